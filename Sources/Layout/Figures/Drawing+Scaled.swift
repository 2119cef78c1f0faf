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
      case .path(let path): return .path(path.scaled(by: factor))
      }
    }
    return result
  }
}

extension Drawing.Path {
  /// The path at another size, its stroke with it.
  func scaled(by factor: Double) -> Drawing.Path {
    func scaled(_ point: Drawing.Point) -> Drawing.Point {
      Drawing.Point(x: point.x * factor, y: point.y * factor)
    }
    var result = self
    result.segments = segments.map { segment in
      switch segment {
      case .move(let point): .move(scaled(point))
      case .line(let point): .line(scaled(point))
      case .curve(let point, let first, let second):
        .curve(scaled(point), control1: scaled(first), control2: scaled(second))
      case .close: .close
      }
    }
    if let stroke {
      result.stroke = Drawing.Stroke(
        colour: stroke.colour, width: stroke.width * factor, dash: stroke.dash.map { $0 * factor })
    }
    return result
  }
}

extension PageItem {
  /// The item at another size, as far from the origin as that asks for.
  func scaled(by factor: Double) -> PageItem {
    switch self {
    case .text(var run):
      run.x *= factor
      run.y *= factor
      run.size *= factor
      run.spaceExtra *= factor
      run.clusterExtra *= factor
      return .text(run)
    case .path(let path): return .path(path.scaled(by: factor))
    case .image(var image):
      image.x *= factor
      image.y *= factor
      image.width *= factor
      image.height *= factor
      return .image(image)
    }
  }
}
