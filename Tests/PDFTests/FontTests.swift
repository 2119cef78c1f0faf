import DocumentTree
import Foundation
import Layout
import PDF
import TestSupport
import Testing
import Typography

@Suite("Fonts and glyphs that are not what they say")
struct FontTests {
  private func write(_ setting: HandSetting, _ bytes: [UInt8]) throws(PDFError) -> [UInt8] {
    let font = EmbeddableFont(file: "Laksaman.ttf", bytes: bytes, postScriptName: "Laksaman", scale: 1)
    return try writePDF(setting.document, fonts: [font])
  }

  /// Where the table's bytes are.
  private func table(_ tag: String, in bytes: [UInt8]) throws -> Range<Int> {
    func long(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    for record in stride(from: 12, to: 12 + 16 * Int(bytes[5]), by: 16)
    where bytes[record..<record + 4].elementsEqual(tag.utf8) {
      return long(record + 8)..<long(record + 8) + long(record + 12)
    }
    throw MissingTool(name: "table \(tag)", package: "fonts-tlwg-laksaman-ttf")
  }

  @Test("a file that is no TrueType font, or breaks off, is refused by name")
  func notFonts() throws {
    var setting = try HandSetting()
    setting.addPage(["น้ำ ๑"])
    let bytes = setting.font.bytes
    #expect(throws: PDFError.font(file: "Laksaman.ttf", .notTrueType)) { try write(setting, []) }
    #expect(throws: PDFError.font(file: "Laksaman.ttf", .notTrueType)) {
      try write(setting, Array("%PDF-1.7 and so on".utf8))
    }
    #expect(throws: PDFError.font(file: "Laksaman.ttf", .postScriptOutlines)) {
      try write(setting, Array("OTTO".utf8) + bytes.dropFirst(4))
    }
    #expect(throws: PDFError.font(file: "Laksaman.ttf", .damaged)) {
      try write(setting, Array(bytes.prefix(bytes.count / 2)))
    }
  }

  @Test("a font whose licence forbids embedding is refused, preview and print allowed")
  func licence() throws {
    var setting = try HandSetting()
    setting.addPage(["น้ำ"])
    var bytes = setting.font.bytes
    let rights = try table("OS/2", in: bytes).lowerBound + 9
    for (value, isAllowed) in [(2, false), (4, true), (6, true), (8, true)] as [(UInt8, Bool)] {
      bytes[rights] = value
      if isAllowed {
        #expect(try !write(setting, bytes).isEmpty)
      } else {
        #expect(throws: PDFError.font(file: "Laksaman.ttf", .embeddingForbidden)) {
          try write(setting, bytes)
        }
      }
    }
  }

  @Test("glyphs, characters and fonts that are not there are refused by number")
  func outOfRange() throws {
    var setting = try HandSetting()
    setting.addPage(["ก"])
    func document(_ change: (inout TextRun) -> Void) -> HandSetting {
      var changed = setting
      if case .text(var run) = changed.document.pages[0].content[0].items[0] {
        change(&run)
        changed.document.pages[0].content[0].items[0] = .text(run)
      }
      return changed
    }
    for number in [-1, 1, .max, .min] as [GlyphNumber] {
      #expect(throws: PDFError.unknownGlyph(number)) { try document { $0.glyphs = [number] }.write() }
    }
    for font in [-1, 1, .max] {
      #expect(throws: PDFError.unknownFont(font)) { try document { $0.font = font }.write() }
    }
    var other = setting
    let stranger = CharacterGlyph(font: 1, character: "ก", components: [], advance: 1, startsCluster: true)
    let number = other.document.inventory.number(of: stranger)
    if case .text(var run) = other.document.pages[0].content[0].items[0] {
      run.glyphs = [number]
      other.document.pages[0].content[0].items[0] = .text(run)
    }
    #expect(throws: PDFError.unknownGlyph(number)) { try other.write() }
    for component in [
      CharacterGlyph.Component(glyph: 65535, dx: 0, dy: 0),
      CharacterGlyph.Component(glyph: 40, dx: .max, dy: 0), .init(glyph: 40, dx: 0, dy: .min),
    ] {
      var wrong = setting
      wrong.addPage([""])
      let glyph = CharacterGlyph(
        font: 0, character: "ก", components: [component], advance: 500, startsCluster: true)
      let run = TextRun(
        font: 0, size: 16, x: 0, y: 0, glyphs: [wrong.document.inventory.number(of: glyph)])
      wrong.document.pages[1].content = [MarkedContent(owner: .decoration, items: [.text(run)])]
      wrong.document.structure.elements[2].children = []
      #expect(throws: PDFError.font(file: "Laksaman.ttf", .damaged)) { try wrong.write() }
    }
  }

  @Test("damaged fonts end in an error of their own or a file, never a trap")
  func hostile() throws {
    var setting = try HandSetting()
    setting.addPage(["น้ำ ป้ำ ปู่ ฝุ่น ๑๒ (OIT)"])
    let original = setting.font.bytes
    let places = try ["head", "hhea", "maxp", "loca", "hmtx", "glyf", "OS/2", "post"].map {
      try table($0, in: original)
    }
    var generator = SeededGenerator(seed: 2568)
    var errors = 0
    for round in 0..<400 {
      var bytes = original
      // The directory, then a table's beginning or any place in it.
      let range = round % 9 == 8 ? 0..<300 : places[round % 9]
      for _ in 0...generator.below(6) {
        let length = generator.below(2) == 0 ? min(range.count, 60) : range.count
        bytes[range.lowerBound + generator.below(length)] =
          generator.below(3) == 0 ? 0xFF : UInt8(generator.below(256))
      }
      if generator.below(8) == 0 { bytes.removeLast(generator.below(bytes.count)) }
      do throws(PDFError) {
        _ = try write(setting, bytes)
      } catch {
        guard case .font("Laksaman.ttf", _) = error else { throw error }
        errors += 1
      }
    }
    #expect(errors > 50)
  }
}
