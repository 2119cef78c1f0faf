/// Why a dictionary file can't be used.
package enum DictionaryError: Error, Sendable, Hashable {
  /// Not a trie in libdatrie's format, or one that contradicts itself.
  case damaged
}

/// libthai's words, walked in place: the double-array trie of `thbrk.tri`, in libdatrie's file format.
///
/// The file holds an alphabet map, the double array and the tails of words that share no more with others. Every reading is
/// checked, since the file is as foreign as any other.
package struct ThaiDictionary: Sendable {
  /// The trie's codes of U+0E00 to U+0E7F; 0 for characters that no word has.
  private let codes: [UInt8]
  /// The file, whose numbers are big-endian.
  private let bytes: [UInt8]
  /// Where the double array starts in the file, and how many cells it has: eight bytes each, base and check.
  private let array: Int
  private let cellCount: Int
  /// Where each tail's letters lie in the file.
  private let tails: [Range<Int32>]

  private static let alphabetSignature: UInt32 = 0xD9FC_D9FC
  private static let arraySignature: UInt32 = 0xDAFC_DAFC
  private static let tailSignature: UInt32 = 0xDFFC_DFFC
  private static let root = 2

  /// No words at all: breaks then come from spaces and terms alone.
  package init() {
    codes = []
    bytes = []
    array = 0
    cellCount = 0
    tails = []
  }

  /// - Throws: `DictionaryError.damaged`.
  package init(_ bytes: [UInt8]) throws(DictionaryError) {
    var reader = BigEndianReader(bytes)
    guard bytes.count < 64 << 20, try reader.word() == Self.alphabetSignature else { throw .damaged }
    let rangeCount = try reader.word()
    guard rangeCount <= 64 else { throw .damaged }
    var codes = [UInt8](repeating: 0, count: 128)
    var code = 1
    for _ in 0..<rangeCount {
      let first = try reader.word()
      let last = try reader.word()
      guard first <= last, last - first < 256, code + Int(last - first) < 256 else { throw .damaged }
      for scalar in first...last {
        // U+0E00 is no letter.
        if scalar > 0x0E00, scalar < 0x0E80 { codes[Int(scalar - 0x0E00)] = UInt8(code) }
        code += 1
      }
    }
    guard try reader.word() == Self.arraySignature else { throw .damaged }
    // Cell 0 is the signature and the number of cells.
    let array = reader.offset - 4
    let cellCount = Int(try reader.word())
    guard cellCount > Self.root, cellCount <= bytes.count / 8 else { throw .damaged }
    try reader.skip(8 * (cellCount - 1))
    guard try reader.word() == Self.tailSignature else { throw .damaged }
    _ = try reader.word()
    let tailCount = Int(try reader.word())
    guard tailCount <= bytes.count / 10 else { throw .damaged }
    var tails: [Range<Int32>] = []
    tails.reserveCapacity(tailCount)
    for _ in 0..<tailCount {
      try reader.skip(8)
      let length = Int(try reader.half())
      // The file is smaller than 64 MB.
      tails.append(Int32(reader.offset)..<Int32(reader.offset + length))
      try reader.skip(length)
    }
    self.codes = codes
    self.bytes = bytes
    self.array = array
    self.cellCount = cellCount
    self.tails = tails
  }

  /// - Parameter cell: One of `root..<cellCount`.
  @inline(__always)
  private func base(_ cell: Int) -> Int { Int(number(at: array + 8 * cell)) }

  @inline(__always)
  private func check(_ cell: Int) -> Int { Int(number(at: array + 8 * cell + 4)) }

  @inline(__always)
  private func number(at offset: Int) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      // The initializer has seen that the whole array is there.
      Int32(bigEndian: unsafe buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self))
    }
  }

  /// Calls `found` with the end of each word that starts at `start` and may end there, shortest first.
  @inline(__always)
  func forEachWord(in run: borrowing ThaiRun, from start: Int, _ found: (Int) -> Void) {
    guard cellCount > Self.root else { return }
    var state = Self.root
    var position = start
    while true {
      let base = base(state)
      if base < 0 {
        matchTail(-base - 1, run, position, found)
        return
      }
      // To look whether a word ends here takes as long as the step to the next letter: both are far off in memory.
      if run.mayEnd(position), position > start, let leaf = step(base, 0, state), endsHere(leaf) {
        found(position)
      }
      // No word has the letter behind the run's end.
      let code = Int(codes[run.letter(position)])
      guard code > 0, let next = step(base, code, state) else { return }
      state = next
      position += 1
    }
  }

  private func step(_ base: Int, _ code: Int, _ state: Int) -> Int? {
    let next = base + code
    return next >= 0 && next < cellCount && check(next) == state ? next : nil
  }

  /// A terminal cell leads to an empty tail.
  private func endsHere(_ leaf: Int) -> Bool { base(leaf) < 0 }

  private func matchTail(_ tail: Int, _ run: borrowing ThaiRun, _ start: Int, _ found: (Int) -> Void) {
    guard tail >= 0, tail < tails.count else { return }
    var position = start
    for index in tails[tail] {
      let letter = bytes[Int(index)]
      if letter == 0 { break }
      guard codes[run.letter(position)] == letter else { return }
      position += 1
    }
    if run.mayEnd(position) { found(position) }
  }
}

private struct BigEndianReader {
  private let source: [UInt8]
  private(set) var offset = 0

  init(_ source: [UInt8]) { self.source = source }

  mutating func word() throws(DictionaryError) -> UInt32 {
    guard source.count - offset >= 4 else { throw .damaged }
    defer { offset += 4 }
    return UInt32(source[offset]) << 24 | UInt32(source[offset + 1]) << 16 | UInt32(source[offset + 2]) << 8
      | UInt32(source[offset + 3])
  }

  mutating func half() throws(DictionaryError) -> UInt16 {
    guard source.count - offset >= 2 else { throw .damaged }
    defer { offset += 2 }
    return UInt16(source[offset]) << 8 | UInt16(source[offset + 1])
  }

  mutating func skip(_ count: Int) throws(DictionaryError) {
    guard source.count - offset >= count else { throw .damaged }
    offset += count
  }
}
