package struct IndicatorFinding: Scored, Sendable, Hashable {
  package var indicator: Indicator
  package var instrument: Instrument
  package var figure: Figure?
  /// The same indicator in the year that this one is compared with; nil where that doesn't have it.
  package var counterpart: Indicator?
  /// Its score there.
  package var before: Figure?
  /// Against that year; nil where there is none to compare with.
  package var change: Change?
  /// Among all indicators; several may share it.
  package var isHighest = false
  package var isLowest = false
  /// Among those of its instrument; several may share it.
  package var isHighestOfInstrument = false
  package var isLowestOfInstrument = false
  /// Whether it has its instrument's highest score, and some other has less.
  package var leadsInstrument: Bool { isHighestOfInstrument && !isLowestOfInstrument }
  /// Whether it has its instrument's lowest score, and some other has more.
  package var trailsInstrument: Bool { isLowestOfInstrument && !isHighestOfInstrument }
  /// No other fell further, and some did fall less.
  package var isFurthestFallen = false
  @Shared package var topic: Guidance.Topic?

  static func all(
    _ scores: YearScores, _ framework: Framework, _ guidance: Guidance?, previous: YearFindings?
  ) -> [IndicatorFinding] {
    var findings: [IndicatorFinding] = framework.indicators.compactMap { indicator in
      guard let instrument = framework.instrument(indicator.instrument) else { return nil }
      let figure = scores.indicators[indicator.number]
      let counterpart = previous?.framework.counterpart(of: indicator)
      let before = counterpart.flatMap { previous?.indicator($0.number)?.figure }
      return IndicatorFinding(
        indicator: indicator, instrument: instrument, figure: figure, counterpart: counterpart,
        before: before,
        change: Change(from: before, to: figure), topic: guidance?.indicators[indicator.number])
    }
    let known = findings.compactMap(\.figure?.score)
    let falls = findings.compactMap { $0.change?.fall }
    for index in findings.indices {
      guard let score = findings[index].figure?.score else { continue }
      let instrument = findings[index].instrument
      let siblings = findings.filter { $0.instrument == instrument }.compactMap(\.figure?.score)
      findings[index].isHighest = score == known.max()
      let fall = findings[index].change?.fall
      findings[index].isFurthestFallen = fall != nil && fall == falls.max() && fall != falls.min()
      findings[index].isLowest = score == known.min()
      findings[index].isHighestOfInstrument = score == siblings.max()
      findings[index].isLowestOfInstrument = score == siblings.min()
    }
    return findings
  }
}
