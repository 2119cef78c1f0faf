package import SourceData

/// The same words typed twice in a row.
///
/// Thai has no spaces between words, and short words often meet their like (ที่ที่, ภายในใน), so only pieces of eight
/// characters and more are taken for words that are repeated, and short ones that never stand twice.
struct RepeatedWordCheck: TextCheck {
  private static let lengths = 8...40
  private static let short = WordTable([
    "และและ", "หรือหรือ", "เพื่อเพื่อ", "โดยโดย", "ของของ", "จากจาก", "ตามตาม", "ซึ่งซึ่ง", "ต้องต้อง", "ไม่ไม่",
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      guard let length = repeated(scalars, at: index) else {
        index += 1
        continue
      }
      let word = text.string(index..<(index + length))
      result.append(
        TextFinding(
          .repeatedWord, index..<(index + length), thai: "พิมพ์ซ้ำ \(quoted(word))",
          english: "\(quoted(word)) is typed twice"))
      index += 2 * length
    }
    return result
  }

  /// The length of what stands at `index` and again right behind, or behind a space.
  private func repeated(_ text: [Unicode.Scalar], at index: Int) -> Int? {
    if let (length, _) = Self.short.match(in: text, at: index) { return length / 2 }
    // A piece starts with a letter that words can start with: no mark, no space, no digit.
    let first = text[index]
    guard first.isThaiLetter, !isFollower(first), index == 0 || text[index - 1].value != 0xE40 else {
      return nil
    }
    for length in Self.lengths {
      let second = index + length
      guard second + length <= text.count else { return nil }
      if text[second] == first, matches(text, index, second, length), holdsNoSpace(text, index, length) {
        return length
      }
      if text[second] == " ", second + 1 + length <= text.count, matches(text, index, second + 1, length),
        holdsNoSpace(text, index, length), isEnd(text, second + 1 + length)
      {
        return length
      }
    }
    return nil
  }

  private func matches(_ text: [Unicode.Scalar], _ first: Int, _ second: Int, _ length: Int) -> Bool {
    for offset in 0..<length where text[first + offset] != text[second + offset] { return false }
    return true
  }

  private func holdsNoSpace(_ text: [Unicode.Scalar], _ index: Int, _ length: Int) -> Bool {
    !text[index..<(index + length)].contains { !$0.isThaiLetter }
  }

  /// Behind a space something new may begin with the same word, and goes on.
  private func isEnd(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    index >= text.count || !text[index].isThaiLetter
  }

  /// Marks, and vowels that stand behind their consonant.
  private func isFollower(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE30...0xE3A, 0xE45...0xE4E: true
    default: false
    }
  }
}

extension Diagnostic.Code {
  package static let repeatedWord = Self("repeated-word")
}

extension RepeatedWordCheck {
  static let explanations = [
    CodeExplanation(
      .repeatedWord, thai: "คำหรือวลีเดียวกันพิมพ์ซ้ำติดกัน", english: "The same words stand twice in a row.",
      todo: .init(thai: "ลบคำที่เกิน", english: "take one of them away"),
      example: "narrative: { preface: ให้ผู้รับผิดชอบผู้รับผิดชอบรายงานผล }")
  ]
}
