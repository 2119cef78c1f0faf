extension Chart {
  /// The chart as vectors: every label within the drawing's box, and none over another.
  ///
  /// - Parameters:
  ///   - width: Points; the height follows from what the chart holds.
  ///   - palette: The colours of the series, in order.
  package func drawing(width: Double, palette: [Drawing.Colour] = []) -> Drawing {
    let width = width.isFinite ? min(max(width, 150), 5_000) : 450
    let frame = ChartFrame(chart: self, width: width, palette: palette)
    return switch kind {
    case .bars: drawBars(frame)
    case .radar: drawRadar(frame)
    case .history: drawHistory(frame)
    case .columns: drawColumns(frame)
    }
  }

  /// Where a value stands on the axis, 0 to 1; nil of one that is none.
  func share(_ value: Double?) -> Double? {
    guard let value, value.isFinite else { return nil }
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite else { return 0 }
    return min(max((value - range.lowerBound) / span, 0), 1)
  }

  /// How many labels there are that every series can be asked for.
  var count: Int { labels.count }
}

extension Chart.Series {
  func value(_ index: Int) -> Double? { index < values.count ? values[index] : nil }
  func text(_ index: Int) -> String { index < valueTexts.count ? valueTexts[index] : "" }
}
