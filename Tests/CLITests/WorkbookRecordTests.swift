import Foundation
import SourceData
import TestSupport
import Testing

/// A workbook for the record of one agency, from `raingan new` to the report.
@Suite("Workbooks of one agency")
struct WorkbookRecordTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func make(_ name: String, _ arguments: String...) throws -> URL {
    let file = scratch.file(name)
    let outcome = try Program.run(["new", file.path] + arguments)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return file
  }

  private func outline(_ record: URL) throws -> String {
    let outcome = try Program.run(["expand", record.path])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return outcome.text
  }

  @Test(
    "a record written to a workbook gives the same report", arguments: ["mae-sot-2568", "mueang-klaeng-2564"])
  func roundTrip(_ name: String) throws {
    let record = Checkout.file("Examples/\(name).yaml")
    let workbook = try make("a.xlsx", "--from", record.path)
    #expect(try outline(workbook) == outline(record))
    #expect(try Data(contentsOf: workbook) == Data(contentsOf: make("b.xlsx", "--from", record.path)))
  }

  @Test("LibreOffice opens and saves it, and the report stays the same")
  func libreOffice() throws {
    let record = Checkout.file("Examples/mae-sot-2568.yaml")
    let workbook = try make("a.xlsx", "--from", record.path)
    let saved = scratch.file("saved")
    let outcome = try Program.run(
      URL(fileURLWithPath: "/usr/bin/soffice"),
      [
        "-env:UserInstallation=file://\(scratch.file("profile").path)", "--headless", "--convert-to", "xlsx",
        "--outdir", saved.path, workbook.path,
      ], environment: ["HOME": scratch.folder.path])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let again = saved.appendingPathComponent("a.xlsx")
    #expect(try Data(contentsOf: again) != Data(contentsOf: workbook))
    #expect(try outline(again) == outline(record))
  }

  @Test("a blank workbook asks for the year's scores, and is not written over another")
  func blank() throws {
    let workbook = try make("ก.xlsx", "--year", "2567", "--agency", "เทศบาลตำบลตัวอย่าง")
    let check = try Program.run(["check", workbook.path])
    #expect(check.exitCode == 1)
    #expect(check.errors.contains("ก.xlsx:คะแนน!A1: error: the scores of 2567 are not filled in yet"))
    let before = try Data(contentsOf: workbook)
    #expect(try Program.run(["new", workbook.path, "--year", "2567"]).exitCode == 2)
    #expect(try Data(contentsOf: workbook) == before)
    #expect(try Program.run(["new", scratch.file("b.xlsx").path, "--year", "2470"]).exitCode == 2)
    #expect(try Program.run(["new", scratch.file("b.ods").path, "--year", "2567"]).exitCode == 2)
  }

  /// Rows of cells that hold text, as people type them.
  private func sheet(_ rows: [[String]]) -> String {
    rows.map { row in
      "<row>" + row.map { $0.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        + "</row>"
    }.joined()
  }

  private func write(_ name: String, _ sheets: [(name: String, rows: [[String]])]) throws -> URL {
    let fixture = XLSXFixture(sheets.map { ($0.name, sheet($0.rows)) })
    return try scratch.write(name, Data(fixture.bytes))
  }

  private let agency: (name: String, rows: [[String]]) = (
    " หน่วยงาน ", [["จังหวัด", "ตาก"], [" ชื่อหน่วยงาน: ", " เทศบาลตำบลตัวอย่าง "], ["ปีงบประมาณที่ประเมิน", "๒๕๖๘"]]
  )

  @Test("Thai digits, stray spaces, dashes, moved columns and list marks are understood")
  func typedByPeople() throws {
    let workbook = try write(
      "a.xlsx",
      [
        agency,
        (
          "คะแนน",
          [
            [], ["คะแนนปี ๒๕๖๘", "หมายเหตุ", "รหัส"], ["๘๗.๕๐ ", "", "รวม"], ["95.24%", "", "ตัวชี้วัดที่ ๑"],
            [" 96", "", "ตัวชี้วัด 2"], ["–", "", "3"], ["๐", "", "O๑"],
          ]
        ),
        (
          "มาตรการ",
          [
            ["สิ้นสุด", "มาตรการ", "เริ่ม", "ขั้นตอน", "ตอบข้อหรือตัวชี้วัด"],
            ["กันยายน พ.ศ. ๒๕๖๙", "จัดทำคู่มือ", "ต.ค. 68", "๑. สำรวจ\n- ถามกอง\n๒) เผยแพร่", "o๑,  2"],
          ]
        ),
      ])
    let record = try scratch.write(
      "b.yaml",
      """
      agency: {name: เทศบาลตำบลตัวอย่าง, province: ตาก}
      fiscalYear: 2568
      assessments:
        2568: {total: 87.50, indicators: {1: 95.24, 2: 96}, items: {o1: 0}}
      measures:
        - title: จัดทำคู่มือ
          addresses: [o1, 2]
          steps: [{text: สำรวจ, steps: [ถามกอง]}, เผยแพร่]
          period: {from: 2568-10, to: 2569-09}
      """)
    #expect(try outline(workbook) == outline(record))
  }

  @Test("a text that no cell can hold is refused, not left out")
  func tooLong() throws {
    let steps = (1...20).map { _ in "      - " + String(repeating: "ก", count: 1_900) }.joined(
      separator: "\n")
    let record = try scratch.write(
      "a.yaml",
      "agency: {name: ก}\nfiscalYear: 2568\nassessments: {2568: {total: 90}}\nmeasures:\n  - title: ก\n    steps:\n\(steps)\n"
    )
    let outcome = try Program.run(["new", scratch.file("a.xlsx").path, "--from", record.path])
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("มาตรการ!D2"))
    #expect(!FileManager.default.fileExists(atPath: scratch.file("a.xlsx").path))
  }

  @Test("what is wrong is told by sheet and cell")
  func diagnostics() throws {
    let workbook = try write(
      "a.xlsx",
      [
        agency,
        (
          "คะแนน",
          [["รหัส", "คะแนนปี 2568"], ["รวม", "187"], ["ตัวชี้วัด 11", "5"], ["x9", "7"], ["o1", "ศูนย์"]]
        ),
      ])
    let errors = try Program.run(["check", workbook.path]).errors.split(separator: "\n")
    #expect(errors.count == 1)
    #expect(errors.first?.contains(":คะแนน!A4: error: unknown code “x9”") == true)
    let second = try write(
      "b.xlsx",
      [
        agency,
        (
          "คะแนน",
          [["รหัส", "คะแนนปี 2568"], ["รวม", "187"], ["ตัวชี้วัด 11", "5"], ["o1", "ศูนย์"], ["o1", "0"]]
        ),
      ])
    let all = try Program.run(["check", second.path]).errors
    #expect(all.contains("b.xlsx:คะแนน!B5: error: this value is given already at A4"))
    let third = try write(
      "c.xlsx",
      [agency, ("คะแนน", [["รหัส", "คะแนนปี 2568"], ["รวม", "187"], ["ตัวชี้วัด 11", "5"], ["o1", "ศูนย์"]])])
    let values = try Program.run(["check", third.path]).errors
    #expect(values.contains("c.xlsx:คะแนน!B2: error: a score is from 0 to 100"))
    #expect(values.contains("c.xlsx:คะแนน!A3: error: 2568 has no indicator “11”"))
    #expect(values.contains("c.xlsx:คะแนน!B4: error: a score is expected"))
  }
}
