internal import CHarfBuzz

/// The characters that a font has: a bit for each of the Basic Multilingual Plane, ranges beyond it.
///
/// A class, since every character of a text asks it.
final class Coverage: Sendable {
  /// Of U+0000 to U+FFFF, 64 in each number.
  let bits: [UInt64]
  private let beyond: [ClosedRange<UInt32>]

  init(_ face: OpaquePointer) {
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    var beyond: [ClosedRange<UInt32>] = []
    let set = unsafe lazy_hb_set_create()
    defer { unsafe lazy_hb_set_destroy(set) }
    unsafe lazy_hb_face_collect_unicodes(face, set)
    var first = UInt32.max
    var last = UInt32.max
    while unsafe lazy_hb_set_next_range(set, &first, &last) != 0 {
      if last >= 0x10000 { beyond.append(max(first, 0x10000)...last) }
      guard first < 0x10000 else { continue }
      for scalar in first...min(last, 0xFFFF) { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    }
    self.bits = bits
    self.beyond = beyond
  }

  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 ? Self.holds(scalar, bits) : beyond.contains { $0.contains(scalar) }
  }

  /// - Parameters:
  ///   - scalar: Below U+10000.
  ///   - bits: Of a font's coverage.
  @inline(__always)
  static func holds(_ scalar: UInt32, _ bits: [UInt64]) -> Bool {
    bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0
  }
}
