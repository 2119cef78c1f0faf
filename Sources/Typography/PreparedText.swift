/// Text of one look inside a paragraph. A paragraph has one size; its spans differ in weight and slope.
package struct TextSpan: Sendable, Hashable {
  package var text: String
  package var isBold: Bool
  package var isItalic: Bool

  package init(text: String, isBold: Bool = false, isItalic: Bool = false) {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
  }
}

/// A paragraph's characters shaped, and the places where its lines may end.
package struct PreparedText: Sendable {
  package struct Character: Sendable {
    package var glyph: GlyphNumber
    /// Em of the style's nominal (TH Sarabun) size, the font's scale included: times the size it is points.
    package var advance: Double
    /// Index into the library's fonts.
    package var font: UInt8
    /// Which span it came from.
    package var span: UInt16
    package var startsCluster: Bool
    /// A space that may stretch, and that vanishes at a line's end.
    package var isSpace: Bool

    package init(
      glyph: GlyphNumber, advance: Double, font: UInt8, span: UInt16, startsCluster: Bool, isSpace: Bool
    ) {
      self.glyph = glyph
      self.advance = advance
      self.font = font
      self.span = span
      self.startsCluster = startsCluster
      self.isSpace = isSpace
    }
  }

  /// A place where a line may end: before the character at `index`, spaces before it dropped.
  package struct Break: Sendable, Hashable {
    package var index: Int
    /// What it costs: 0 at a phrase's end, little between words, much inside a compound.
    package var penalty: Double
    /// The line must end here.
    package var isMandatory: Bool

    package init(index: Int, penalty: Double, isMandatory: Bool = false) {
      self.index = index
      self.penalty = penalty
      self.isMandatory = isMandatory
    }
  }

  package var characters: [Character]
  /// Ascending; the end of the text is not listed.
  package var breaks: [Break]

  package init(characters: [Character] = [], breaks: [Break] = []) {
    self.characters = characters
    self.breaks = breaks
  }
}
