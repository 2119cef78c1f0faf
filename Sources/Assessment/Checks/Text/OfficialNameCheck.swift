package import SourceData

/// Names of indicators and items that stand behind their number or code: of the year, in the official wording.
struct OfficialNameCheck: TextCheck {
  private let indicators: [Indicator]
  private let subindicators: [Subindicator]
  private let items: [String: String]
  private let year: Int
  /// Names of other years count where the record has those years.
  private let accepted: WordTable<String>

  init(_ findings: Findings) {
    let frameworks = findings.years.map(\.framework)
    indicators = findings.framework.indicators
    subindicators = findings.framework.subindicators
    year = findings.current.year
    // Questions have topics, but no titles.
    items = Dictionary(
      findings.framework.items.compactMap { item in
        item.subindicator == nil && !item.code.hasPrefix("o") ? nil : item.title.map { (item.code, $0) }
      }, uniquingKeysWith: { first, _ in first })
    var accepted: [(String, String)] = []
    for framework in frameworks {
      accepted += framework.indicators.map { ($0.name, String($0.number)) }
      accepted += framework.subindicators.map { ($0.name, $0.number) }
      accepted += framework.items.compactMap { item in item.title.map { ($0, item.code) } }
    }
    self.accepted = WordTable(accepted)
  }

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    var result: [TextFinding] = []
    var index = 0
    while index < text.scalars.count {
      if let (number, end) = indicator(text.scalars, index) {
        if let finding = check(number, at: end, text) { result.append(finding) }
        index = end
      } else if let code = WrittenCode(in: text.scalars, at: index) {
        if let title = items[code.code],
          let finding = check(title, of: code.code, at: code.range.upperBound, text)
        {
          result.append(finding)
        }
        index = code.range.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func indicator(_ text: [Unicode.Scalar], _ index: Int) -> (number: String, end: Int)? {
    guard text[index] == "ต", text.has("ตัวชี้วัดที่", at: index) else { return nil }
    var position = text.skippingSpaces(index + 12)
    var number = ""
    while position < text.count, number.utf8.count < 5 {
      if let digit = text[position].digitValue {
        number += String(digit)
      } else if text[position] == ".", position + 1 < text.count, text[position + 1].isDigit {
        number += "."
      } else {
        break
      }
      position += 1
    }
    return number.isEmpty ? nil : (number, position)
  }

  private func check(_ number: String, at end: Int, _ text: RecordText) -> TextFinding? {
    let official =
      indicators.first { String($0.number) == number }?.name
      ?? subindicators.first { $0.number == number }?.name
    guard let official else { return nil }
    return check(official, of: number, at: end, text)
  }

  /// What stands behind a number or code, if it is meant for the name: another's name, or nearly the right one.
  private func check(_ official: String, of key: String, at end: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    var start = scalars.skippingSpaces(end)
    for word in ["เรื่อง", "ด้าน", "คือ", ":"] where scalars.has(word, at: start) {
      start = scalars.skippingSpaces(start + word.unicodeScalars.count)
    }
    guard start > end, start < scalars.count, !scalars.has(official, at: start) else { return nil }
    if let (length, other) = accepted.match(in: scalars, at: start) {
      let isOwn = other == key
      // Short names begin longer phrases: «ข้อมูลพื้นฐาน» is one of them, «โครงสร้าง» is too common a word.
      guard !isOwn, length >= 10 else { return nil }
      // A name that several bear is one's own name, too.
      if official.unicodeScalars.starts(with: scalars[start..<(start + length)]) { return nil }
      return finding(
        start..<(start + length), .nameOfAnother, official, key, text,
        thai: "เป็นชื่อของ \(other)", english: "is the name of \(other)")
    }
    let length = official.unicodeScalars.count
    // Wordings of one name begin alike; what begins otherwise is the sentence going on.
    guard length >= 12, official.unicodeScalars.prefix(3).elementsEqual(scalars[start...].prefix(3)) else {
      return nil
    }
    for candidate in [length, length - 3, length + 3] where start + candidate <= scalars.count {
      let written = text.string(start..<(start + candidate))
      guard !written.contains("\n"), nearest(to: written, among: [official]) != nil else { continue }
      // Up to the word's end, where that is near.
      let near = min(start + candidate + 8, scalars.count)
      let stop = (start + candidate..<near).first { [" ", "\n", "\u{A0}", ",", ")"].contains(scalars[$0]) }
      let wordEnd = stop ?? (near == scalars.count ? near : start + candidate)
      return finding(
        start..<wordEnd, .unofficialName, official, key, text, thai: "ไม่ใช่ชื่อทางการ",
        english: "is not the official name")
    }
    return nil
  }

  private func finding(
    _ range: Range<Int>, _ code: Diagnostic.Code, _ official: String, _ key: String, _ text: RecordText,
    thai: String, english: String
  ) -> TextFinding {
    let written = quoted(text.string(range))
    return TextFinding(
      code, range, thai: "\(written) หลัง \(key) \(thai) ของปี \(year)",
      english: "\(written) behind \(key) \(english) in \(year)",
      suggestion: .init(thai: "ชื่อทางการคือ \(quoted(official))", english: "official is \(quoted(official))"))
  }
}

extension Diagnostic.Code {
  package static let unofficialName = Self("unofficial-name")
  package static let nameOfAnother = Self("name-of-another")
}

extension OfficialNameCheck {
  static let explanations = [
    CodeExplanation(
      .unofficialName, thai: "ชื่อตัวชี้วัดหรือชื่อข้อคล้ายชื่อทางการของปีนั้นแต่ไม่ตรงกัน",
      english: "The name of an indicator or item is nearly the year's official one, but not quite.",
      todo: .init(thai: "ใช้ชื่อทางการ", english: "use the official name"),
      example: "narrative: { preface: ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของทางราชการ ยังต้องพัฒนา }"),
    CodeExplanation(
      .nameOfAnother, thai: "ชื่อที่อยู่หลังเลขหรือรหัสเป็นชื่อของตัวชี้วัดหรือข้ออื่น",
      english: "The name behind a number or code is another's.",
      todo: .init(thai: "แก้เลขหรือแก้ชื่อ", english: "correct the number or the name"),
      example: "narrative: { preface: ตัวชี้วัดที่ 9 การป้องกันการทุจริต ยังต้องพัฒนา }"),
  ]
}
