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
    if let wrong = firstInvalidUTF8(in: bytes) {
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

/// The offset of the first byte that starts no well-formed sequence (Unicode 15, table 3-7), or nil.
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  var index = 0
  while index < bytes.count {
    let first = bytes[index]
    if first < 0x80 {
      index += 1
      continue
    }
    // Thai is three bytes a letter.
    if first == 0xE0, index + 2 < bytes.count, bytes[index + 1] & 0xE0 == 0xA0,
      bytes[index + 2] & 0xC0 == 0x80
    {
      index += 3
      continue
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return index
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
    for trailing in bytes[(index + 2)..<max(index + 2, index + length)] where trailing & 0xC0 != 0x80 {
      return index
    }
    index += length
  }
  return nil
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
