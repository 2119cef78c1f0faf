/// Shapes words: from letters to the characters of a paragraph.
struct WordShaper: ~Copyable {
  private let shaper = Shaper()
  private var clusters = ClusterGlyphs()
  private var plain: PlainGlyphs
  // Of the word at hand.
  private var glyphs: [Shaper.Glyph] = []
  private var scalars: [Unicode.Scalar] = []

  init(fontCount: Int) {
    plain = PlainGlyphs(fontCount: fontCount)
  }

  /// Appends the characters of `text[start..<end]`.
  ///
  /// - Parameters:
  ///   - index: The font's number in the library.
  ///   - span: Which span of the paragraph the word stands in.
  ///   - inventory: Numbers the glyphs.
  mutating func shape(
    _ text: [UInt32], _ start: Int, _ end: Int, _ font: Font, _ index: Int, _ span: UInt16,
    _ inventory: inout GlyphInventory, _ prepared: inout PreparedText.Draft
  ) {
    shaper.shape(text, start, end, with: font, into: &glyphs)
    scalars.removeAll(keepingCapacity: true)
    for position in start..<end { scalars.append(Unicode.Scalar(text[position]) ?? "\u{FFFD}") }
    let emPerUnit = font.emPerUnit
    let number = UInt8(truncatingIfNeeded: index)
    var start = 0
    while start < glyphs.count {
      let glyph = glyphs[start]
      let first = glyph.cluster
      var end = start + 1
      while end < glyphs.count, glyphs[end].cluster == first { end += 1 }
      let next = end < glyphs.count ? glyphs[end].cluster : scalars.count
      let isPlain = next == first + 1 && end == start + 1
      if isPlain, let known = plain.number(of: scalars[first], glyph, font: index) {
        prepared.characters.append(
          PreparedText.Character(
            glyph: known, advance: Double(max(glyph.advance, 1)) * emPerUnit, font: number, span: span,
            startsCluster: true, isSpace: scalars[first] == " "))
      } else {
        clusters.forEachGlyph(of: scalars[first..<next], glyphs[start..<end], font, number: index) { drawn in
          let known = inventory.number(of: drawn)
          if isPlain { plain.note(known, of: scalars[first], glyph, font: index) }
          prepared.characters.append(
            PreparedText.Character(
              glyph: known, advance: Double(drawn.advance) * emPerUnit, font: number, span: span,
              startsCluster: drawn.startsCluster, isSpace: drawn.character == " "))
        }
      }
      start = end
    }
  }
}
