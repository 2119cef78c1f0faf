internal import Typography

/// The fonts that a document uses and the codes given to its characters, in order of first appearance.
struct FontUse {
  /// One font of the file.
  struct Slot {
    let program: FontProgram
    let name: String
    let scale: Double
    let reference: Reference
    /// Its name in the resources.
    let resourceName: String
    var entries: [FontSubset.Entry] = []
  }

  /// What showing a character needs, in one word: code, slot and flags.
  struct Shown {
    /// 0 where none was given yet.
    var code: UInt16 = 0
    var slot: UInt8 = 0
    var startsCluster = false
    var isSpace = false
  }

  private let fonts: [EmbeddableFont]
  private let glyphs: [CharacterGlyph]
  private(set) var slots: [Slot] = []
  /// By font index; nil until the font is used.
  private var slotOfFont: [UInt8?]
  /// By glyph number.
  private var shown: [Shown]

  init(fonts: [EmbeddableFont], inventory: GlyphInventory) {
    self.fonts = fonts
    glyphs = inventory.glyphs
    slotOfFont = Array(repeating: nil, count: fonts.count)
    shown = Array(repeating: Shown(), count: glyphs.count)
  }

  /// The slot of the font at `index` of the library, opened at its first use.
  mutating func slot(ofFont index: Int, _ file: inout FileWriter) throws(PDFError) -> UInt8 {
    guard fonts.indices.contains(index), slots.count < 255 else { throw .unknownFont(index) }
    if let slot = slotOfFont[index] { return slot }
    let font = fonts[index]
    let program: FontProgram
    do throws(FontProblem) {
      program = try FontProgram(font.bytes)
    } catch {
      throw .font(name: font.postScriptName, error)
    }
    let slot = UInt8(slots.count)
    slots.append(
      Slot(
        program: program, name: font.postScriptName, scale: font.scale, reference: file.allocate(),
        resourceName: "F\(slots.count)"))
    slotOfFont[index] = slot
    return slot
  }

  /// How to show the character numbered `number` in the font of `slot`, which is the library's `font`.
  mutating func show(_ number: GlyphNumber, slot: UInt8, font: Int) throws(PDFError) -> Shown {
    let index = Int(number)
    guard shown.indices.contains(index) else { throw .unknownGlyph(number) }
    let known = shown[index]
    if known.code != 0 {
      guard known.slot == slot else { throw .unknownGlyph(number) }
      return known
    }
    let glyph = glyphs[index]
    guard glyph.font == font, (0...65535).contains(glyph.advance) else { throw .unknownGlyph(number) }
    guard slots[Int(slot)].entries.count < 65000 else {
      throw .font(name: slots[Int(slot)].name, .tooManyGlyphs)
    }
    slots[Int(slot)].entries.append(
      FontSubset.Entry(
        character: glyph.character, components: glyph.components, advance: Int(glyph.advance)))
    let new = Shown(
      code: UInt16(slots[Int(slot)].entries.count), slot: slot, startsCluster: glyph.startsCluster,
      isSpace: glyph.character == " " || glyph.character == "\u{A0}")
    shown[index] = new
    return new
  }
}
