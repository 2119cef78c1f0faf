/// A walk along the bytes of a text that knows its line and column; it only goes forward.
///
/// Lines end at LF, CR or CR LF. Columns count Unicode scalars, so every byte but UTF-8's continuation bytes counts.
struct TextCursor {
  private(set) var offset: Int
  private(set) var line = 1
  private(set) var column = 1
  private let file: String

  /// - Parameter offset: Where line 1, column 1 is: behind a byte order mark.
  init(file: String, offset: Int = 0) {
    self.file = file
    self.offset = offset
  }

  var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  /// Goes on to `target`, or stays where that lies behind.
  mutating func advance(to target: Int, in bytes: [UInt8]) {
    let end = min(target, bytes.count)
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte == 0x0D {
        // The LF of a CR LF ends the line.
        if offset < bytes.count, bytes[offset] == 0x0A { continue }
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
