/// A replacement of some bytes of an input file that puts a diagnostic right without changing what the text says.
package struct TextEdit: Sendable, Hashable {
  /// Offsets into the file's bytes, a byte order mark included.
  package var bytes: Range<Int>
  /// What stands there now.
  package var original: String
  package var replacement: String

  package init(bytes: Range<Int>, original: String, replacement: String) {
    self.bytes = bytes
    self.original = original
    self.replacement = replacement
  }
}

/// `bytes` with `edits` made, and those edits in their order; of edits that overlap only the first is made.
package func applying(_ edits: [TextEdit], to bytes: [UInt8]) -> (bytes: [UInt8], made: [TextEdit]) {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var made: [TextEdit] = []
  var end = 0
  for edit in edits.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
  where edit.bytes.lowerBound >= end && edit.bytes.upperBound <= bytes.count {
    result += bytes[end..<edit.bytes.lowerBound]
    result += Array(edit.replacement.utf8)
    end = edit.bytes.upperBound
    made.append(edit)
  }
  result += bytes[end...]
  return (result, made)
}
