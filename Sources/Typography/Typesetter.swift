/// Shapes paragraphs and finds where their lines may end. One a worker: it keeps what it has shaped.
package final class Typesetter {
  package let fonts: FontLibrary
  package private(set) var inventory = GlyphInventory()
  private let shaper = Shaper()
  private var finder: BreakFinder
  private var cache = WordCache()

  /// - Parameter terms: Names that a line never breaks.
  package init(fonts: FontLibrary, dictionary: ThaiDictionary = ThaiDictionary(), terms: [String] = []) {
    self.fonts = fonts
    finder = BreakFinder(dictionary: dictionary, terms: TermSet(terms))
  }

  /// The paragraph's characters in the fonts of `family`, and its break opportunities.
  package func prepare(_ spans: [TextSpan], family: String) -> PreparedText {
    var prepared = PreparedText()
    guard let faces = fonts.faces(of: family) else { return prepared }
    var text: [UInt32] = []
    var spanStarts: [Int] = []
    for span in spans {
      spanStarts.append(text.count)
      for scalar in span.text.unicodeScalars { text.append(Self.normalized(scalar.value)) }
    }
    spanStarts.append(text.count)
    let costs = finder.costs(of: text)
    prepared.characters.reserveCapacity(text.count)
    for (number, span) in spans.enumerated() {
      let face =
        span.isBold
        ? (span.isItalic ? faces.boldItalic : faces.bold) : (span.isItalic ? faces.italic : faces.regular)
      let look = Look(face: face, fallbacks: faces.fallbacks, span: UInt16(truncatingIfNeeded: number))
      append(text, spanStarts[number], spanStarts[number + 1], costs, look, &prepared)
    }
    return prepared
  }

  private struct Look {
    var face: Int
    var fallbacks: [Int]
    var span: UInt16
  }

  private static func normalized(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: 0x20
    default: scalar
    }
  }

  /// Controls that steer breaking and are not drawn: soft hyphen, zero-width space, joiners, word joiner, byte-order mark.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: scalar < 0x20 || (0x7F...0x9F).contains(scalar)
    }
  }

  /// Appends `start..<end` word by word: a word is what stands between two places where a line may end.
  private func append(
    _ text: [UInt32], _ start: Int, _ end: Int, _ costs: [Double], _ look: Look,
    _ prepared: inout PreparedText
  ) {
    var position = start
    while position < end {
      if costs[position].isFinite {
        prepared.breaks.append(
          PreparedText.Break(index: prepared.characters.count, penalty: costs[position]))
      }
      if Self.isInvisible(text[position]) {
        position += 1
        continue
      }
      let font = fontIndex(at: position, of: text[..<end], look, prepared)
      var next = position + 1
      while next < end, !costs[next].isFinite, !Self.isInvisible(text[next]),
        next - position < WordCache.longestWord,
        ThaiLetters.isDependent(text[next]) || fontIndex(for: text[next], look) == font
      { next += 1 }
      let key = WordCache.Key(font: font, hash: WordCosts.hash(text, position, next))
      if !cache.append(key, text[position..<next], look.span, &prepared) {
        let word = shaped(text[position..<next], font)
        cache.insert(key, text[position..<next], word)
        for character in word {
          prepared.characters.append(character)
          prepared.characters[prepared.characters.count - 1].span = look.span
        }
      }
      position = next
    }
  }

  /// The font of a character; a space after one from a fallback font stays with it unless the next character leaves that font,
  /// so that it never becomes a run of its own, which text readers lose.
  private func fontIndex(
    at position: Int, of text: ArraySlice<UInt32>, _ look: Look, _ prepared: PreparedText
  ) -> Int {
    guard text[position] == 0x20, let last = prepared.characters.last, last.span == look.span,
      Int(last.font) != look.face, fonts.fonts[Int(last.font)].contains(" ")
    else { return fontIndex(for: text[position], look) }
    let next = text[position...].first { $0 != 0x20 }
    if let next, fontIndex(for: next, look) == look.face { return look.face }
    return Int(last.font)
  }

  private func fontIndex(for scalar: UInt32, _ look: Look) -> Int {
    guard let scalar = Unicode.Scalar(scalar) else { return look.face }
    if fonts.fonts[look.face].contains(scalar) { return look.face }
    return look.fallbacks.first { fonts.fonts[$0].contains(scalar) } ?? look.face
  }

  private func shaped(_ word: ArraySlice<UInt32>, _ index: Int) -> [PreparedText.Character] {
    let font = fonts.fonts[index]
    let scalars = word.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
    let clusters = ClusterGlyphs(font: font, fontIndex: index)
    let glyphs = shaper.shape(scalars[...], with: font)
    var result: [PreparedText.Character] = []
    var start = 0
    while start < glyphs.count {
      let first = glyphs[start].cluster
      var end = start
      while end < glyphs.count, glyphs[end].cluster == first { end += 1 }
      let next = end < glyphs.count ? glyphs[end].cluster : scalars.count
      for glyph in clusters.characterGlyphs(scalars[first..<next], glyphs[start..<end]) {
        result.append(
          PreparedText.Character(
            glyph: inventory.number(of: glyph), advance: Double(glyph.advance) * font.emPerUnit,
            font: UInt8(truncatingIfNeeded: index), span: 0, startsCluster: glyph.startsCluster,
            isSpace: glyph.character == " "))
      }
      start = end
    }
    return result
  }
}
