import CLI
import DocumentTree
import Foundation
import Layout
import TestSupport
import Testing

@Suite("The figures of the published reports")
struct PublishedFiguresTests {
  /// An indicator's scores of two years and their difference, as published.
  static let maeSot: [[String]] = [
    ["1. การปฏิบัติหน้าที่", "99.95", "95.24", "-4.71"],
    ["2. การใช้งบประมาณ", "99.70", "95.83", "-3.87"],
    ["3. การใช้อำนาจ", "100.00", "99.31", "-0.69"],
    ["4. การใช้ทรัพย์สินของราชการ", "67.41", "93.38", "+25.97"],
    ["5. การแก้ไขปัญหาการทุจริต", "100.00", "93.82", "-6.18"],
    ["6. คุณภาพการดำเนินงาน", "97.98", "96.03", "-1.95"],
    ["7. ประสิทธิภาพการสื่อสาร", "95.69", "95.47", "-0.22"],
    ["8. การปรับปรุงการทำงาน", "89.70", "95.48", "+5.78"],
    ["9. การเปิดเผยข้อมูล", "78.57", "69.00", "-9.57"],
    ["10. การป้องกันการทุจริต", "100.00", "80.00", "-20.00"],
  ]
  static let mueangKlaeng: [[String]] = [
    ["๑. การปฏิบัติหน้าที่", "๙๗.๗๐", "๙๙.๗๗", "+๒.๐๗"],
    ["๒. การใช้งบประมาณ", "๙๖.๘๓", "๘๖.๘๔", "-๙.๙๙"],
    ["๓. การใช้อำนาจ", "๙๘.๐๐", "๙๙.๑๘", "+๑.๑๘"],
    ["๔. การใช้ทรัพย์สินของราชการ", "๙๖.๐๔", "๙๗.๖๓", "+๑.๕๙"],
    ["๕. การแก้ไขปัญหาการทุจริต", "๙๗.๘๗", "๙๙.๖๗", "+๑.๘๐"],
    ["๖. คุณภาพการดำเนินงาน", "๖๙.๒๐", "๗๕.๕๓", "+๖.๓๓"],
    ["๗. ประสิทธิภาพการสื่อสาร", "๗๖.๒๔", "๘๑.๖๗", "+๕.๔๓"],
    ["๘. การปรับปรุงระบบการทำงาน", "๗๑.๒๔", "๗๔.๑๘", "+๒.๙๔"],
    ["๙. การเปิดเผยข้อมูล", "๕๐.๒๖", "๘๔.๘๔", "+๓๔.๕๘"],
    ["๑๐. การป้องกันการทุจริต", "๑๘.๗๕", "๔๓.๗๕", "+๒๕.๐๐"],
  ]

  @Test(
    "both years and the difference of each indicator stand in its row",
    arguments: [("mae-sot-2568", maeSot), ("mueang-klaeng-2564", mueangKlaeng)])
  func comparison(name: String, figures: [[String]]) throws {
    let document = try Self.document(name)
    let table = try #require(
      Self.tables(in: document).first { Self.texts($0.headerRows).contains("ผลต่าง") })
    let rows = table.rows.map { Self.texts([$0]) }
    for figure in figures {
      let matching = rows.filter { $0.contains(figure[0]) }
      #expect(matching.count == 1)
      // An instrument's name stands before its first indicator only.
      let row = matching.first.map { $0.drop { $0 != figure[0] }.prefix(4) } ?? []
      #expect(Array(row) == figure)
    }
  }

  /// Means of the instruments and the weighted total; of each year, as published or recomputed by hand.
  static let results: [(String, [String], [String])] = [
    ("mae-sot-2568", ["93.41", "94.46", "89.29"], ["92.07"]),
    ("mae-sot-2568", ["95.52", "95.66", "74.50"], ["87.15"]),
    ("mueang-klaeng-2564", ["๙๗.๒๙", "๗๒.๒๓", "๓๔.๕๑"], ["๖๔.๖๘"]),
    ("mueang-klaeng-2564", ["๙๖.๖๒", "๗๗.๑๓", "๖๔.๓๐"], ["๗๗.๘๕"]),
  ]

  @Test(
    "each year's table has the means of the instruments, and their weighted total last", arguments: results)
  func means(name: String, means: [String], total: [String]) throws {
    let tables = Self.tables(in: try Self.document(name)).filter {
      Self.texts($0.headerRows).contains("เฉลี่ย")
    }
    #expect(tables.count == 2)
    let found = tables.contains { table in
      let rows = table.rows.map { Self.texts([$0]) }
      return rows.filter { $0.count == 4 }.map { $0[3] } == means
        && rows.last.map { Array($0.suffix(1)) } == total
    }
    #expect(found)
  }

  @Test(
    "the analysis ranks the indicators, closes with the highest and the lowest, and sets both years side by side"
  )
  func analysis() throws {
    let tables = Self.tables(in: try Self.document("mae-sot-2568", "analysis"))
    let ranking = try #require(tables.first { Self.texts($0.headerRows).first == "ลำดับ" })
    let ranked = Self.maeSot.map { (name: $0[0], score: $0[2]) }
      .sorted { (Double($0.score) ?? 0) > (Double($1.score) ?? 0) }
    #expect(ranking.rows.dropLast().map { Self.texts([$0])[1] } == ranked.map(\.name))
    #expect(ranking.rows.dropLast().map { Self.texts([$0])[3] } == ranked.map(\.score))
    #expect(ranking.rows.last.map { Self.texts([$0]) } == ["คะแนนสูงสุด 99.31", "คะแนนต่ำสุด 69.00"])
    let years = try #require(tables.first { Self.texts($0.headerRows).contains("ผลต่าง") })
    let rows = years.rows.map { Self.texts([$0]) }.filter { $0.count == 4 }
    #expect(
      rows == Self.maeSot.map { ["ตัวชี้วัดที่ " + $0[0].replacing(". ", with: " ")] + $0.dropFirst() })
    // Questions with the published scores, lowest first, and the items without marks.
    let questions = try #require(tables.first { Self.texts($0.headerRows).prefix(2) == ["ข้อ", "คะแนน"] })
    #expect(
      questions.rows.map { Array(Self.texts([$0]).prefix(2)) } == [
        ["i10", "88.38"], ["i1", "91.03"], ["i4", "92.06"], ["i15", "92.94"], ["i14", "93.82"],
      ])
    let zeros = try #require(tables.first { Self.texts($0.headerRows).contains("ประเด็นการตรวจ") })
    #expect(
      zeros.rows.map { Self.texts([$0])[1] } == ["o1", "o2", "o4", "o7", "o9", "o12", "o16", "o27"])
  }

  /// Score, and which box is ticked, as published: `✓` done, `…` going on. The last two have no boxes, as in the report.
  static let phanomRung: [[String]] = [
    ["ตัวชี้วัดที่ ๑การปฏิบัติหน้าที่คะแนน ๙๓.๕๙", "✓"], ["ตัวชี้วัดที่ ๒การใช้งบประมาณคะแนน ๗๕.๒๓", "✓"],
    ["ตัวชี้วัดที่ ๓การใช้อำนาจคะแนน ๘๘.๑๕", "✓"], ["ตัวชี้วัดที่ ๔การใช้ทรัพย์สินของราชการคะแนน ๗๙.๘๐", "✓"],
    ["ตัวชี้วัดที่ ๕การแก้ไขปัญหาการทุจริตคะแนน ๘๑.๖๕", "✓"], ["ตัวชี้วัดที่ ๖คุณภาพการดำเนินงานคะแนน ๙๕.๖๔", "✓"],
    ["ตัวชี้วัดที่ ๗ประสิทธิภาพการสื่อสารคะแนน ๙๒.๓๘", "✓"],
    ["ตัวชี้วัดที่ ๘การปรับปรุงการทำงานคะแนน ๘๗.๙๙", "…"], ["ตัวชี้วัดที่ ๙การเปิดเผยข้อมูลคะแนน ๙๐.๐๐", ""],
    ["ตัวชี้วัดที่ ๑๐การป้องกันการทุจริตคะแนน ๗๑.๒๕", ""],
  ]

  @Test(
    "the progress report has six measures, and each indicator's score with its box ticked where the document ticks one"
  )
  func progress() throws {
    let tables = Self.tables(in: try Self.document("phanom-rung-2566", "progress"))
    #expect(tables.map(\.rows.count) == [6, 5, 3, 2])
    #expect(tables.first.map { Self.texts($0.headerRows).count } == 7)
    #expect(tables.dropFirst().allSatisfy { Self.texts($0.headerRows).count == 5 })
    let rows = tables.dropFirst().flatMap(\.rows).map { row in
      let boxes = row.cells.last.map { Self.checkboxes(in: $0.blocks) } ?? []
      let state =
        boxes == [true, false, false] ? "✓" : boxes == [false, false, true] ? "…" : boxes.isEmpty ? "" : "?"
      return [Self.texts([row])[0], state]
    }
    #expect(rows == Self.phanomRung)
  }

  @Test(
    "the measures report has the sampling tables, the levels, each indicator's score and the merged analysis")
  func measures() throws {
    let tables = Self.tables(in: try Self.document("tha-nang-naeo-2566", "measures"))
    try #require(tables.count == 6)
    let kinds = ["อบจ.", "เทศบาล", "อบต.", "เมืองพัทยา"]
    #expect(tables[0].headerRows.map { Self.texts([$0]).count } == [5, 8])
    #expect(Self.texts([tables[0].headerRows[0]]) == ["ขนาด"] + kinds)
    #expect(tables[0].headerRows[0].cells.map(\.rowSpan) == [2, 1, 1, 1, 1])
    #expect(tables[0].headerRows[0].cells.map(\.columnSpan) == [1, 2, 2, 2, 2])
    let tenth = "ร้อยละ ๑๐"
    let most = "ร้อยละ ๑๐ (ไม่น้อยกว่า ๓๐ คน)"
    let over = "มากกว่า ๕๐๐ คน"
    #expect(
      tables[0].rows.map { Self.texts([$0]) } == [
        [
          "เล็ก", "ไม่เกิน ๓๐๐ คน", "๓๐ หรือ ทั้งหมด เท่าที่มี", "ไม่เกิน ๑๐๐ คน", "๓๐ หรือ ทั้งหมด เท่าที่มี", "ไม่เกิน ๓๐ คน",
          "ทั้งหมด เท่าที่มี", "–", "–",
        ],
        ["กลาง", "๓๐๑ – ๕๐๐ คน", tenth, "๑๐๑ – ๕๐๐ คน", "๓๐", "๓๑ – ๕๐๐ คน", "๓๐", "–", "–"],
        ["ใหญ่", over, tenth, over, most, over, most, over, most],
      ])
    #expect(tables[1].headerRows.map { Self.texts([$0]).count } == [5, 4])
    #expect(
      tables[1].rows.map { Self.texts([$0]) } == [
        ["เล็ก", "๓๐", "๓๐", "๓๐", "–"], ["กลาง", "๕๐", "๕๐", "๕๐", "–"], ["ใหญ่", "๑๐๐", "๑๐๐", "๑๐๐", "๑๐๐"],
      ])
    // The source prints a scale of ten levels that belongs to no year of the record; its C is one of these seven.
    #expect(tables[2].rows.map { Self.texts([$0])[1] } == ["AA", "A", "B", "C", "D", "E", "F"])
    #expect(tables[2].rows.map { Self.texts([$0])[2] } == ["", "", "", "๖๕.๕๔", "", "", ""])
    let scores = ["๙๖.๑๐", "๙๒.๑๒", "๙๔.๘๕", "๙๔.๙๒", "๙๕.๗๒", "๙๖.๖๑", "๙๖.๕๑", "๙๕.๒๓", "๔๑.๔๑", "๐.๐๐"]
    #expect(tables[3].rows.map { Self.texts([$0])[1] } == scores)
    let analysis = tables[4].rows
    #expect(analysis.map(\.cells.count) == [1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1])
    #expect(analysis.filter { $0.cells.count == 2 }.map { $0.cells[1].rowSpan } == [5, 3, 2])
    #expect(
      [0, 6, 10].allSatisfy { analysis[$0].cells[0].isHeader && analysis[$0].cells[0].columnSpan == 2 })
    #expect(tables[5].rows.count == 2)
  }

  /// Questions and scores in the order of the published table, as far as their scores can be read.
  static let phichai: [(topic: Int, scores: String)] = [
    (1, "i1 100.00 i2 100.00 i3 100.00 o7 100.00 o8 50.00 o9 0.00 o10 100.00"),
    (2, "e1 99.63 e7 100.00 e9 98.15 o11 100.00 o12 100.00 o13 100.00 o25 0.00"),
    (3, "e4 100.00 e5 99.26 e6 100.00 o1 100.00 o2 100.00 o3 100.00 o4 100.00 o5 100.00 o6 100.00"),
    (4, "i10 97.14"), (5, "ไม่ปรากฏคะแนน"), (6, "o20 100.00 o21 100.00"),
    (
      7,
      "i13 100.00 o22 100.00 o23 100.00 o24 100.00 o26 100.00 o27 100.00 o28 100.00 o29 100.00 o30 100.00 o31 100.00 o32 100.00 o33 100.00 o34 0.00 o35 100.00"
    ),
  ]

  @Test("the matrix has seven topics, each over the rows of its questions with their scores")
  func matrix() throws {
    let document = try Self.document("phichai-2567", "matrix")
    #expect(document.sections.map(\.orientation) == [.landscape])
    let table = try #require(Self.tables(in: document).first)
    #expect(table.headerRows.map { $0.cells.map(\.columnSpan) } == [[1, 2, 1, 1, 1, 1, 1], [1, 1]])
    #expect(table.headerRows[0].cells.map(\.rowSpan) == [2, 1, 2, 2, 2, 2, 2])
    var topics: [(topic: String, scores: [String])] = []
    for row in table.rows {
      var cells = Self.texts([row])
      if cells[0].hasPrefix("(") { topics.append((cells.removeFirst(), [])) }
      let code = cells[0].split(separator: " ")[0]
      topics[topics.count - 1].scores.append(code.first?.isASCII == true ? "\(code) \(cells[1])" : cells[0])
    }
    #expect(topics.map { $0.scores.joined(separator: " ") } == Self.phichai.map(\.scores))
    #expect(topics.map { $0.topic.prefix(3) } == ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"])
    let spans = table.rows.compactMap {
      Self.texts([$0])[0].hasPrefix("(") ? $0.cells[0].rowSpan : nil
    }
    #expect(spans == [7, 7, 9, 1, 1, 2, 14])
    // The second topic has two measures, each over half of its rows.
    #expect(table.rows[7].cells.map(\.rowSpan) == [7, 1, 1, 7, 3, 3, 3, 3])
    #expect(Self.texts([table.rows[0]]).contains("วันที่ 1 ต.ค. 67 – 30 ก.ย. 68"))
  }

  @Test("headers over several rows and columns say on the page what they head")
  func headers() throws {
    let workshop = try Workshop.shared.get()
    func count(_ text: String, in page: [UInt8]) -> Int {
      String(decoding: page, as: UTF8.self).components(separatedBy: text).count - 1
    }
    let measures = try makeHTML(
      workshop.report(SampleReport("tha-nang-naeo-2566", "measures")), typeCase: workshop.typeCase)
    #expect(count("<th scope=\"colgroup\" colspan=\"2\"", in: measures) == 4)
    #expect(count("<th scope=\"col\" rowspan=\"2\"", in: measures) == 2)
    #expect(count("<th scope=\"rowgroup\" colspan=\"2\"", in: measures) == 3)
    let matrix = try makeHTML(
      workshop.report(SampleReport("phichai-2567", "matrix")), typeCase: workshop.typeCase)
    #expect(count("<th scope=\"colgroup\" colspan=\"2\"", in: matrix) == 1)
    #expect(count("<th scope=\"col\" rowspan=\"2\"", in: matrix) == 6)
    #expect(count("<th scope=\"row\"", in: measures) == 35)
    let pages = makePages(
      try workshop.report(SampleReport("tha-nang-naeo-2566", "measures")), typeCase: workshop.typeCase)
    let headers = pages.structure.elements.filter { $0.role == .tableHeader }
    #expect(headers.filter { $0.scope == .column && $0.columnSpan == 2 }.count == 4 + 3)
    #expect(headers.filter { $0.scope == .column && $0.rowSpan == 2 }.count == 2)
    // Three sizes of agencies in two tables, seven levels, ten indicators in two tables, two measures.
    #expect(headers.filter { $0.scope == .row }.count == 2 * 3 + 7 + 2 * 10 + 2)
  }

  private static func checkboxes(in blocks: [Block]) -> [Bool] {
    blocks.flatMap { block -> [Bool] in
      guard case .paragraph(let paragraph) = block else { return [] }
      return paragraph.inlines.compactMap { if case .checkbox(let isChecked) = $0 { isChecked } else { nil } }
    }
  }

  private static func document(_ name: String, _ kind: String = "annual") throws -> Document {
    try Workshop.shared.get().report(SampleReport(name, kind)).document
  }

  private static func tables(in document: Document) -> [Table] {
    document.sections.flatMap { tables(in: $0.blocks) }
  }

  private static func tables(in blocks: [Block]) -> [Table] {
    blocks.flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .group(let group): tables(in: group.blocks)
      default: []
      }
    }
  }

  private static func texts(_ rows: [Table.Row]) -> [String] {
    rows.flatMap(\.cells).map { cell in
      cell.blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.inlines.plainText } else { "" } }
        .joined()
    }
  }
}
