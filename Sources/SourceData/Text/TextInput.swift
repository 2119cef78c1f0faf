/// The bytes of a text file, found to be UTF-8 and within the limit.
struct TextInput {
  let bytes: [UInt8]
  let file: String
  /// Where the text starts: behind a byte order mark, which Windows programs write.
  let start: Int

  /// - Throws: `file-too-large` or `not-utf8`, the latter at the first wrong byte.
  init(_ bytes: [UInt8], file: String, limits: InputLimits) throws(DiagnosticsError) {
    guard bytes.count <= limits.bytes else {
      throw DiagnosticsError([.fileTooLarge(file: file, limit: limits.bytes)])
    }
    self.bytes = bytes
    self.file = file
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let wrong = firstInvalidUTF8(in: bytes.span) {
      var cursor = TextCursor(file: file, offset: start)
      cursor.advance(to: wrong, in: bytes)
      throw DiagnosticsError([.notUTF8(at: cursor.location)])
    }
  }

  /// The place of a byte; for one place only, as it counts from the start.
  func location(at offset: Int) -> SourceLocation {
    var cursor = TextCursor(file: file, offset: start)
    cursor.advance(to: offset, in: bytes)
    return cursor.location
  }
}

extension Diagnostic.Code {
  package static let fileTooLarge = Self("file-too-large")
  package static let notUTF8 = Self("not-utf8")
  package static let tooDeep = Self("too-deep")
  package static let tooManyValues = Self("too-many-values")
}

extension Diagnostic {
  static func fileTooLarge(file: String, limit: Int) -> Diagnostic {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
    let thaiSize = limit >= 1 << 20 ? size : "\(limit) ไบต์"
    return Diagnostic(
      .error, .fileTooLarge, at: SourceLocation(file: file),
      Message(thai: "ไฟล์ใหญ่เกิน \(thaiSize)", english: "the file is larger than \(size)"))
  }

  static func notUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notUTF8, at: location,
      Message(
        thai: "ตัวอักษรไม่ได้เข้ารหัสแบบ UTF-8", english: "the text is not encoded in UTF-8"),
      suggestion: Message(
        thai: "เปิดไฟล์แล้วบันทึกใหม่โดยเลือกการเข้ารหัส UTF-8", english: "save the file again as UTF-8"))
  }

  static func tooDeep(at location: SourceLocation, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .tooDeep, at: location,
      Message(
        thai: "ข้อมูลซ้อนกันลึกเกิน \(limit) ชั้น", english: "nested deeper than \(limit) levels"))
  }

  static func tooManyValues(at location: SourceLocation, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .tooManyValues, at: location,
      Message(thai: "ไฟล์มีค่าเกิน \(limit) ค่า", english: "the file holds more than \(limit) values"))
  }
}
