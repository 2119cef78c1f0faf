/// Makes broken inputs out of good ones, the same ones on every run.
package struct Mutator: Sendable {
  package var generator: SeededGenerator

  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// `original` cut short, with bytes changed, pieces left out, doubled or moved, or nasty ones put in; now and then
  /// nothing but noise.
  package mutating func mutated(_ original: [UInt8], tokens: [String] = []) -> [UInt8] {
    guard !original.isEmpty else { return noise() }
    switch generator.below(16) {
    case 0: return noise()
    case 1, 2, 3: return Array(original.prefix(generator.below(original.count)))
    // One damage alone gets farthest into what reads it.
    case 4...9: return damaged(original, tokens: tokens, changes: 1...1)
    default: return damaged(original, tokens: tokens)
    }
  }

  /// `original` with a few small damages, as a slip of the hand or of a disk would do, and nowhere else.
  package mutating func damaged(
    _ original: [UInt8], tokens: [String] = [], changes: ClosedRange<Int> = 1...6
  ) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: changes, using: &generator) where !bytes.isEmpty {
      change(&bytes, tokens: tokens)
    }
    return bytes
  }

  /// Up to 512 bytes of anything.
  package mutating func noise() -> [UInt8] {
    (0..<generator.below(513)).map { _ in .random(in: 0...255, using: &generator) }
  }

  private mutating func change(_ bytes: inout [UInt8], tokens: [String]) {
    let place = generator.below(bytes.count)
    let piece = place..<min(bytes.count, place + 1 + generator.below(64))
    switch generator.below(7) {
    case 0: bytes[place] = .random(in: 0...255, using: &generator)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 2: bytes.removeSubrange(piece)
    case 3: bytes.insert(contentsOf: Array(bytes[piece]), at: place)
    case 4:
      let copy = Array(bytes[piece])
      bytes.insert(contentsOf: copy, at: generator.below(bytes.count + 1))
    case 5:
      // Lengths and offsets of binary formats at their extremes.
      let value: UInt8 = [0x00, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
      for index in piece.prefix(4) { bytes[index] = value }
    default:
      let token = tokens.randomElement(using: &generator) ?? "\0"
      bytes.insert(contentsOf: Array(token.utf8), at: place)
    }
  }
}
