internal import Layout
internal import Typography

/// The fonts that a document uses and the codes given to its characters.
struct FontUse {
  /// One font of the file.
  struct Slot {
    let program: FontProgram
    let file: String
    let name: String
    let scale: Double
    let reference: Reference
    /// Its name in the resources.
    let resourceName: String
    /// In order of first appearance.
    fileprivate(set) var entries: [FontSubset.Entry] = []
    fileprivate(set) var codes = FontCodes()
  }

  /// What showing a character needs, in one word.
  struct Shown {
    var code: UInt16 = 0
    var slot: UInt8 = 255
    var startsCluster = false
    var isSpace = false
  }

  /// The entries of a slot, found by what they hold.
  private struct Known {
    var numbers: [GlyphNumber] = []
    var table = IndexTable()
  }

  private let fonts: [EmbeddableFont]
  private let glyphs: [CharacterGlyph]
  private(set) var slots: [Slot] = []
  /// By slot, the first character of each entry, so that those that differ only in where a line may be stretched share a code.
  private var known: [Known] = []
  /// By font index; nil where the document does not use the font.
  private var slotOfFont: [UInt8?]
  /// By glyph number.
  private var shown: [Shown]

  /// Goes through all text once: how long codes must be is known only when all characters are.
  init(_ document: LaidOutDocument, fonts: [EmbeddableFont], _ file: inout FileWriter) throws(PDFError) {
    self.fonts = fonts
    glyphs = document.inventory.glyphs
    slotOfFont = Array(repeating: nil, count: fonts.count)
    shown = Array(repeating: Shown(), count: glyphs.count)
    var last: (font: Int, slot: UInt8)?
    for page in document.pages {
      for marked in page.content {
        for case .text(let run) in marked.items where !run.glyphs.isEmpty {
          let slot = if let last, last.font == run.font { last.slot } else { try open(run.font, &file) }
          last = (run.font, slot)
          for number in run.glyphs where !isNoted(number, in: slot) {
            try use(number, slot: slot, font: run.font)
          }
        }
      }
    }
    for index in slots.indices {
      slots[index].codes = FontCodes(slots[index].entries.map(\.character))
    }
    known = []
    for number in shown.indices where shown[number].slot != 255 {
      shown[number].code = slots[Int(shown[number].slot)].codes[Int(shown[number].code)]
    }
  }

  /// The font at `index` of the library, read at its first use.
  private mutating func open(_ index: Int, _ file: inout FileWriter) throws(PDFError) -> UInt8 {
    guard fonts.indices.contains(index), slots.count < 255 else { throw .unknownFont(index) }
    if let slot = slotOfFont[index] { return slot }
    let font = fonts[index]
    let program: FontProgram
    do throws(FontProblem) {
      program = try FontProgram(font.bytes)
    } catch {
      throw .font(file: font.file, error)
    }
    let slot = UInt8(slots.count)
    slots.append(
      Slot(
        program: program, file: font.file, name: font.postScriptName, scale: font.scale,
        reference: file.allocate(), resourceName: "F\(slots.count)"))
    known.append(Known())
    slotOfFont[index] = slot
    return slot
  }

  /// Whether a character was met before: all but one in twenty were.
  @inline(__always)
  private func isNoted(_ number: GlyphNumber, in slot: UInt8) -> Bool {
    number >= 0 && Int(number) < shown.count && shown[Int(number)].slot == slot
  }

  /// Notes a character's entry where its code will be.
  private mutating func use(_ number: GlyphNumber, slot: UInt8, font: Int) throws(PDFError) {
    let index = Int(number)
    guard shown.indices.contains(index) else { throw .unknownGlyph(number) }
    if shown[index].slot != 255 {
      guard shown[index].slot == slot else { throw .unknownGlyph(number) }
      return
    }
    let glyph = glyphs[index]
    guard glyph.font == font, (0...65535).contains(glyph.advance) else { throw .unknownGlyph(number) }
    let startsCluster = glyph.startsCluster
    let hash = glyph.quickHash
    var entry = slots[Int(slot)].entries.count
    if let same = known[Int(slot)].table.first(
      hash, where: { isSame(known[Int(slot)].numbers[$0], as: glyph) })
    {
      entry = same
    } else {
      guard entry < FontCodes.limit else { throw .font(file: slots[Int(slot)].file, .tooManyGlyphs) }
      known[Int(slot)].numbers.append(number)
      let numbers = known[Int(slot)].numbers
      known[Int(slot)].table.insert(entry, hash) { glyphs[Int(numbers[$0])].quickHash }
      slots[Int(slot)].entries.append(
        FontSubset.Entry(
          character: glyph.character, components: glyph.components, advance: Int(glyph.advance)))
    }
    shown[index] = Shown(
      code: UInt16(entry), slot: slot, startsCluster: startsCluster,
      isSpace: glyph.character == " " || glyph.character == "\u{A0}")
  }

  /// Whether a character looks like another, wherever a line may be stretched.
  private func isSame(_ number: GlyphNumber, as glyph: CharacterGlyph) -> Bool {
    var other = glyphs[Int(number)]
    other.startsCluster = glyph.startsCluster
    return other == glyph
  }

  /// The slot of a font that the document uses.
  func slot(ofFont index: Int) throws(PDFError) -> UInt8 {
    guard slotOfFont.indices.contains(index), let slot = slotOfFont[index] else { throw .unknownFont(index) }
    return slot
  }

  /// How to show the character numbered `number`, which the document uses.
  func show(_ number: GlyphNumber) throws(PDFError) -> Shown {
    let index = Int(number)
    guard shown.indices.contains(index), shown[index].slot != 255 else { throw .unknownGlyph(number) }
    return shown[index]
  }
}
