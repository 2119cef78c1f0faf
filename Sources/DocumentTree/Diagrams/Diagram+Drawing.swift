extension Diagram {
  /// The diagram as vectors: every label within its box, and every box within the drawing.
  ///
  /// - Parameters:
  ///   - width: Points; the height follows from what the boxes hold.
  ///   - palette: Its first colour is that of titles, edges and arrows.
  package func drawing(width: Double, palette: [Drawing.Colour] = []) -> Drawing {
    let width = width.isFinite ? min(max(width, 150), 5_000) : 450
    let pen = Pen(colour: palette.first ?? Drawing.Colour(red: 0.12, green: 0.31, blue: 0.47))
    var elements: [Drawing.Element] = []
    var above: [PlacedBox] = []
    var y = 1.0
    for stage in stages where !stage.isEmpty {
      var boxes = PlacedBox.row(of: stage, width: width, pen: pen)
      let height = boxes.map(\.height).max() ?? 0
      let gap = above.isEmpty ? 0 : above.count == boxes.count ? 20.0 : 30.0
      for index in boxes.indices {
        boxes[index].y = y + gap
        boxes[index].height = height
      }
      elements += pen.arrows(from: above, to: boxes)
      for box in boxes { elements += pen.draw(box) }
      y += gap + height
      above = boxes
    }
    return Drawing(width: width, height: y + 1, elements: elements)
  }
}

/// A box with its texts in lines, where it stands.
private struct PlacedBox {
  var x: Double
  var y = 0.0
  var width: Double
  var height: Double
  var titleLines: [String]
  var lines: [Line]
  /// Whether its lines start at its left: numbered entries, and nothing else.
  var isList: Bool

  struct Line {
    var text: String
    /// From the left of a list; of what goes on below an entry's number.
    var indent = 0.0
  }

  var middle: Double { x + width / 2 }
  var bottom: Double { y + height }

  /// The boxes of a stage, as wide as each other; one alone only as wide as its texts want.
  static func row(of stage: [Diagram.Box], width: Double, pen: Pen) -> [PlacedBox] {
    // The edges of the outermost boxes are drawn whole.
    let room = width - 2
    let gap = min(14.0, room / Double(stage.count) / 4)
    var boxWidth = (room - gap * Double(stage.count - 1)) / Double(stage.count)
    if stage.count == 1 {
      let natural =
        stage.flatMap { box in
          [estimatedWidth(box.title, isBold: true) * Pen.size]
            + box.lines.map { estimatedWidth($0) * Pen.size }
        }.max() ?? 0
      boxWidth = min(room, max(natural + 2 * Pen.padding + 8, room * 0.45))
    }
    let inner = max(boxWidth - 2 * Pen.padding, 1) / Pen.size
    return stage.enumerated().map { index, box in
      // Bold letters are wider.
      let title = box.title.isEmpty ? [] : wrapped(box.title, width: inner / 1.08)
      let isList = box.title.isEmpty && box.lines.count > 1 && box.lines.allSatisfy { number(of: $0) != nil }
      let lines = box.lines.flatMap { entry($0, number: isList ? number(of: $0) : nil, width: inner) }
      let start = stage.count == 1 ? (width - boxWidth) / 2 : 1
      return PlacedBox(
        x: start + Double(index) * (boxWidth + gap), width: boxWidth,
        height: Double(title.count + lines.count) * Pen.lineHeight + 2 * Pen.padding - 2,
        titleLines: title, lines: lines, isList: isList)
    }
  }

  /// What stands before an entry of a list: a number with its point, and the space behind it.
  private static func number(of line: String) -> Substring? {
    guard let end = line.firstIndex(of: " "), line[..<end].hasSuffix("."),
      line.first?.isWholeNumber == true
    else { return nil }
    return line[...end]
  }

  /// The lines of an entry: those after the first stand below what follows its number.
  private static func entry(_ text: String, number: Substring?, width: Double) -> [Line] {
    guard let number else { return wrapped(text, width: width).map { Line(text: $0) } }
    let indent = estimatedWidth(String(number))
    let lines = wrapped(String(text[number.endIndex...]), width: max(1, width - indent))
    return lines.enumerated().map { index, line in
      index == 0 ? Line(text: number + line) : Line(text: line, indent: indent * Pen.size)
    }
  }
}

/// What diagrams are drawn with.
private struct Pen {
  /// TH Sarabun points.
  static let size = 14.0
  static let lineHeight = 18.0
  static let padding = 7.0

  let colour: Drawing.Colour
  let ink = Drawing.Colour(red: 0.13, green: 0.13, blue: 0.13)
  let ground = Drawing.Colour(red: 0.95, green: 0.965, blue: 0.98)

  func draw(_ box: PlacedBox) -> [Drawing.Element] {
    let right = box.x + box.width
    var elements = [
      path(
        [(box.x, box.y), (right, box.y), (right, box.bottom), (box.x, box.bottom)], fill: ground,
        stroke: Drawing.Stroke(colour: colour, width: 0.9))
    ]
    let count = box.titleLines.count + box.lines.count
    var y = box.y + (box.height - Double(count) * Pen.lineHeight) / 2 + Pen.lineHeight * 0.72
    let titleLines = box.titleLines.map { PlacedBox.Line(text: $0) }
    for (index, line) in (titleLines + box.lines).enumerated() {
      let isTitle = index < titleLines.count
      elements.append(
        .label(
          Drawing.Label(
            text: line.text,
            at: Drawing.Point(x: box.isList ? box.x + Pen.padding + line.indent : box.middle, y: y),
            anchor: box.isList ? .start : .middle, size: Pen.size, isBold: isTitle,
            colour: isTitle ? colour : ink)))
      y += Pen.lineHeight
    }
    return elements
  }

  /// One from each box to the one below it, or all by one line across where a stage has more boxes than the other.
  func arrows(from above: [PlacedBox], to below: [PlacedBox]) -> [Drawing.Element] {
    guard let first = above.first, let next = below.first else { return [] }
    if above.count == below.count {
      return zip(above, below).flatMap { arrow(at: $1.middle, from: $0.bottom, to: $1.y) }
    }
    let bar = (first.bottom + next.y) / 2 - 3
    let ends = (above + below).map(\.middle)
    let start = ends.min() ?? 0
    let end = ends.max() ?? 0
    return above.map { line($0.middle, $0.bottom, $0.middle, bar) } + [line(start, bar, end, bar)]
      + below.flatMap { arrow(at: $0.middle, from: bar, to: $0.y) }
  }

  private func arrow(at x: Double, from top: Double, to bottom: Double) -> [Drawing.Element] {
    let tip = bottom - 1
    return [
      line(x, top, x, tip - 6), path([(x - 4, tip - 7), (x + 4, tip - 7), (x, tip)], fill: colour),
    ]
  }

  private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Drawing.Element {
    .path(
      Drawing.Path(
        segments: [.move(Drawing.Point(x: x1, y: y1)), .line(Drawing.Point(x: x2, y: y2))],
        stroke: Drawing.Stroke(colour: colour, width: 1.2)))
  }

  private func path(
    _ points: [(x: Double, y: Double)], fill: Drawing.Colour? = nil, stroke: Drawing.Stroke? = nil
  ) -> Drawing.Element {
    let corners = points.map { Drawing.Point(x: $0.x, y: $0.y) }
    let segments =
      corners.prefix(1).map { Drawing.PathSegment.move($0) } + corners.dropFirst().map { .line($0) }
    return .path(Drawing.Path(segments: segments + [.close], fill: fill, stroke: stroke))
  }
}
