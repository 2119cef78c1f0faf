/// Words that are looked for in texts, found in one step wherever they start.
///
/// It is asked at every character of every text, so the answer for most, that no word starts so, is one look into a list.
struct WordTable<Value: Sendable>: Sendable {
  private struct Word: Sendable {
    /// Among the letters of all words.
    var letters: Range<Int>
    var value: Value
  }

  /// Where the words that start with a character of ASCII or of Thai stand: by its slot, and one more.
  private var places = [Int](repeating: 0, count: WordStarts.slotCount + 1)
  /// By the slot of the first character, longest first. What starts with no such character comes last.
  private var words: [Word] = []
  /// Of each word what is behind its first character: its second and, above it, its third; with a bit for each that there is.
  private var leads: [(bits: UInt64, mask: UInt64)] = []
  private var letters: [Unicode.Scalar] = []
  /// How its words begin.
  private(set) var starts = WordStarts()

  init(_ words: some Sequence<(String, Value)>) {
    self.init(spelled: words.lazy.map { ($0.unicodeScalars, $1) })
  }

  init(spelled words: some Sequence<(some Sequence<Unicode.Scalar>, Value)>) {
    var known: [Word] = []
    // What they are ordered by, in one number each: slot, length, and the place in the list.
    var keys: [UInt64] = []
    for (word, value) in words {
      let start = letters.count
      for scalar in word { letters.append(scalar) }
      let length = letters.count - start
      guard length > 0 else { continue }
      let slot = WordStarts.slot(letters[start])
      starts.add(slot, second: length > 1 ? letters[start + 1] : nil)
      if slot < WordStarts.slotCount { places[slot + 1] += 1 }
      keys.append(UInt64(slot) << 48 | UInt64(0xFFFF - min(length, 0xFFFF)) << 32 | UInt64(known.count))
      known.append(Word(letters: start..<letters.count, value: value))
    }
    keys.sort()
    self.words.reserveCapacity(keys.count)
    leads.reserveCapacity(keys.count)
    for key in keys {
      let word = known[Int(truncatingIfNeeded: key & 0xFFFF_FFFF)]
      self.words.append(word)
      leads.append(
        (
          Self.lead(letters, word.letters.lowerBound, end: word.letters.upperBound),
          word.letters.count > 2 ? .max : word.letters.count > 1 ? 0xFFFF_FFFF : 0
        ))
    }
    for slot in 0..<WordStarts.slotCount { places[slot + 1] += places[slot] }
  }

  /// The second character of what starts at `index` and, above it, the third.
  private static func lead(_ text: [Unicode.Scalar], _ index: Int, end: Int) -> UInt64 {
    let second = index + 1 < end ? UInt64(text[index + 1].value) : 0
    let third = index + 2 < end ? UInt64(text[index + 2].value) : 0
    return third << 32 | second
  }

  /// The longest word that starts at `index`; of words that are written alike the first.
  @inline(__always)
  func match(in text: [Unicode.Scalar], at index: Int) -> (length: Int, value: Value)? {
    guard index < text.count, starts.mayStart(in: text, at: index) else { return nil }
    return longest(in: text, at: index)
  }

  private func longest(in text: [Unicode.Scalar], at index: Int) -> (length: Int, value: Value)? {
    let slot = WordStarts.slot(text[index])
    let candidates =
      slot < WordStarts.slotCount
      ? places[slot]..<places[slot + 1] : places[WordStarts.slotCount]..<words.count
    let lead = Self.lead(text, index, end: text.count)
    for candidate in candidates where leads[candidate].bits == lead & leads[candidate].mask {
      guard isWord(words[candidate].letters, in: text, at: index) else { continue }
      return (words[candidate].letters.count, words[candidate].value)
    }
    return nil
  }

  private func isWord(_ word: Range<Int>, in text: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + word.count <= text.count else { return false }
    for offset in 0..<word.count where text[index + offset] != letters[word.lowerBound + offset] {
      return false
    }
    return true
  }
}

/// How the words of a table, or of several, begin: at most characters of a text none does, which one look tells.
struct WordStarts: Sendable {
  /// By the slot of the first character, which ones the second may be: a bit each, of sixty-four that several share.
  private var seconds = [UInt64](repeating: 0, count: Self.slotCount + 1)

  init() {}

  init(_ all: [WordStarts]) {
    for starts in all {
      for slot in seconds.indices { seconds[slot] |= starts.seconds[slot] }
    }
  }

  /// Those of ASCII and of Thai have one each, all others one behind them.
  static var slotCount: Int { 256 }

  static func slot(_ first: Unicode.Scalar) -> Int {
    switch first.value {
    case 0..<0x80: Int(first.value)
    case 0xE00..<0xE80: Int(first.value) - 0xE00 + 0x80
    default: slotCount
    }
  }

  private static func bit(_ second: Unicode.Scalar) -> UInt64 { 1 << UInt64(second.value & 63) }

  /// - Parameter second: Nil of a word of one character.
  mutating func add(_ slot: Int, second: Unicode.Scalar?) {
    seconds[slot] |= second.map(Self.bit) ?? .max
  }

  /// Whether a word may start at `index`, which is one of the text's; where not, none does.
  @inline(__always)
  func mayStart(in text: [Unicode.Scalar], at index: Int) -> Bool {
    let second = index + 1 < text.count ? Self.bit(text[index + 1]) : .max
    return seconds[Self.slot(text[index])] & second != 0
  }
}

extension WordTable where Value == Bool {
  init(_ words: [String]) {
    self.init(words.map { ($0, true) })
  }
}

extension [Unicode.Scalar] {
  /// The characters of a text. An array of its view would first go through it to count them.
  init(of text: String) {
    self.init()
    reserveCapacity(text.utf8.count / 3 + 8)
    for scalar in text.unicodeScalars { append(scalar) }
  }

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

  /// The digits that begin at `start`, of either system: their number, at most 999,999, and where they end.
  func wholeNumber(at start: Int) -> (value: Int, end: Int) {
    var end = start
    var value = 0
    while end < count, let digit = self[end].digitValue {
      value = Swift.min(value * 10 + digit, 999_999)
      end += 1
    }
    return (value, end)
  }

  /// Whether `word` stands anywhere in it.
  func holds(_ word: String) -> Bool { indices.contains { has(word, at: $0) } }

  /// The first index at or behind `index` that is no space.
  func skippingSpaces(_ index: Int) -> Int {
    var index = index
    while index < count, self[index] == " " || self[index] == "\n" || self[index] == "\u{A0}" { index += 1 }
    return index
  }

  /// The first index at or behind `index` that is neither a space nor one of `words`, which may stand there in their order.
  func skippingSpaces(_ index: Int, and words: [String]) -> Int {
    words.reduce(skippingSpaces(index)) { position, word in
      has(word, at: position) ? skippingSpaces(position + word.unicodeScalars.count) : position
    }
  }

  /// The same, where `words` may stand in any order and more than once; of two that begin alike the longer comes first.
  func skippingSpaces(_ index: Int, andAnyOf words: [String]) -> Int {
    var position = skippingSpaces(index)
    while let word = words.first(where: { has($0, at: position) }) {
      position = skippingSpaces(position + word.unicodeScalars.count)
    }
    return position
  }

  /// Behind the last character before `index` that is no space within a line.
  func skippingSpaces(before index: Int) -> Int {
    var end = index
    while end > 0, self[end - 1] == " " || self[end - 1] == "\u{A0}" { end -= 1 }
    return end
  }
}

extension Unicode.Scalar {
  var isThaiDigit: Bool { (0xE50...0xE59).contains(value) }
  var isArabicDigit: Bool { (0x30...0x39).contains(value) }
  var isDigit: Bool { isThaiDigit || isArabicDigit }
  var isThaiLetter: Bool { (0xE01...0xE3A).contains(value) || (0xE40...0xE4E).contains(value) }
  var isThaiConsonant: Bool { (0xE01...0xE2E).contains(value) }
  /// Vowels that stand before their consonant.
  var isThaiLeadingVowel: Bool { (0xE40...0xE44).contains(value) }
  /// What belongs to the letter before it: marks above and below, vowels behind their consonant, ๆ.
  var isThaiFollower: Bool { (0xE30...0xE3A).contains(value) || (0xE45...0xE4E).contains(value) }
  var isLatinLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  /// 0 to 9 of either system.
  var digitValue: Int? {
    if isArabicDigit { return Int(value - 0x30) }
    return isThaiDigit ? Int(value - 0xE50) : nil
  }
}
