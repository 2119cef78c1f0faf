/// Which two letters the words of a list begin with, in a few lines of memory: most text is no word of a short list, and that is
/// soon seen here.
struct LetterPairs: Sendable {
  /// A bit for each second letter, two numbers for each first one; letters count from U+0E00.
  private var seconds = [UInt64](repeating: 0, count: 256)

  mutating func insert(_ first: Int, _ second: Int) {
    seconds[first * 2 + second / 64] |= 1 << UInt64(second % 64)
  }

  /// Has any letter, or none, follow `first`, which is a word by itself.
  mutating func insert(alone first: Int) {
    seconds[first * 2] = .max
    seconds[first * 2 + 1] = .max
  }

  /// - Parameters:
  ///   - first: Below 128.
  ///   - second: Below 128; 0 for none.
  @inline(__always)
  func contains(_ first: Int, _ second: Int) -> Bool {
    seconds[first * 2 + second / 64] >> UInt64(second % 64) & 1 != 0
  }
}
