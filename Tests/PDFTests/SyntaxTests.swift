import DocumentTree
import Foundation
import Layout
import PDF
import Testing

/// Tokens are looked at in pretty files, where a reader finds them too.
@Suite("Numbers, strings, names and dates")
struct SyntaxTests {
  private func pretty(
    title: String = "T", width: Double = 100, outline: String? = nil, address: String? = nil, date: Int? = nil
  ) throws -> String {
    var document = LaidOutDocument(metadata: Metadata(title: title, author: ""))
    var page = Page(width: width, height: 100, label: "")
    if let address {
      let link = document.structure.add(.link, to: 0)
      document.structure.elements[link].children = [.link(page: 0, index: 0)]
      page.links = [
        LinkArea(
          target: .address(address), x: 0, y: 0, width: 1, height: 1, element: link, contents: "")
      ]
    }
    document.pages = [page]
    if let outline { document.outline = [OutlineEntry(title: outline, level: 1, page: 0, y: 0)] }
    let bytes = try writePDF(document, fonts: [], options: PDFOptions(isPretty: true, date: date))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "numbers are rounded half away from zero to two decimals, without a needless digit",
    arguments: [
      (100, "100"), (0, "0"), (12.5, "12.5"), (12.345, "12.35"), (0.004, "0"), (0.005, ".01"),
      (99.999, "100"),
      (0.5, ".5"), (0.05, ".05"), (1000, "1000"), (1.1, "1.1"), (-0.25, "-.25"), (-3, "-3"),
      (595.276, "595.28"), (-999.99, "-999.99"), (-1000.01, "-1000.01"), (12345.678, "12345.68"),
      (1_234_567.25, "1234567.25"), (20_000_000, "20000000"), (.nan, "0"), (.infinity, "0"),
      (1e300, "1000000000"), (-1e300, "-1000000000"),
    ] as [(Double, String)])
  func numbers(value: Double, written: String) throws {
    #expect(try pretty(width: value).contains("/MediaBox [0 0 \(written) 100]\n"))
  }

  @Test(
    "texts are literal where they are ASCII, and UTF-16 with its mark elsewhere",
    arguments: [
      ("O38", "(O38)"), ("a (b) \\", "(a \\(b\\) \\\\)"), ("", "()"),
      // ก is U+0E01; a line feed makes a text that is not plain.
      ("ก", "<FEFF0E01>"), ("a\n", "<FEFF0061000A>"),
      // U+1F600 is the pair D83D DE00.
      ("😀", "<FEFFD83DDE00>"),
    ])
  func texts(text: String, written: String) throws {
    #expect(try pretty(outline: text).contains("/Title \(written)\n"))
  }

  @Test("an address keeps to ASCII, each other byte percent-encoded and each bracket escaped")
  func addresses() throws {
    // ก is E0 B8 81 in UTF-8.
    let file = try pretty(address: "https://a.go.th/ก b?x=(1)")
    #expect(file.contains("/URI (https://a.go.th/%E0%B8%81%20b?x=\\(1\\))\n"))
  }

  @Test("a font's name is escaped where PDF gives its characters a meaning")
  func names() throws {
    var setting = try HandSetting()
    setting.addPage(["ก"])
    let font = EmbeddableFont(
      file: "a.ttf", bytes: setting.font.bytes, postScriptName: "A b#(c)/ก", scale: 1)
    let bytes = try writePDF(setting.document, fonts: [font], options: PDFOptions(isPretty: true))
    let file = String(decoding: bytes, as: UTF8.self)
    #expect(file.contains("+A#20b#23#28c#29#2F#E0#B8#81\n"))
  }

  @Test(
    "dates count leap days, in UTC",
    arguments: [
      (0, "19700101000000"), (951_782_399, "20000228235959"), (951_782_400, "20000229000000"),
      (1_709_164_800, "20240229000000"), (1_735_689_599, "20241231235959"),
    ])
  func dates(seconds: Int, written: String) throws {
    let file = try pretty(date: seconds)
    #expect(file.contains("/CreationDate (D:\(written)"))
  }

  @Test("a file without a date has none, and the same content the same bytes")
  func reproducible() throws {
    let file = try pretty(title: "รายงาน")
    #expect(!file.contains("Date"))
    #expect(try pretty(title: "รายงาน", date: -1) == file)
    #expect(try pretty(title: "รายงาน") == file)
    #expect(try pretty(title: "รายงานผล") != file)
  }
}
