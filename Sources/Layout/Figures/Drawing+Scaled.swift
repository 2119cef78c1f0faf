import DocumentTree

extension Drawing {
  /// The drawing at another size, its strokes and letters with it.
  func scaled(by factor: Double) -> Drawing {
    func scaled(_ point: Point) -> Point { Point(x: point.x * factor, y: point.y * factor) }
    var result = Drawing(width: width * factor, height: height * factor)
    result.elements = elements.map { element in
      switch element {
      case .label(var label):
        label.at = scaled(label.at)
        label.size *= factor
        return .label(label)
      case .path(var path):
        path.segments = path.segments.map { segment in
          switch segment {
          case .move(let point): .move(scaled(point))
          case .line(let point): .line(scaled(point))
          case .curve(let point, let first, let second):
            .curve(scaled(point), control1: scaled(first), control2: scaled(second))
          case .close: .close
          }
        }
        if let stroke = path.stroke {
          path.stroke = Stroke(
            colour: stroke.colour, width: stroke.width * factor, dash: stroke.dash.map { $0 * factor })
        }
        return .path(path)
      }
    }
    return result
  }
}
