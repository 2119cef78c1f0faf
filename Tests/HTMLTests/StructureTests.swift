import DocumentTree
import Foundation
import TestSupport
import Testing

@testable import HTML

@Suite("The page says what the tree says, with its structure")
struct StructureTests {
  /// The levels of the page's headings, in order.
  private func levels(_ blocks: [Block]) -> [Int] {
    Sample.body(blocks).matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
  }

  @Test("the title is the one heading of the first level, the others stand under it")
  func title() {
    let title = Sample.paragraph("ชื่อ", style: "title")
    #expect(
      levels([title, Sample.heading(1, "a"), Sample.heading(2, "b"), Sample.heading(1, "c")]) == [1, 2, 3, 2])
    // A second title is text, and so is one that comes late.
    #expect(levels([title, title, Sample.heading(1, "a"), title]) == [1, 2])
    #expect(levels([Sample.heading(1, "a"), title, Sample.heading(2, "b")]) == [1, 2])
  }

  static let outlines: [([Int], [Int])] = [
    ([1, 2, 3, 4], [1, 2, 3, 4]), ([1, 3, 3, 2], [1, 2, 2, 2]), ([2, 2, 1], [1, 1, 1]),
    ([4, 1, 4, 2, 3], [1, 1, 2, 2, 3]),
    ([0, -5, 9], [1, 1, 2]),
  ]

  @Test("no heading skips a level, and those of one level stay alike", arguments: outlines)
  func noSkippedLevels(tree: [Int], page: [Int]) {
    #expect(levels(tree.enumerated().map { Sample.heading($1, "h\($0)") }) == page)
  }

  @Test("any run of levels gives an outline without a gap")
  func outlinesNeverSkip() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let tree = (0..<Int.random(in: 1...12, using: &random)).map { _ in Int.random(in: 1...4, using: &random)
      }
      let found = levels(tree.enumerated().map { Sample.heading($1, "h\($0)") })
      #expect(found.count == tree.count)
      #expect(found.first == 1)
      for (above, below) in zip(found, found.dropFirst()) { #expect(below <= above + 1, "\(tree)") }
    }
  }

  @Test("the page's text is the tree's, and no more")
  func textIsTheTrees() throws {
    let page = writeHTML(Sample.everything, style: Sample.style)
    let body = try #require(page.firstMatch(of: /(?s)ข้ามไปยังเนื้อหา<\/a>(.*)<\/body>/)).1
    // Worked by hand from the document, in its order; line ends and spaces count as one space.
    let sentence =
      "เทศบาลนครแม่สอดได้ร้อยละ ๙๒.๕ จาก ๑๐ ข้อ ในปี พ.ศ. ๒๕๖๘ และด้านต่าง ๆ ของกรุงเทพฯ ผ่านดี ขีดเส้นใต้ระบบดูข้อ ๒☑ ใช่ ☐ ไม่ใช่"
    let term = Sample.longTerm
    let drawn = try #require(visibleText(String(body)).firstMatch(of: /๘.๑๐ (.*) คะแนน [^ ]+ของ/)).1
    let expected =
      "รายงาน ผลการประเมิน เทศบาลนครแม่สอด ผลการประเมิน รายตัวชี้วัด ผลการประเมิน \(sentence) รายตัวชี้วัด "
      + "๑. ข้อแรก ๒. ข้อสอง • ข้อย่อย ตารางที่ ๑ คะแนน ตัวชี้วัด คะแนน เครื่องมือ การใช้อำนาจ ๙๒.๕๐ การใช้ทรัพย์สิน ๘.๑๐ "
      + "\(drawn) คะแนน \(term)ของ\(term)ของ\(term)ของ\(term) ทุก ๆ ปี"
    #expect(visibleText(String(body)) == expected)
    // A drawing's text is its labels alone.
    let labels = Sample.chart.drawing(width: 453).elements.compactMap { element in
      if case .label(let label) = element, !label.text.isEmpty { label.text } else { nil }
    }
    #expect(drawn.split(separator: " ").joined() == labels.joined().replacing(" ", with: ""))
  }

  @Test("the page names its language, and its policy lets nothing in from outside")
  func head() {
    let page = writeHTML(Sample.everything, style: Sample.style)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"th-TH\">"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("<title>รายงานผลการประเมิน</title>"))
    #expect(page.contains("<meta name=\"author\" content=\"เทศบาลนครแม่สอด\">"))
    #expect(page.contains("<meta name=\"keywords\" content=\"ITA, คุณธรรม\">"))
    #expect(!page.contains("<script"))
    #expect(page.contains("<meta name=\"generator\" content=\"Raingan\">"))
    #expect(!page.contains("dcterms"))
    // 1,763,683,200 seconds are 20,413 days: 2025-11-21.
    let dated = writeHTML(Sample.everything, style: Sample.style, options: HTMLOptions(date: 1_763_683_200))
    #expect(dated.contains("<meta name=\"dcterms.created\" content=\"2025-11-21\">"))
    #expect(!page.contains("url("))
  }

  @Test("a list keeps its marks as text, and lists within it")
  func lists() {
    let list = Block.list(
      List(
        kind: .ordered,
        items: [
          List.Item(
            label: "๑.",
            blocks: [
              Sample.paragraph("ก"),
              .list(List(kind: .unordered, items: [List.Item(label: "-", blocks: [Sample.paragraph("ข")])])),
            ])
        ]))
    let body = Sample.body([list])
    #expect(
      body.contains(
        "<ol role=\"list\">\n<li><span class=\"mark\">๑.</span> <div class=\"item\"><p class=\"p-body\">ก</p>\n<ul role=\"list\">\n<li><span class=\"mark\">-</span>"
      ))
    #expect(body.contains("</ul>\n</div></li>\n</ol>"))
  }

  @Test("a table's spans and the scope of its headers")
  func tables() {
    let body = Sample.body([.table(Sample.table)])
    #expect(body.contains("<caption id=\"table-1\"><span>ตารางที่ ๑ คะแนน</span></caption>"))
    #expect(body.contains("role=\"region\" tabindex=\"0\" aria-labelledby=\"table-1\""))
    #expect(body.contains("<thead>\n<tr>\n<th scope=\"colgroup\" colspan=\"2\">"))
    #expect(body.contains("<th scope=\"col\" class=\"a-centre\">"))
    #expect(body.contains("<tbody>\n<tr>\n<th scope=\"row\" rowspan=\"2\" class=\"v-middle\">"))
    #expect(body.contains("<td class=\"a-decimal\"><p class=\"p-cell\">๙๒.๕๐</p>\n</td>"))
    #expect(body.contains("<col style=\"width:60pt\">"))
  }

  @Test("a header across the table heads the rows below it, another its own row")
  func rowHeaders() {
    func cell(_ text: String, isHeader: Bool = false, columns: Int = 1) -> Table.Cell {
      Table.Cell(blocks: [Sample.paragraph(text, style: "cell")], columnSpan: columns, isHeader: isHeader)
    }
    var table = Sample.table
    table.columns = [.automatic, .automatic, .automatic]
    table.rows = [
      Table.Row(cells: [cell("กลุ่ม", isHeader: true, columns: 3)]),
      Table.Row(cells: [cell("ก", isHeader: true), cell("๑"), cell("๒")]),
      Table.Row(cells: [cell("รวม", isHeader: true, columns: 2), cell("๓")]),
      Table.Row(cells: [cell("อีกกลุ่ม", isHeader: true, columns: 3)]),
    ]
    let body = Sample.body([.table(table)])
    let headers = body.matches(of: /<th scope="([a-z]+)"/).map { String($0.1) }
    #expect(headers == ["colgroup", "col", "rowgroup", "row", "row", "rowgroup"])
    #expect(body.components(separatedBy: "<tbody>").count == 3)
  }

  @Test("a table that needs less than others says how much, one that needs all says nothing")
  func narrowTables() {
    // The sample's three columns need 7, 11 and 5 clusters of 5.32 points, and each 1 beside its padding.
    let need = Double(7 + 11 + 5) * 5.32 + 3 * (2 * StyleSheet.TableStyle().paddingSide + 1)
    let body = Sample.body([.table(Sample.table)])
    #expect(body.contains("<div class=\"table-region narrow\""), "\(body)")
    #expect(
      body.contains(
        " style=\"--need:\(length(need));--told:calc(\(length(99 * (need + 24))) - 9900vw - 99px)\">\n<table"),
      "\(need)")
    var wide = Sample.table
    let text = String(repeating: "ข้อความ ", count: 30)
    wide.rows = (1...2).map { _ in
      Table.Row(cells: (1...3).map { _ in Table.Cell(blocks: [Sample.paragraph(text, style: "cell")]) })
    }
    // 22 clusters in each of three columns, the most that one asks for.
    #expect(Double(3 * 22) * 5.32 > 350)
    #expect(Sample.body([.table(wide)]).contains("<div class=\"table-region\" role"))
  }

  @Test("a picture and a chart say what they show")
  func figures() {
    let body = Sample.body([
      .figure(Figure(content: .image(Sample.picture), alternativeText: "ตรา", width: 99.2)),
      .figure(Figure(content: .chart(Sample.chart), caption: [.text("ภาพ")], alternativeText: "แผนภูมิ")),
    ])
    #expect(body.contains("<img src=\"data:image/png;base64,iVBOR"))
    #expect(body.contains(" alt=\"ตรา\" width=\"1\" height=\"1\" style=\"width:99.2pt\">"))
    #expect(
      body.contains(
        "<svg role=\"img\" aria-labelledby=\"drawing-1-title\" aria-describedby=\"drawing-1-text\""))
    #expect(
      body.contains(
        "<title id=\"drawing-1-title\">คะแนนรายตัวชี้วัด</title>\n<desc id=\"drawing-1-text\">แผนภูมิ</desc>"))
    #expect(body.contains("<figcaption>ภาพ</figcaption>"))
    #expect(body.contains(">การปฏิบัติหน้าที่</text>"))
  }

  @Test("contents lead to their headings, without links in links")
  func contents() {
    let heading = Heading(
      level: 1,
      inlines: [
        .text("ก"), .link(Link(target: .address("https://a.th"), inlines: [.text("ข")])),
      ], id: "h1 x")
    let body = Sample.body([.contents(Contents(depth: 1)), .heading(heading), Sample.heading(2, "ค")])
    #expect(body.contains("<a href=\"#h1_20_x\">กข</a>"))
    #expect(body.contains("<h1 class=\"p-h1\" id=\"h1_20_x\">ก<a href="))
    #expect(!body.contains("href=\"#h-"))
  }

  @Test(
    "a report without contents has a way to its headings, and one with contents or few headings no second one"
  )
  func jumps() {
    let headings = ["ก", "ข", "ค"].enumerated().map { Sample.heading(1 + $0 % 2, $1) }
    let jumps = Sample.page(headings)
    #expect(jumps.contains("<nav class=\"jump\" aria-label=\"สารบัญ\"><details>"))
    #expect(jumps.components(separatedBy: "<li class=\"p-contents-").count == 4)
    for link in jumps.matches(of: /<nav.*?<\/nav>/.dotMatchesNewlines())[0].0.matches(of: /href="#([^"]+)"/) {
      #expect(jumps.contains("id=\"\(link.1)\""))
    }
    #expect(!Sample.page([.contents(Contents(depth: 2))] + headings).contains("class=\"jump"))
    #expect(!Sample.page(Array(headings.prefix(2))).contains("class=\"jump"))
  }

  @Test("the whole page is what it was")
  func golden() throws {
    try expectGolden(
      writeHTML(
        Sample.everything, style: Sample.style,
        options: HTMLOptions(
          families: [
            HTMLFontFamily(
              name: "body", localNames: ["TH Sarabun New", "Laksaman"], scale: 0.7, fallbacks: [])
          ], date: 1_763_683_200)),
      at: Checkout.file("Tests/HTMLTests/Golden/everything.html"))
  }
}
