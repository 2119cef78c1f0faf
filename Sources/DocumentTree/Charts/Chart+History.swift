extension Chart {
  /// A line over the years for each series, with its figures above the points, but for those that the threshold keeps below it.
  func drawHistory(_ frame: ChartFrame) -> Drawing {
    var plot = ChartPlot(self, frame)
    let points = series.map { series in
      labels.indices.map { index in
        share(series.value(index)).map { Drawing.Point(x: plot.x(index, of: count), y: plot.y($0)) }
      }
    }
    for (number, points) in points.enumerated() {
      for (from, to) in zip(points, points.dropFirst()) {
        if let from, let to {
          plot.elements.append(
            frame.line(from.x, from.y, to.x, to.y, frame.colour(number), width: 1.6, dash: frame.dash(number))
          )
        }
      }
    }
    for (number, points) in points.enumerated() {
      for case let point? in points {
        plot.elements.append(frame.marker(number, at: point))
        plot.take(left: point.x - 4, top: point.y - 4, right: point.x + 4, bottom: point.y + 4)
      }
    }
    for (number, points) in points.enumerated() {
      for (index, point) in points.enumerated() {
        guard let point else { continue }
        plot.addFigure(
          series[number].text(index), point.x, point.y - 8, below: point.y + 16, isBold: true)
      }
    }
    return plot.drawing()
  }
}
