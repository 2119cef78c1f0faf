import DocumentTree
import Typography

extension PageWriter {
  /// Writes a drawing as an SVG element within the page (SVG 2), with what it shows for those who don't see it.
  mutating func write(_ drawing: Drawing, title: String, description: String) {
    drawingCount += 1
    let id = "drawing-\(drawingCount)"
    let size = "\(number(drawing.width)) \(number(drawing.height))"
    text +=
      "<svg role=\"img\" aria-labelledby=\"\(id)-title\" aria-describedby=\"\(id)-text\" viewBox=\"0 0 \(size)\""
    text += " style=\"width:\(length(drawing.width))\">\n"
    text += "<title id=\"\(id)-title\">\(escaped(title))</title>\n"
    text += "<desc id=\"\(id)-text\">\(escaped(description))</desc>\n"
    let family = style.paragraph("body").family
    for element in drawing.elements {
      switch element {
      case .path(let path):
        for colour in [path.fill, path.stroke?.colour] { if let colour { drawingColours.insert(colour) } }
        text += svg(path)
      case .label(let label):
        drawingColours.insert(label.colour)
        use.add(label.text, in: .init(family: family, style: label.isBold ? .bold : .regular))
        text += svg(label)
      }
    }
    text += "</svg>\n"
  }
}

private func svg(_ path: Drawing.Path) -> String {
  func at(_ point: Drawing.Point) -> String { "\(number(point.x)) \(number(point.y))" }
  var data = ""
  for segment in path.segments {
    switch segment {
    case .move(let point): data += "M\(at(point))"
    case .line(let point): data += "L\(at(point))"
    case .curve(let point, let control1, let control2):
      data += "C\(at(control1)) \(at(control2)) \(at(point))"
    case .close: data += "Z"
    }
  }
  var text = "<path d=\"\(data)\" fill=\"\(path.fill?.hexadecimal ?? "none")\""
  if let stroke = path.stroke {
    text += " stroke=\"\(stroke.colour.hexadecimal)\" stroke-width=\"\(number(stroke.width))\""
    if !stroke.dash.isEmpty {
      text += " stroke-dasharray=\"\(stroke.dash.map(number).joined(separator: " "))\""
    }
  }
  return text + "/>\n"
}

private func svg(_ label: Drawing.Label) -> String {
  var text =
    "<text x=\"\(number(label.at.x))\" y=\"\(number(label.at.y))\" font-size=\"\(number(label.size))\""
  if label.anchor != .start { text += " text-anchor=\"\(label.anchor.rawValue)\"" }
  if label.isBold { text += " font-weight=\"700\"" }
  return text + " fill=\"\(label.colour.hexadecimal)\">\(escaped(label.text))</text>\n"
}
