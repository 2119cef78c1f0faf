package import SourceData

/// Names of indicators and items that stand behind their number or code: of the year, in the official wording.
struct OfficialNameCheck: TextCheck {
  private let indicators: [Indicator]
  private let subindicators: [Subindicator]
  private let items: [String: String]
  private let year: Int
  /// Names of other years count where the record has those years; those of the year assessed come first.
  private let accepted: WordTable<Owner>
  /// The same, with whose they are.
  private let allNames: Lazily<[Name]>
  private var names: [Name] { allNames.value }

  private struct Name: Sendable {
    var scalars: [Unicode.Scalar]
    var owner: Owner
    var key: String { owner.key }
  }

  /// Whose a name is: a code may be another item's the year before.
  private struct Owner: Sendable {
    /// The number of an indicator or the code of an item.
    var key: String
    var year: Int
  }

  /// Shorter names begin longer phrases: «ข้อมูลพื้นฐาน» is one of them, «โครงสร้าง» is too common a word.
  private static let shortest = 10
  /// Whether a name is no common word: long enough, or not Thai, as E-Service.
  private static func isDistinct(_ name: [Unicode.Scalar]) -> Bool {
    name.count >= shortest || name.first?.isLatinLetter == true
  }

  /// Those that wordings come near to without being meant.
  private static let shortestNear = 12

  init(_ findings: Findings) {
    let frameworks = findings.years.reversed().map(\.framework)
    indicators = findings.framework.indicators
    subindicators = findings.framework.subindicators
    year = findings.current.year
    // Questions have topics, but no titles.
    items = Dictionary(
      findings.framework.items.compactMap { item in
        item.subindicator == nil && !item.code.hasPrefix("o") ? nil : item.title.map { (item.code, $0) }
      }, uniquingKeysWith: { first, _ in first })
    var accepted: [(String, Owner)] = []
    for framework in frameworks {
      func add(_ name: String, _ key: String) {
        accepted.append((name, Owner(key: key, year: framework.fiscalYear)))
      }
      for indicator in framework.indicators { add(indicator.name, String(indicator.number)) }
      for subindicator in framework.subindicators { add(subindicator.name, subindicator.number) }
      for item in framework.items { if let title = item.title { add(title, item.code) } }
    }
    self.accepted = WordTable(accepted)
    allNames = Lazily { [accepted] in
      accepted.map { Name(scalars: [Unicode.Scalar](of: $0.0), owner: $0.1) }
        .filter { Self.isDistinct($0.scalars) }
    }
  }

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse, text.hasDigits else { return [] }
    var result: [TextFinding] = []
    var index = 0
    while index < text.scalars.count {
      if let (number, end) = indicator(text.scalars, index) {
        if let finding = check(number, at: end, text) { result.append(finding) }
        index = end
      } else if let code = WrittenCode.read(in: text.scalars, at: index) {
        if let title = items[code.code],
          let finding = checkBefore(title, code, text)
            ?? check(title, of: code.code, at: code.range.upperBound, text)
        {
          result.append(finding)
        }
        index = code.range.upperBound
      } else if let (code, end) = plainItem(text.scalars, index) {
        // Only what is another's name by the letter: the number may be a question's.
        if let title = items[code], let finding = check(title, of: code, at: end, text),
          finding.code == .nameOfAnother
        {
          result.append(finding)
        }
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  /// «OIT ข้อ ๓๔», without the letter of its code.
  private func plainItem(_ text: [Unicode.Scalar], _ index: Int) -> (code: String, end: Int)? {
    guard text[index] == "O", text.has("OIT", at: index) else { return nil }
    let start = text.skippingSpaces(index + 3, and: ["ข้อ", "ที่"])
    let (number, end) = text.wholeNumber(at: start)
    guard text.has("ข้อ", at: text.skippingSpaces(index + 3)), (1...2).contains(end - start) else {
      return nil
    }
    return ("o\(number)", end)
  }

  private func indicator(_ text: [Unicode.Scalar], _ index: Int) -> (number: String, end: Int)? {
    guard text[index] == "ต", text.has("ตัวชี้วัด", at: index) else { return nil }
    var position = index + (text.has("ย่อย", at: index + 9) ? 13 : 9)
    guard text.has("ที่", at: position) else { return nil }
    position = text.skippingSpaces(position + 3)
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
    let start = scalars.skippingSpaces(end, and: ["เรื่อง", "ด้าน", "คือ", ":"])
    guard start > end, start < scalars.count, !scalars.has(official, at: start) else { return nil }
    if let (length, other) = accepted.match(in: scalars, at: start) {
      let written = Array(scalars[start..<(start + length)])
      guard Self.isDistinct(written), !names.contains(where: { $0.key == key && $0.scalars == written })
      else {
        return nil
      }
      // A name that several bear is one's own name, too.
      if official.unicodeScalars.starts(with: scalars[start..<(start + length)]) { return nil }
      return finding(
        start..<(start + length), .nameOfAnother, official, key, text,
        thai: "เป็นชื่อของ \(other.key)", english: "is the name of \(other.key)", of: other.year)
    }
    return checkNearly(official, key, at: start, text)
  }

  /// A name that is nearly the official one, or nearly another's.
  private func checkNearly(_ official: String, _ key: String, at start: Int, _ text: RecordText)
    -> TextFinding?
  {
    let scalars = text.scalars
    let own = Name(scalars: [Unicode.Scalar](of: official), owner: Owner(key: key, year: year))
    var best: (name: Name, length: Int, distance: Int)?
    for name in [own] + names.filter({ $0.key != key }) {
      // Wordings of one name begin alike; what begins otherwise is the sentence going on.
      guard name.scalars.count >= Self.shortestNear, name.scalars.prefix(3) == scalars[start...].prefix(3)
      else {
        continue
      }
      let count = name.scalars.count
      // The year's own name may be told in fewer words; another's is meant only where hardly a letter differs.
      let bound = (name.key == key ? count / 3 : count / 6)
      for length in [count, count - 3, count + 3] where start + length <= scalars.count {
        let written = text.string(start..<(start + length))
        guard !written.contains("\n"),
          let distance = distance(between: written, and: String(scalars: name.scalars)),
          distance <= min(bound, (best?.distance ?? .max) - 1)
        else { continue }
        best = (name, length, distance)
      }
    }
    guard let best else { return checkShortened(official, key, at: start, text) }
    let end = start + best.length
    // Up to the word's end, where that is near.
    let near = min(end + 8, scalars.count)
    let stop = (end..<near).first { [" ", "\n", "\u{A0}", ",", ")"].contains(scalars[$0]) }
    // «มาตรการส่งเสริมคุณธรรมและความโปร่งใสฯ» is the name, cut short.
    if let mark = scalars[start..<near].firstIndex(of: "ฯ"),
      [own.scalars, best.name.scalars].contains(where: { $0.starts(with: scalars[start..<mark]) })
    {
      return nil
    }
    let range = start..<(stop ?? (near == scalars.count ? near : end))
    if best.name.key == key {
      return finding(
        range, .unofficialName, official, key, text, thai: "ไม่ใช่ชื่อทางการ", english: "is not the official name"
      )
    }
    return finding(
      range, .nameOfAnother, official, key, text, thai: "คล้ายชื่อของ \(best.name.key)",
      english: "is nearly the name of \(best.name.key)")
  }

  /// «ตัวชี้วัดที่ 7 คุณภาพการสื่อสาร», which is ประสิทธิภาพการสื่อสาร: the end of an indicator's own name behind another beginning.
  private func checkShortened(_ official: String, _ key: String, at start: Int, _ text: RecordText)
    -> TextFinding?
  {
    let scalars = text.scalars
    guard key.utf8.first.map({ $0 < 0x3A }) == true else { return nil }
    var end = start
    while end < scalars.count, scalars[end].isThaiLetter, end - start <= 40 { end += 1 }
    let (written, own) = (scalars[start..<end], [Unicode.Scalar](of: official))
    let same = zip(written.reversed(), own.reversed()).prefix { $0 == $1 }.count
    guard written.count > same, own.count > same, 2 * same > own.count, abs(written.count - own.count) <= 6
    else {
      return nil
    }
    return finding(
      start..<end, .unofficialName, official, key, text, thai: "ไม่ใช่ชื่อทางการ",
      english: "is not the official name")
  }

  /// What stands before a code in brackets, where it is another's name: «รายงานผลการดำเนินงานประจำปี (ข้อ o8)».
  private func checkBefore(_ official: String, _ code: WrittenCode, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    var cursor = BackwardCursor(scalars, from: code.range.lowerBound)
    cursor.skip(["ข้อที่", "ข้อ"])
    guard cursor.skip(["("]) else { return nil }
    cursor.skipSpaces()
    let end = cursor.position
    // «การบริหารงาน (ข้อ o10 – o17)» is what several items belong to.
    let before = names.filter {
      $0.key.unicodeScalars.first?.isLatinLetter == true
        && scalars.has($0.scalars, at: end - $0.scalars.count)
    }
    guard let longest = before.max(by: { $0.scalars.count < $1.scalars.count }),
      !before.contains(where: { $0.key == code.code && $0.scalars.count == longest.scalars.count }),
      !official.unicodeScalars.reversed().starts(with: longest.scalars.reversed()),
      Self.startsName(scalars, end - longest.scalars.count)
    else { return nil }
    return finding(
      (end - longest.scalars.count)..<end, .nameOfAnother, official, code.code, text, isBefore: true,
      thai: "เป็นชื่อของ \(longest.key)", english: "is the name of \(longest.key)", of: longest.owner.year)
  }

  private static let namings = ["เผยแพร่", "จัดทำ", "เรื่อง", "ด้าน", "ทบทวน", "ปรับปรุง", "คือ", "และ", "เปิดเผย"]

  /// Whether a name that stands at `start` is whole, and not the end of a longer one.
  private static func startsName(_ text: [Unicode.Scalar], _ start: Int) -> Bool {
    guard start > 0, text[start - 1].isThaiLetter else { return true }
    return namings.contains { text.has($0, at: start - $0.unicodeScalars.count) }
  }

  private func finding(
    _ range: Range<Int>, _ code: Diagnostic.Code, _ official: String, _ key: String, _ text: RecordText,
    isBefore: Bool = false, thai: String, english: String, of year: Int? = nil
  ) -> TextFinding {
    let year = year ?? self.year
    let written = quoted(text.string(range))
    return TextFinding(
      code, range, thai: "\(written) \(isBefore ? "หน้า" : "หลัง") \(key) \(thai) ของปี \(year)",
      english: "\(written) \(isBefore ? "before" : "behind") \(key) \(english) in \(year)",
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
