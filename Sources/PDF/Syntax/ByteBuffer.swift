/// Bytes growing in one array, taken in by the word.
///
/// A file is some ten thousand short tokens. Whether the array is its owner's alone and has room is asked once for each of
/// them; an array's `append` asks for each byte.
struct ByteBuffer: Sendable {
  /// The bytes, and behind them room for more.
  private var storage: [UInt8]
  private(set) var count = 0

  init(capacity: Int = 0) {
    storage = Array(repeating: 0, count: capacity)
  }

  var last: UInt8? { count > 0 ? storage[count - 1] : nil }

  /// What is there.
  var bytes: ArraySlice<UInt8> { storage[..<count] }

  /// Takes everything out and leaves the buffer empty.
  mutating func takeBytes() -> [UInt8] {
    var result: [UInt8] = []
    swap(&result, &storage)
    result.removeLast(result.count - count)
    count = 0
    return result
  }

  /// Forgets what is there, and keeps its room.
  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  mutating func append(_ word: ByteWord) {
    if count + 8 > storage.count { grow(by: 8) }
    let end = count
    var room = storage.mutableSpan
    // Whatever the eight bytes are, they are numbers.
    var bytes = unsafe room.mutableBytes
    bytes.storeBytes(of: word.bits.littleEndian, toByteOffset: end, as: UInt64.self)
    count = end + word.count
  }

  /// Inlined, so that a short text is a number when the program is compiled.
  @inline(__always)
  mutating func append(_ text: StaticString, after first: StaticString = "") {
    if first.utf8CodeUnitCount + text.utf8CodeUnitCount <= 8 {
      append(ByteWord(first, text))
    } else {
      appendLong(first)
      appendLong(text)
    }
  }

  private mutating func appendLong(_ text: StaticString) {
    unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ more: Span<UInt8>) {
    unsafe more.withUnsafeBufferPointer { unsafe append($0) }
  }

  private mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard let source = more.baseAddress else { return }
    if count + more.count > storage.count { grow(by: more.count) }
    let end = count
    unsafe storage.withUnsafeMutableBufferPointer { room in
      let target = unsafe UnsafeMutableBufferPointer(rebasing: room[end..<end + more.count])
      unsafe target.baseAddress?.update(from: source, count: more.count)
    }
    count += more.count
  }

  /// Puts a byte before those from `position` on.
  mutating func insert(_ byte: UInt8, at position: Int) {
    append(byte)
    var index = count - 1
    while index > position {
      storage[index] = storage[index - 1]
      index -= 1
    }
    storage[position] = byte
  }

  /// At least twice the room there is, so that a byte's share in all the copying stays the same however many come.
  private mutating func grow(by more: Int) {
    let room = max(2 * storage.count, count + more, 64)
    storage.append(contentsOf: repeatElement(0, count: room - storage.count))
  }
}

/// Up to eight bytes, the first of them lowest.
struct ByteWord {
  private(set) var bits: UInt64 = 0
  private(set) var count = 0

  var isFull: Bool { count == 8 }

  init() {}

  /// Texts one after the other.
  ///
  /// - Precondition: They are of eight bytes at most.
  @inline(__always)
  init(_ first: StaticString, _ second: StaticString = "") {
    for index in 0..<first.utf8CodeUnitCount { unsafe append(first.utf8Start[index]) }
    for index in 0..<second.utf8CodeUnitCount { unsafe append(second.utf8Start[index]) }
  }

  /// - Precondition: It isn't full.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    bits |= UInt64(byte) &<< UInt64(truncatingIfNeeded: 8 &* count)
    count &+= 1
  }

  /// Puts a byte before the others.
  ///
  /// - Precondition: It isn't full.
  @inline(__always)
  mutating func prepend(_ byte: UInt8) {
    bits = bits &<< 8 | UInt64(byte)
    count &+= 1
  }
}
