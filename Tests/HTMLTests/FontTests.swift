import Compression
import DocumentTree
import Foundation
import TestSupport
import Testing
import Typography

@testable import HTML

@Suite("The page carries its fonts")
struct FontTests {
  private static func bytes(_ name: String) throws -> [UInt8] {
    try Checkout.bytes("/usr/share/fonts/truetype/tlwg/\(name)")
  }

  /// Laksaman alone, changed by `change`.
  static func fonts(_ change: (inout [UInt8]) -> Void = { _ in }) throws -> PageFonts {
    let catalog = FontCatalog(families: [
      FontCatalog.Family(
        name: "body", scale: 0.6655, regular: ["Laksaman.ttf"], bold: ["Laksaman-Bold.ttf"])
    ])
    let files = try ["Laksaman.ttf", "Laksaman-Bold.ttf"].map { name in
      var bytes = try bytes(name)
      change(&bytes)
      return FontFile(name: name, bytes: bytes)
    }
    return PageFonts(try FontLibrary(catalog: catalog, files: files))
  }

  private static func page(_ blocks: [Block], _ fonts: PageFonts) -> String {
    let families = [HTMLFontFamily(name: "body", localNames: ["Laksaman"], scale: 0.6655)]
    return writeHTML(
      Sample.document(blocks), style: Sample.style, options: HTMLOptions(families: families, fonts: fonts))
  }

  private static func faces(_ page: String) -> [String] {
    page.matches(of: /@font-face{([^}]*)url\(data:font\/woff;base64,/).map { String($0.1) }
  }

  @Test("the styles that are used, and no others")
  func styles() throws {
    let fonts = try Self.fonts()
    let plain = Self.faces(Self.page([Sample.paragraph("ก")], fonts))
    #expect(plain == ["font-family:\"body\";font-weight:400;font-style:normal;src:"])
    let both = Self.faces(Self.page([Sample.paragraph("ก"), Sample.heading(1, "ข")], fonts))
    #expect(both.count == 2)
    #expect(both.contains { $0.contains("font-weight:700") })
  }

  @Test("the same file for reports that say different things, and another for one that needs more")
  func sharing() throws {
    let fonts = try Self.fonts()
    func style(_ text: String) -> String {
      Self.page([Sample.paragraph(text)], fonts).components(separatedBy: "</style>")[0]
    }
    #expect(style("กขค") == style("ง 12"))
    #expect(style("กขค") != style("กขค é"))
    // Made again, it is the same.
    let again = Self.page([Sample.paragraph("กขค")], try Self.fonts()).components(separatedBy: "</style>")[0]
    #expect(style("กขค") == again)
  }

  /// WOFF File Format 1.0, 3 and 4, and OpenType's `head`.
  @Test("a file is WOFF whose tables unpack to what they were, drawn at the family's size")
  func woff() throws {
    let font = try Font(file: "a", bytes: Self.bytes("Laksaman.ttf"), scale: 0.6655)
    let subset = try #require(font.subset(of: "กข่ ปู่ 12".unicodeScalars))
    #expect(subset.count < 12_000)
    let file = try #require(WOFF.file(subset, scale: 0.6655))
    func number(_ at: Int, _ width: Int = 4) -> Int { file[at..<at + width].reduce(0) { $0 << 8 | Int($1) } }
    #expect(file.prefix(4) == Array("wOFF".utf8)[...])
    #expect(number(8) == file.count)
    let count = number(12, 2)
    var tags: [String] = []
    for record in stride(from: 44, to: 44 + 20 * count, by: 20) {
      tags.append(String(decoding: file[record..<record + 4], as: UTF8.self))
      let packed = Array(file[number(record + 4)..<number(record + 4) + number(record + 8)])
      let size = number(record + 12)
      let table = packed.count < size ? Inflater.inflate(packed, size: size) : packed
      #expect(table?.count == size)
      if tags.last == "head", let table {
        // Laksaman has 1000 units in an em; 1000 / 0.6655 = 1502.6.
        #expect(Int(table[18]) << 8 | Int(table[19]) == 1503)
      }
    }
    #expect(tags == tags.sorted())
    #expect(
      Set(tags).isSuperset(of: ["GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca"]))
    #expect(WOFF.file([], scale: 1) == nil)
    #expect(WOFF.file(subset, scale: 0.001) == nil)
    #expect(WOFF.file(Array(subset.prefix(60)), scale: 1) == nil)
  }

  @Test("a font whose licence bits forbid parts of it is named, not carried")
  func rights() throws {
    let fonts = try Self.fonts { bytes in
      // OS/2, fsType, bit 8: no subsetting.
      let count = Int(bytes[4]) << 8 | Int(bytes[5])
      for record in stride(from: 12, to: 12 + 16 * count, by: 16)
      where bytes[record..<record + 4].elementsEqual("OS/2".utf8) {
        let offset = bytes[record + 8..<record + 12].reduce(0) { $0 << 8 | Int($1) }
        bytes[offset + 8] = 1
      }
    }
    let page = Self.page([Sample.paragraph("ก")], fonts)
    #expect(Self.faces(page).isEmpty)
    #expect(page.contains("size-adjust:66.55%;src:local(\"Laksaman\")"))
  }
}
