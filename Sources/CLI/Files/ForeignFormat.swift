package import SourceData

extension Diagnostic.Code {
  package static let foreignFormat = Self("foreign-format")
}

/// Files that people take for a record, and what to make of them: told by their first bytes, as names may mislead.
///
/// Signatures are those of ISO 32000-1 (PDF), APPNOTE.TXT 4.3.7 (ZIP), [MS-CFB] 2.2 (old Office), PNG and JFIF.
enum ForeignFormat: Sendable, Hashable, CaseIterable {
  case pdf, openDocument, word, misnamedWorkbook, oldOffice, picture, table

  /// Nil of what may be a record.
  init?(_ bytes: [UInt8], file: String) {
    let ending = fileExtension(of: file)
    if bytes.starts(with: [0x25, 0x50, 0x44, 0x46, 0x2D]) {
      self = .pdf
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), !isWorkbook(file) {
      // The reader of workbooks tells an old one from one with a password.
      self = .oldOffice
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .picture
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), !isWorkbook(file) {
      switch ending {
      case "ods", "odt": self = .openDocument
      case "docx", "docm": self = .word
      default: self = .misnamedWorkbook
      }
    } else if ending == "csv" {
      self = .table
    } else {
      return nil
    }
  }

  func refusal(of path: String) -> DiagnosticsError {
    DiagnosticsError([
      Diagnostic(
        .error, .foreignFormat, at: SourceLocation(file: path),
        .init(
          thai: "ไฟล์นี้เป็น\(name.thai) ไม่ใช่ไฟล์ข้อมูลของหน่วยงาน",
          english: "this is \(name.english), not an agency's record"), suggestion: remedy(path))
    ])
  }

  private var name: Diagnostic.Message {
    switch self {
    case .pdf: .init(thai: "เอกสาร PDF", english: "a PDF document")
    case .openDocument: .init(thai: "เอกสารของ LibreOffice", english: "a document of LibreOffice")
    case .word: .init(thai: "เอกสาร Word", english: "a Word document")
    case .misnamedWorkbook: .init(thai: "ไฟล์บีบอัด (ZIP)", english: "a ZIP archive")
    case .oldOffice:
      .init(thai: "เอกสาร Office รุ่นเก่า (.xls หรือ .doc)", english: "an old Office document (.xls or .doc)")
    case .picture: .init(thai: "รูปภาพ", english: "a picture")
    case .table: .init(thai: "ตาราง CSV", english: "a CSV table")
    }
  }

  private func remedy(_ path: String) -> Diagnostic.Message {
    switch self {
    case .openDocument, .oldOffice:
      .init(
        thai: "ถ้าเป็นสมุดงาน ให้เปิดแล้วบันทึกเป็น Excel (.xlsx)",
        english: "if it is a workbook, open it and save it as Excel (.xlsx)")
    case .misnamedWorkbook:
      .init(
        thai: "ถ้าเป็นสมุดงาน Excel ให้ตั้งชื่อลงท้ายด้วย .xlsx",
        english: "if it is an Excel workbook, give it a name that ends in .xlsx")
    case .table:
      .init(
        thai: "ตาราง CSV ของหลายหน่วยงานใช้กับ raingan batch \(path) -o โฟลเดอร์",
        english: "a CSV table of many agencies is for raingan batch \(path) -o FOLDER")
    case .pdf, .word, .picture:
      .init(
        thai: "สร้างสมุดงานด้วย raingan new ชื่อ.xlsx --year ปี แล้วกรอกข้อมูลจากเอกสารนั้น",
        english: "make a workbook with raingan new NAME.xlsx --year YEAR and fill in what the document says")
    }
  }
}
