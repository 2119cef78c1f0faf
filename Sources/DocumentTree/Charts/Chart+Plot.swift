/// The field of a chart with upright values: rings of the grid, marks of the axis, the threshold, labels below.
struct ChartPlot {
  var elements: [Drawing.Element]
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let height: Double

  /// The middle of a label's part of the width.
  func x(_ index: Int, of count: Int) -> Double {
    left + (right - left) * (Double(index) + 0.5) / Double(max(count, 1))
  }

  func y(_ share: Double) -> Double { bottom - (bottom - top) * share }

  init(_ chart: Chart, _ frame: ChartFrame) {
    let legend = frame.legend(top: 0)
    elements = legend.elements
    left = (chart.axisTexts.map { frame.textWidth($0) }.max() ?? 0) + 8
    right = frame.width - 4
    top = legend.height + 22
    bottom = top + min(max(frame.width * 0.36, 110), 190)
    let slot = (right - left) / Double(max(chart.count, 1))
    var lines = 0
    for (index, text) in chart.labels.enumerated() {
      let parts = wrapped(text, width: max(slot - 6, 1) / frame.size, lines: 3)
      lines = max(lines, parts.count)
      for (number, part) in parts.enumerated() {
        let x = left + slot * (Double(index) + 0.5)
        elements.append(frame.label(part, x, bottom + 16 + Double(number) * frame.lineHeight, .middle))
      }
    }
    height = bottom + Double(max(lines, 1)) * frame.lineHeight + 8
    for (index, text) in chart.axisTexts.enumerated() {
      let y =
        bottom - (bottom - top)
        * (chart.axisTexts.count > 1 ? Double(index) / Double(chart.axisTexts.count - 1) : 0)
      elements.append(frame.line(left, y, right, y, index == 0 ? frame.axis : frame.grid))
      elements.append(frame.label(text, left - 5, y + 4, .end))
    }
    if let share = chart.share(chart.threshold) {
      elements.append(frame.line(left, y(share), right, y(share), frame.warning, width: 1.2, dash: [4, 2]))
    }
  }
}
