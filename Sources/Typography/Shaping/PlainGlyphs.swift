/// The numbers of glyphs that draw one character alone, as the font has it: most of all there are.
struct PlainGlyphs {
  private struct Entry {
    var glyph: UInt32 = 0
    var advance: Int32 = 0
    /// In the inventory; less than 0 for none.
    var number: GlyphNumber = -1
  }

  /// By font, then ASCII and U+0E00 to U+0E7F.
  private var entries: [Entry]

  init(fontCount: Int) {
    entries = Array(repeating: Entry(), count: 256 * fontCount)
  }

  private static func place(_ character: Unicode.Scalar, _ glyph: Shaper.Glyph, _ font: Int) -> Int? {
    guard glyph.dx == 0, glyph.dy == 0 else { return nil }
    switch character.value {
    case 0..<128: return 256 * font + Int(character.value)
    case 0x0E00..<0x0E80: return 256 * font + 128 + Int(character.value - 0x0E00)
    default: return nil
    }
  }

  /// The number of a character's only glyph; nil where it was not noted.
  func number(of character: Unicode.Scalar, _ glyph: Shaper.Glyph, font: Int) -> GlyphNumber? {
    guard let place = Self.place(character, glyph, font) else { return nil }
    let entry = entries[place]
    return entry.number >= 0 && entry.glyph == glyph.id && entry.advance == glyph.advance ? entry.number : nil
  }

  mutating func note(
    _ number: GlyphNumber, of character: Unicode.Scalar, _ glyph: Shaper.Glyph, font: Int
  ) {
    guard let place = Self.place(character, glyph, font) else { return }
    entries[place] = Entry(glyph: glyph.id, advance: glyph.advance, number: number)
  }
}
