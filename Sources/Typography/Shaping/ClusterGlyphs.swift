/// Turns a shaped cluster into one glyph per character, in the order of the text.
///
/// Readers of PDF copy text right only where each character has a code of its own, in logical order, with a width. So the
/// offsets that shaping gave a mark go into its outline, each mark takes a small width off its base, and ำ, which shaping takes
/// apart, becomes one glyph of two parts.
struct ClusterGlyphs {
  /// Width of a mark, in em.
  static let markWidth = 0.12

  let font: Font
  let fontIndex: Int

  /// - Parameters:
  ///   - characters: The cluster's characters, at least one.
  ///   - glyphs: Its glyphs as shaped; none where the font draws nothing.
  func characterGlyphs(
    _ characters: ArraySlice<Unicode.Scalar>, _ glyphs: ArraySlice<Shaper.Glyph>
  ) -> [CharacterGlyph] {
    let placed = placedGlyphs(glyphs)
    let total = glyphs.reduce(0) { $0 + $1.advance }
    let owners = owners(of: placed, characters)
    let widths = widths(of: characters, placed, owners, total)
    var result: [CharacterGlyph] = []
    var pen: Int32 = 0
    for (offset, character) in characters.enumerated() {
      var components: [CharacterGlyph.Component] = []
      for (index, glyph) in placed.enumerated() where owners[index] == offset {
        components.append(
          CharacterGlyph.Component(
            glyph: UInt16(truncatingIfNeeded: glyph.id), dx: glyph.x &- pen, dy: glyph.y))
      }
      result.append(
        CharacterGlyph(
          font: fontIndex, character: character, components: components, advance: widths[offset],
          startsCluster: offset == 0))
      pen = pen &+ widths[offset]
    }
    return result
  }

  private struct Placed {
    var id: UInt32
    var x: Int32
    var y: Int32
    var advance: Int32
  }

  /// The glyphs at their places from the cluster's start.
  private func placedGlyphs(_ glyphs: ArraySlice<Shaper.Glyph>) -> [Placed] {
    var pen: Int32 = 0
    return glyphs.map { glyph in
      defer { pen = pen &+ glyph.advance }
      return Placed(id: glyph.id, x: pen &+ glyph.dx, y: glyph.dy, advance: glyph.advance)
    }
  }

  /// For each glyph the offset of the character it draws. Shaping may reorder marks and substitute forms, so the character map
  /// decides first; what it doesn't know goes to the characters left over, marks to marks.
  private func owners(of glyphs: [Placed], _ characters: ArraySlice<Unicode.Scalar>) -> [Int] {
    guard characters.count > 1 else { return glyphs.map { _ in 0 } }
    let characters = Array(characters)
    var owners = [Int?](repeating: nil, count: glyphs.count)
    var isTaken = [Bool](repeating: false, count: characters.count)
    for (offset, character) in characters.enumerated() {
      let wanted: [Unicode.Scalar] = character == "\u{0E33}" ? ["\u{0E4D}", "\u{0E32}"] : [character]
      for scalar in wanted {
        guard let id = Shaper.nominalGlyph(scalar, in: font),
          let index = glyphs.indices.first(where: { owners[$0] == nil && glyphs[$0].id == id })
        else { continue }
        owners[index] = offset
        isTaken[offset] = true
      }
    }
    for index in glyphs.indices where owners[index] == nil {
      let isMark = glyphs[index].advance == 0
      let free = characters.indices.first { !isTaken[$0] && characters[$0].isThaiMark == isMark }
      let fallback = isMark ? characters.lastIndex { $0 == "\u{0E33}" } : nil
      let owner = free ?? fallback ?? characters.indices.first { !isTaken[$0] } ?? 0
      owners[index] = owner
      isTaken[owner] = true
    }
    return owners.map { $0 ?? 0 }
  }

  /// Positive widths that add up to the cluster's own.
  private func widths(
    of characters: ArraySlice<Unicode.Scalar>, _ glyphs: [Placed], _ owners: [Int], _ total: Int32
  ) -> [Int32] {
    var widths = [Int32](repeating: 0, count: characters.count)
    for (index, glyph) in glyphs.enumerated() { widths[owners[index]] &+= glyph.advance }
    // The widest gives, mostly the base; before a lone mark's vowel it is not the first.
    guard let donor = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return widths }
    let needy = widths.indices.filter { widths[$0] <= 0 && $0 != donor }
    guard !needy.isEmpty else { return widths.map { max($0, 1) } }
    let wanted = Int32(ClusterGlyphs.markWidth * Double(font.unitsPerEm))
    let share = max(1, min(wanted, (max(widths[donor], 1) - 1) / Int32(needy.count)))
    for index in needy {
      widths[donor] &-= share
      widths[index] = share
    }
    widths[donor] = max(widths[donor], 1)
    return widths
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
