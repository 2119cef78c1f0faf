/// A character glyph's number in its inventory.
package typealias GlyphNumber = Int32

/// Every character glyph that a typesetter has made so far; numbers never change once given.
package struct GlyphInventory: Sendable {
  package private(set) var glyphs: [CharacterGlyph] = []
  /// Whether some character stands for one that its font lacks.
  private(set) var hasMissing = false
  private var table = IndexTable()

  package init() {}

  package subscript(number: GlyphNumber) -> CharacterGlyph { glyphs[Int(number)] }

  /// The number of `glyph`, given now if it is new.
  package mutating func number(of glyph: CharacterGlyph) -> GlyphNumber {
    let hash = glyph.quickHash
    if let number = table.first(hash, where: { glyphs[$0] == glyph }) { return GlyphNumber(number) }
    let number = GlyphNumber(glyphs.count)
    glyphs.append(glyph)
    if glyph.isMissing { hasMissing = true }
    let known = glyphs
    table.insert(Int(number), hash) { known[$0].quickHash }
    return number
  }
}
