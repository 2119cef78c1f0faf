import CHarfBuzz
import Foundation
import TestSupport
import Testing
import Typography

/// The characters' glyphs carry every offset inside them; drawn one after the other they must look as HarfBuzz shaped them.
@Suite("Where characters are drawn")
struct PlacementTests {
  struct Drawn: Hashable, Comparable {
    var glyph: Int
    var x: Int
    var y: Int

    static func < (one: Drawn, other: Drawn) -> Bool {
      (one.x, one.glyph, one.y) < (other.x, other.glyph, other.y)
    }
  }

  static let files = ["Laksaman.ttf", "Laksaman-Bold.ttf", "Laksaman-Italic.ttf", "Laksaman-BoldItalic.ttf"]
  static let clusters = [
    "น้ำ", "ป้ำ", "ปู่", "ฝุ่น", "ญู", "ฐุ", "ฎู", "ฟื้น", "กรุ๊ป", "ซ้ำ ๆ", "ปี่", "ฬี้", "ญุ้", "ฏู่", "ที่ปรึกษา", "ก่ำ", "จำเป็น", "โต๊ะ",
    "กฤษฎีกา", "ฤๅษี", "เก๋", "ป่า", "ฝ้าย", "สินธุ์", "พันธุ์", "ปั๊ม", "ฟุ้ง", "ใหญ่", "หญิง", "ฐาน", "AV To", "๙๘.๗๖",
    "ร้อยละ 87.15",
  ]

  @Test("hard clusters are drawn where HarfBuzz puts them", arguments: files)
  func hardClusters(file: String) throws {
    for text in Self.clusters { try expectSame(text, try setter(file), try shaper(file)) }
  }

  @Test("the examples' texts are drawn where HarfBuzz puts them", arguments: files.prefix(2))
  func examples(file: String) throws {
    let typesetter = try setter(file)
    let shaper = try shaper(file)
    #expect(Checkout.examples.count >= 2)
    var count = 0
    for file in Checkout.examples {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") where line.unicodeScalars.contains(where: { $0.value >= 0xE00 })
      {
        try expectSame(String(line), typesetter, shaper)
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test("a pile of marks stays within two em of its letter, and each mark keeps a width", arguments: files)
  func piles(file: String) throws {
    let typesetter = try setter(file)
    for mark in ["\u{0E48}", "\u{0E38}", "\u{0E34}\u{0E48}"] {
      let text = "ก" + String(repeating: mark, count: 200)
      let prepared = typesetter.prepare([TextSpan(text: text)], family: "body")
      #expect(prepared.characters.count == text.unicodeScalars.count)
      for character in prepared.characters {
        let glyph = typesetter.inventory[character.glyph]
        #expect(glyph.advance >= 1)
        // Laksaman has 1,000 units in an em.
        #expect(glyph.components.allSatisfy { abs($0.dx) <= 2000 && abs($0.dy) <= 2000 })
      }
    }
  }

  private func expectSame(_ text: String, _ typesetter: Typesetter, _ shaper: Reference) throws {
    let prepared = typesetter.prepare([TextSpan(text: text)], family: "body")
    let scalars = Array(text.unicodeScalars)
    try #require(prepared.characters.count == scalars.count, "\(text)")
    // A word is shaped by itself: where a line may end, nothing on one side can depend on the other.
    let starts = [0] + prepared.breaks.map(\.index) + [scalars.count]
    for (start, end) in zip(starts, starts.dropFirst()) where start < end {
      let expected = shaper.shape(scalars[start..<end])
      var drawn: [Drawn] = []
      var pen = 0
      for character in prepared.characters[start..<end] {
        let glyph = typesetter.inventory[character.glyph]
        for part in glyph.components {
          drawn.append(Drawn(glyph: Int(part.glyph), x: pen + Int(part.dx), y: Int(part.dy)))
        }
        pen += Int(glyph.advance)
      }
      let word = String(String.UnicodeScalarView(scalars[start..<end]))
      #expect(drawn.sorted() == expected.glyphs.sorted(), "\(word)")
      #expect(pen == expected.width, "\(word)")
    }
  }

  private func setter(_ file: String) throws -> Typesetter {
    let bytes = try Checkout.bytes("/usr/share/fonts/truetype/tlwg/\(file)")
    let catalog = FontCatalog(families: [.init(name: "body", scale: 1, regular: [file])])
    let fonts = try FontLibrary(catalog: catalog, files: [FontFile(name: file, bytes: bytes)])
    return Typesetter(fonts: fonts, dictionary: try Fixtures.dictionary())
  }

  private func shaper(_ file: String) throws -> Reference {
    try #require(Reference(path: "/usr/share/fonts/truetype/tlwg/\(file)"))
  }
}

/// HarfBuzz by itself, with the features that the program sets text with.
@safe private final class Reference {
  private let font: OpaquePointer

  init?(path: String) {
    guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else { return nil }
    let face = unsafe hb_face_create(blob, 0)
    unsafe font = hb_font_create(face)
    unsafe hb_face_destroy(face)
    unsafe hb_blob_destroy(blob)
  }

  deinit { unsafe hb_font_destroy(font) }

  func shape(_ scalars: ArraySlice<Unicode.Scalar>) -> (glyphs: [PlacementTests.Drawn], width: Int) {
    let buffer = unsafe hb_buffer_create()
    defer { unsafe hb_buffer_destroy(buffer) }
    var text = scalars.map(\.value)
    unsafe hb_buffer_add_codepoints(buffer, &text, Int32(text.count), 0, Int32(text.count))
    unsafe hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    unsafe hb_buffer_set_script(buffer, HB_SCRIPT_THAI)
    unsafe hb_buffer_set_language(buffer, hb_language_from_string("th", -1))
    var features = ["-liga", "-clig", "-dlig", "-calt"].map { name in
      var feature = hb_feature_t()
      _ = unsafe hb_feature_from_string(name, -1, &feature)
      return feature
    }
    unsafe hb_shape(font, buffer, &features, UInt32(features.count))
    var count: UInt32 = 0
    let infos = unsafe hb_buffer_get_glyph_infos(buffer, &count)
    let positions = unsafe hb_buffer_get_glyph_positions(buffer, &count)
    var glyphs: [PlacementTests.Drawn] = []
    var pen = 0
    for index in 0..<Int(count) {
      guard let info = unsafe infos?[index], let position = unsafe positions?[index] else { continue }
      glyphs.append(
        PlacementTests.Drawn(
          glyph: Int(info.codepoint), x: pen + Int(position.x_offset), y: Int(position.y_offset)))
      pen += Int(position.x_advance)
    }
    return (glyphs, pen)
  }
}
