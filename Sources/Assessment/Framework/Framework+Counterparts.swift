import SourceData

extension Framework {
  /// The indicator of this year that is `indicator` of another year.
  ///
  /// Names tell which is which, official or in use, never numbers: a year may renumber its indicators, and give a known
  /// number to another one.
  package func counterpart(of indicator: Indicator) -> Indicator? {
    if let same = indicators.first(where: { $0.name.hasSameBytes(as: indicator.name) }) { return same }
    let names = [indicator.name] + indicator.aliases
    return indicators.first { other in
      names.contains { name in
        name.hasSameBytes(as: other.name) || other.aliases.contains { $0.hasSameBytes(as: name) }
      }
    }
  }

  /// Whether a score of the instrument means the same in both years: it is in both, and collects the same indicators.
  func isComparable(_ instrument: Instrument, with other: Framework) -> Bool {
    guard let before = other.instrument(instrument.code) else { return false }
    let now = indicators(of: instrument)
    let counterparts = now.compactMap { other.counterpart(of: $0) }
    return counterparts.count == now.count && counterparts.allSatisfy { $0.instrument == before.code }
      && other.indicators(of: before).count == now.count
  }
}
