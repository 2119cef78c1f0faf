package import SourceData

/// What an agency's record says, worked out: all that a report's templates draw on, without any formatting.
package struct Findings: Sendable, Hashable {
  package var record: Record
  /// Of the year assessed.
  package var framework: Framework
  /// Of the year assessed, where there is some.
  package var guidance: Guidance?
  /// Every year of the record, oldest first; the last is the one assessed.
  package var years: [YearFindings]
  /// The year assessed.
  package var current: YearFindings
  /// The latest year before it, where the record has one.
  package var previous: YearFindings?
  /// The year in which the measures run: the record's, else the one after the year assessed.
  package var measuresYear: Int
  /// Of the year assessed with the latest year before it, where the record has one.
  package var comparison: Comparison?
  /// Items with the score 0, in the order of the framework.
  package var zeroItems: [ItemFinding]
  /// Items below full marks, by instrument and part.
  package var lowItems: [LowItems]
  package var strengths: Strengths
  package var weaknesses: Weaknesses
  /// What the agency should develop, in the order of the framework.
  package var developmentPoints: [DevelopmentPoint]
  /// In the order of the record.
  package var measures: [MeasureFinding]
  /// What is done about single indicators, in the order of the framework.
  package var improvements: [ImprovementFinding]
  /// How far the measures have come.
  package var measureProgress: ProgressCounts
  /// How far what is done about single indicators has come.
  package var improvementProgress: ProgressCounts
  /// In the order of the framework.
  package var topics: [TopicFinding]
  /// Nil where the year's rules are not known.
  package var sampling: SamplingFinding?
  /// Items with the score 0 that no measure answers to.
  package var unaddressedItems: [ItemFinding]
  /// Weak indicators to which, or to whose items, no measure answers.
  package var unaddressedIndicators: [IndicatorFinding]
  /// Published figures that don't agree with each other.
  package var warnings: [Diagnostic]

  /// Analyses `record`.
  ///
  /// - Parameters:
  ///   - frameworks: By fiscal year; of every year of the record.
  ///   - guidance: By fiscal year.
  /// - Throws: A diagnostic for each year without a framework, and where the year assessed has no scores.
  package init(
    analyzing record: Record, frameworks: [Int: Framework], guidance: [Int: Guidance]
  ) throws(DiagnosticsError) {
    var problems: [Diagnostic] = []
    var years: [YearFindings] = []
    var warnings: [Diagnostic] = []
    let shipped = guidance[record.fiscalYear.value]
    let guidance = record.guidance.map { shipped?.overridden(by: $0) ?? $0 } ?? shipped
    // A year before that was left blank is no year to compare with.
    let assessments = record.assessments.filter { assessment in
      assessment.year.value == record.fiscalYear.value
        || assessment.year.value < record.fiscalYear.value && !assessment.isEmpty
    }
    .sorted { $0.year.value < $1.year.value }
    for assessment in assessments {
      guard let framework = frameworks[assessment.year.value] else {
        problems.append(.noFramework(for: assessment.year))
        continue
      }
      let isAssessed = assessment.year.value == record.fiscalYear.value
      var year = YearFindings(
        assessment, framework: framework, guidance: isAssessed ? guidance : nil, previous: years.last)
      let published = PublishedFigures(assessment, year)
      let contradictions = published.warnings()
      year.isTotalContradicted = contradictions.contains { $0.code == .publishedTotalDiffers }
      for index in year.instruments.indices {
        let instrument = year.instruments[index].instrument
        year.instruments[index].isContradicted = published.isContradicted(instrument)
        year.instruments[index].wasContradicted =
          years.last?.instrument(instrument.code)?.isContradicted ?? false
      }
      warnings += contradictions
      years.append(year)
    }
    guard problems.isEmpty else { throw DiagnosticsError(problems) }
    guard let current = years.last, current.year == record.fiscalYear.value else {
      throw DiagnosticsError([.noScores(of: record.fiscalYear)])
    }
    self.record = record
    framework = current.framework
    self.guidance = guidance
    self.years = years
    self.current = current
    let previous = years.dropLast().last
    self.previous = previous
    measuresYear = record.measuresYear?.value ?? current.year + 1
    comparison = previous.map { Comparison(current, with: $0) }
    zeroItems = current.items.filter { $0.score == .zero }
    lowItems = LowItems.all(of: current)
    strengths = Strengths(current)
    weaknesses = Weaknesses(current, strengths: strengths, zeroItems: zeroItems)
    developmentPoints = DevelopmentPoint.all(of: current, weaknesses: weaknesses)
    measures = MeasureFinding.all(of: record, year: current, guidance: guidance)
    improvements = ImprovementFinding.all(of: record, year: current)
    measureProgress = ProgressCounts(record.measures.map(\.progress))
    improvementProgress = ProgressCounts(record.improvements.map(\.progress))
    topics = TopicFinding.all(of: record, year: current, measures: measures, guidance: guidance)
    sampling = SamplingFinding(record, framework)
    unaddressedItems = zeroItems.filter { [measures] item in !measures.contains { $0.answers(to: item) } }
    unaddressedIndicators = weaknesses.indicators.filter { [measures] indicator in
      !measures.contains { $0.answers(to: indicator) }
    }
    self.warnings = warnings
  }
}

extension Diagnostic {
  fileprivate static func noFramework(for year: Located<Int>) -> Diagnostic {
    Diagnostic(
      .error, .unknownFiscalYear, at: year.location,
      .init(
        thai: "ไม่มีกรอบการประเมินของปีงบประมาณ พ.ศ. \(year.value)",
        english: "there is no framework of the fiscal year \(year.value)"))
  }

  fileprivate static func noScores(of year: Located<Int>) -> Diagnostic {
    Diagnostic(
      .error, .missingAssessment, at: year.location,
      .init(
        thai: "ไม่มีผลการประเมินของปีงบประมาณ พ.ศ. \(year.value) ซึ่งเป็นปีที่รายงาน",
        english: "there are no scores of \(year.value), the year reported on"))
  }
}

extension Diagnostic.Code {
  /// A fiscal year whose framework is not among the templates.
  package static let unknownFiscalYear = Self("unknown-fiscal-year")
  /// A record without scores of the year that it reports on.
  package static let missingAssessment = Self("missing-assessment")
}
