import DocumentTree
import TestSupport
import Testing
import Typography

@testable import Layout

/// By letters of one em and spaces of half an em.
@Suite struct LineBreakingTests {
  private func lines(
    _ text: String, measure: Double, _ alignment: StyleSheet.Alignment
  ) -> (lines: [LineBreaker.Line], measures: LineMeasures) {
    let prepared = SquareLetters().prepare([TextSpan(text: text)], family: "body")
    let measures = prepared.measures
    let breaker = LineBreaker(
      text: prepared, alignment: alignment, firstMeasure: measure, measure: measure)
    return (breaker.lines(), measures)
  }

  private func word(_ length: Int) -> String { String(repeating: "a", count: length) }

  @Test("a paragraph is broken as a whole: a first line gives way so that the second isn't torn")
  func totalFit() {
    // Line by line: 9 + 10, then 5 alone, 15 em short. As a whole: 9, 10 + 5, 16.
    let text = [9, 10, 5, 16].map(word).joined(separator: " ")
    let widths = lines(text, measure: 20, .leading)
    #expect(widths.lines.map { widths.measures.width($0.range) } == [9, 15.5, 16])
  }

  @Test("what is longer than a line is broken between clusters, and nothing is lost")
  func longWord() {
    let result = lines(word(45), measure: 20, .justified).lines
    #expect(result.map(\.range.count) == [20, 20, 5])
  }

  @Test("a break inside a compound is taken only where the line would be torn without it")
  func compound() {
    // 18.5 em and a word of 4: inside it, after 1, the line would be full to 20, but 1.5 em can be spread.
    let spread = lines("aaaaaaaa aaaaaaaaa a|aaa aaaaaaaaa aaaaaaaaa", measure: 20, .leading)
    #expect(spread.lines[0].range.upperBound == 18)
  }

  @Test("no line is wider than its measure, and none is stretched beyond the caps", arguments: 0..<40)
  func caps(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = (0..<Int.random(in: 1...200, using: &generator)).map { _ in
      word(Int.random(in: 1...(Int.random(in: 0...30, using: &generator) == 0 ? 50 : 9), using: &generator))
    }.joined(separator: " ")
    let measure = Double(Int.random(in: 8...60, using: &generator))
    let (lines, measures) = lines(text, measure: measure, .justified)
    #expect(lines.last?.next == measures.sums.count - 1)
    for (line, following) in zip(lines, lines.dropFirst()) {
      #expect(following.range.lowerBound >= line.range.upperBound)
      #expect(following.range.lowerBound - line.range.upperBound <= 1)
    }
    for line in lines {
      let gap = measure - measures.width(line.range)
      if line.isNatural, gap >= 0 { continue }
      let fit = LineFit.justified(
        gap: gap, measure: measure, spaces: measures.spaceCount(line.range),
        clusterGaps: measures.clusterGaps(line.range), narrowestSpace: measures.narrowestSpace)
      // Two spaces of half an em at most, a fifth of one less at most, 0.06 em between clusters.
      #expect(fit.map { $0.spaceExtra <= 1 + 1e-9 && $0.spaceExtra >= -0.1 - 1e-6 } == true)
      #expect(fit.map { $0.clusterExtra <= 0.06 + 1e-9 && $0.clusterExtra >= 0 } == true)
    }
  }

  /// Two spaces of half an em and ten places between clusters: spaces stretch by 0.5 em, clusters by 0.4, and where all that is
  /// too little, spaces by 1.5 em more; they shrink by 0.2 em.
  @Test(
    "spaces stretch first, then clusters, then spaces to three times their width",
    arguments: [
      (gap: 0.25, space: 0.125, cluster: 0, badness: 2.5),
      (gap: 0.7, space: 0.25, cluster: 0.02, badness: 32.5),
      (gap: 1.65, space: 0.625, cluster: 0.04, badness: 550), (gap: 3, space: 0, cluster: 0, badness: 1525),
      (gap: -0.1, space: -0.05, cluster: 0, badness: 15),
    ])
  func tiers(gap: Double, space: Double, cluster: Double, badness: Double) throws {
    let fit = try #require(
      LineFit.justified(gap: gap, measure: 20, spaces: 2, clusterGaps: 10, narrowestSpace: 0.5))
    #expect(abs(fit.spaceExtra - space) < 1e-9)
    #expect(abs(fit.clusterExtra - cluster) < 1e-9)
    #expect(abs(fit.badness - badness) < 1e-9)
    #expect(LineFit.justified(gap: -0.3, measure: 20, spaces: 2, clusterGaps: 10, narrowestSpace: 0.5) == nil)
  }

  @Test("a paragraph of a hundred thousand letters is broken whole")
  func long() {
    let text = (0..<20_000).map { _ in "aaaa" }.joined(separator: " ")
    let result = lines(text, measure: 44.5, .justified).lines
    // Ten words and nine spaces are 44.5 em; shrinking makes no room for an eleventh.
    #expect(result.count == 2000)
    let solid = lines(word(100_000), measure: 50, .justified).lines
    #expect(solid.count == 2000)
  }
}
