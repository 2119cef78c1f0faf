import Assessment
import Foundation
import SourceData
import Testing

@Suite("What was left of a form")
struct PlaceholderTests {
  /// The codes of a text in a place of the sound record.
  private func codes(_ text: String, in place: String) throws -> [String] {
    let value = "\"\(text)\""
    guard place != "preface" else {
      return try CheckedRecord(CheckedRecord.text("narrative: { preface: \(value) }")).codes
    }
    guard place != "remarks" else {
      let record = CheckedRecord.text("").replacingOccurrences(of: "คู่มือยังไม่ครบทุกงานบริการ", with: value)
      return try CheckedRecord(record).codes
    }
    var fields = [
      ("title", "จัดทำคู่มือ"), ("addresses", "[o9, 4]"), ("steps", "[จัดทำคู่มือ]"), ("responsible", "[กองคลัง]"),
      ("monitoring", "[รายงานผลทุกไตรมาส]"), ("period", "{ from: 2568-10, to: 2569-09 }"),
    ].filter { $0.0 != place }
    fields.append((place, ["title", "period", "progress"].contains(place) ? value : "[\(value)]"))
    let measure = fields.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    return try CheckedRecord(CheckedRecord.text("measures: [{ \(measure) }]")).codes
  }

  @Test(
    "Examples, brackets, dots and letters that wait to be filled in are told, wherever they stand",
    arguments: [
      "(ตัวอย่าง) ผลการวิเคราะห์ของหน่วยงาน", "(ข้อความตัวอย่าง) ควรรักษามาตรฐานไว้", "ตัวอย่าง", "xxx", "......", "…",
      "จัดทำโดย [ชื่อหน่วยงาน] เพื่อเผยแพร่", "โทร. 0-xxxx-xxxx", "ประจำปี พ.ศ. 25XX", "TODO เติมคำนำ",
      "ลงชื่อ.......................... ผู้รายงาน", "ระบุ…", "โปรดระบุ", "ผู้รับผิดชอบ ระบุ ...", "ให้สำนัก/กอง… รับผิดชอบ",
      "{{agency}} ขอขอบคุณ",
      "-",
    ])
  func left(_ text: String) throws {
    #expect(try codes(text, in: "preface") == ["placeholder-left"])
  }

  @Test(
    "What only looks like it is not told",
    arguments: [
      "จัดทำคู่มือพร้อมตัวอย่าง", "จัดทำตัวอย่างแบบฟอร์มไว้ที่จุดบริการ", "แนบแบบคำร้อง (ตัวอย่าง) ไว้ในคู่มือ", "กลุ่มตัวอย่าง จำนวน 30 คน",
      "ให้ผู้ร้องเรียนระบุชื่อหรือไม่ระบุชื่อก็ได้", "ระบุผู้รับผิดชอบและระยะเวลาให้ชัดเจนในทุกขั้นตอน",
      "สำนักปลัดเทศบาล กองคลัง กองช่าง ฯลฯ",
      "แบบสอบถามมีช่อง อื่น ๆ โปรดระบุ", "จัดทำ Infographic และ QR Code", "เผยแพร่ประกาศ [1] และคู่มือ (2)",
    ])
  func ordinary(_ text: String) throws {
    #expect(try codes(text, in: "preface") == [])
    #expect(try codes(text, in: "steps") == [])
  }

  @Test(
    "A dash is an empty cell where something is needed, and none where nothing may be to say",
    arguments: [
      ("-", "responsible", true), ("–", "monitoring", true), ("-", "steps", true), ("-", "title", true),
      ("-", "period", true),
      ("-", "remarks", false), ("สำนัก/กอง", "responsible", true), ("สำนัก/กอง…", "responsible", true),
      ("ทุกสำนัก/กอง", "responsible", false), ("ระบุผู้รับผิดชอบ", "responsible", true),
      ("1. ...............", "steps", true),
      ("ชื่อมาตรการ", "title", true),
    ] as [(String, String, Bool)])
  func fields(_ text: String, _ place: String, _ isTold: Bool) throws {
    #expect(try codes(text, in: place) == (isTold ? ["placeholder-left"] : []))
  }

  @Test("A status with dashes for what was done and what came of it has neither")
  func dashedProgress() throws {
    func codes(_ progress: String) throws -> [String] {
      let measure =
        "title: จัดทำคู่มือ, addresses: [o9, 4], steps: [จัดทำคู่มือ], responsible: [กองคลัง], period: { from: 2568-10, to: 2569-09 }"
      return try CheckedRecord(
        CheckedRecord.text("measures: [{ \(measure), progress: { \(progress) } }]"), tellsProgress: true
      ).codes
    }
    #expect(try codes("status: done, actions: [\"-\"], results: [\"-\"]") == ["progress-empty"])
    #expect(try codes("status: done, actions: [จัดทำแล้ว], results: [\"-\"]") == [])
    #expect(try codes("status: notStarted, actions: [\"-\"], results: [\"-\"]") == [])
  }

  @Test("An agency that is called so is no example")
  func agency() throws {
    let record = CheckedRecord.text(
      "agency: { name: เทศบาลตำบลตัวอย่าง }\nnarrative: { preface: เทศบาลตำบลตัวอย่างมุ่งบริการ }")
    #expect(try CheckedRecord(record).codes == [])
  }
}
