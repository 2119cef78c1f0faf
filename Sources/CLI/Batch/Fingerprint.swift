import SourceData

/// 128 bits that tell contents apart, for deciding whether a report is up to date. Not for security: whoever can write
/// into the folders of a run can write the reports themselves.
struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  private var low: UInt64 = 0xcbf2_9ce4_8422_2325
  private var high: UInt64 = 0x9e37_79b9_7f4a_7c15

  init() {}

  init(of bytes: [UInt8]) { add(bytes) }

  mutating func add(_ bytes: [UInt8]) {
    add(UInt64(bytes.count))
    // Eight bytes at a time: the program itself is among what is looked at, and is megabytes long.
    var index = 0
    unsafe bytes.withUnsafeBytes { buffer in
      while index + 8 <= buffer.count {
        add(unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
    }
    var last: UInt64 = 0
    for byte in bytes[index...] { last = last << 8 | UInt64(byte) }
    add(last)
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ other: Fingerprint) {
    add(other.low)
    add(other.high)
  }

  /// Two multiplications of unlike constants, folded (as wyhash and FNV-1a do each for themselves).
  private mutating func add(_ word: UInt64) {
    low = (low ^ word) &* 0x100_0000_01b3
    let product = (high ^ word).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    high = product.high ^ product.low ^ (low >> 32)
  }

  /// From 32 hexadecimal digits; nil for anything else.
  init?(_ digits: some StringProtocol) {
    guard digits.utf8.count == 32, let low = UInt64(digits.prefix(16), radix: 16),
      let high = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    (self.low, self.high) = (low, high)
  }

  /// 32 hexadecimal digits.
  var description: String {
    func hexadecimal(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
    return hexadecimal(low) + hexadecimal(high)
  }
}

extension Fingerprint {
  /// Every value of a record, with its keys; not its places, which a report doesn't show.
  mutating func add(_ node: SourceNode) {
    switch node.content {
    case .null: add("n")
    case .boolean(let value): add(value ? "t" : "f")
    case .number(let text): add("#" + text)
    case .text(let text): add("\"" + text)
    case .sequence(let elements):
      add("[\(elements.count)")
      for element in elements { add(element) }
    case .mapping(let entries):
      add("{\(entries.count)")
      for entry in entries {
        add(entry.key)
        add(entry.value)
      }
    }
  }
}
