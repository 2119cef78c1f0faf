/// Makes broken inputs out of good ones, the same ones on every run.
struct Mutator {
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(state: seed)
  }

  /// `original` cut short, with bytes changed, pieces left out, doubled or moved, or nasty ones put in; now and then
  /// nothing but noise.
  mutating func mutated(_ original: [UInt8], tokens: [String]) -> [UInt8] {
    guard !original.isEmpty else { return noise() }
    var bytes = original
    switch Int.random(in: 0..<16, using: &generator) {
    case 0: return noise()
    case 1, 2, 3: return Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)))
    default:
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
        change(&bytes, tokens: tokens)
      }
      return bytes
    }
  }

  private mutating func change(_ bytes: inout [UInt8], tokens: [String]) {
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let piece = place..<min(bytes.count, place + Int.random(in: 1...64, using: &generator))
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes[place] = .random(in: 0...255, using: &generator)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 2: bytes.removeSubrange(piece)
    case 3: bytes.insert(contentsOf: Array(bytes[piece]), at: place)
    case 4:
      let copy = Array(bytes[piece])
      bytes.insert(contentsOf: copy, at: Int.random(in: 0...bytes.count, using: &generator))
    case 5:
      // Lengths and offsets of binary formats at their extremes.
      let value: UInt8 = [0x00, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
      for index in piece.prefix(4) { bytes[index] = value }
    default:
      let token = tokens.randomElement(using: &generator) ?? "\0"
      bytes.insert(contentsOf: Array(token.utf8), at: place)
    }
  }

  private mutating func noise() -> [UInt8] {
    (0..<Int.random(in: 0...512, using: &generator)).map { _ in .random(in: 0...255, using: &generator) }
  }
}

/// Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, 2014.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
