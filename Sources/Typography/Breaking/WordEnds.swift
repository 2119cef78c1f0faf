/// A short list of words, found by their first or last scalars.
struct WordEnds: Sendable {
  /// The scalars of all words.
  private var letters: [UInt32] = []
  private let byFirst: Index
  private let byLast: Index

  /// Words by one of their scalars, the longest of a slot first: นางสาว before นาง.
  private struct Index: Sendable {
    /// Where each slot's words begin; the last is where all end.
    var slots = [Int](repeating: 0, count: 129)
    var words: [Range<Int>] = []

    /// - Parameter slot: Of a word, 0 to 127.
    init(_ unordered: [Range<Int>], slot: (Range<Int>) -> Int) {
      let ordered = unordered.map { (slot: slot($0), word: $0) }
        .sorted { ($0.slot, $1.word.count) < ($1.slot, $0.word.count) }
      words = ordered.map(\.word)
      for entry in ordered { slots[entry.slot + 1] += 1 }
      for slot in 1...128 { slots[slot] += slots[slot - 1] }
    }
  }

  /// - Parameter list: Words between white space.
  init(_ list: String) {
    var letters: [UInt32] = []
    var words: [Range<Int>] = []
    var start = 0
    for scalar in list.unicodeScalars {
      if scalar != " " {
        letters.append(scalar.value)
      } else if letters.count > start {
        words.append(start..<letters.count)
        start = letters.count
      }
    }
    if letters.count > start { words.append(start..<letters.count) }
    byFirst = Index(words) { Self.slot(letters[$0.lowerBound]) }
    byLast = Index(words) { Self.slot(letters[$0.upperBound - 1]) }
    self.letters = letters
  }

  /// What the words begin with, of a list of Thai words.
  var pairs: LetterPairs {
    var pairs = LetterPairs()
    for word in byFirst.words where word.count > 1 {
      pairs.insert(Int(letters[word.lowerBound]) - 0x0E00, Int(letters[word.lowerBound + 1]) - 0x0E00)
    }
    return pairs
  }

  private static func slot(_ scalar: UInt32) -> Int { Int(scalar & 127) }

  /// Where the longest word that starts at `first` ends.
  func start(_ text: [UInt32], _ first: Int) -> Int? {
    let slot = Self.slot(text[first])
    for index in byFirst.slots[slot]..<byFirst.slots[slot + 1] {
      let word = byFirst.words[index]
      if matches(text, first, word) { return first + word.count }
    }
    return nil
  }

  /// Where the longest word whose last scalar stands at `last` starts.
  func end(_ text: [UInt32], _ last: Int) -> Int? {
    let slot = Self.slot(text[last])
    for index in byLast.slots[slot]..<byLast.slots[slot + 1] {
      let word = byLast.words[index]
      if matches(text, last + 1 - word.count, word) { return last + 1 - word.count }
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

  private func matches(_ text: [UInt32], _ start: Int, _ word: Range<Int>) -> Bool {
    start >= 0 && start + word.count <= text.count && letters.agree(word, with: text, at: start)
  }
}

extension [UInt32] {
  /// Whether the scalars in `range` stand in `text`, which has as many from `start` on.
  @inline(__always)
  func agree(_ range: Range<Int>, with text: [UInt32], at start: Int) -> Bool {
    for offset in 0..<range.count where self[range.lowerBound + offset] != text[start + offset] {
      return false
    }
    return true
  }
}
