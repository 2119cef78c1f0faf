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

/// A paragraph's characters shaped, what they measure, and the places where its lines may end.
///
/// A class, since a paragraph goes from hand to hand on its way to the page, and all reports that say it share one.
package final class PreparedText: Sendable {
  /// In 16 bytes: a report has tens of thousands.
  package struct Character: Sendable {
    /// Em of the style's nominal (TH Sarabun) size, the font's scale included: times the size it is points.
    package var advance: Double
    package var glyph: GlyphNumber
    /// Which span it came from.
    package var span: UInt16
    /// Index into the library's fonts.
    package var font: UInt8
    @usableFromInline let flags: UInt8

    @inlinable package var startsCluster: Bool { flags & 1 != 0 }
    /// A space that may stretch, and that vanishes at a line's end.
    @inlinable package var isSpace: Bool { flags & 2 != 0 }

    package init(
      glyph: GlyphNumber, advance: Double, font: UInt8, span: UInt16, startsCluster: Bool, isSpace: Bool
    ) {
      self.glyph = glyph
      self.advance = advance
      self.font = font
      self.span = span
      flags = (startsCluster ? 1 : 0) | (isSpace ? 2 : 0)
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

  /// A text in the making.
  package struct Draft {
    package var characters: [Character] = []
    /// Ascending; the end of the text is not listed.
    package var breaks: [Break] = []

    package init() {}
  }

  package let characters: [Character]
  /// Ascending; the end of the text is not listed.
  package let breaks: [Break]
  package let measures: LineMeasures

  package static let empty = PreparedText(Draft())

  package init(_ draft: Draft) {
    characters = draft.characters
    breaks = draft.breaks
    measures = LineMeasures(draft.characters)
  }
}
