package import SourceData

/// How an agency betters one indicator, and how far it has come.
package struct Improvement: Sendable, Hashable {
  /// The indicator's number, one of the framework's.
  package var indicator: Located<Int>
  /// The ways to better it.
  package var steps: [Measure.Step]
  package var period: Measure.Period?
  package var responsible: [String]
  package var progress: Measure.Progress?
  /// As a measure's.
  package var places: [String: SourceLocation]
  package var location: SourceLocation

  package init(
    indicator: Located<Int>, steps: [Measure.Step], period: Measure.Period? = nil, responsible: [String] = [],
    progress: Measure.Progress? = nil, places: [String: SourceLocation] = [:], location: SourceLocation
  ) {
    self.indicator = indicator
    self.steps = steps
    self.period = period
    self.responsible = responsible
    self.progress = progress
    self.places = places
    self.location = location
  }
}
