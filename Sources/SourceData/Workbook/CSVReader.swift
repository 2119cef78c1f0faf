extension Diagnostic.Code {
  package static let unknownEncoding = Self("unknown-encoding")
  package static let unclosedQuote = Self("unclosed-quote")
}

/// Reads comma-separated values (RFC 4180) as a workbook of one sheet.
///
/// In UTF-8 with or without a byte order mark, or in TIS-620 or Windows-874 as older Thai programs save. The separator is
/// a comma, a semicolon or a tab, whichever the first line has most of.
///
/// - Parameter sheet: The name that the sheet gets.
package func readCSV(
  _ bytes: [UInt8], file: String, sheet: String, limits: WorkbookLimits = WorkbookLimits()
) throws(DiagnosticsError) -> Workbook {
  guard bytes.count <= limits.bytes else {
    throw DiagnosticsError([.fileTooLarge(file: file, limit: limits.bytes)])
  }
  let text: [UInt8]
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    text = Array(bytes.dropFirst(3))
    if firstInvalidUTF8(in: bytes.span, from: 3) != nil { throw unknownEncoding(file) }
  } else if firstInvalidUTF8(in: bytes.span) == nil {
    text = bytes
  } else if let decoded = decodedThai(bytes) {
    text = decoded
  } else {
    throw unknownEncoding(file)
  }
  guard !text.contains(0) else { throw unknownEncoding(file) }
  var parser = CSVParser(text, limits: limits)
  let texts = CellTextCollector()
  let cells = parser.cells(texts)
  if parser.isTooLarge {
    throw DiagnosticsError([.tooManyValues(at: SourceLocation(file: file), limit: limits.cells)])
  }
  let result = Sheet(file: file, name: sheet, rows: SheetRows(cells, texts: texts.finished()))
  if let open = parser.openQuote {
    throw DiagnosticsError([
      Diagnostic(
        .error, .unclosedQuote, at: result.location(row: open.row, column: open.column),
        .init(thai: "เครื่องหมายคำพูดไม่มีตัวปิด", english: "a quote is not closed"))
    ])
  }
  return Workbook(file: file, sheets: [result])
}

private func unknownEncoding(_ file: String) -> DiagnosticsError {
  DiagnosticsError([
    Diagnostic(
      .error, .unknownEncoding, at: SourceLocation(file: file),
      .init(
        thai: "ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8 หรือ TIS-620", english: "the file is neither in UTF-8 nor in TIS-620"),
      suggestion: .init(thai: "บันทึกใหม่เป็น CSV UTF-8", english: "save it as CSV UTF-8"))
  ])
}

/// From TIS-620 with the additions of Windows-874 to UTF-8; nil where a byte is in neither.
private func decodedThai(_ bytes: [UInt8]) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count * 3)
  func append(_ scalar: UInt32) {
    result.append(0xE0 | UInt8(scalar >> 12))
    result.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    result.append(0x80 | UInt8(scalar & 0x3F))
  }
  for byte in bytes {
    switch byte {
    case 0..<0x80: result.append(byte)
    case 0x80: append(0x20AC)
    case 0x85: append(0x2026)
    case 0x91...0x94: append([0x2018, 0x2019, 0x201C, 0x201D][Int(byte - 0x91)])
    case 0x95...0x97: append([0x2022, 0x2013, 0x2014][Int(byte - 0x95)])
    case 0xA0: result += [0xC2, 0xA0]
    case 0xA1...0xDA, 0xDF...0xFB: append(UInt32(byte) - 0xA0 + 0x0E00)
    default: return nil
    }
  }
  return result
}

private struct CSVParser {
  private let text: [UInt8]
  private let separator: UInt8
  private let limits: WorkbookLimits
  private var index = 0
  private(set) var isTooLarge = false
  /// The cell whose quote is not closed.
  private(set) var openQuote: CellReference?

  init(_ text: [UInt8], limits: WorkbookLimits) {
    self.text = text
    self.limits = limits
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text.prefix(64 << 10) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    separator = candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }

  mutating func cells(_ texts: CellTextCollector) -> PackedCells {
    var cells = PackedCells()
    var number = 0
    while index < text.count, !isTooLarge, openQuote == nil {
      number += 1
      readRow(number, into: &cells, texts)
      if cells.cellCount > limits.cells || number > CellReference.lastRow { isTooLarge = true }
      cells.endRow(number: number, isHidden: false)
    }
    return cells
  }

  private mutating func readRow(_ number: Int, into cells: inout PackedCells, _ texts: CellTextCollector) {
    var column = 0
    while true {
      let field = field(number, column)
      if !field.isEmpty { cells.add(.text(texts.index(of: field)), column: column) }
      guard index < text.count else { return }
      if text[index] == separator {
        index += 1
        column += 1
        if column > CellReference.lastColumn {
          isTooLarge = true
          return
        }
        continue
      }
      // A line ends in CR LF, LF or CR.
      if text[index] == 0x0D { index += 1 }
      if index < text.count, text[index] == 0x0A { index += 1 }
      return
    }
  }

  private mutating func field(_ row: Int, _ column: Int) -> [UInt8] {
    var field: [UInt8] = []
    if index < text.count, text[index] == UInt8(ascii: "\"") {
      index += 1
      while true {
        guard index < text.count else {
          openQuote = CellReference(row: row, column: column)
          return field
        }
        if text[index] == UInt8(ascii: "\"") {
          index += 1
          guard index < text.count, text[index] == UInt8(ascii: "\"") else { break }
        }
        field.append(text[index])
        index += 1
      }
    }
    // What follows a closing quote still belongs to the field.
    while index < text.count, text[index] != separator, text[index] != 0x0A, text[index] != 0x0D {
      field.append(text[index])
      index += 1
    }
    return field
  }
}
