package import SourceData

/// One option of a command: how it is written and what it is for.
package struct OptionSpecification: Sendable {
  /// With its dashes: `--format`.
  package var name: String
  /// With its dash: `-o`.
  package var short: String?
  /// What stands for the value in the help; nil for a switch.
  package var value: String?
  /// Whether it may be given several times.
  package var repeats: Bool
  package var help: Diagnostic.Message

  package init(
    _ name: String, short: String? = nil, value: String? = nil, repeats: Bool = false, thai: String,
    english: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.repeats = repeats
    help = Diagnostic.Message(thai: thai, english: english)
  }
}

extension OptionSpecification {
  package static let kind = Self(
    "--kind", value: "KIND", thai: "ชนิดของรายงาน (ปกติ annual)",
    english: "kind of report (annual unless given)")
  package static let format = Self(
    "--format", value: "pdf|html", repeats: true, thai: "รูปแบบของไฟล์ ระบุซ้ำได้ (ปกติ pdf)",
    english: "format of the file, may be repeated (pdf unless given)")
  package static let output = Self(
    "--output", short: "-o", value: "FILE|FOLDER|-",
    thai: "ที่เก็บไฟล์ผลลัพธ์ หรือ - เพื่อส่งออกทางเอาต์พุตมาตรฐาน (ปกติไว้ข้างไฟล์ข้อมูล)",
    english: "where the result goes, - for standard output (beside the record unless given)")
  package static let fix = Self(
    "--fix", thai: "แก้การพิมพ์ผิดที่แก้ได้แน่นอนในไฟล์ข้อมูล (ไม่แก้ตัวเลข)",
    english: "put right in the record what is safe to: typing, never figures")
  package static let quiet = Self(
    "--quiet", short: "-q", thai: "ไม่แสดงคำเตือน แสดงเฉพาะข้อผิดพลาดและไฟล์ที่สร้าง (ดูคำเตือนด้วย raingan check)",
    english: "without warnings, only errors and the files that are made (raingan check tells the warnings)")
  package static let templates = Self(
    "--templates", value: "FOLDER", thai: "โฟลเดอร์แม่แบบ ใช้ก่อนชุดที่มากับโปรแกรม มีเฉพาะไฟล์ที่ต่างก็พอ",
    english: "folder of templates that stand before the program's own; it needs only what differs")
  package static let fontFolder = Self(
    "--font-dir", value: "FOLDER", repeats: true, thai: "โฟลเดอร์แบบอักษรของหน่วยงาน ค้นก่อนที่อื่น ระบุซ้ำได้",
    english: "folder with the agency's own fonts, searched first, may be repeated")
  package static let language = Self(
    "--lang", value: "th|en", thai: "ภาษาของข้อความจากโปรแกรม (ปกติภาษาไทย หรือตาม LANG)",
    english: "language of the program's messages (Thai, or as LANG says)")
  package static let json = Self(
    "--json", thai: "แสดงผลเป็น JSON บรรทัดละหนึ่งรายการ", english: "print results as JSON, one object a line")
  package static let help = Self(
    "--help", short: "-h", thai: "แสดงวิธีใช้", english: "show how to use it")
}
