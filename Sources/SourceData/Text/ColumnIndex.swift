/// Counts the characters of a file in pieces, so that a place in a line of a million characters is found without walking
/// there from the line's start.
struct ColumnIndex: Sendable {
  private static let piece = 256
  /// How many characters start before each piece of the file.
  private let before: [Int32]

  init(_ bytes: [UInt8]) {
    var before: [Int32] = []
    before.reserveCapacity(bytes.count / Self.piece + 1)
    var count: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index.isMultiple(of: Self.piece) { before.append(count) }
      if Self.startsCharacter(byte) { count += 1 }
    }
    self.before = before
  }

  /// UTF-8: all bytes of a character but its first begin with the bits 10.
  private static func startsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// How many characters start before `offset`.
  private func count(before offset: Int, in bytes: [UInt8]) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    guard let last = before.indices.last else { return 0 }
    let piece = min(offset / Self.piece, last)
    return Int(before[piece]) + bytes[(piece * Self.piece)..<offset].count(where: Self.startsCharacter)
  }

  /// The column of a byte, counted from 1, in the line that starts at `start`.
  func column(of offset: Int, from start: Int, in bytes: [UInt8]) -> Int {
    max(0, count(before: offset, in: bytes) - count(before: start, in: bytes)) + 1
  }

  /// The byte of a column in the line that starts at `start`, or the file's end just behind it; nil beyond.
  func offset(of column: Int, from start: Int, in bytes: [UInt8]) -> Int? {
    guard column > 1 else { return start }
    let target = count(before: start, in: bytes) + column - 1
    // The last piece before which no more characters start than before the one that is sought.
    var (low, high) = (start / Self.piece, before.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(before[middle]) <= target { low = middle } else { high = middle }
    }
    var offset = max(start, low * Self.piece)
    var count = count(before: offset, in: bytes)
    while offset < bytes.count {
      if Self.startsCharacter(bytes[offset]) {
        if count == target { return offset }
        count += 1
      }
      offset += 1
    }
    return count == target ? offset : nil
  }
}
