/// What charts of every kind share: colours, sizes, the legend, and the pieces of drawing.
struct ChartFrame {
  /// TH Sarabun points; smaller is not read well in print.
  let size = 13.0
  let lineHeight = 17.0
  let width: Double
  let ink = Drawing.Colour(red: 0.13, green: 0.13, blue: 0.13)
  let axis = Drawing.Colour(red: 0.45, green: 0.45, blue: 0.45)
  let grid = Drawing.Colour(red: 0.85, green: 0.85, blue: 0.85)
  let warning = Drawing.Colour(red: 0.66, green: 0.08, blue: 0.08)
  private let chart: Chart
  private let palette: [Drawing.Colour]

  init(chart: Chart, width: Double, palette: [Drawing.Colour]) {
    self.chart = chart
    self.width = width
    self.palette =
      palette.isEmpty
      ? [
        Drawing.Colour(red: 0.12, green: 0.31, blue: 0.47),
        Drawing.Colour(red: 0.77, green: 0.35, blue: 0.07),
        Drawing.Colour(red: 0.18, green: 0.49, blue: 0.2), Drawing.Colour(red: 0.5, green: 0.38, blue: 0),
      ] : palette
  }

  func colour(_ series: Int) -> Drawing.Colour { palette[series % palette.count] }

  /// The dashes of a series' line: colour alone tells nobody apart in grey print.
  func dash(_ series: Int) -> [Double] { [[], [5, 3], [2, 2], [7, 2, 2, 2]][series % 4] }

  func textWidth(_ text: String, isBold: Bool = false) -> Double {
    estimatedWidth(text, isBold: isBold) * size
  }

  func label(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Drawing.Label.Anchor = .start, isBold: Bool = false,
    colour: Drawing.Colour? = nil
  ) -> Drawing.Element {
    .label(
      Drawing.Label(
        text: text, at: Drawing.Point(x: x, y: y), anchor: anchor, size: size, isBold: isBold,
        colour: colour ?? ink))
  }

  func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: Drawing.Colour, width: Double = 0.5,
    dash: [Double] = []
  ) -> Drawing.Element {
    .path(
      Drawing.Path(
        segments: [.move(Drawing.Point(x: x1, y: y1)), .line(Drawing.Point(x: x2, y: y2))],
        stroke: Drawing.Stroke(colour: colour, width: width, dash: dash)))
  }

  func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: Drawing.Colour)
    -> Drawing.Element
  {
    polygon(
      [(x, y), (x + width, y), (x + width, y + height), (x, y + height)].map {
        Drawing.Point(x: $0.0, y: $0.1)
      },
      fill: colour)
  }

  func polygon(_ points: [Drawing.Point], fill: Drawing.Colour? = nil, stroke: Drawing.Stroke? = nil)
    -> Drawing.Element
  {
    var segments = points.prefix(1).map { Drawing.PathSegment.move($0) }
    segments += points.dropFirst().map { .line($0) }
    return .path(Drawing.Path(segments: segments + [.close], fill: fill, stroke: stroke))
  }

  /// The mark of a series at a point: a square, a diamond, a triangle in turn, on white.
  func marker(_ series: Int, at point: Drawing.Point) -> Drawing.Element {
    let r = 3.2
    let shapes: [[(Double, Double)]] = [
      [(-r, -r), (r, -r), (r, r), (-r, r)], [(0, -r * 1.4), (r * 1.4, 0), (0, r * 1.4), (-r * 1.4, 0)],
      [(0, -r * 1.3), (r * 1.3, r), (-r * 1.3, r)],
    ]
    let points = shapes[series % 3].map { Drawing.Point(x: point.x + $0.0, y: point.y + $0.1) }
    return polygon(points, fill: colour(series), stroke: Drawing.Stroke(colour: .white, width: 0.6))
  }

  /// The names of the series with their colours, in rows from `top`; nothing of one series alone without a threshold.
  ///
  /// - Returns: What is drawn, and the height it takes.
  func legend(top: Double) -> (elements: [Drawing.Element], height: Double) {
    var entries = chart.series.count > 1 ? chart.series.enumerated().map { ($0.offset, $0.element.name) } : []
    if chart.threshold != nil, chart.kind != .radar, !chart.thresholdText.isEmpty {
      entries.append((-1, chart.thresholdText))
    }
    var elements: [Drawing.Element] = []
    var x = 4.0
    var y = top + 12
    for (series, name) in entries {
      let lines = wrapped(name, width: (width - 40) / size)
      let needed = 22 + (lines.map { textWidth($0) }.max() ?? 0) + 14
      if x > 4, x + needed > width {
        x = 4
        y += lineHeight
      }
      if series < 0 {
        elements.append(line(x, y - 4, x + 16, y - 4, warning, width: 1.2, dash: [4, 2]))
      } else if chart.kind == .bars || chart.kind == .columns {
        elements.append(rectangle(x + 3, y - 9, 10, 10, colour(series)))
      } else {
        elements.append(line(x, y - 4, x + 16, y - 4, colour(series), width: 1.5, dash: dash(series)))
        elements.append(marker(series, at: Drawing.Point(x: x + 8, y: y - 4)))
      }
      for (number, text) in lines.enumerated() {
        elements.append(label(text, x + 22, y + Double(number) * lineHeight))
      }
      x += needed
      if lines.count > 1 {
        // What comes next starts below.
        x = width
        y += Double(lines.count - 1) * lineHeight
      }
    }
    return (elements, entries.isEmpty ? 0 : y - top + 8)
  }

  /// The marks of the axis that have room, each `room` points, on `length` points: all, or every so many with both ends.
  func axisMarks(length: Double, room: Double) -> [Int] {
    let last = chart.axisTexts.count - 1
    guard last > 0 else { return Array(chart.axisTexts.indices) }
    let step = (1...last).first { last % $0 == 0 && length * Double($0) / Double(last) >= room }
    return step.map { Array(stride(from: 0, through: last, by: $0)) } ?? [last]
  }
}
