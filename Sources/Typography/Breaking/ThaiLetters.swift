/// What a character is to line breaking. Scalars are numbers here: this is the hot path.
enum ThaiLetters {
  static func isThaiLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x0E01 && scalar <= 0x0E4E && scalar != 0x0E3F
  }

  static func isConsonant(_ scalar: UInt32) -> Bool { scalar >= 0x0E01 && scalar <= 0x0E2E }

  static func isDigit(_ scalar: UInt32) -> Bool {
    scalar >= 0x30 && scalar <= 0x39 || scalar >= 0x0E50 && scalar <= 0x0E59
  }

  static func isLatin(_ scalar: UInt32) -> Bool {
    scalar >= 0x41 && scalar <= 0x5A || scalar >= 0x61 && scalar <= 0x7A || scalar >= 0xC0 && scalar <= 0x24F
  }

  static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 }

  /// เ แ โ ใ ไ belong to the consonant after them.
  static func isLeadingVowel(_ scalar: UInt32) -> Bool { scalar >= 0x0E40 && scalar <= 0x0E44 }

  /// Characters that belong to what stands before them: vowels after or around a consonant, marks, ๆ and ฯ.
  static func isDependent(_ scalar: UInt32) -> Bool {
    scalar >= 0x0E2F && scalar <= 0x0E3A || scalar >= 0x0E45 && scalar <= 0x0E4E
  }

  /// ์, on letters that are not spoken.
  static let karan: UInt32 = 0x0E4C

  /// Whether a word may begin at `position`: no cluster is cut, and no leading vowel left behind.
  static func isClusterBoundary(_ text: [UInt32], _ position: Int) -> Bool {
    guard position > 0, position < text.count else { return true }
    if isDependent(text[position]) || isLeadingVowel(text[position - 1]) { return false }
    // A consonant under a karan (์) is silent and ends the word before it, as in ศักดิ์ or จันทร์.
    if position + 1 < text.count, text[position + 1] == karan { return false }
    if position + 2 < text.count, text[position + 2] == karan, isDependent(text[position + 1]) {
      return false
    }
    return true
  }

  /// Never first on a line.
  static func isNeverFirst(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E2F, 0x0E46: true  // ฯ ๆ
    case 0x29, 0x5D, 0x7D, 0x201D, 0x2019, 0xBB: true  // ) ] } ” ’ »
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x25, 0x2F: true  // , . : ; ! ? % /
    case 0x2026, 0x2013, 0x2014: true  // … – —
    case 0xB0: true  // °
    default: false
    }
  }

  /// Never last on a line.
  static func isNeverLast(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0x201C, 0x2018, 0xAB: true  // ( [ { “ ‘ «
    default: false
    }
  }
}
