/// Finds what a text names of the frameworks of a record's years: instruments, indicators, items.
struct FrameworkNames: Sendable {
  struct Mention: Sendable {
    var subject: Subject
    var range: Range<Int>
    /// Whether it is named in a way that common words are not: by code or number.
    var isCertain: Bool
  }

  /// What an instrument is called before its code: «แบบวัด IIT», «เครื่องมือ OIT».
  static let forms = ["แบบวัด", "แบบตรวจ", "แบบ", "เครื่องมือ"]

  private let words: WordTable<Subject>
  private let indicators: Set<Int>
  private let subindicators: Set<String>
  /// The titles that an item of a code has had.
  private let items: [String: [String]]

  init(_ findings: Findings) {
    let frameworks = findings.years.reversed().map(\.framework)
    var words: [(String, Subject)] = [
      ("คะแนนรวม", .total), ("คะแนนเฉลี่ยรวม", .total), ("คะแนนในภาพรวม", .total), ("คะแนนภาพรวม", .total),
      ("ผลคะแนนการประเมิน ITA", .total), ("ผลการประเมินในภาพรวม", .total),
    ]
    for framework in frameworks {
      for instrument in framework.instruments {
        let subject = Subject.instrument(instrument.code)
        words += ([instrument.code, instrument.name] + instrument.aliases).map { ($0, subject) }
      }
      for indicator in framework.indicators {
        let subject = Subject.indicator(indicator.number)
        words += ([indicator.name] + indicator.aliases).map { ($0, subject) }
      }
    }
    self.words = WordTable(words)
    indicators = Set(frameworks.flatMap { $0.indicators.map(\.number) })
    subindicators = Set(frameworks.flatMap { $0.subindicators.map(\.number) })
    items = Dictionary(grouping: frameworks.flatMap(\.items), by: \.code).mapValues {
      $0.compactMap(\.title)
    }
  }

  /// In the order of the text.
  func mentions(in text: [Unicode.Scalar]) -> [Mention] {
    var result: [Mention] = []
    var index = 0
    while index < text.count {
      if let mention = numbered(text, index) ?? coded(text, index) ?? named(text, index) {
        result.append(mention)
        index = mention.range.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  /// `ตัวชี้วัดที่ 9`, `ตัวชี้วัดที่ 9.1`, with the name that may follow.
  private func numbered(_ text: [Unicode.Scalar], _ index: Int) -> Mention? {
    guard text[index] == "ต", text.has("ตัวชี้วัด", at: index) else { return nil }
    var position = index + 9
    if text.has("ย่อย", at: position) { position += 4 }
    if text.has("ที่", at: position) { position += 3 }
    position = text.skippingSpaces(position)
    guard let number = plainNumber(text, position) else { return nil }
    var end = number.end
    if subindicators.contains(number.text) {
      return Mention(subject: .subindicator(number.text), range: index..<end, isCertain: true)
    }
    guard let value = Int(number.text), indicators.contains(value) else { return nil }
    // Its name is no second mention.
    let next = text.skippingSpaces(end)
    if let (length, subject) = words.match(in: text, at: next), subject == .indicator(value) {
      end = next + length
    }
    return Mention(subject: .indicator(value), range: index..<end, isCertain: true)
  }

  /// `o12`, in any of the ways its letter and digits are typed.
  private func coded(_ text: [Unicode.Scalar], _ index: Int) -> Mention? {
    guard let code = WrittenCode.read(in: text, at: index), let titles = items[code.code] else { return nil }
    // Its title is no other mention.
    let next = text.skippingSpaces(code.range.upperBound)
    let title = titles.first { !$0.isEmpty && text.has($0, at: next) }
    let end = title.map { next + $0.unicodeScalars.count } ?? code.range.upperBound
    return Mention(subject: .item(code.code), range: code.range.lowerBound..<end, isCertain: true)
  }

  private func named(_ text: [Unicode.Scalar], _ index: Int) -> Mention? {
    guard let (length, subject) = words.match(in: text, at: index) else { return nil }
    let end = index + length
    var isCertain = subject == .total
    if text[index].isLatinLetter {
      // A short name stands alone.
      let before = index > 0 ? text[index - 1] : " "
      let after = end < text.count ? text[end] : " "
      if before.isLatinLetter || after.isLatinLetter || after.isArabicDigit { return nil }
      isCertain = true
    } else if case .instrument = subject {
      isCertain = true
    } else if text.has("ตัวชี้วัด", at: index - 9) || text.has("ตัวชี้วัด ", at: index - 10)
      || text.has("เป็นตัวชี้วัดที่", at: end)
    {
      isCertain = true
    }
    return Mention(subject: subject, range: index..<end, isCertain: isCertain)
  }

  /// Digits with at most one point, in Arabic digits.
  private func plainNumber(_ text: [Unicode.Scalar], _ index: Int) -> (text: String, end: Int)? {
    var position = index
    var result = ""
    while position < text.count, result.utf8.count < 6 {
      if let digit = text[position].digitValue {
        result += String(digit)
      } else if text[position] == ".", !result.isEmpty, !result.contains("."), position + 1 < text.count,
        text[position + 1].isDigit
      {
        result += "."
      } else {
        break
      }
      position += 1
    }
    return result.isEmpty ? nil : (result, position)
  }
}
