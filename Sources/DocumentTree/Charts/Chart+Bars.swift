extension Chart {
  /// Horizontal bars, a group for each label: labels to the left, figures to the right in a column of their own, where neither
  /// the grid's lines nor the pass mark's come.
  func drawBars(_ frame: ChartFrame) -> Drawing {
    var (elements, top) = frame.legend(top: 0)
    top += 4
    let figures = series.flatMap(\.valueTexts).map { frame.textWidth($0) }.max() ?? 0
    let natural = labels.map { frame.textWidth($0) }.max() ?? 0
    let mark = axisTexts.map { frame.textWidth($0) }.max() ?? 0
    let left = max(min(natural + 8, frame.width * 0.42), mark / 2 + 2)
    let right = frame.width - max(figures + 12, mark / 2 + 2)
    let span = max(right - left, 1)
    let thickness = series.count > 1 ? 15.0 : 14.0

    var rows: [(y: Double, height: Double, lines: [String])] = []
    var y = top
    for text in labels {
      let lines = wrapped(text, width: (left - 8) / frame.size)
      let height = max(Double(lines.count) * frame.lineHeight, Double(series.count) * thickness) + 7
      rows.append((y, height, lines))
      y += height
    }
    let marks = frame.axisMarks(length: span, room: mark + 4)
    for (index, text) in axisTexts.enumerated() {
      let x = left + span * (axisTexts.count > 1 ? Double(index) / Double(axisTexts.count - 1) : 0)
      elements.append(frame.line(x, top, x, y, index == 0 ? frame.axis : frame.grid))
      if marks.contains(index) { elements.append(frame.label(text, x, y + 15, .middle)) }
    }
    if let x = share(threshold).map({ left + $0 * span }) {
      elements.append(frame.line(x, top, x, y, frame.warning, width: 1.2, dash: [4, 2]))
    }
    for (index, row) in rows.enumerated() {
      let middle = row.y + row.height / 2
      for (number, text) in row.lines.enumerated() {
        let offset = (Double(number) - Double(row.lines.count - 1) / 2) * frame.lineHeight
        elements.append(frame.label(text, left - 6, middle + offset + 4, .end))
      }
      for (number, series) in series.enumerated() {
        let y = middle + (Double(number) - Double(self.series.count) / 2) * thickness
        if let length = share(series.value(index)).map({ $0 * span }) {
          elements.append(frame.rectangle(left, y + 1, length, thickness - 2, frame.colour(number)))
        }
        let text = series.text(index)
        guard !text.isEmpty else { continue }
        elements.append(frame.label(text, frame.width - 2, y + thickness / 2 + 4, .end))
      }
    }
    return Drawing(width: frame.width, height: y + 20, elements: elements)
  }
}
