extension Chart {
  /// Columns in a group for each label, a series each, with its figure on top.
  func drawColumns(_ frame: ChartFrame) -> Drawing {
    var plot = ChartPlot(self, frame)
    let slot = (plot.right - plot.left) / Double(max(count, 1))
    let figure = (series.flatMap(\.valueTexts).map { frame.textWidth($0) }.max() ?? 0) + 3
    let step = slot * 0.86 / Double(max(series.count, 1))
    let thickness = min(step * 0.86, 46)
    // Figures that are wider than their columns stand at heights of their own.
    let isCrowded = figure > min(step, 46 / 0.86)
    for index in labels.indices {
      let middle = plot.x(index, of: count)
      var taken: [Double] = []
      for (number, series) in series.enumerated() {
        let pitch = min(step, 46 / 0.86)
        let x = middle + (Double(number) - Double(self.series.count - 1) / 2) * pitch
        let share = share(series.value(index))
        let y = plot.y(share ?? 0)
        if share != nil {
          plot.elements.append(
            frame.rectangle(x - thickness / 2, y, thickness, plot.bottom - y, frame.colour(number)))
        }
        var text = y - 4
        if isCrowded {
          while let other = taken.first(where: { abs($0 - text) < 13 }) { text = other - 13 }
          if text < 12 { continue }
        }
        taken.append(text)
        plot.elements.append(frame.label(series.text(index), x, text, .middle))
      }
    }
    return Drawing(width: frame.width, height: plot.height, elements: plot.elements)
  }
}
