import Foundation
import Testing
import Typography

@Suite struct BreakingTests {
  @Test("the machine's dictionary opens, and words come out whole")
  func words() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/usr/share/libthai/thbrk.tri")))
    let dictionary = try ThaiDictionary(bytes)
    let folder = "/usr/share/fonts/truetype/tlwg/"
    let files = try ["Laksaman.ttf", "Laksaman-Bold.ttf"].map {
      FontFile(name: $0, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + $0))))
    }
    let catalog = FontCatalog(families: [
      .init(name: "body", scale: 0.6655, regular: ["Laksaman.ttf"], bold: ["Laksaman-Bold.ttf"])
    ])
    let typesetter = Typesetter(
      fonts: try FontLibrary(catalog: catalog, files: files), dictionary: dictionary, terms: ["เมืองแกลง"])
    for text in [
      "เทศบาลตำบลเมืองแกลงได้รับผลการประเมินประจำปีงบประมาณ พ.ศ. ๒๕๖๔ อยู่ในระดับ B (๗๗.๘๕ คะแนน) ต่าง ๆ น้ำ",
      "๑) นายสมชาย ใจดี ป.ป.ช. ร้อยละ ๘๐ ข้อ o42 https://www.example.go.th/a/b ฯลฯ",
    ] {
      let prepared = typesetter.prepare([TextSpan(text: text)], family: "body")
      let scalars = Array(text.unicodeScalars)
      #expect(prepared.characters.count == scalars.count)
      for (character, scalar) in zip(prepared.characters, scalars) {
        let glyph = typesetter.inventory[character.glyph]
        #expect(glyph.character == scalar)
        #expect(glyph.advance > 0)
      }
      var line = ""
      var cuts = Dictionary(uniqueKeysWithValues: prepared.breaks.map { ($0.index, $0.penalty) })
      for (index, scalar) in scalars.enumerated() {
        if let cost = cuts.removeValue(forKey: index) { line += "|\(Int(cost))|" }
        line.unicodeScalars.append(scalar)
      }
      print(line)
    }
  }
}
