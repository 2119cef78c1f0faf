import TestSupport
import Testing
import Typography

@Suite("Fonts from outside")
struct FontTests {
  @Test("Laksaman opens with its name and measures")
  func opens() throws {
    let font = try Font(file: "Laksaman.ttf", bytes: Fixtures.laksaman(), scale: 0.6655)
    #expect(font.postScriptName == "Laksaman")
    #expect(font.contains("ก"))
    #expect(!font.contains("☐"))
  }

  @Test("a font whose licence forbids embedding is refused")
  func restricted() throws {
    var bytes = try Fixtures.laksaman()
    let tables = Int(bytes[4]) << 8 | Int(bytes[5])
    for index in 0..<tables where Array(bytes[12 + index * 16..<16 + index * 16]) == Array("OS/2".utf8) {
      let offset = bytes[12 + index * 16 + 8..<12 + index * 16 + 12].reduce(0) { $0 << 8 | Int($1) }
      // fsType, two bytes at offset 8; 2 is «restricted licence».
      bytes[offset + 8] = 0
      bytes[offset + 9] = 2
    }
    #expect(throws: FontError.embeddingRestricted(file: "x.ttf")) {
      try Font(file: "x.ttf", bytes: bytes, scale: 1)
    }
  }

  @Test("bytes that are no font are refused")
  func notFonts() {
    #expect(throws: FontError.notAFont(file: "x.ttf")) { try Font(file: "x.ttf", bytes: [], scale: 1) }
    #expect(throws: FontError.notAFont(file: "x.ttf")) {
      try Font(file: "x.ttf", bytes: Array("%PDF-1.7".utf8), scale: 1)
    }
  }

  @Test("fonts cut short or changed are refused or shape text, and never trap")
  func hostile() throws {
    let whole = try Fixtures.laksaman()
    var random = SeededGenerator(seed: 42)
    for round in 0..<300 {
      var bytes = whole
      if round.isMultiple(of: 3) {
        bytes.removeLast(random.below(whole.count))
      } else {
        for _ in 0..<1 + random.below(60) {
          // Half of the changes hit the header and the table directory.
          bytes[random.below(round.isMultiple(of: 2) ? 300 : whole.count)] = UInt8(random.below(256))
        }
      }
      let file = FontFile(name: "x.ttf", bytes: bytes)
      let catalog = FontCatalog(families: [.init(name: "body", scale: 1, regular: ["x.ttf"])])
      guard let fonts = try? FontLibrary(catalog: catalog, files: [file]) else { continue }
      let typesetter = Typesetter(fonts: fonts)
      let text = "น้ำ ป้ำ ปู่ ฝุ่น AV ☐"
      let prepared = typesetter.prepare([TextSpan(text: text)], family: "body")
      #expect(prepared.characters.count == text.unicodeScalars.count)
    }
  }
}
