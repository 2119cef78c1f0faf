/// Letters and numbers that name a thing together: letter numbers, forms, annexes, hours.
enum CodeRules {
  /// What a single letter with a full stop names: ภาคผนวก ก.
  private static let lettered = WordEnds("ภาคผนวก ผนวก ข้อ กลุ่ม แบบ ประเภท ส่วน ชุด ตาราง ภาพ หมวด")

  /// One consonant and a full stop, and no further abbreviation: «ก.», «น.».
  private static func isLetterWithStop(_ text: [UInt32], _ first: Int) -> Bool {
    guard first + 1 < text.count, ThaiLetters.isConsonant(text[first]), text[first + 1] == 0x2E else {
      return false
    }
    return first + 2 == text.count || !ThaiLetters.isThaiLetter(text[first + 2])
  }

  /// Whether the letter at `first` belongs to what ends at `last`: ๑๓.๓๐ น., ๕ ส., ภาคผนวก ก.
  static func isBoundLetter(_ text: [UInt32], _ first: Int, after last: Int) -> Bool {
    isLetterWithStop(text, first) && (ThaiLetters.isDigit(text[last]) || lettered.end(text, last) != nil)
  }

  /// What a code in letters and figures names: แบบ สขร.๑, ตู้ ปณ. ๑๑๘, ที่ มท ๐๘๑๐.๓.
  private static let coded = WordEnds("แบบ แบบฟอร์ม ฟอร์ม ตู้ ที่ รหัส มาตรฐาน")
  private static let commissions = WordEnds("สำนักงาน")

  /// Whether the letters that begin at `first` are a code's, or a commission's by its initials, that belongs to what ends at `last`.
  static func isBoundCode(_ text: [UInt32], _ first: Int, after last: Int) -> Bool {
    guard ThaiLetters.isConsonant(text[first]) else { return false }
    var end = first
    var stops = 0
    while end < text.count, end - first < 9, ThaiLetters.isConsonant(text[end]) || text[end] == 0x2E {
      if text[end] == 0x2E { stops += 1 }
      end += 1
    }
    guard end - first > 1 else { return false }
    if stops > 1, commissions.end(text, last) != nil { return true }
    let hasSpace = end < text.count && ThaiLetters.isSpace(text[end])
    let number = hasSpace ? end + 1 : end
    guard number < text.count, ThaiLetters.isDigit(text[number]), coded.end(text, last) != nil else {
      return false
    }
    // Letters without a stop are a ministry's, whose numbers begin with a nought.
    return stops > 0 || text[number] == 0x30 || text[number] == 0x0E50
  }

  /// Whether the number at `first` belongs to the letters that end at `last`: มท ๐๘๑๐.๓, ว ๑๒๓๔, แบบ สขร. ๑.
  ///
  /// - Parameter units: What numbers count: «สขร. ๓ ฉบับ» is a number of copies, and no form's.
  static func isBoundNumber(_ text: [UInt32], _ first: Int, after last: Int, units: WordEnds) -> Bool {
    guard ThaiLetters.isDigit(text[first]) else { return false }
    var start = last
    while start > 0, last - start < 8, !ThaiLetters.isSpace(text[start - 1]), text[start - 1] != 0x2F {
      start -= 1
    }
    guard text[start...last].allSatisfy({ ThaiLetters.isConsonant($0) || $0 == 0x2E }) else { return false }
    if text[last] == 0x2E { return !countsSomething(text, first, units) }
    if start == last { return true }
    // No count begins with a nought.
    let isNought = text[first] == 0x30 || text[first] == 0x0E50
    return last - start < 3 && isNought && first + 1 < text.count && ThaiLetters.isDigit(text[first + 1])
  }

  /// Whether a short mark of Latin capitals ends at `last`, whose number follows: PN 10, ISO 9001.
  static func isMark(_ text: [UInt32], _ last: Int) -> Bool {
    var start = last
    while start >= 0, last - start < 5, (0x41...0x5A).contains(text[start]) { start -= 1 }
    return last - start > 1 && last - start < 5 && (start < 0 || !ThaiLetters.isLatin(text[start]))
  }

  private static func countsSomething(_ text: [UInt32], _ first: Int, _ units: WordEnds) -> Bool {
    var next = first
    while next < text.count, ThaiLetters.isDigit(text[next]) || text[next] == 0x2C || text[next] == 0x2E {
      next += 1
    }
    while next < text.count, ThaiLetters.isSpace(text[next]) { next += 1 }
    return next < text.count && units.start(text, next) != nil
  }

  /// Whether the letter with a full stop at `start` opens an item, and so must not end a line; after a number it is a
  /// unit's abbreviation, after «ภาคผนวก» the annex's name.
  static func opensItem(_ text: [UInt32], _ start: Int) -> Bool {
    var before = start - 1
    while before >= 0, ThaiLetters.isSpace(text[before]) { before -= 1 }
    guard before >= 0 else { return true }
    return !ThaiLetters.isDigit(text[before]) && lettered.end(text, before) == nil
  }
}
