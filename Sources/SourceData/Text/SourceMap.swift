/// Finds the characters of a data file's texts in its bytes, so that a problem inside a long text has a place of its
/// own and can be put right there.
///
/// A text differs from what is written by folded lines, indentation, quotes and escapes. The two are walked side by
/// side; where they can't be matched (rare forms of block scalars), the rest of the text has no place of its own.
package struct SourceMap: Sendable {
  private let bytes: [UInt8]
  private let format: SourceFormat
  private let file: String
  /// Offsets of the first byte of each line.
  private let lines: [Int]
  private let columns: ColumnIndex

  /// - Parameter bytes: A file that has been read without an error.
  package init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    format = SourceFormat(file: file)
    var lines = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let isCRLF = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isCRLF) { lines.append(index + 1) }
    }
    self.lines = lines
    columns = ColumnIndex(bytes)
  }

  /// Where the characters of `text`, which was read at `location`, stand.
  package func characters(of text: [Unicode.Scalar], at location: SourceLocation) -> Characters {
    var result = Characters(file: file, bytes: bytes, lines: lines, columns: columns)
    guard location.file == file, let start = offset(of: location) else { return result }
    var walk = ScalarWalk(bytes: bytes, position: start, format: format)
    result.starts = walk.starts(of: text)
    return result
  }

  /// The byte at a place of this file.
  private func offset(of location: SourceLocation) -> Int? {
    guard case .text(let line, let column) = location.position, line >= 1, line <= lines.count else {
      return nil
    }
    return columns.offset(of: column, from: lines[line - 1], in: bytes)
  }

  /// The characters of one text, each with the offset where it is written.
  package struct Characters: Sendable {
    fileprivate let file: String
    fileprivate let bytes: [UInt8]
    fileprivate let lines: [Int]
    fileprivate let columns: ColumnIndex
    /// One for each character of the text and one for its end, as far as they could be matched.
    fileprivate var starts: [Int] = []

    /// The line and column of a character; nil where it could not be matched.
    package func location(of index: Int) -> SourceLocation? {
      guard index < starts.count else { return nil }
      let offset = starts[index]
      // The last line that starts at or before the offset.
      var (low, high) = (0, lines.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if lines[middle] <= offset { low = middle } else { high = middle }
      }
      let column = columns.column(of: offset, from: lines[low], in: bytes)
      return SourceLocation(file: file, line: low + 1, column: column)
    }

    /// The edit that puts `replacement` for the characters of `range`; nil where they are not written as they are read.
    package func edit(
      _ range: Range<Int>, of text: [Unicode.Scalar], replacement: String
    ) -> TextEdit? {
      guard range.upperBound < starts.count, range.upperBound <= text.count else { return nil }
      let original = String(scalars: text[range])
      let written = starts[range.lowerBound]..<(starts[range.lowerBound] + original.utf8.count)
      guard written.upperBound <= bytes.count, bytes[written].elementsEqual(original.utf8) else { return nil }
      return TextEdit(bytes: written, original: original, replacement: replacement)
    }
  }
}
