/// The same numbers in every run: SplitMix64 (Steele, Lea, Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A well-formed input made wrong in one of the ways in which files go wrong, or are made to.
func damaged(_ seed: [UInt8], tokens: [String], using generator: inout SeededGenerator) -> [UInt8] {
  var bytes = seed
  func position(_ generator: inout SeededGenerator) -> Int {
    Int.random(in: 0...bytes.count, using: &generator)
  }
  for _ in 0..<Int.random(in: 1...4, using: &generator) {
    let at = position(&generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes.removeSubrange(at...)
    case 1: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &generator) }
    case 2: if at < bytes.count { bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
    case 3:
      bytes.insert(contentsOf: tokens.randomElement(using: &generator).map { Array($0.utf8) } ?? [], at: at)
    case 4: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...12, using: &generator)))
    case 5:
      let piece = Array(bytes[at..<min(bytes.count, at + 40)])
      bytes.insert(contentsOf: piece, at: position(&generator))
    default:
      let noise = (0..<8).map { _ in UInt8.random(in: 0...255, using: &generator) }
      bytes.insert(contentsOf: noise, at: at)
    }
  }
  return bytes
}
