extension Chart {
  /// Columns in a group for each label, a series each, with its figure on top.
  func drawColumns(_ frame: ChartFrame) -> Drawing {
    var plot = ChartPlot(self, frame)
    let slot = (plot.right - plot.left) / Double(max(count, 1))
    let pitch = min(slot * 0.86 / Double(max(series.count, 1)), 46 / 0.86)
    let thickness = min(pitch * 0.86, 46)
    var figures: [(text: String, x: Double, y: Double)] = []
    for index in labels.indices {
      for (number, series) in series.enumerated() {
        guard let share = share(series.value(index)) else { continue }
        let x =
          plot.x(index, of: count) + (Double(number) - Double(self.series.count - 1) / 2) * pitch
        let y = plot.y(share)
        plot.elements.append(
          frame.rectangle(x - thickness / 2, y, thickness, plot.bottom - y, frame.colour(number)))
        plot.take(left: x - thickness / 2, top: y, right: x + thickness / 2, bottom: plot.bottom)
        figures.append((series.text(index), x, y - 4))
      }
    }
    for figure in figures { plot.addFigure(figure.text, figure.x, figure.y) }
    return plot.drawing()
  }
}
