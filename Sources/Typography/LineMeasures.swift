/// Sums over a text's characters, so that any line's width, spaces and clusters are two look-ups.
package struct LineMeasures: Sendable {
  /// What there is up to but without a character.
  package struct Sums: Sendable {
    /// Em of nominal size.
    package var width = 0.0
    package var spaces: Int32 = 0
    package var clusters: Int32 = 0
  }

  /// By character; one more than there are characters.
  package let sums: [Sums]
  /// The width of the narrowest space, em; the measure of how far spaces may stretch.
  package let narrowestSpace: Double
  /// The widest cluster, em.
  package let widestCluster: Double

  package init(_ characters: [PreparedText.Character]) {
    var all: [Sums] = []
    all.reserveCapacity(characters.count + 1)
    var sums = Sums()
    all.append(sums)
    var narrowest = Double.infinity
    var clusterStart = 0.0
    var widest = 0.0
    for character in characters {
      if character.startsCluster {
        clusterStart = sums.width
        sums.clusters += 1
      }
      sums.width += character.advance
      if character.isSpace {
        sums.spaces += 1
        narrowest = min(narrowest, character.advance)
      } else {
        widest = max(widest, sums.width - clusterStart)
      }
      all.append(sums)
    }
    self.sums = all
    widestCluster = widest
    narrowestSpace = narrowest.isFinite ? max(0, narrowest) : 0
  }

  @inlinable package func width(_ range: Range<Int>) -> Double {
    sums[range.upperBound].width - sums[range.lowerBound].width
  }

  @inlinable package func spaceCount(_ range: Range<Int>) -> Int {
    Int(sums[range.upperBound].spaces - sums[range.lowerBound].spaces)
  }

  @inlinable package func clusterCount(_ range: Range<Int>) -> Int {
    Int(sums[range.upperBound].clusters - sums[range.lowerBound].clusters)
  }

  /// The places between clusters inside the range.
  @inlinable package func clusterGaps(_ range: Range<Int>) -> Int { max(0, clusterCount(range) - 1) }
}
