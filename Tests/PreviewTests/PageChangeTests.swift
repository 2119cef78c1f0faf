import Testing

@testable import Preview

@Suite("What changed of a page is told block by block")
struct PageChangeTests {
  private static func change(from old: [UInt8], to new: [UInt8]) -> PageChange? {
    PageChange(from: PageParts(old), to: PageParts(new))
  }

  private static func page(_ sheets: [[String]], style: String = "p>b{}", language: String = "th") -> [UInt8]
  {
    var text =
      "<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n<title>ก</title>\n"
    text += "<style>\n\(style)</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">ข้าม</a>\n"
    text +=
      "<header class=\"sheet\">\n\(sheets[0].joined(separator: "\n"))\n</header>\n<main id=\"content\">\n"
    for sheet in sheets.dropFirst() {
      text += "<section class=\"sheet landscape\">\n\(sheet.joined(separator: "\n"))\n</section>\n"
    }
    return Array((text + "</main>\n</body>\n</html>\n").utf8)
  }

  private static let table =
    "<div class=\"table-region\"><table><colgroup><col><col></colgroup><tr><td><p>ข<wbr>ค<br></p></td></tr></table></div>"
  private static let figure = "<figure><svg><path d=\"M0\"/><text>ง</text></svg><img alt=\"\"></figure>"
  private static let sheets = [["<h1>ก</h1>"], ["<p>1</p>", table, figure, "<p>2</p>"], ["<p>3</p>"]]

  /// What is told, as `SHEET START COUNT HTML`.
  private static func told(_ change: PageChange?) -> [String]? {
    change?.parts.map { part in
      "\(part.sheet) \(part.start) \(part.count) \(String(decoding: part.html, as: UTF8.self))"
    }
  }

  private static func change(_ edit: (inout [[String]]) -> Void) -> [String]? {
    var other = sheets
    edit(&other)
    return told(change(from: page(sheets), to: page(other)))
  }

  @Test("a block that reads otherwise, whatever is in it")
  func other() {
    #expect(Self.change { _ in } == [])
    #expect(Self.change { $0[0][0] = "<h1>ข</h1>" } == ["0 0 1 <h1>ข</h1>\n"])
    let table = Self.table.replacing("ค", with: "ฆ")
    #expect(Self.change { $0[1][1] = table } == ["1 1 1 \(table)\n"])
    #expect(
      Self.change {
        $0[1][2] = "<hr>"
        $0[2][0] = "<p>4</p>"
      } == ["1 2 1 <hr>\n", "2 0 1 <p>4</p>\n"])
  }

  @Test("blocks more and blocks less, with how many there were")
  func count() {
    #expect(Self.change { $0[1].insert("<p>0</p>", at: 0) } == ["1 0 0 <p>0</p>\n"])
    #expect(Self.change { $0[1].append("<p>5</p>") } == ["1 4 0 <p>5</p>\n"])
    #expect(Self.change { $0[1].remove(at: 1) } == ["1 1 1 "])
    #expect(Self.change { $0[2] = [] } == ["2 0 1 "])
    #expect(Self.change { $0[1][0...1] = ["<p>a</p>", "<p>b</p>", "<p>c</p>"] }?.count == 1)
  }

  @Test(
    "nothing where more than blocks differs: the style, the language, a sheet, or a change as long as a page")
  func whole() {
    let page = Self.page(Self.sheets)
    #expect(Self.change(from: page, to: Self.page(Self.sheets, style: "p>i{}")) == nil)
    #expect(Self.change(from: page, to: Self.page(Self.sheets, language: "en")) == nil)
    #expect(Self.change { $0.removeLast() } == nil)
    #expect(Self.change { $0[1][0] = "<p>\(String(repeating: "ก", count: 100_000))</p>" } == nil)
    #expect(
      Self.change(
        from: page, to: Array(String(decoding: page, as: UTF8.self).replacing("landscape", with: "x").utf8))
        == nil)
  }

  @Test("no bytes stop it")
  func damaged() {
    let page = Self.page(Self.sheets)
    var generator = SystemRandomNumberGenerator()
    for length in 0..<page.count where length % 7 == 0 {
      _ = Self.change(from: page, to: Array(page.prefix(length)))
      var damaged = page
      for _ in 0..<4 {
        damaged[Int.random(in: 0..<page.count, using: &generator)] = [60, 62, 47, 32][length % 4]
      }
      _ = Self.change(from: damaged, to: page)
    }
  }
}
