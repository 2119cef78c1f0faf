package import SourceData

/// Published figures of a year held against what follows from the others.
///
/// A published figure is rounded, and so are those it follows from. A difference is reported only where no
/// rounding explains it: half a unit of the figure's own last decimal, and the same of its inputs, averaged and
/// weighted as they are. One input of `69.2` counts for 0.05, one of `69.20` for 0.005.
struct PublishedFigures {
  private let assessment: YearAssessment
  private let year: YearFindings

  init(_ assessment: YearAssessment, _ year: YearFindings) {
    self.assessment = assessment
    self.year = year
  }

  func warnings() -> [Diagnostic] {
    indicatorWarnings() + subindicatorWarnings() + instrumentWarnings() + totalWarnings() + levelWarnings()
  }

  private func indicatorWarnings() -> [Diagnostic] {
    year.indicators.compactMap { finding in
      guard let published = assessment.indicators[finding.indicator.number],
        let computed = finding.figure?.computed
      else { return nil }
      return warning(
        .publishedIndicatorDiffers, published, [Rounded(computed, slack: .halfCent)],
        .init(
          thai: "คะแนนตัวชี้วัดที่ \(finding.indicator.number)",
          english: "the score of indicator \(finding.indicator.number)"))
    }
  }

  private func subindicatorWarnings() -> [Diagnostic] {
    year.subindicators.compactMap { finding in
      let number = finding.subindicator.number
      guard let published = assessment.subindicators[number], let computed = finding.figure?.computed else {
        return nil
      }
      return warning(
        .publishedSubindicatorDiffers, published, [Rounded(computed, slack: .halfCent)],
        .init(thai: "คะแนนตัวชี้วัดย่อยที่ \(number)", english: "the score of sub-indicator \(number)"))
    }
  }

  private func instrumentWarnings() -> [Diagnostic] {
    year.instruments.compactMap { warning($0.instrument) }
  }

  /// Whether an instrument's published score is not the mean of its indicators, by more than rounding explains.
  func isContradicted(_ instrument: Instrument) -> Bool { warning(instrument) != nil }

  private func warning(_ instrument: Instrument) -> Diagnostic? {
    let code = instrument.code
    guard let published = assessment.instruments[code], let computed = mean(of: instrument) else {
      return nil
    }
    return warning(
      .publishedInstrumentDiffers, published, [computed],
      .init(thai: "คะแนนเครื่องมือ \(code)", english: "the score of \(code)"))
  }

  /// A total may have been summed from the exact scores of the instruments, from their rounded ones, or from the published.
  private func totalWarnings() -> [Diagnostic] {
    guard let published = assessment.total else { return [] }
    let instruments = year.instruments.map(\.instrument)
    let exact = instruments.compactMap { mean(of: $0) }
    let given = instruments.compactMap { assessment.instruments[$0.code].map { Rounded($0.value) } }
    let mixed = instruments.compactMap {
      mean(of: $0) ?? assessment.instruments[$0.code].map { Rounded($0.value) }
    }
    let ways = [
      exact, exact.map { Rounded($0.score.rounded(), slack: .zero) }, given, mixed,
    ].filter { $0.count == instruments.count }.map { Rounded.weightedSum($0, instruments.map(\.weight)) }
    guard !ways.isEmpty else { return [] }
    let warning = warning(
      .publishedTotalDiffers, published, ways, .init(thai: "คะแนนรวม", english: "the total"))
    return warning.map { [$0] } ?? []
  }

  private func levelWarnings() -> [Diagnostic] {
    guard let published = assessment.level, let total = year.total, year.level.isOffScale else { return [] }
    let expected = year.level.possible.map(\.label)
    return [
      Diagnostic(
        .warning, .publishedLevelDiffers, at: published.location,
        .init(
          thai: "ระดับ \(quoted(published.value)) ไม่ตรงกับเกณฑ์ของปี \(year.year): "
            + "\(total.score.text()) คะแนน อยู่ในระดับ \(expected.joined(separator: " หรือ "))",
          english: "the level \(quoted(published.value)) doesn't fit the scale of \(year.year): "
            + "\(total.score.text()) is \(expected.joined(separator: " or "))"))
    ]
  }

  /// The mean of the instrument's indicators, where each has a score.
  private func mean(of instrument: Instrument) -> Rounded? {
    let findings = year.indicators(of: instrument)
    let scores = findings.compactMap { finding -> Rounded? in
      guard let figure = finding.figure else { return nil }
      return figure.published.map { Rounded($0) } ?? figure.computed.map { Rounded($0, slack: .halfCent) }
    }
    return scores.count == findings.count ? Rounded.mean(scores) : nil
  }

  private func warning(
    _ code: Diagnostic.Code, _ published: Located<Score>, _ ways: [Rounded], _ what: Diagnostic.Message
  ) -> Diagnostic? {
    guard let first = ways.first, !ways.contains(where: { $0.explains(Rounded(published.value)) }) else {
      return nil
    }
    let places = Swift.max(published.value.writtenPlaces ?? 2, 2)
    let text = published.value.text(places: places)
    return Diagnostic(
      .warning, code, at: published.location,
      .init(
        thai:
          "\(what.thai)\(what.thai.spaceBehind)ปี \(year.year) ที่ประกาศคือ \(text) แต่คำนวณได้ \(first.score.text())",
        english:
          "\(what.english) of \(year.year) is published as \(text), but works out as \(first.score.text())"))
  }
}

/// A score with how far it may be from the exact one.
private struct Rounded {
  var score: Score
  var slack: Score

  init(_ score: Score, slack: Score) {
    self.score = score
    self.slack = slack
  }

  /// A published score: half a unit of its last written place. A whole number counts as written with two places.
  init(_ score: Score) {
    self.init(score, slack: score.writtenPlaces == 1 ? .halfTenth : .halfCent)
  }

  func explains(_ other: Rounded) -> Bool {
    (score - other.score).magnitude <= slack + other.slack
  }

  static func mean(_ scores: [Rounded]) -> Rounded? {
    guard let score = Score.mean(scores.map(\.score)), let slack = Score.mean(scores.map(\.slack)) else {
      return nil
    }
    return Rounded(score, slack: slack)
  }

  static func weightedSum(_ scores: [Rounded], _ weights: [Score]) -> Rounded {
    Rounded(
      Score.weightedSum(zip(scores, weights).map { ($0.score, percent: $1) }),
      slack: Score.weightedSum(zip(scores, weights).map { ($0.slack, percent: $1) }))
  }
}

extension Score {
  /// Half a unit of the second place: 0.005.
  fileprivate static let halfCent = Score(1).divided(by: 200)
  /// Half a unit of the first place: 0.05.
  fileprivate static let halfTenth = Score(1).divided(by: 20)
}

extension Diagnostic.Code {
  /// A published total that its parts don't add up to.
  package static let publishedTotalDiffers = Self("published-total-differs")
  /// A published score of an instrument that is not the mean of its indicators.
  package static let publishedInstrumentDiffers = Self("published-instrument-differs")
  /// A published score of a sub-indicator that is not the mean of its items.
  package static let publishedSubindicatorDiffers = Self("published-subindicator-differs")
  /// A published score of an indicator that does not follow from its items.
  package static let publishedIndicatorDiffers = Self("published-indicator-differs")
  /// A published level that is not the one of the published total.
  package static let publishedLevelDiffers = Self("published-level-differs")
}
