/// A chart as data; `drawing(width:)` turns it into vectors, the same for PDF and HTML.
package struct Chart: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// A bar for each point, as scores by indicator.
    case bars
    /// A web with a spoke for each point and a line for each series.
    case radar
    /// A line over the years, as the total year by year.
    case history
    /// Grouped columns, as instruments by year.
    case columns
  }

  package struct Series: Sendable, Hashable {
    package var name: String
    /// One per label; nil where there is no figure.
    package var values: [Double?]
    /// The figures as they are printed, in the report's digits; one per label, empty where there is none.
    package var valueTexts: [String]

    package init(name: String, values: [Double?], valueTexts: [String]) {
      self.name = name
      self.values = values
      self.valueTexts = valueTexts
    }
  }

  package var kind: Kind
  package var title: String
  package var labels: [String]
  package var series: [Series]
  /// The axis; scores run from 0 to 100.
  package var range: ClosedRange<Double>
  /// The marks of the axis as they are printed, in the report's digits, evenly spaced from the range's start to its end.
  package var axisTexts: [String]
  /// A line across, as the pass mark, with its text.
  package var threshold: Double?
  package var thresholdText: String
  /// What the rings of a web stand for, said below it; empty to leave it unsaid.
  package var scaleText: String

  package init(
    kind: Kind, title: String, labels: [String], series: [Series], range: ClosedRange<Double> = 0...100,
    axisTexts: [String], threshold: Double? = nil, thresholdText: String = "", scaleText: String = ""
  ) {
    self.kind = kind
    self.title = title
    self.labels = labels
    self.series = series
    self.range = range
    self.axisTexts = axisTexts
    self.threshold = threshold
    self.thresholdText = thresholdText
    self.scaleText = scaleText
  }
}
