/// Words in English within a text in Thai, which are read out as such.
///
/// Abbreviations, codes and addresses are no language's (WCAG 2.2, 3.1.2 excepts technical terms and proper names); a phrase
/// has a word of at least three letters, not all of them capitals.
enum EnglishText {
  static func ranges(in text: [UInt32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard isLetter(text[index]) else {
        index += 1
        continue
      }
      let start = index
      var end = index
      while index < text.count, isLetter(text[index]) || isBetween(text[index]) {
        if isLetter(text[index]) { end = index + 1 }
        index += 1
      }
      if isEnglish(text[start..<end]) { found.append(start..<end) }
    }
    return found
  }

  private static func isEnglish(_ phrase: ArraySlice<UInt32>) -> Bool {
    var hasWord = false
    for word in phrase.split(whereSeparator: { !isLetter($0) }) {
      if word.count > 2, word.dropFirst().contains(where: { (0x61...0x7A).contains($0) }) { hasWord = true }
    }
    guard hasWord else { return false }
    // Addresses have points and strokes inside their words.
    return !phrase.indices.contains { index in
      let isInner = index + 1 < phrase.endIndex && phrase[index + 1] != 0x20
      return isInner && [0x2E, 0x2F, 0x3A, 0x40].contains(phrase[index])
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  private static func isBetween(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Space & ' , - . / : @ _ ’ and digits.
    case 0x20, 0x26, 0x27, 0x2C...0x2F, 0x30...0x39, 0x3A, 0x40, 0x5F, 0x2019: true
    default: false
    }
  }
}
