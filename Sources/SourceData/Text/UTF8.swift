/// The offset of the first byte that starts no well-formed sequence (Unicode 15, table 3-7), or nil.
///
/// - Parameter start: Where a character starts, and all is well before.
func firstInvalidUTF8(in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
  var index = start
  while true {
    index = endOfThaiOrASCII(in: bytes, from: index)
    guard index < bytes.count else { return nil }
    if bytes[index] < 0x80 {
      index += 1
      continue
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
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
    for offset in 2..<length where bytes[index + offset] & 0xC0 != 0x80 { return index }
    index += length
  }
}

/// How far text of nothing but ASCII and the letters of Thai goes on from `start`, looked at in words of eight bytes: nearly all
/// that is read is such. It ends early where less than a word is left or the two change.
func endOfThaiOrASCII(in bytes: Span<UInt8>, from start: Int) -> Int {
  var index = start
  let bytes = unsafe bytes.bytes
  while index + 8 <= bytes.byteCount {
    // Of eight bytes that are there any value is a word.
    let word = unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    if word & 0x8080_8080_8080_8080 == 0 {
      index += 8
    } else if word & 0x0000_C0E0_FFC0_E0FF == 0x0000_80A0_E080_A0E0 {
      // Two letters of three bytes, each led by E0.
      index += 6
    } else if word & 0x00C0_E0FF == 0x0080_A0E0 {
      index += 3
    } else if word & 0x80 == 0 {
      // Up to the first byte that is not ASCII.
      index += (word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    } else {
      break
    }
  }
  return index
}

extension String {
  /// A text of bytes that are UTF-8; what isn't is replaced.
  ///
  /// The standard library looks at each byte of what it decodes for itself.
  package init(utf8 bytes: Span<UInt8>) {
    if firstInvalidUTF8(in: bytes) == nil {
      // Checked just now.
      self = unsafe String(copying: UTF8Span(unchecked: bytes, isKnownASCII: isASCII(bytes)))
    } else {
      self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }
}

private func isASCII(_ bytes: Span<UInt8>) -> Bool {
  for index in bytes.indices where bytes[index] >= 0x80 { return false }
  return true
}

extension [UInt8] {
  package mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
