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
  package var components: Components
  /// Font units, at least 1 but for spaces that take no room.
  package var advance: Int32
  /// Whether a line may be stretched before it: false for marks and for ำ after its base.
  package var startsCluster: Bool

  package init(
    font: Int, character: Unicode.Scalar, components: Components, advance: Int32, startsCluster: Bool
  ) {
    self.font = font
    self.character = character
    self.components = components
    self.advance = advance
    self.startsCluster = startsCluster
  }

  /// Whether the font lacks the character, so that its box for missing glyphs (glyph 0) is drawn.
  package var isMissing: Bool { components.contains { $0.glyph == 0 } }

  /// A hash for the inventory: what differs between characters and places, quick to make.
  package var quickHash: UInt64 {
    var hash = UInt64(character.value) << 8 | UInt64(truncatingIfNeeded: font)
    hash = hash &* 0x100_0000_01b3 ^ UInt64(truncatingIfNeeded: advance)
    if let first = components.first {
      hash = hash &* 0x100_0000_01b3 ^ UInt64(first.glyph)
      hash = hash &* 0x100_0000_01b3 ^ UInt64(truncatingIfNeeded: first.dx)
      hash = hash &* 0x100_0000_01b3 ^ UInt64(truncatingIfNeeded: first.dy)
    }
    return hash
  }
}

extension CharacterGlyph {
  /// A character's outlines, in place for the one or two that nearly all have.
  package struct Components: Sendable, Hashable, RandomAccessCollection, ExpressibleByArrayLiteral {
    private var one: Component?
    private var two: Component?
    /// From the third on.
    private var more: [Component]?

    package init() {}

    package init(_ components: some Sequence<Component>) {
      for component in components { append(component) }
    }

    package init(arrayLiteral elements: Component...) { self.init(elements) }

    package var startIndex: Int { 0 }
    package var endIndex: Int { one == nil ? 0 : two == nil ? 1 : 2 + (more?.count ?? 0) }

    package subscript(position: Int) -> Component {
      if position == 0, let one { return one }
      if position == 1, let two { return two }
      guard let more else { preconditionFailure("no such component") }
      return more[position - 2]
    }

    mutating func append(_ component: Component) {
      if one == nil {
        one = component
      } else if two == nil {
        two = component
      } else {
        more = (more ?? []) + [component]
      }
    }
  }
}
