extension Chart {
  /// A line over the years for each series, with its figures beside the points.
  func drawHistory(_ frame: ChartFrame) -> Drawing {
    var plot = ChartPlot(self, frame)
    var taken: [(x: Double, y: Double)] = []
    for (number, series) in series.enumerated() {
      let points = labels.indices.map { index in
        share(series.value(index)).map { Drawing.Point(x: plot.x(index, of: count), y: plot.y($0)) }
      }
      for (from, to) in zip(points, points.dropFirst()) {
        if let from, let to {
          plot.elements.append(
            frame.line(from.x, from.y, to.x, to.y, frame.colour(number), width: 1.6, dash: frame.dash(number))
          )
        }
      }
      for (index, point) in points.enumerated() {
        guard let point else { continue }
        plot.elements.append(frame.marker(number, at: point))
        // Above the point; higher where another series' figure stands already.
        var y = point.y - 7
        while let other = taken.first(where: { $0.x == point.x && abs($0.y - y) < 13 }) { y = other.y - 13 }
        if y < 12 {
          y = point.y + 17
          while let other = taken.first(where: { $0.x == point.x && abs($0.y - y) < 13 }) { y = other.y + 13 }
        }
        taken.append((point.x, y))
        plot.elements.append(frame.label(series.text(index), point.x, y, .middle, isBold: true))
      }
    }
    return Drawing(width: frame.width, height: plot.height, elements: plot.elements)
  }
}
