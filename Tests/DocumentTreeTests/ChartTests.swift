import Testing

@testable import DocumentTree

@Suite("Charts hold every text, whole and legible")
struct ChartTests {
  static let kinds: [Chart.Kind] = [.bars, .radar, .history, .columns]
  static let long = "การเปิดเผยข้อมูลสาธารณะและการป้องกันการทุจริตของหน่วยงานเพื่อเสริมสร้าง"

  /// Charts of all sizes: 1 to 15 labels, short, usual and long; 1 to 4 series; values at the ends, alike, missing.
  static func charts(_ kind: Chart.Kind) -> [Chart] {
    let texts = ["IIT", "๔. การใช้ทรัพย์สินของราชการ", long]
    let values: [[Double?]] = [
      [0], [100], [85], [84.9, 85.1], [nil], [0, nil, 100], [33.3, 66.6, 99.99, 12],
    ]
    var charts: [Chart] = []
    for count in [1, 2, 3, 5, 10, 15] {
      for text in texts {
        for pattern in values {
          for series in [1, 3] {
            let labels = (1...count).map { "\($0). \(text)" }
            charts.append(
              Chart(
                kind: kind, title: "ก", labels: labels,
                series: (1...series).map { number in
                  let values = labels.indices.map { pattern[($0 + number) % pattern.count] }
                  return Chart.Series(
                    name: "ปีงบประมาณ พ.ศ. 256\(number)", values: values,
                    valueTexts: values.map { $0.map { "\($0)" } ?? "" })
                }, axisTexts: ["0", "20", "40", "60", "80", "100"], threshold: 85,
                thresholdText: "เกณฑ์ผ่าน 85", scaleText: "เส้นวงจากในออกนอกคือ 20, 40, 60, 80 และ 100 คะแนน"))
          }
        }
      }
    }
    return charts
  }

  struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func meets(_ other: Box) -> Bool {
      left < other.right - 0.01 && other.left < right - 0.01 && top < other.bottom - 0.01
        && other.top < bottom - 0.01
    }
  }

  /// Where a label's letters stand: without marks above and below, which the leading leaves room for.
  static func box(_ label: Drawing.Label) -> Box {
    let width = estimatedWidth(label.text, isBold: label.isBold) * label.size
    let left =
      switch label.anchor {
      case .start: label.at.x
      case .middle: label.at.x - width / 2
      case .end: label.at.x - width
      }
    return Box(
      left: left, top: label.at.y - label.size * 0.6, right: left + width,
      bottom: label.at.y + label.size * 0.15)
  }

  static func labels(_ drawing: Drawing) -> [Drawing.Label] {
    drawing.elements.compactMap { if case .label(let label) = $0 { label } else { nil } }
  }

  static func points(_ path: Drawing.Path) -> [Drawing.Point] {
    path.segments.flatMap { segment -> [Drawing.Point] in
      switch segment {
      case .move(let point), .line(let point): [point]
      case .curve(let point, let control1, let control2): [point, control1, control2]
      case .close: []
      }
    }
  }

  @Test("everything drawn is in the drawing's box", arguments: kinds, [300.0, 453, 700])
  func inside(kind: Chart.Kind, width: Double) {
    for chart in Self.charts(kind) {
      let drawing = chart.drawing(width: width)
      #expect(drawing.width == width)
      for element in drawing.elements {
        switch element {
        case .label(let label):
          let box = Self.box(label)
          #expect(
            box.left >= -0.5 && box.top >= -0.5 && box.right <= width + 0.5
              && box.bottom <= drawing.height + 0.5,
            "\(label.text) of \(chart.labels.count) labels, \(chart.series.count) series")
        case .path(let path):
          for point in Self.points(path) {
            #expect(
              point.x >= 0 && point.x <= width && point.y >= 0 && point.y <= drawing.height,
              "\(chart.labels.count) labels")
          }
        }
      }
    }
  }

  @Test("no label covers another", arguments: kinds, [300.0, 453, 700])
  func apart(kind: Chart.Kind, width: Double) {
    for chart in Self.charts(kind) {
      let labels = Self.labels(chart.drawing(width: width))
      let boxes = labels.map(Self.box)
      for (index, box) in boxes.enumerated() {
        let other = boxes[..<index].firstIndex { $0.meets(box) }
        #expect(
          other == nil,
          "“\(labels[index].text)” on “\(other.map { labels[$0].text } ?? "")”, \(chart.labels.count) labels")
      }
    }
  }

  @Test("no text is dropped or cut short", arguments: kinds, [300.0, 453])
  func whole(kind: Chart.Kind, width: Double) {
    func letters(_ texts: [String]) -> String { texts.joined().filter { $0 != " " } }
    for chart in Self.charts(kind) {
      let drawn = letters(Self.labels(chart.drawing(width: width)).map(\.text))
      var expected = chart.labels + (kind == .radar ? [] : [chart.thresholdText])
      if chart.series.count > 1 { expected += chart.series.map(\.name) }
      // A web of less than three spokes has no rings.
      if kind == .radar, chart.labels.count > 2 { expected.append(chart.scaleText) }
      // A web's figures stand together under their label.
      expected +=
        kind == .radar
        ? chart.labels.indices.map { index in
          chart.series.map { $0.valueTexts[index] }.filter { !$0.isEmpty }.joined(separator: "/")
        } : chart.series.flatMap(\.valueTexts)
      for text in expected { #expect(drawn.contains(letters([text])), "\(text)") }
      #expect(!drawn.contains("…"))
    }
  }

  @Test("the pass mark strikes no figure through", arguments: [Chart.Kind.history, .columns])
  func clearOfThreshold(kind: Chart.Kind) {
    for chart in Self.charts(kind) {
      let drawing = chart.drawing(width: 340)
      let mark = drawing.elements.compactMap { element -> Double? in
        guard case .path(let path) = element, let stroke = path.stroke, stroke.width == 1.2,
          let from = Self.points(path).first, let to = Self.points(path).last, to.x - from.x > 100
        else { return nil }
        return from.y
      }
      #expect(mark.count == 1)
      let figures = Set(chart.series.flatMap(\.valueTexts))
      for label in Self.labels(drawing) where figures.contains(label.text) && label.anchor == .middle {
        let box = Self.box(label)
        #expect(mark.allSatisfy { $0 <= box.top || $0 >= box.bottom }, "\(label.text)")
      }
    }
  }

  @Test(
    "a figure stands on the same side of the pass mark as its point", arguments: [64.68, 77.85, 84.9, 85, 91])
  func figuresBesidePoints(value: Double) throws {
    let chart = Chart(
      kind: .history, title: "ก", labels: ["พ.ศ. ๒๕๖๓", "พ.ศ. ๒๕๖๔"],
      series: [Chart.Series(name: "ก", values: [50, value], valueTexts: ["50.00", "\(value)"])],
      axisTexts: ["0", "20", "40", "60", "80", "100"], threshold: 85, thresholdText: "เกณฑ์ผ่าน 85",
      scaleText: "")
    let drawing = chart.drawing(width: 340)
    let marks = drawing.elements.compactMap { element -> Double? in
      guard case .path(let path) = element, let stroke = path.stroke, stroke.width == 1.2,
        let from = Self.points(path).first, let to = Self.points(path).last, to.x - from.x > 100
      else { return nil }
      return from.y
    }
    let mark = try #require(marks.first)
    let box = Self.box(try #require(Self.labels(drawing).first { $0.text == "\(value)" }))
    #expect(value >= 85 ? box.bottom <= mark : box.top >= mark)
  }

  @Test(
    "bars' figures stand in one column, 4 points at least from the pass mark's line", arguments: [300.0, 453])
  func figuresBesideThreshold(width: Double) {
    for chart in Self.charts(.bars) {
      let drawing = chart.drawing(width: width)
      let marks = drawing.elements.compactMap { element -> Double? in
        guard case .path(let path) = element, let stroke = path.stroke, stroke.width == 1.2,
          let from = Self.points(path).first, let to = Self.points(path).last, from.x == to.x
        else { return nil }
        return from.x
      }
      #expect(marks.count == 1)
      let figures = Set(chart.series.flatMap(\.valueTexts))
      let boxes = Self.labels(drawing).filter { figures.contains($0.text) && $0.anchor == .end }.map(Self.box)
      #expect(boxes.count >= chart.series.flatMap(\.valueTexts).count { !$0.isEmpty })
      for box in boxes { #expect(marks.allSatisfy { $0 <= box.left - 4 || $0 >= box.right + 4 }) }
      #expect(Set(boxes.map { ($0.right * 100).rounded() }).count <= 1)
    }
  }

  /// The filled rectangles of a bar chart's bars: 12 high with one series.
  private func bars(_ chart: Chart, width: Double) -> [(left: Double, right: Double)] {
    chart.drawing(width: width).elements.compactMap { element in
      guard case .path(let path) = element, let fill = path.fill, fill != .white else { return nil }
      let points = Self.points(path)
      guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), points.count == 4 else {
        return nil
      }
      return (left, right)
    }
  }

  private func chart(_ kind: Chart.Kind, _ values: [Double], labels: [String]? = nil) -> Chart {
    Chart(
      kind: kind, title: "ก", labels: labels ?? values.indices.map { "\($0 + 1)" },
      series: [Chart.Series(name: "ก", values: values, valueTexts: values.map { "\($0)" })],
      axisTexts: ["0", "50", "100"])
  }

  @Test(
    "bars are as long as their values: 0 has no length, 100 the axis's, 25 a quarter; equal values are equal")
  func scale() {
    let drawn = bars(chart(.bars, [0, 25, 50, 100]), width: 453)
    #expect(drawn.count == 4)
    let lengths = drawn.map { $0.right - $0.left }
    let whole = lengths[3]
    #expect(lengths[0] == 0)
    #expect(abs(lengths[1] - whole / 4) < 1e-9)
    #expect(abs(lengths[2] - whole / 2) < 1e-9)
    #expect(drawn.allSatisfy { $0.left == drawn[0].left })
    let equal = bars(chart(.bars, [77.5, 77.5, 77.5]), width: 453).map { $0.right - $0.left }
    #expect(Set(equal).count == 1 && equal.count == 3)
    #expect(bars(chart(.bars, [100]), width: 453).count == 1)
  }

  @Test("values beyond the axis end at its ends")
  func clamped() {
    let lengths = bars(chart(.bars, [-20, 100, 140]), width: 453).map { $0.right - $0.left }
    #expect(lengths[0] == 0)
    #expect(lengths[1] == lengths[2])
  }

  @Test("sixty bars stand below one another, each with its figure, none over another")
  func sixty() {
    let drawing = chart(.bars, (1...60).map(Double.init)).drawing(width: 453)
    let middles = Self.labels(drawing).filter { $0.anchor == .end && $0.at.x > 400 }.map(\.at.y)
    #expect(middles.count == 60)
    // A row is a line of 17 pt and 7 pt of space.
    #expect(zip(middles, middles.dropFirst()).allSatisfy { abs($1 - $0 - 24) < 1e-9 })
  }

  @Test("labels of 200 letters are whole, and leave the bars at least half of the width", arguments: kinds)
  func longLabels(kind: Chart.Kind) {
    let label = String(repeating: "การเปิดเผยข้อมูล", count: 13)
    let chart = chart(kind, [0, 50, 100], labels: [label, label, label])
    let drawing = chart.drawing(width: 453)
    let total = Self.labels(drawing).reduce(0) { $0 + $1.text.filter { $0 != " " }.unicodeScalars.count }
    let figures = chart.series[0].valueTexts.joined().unicodeScalars.count
    #expect(total >= 3 * label.unicodeScalars.count + figures)
    if kind == .bars {
      let bars = bars(chart, width: 453)
      #expect((bars.map { $0.right - $0.left }.max() ?? 0) > 453 / 2 - 60)
    }
  }

  @Test("a web says below it what its rings stand for, whatever its series, and marks none of them")
  func rings() {
    let axis = ["0", "20", "40", "60", "80", "100"]
    for values in [[0.0, 50, 100, 50], [100, 100, 100, 100], [0, 0, 0, 0]] {
      let chart = Chart(
        kind: .radar, title: "ก", labels: ["a", "b", "c", "d"],
        series: [Chart.Series(name: "ก", values: values, valueTexts: values.map { "\($0)" })],
        axisTexts: axis, scaleText: "20 40 60 80 100")
      let drawing = chart.drawing(width: 453)
      let texts = Self.labels(drawing).map(\.text)
      #expect(texts.last == "20 40 60 80 100")
      #expect(!texts.contains { axis.contains($0) })
    }
  }

  @Test("a web's points stand on their spokes at their share of the radius")
  func web() throws {
    let drawing = chart(.radar, [0, 50, 100, 50], labels: ["a", "b", "c", "d"]).drawing(width: 453)
    // Markers are the white-edged squares of 6.4 pt; their middles are the points.
    let points = drawing.elements.compactMap { element -> Drawing.Point? in
      guard case .path(let path) = element, path.stroke?.width == 0.6, path.fill != nil else { return nil }
      let corners = Self.points(path)
      return Drawing.Point(
        x: corners.map(\.x).reduce(0, +) / 4, y: corners.map(\.y).reduce(0, +) / 4)
    }
    try #require(points.count == 4)
    let radius = points[2].y - points[0].y
    #expect(radius > 50)
    #expect(abs(points[0].x - 226.5) < 1e-6)
    #expect(abs(points[1].x - points[0].x - radius / 2) < 1e-6 && abs(points[1].y - points[0].y) < 1e-6)
    #expect(abs(points[0].x - points[3].x - radius / 2) < 1e-6)
  }

  @Test("texts have a contrast of at least 4.5 with the white they stand on", arguments: kinds)
  func contrast(kind: Chart.Kind) {
    // WCAG 2.2, relative luminance.
    func linear(_ part: Double) -> Double {
      // Between the two powers that bound 2.4, on the darker side: enough to judge by.
      part <= 0.04045 ? part / 12.92 : part * part
    }
    for label in Self.charts(kind).prefix(20).flatMap({ Self.labels($0.drawing(width: 453)) }) {
      let colour = label.colour
      let luminance =
        0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
      #expect(1.05 / (luminance + 0.05) >= 4.5)
    }
  }

  @Test("a chart without anything, or with what is no number, is drawn all the same", arguments: kinds)
  func odd(kind: Chart.Kind) {
    let empty = Chart(kind: kind, title: "", labels: [], series: [], axisTexts: [])
    #expect(empty.drawing(width: 300).height.isFinite)
    for width in [Double.nan, .infinity, -5, 0, 1e300] {
      let chart = Chart(
        kind: kind, title: "", labels: ["ก", "ข", "ค"],
        series: [Chart.Series(name: "x", values: [.nan, .infinity, -1e300, 4], valueTexts: ["1"])],
        range: 5...5, axisTexts: ["0"], threshold: .nan, thresholdText: "x")
      let drawing = chart.drawing(width: width)
      #expect(drawing.width.isFinite && drawing.height.isFinite)
    }
  }

  @Test("a label breaks at words, else between clusters, and is whole")
  func wrapping() {
    #expect(wrapped("๔. การใช้ทรัพย์สินของราชการ", width: 20) == ["๔. การใช้ทรัพย์สินของราชการ"])
    #expect(wrapped("๔. การใช้ทรัพย์สินของราชการ", width: 8) == ["๔. การใช้ทรัพย์สิน", "ของราชการ"])
    #expect(
      wrapped("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", width: 10.5) == ["แบบวัดการรับรู้ของ", "ผู้มีส่วนได้ส่วนเสียภายใน"])
    #expect(wrapped("", width: 5) == [])
    // Each cluster of its own: the vowel before, marks, the vowel after.
    #expect(wrapped("เก้าน้ำที่ๆ", width: 0) == ["เก้า", "น้ำ", "ที่ๆ"])
  }
}
