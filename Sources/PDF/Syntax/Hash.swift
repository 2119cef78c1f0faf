/// A fast hash of bytes, the same on every machine, for names and identifiers that follow from content: FNV-1a over words of
/// 8 bytes, with a final mix. Not for security.
struct ContentHash {
  private(set) var value: UInt64

  init(seed: UInt64 = 0xCBF2_9CE4_8422_2325) {
    value = seed
  }

  mutating func add(_ bytes: Span<UInt8>) {
    var index = 0
    while index + 8 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
      mix(word)
      index += 8
    }
    while index < bytes.count {
      mix(UInt64(bytes[index]))
      index += 1
    }
    mix(UInt64(bytes.count))
  }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0x0000_0100_0000_01B3
    value ^= value >> 29
  }
}
