/// Turns a shaped cluster into one glyph per character, in the order of the text.
///
/// Readers of PDF copy text right only where each character has a code of its own, in logical order, with a width. So the
/// offsets that shaping gave a mark go into its outline, each mark takes a small width off its base, and ำ, which shaping takes
/// apart, becomes one glyph of two parts.
struct ClusterGlyphs {
  /// Width of a mark, in em.
  static let markWidth = 0.12
  /// How far a mark may stand from its character's pen, em. No letter's marks come near; those of a hostile pile would leave
  /// the page, and the numbers that outlines can hold.
  static let reach: Int32 = 2

  // Kept between clusters, so that a word costs no allocations: what there is of the cluster at hand.
  private var placed: [Placed] = []
  private var owners: [Int?] = []
  private var isTaken: [Bool] = []
  private var widths: [Int32] = []

  private struct Placed {
    var id: UInt32
    var x: Int32
    var y: Int32
    var advance: Int32
  }

  /// Calls `body` with each character's glyph, in the order of the text.
  ///
  /// - Parameters:
  ///   - characters: The cluster's characters, at least one.
  ///   - glyphs: Its glyphs as shaped; none where the font draws nothing.
  mutating func forEachGlyph(
    of characters: ArraySlice<Unicode.Scalar>, _ glyphs: ArraySlice<Shaper.Glyph>, _ font: Font,
    number: Int, _ body: (CharacterGlyph) -> Void
  ) {
    if characters.count == 1, glyphs.count == 1, let character = characters.first, let glyph = glyphs.first {
      let component = CharacterGlyph.Component(
        glyph: UInt16(truncatingIfNeeded: glyph.id), dx: glyph.dx, dy: glyph.dy)
      return body(
        CharacterGlyph(
          font: number, character: character, components: [component], advance: max(glyph.advance, 1),
          startsCluster: true))
    }
    place(glyphs, unitsPerEm: Int32(clamping: font.unitsPerEm))
    findOwners(characters, font)
    divideWidth(among: characters.count, unitsPerEm: font.unitsPerEm)
    var pen: Int32 = 0
    let reach = Self.reach(Int32(clamping: font.unitsPerEm))
    for (offset, character) in characters.enumerated() {
      var components = CharacterGlyph.Components()
      for (index, glyph) in placed.enumerated() where owners[index] == offset {
        components.append(
          CharacterGlyph.Component(
            glyph: UInt16(truncatingIfNeeded: glyph.id), dx: min(max(glyph.x &- pen, -reach), reach),
            dy: glyph.y))
      }
      body(
        CharacterGlyph(
          font: number, character: character, components: components, advance: widths[offset],
          startsCluster: offset == 0))
      pen = pen &+ widths[offset]
    }
  }

  private static func reach(_ unitsPerEm: Int32) -> Int32 { min(reach &* unitsPerEm, 16_000) }

  /// The glyphs at their places from the cluster's start.
  private mutating func place(_ glyphs: ArraySlice<Shaper.Glyph>, unitsPerEm: Int32) {
    placed.removeAll(keepingCapacity: true)
    let reach = Self.reach(unitsPerEm)
    var pen: Int32 = 0
    for glyph in glyphs {
      let y = min(max(glyph.dy, -reach), reach)
      placed.append(Placed(id: glyph.id, x: pen &+ glyph.dx, y: y, advance: glyph.advance))
      pen = pen &+ glyph.advance
    }
  }

  /// For each glyph the offset of the character it draws. Shaping may reorder marks and substitute forms, so the character map
  /// decides first; what it doesn't know goes to the characters left over, marks to marks.
  private mutating func findOwners(_ characters: ArraySlice<Unicode.Scalar>, _ font: Font) {
    let count = characters.count
    owners.removeAll(keepingCapacity: true)
    isTaken.removeAll(keepingCapacity: true)
    for _ in placed { owners.append(count == 1 ? 0 : nil) }
    guard count > 1 else { return }
    for _ in 0..<count { isTaken.append(false) }
    for (offset, character) in characters.enumerated() {
      if character == "\u{0E33}" {
        claim("\u{0E4D}", for: offset, font)
        claim("\u{0E32}", for: offset, font)
      } else {
        claim(character, for: offset, font)
      }
    }
    let first = characters.startIndex
    for index in placed.indices where owners[index] == nil {
      let isMark = placed[index].advance == 0
      let free = isTaken.indices.first { !isTaken[$0] && characters[first + $0].isThaiMark == isMark }
      let fallback = isMark ? characters.lastIndex { $0 == "\u{0E33}" }.map { $0 - first } : nil
      let owner = free ?? fallback ?? isTaken.firstIndex(of: false) ?? 0
      owners[index] = owner
      isTaken[owner] = true
    }
  }

  private mutating func claim(_ scalar: Unicode.Scalar, for offset: Int, _ font: Font) {
    guard let id = Shaper.nominalGlyph(scalar, in: font),
      let index = placed.indices.first(where: { owners[$0] == nil && placed[$0].id == id })
    else { return }
    owners[index] = offset
    isTaken[offset] = true
  }

  /// Positive widths that add up to the cluster's own.
  private mutating func divideWidth(among count: Int, unitsPerEm: Int) {
    widths.removeAll(keepingCapacity: true)
    for _ in 0..<count { widths.append(0) }
    for (index, glyph) in placed.enumerated() { widths[owners[index] ?? 0] &+= glyph.advance }
    // The widest gives, mostly the base; before a lone mark's vowel it is not the first.
    guard let donor = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return }
    var needy: Int32 = 0
    for index in widths.indices where widths[index] <= 0 && index != donor { needy += 1 }
    if needy > 0 {
      let wanted = Int32(ClusterGlyphs.markWidth * Double(unitsPerEm))
      let share = max(1, min(wanted, (max(widths[donor], 1) - 1) / needy))
      for index in widths.indices where widths[index] <= 0 && index != donor {
        widths[donor] &-= share
        widths[index] = share
      }
    }
    widths[donor] = max(widths[donor], 1)
  }
}

extension Unicode.Scalar {
  /// Above or below vowel, tone or other sign that stands on a base: U+0E31, U+0E34–U+0E3A, U+0E47–U+0E4E.
  var isThaiMark: Bool {
    switch value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
    default: false
    }
  }
}
