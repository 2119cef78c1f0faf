import Typography

/// Sums over a text's characters, so that any line's width, spaces and clusters are two look-ups.
struct LineMeasures {
  /// Em of nominal size, up to but without the character at the index; one more than there are characters.
  let widths: [Double]
  /// Spaces up to the index.
  let spaces: [Int32]
  /// Cluster starts up to the index.
  let clusters: [Int32]
  /// The width of the narrowest space, em; the measure of how far spaces may stretch.
  let narrowestSpace: Double
  /// The widest cluster, em.
  let widestCluster: Double

  init(_ text: PreparedText) {
    let count = text.characters.count
    var widths = [Double](repeating: 0, count: count + 1)
    var spaces = [Int32](repeating: 0, count: count + 1)
    var clusters = [Int32](repeating: 0, count: count + 1)
    var narrowest = Double.infinity
    var width = 0.0
    var spaceCount: Int32 = 0
    var clusterCount: Int32 = 0
    var clusterStart = 0.0
    var widest = 0.0
    for index in 0..<count {
      let character = text.characters[index]
      if character.startsCluster { clusterStart = width }
      width += character.advance
      if character.isSpace {
        spaceCount += 1
        narrowest = min(narrowest, character.advance)
      }
      if character.startsCluster { clusterCount += 1 }
      if !character.isSpace { widest = max(widest, width - clusterStart) }
      widths[index + 1] = width
      spaces[index + 1] = spaceCount
      clusters[index + 1] = clusterCount
    }
    self.widths = widths
    self.spaces = spaces
    self.clusters = clusters
    widestCluster = widest
    narrowestSpace = narrowest.isFinite ? max(0, narrowest) : 0
  }

  func width(_ range: Range<Int>) -> Double { widths[range.upperBound] - widths[range.lowerBound] }

  func spaceCount(_ range: Range<Int>) -> Int {
    Int(spaces[range.upperBound] - spaces[range.lowerBound])
  }

  /// The places between clusters inside the range.
  func clusterGaps(_ range: Range<Int>) -> Int {
    max(0, Int(clusters[range.upperBound] - clusters[range.lowerBound]) - 1)
  }
}
