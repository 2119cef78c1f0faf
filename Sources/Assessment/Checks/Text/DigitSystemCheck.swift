package import SourceData
import ThaiFormat

/// Thai digits in a record of Arabic ones, or the reverse: a number that was typed or copied otherwise than the rest.
///
/// Reports show all numbers in the digits that the record asks for; the file is searched and corrected more easily where
/// it is of one kind.
struct DigitSystemCheck: TextCheck {
  /// Whether the numbers of the record's texts are Thai; nil where neither kind is the rule.
  private let isThai: Bool?
  /// What reports show all numbers in; what is typed so is as it will be.
  private let digits: DigitSystem?

  init(_ texts: [RecordText], digits: DigitSystem?) {
    self.digits = digits
    var counts = (thai: 0, arabic: 0)
    for text in texts where text.isProse {
      for number in text.numbers where !number.isMixed {
        if text.scalars[number.range.lowerBound].isThaiDigit { counts.thai += 1 } else { counts.arabic += 1 }
      }
    }
    let (more, fewer) = (max(counts.thai, counts.arabic), min(counts.thai, counts.arabic))
    isThai = fewer > 0 && more >= 3 * fewer ? counts.thai > counts.arabic : nil
  }

  func findings(in text: RecordText) -> [TextFinding] {
    guard let isThai, text.isProse, digits != (isThai ? .arabic : .thai) else { return [] }
    return text.numbers.compactMap { number in
      guard !number.isMixed, text.scalars[number.range.lowerBound].isThaiDigit != isThai,
        !Self.isCode(number, text.scalars)
      else { return nil }
      let written = text.string(number.range)
      let (kind, english) = isThai ? ("เลขอารบิก", "Arabic") : ("เลขไทย", "Thai")
      return TextFinding(
        .digitsOfOtherKind, number.range,
        thai: "\(quoted(written)) เป็น\(kind) จำนวนอื่นในไฟล์เป็น\(isThai ? "เลขไทย" : "เลขอารบิก")",
        english: "\(quoted(written)) is in \(english) digits, the record's other numbers are not",
        replacement: (isThai ? DigitSystem.thai : .arabic).apply(to: written))
    }
  }

  /// What an item's code ends with, or stands in Latin text, keeps its digits: «๐12», «COVID 19».
  private static func isCode(_ number: WrittenNumber, _ text: [Unicode.Scalar]) -> Bool {
    let start = number.range.lowerBound
    if WrittenCode.read(in: text, at: start) != nil { return true }
    guard start > 1, text[start - 1] == " " || text[start - 1] == "-" else { return false }
    return text[start - 2].isLatinLetter
  }
}

extension Diagnostic.Code {
  package static let digitsOfOtherKind = Self("digits-of-other-kind")
}

extension DigitSystemCheck {
  static let explanations = [
    CodeExplanation(
      .digitsOfOtherKind, thai: "จำนวนในข้อความเป็นเลขไทย ทั้งที่จำนวนอื่นในไฟล์เป็นเลขอารบิก หรือกลับกัน",
      english: "A number in a text is in Thai digits where the record's others are Arabic, or the reverse.",
      todo: .init(thai: "ใช้ --fix แก้ให้", english: "let --fix put it right"),
      example:
        "digits: arabic\nnarrative: { preface: ได้ 87.15 คะแนน จาก 100 คะแนน ประชุม 2 ครั้ง อบรม 3 ครั้ง รวม ๒ เรื่อง }",
      isFixable: true)
  ]
}
