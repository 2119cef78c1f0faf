import DocumentTree
import Foundation
import ThaiFormat
import Typography

@testable import HTML

/// What the tests put on a page.
enum Sample {
  static func paragraph(_ text: String, style: String = "body") -> Block {
    .paragraph(Paragraph(style: style, inlines: [.text(text)]))
  }

  static func heading(_ level: Int, _ text: String) -> Block {
    .heading(Heading(level: level, inlines: [.text(text)], id: "h-\(text)"))
  }

  static func document(_ blocks: [Block], terms: [String] = []) -> Document {
    Document(
      metadata: Metadata(title: "รายงาน", author: "เทศบาล"), digits: .thai, unbreakableTerms: terms,
      sections: [Section(name: "s", blocks: blocks)])
  }

  static func page(_ blocks: [Block], terms: [String] = []) -> String {
    writeHTML(document(blocks, terms: terms), style: style, breaks: BreakOpportunities(terms: terms))
  }

  /// What stands between the link over everything else and `</body>`.
  static func body(_ blocks: [Block], terms: [String] = []) -> String {
    let page = page(blocks, terms: terms)
    guard let start = page.range(of: "ข้ามไปยังเนื้อหา</a>\n"), let end = page.range(of: "</body>") else {
      return ""
    }
    return String(page[start.upperBound..<end.lowerBound])
  }

  static var style: StyleSheet {
    var style = StyleSheet()
    for (name, size) in [
      ("body", 16.0), ("list", 16), ("title", 26), ("subtitle", 20), ("h1", 20), ("h2", 18), ("h3", 16),
      ("h4", 16),
      ("cell", 14), ("header-cell", 14), ("caption", 16), ("contents-1", 16), ("contents-2", 16),
    ] {
      var paragraph = StyleSheet.ParagraphStyle()
      paragraph.size = size
      paragraph.leading = size * 1.33
      style.paragraphs[name] = paragraph
    }
    style.paragraphs["title"]?.alignment = .centre
    style.paragraphs["title"]?.colour = Drawing.Colour(red: 0, green: 0, blue: 0.4)
    style.paragraphs["h1"]?.isBold = true
    style.tables["grid"] = StyleSheet.TableStyle()
    style.groups = ["plain": StyleSheet.GroupStyle(), "box": StyleSheet.GroupStyle()]
    return style
  }

  /// A white pixel.
  static let picture = Image(
    format: .png,
    bytes: Array(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjWaQAAAABJRU5ErkJggg==")
        ?? Data()),
    width: 1, height: 1)

  static let chart = Chart(
    kind: .bars, title: "คะแนนรายตัวชี้วัด", labels: ["การปฏิบัติหน้าที่", "การใช้งบประมาณ"],
    series: [Chart.Series(name: "๒๕๖๘", values: [92.5, nil], valueTexts: ["๙๒.๕๐", ""])],
    axisTexts: ["๐", "๕๐", "๑๐๐"], threshold: 85, thresholdText: "เกณฑ์ผ่าน ๘๕")

  /// A document with every kind of block and inline.
  static let everything = Document(
    metadata: Metadata(
      title: "รายงานผลการประเมิน", author: "เทศบาลนครแม่สอด", subject: "ปีงบประมาณ พ.ศ. ๒๕๖๘",
      keywords: ["ITA", "คุณธรรม"]),
    digits: .thai, unbreakableTerms: ["เทศบาลนครแม่สอด", longTerm],
    sections: [
      Section(
        name: "cover", numbering: .none, isCentredVertically: true,
        blocks: [
          .figure(Figure(content: .image(picture), alternativeText: "ตราสัญลักษณ์", width: 99.2)),
          .paragraph(
            Paragraph(style: "title", inlines: [.text("รายงาน"), .lineBreak, .text("ผลการประเมิน")])),
          paragraph("เทศบาลนครแม่สอด", style: "subtitle"),
        ]),
      Section(name: "contents", numbering: .letters, blocks: [.contents(Contents(depth: 2))]),
      Section(
        name: "results", orientation: .landscape,
        blocks: [
          heading(1, "ผลการประเมิน"),
          .paragraph(
            Paragraph(inlines: [
              .text("เทศบาลนครแม่สอดได้ร้อยละ ๙๒.๕ จาก ๑๐ ข้อ ในปี พ.ศ. ๒๕๖๘ และด้านต่าง ๆ ของกรุงเทพฯ "),
              .strong([.text("ผ่าน"), .emphasis([.text("ดี")])]), .text(" "),
              .underline([.text("ขีดเส้นใต้")]),
              .link(Link(target: .address("https://itas.nacc.go.th/?a=1&b=2"), inlines: [.text("ระบบ")])),
              .link(Link(target: .heading("h-รายตัวชี้วัด"), inlines: [.text("ดูข้อ ๒")])),
              .checkbox(isChecked: true), .text(" ใช่ "), .checkbox(isChecked: false), .text(" ไม่ใช่"),
            ])),
          heading(2, "รายตัวชี้วัด"),
          .list(
            List(
              kind: .ordered,
              items: [
                List.Item(label: "๑.", blocks: [paragraph("ข้อแรก", style: "list")]),
                List.Item(
                  label: "๒.",
                  blocks: [
                    paragraph("ข้อสอง", style: "list"),
                    .list(
                      List(
                        kind: .unordered,
                        items: [List.Item(label: "•", blocks: [paragraph("ข้อย่อย", style: "list")])])),
                  ]),
              ])),
          .table(table),
          .figure(
            Figure(content: .chart(chart), caption: [.text("คะแนน")], alternativeText: "แผนภูมิแท่ง: ๙๒.๕๐")),
          .pageBreak,
          .group(
            Group(
              style: "box", isKeptTogether: true,
              blocks: [
                paragraph(
                  Array(repeating: longTerm, count: 4)
                    .joined(separator: "ของ") + " ทุก ๆ ปี")
              ])),
        ]),
    ])

  static let longTerm = "ระบบการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐระดับท้องถิ่น"

  static let table = Table(
    columns: [.automatic, .share(2), .fixed(60)],
    headerRows: [
      Table.Row(cells: [
        Table.Cell(blocks: [paragraph("ตัวชี้วัด", style: "header-cell")], columnSpan: 2, isHeader: true),
        Table.Cell(blocks: [paragraph("คะแนน", style: "header-cell")], isHeader: true, horizontal: .centre),
      ])
    ],
    rows: [
      Table.Row(cells: [
        Table.Cell(
          blocks: [paragraph("เครื่องมือ", style: "cell")], rowSpan: 2, isHeader: true, vertical: .middle),
        Table.Cell(blocks: [paragraph("การใช้อำนาจ", style: "cell")]),
        Table.Cell(blocks: [paragraph("๙๒.๕๐", style: "cell")], horizontal: .decimal),
      ]),
      Table.Row(cells: [
        Table.Cell(blocks: [paragraph("การใช้ทรัพย์สิน", style: "cell")]),
        Table.Cell(blocks: [paragraph("๘.๑๐", style: "cell")], horizontal: .decimal),
      ]),
    ], caption: [.text("ตารางที่ ๑ คะแนน")])
}

/// The text of a page's body as a reader gets it: without elements, references read, and without what only describes.
func visibleText(_ body: String) -> String {
  var text = body.replacing("<br>", with: " ").replacing(/<(title|desc)[^>]*>[^<]*<\/(title|desc)>/, with: "")
  // A mark that follows an element is a character with its bracket, unless scalars are looked at.
  text = text.replacing((/<[^>]*>/).matchingSemantics(.unicodeScalar), with: "")
  for (reference, character) in [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ] {
    text = text.replacingOccurrences(of: reference, with: character, options: .literal)
  }
  return text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
}
