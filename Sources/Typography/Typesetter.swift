/// Shapes paragraphs and finds where their lines may end. One a worker, for one report after another: it keeps what it has
/// shaped, since agencies' reports say mostly the same.
package final class Typesetter {
  package let fonts: FontLibrary
  package private(set) var inventory = GlyphInventory()
  /// Styles that the report's text asked for and that were set in another font, in the order they were met.
  private var substitutions: [FontSubstitution] = []
  private var missing: Set<Unicode.Scalar> = []
  /// Fonts that were to supply what others lack, and can't be used: of the report, and of the paragraph at hand.
  private var unusable: Set<Int> = []
  private var unusableHere: Set<Int> = []
  private let dictionary: ThaiDictionary
  private var shaper: WordShaper
  private var finder: BreakFinder
  private var words = WordCache()
  private var paragraphs = ParagraphCache()
  /// Of the paragraph at hand; kept for its room.
  private var key = ParagraphCache.Key()
  private var looks: [Look] = []
  /// By look, whether the report has text of it.
  private var isMet: [Bool] = []
  /// The library's fonts by number, kept here once opened.
  private var opened: [Font?]

  /// - Parameter terms: Names that a line never breaks.
  package init(fonts: FontLibrary, dictionary: ThaiDictionary = ThaiDictionary(), terms: [String] = []) {
    self.fonts = fonts
    self.dictionary = dictionary
    finder = BreakFinder(dictionary: dictionary)
    shaper = WordShaper(fontCount: fonts.count)
    opened = Array(repeating: nil, count: fonts.count)
    beginReport(terms: terms)
  }

  /// Forgets what the report before was told apart by; what it had shaped stays.
  ///
  /// - Parameter terms: Names that a line of the next report never breaks.
  package func beginReport(terms: [String]) {
    finder.terms = TermSet(terms)
    substitutions = []
    missing = []
    unusable = []
    for look in looks.indices { isMet[look] = false }
    // More than reports in Thai come to: what filled it won't come again.
    if inventory.glyphs.count > 20_000 {
      inventory = GlyphInventory()
      shaper = WordShaper(fontCount: fonts.count)
      words = WordCache()
      paragraphs = ParagraphCache()
    }
  }

  /// What a second typesetter for the report at hand is made from, which works beside this one.
  package struct Outfit: Sendable {
    fileprivate var fonts: FontLibrary
    fileprivate var dictionary: ThaiDictionary
    fileprivate var terms: TermSet
    // What has been shaped before.
    fileprivate var inventory: GlyphInventory
    fileprivate var words: WordCache
    fileprivate var paragraphs: ParagraphCache
    fileprivate var looks: [Look]
  }

  package var outfit: Outfit {
    Outfit(
      fonts: fonts, dictionary: dictionary, terms: finder.terms, inventory: inventory, words: words,
      paragraphs: paragraphs, looks: looks)
  }

  package convenience init(_ outfit: Outfit) {
    self.init(fonts: outfit.fonts, dictionary: outfit.dictionary)
    finder.terms = outfit.terms
    inventory = outfit.inventory
    words = outfit.words
    paragraphs = outfit.paragraphs
    looks = outfit.looks
    isMet = Array(repeating: false, count: looks.count)
  }

  /// Takes over another typesetter's glyphs.
  ///
  /// - Returns: Their numbers here, by their numbers there.
  package func adopt(_ other: GlyphInventory) -> [GlyphNumber] {
    other.glyphs.map { inventory.number(of: $0) }
  }

  /// What setting a report found wanting.
  package struct Remarks: Sendable {
    package fileprivate(set) var substitutions: [FontSubstitution]
    fileprivate var missing: Set<Unicode.Scalar>
    fileprivate var unusable: Set<Int>

    /// Characters that no font has; ascending.
    package var missingCharacters: [Unicode.Scalar] { missing.sorted() }

    /// Fonts that were to supply what others lack, and can't be used; ascending.
    package var unusableFallbacks: [Int] { unusable.sorted() }
  }

  package var remarks: Remarks {
    Remarks(substitutions: substitutions, missing: missing, unusable: unusable)
  }

  /// Adds what another typesetter found in another part of the report.
  package func add(_ remarks: Remarks) {
    for substitution in remarks.substitutions where !substitutions.contains(substitution) {
      substitutions.append(substitution)
    }
    missing.formUnion(remarks.missing)
    unusable.formUnion(remarks.unusable)
  }

  /// The paragraph's characters in the fonts of `family`, and its break opportunities.
  package func prepare(_ spans: [TextSpan], family: String) -> PreparedText {
    // At hand here alone while it is filled, so that nobody asks whether others read it.
    var key = ParagraphCache.Key()
    swap(&key, &self.key)
    defer { swap(&key, &self.key) }
    key.begin()
    for span in spans {
      let look = look(family, FontStyle(isBold: span.isBold, isItalic: span.isItalic))
      key.append(span.text, look: look)
    }
    key.end(terms: finder.findTerms(in: key.text))
    if let known = paragraphs[key] {
      if !known.missing.isEmpty { missing.formUnion(known.missing) }
      if !known.unusable.isEmpty { unusable.formUnion(known.unusable) }
      return known.text
    }
    unusableHere = []
    let prepared = prepare(key.text, key.parts)
    let lacking = inventory.hasMissing ? missingCharacters(of: prepared) : []
    if !lacking.isEmpty { missing.formUnion(lacking) }
    if !unusableHere.isEmpty { unusable.formUnion(unusableHere) }
    paragraphs.insert(.init(text: prepared, missing: lacking, unusable: unusableHere), for: key)
    return prepared
  }

  private func prepare(_ text: [UInt32], _ parts: [ParagraphCache.Part]) -> PreparedText {
    let costs = finder.costs(of: text)
    var prepared = PreparedText.Draft()
    prepared.characters.reserveCapacity(text.count)
    prepared.breaks.reserveCapacity(text.count / 6)
    for (number, part) in parts.enumerated() {
      let end = number + 1 < parts.count ? parts[number + 1].start : text.count
      append(
        text, part.start, end, costs, looks[part.look], UInt16(truncatingIfNeeded: number), &words, &prepared)
    }
    return PreparedText(prepared)
  }

  private func missingCharacters(of text: PreparedText) -> Set<Unicode.Scalar> {
    Set(text.characters.lazy.map { self.inventory[$0.glyph] }.filter(\.isMissing).map(\.character))
  }

  /// What text of one family and style is set in. A class, since every text has one and hands it on.
  fileprivate final class Look: Sendable {
    let family: String
    let style: FontStyle
    let choice: FontChoice
    /// Of its font; nil where that can't be opened.
    let coverage: Coverage?

    init(family: String, style: FontStyle, choice: FontChoice, coverage: Coverage?) {
      self.family = family
      self.style = style
      self.choice = choice
      self.coverage = coverage
    }
  }

  /// The number of a look, which the report has text of.
  private func look(_ family: String, _ style: FontStyle) -> Int {
    let number =
      looks.indices.first { looks[$0].style == style && looks[$0].family == family }
      ?? makeLook(family, style)
    if !isMet[number] {
      isMet[number] = true
      if let substitution = looks[number].choice.substitution { substitutions.append(substitution) }
    }
    return number
  }

  private func makeLook(_ family: String, _ style: FontStyle) -> Int {
    let choice = fonts.choice(of: family, style)
    looks.append(
      Look(family: family, style: style, choice: choice, coverage: font(choice.font)?.coverage))
    isMet.append(false)
    return looks.count - 1
  }

  private func font(_ index: Int) -> Font? {
    if let font = opened[index] { return font }
    let font = fonts.font(index)
    opened[index] = font
    return font
  }

  /// Controls that steer breaking and are not drawn: soft hyphen, zero-width space, joiners, word joiner, byte-order mark.
  package static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: scalar < 0x20 || (0x7F...0x9F).contains(scalar)
    }
  }

  /// Appends `start..<end` word by word: a word is what stands between two places where a line may end.
  private func append(
    _ text: [UInt32], _ start: Int, _ end: Int, _ costs: [Double], _ look: Look, _ span: UInt16,
    _ words: inout WordCache, _ prepared: inout PreparedText.Draft
  ) {
    // Nearly every character is in the look's own font.
    let own = look.choice.font
    // At hand once for all characters, so that none counts a reference.
    let bits = look.coverage?.bits ?? []
    func isOwn(_ scalar: UInt32) -> Bool {
      scalar < 0x10000 && !bits.isEmpty
        ? Coverage.holds(scalar, bits) : look.coverage?.contains(scalar) ?? true
    }
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
      let font =
        text[position] != 0x20 && isOwn(text[position])
        ? own : fontIndex(at: position, of: text[..<end], look, span, prepared)
      var next = position + 1
      while next < end, !costs[next].isFinite, !Self.isInvisible(text[next]),
        next - position < WordCache.longestWord,
        ThaiLetters.isDependent(text[next]) || font == own && isOwn(text[next])
          || fontIndex(for: text[next], look) == font
      { next += 1 }
      let key = WordCache.Key(font: font, hash: WordCosts.hash(text, position, next))
      if !words.append(key, text, position, next, span, &prepared) {
        let first = prepared.characters.count
        if let font = self.font(font) {
          shaper.shape(text, position, next, font, key.font, span, &inventory, &prepared)
        }
        words.insert(key, text, position, next, prepared, from: first)
      }
      position = next
    }
  }

  /// The font of a character; a space after one from a fallback font stays with it unless the next character leaves that font,
  /// so that it never becomes a run of its own, which text readers lose.
  private func fontIndex(
    at position: Int, of text: ArraySlice<UInt32>, _ look: Look, _ span: UInt16,
    _ prepared: PreparedText.Draft
  ) -> Int {
    guard text[position] == 0x20, let last = prepared.characters.last, last.span == span,
      Int(last.font) != look.choice.font, font(Int(last.font))?.contains(" ") == true
    else { return fontIndex(for: text[position], look) }
    let next = text[position...].first { $0 != 0x20 }
    if let next, fontIndex(for: next, look) == look.choice.font { return look.choice.font }
    return Int(last.font)
  }

  private func fontIndex(for scalar: UInt32, _ look: Look) -> Int {
    guard let coverage = look.coverage, !coverage.contains(scalar) else { return look.choice.font }
    for fallback in look.choice.fallbacks {
      guard let font = font(fallback) else {
        unusableHere.insert(fallback)
        continue
      }
      if font.coverage.contains(scalar) { return fallback }
    }
    return look.choice.font
  }
}
