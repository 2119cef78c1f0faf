import DocumentTree

extension TypstWriter {
  mutating func write(_ drawing: Drawing) {
    text += "box(width: \(length(drawing.width)), height: \(length(drawing.height)), {\n"
    for element in drawing.elements {
      switch element {
      case .path(let path): write(path)
      case .label(let label): write(label)
      }
    }
    text += "})"
  }

  private mutating func write(_ label: Drawing.Label) {
    let room = 400.0
    let (x, alignment) =
      switch label.anchor {
      case .start: (label.at.x, "left")
      case .middle: (label.at.x - room / 2, "center")
      case .end: (label.at.x - room, "right")
      }
    text +=
      "place(dx: \(length(x)), dy: \(length(label.at.y)), box(width: \(length(room)), align(\(alignment), "
    text +=
      "text(size: \(length(label.size * Self.laksaman)), top-edge: \"baseline\", bottom-edge: \"baseline\", "
    text +=
      "weight: \"\(label.isBold ? "bold" : "regular")\", fill: \(colour(label.colour)), \(literal(label.text))))))\n"
  }

  private mutating func write(_ path: Drawing.Path) {
    func point(_ point: Drawing.Point) -> String { "(\(length(point.x)), \(length(point.y)))" }
    var stroke = "none"
    if let line = path.stroke {
      stroke = "(thickness: \(length(line.width)), paint: \(colour(line.colour))"
      if !line.dash.isEmpty {
        stroke += ", dash: (\(line.dash.map { length($0) + "," }.joined(separator: " ")))"
      }
      stroke += ")"
    }
    text += "place(curve(fill: \(path.fill.map(colour) ?? "none"), stroke: \(stroke)"
    for segment in path.segments {
      switch segment {
      case .move(let end): text += ", curve.move(\(point(end)))"
      case .line(let end): text += ", curve.line(\(point(end)))"
      case .curve(let end, let control1, let control2):
        text += ", curve.cubic(\(point(control1)), \(point(control2)), \(point(end)))"
      case .close: text += ", curve.close()"
      }
    }
    text += "))\n"
  }
}
