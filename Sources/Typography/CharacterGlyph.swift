/// One character as it is drawn: outline, place and width, ready to become one code of a PDF font.
///
/// A mark carries the offset that shaping gave it inside `components`, and a small width of its own that was taken off its base,
/// so that no code has zero width and a cluster's total is unchanged (DESIGN: «Text to PDF: cluster glyphs»).
package struct CharacterGlyph: Sendable, Hashable {
  /// An outline of the font, moved by an offset. Font units, y up.
  package struct Component: Sendable, Hashable {
    package var glyph: UInt16
    package var dx: Int32
    package var dy: Int32

    package init(glyph: UInt16, dx: Int32, dy: Int32) {
      self.glyph = glyph
      self.dx = dx
      self.dy = dy
    }
  }

  /// Index into the library's fonts.
  package var font: Int
  package var character: Unicode.Scalar
  /// One or, for ำ, two: ring and า. Empty for a space.
  package var components: [Component]
  /// Font units, at least 1 but for spaces that take no room.
  package var advance: Int32
  /// Whether a line may be stretched before it: false for marks and for ำ after its base.
  package var startsCluster: Bool

  package init(
    font: Int, character: Unicode.Scalar, components: [Component], advance: Int32, startsCluster: Bool
  ) {
    self.font = font
    self.character = character
    self.components = components
    self.advance = advance
    self.startsCluster = startsCluster
  }
}

/// A character glyph's number in its inventory.
package typealias GlyphNumber = Int32

/// Every character glyph that a typesetter has made so far; numbers never change once given.
package struct GlyphInventory: Sendable {
  package private(set) var glyphs: [CharacterGlyph] = []
  private var numbers: [CharacterGlyph: GlyphNumber] = [:]

  package init() {}

  package subscript(number: GlyphNumber) -> CharacterGlyph { glyphs[Int(number)] }

  /// The number of `glyph`, given now if it is new.
  package mutating func number(of glyph: CharacterGlyph) -> GlyphNumber {
    if let number = numbers[glyph] { return number }
    let number = GlyphNumber(glyphs.count)
    glyphs.append(glyph)
    numbers[glyph] = number
    return number
  }
}
