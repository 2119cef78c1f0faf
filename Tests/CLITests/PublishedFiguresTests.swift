import CLI
import DocumentTree
import Foundation
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

  /// Score, and which box is ticked, as published: `✓` done, `…` going on, empty where the report has no boxes.
  static let phanomRung: [[String]] = [
    ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่คะแนน ๙๓.๕๙", "✓"], ["ตัวชี้วัดที่ ๒ การใช้งบประมาณคะแนน ๗๕.๒๓", "✓"],
    ["ตัวชี้วัดที่ ๓ การใช้อำนาจคะแนน ๘๘.๑๕", "✓"], ["ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการคะแนน ๗๙.๘๐", "✓"],
    ["ตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริตคะแนน ๘๑.๖๕", "✓"], ["ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงานคะแนน ๙๕.๖๔", "✓"],
    ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสารคะแนน ๙๒.๓๘", "✓"],
    ["ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงานคะแนน ๘๗.๙๙", "…"], ["ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูลคะแนน ๙๐.๐๐", ""],
    ["ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริตคะแนน ๗๑.๒๕", ""],
  ]

  @Test("the progress report has six measures, and each indicator's score with its ticked box")
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
