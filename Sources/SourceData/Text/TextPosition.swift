/// A walk along the bytes of a text that knows its line and column; it only goes forward.
///
/// Lines end at LF, CR or CR LF. Columns count Unicode scalars, so every byte but UTF-8's continuation bytes counts.
struct TextCursor {
  private(set) var offset: Int
  private(set) var line: Int
  private(set) var column: Int
  private let file: String

  /// - Parameter offset: Where the line and column are; behind a byte order mark, where they are the first.
  init(file: String, offset: Int = 0, line: Int = 1, column: Int = 1) {
    self.file = file
    self.offset = offset
    self.line = line
    self.column = column
  }

  var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  /// Goes on to `target`, or stays where that lies behind.
  mutating func advance(to target: Int, in bytes: [UInt8]) { advance(to: target, over: bytes.span) }

  /// - Parameter target: Counted from the slice's start, as the offset is.
  mutating func advance(to target: Int, in bytes: ArraySlice<UInt8>) { advance(to: target, over: bytes.span) }

  private mutating func advance(to target: Int, over bytes: Span<UInt8>) {
    let end = min(target, bytes.count)
    while offset < end {
      if offset + 8 <= end {
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if !Self.mayEndLine(word) {
          offset += 8
          column += 8 - Self.continuationBytes(word)
          continue
        }
      }
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

  /// Whether one of eight bytes is below 0x10, as the ends of lines are: what is subtracted borrows from its high bit.
  private static func mayEndLine(_ word: UInt64) -> Bool {
    (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080 != 0
  }

  /// How many of eight bytes begin with the bits 10.
  private static func continuationBytes(_ word: UInt64) -> Int {
    let marks = (word & ~(word << 1) & 0x8080_8080_8080_8080) >> 7
    // Each mark is 1 by now; the product's highest byte is the sum of all.
    return Int((marks &* 0x0101_0101_0101_0101) >> 56)
  }
}
