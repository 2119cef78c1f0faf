/// Shapes paragraphs and finds where their lines may end. One a worker: it keeps what it has shaped.
package final class Typesetter {
  package let fonts: FontLibrary
  package private(set) var inventory = GlyphInventory()
  private let shaper = Shaper()

  package init(fonts: FontLibrary, terms: [String] = []) {
    self.fonts = fonts
  }

  /// The paragraph's characters in the fonts of `family`, and its break opportunities.
  package func prepare(_ spans: [TextSpan], family: String) -> PreparedText {
    var prepared = PreparedText()
    guard let faces = fonts.faces(of: family) else { return prepared }
    for (number, span) in spans.enumerated() {
      let face =
        span.isBold
        ? (span.isItalic ? faces.boldItalic : faces.bold) : (span.isItalic ? faces.italic : faces.regular)
      append(
        Array(span.text.unicodeScalars), face, faces.fallbacks, UInt16(truncatingIfNeeded: number), &prepared)
    }
    for index in prepared.characters.indices.dropFirst() where prepared.characters[index - 1].isSpace {
      prepared.breaks.append(PreparedText.Break(index: index, penalty: 0))
    }
    return prepared
  }

  private func append(
    _ scalars: [Unicode.Scalar], _ face: Int, _ fallbacks: [Int], _ span: UInt16,
    _ prepared: inout PreparedText
  ) {
    var start = 0
    while start < scalars.count {
      let font = fontIndex(for: scalars[start], face, fallbacks)
      var end = start + 1
      while end < scalars.count, fontIndex(for: scalars[end], face, fallbacks) == font { end += 1 }
      append(scalars[start..<end], font, span, &prepared)
      start = end
    }
  }

  private func fontIndex(for scalar: Unicode.Scalar, _ face: Int, _ fallbacks: [Int]) -> Int {
    if fonts.fonts[face].contains(scalar) { return face }
    return fallbacks.first { fonts.fonts[$0].contains(scalar) } ?? face
  }

  private func append(
    _ scalars: ArraySlice<Unicode.Scalar>, _ index: Int, _ span: UInt16, _ prepared: inout PreparedText
  ) {
    let font = fonts.fonts[index]
    let clusters = ClusterGlyphs(font: font, fontIndex: index)
    let glyphs = shaper.shape(scalars, with: font)
    var start = 0
    while start < glyphs.count {
      let first = glyphs[start].cluster
      var end = start
      while end < glyphs.count, glyphs[end].cluster == first { end += 1 }
      let next = end < glyphs.count ? glyphs[end].cluster : scalars.count
      let characters = scalars[scalars.startIndex + first..<scalars.startIndex + next]
      for glyph in clusters.characterGlyphs(characters, glyphs[start..<end]) {
        prepared.characters.append(
          PreparedText.Character(
            glyph: inventory.number(of: glyph), advance: Double(glyph.advance) * font.emPerUnit,
            font: UInt8(truncatingIfNeeded: index), span: span, startsCluster: glyph.startsCluster,
            isSpace: glyph.character == " "))
      }
      start = end
    }
  }
}
