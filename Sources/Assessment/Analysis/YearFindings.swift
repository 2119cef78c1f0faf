/// One fiscal year, worked out.
package struct YearFindings: Sendable, Hashable {
  /// Buddhist Era.
  package var year: Int
  private let sharedFramework: Shared<Framework>
  /// Lent: who reads one of its fields copies only that.
  package var framework: Framework { _read { yield sharedFramework.wrappedValue } }
  /// The earlier year that changes are against; nil for the first year of the record.
  package var previousYear: Int?
  package var total: Figure?
  package var totalChange: Change?
  /// Whether the published total is another than its parts give, by more than rounding explains.
  package var isTotalContradicted = false
  package var level: LevelFinding
  /// Nil without a total.
  package var isPassed: Bool?
  /// In the order of the framework, also those without a score.
  package var instruments: [InstrumentFinding]
  /// In the order of the framework, also those without a score.
  package var indicators: [IndicatorFinding]
  /// In the order of the framework, also those without a score.
  package var subindicators: [SubindicatorFinding]
  /// Those with a score or a remark, in the order of the framework.
  package let items: [ItemFinding]
  /// The same by the indicator's number, since views ask for each indicator's many times.
  private let itemsByIndicator: [Int: [ItemFinding]]

  init(
    _ assessment: YearAssessment, framework: Framework, guidance: Guidance?, previous: YearFindings?
  ) {
    let scores = YearScores(assessment, framework)
    year = assessment.year.value
    sharedFramework = Shared(wrappedValue: framework)
    previousYear = previous?.year
    items = framework.items.compactMap { ItemFinding($0, assessment, framework, guidance) }
    itemsByIndicator = Dictionary(grouping: items) { $0.indicator.number }
    subindicators = framework.subindicators.map { SubindicatorFinding($0, scores.subindicators[$0.number]) }
    indicators = IndicatorFinding.all(scores, framework, guidance, previous: previous)
    instruments = framework.instruments.map { instrument in
      let figure = scores.instruments[instrument.code]
      let isComparable = previous.map { framework.isComparable(instrument, with: $0.framework) } ?? false
      let before = isComparable ? previous?.instrument(instrument.code)?.figure : nil
      return InstrumentFinding(
        instrument: instrument, figure: figure, change: Change(from: before, to: figure))
    }
    total = scores.total
    totalChange = Change(from: previous?.total, to: scores.total)
    level = LevelFinding(assessment, scores, framework)
    isPassed = scores.total.map { $0.score >= framework.passMark }
  }
}

extension YearFindings {
  package func instrument(_ code: String) -> InstrumentFinding? {
    instruments.first { $0.instrument.code == code }
  }
  package func indicator(_ number: Int) -> IndicatorFinding? {
    indicators.first { $0.indicator.number == number }
  }
  package func subindicator(_ number: String) -> SubindicatorFinding? {
    subindicators.first { $0.subindicator.number == number }
  }
  package func item(_ code: String) -> ItemFinding? { items.first { $0.item.code == code } }
  package func indicators(of instrument: Instrument) -> [IndicatorFinding] {
    indicators.filter { $0.instrument == instrument }
  }
  package func items(of indicator: Indicator) -> [ItemFinding] { itemsByIndicator[indicator.number] ?? [] }

  /// The score from which a risen indicator is a strength.
  package var strengthMark: Score { framework.strengthMark }
  /// The total from which an agency passes.
  package var passMark: Score { framework.passMark }
}

package struct InstrumentFinding: Scored, Sendable, Hashable {
  package var instrument: Instrument
  package var figure: Figure?
  /// Against the year before; nil where there is none to compare with.
  package var change: Change?
  /// Whether its published score is another than the mean of its indicators, by more than rounding explains.
  package var isContradicted = false
  /// The same of the year before.
  package var wasContradicted = false
}

package struct SubindicatorFinding: Sendable, Hashable {
  package var subindicator: Subindicator
  package var figure: Figure?

  init(_ subindicator: Subindicator, _ figure: Figure?) {
    self.subindicator = subindicator
    self.figure = figure
  }
}

package struct ItemFinding: Sendable, Hashable {
  package var item: Item
  package var instrument: Instrument
  package var indicator: Indicator
  package var subindicator: Subindicator?
  /// Nil where the record gives only a remark, or scores of the parts.
  package var score: Score?
  /// Of respondents who answered by themselves, where the instrument has parts.
  package var publicScore: Score?
  /// Of respondents whom the assessors asked, where the instrument has parts.
  package var surveyScore: Score?
  package var remark: Remark?
  @Shared package var topic: Guidance.Topic?
  /// Whether it stays below the year's strength mark.
  package private(set) var isBelowStrengthMark = false

  /// Nil where the record says nothing about it.
  init?(_ item: Item, _ assessment: YearAssessment, _ framework: Framework, _ guidance: Guidance?) {
    let scores = assessment.items[item.code]
    let remark = assessment.remarks[item.code]
    guard scores != nil || remark != nil else { return nil }
    self.init(item, scores, remark, framework, guidance)
  }

  init?(
    _ item: Item, _ scores: ItemScore?, _ remark: Remark?, _ framework: Framework, _ guidance: Guidance?
  ) {
    guard let indicator = framework.indicator(item.indicator),
      let instrument = framework.instrument(indicator.instrument)
    else { return nil }
    self.item = item
    self.instrument = instrument
    self.indicator = indicator
    subindicator = item.subindicator.flatMap { framework.subindicator($0) }
    score = scores?.score
    publicScore = scores?.publicPart
    surveyScore = scores?.surveyPart
    self.remark = remark
    topic = guidance?.items[item.code]
    isBelowStrengthMark = lowestScore.map { $0 < framework.strengthMark } ?? false
  }
}
