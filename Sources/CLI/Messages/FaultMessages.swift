import PDF
import SourceData
import Typography

extension FontError {
  /// - Parameters:
  ///   - paths: Where each file of the catalogue was found.
  ///   - catalog: Says where a family that is missing comes from.
  func message(paths: [String: String], catalog: FontCatalog = FontCatalog()) -> Diagnostic.Message {
    switch self {
    case .notAFont(let file):
      let path = paths[file] ?? file
      return .init(thai: "\(path) ไม่ใช่แบบอักษรที่ใช้ได้", english: "\(path) is no font that can be used")
    case .cutShort(let file):
      let path = paths[file] ?? file
      return .init(
        thai: "แบบอักษร \(path) เสียหาย ไฟล์ขาดท้าย — คัดลอกหรือดาวน์โหลดใหม่",
        english: "the font \(path) is damaged: its end is missing (copy or download it anew)")
    case .notAFile(let file):
      let path = paths[file] ?? file
      return .init(
        thai: "\(path) มีชื่อของแบบอักษร แต่ไม่ใช่ไฟล์", english: "\(path) has a font's name, but is no file")
    case .unreadable(let file, let reason):
      let path = paths[file] ?? file
      return .init(
        thai: "อ่านแบบอักษร \(path) ไม่ได้: \(reason.thai)",
        english: "the font \(path) can't be read: \(reason.english)")
    case .embeddingRestricted(let file):
      let path = paths[file] ?? file
      return .init(
        thai: "แบบอักษร \(path) ไม่อนุญาตให้ฝังในเอกสาร", english: "the font \(path) forbids embedding")
    case .missingFamily(let name):
      // The last alternative is the one that a package brings; those before it are an agency's own.
      let family = catalog.families.last { $0.name == name }
      let files = family?.regular.joined(separator: ", ") ?? name
      let source = family?.source ?? ""
      return .init(
        thai: "ไม่พบแบบอักษร \(files) (\(source)) — ติดตั้ง หรือระบุโฟลเดอร์ด้วย --font-dir แล้วตรวจด้วย raingan doctor",
        english: "the font \(files) is not found (\(source)); install it or name its folder with --font-dir, "
          + "then see raingan doctor")
    }
  }
}

extension Failure {
  /// What of a report can't be in a PDF: a font, a picture, or its sheer size.
  ///
  /// - Parameter paths: Where each font's file was found.
  init(_ error: PDFError, record: String, paths: [String: String]) {
    switch error {
    case .font(let file, let problem):
      let path = paths[file] ?? file
      self = .machine(
        .init(
          thai: "ใช้แบบอักษร \(path) ใน PDF ไม่ได้: \(problem.message.thai)",
          english: "the font \(path) can't be used in a PDF: \(problem.message.english)"))
    case .image(_, let problem):
      self = .input([
        Diagnostic(
          .error, .wrongImage, at: SourceLocation(file: record),
          .init(
            thai: "ใช้ภาพใน PDF ไม่ได้: \(problem.message.thai)",
            english: "the picture can't be used in a PDF: \(problem.message.english)"))
      ])
    case .tooLarge:
      self = .input([
        Diagnostic(
          .error, .init("report-too-large"), at: SourceLocation(file: record),
          .init(thai: "รายงานใหญ่เกินกว่าที่ PDF รับได้", english: "the report is larger than a PDF can be"))
      ])
    case .outOfMemory: self = .machine(.init(thai: "หน่วยความจำไม่พอ", english: "out of memory"))
    case .unknownFont, .unknownGlyph, .unknownImage, .unknownPage, .structure:
      self = .machine(
        .init(
          thai: "โปรแกรมผิดพลาดขณะเขียน PDF (\(error))",
          english: "a fault of the program while writing the PDF (\(error))"))
    }
  }
}

extension FontProblem {
  var message: Diagnostic.Message {
    switch self {
    case .notTrueType: .init(thai: "ไม่ใช่ TrueType", english: "it is not TrueType")
    case .postScriptOutlines:
      .init(thai: "เป็นแบบอักษร PostScript (CFF)", english: "its outlines are PostScript (CFF)")
    case .damaged: .init(thai: "ไฟล์เสียหาย", english: "it is damaged")
    case .embeddingForbidden: .init(thai: "สัญญาอนุญาตไม่ให้ฝัง", english: "its licence forbids embedding")
    case .tooManyGlyphs: .init(thai: "มีอักขระมากเกินไป", english: "too many glyphs")
    }
  }
}

extension ImageProblem {
  var message: Diagnostic.Message {
    switch self {
    case .unknownFormat: .init(thai: "ไม่ใช่ PNG หรือ JPEG", english: "it is neither PNG nor JPEG")
    case .damaged: .init(thai: "ไฟล์เสียหาย", english: "it is damaged")
    case .tooLarge: .init(thai: "ใหญ่เกินไป", english: "it is too large")
    case .unsupportedCoding: .init(thai: "ไม่รองรับ JPEG ชนิดนี้", english: "this kind of JPEG is not supported")
    }
  }
}
