import DocumentTree

extension PageItem {
  /// The item at a distance from where it was, points.
  func moved(x dx: Double, y dy: Double) -> PageItem {
    switch self {
    case .text(var run):
      run.x += dx
      run.y += dy
      return .text(run)
    case .path(let path): return .path(path.moved(x: dx, y: dy))
    case .image(var image):
      image.x += dx
      image.y += dy
      return .image(image)
    }
  }
}

extension Drawing.Path {
  func moved(x dx: Double, y dy: Double) -> Drawing.Path {
    func moved(_ point: Drawing.Point) -> Drawing.Point { Drawing.Point(x: point.x + dx, y: point.y + dy) }
    var result = self
    result.segments = segments.map { segment in
      switch segment {
      case .move(let point): .move(moved(point))
      case .line(let point): .line(moved(point))
      case .curve(let point, let first, let second):
        .curve(moved(point), control1: moved(first), control2: moved(second))
      case .close: .close
      }
    }
    return result
  }
}
