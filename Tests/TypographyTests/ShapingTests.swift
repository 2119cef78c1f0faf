import TestSupport
import Testing
import Typography

@Suite("Characters as they are drawn")
struct ShapingTests {
  @Test(
    "each character is one glyph with a width, in the order of the text",
    arguments: [
      "น้ำ", "ป้ำ", "ปู่", "ฝุ่น", "ญู", "ฐุ", "ฎู", "ฟื้น", "กรุ๊ป", "ซ้ำ ๆ", "่า", "กุ่้", "ำ", "ก่ำ ที่ปรึกษา", "ABC fi ffl",
    ])
  func logicalOrder(text: String) throws {
    let typesetter = try Fixtures.typesetter()
    let prepared = typesetter.prepare([TextSpan(text: text)], family: "body")
    let glyphs = prepared.characters.map { typesetter.inventory[$0.glyph] }
    #expect(glyphs.map(\.character) == Array(text.unicodeScalars))
    #expect(glyphs.allSatisfy { $0.advance > 0 })
  }

  @Test(
    "marks take nothing from the line: a cluster is as wide as its base alone",
    arguments: ["ปู่", "ป้", "ฟื้", "ที่", "ญู", "ฎุ"])
  func clusterWidth(cluster: String) throws {
    let typesetter = try Fixtures.typesetter()
    func width(_ text: String) -> Int32 {
      typesetter.prepare([TextSpan(text: text)], family: "body").characters
        .reduce(0) { $0 + typesetter.inventory[$1.glyph].advance }
    }
    let base = try #require(cluster.unicodeScalars.first)
    #expect(width(cluster) == width(String(base)))
  }

  @Test("ำ is one glyph of ring and า")
  func saraAm() throws {
    let typesetter = try Fixtures.typesetter()
    let prepared = typesetter.prepare([TextSpan(text: "น้ำ")], family: "body")
    let glyphs = prepared.characters.map { typesetter.inventory[$0.glyph] }
    #expect(glyphs.map(\.components.count) == [1, 1, 2])
    #expect(glyphs.map(\.startsCluster) == [true, false, false])
  }

  @Test("any mixture of scalars comes out as it went in")
  func mixtures() throws {
    let typesetter = try Fixtures.typesetter()
    var random = SeededGenerator(seed: 7)
    let pool: [Unicode.Scalar] = "กปฟญฐฎนลรอเแโใไะาำิีึืฺุู็่้๊๋์ํๆฯ๐๙AZaz09 ().,-/☐→é\u{301}".unicodeScalars.map { $0 }
    for _ in 0..<3000 {
      let text = (0..<1 + random.below(24)).map { _ in pool[random.below(pool.count)] }
      var string = String.UnicodeScalarView()
      string.append(contentsOf: text)
      let prepared = typesetter.prepare([TextSpan(text: String(string))], family: "body")
      let glyphs = prepared.characters.map { typesetter.inventory[$0.glyph] }
      #expect(glyphs.map(\.character) == text)
      #expect(glyphs.allSatisfy { $0.advance > 0 }, "\(text)")
      #expect(prepared.breaks.allSatisfy { prepared.characters[$0.index].startsCluster }, "\(text)")
    }
  }
}
