/// How the year assessed stands against the year that it is compared with, and what can't be compared.
package struct Comparison: Sendable, Hashable {
  /// Indicators that moved the same way.
  package struct Movement: Sendable, Hashable {
    package var direction: Change.Direction
    /// In the order of the framework; at least one.
    package var indicators: [IndicatorFinding]
    /// Those that moved furthest; several where they are equal, none of the unchanged.
    package var furthest: [IndicatorFinding]
  }

  package var year: Int
  package var previousYear: Int
  /// The years between, of which the record has no scores.
  package var missingYears: [Int]
  /// Risen, fallen, unchanged; those that some indicator belongs to.
  package var movements: [Movement]
  /// Indicators of both years of which one lacks the score.
  package var withoutScore: [IndicatorFinding]
  /// Indicators that the earlier year doesn't have.
  package var new: [IndicatorFinding]
  /// Indicators of the earlier year that this one doesn't have.
  package var dropped: [Indicator]
  /// Indicators with another name or number in the earlier year.
  package var renamed: [IndicatorFinding]
  /// Instruments of which both years have a score, but not of the same indicators.
  package var incomparableInstruments: [InstrumentFinding]
  /// Instruments of which both years don't ask the same questions, or check the same items.
  package var otherItemInstruments: [InstrumentFinding]
  /// The one instrument that moved as the total did, where all can be compared and no other moved so.
  package var cause: InstrumentFinding?
  /// Whether both years' levels are by the same scale.
  package var hasSameLevels: Bool

  /// How many indicators have a score in both years.
  package var comparedCount: Int { movements.reduce(0) { $0 + $1.indicators.count } }

  init(_ current: YearFindings, with previous: YearFindings) {
    year = current.year
    previousYear = previous.year
    missingYears = Array((previous.year + 1)..<max(current.year, previous.year + 1))
    movements = [Change.Direction.up, .down, .unchanged].compactMap {
      Movement($0, current.indicators)
    }
    let known = current.indicators.filter { $0.counterpart != nil }
    withoutScore = known.filter { $0.change == nil }
    new = current.indicators.filter { $0.counterpart == nil }
    dropped = previous.framework.indicators.filter { indicator in
      !known.contains { $0.counterpart == indicator }
    }
    renamed = known.filter {
      $0.counterpart?.name != $0.indicator.name || $0.counterpart?.number != $0.indicator.number
    }
    incomparableInstruments = current.instruments.filter { finding in
      finding.figure != nil && previous.instrument(finding.instrument.code)?.figure != nil
        && !current.framework.isComparable(finding.instrument, with: previous.framework)
    }
    otherItemInstruments = current.instruments.filter { finding in
      let code = finding.instrument.code
      return current.framework.questions(of: code) != previous.framework.questions(of: code)
    }
    hasSameLevels = current.framework.rating == previous.framework.rating
    cause = current.soleCause
  }
}

extension YearFindings {
  /// Nil where the total didn't move, or an instrument can't be compared.
  fileprivate var soleCause: InstrumentFinding? {
    guard let direction = totalChange?.direction, direction != .unchanged,
      instruments.count > 1, instruments.allSatisfy({ $0.change != nil })
    else { return nil }
    let movers = instruments.filter { $0.change?.direction == direction }
    return movers.count == 1 ? movers.first : nil
  }
}

extension Framework {
  /// An instrument's items by code and title; none where the year doesn't have it.
  fileprivate func questions(of instrument: String) -> [[String?]] {
    let numbers = Set(indicators.filter { $0.instrument == instrument }.map(\.number))
    return items.filter { numbers.contains($0.indicator) }.map { [$0.code, $0.title] }
  }
}

extension Comparison.Movement {
  /// Nil where no indicator moved this way.
  fileprivate init?(_ direction: Change.Direction, _ all: [IndicatorFinding]) {
    let indicators = all.filter { $0.change?.direction == direction }
    if indicators.isEmpty { return nil }
    self.direction = direction
    self.indicators = indicators
    let amounts = indicators.compactMap { $0.change?.difference.magnitude }
    furthest =
      direction == .unchanged
      ? [] : indicators.filter { $0.change?.difference.magnitude == amounts.max() }
  }
}
