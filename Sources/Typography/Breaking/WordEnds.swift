/// A short list of words, found by their first or last scalars.
struct WordEnds: Sendable {
  private var byFirst: [[[UInt32]]] = Array(repeating: [], count: 128)
  private var byLast: [[[UInt32]]] = Array(repeating: [], count: 128)

  /// - Parameter list: Words between spaces.
  init(_ list: String) {
    for word in list.unicodeScalars.split(separator: " ") {
      let scalars = word.map(\.value)
      guard let first = scalars.first, let last = scalars.last else { continue }
      byFirst[Self.slot(first)].append(scalars)
      byLast[Self.slot(last)].append(scalars)
    }
    // The longest first: นางสาว before นาง.
    for slot in byFirst.indices {
      byFirst[slot].sort { $0.count > $1.count }
      byLast[slot].sort { $0.count > $1.count }
    }
  }

  private static func slot(_ scalar: UInt32) -> Int { Int(scalar & 127) }

  /// Where the longest word that starts at `first` ends.
  func start(_ text: [UInt32], _ first: Int) -> Int? {
    for word in byFirst[Self.slot(text[first])] where matches(text, first, word) { return first + word.count }
    return nil
  }

  /// Where the longest word whose last scalar stands at `last` starts.
  func end(_ text: [UInt32], _ last: Int) -> Int? {
    for word in byLast[Self.slot(text[last])] where matches(text, last + 1 - word.count, word) {
      return last + 1 - word.count
    }
    return nil
  }

  /// Where the longest word whose last scalar stands at `last` starts, where no other word holds its beginning.
  ///
  /// - Parameter wordStarts: Where the text's words begin; one more than there are scalars.
  func wordStart(_ text: [UInt32], _ last: Int, _ wordStarts: [Bool]) -> Int? {
    guard let start = end(text, last),
      start == 0 || wordStarts[start] || !ThaiLetters.isThaiLetter(text[start - 1])
    else { return nil }
    return start
  }

  /// Whether a word starts at `first`, and what follows it is no mark on its last letter.
  func isAt(_ text: [UInt32], _ first: Int) -> Bool {
    guard let end = start(text, first) else { return false }
    return end == text.count || !ThaiLetters.isDependent(text[end])
  }

  private func matches(_ text: [UInt32], _ start: Int, _ word: [UInt32]) -> Bool {
    guard start >= 0, start + word.count <= text.count else { return false }
    for index in word.indices where text[start + index] != word[index] { return false }
    return true
  }
}
