/// The field of a chart with upright values: the legend, rings of the grid, marks of the axis, the threshold, labels
/// below, and figures that stand clear of one another and of what is drawn.
struct ChartPlot {
  var elements: [Drawing.Element] = []
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  private let frame: ChartFrame
  private let legend: (elements: [Drawing.Element], height: Double)
  private let height: Double
  /// The threshold's line; nil where there is none.
  private var thresholdY: Double?
  /// Where no figure may stand.
  private var taken: [Box] = []

  private struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    mutating func move(down distance: Double) {
      top += distance
      bottom += distance
    }
  }

  /// The middle of a label's part of the width.
  func x(_ index: Int, of count: Int) -> Double {
    left + (right - left) * (Double(index) + 0.5) / Double(max(count, 1))
  }

  func y(_ share: Double) -> Double { bottom - (bottom - top) * share }

  init(_ chart: Chart, _ frame: ChartFrame) {
    self.frame = frame
    legend = frame.legend(top: 0)
    left = (chart.axisTexts.map { frame.textWidth($0) }.max() ?? 0) + 8
    right = frame.width - 4
    top = legend.height + 22
    bottom = top + min(max(frame.width * 0.36, 110), 190)
    let slot = (right - left) / Double(max(chart.count, 1))
    // Labels too narrow for a cluster stand in two rows in turn.
    let rows = slot < 28 && chart.count > 1 ? 2 : 1
    let room = rows == 2 ? slot + 7 : slot - 6
    let parts = chart.labels.map { wrapped($0, width: max(room, 1) / frame.size) }
    let lines = (0..<rows).map { row in
      parts.enumerated().filter { $0.offset % rows == row }.map(\.element.count).max() ?? 0
    }
    for (index, parts) in parts.enumerated() {
      let first = index % rows == 0 ? 0 : lines[0]
      for (number, part) in parts.enumerated() {
        let x = left + slot * (Double(index) + 0.5)
        elements.append(
          frame.label(part, x, bottom + 16 + Double(first + number) * frame.lineHeight, .middle))
      }
    }
    height = bottom + Double(max(lines.reduce(0, +), 1)) * frame.lineHeight + 8
    for (index, text) in chart.axisTexts.enumerated() {
      let y =
        bottom - (bottom - top)
        * (chart.axisTexts.count > 1 ? Double(index) / Double(chart.axisTexts.count - 1) : 0)
      elements.append(frame.line(left, y, right, y, index == 0 ? frame.axis : frame.grid))
      elements.append(frame.label(text, left - 5, y + 4, .end))
    }
    if let share = chart.share(chart.threshold) {
      thresholdY = y(share)
      elements.append(frame.line(left, y(share), right, y(share), frame.warning, width: 1.2, dash: [4, 2]))
      take(left: left, top: y(share) - 3, right: right, bottom: y(share) + 3)
    }
  }

  /// Keeps figures out of a place.
  mutating func take(left: Double, top: Double, right: Double, bottom: Double) {
    taken.append(Box(left: left, top: top, right: right, bottom: bottom))
  }

  /// Sets a figure with its baseline at `y`, or as little higher as it takes to stand clear.
  ///
  /// - Parameter below: A baseline under what the figure is of, from which it goes down instead where it would rise above
  ///   the threshold that its value stays below: readers would take it for one that passes.
  mutating func addFigure(
    _ text: String, _ x: Double, _ y: Double, below: Double? = nil, isBold: Bool = false
  ) {
    guard !text.isEmpty else { return }
    let half = frame.textWidth(text, isBold: isBold) / 2
    let x = max(min(x, frame.width - half), left + half - 4)
    var box = Box(left: x - half, top: y - 10, right: x + half, bottom: y + 3)
    while let other = taken.first(where: { $0.meets(box) }) {
      box.move(down: other.top - 0.5 - box.bottom)
    }
    if let thresholdY, let below, y > thresholdY - 8, box.bottom <= thresholdY {
      var lower = Box(left: x - half, top: below - 10, right: x + half, bottom: below + 3)
      while let other = taken.first(where: { $0.meets(lower) }) {
        lower.move(down: other.bottom + 0.5 - lower.top)
      }
      // Nothing goes down into the labels of the axis.
      if lower.bottom <= bottom { box = lower }
    }
    taken.append(box)
    elements.append(frame.label(text, x, box.bottom - 3, .middle, isBold: isBold))
  }

  /// All of it; what rose into the legend takes the field down with it.
  func drawing() -> Drawing {
    let fall = max(0, legend.height + 2 - (taken.map(\.top).min() ?? top))
    return Drawing(
      width: frame.width, height: height + fall,
      elements: legend.elements + elements.map { $0.moved(down: fall) })
  }
}

extension Drawing.Element {
  fileprivate func moved(down distance: Double) -> Drawing.Element {
    func moved(_ point: Drawing.Point) -> Drawing.Point {
      Drawing.Point(x: point.x, y: point.y + distance)
    }
    switch self {
    case .label(var label):
      label.at = moved(label.at)
      return .label(label)
    case .path(var path):
      path.segments = path.segments.map { segment in
        switch segment {
        case .move(let point): .move(moved(point))
        case .line(let point): .line(moved(point))
        case .curve(let point, let control1, let control2):
          .curve(moved(point), control1: moved(control1), control2: moved(control2))
        case .close: .close
        }
      }
      return .path(path)
    }
  }
}
