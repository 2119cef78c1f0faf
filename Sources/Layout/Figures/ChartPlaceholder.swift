import DocumentTree

extension Chart {
  func drawing(width: Double) -> Drawing { Drawing(width: width, height: width / 2) }
}
