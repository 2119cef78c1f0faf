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
  private let bases: [Int32]
  private let checks: [Int32]
  /// Where each tail's letters start in `tails`.
  private let tailStarts: [Int]
  private let tailEnds: [Int]
  private let tails: [UInt8]

  private static let alphabetSignature: UInt32 = 0xD9FC_D9FC
  private static let arraySignature: UInt32 = 0xDAFC_DAFC
  private static let tailSignature: UInt32 = 0xDFFC_DFFC
  private static let root = 2

  /// No words at all: breaks then come from spaces and terms alone.
  package init() {
    codes = []
    bases = []
    checks = []
    tailStarts = []
    tailEnds = []
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
        if scalar >= 0x0E00, scalar < 0x0E80 { codes[Int(scalar - 0x0E00)] = UInt8(code) }
        code += 1
      }
    }
    guard try reader.word() == Self.arraySignature else { throw .damaged }
    let cellCount = Int(try reader.word())
    guard cellCount > Self.root, cellCount <= bytes.count / 8 else { throw .damaged }
    var bases: [Int32] = [0]
    var checks: [Int32] = [0]
    bases.reserveCapacity(cellCount)
    checks.reserveCapacity(cellCount)
    for _ in 1..<cellCount {
      bases.append(Int32(bitPattern: try reader.word()))
      checks.append(Int32(bitPattern: try reader.word()))
    }
    guard try reader.word() == Self.tailSignature else { throw .damaged }
    _ = try reader.word()
    let tailCount = Int(try reader.word())
    guard tailCount <= bytes.count / 10 else { throw .damaged }
    var starts: [Int] = []
    var ends: [Int] = []
    var tails: [UInt8] = []
    for _ in 0..<tailCount {
      _ = try reader.word()
      _ = try reader.word()
      starts.append(tails.count)
      tails += try reader.bytes(Int(try reader.half()))
      ends.append(tails.count)
    }
    self.codes = codes
    self.bases = bases
    self.checks = checks
    self.tailStarts = starts
    self.tailEnds = ends
    self.tails = tails
  }

  @inline(__always)
  private func code(_ scalar: UInt32) -> Int? {
    guard scalar >= 0x0E00, scalar < 0x0E80 else { return nil }
    let code = codes[Int(scalar - 0x0E00)]
    return code == 0 ? nil : Int(code)
  }

  /// Calls `found` with the end of each word that starts at `start`, shortest first.
  @inline(__always)
  func forEachWord(in text: [UInt32], from start: Int, to end: Int, _ found: (Int) -> Void) {
    guard bases.count > Self.root else { return }
    var state = Self.root
    var position = start
    while true {
      let base = Int(bases[state])
      if base < 0 {
        matchTail(-base - 1, text, position, end, found)
        return
      }
      if position > start, let leaf = step(base, 0, state), endsHere(leaf) { found(position) }
      guard position < end, let code = code(text[position]), let next = step(base, code, state) else {
        return
      }
      state = next
      position += 1
    }
  }

  private func step(_ base: Int, _ code: Int, _ state: Int) -> Int? {
    let next = base + code
    return next < checks.count && Int(checks[next]) == state ? next : nil
  }

  /// A terminal cell leads to an empty tail.
  private func endsHere(_ leaf: Int) -> Bool { bases[leaf] < 0 }

  private func matchTail(_ tail: Int, _ text: [UInt32], _ start: Int, _ end: Int, _ found: (Int) -> Void) {
    guard tail >= 0, tail < tailStarts.count else { return }
    var position = start
    for index in tailStarts[tail]..<tailEnds[tail] {
      let letter = tails[index]
      if letter == 0 { break }
      guard position < end, code(text[position]) == Int(letter) else { return }
      position += 1
    }
    found(position)
  }
}

private struct BigEndianReader {
  private let source: [UInt8]
  private var offset = 0

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

  mutating func bytes(_ count: Int) throws(DictionaryError) -> ArraySlice<UInt8> {
    guard source.count - offset >= count else { throw .damaged }
    defer { offset += count }
    return source[offset..<offset + count]
  }
}
