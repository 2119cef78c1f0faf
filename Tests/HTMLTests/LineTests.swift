import DocumentTree
import Foundation
import TestSupport
import Testing
import Typography

@testable import HTML

@Suite("Lines of the page end where the report's may")
struct LineTests {
  private func body(_ inlines: [Inline], terms: [String] = []) throws -> String {
    let dictionary = try ThaiDictionary(Checkout.bytes("/usr/share/libthai/thbrk.tri"))
    let page = writeHTML(
      Sample.document([.paragraph(Paragraph(inlines: inlines))]), style: Sample.style,
      breaks: BreakOpportunities(dictionary: dictionary, terms: terms))
    return try #require(
      page.firstMatch(of: (/(?s)<p class="p-body">(.*)<\/p>/).matchingSemantics(.unicodeScalar))
    ).1
      .description
  }

  static let cases: [(String, String)] = [
    // Words are held, and touch with a place to break; a space is a place by itself.
    ("ข้อมูลสาธารณะ", "<span>ข้อมูล</span><wbr><span>สาธารณะ</span>"),
    ("ข้อมูล สาธารณะ", "<span>ข้อมูล</span> <span>สาธารณะ</span>"),
    // A compound is one.
    ("การประเมินผล", "<span>การประเมินผล</span>"),
    // Signs with their word, space or not; a number with its unit.
    ("ข้อมูลต่าง ๆ ของ", "<span>ข้อมูล</span><wbr><span>ต่าง ๆ</span> ของ"),
    ("ข้าว น้ำ ฯลฯ", "<span>ข้าว</span> <span>น้ำ ฯลฯ</span>"),
    ("ได้ ๙๒.๕๐ คะแนน", "ได้ <span>๙๒.๕๐ คะแนน</span>"), ("ปี พ.ศ. 2568", "ปี <span>พ.ศ. 2568</span>"),
    // What no browser breaks needs no element.
    ("และ", "และ"), ("ITA", "ITA"), ("๒๕๖๘", "๒๕๖๘"), ("", ""),
    // English is said to be.
    ("ข้อมูล Open Data", "<span>ข้อมูล</span> <span lang=\"en\">Open Data</span>"),
    ("ดู https://www.nacc.go.th", "ดู <span>https://</span><wbr><span>www.</span><wbr>nacc<span>.go.th</span>"),
  ]

  @Test("what is held together, and where it may part", arguments: cases.dropLast())
  func runs(text: String, expected: String) throws {
    #expect(try body([.text(text)]) == expected)
  }

  @Test("a name of any length, the longest of those that fit")
  func names() throws {
    let found = try body(
      [.text("ที่เทศบาลนครแม่สอดและ\(Sample.longTerm)นี้")], terms: ["เทศบาล", "เทศบาลนครแม่สอด", Sample.longTerm])
    #expect(found.contains("<span>ที่เทศบาลนครแม่สอด</span><wbr>"))
    #expect(found.contains("<span>การประเมิน</span><wbr>"))
  }

  @Test("a name that may need more than a phone's line breaks within itself, and never before its sign")
  func longNames() throws {
    let name = "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติต่าง ๆ"
    let found = try body([.text(name)], terms: [name])
    #expect(found.hasPrefix("<span class=\"w\">"))
    #expect(found.hasSuffix("<span>ต่าง ๆ</span></span>"))
    // Where names have names in them, it parts there.
    let agency = "องค์การบริหารส่วนตำบลท่านางแนว"
    #expect(
      try body([.text(agency)], terms: [agency, "ท่านางแนว"])
        == "<span class=\"w\"><span>องค์การบริหารส่วนตำบล</span><wbr><span>ท่านางแนว</span></span>")
  }

  @Test("what is held goes across elements, which stay as they nest")
  func elements() throws {
    #expect(
      try body([.text("ได้ "), .strong([.text("๑๐")]), .text(" ข้อ")])
        == "ได้ <span><strong>๑๐</strong> ข้อ</span>")
    #expect(
      try body([.strong([.text("ข้อมูล ๑๐")]), .text(" ข้อ")])
        == "<strong><span>ข้อมูล</span> </strong><span><strong>๑๐</strong> ข้อ</span>")
    #expect(try body([.text("ก"), .lineBreak, .text("ข")]) == "ก<br>ข")
  }

  @Test("a link is one link, whatever is held around its ends")
  func links() throws {
    let link = Inline.link(Link(target: .heading("x"), inlines: [.text("ข้อมูลสาธารณะและข้อ ๑๐")]))
    let found = try body([link, .text(" คะแนน")])
    #expect(found.components(separatedBy: "<a ").count == 2)
    #expect(visibleText(found) == "ข้อมูลสาธารณะและข้อ ๑๐ คะแนน")
  }

  @Test("any text is still there, in elements that nest, with nothing to copy beside it")
  func anyText() throws {
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("กขเแำิ่้ๆฯ  0๙.พศa<&ลร้อยละ".unicodeScalars)
    let styles: [([Inline]) -> Inline] = [
      { .strong($0) }, { .emphasis($0) }, { .link(Link(target: .heading("h"), inlines: $0)) },
    ]
    for _ in 0..<300 {
      var inlines: [Inline] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let scalars = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
          alphabet.randomElement(using: &random)
        }
        let text = Inline.text(String(String.UnicodeScalarView(scalars)))
        inlines.append(
          Bool.random(using: &random) ? text : styles.randomElement(using: &random)?([text]) ?? text)
      }
      let found = try body(inlines, terms: ["กข", "เก"])
      func letters(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }
      #expect(letters(visibleText(found)) == letters(inlines.plainText), "\(found)")
      var open: [Substring] = []
      for match in found.matches(of: (/<(\/?)([a-z]+)[^>]*>/).matchingSemantics(.unicodeScalar))
      where !["wbr", "br"].contains(match.2) {
        if match.1.isEmpty { open.append(match.2) } else { #expect(open.popLast() == match.2, "\(found)") }
      }
      #expect(open.isEmpty)
    }
  }
}
