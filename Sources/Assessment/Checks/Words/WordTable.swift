/// Words that are looked for in texts, found in one step wherever they start.
struct WordTable<Value: Sendable>: Sendable {
  private struct Word: Sendable {
    var scalars: [Unicode.Scalar]
    var value: Value
  }

  /// By the first character, longest first.
  private var words: [Unicode.Scalar: [Word]] = [:]

  init(_ words: some Sequence<(String, Value)>) {
    for (word, value) in words {
      let scalars = Array(word.unicodeScalars)
      guard let first = scalars.first else { continue }
      self.words[first, default: []].append(Word(scalars: scalars, value: value))
    }
    for key in self.words.keys {
      self.words[key]?.sort { $0.scalars.count > $1.scalars.count }
    }
  }

  /// The longest word that starts at `index`; of words that are written alike the first.
  func match(in text: [Unicode.Scalar], at index: Int) -> (length: Int, value: Value)? {
    guard index < text.count, let candidates = words[text[index]] else { return nil }
    for word in candidates where text.has(word.scalars, at: index) {
      return (word.scalars.count, word.value)
    }
    return nil
  }
}

extension WordTable where Value == Bool {
  init(_ words: [String]) {
    self.init(words.map { ($0, true) })
  }
}

extension [Unicode.Scalar] {
  func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for offset in 0..<word.count where self[index + offset] != word[offset] { return false }
    return true
  }

  func has(_ word: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var position = index
    for scalar in word.unicodeScalars {
      guard position < count, self[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  /// Whether any of the words of `table` starts in `range`.
  func holds(_ table: WordTable<Bool>, in range: Range<Int>) -> Bool {
    range.clamped(to: 0..<count).contains { table.match(in: self, at: $0) != nil }
  }

  /// The first index at or behind `index` that is no space.
  func skippingSpaces(_ index: Int) -> Int {
    var index = index
    while index < count, self[index] == " " || self[index] == "\n" || self[index] == "\u{A0}" { index += 1 }
    return index
  }
}

extension Unicode.Scalar {
  var isThaiDigit: Bool { (0xE50...0xE59).contains(value) }
  var isArabicDigit: Bool { (0x30...0x39).contains(value) }
  var isDigit: Bool { isThaiDigit || isArabicDigit }
  var isThaiLetter: Bool { (0xE01...0xE3A).contains(value) || (0xE40...0xE4E).contains(value) }
  var isLatinLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  /// 0 to 9 of either system.
  var digitValue: Int? {
    if isArabicDigit { return Int(value - 0x30) }
    return isThaiDigit ? Int(value - 0xE50) : nil
  }
}
