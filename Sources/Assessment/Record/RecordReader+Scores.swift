package import SourceData
import ThaiFormat

extension Diagnostic.Code {
  package static let scoreOutOfRange = Self("score-out-of-range")
  package static let tooManyDecimals = Self("too-many-decimals")
  package static let noParts = Self("no-parts")
}

extension RecordReader {
  /// A score from 0 to 100 with at most four decimals.
  ///
  /// - Parameter what: What the score is of, which the message of an error tells: «คะแนนตัวชี้วัดที่ 9 ปี 2568».
  mutating func score(_ node: SourceNode, of what: @autoclosure () -> Diagnostic.Message) -> Score? {
    guard let written = number(node) else {
      wrongType(
        node, what: what(), thai: "ตัวเลข", english: "a number",
        suggestion: withoutQuotes(node) ?? withPoint(node))
      return nil
    }
    func report(_ code: Diagnostic.Code, thai: String, english: String) {
      let shown = written.utf8.count <= 24 ? written : quoted(written)
      let what = what()
      problems.error(
        code, at: node.location, thai: "\(what.thai) คือ \(shown) \(thai)",
        english: "\(what.english) is \(shown), but \(english)")
    }
    func outOfRange() {
      report(
        .scoreOutOfRange, thai: "แต่คะแนนต้องอยู่ระหว่าง 0 ถึง 100", english: "a score is from 0 to 100")
    }
    guard isDecimal(written.utf8) else {
      report(
        .wrongNumber, thai: "ต้องเขียนเป็นทศนิยมธรรมดา เช่น 87.15",
        english: "a score is written as a plain decimal such as 87.15")
      return nil
    }
    let whole = written.utf8.drop { $0 == 0x2B || $0 == 0x2D || $0 == 0x30 }.prefix { $0 != 0x2E }
    // The range comes first, since 300.12345 is no score however it is rounded.
    if written.utf8.first == 0x2D || whole.count > 3 {
      outOfRange()
      return nil
    }
    guard written.utf8.drop(while: { $0 != 0x2E }).count <= 5 else {
      report(
        .tooManyDecimals, thai: "ซึ่งมีทศนิยมเกิน 4 ตำแหน่ง", english: "a score has at most 4 decimals")
      return nil
    }
    let digits = written.utf8.first == 0x2B ? String(written.dropFirst()) : written
    guard let score = Score(decimal: digits), score <= .full else {
      outOfRange()
      return nil
    }
    return score
  }

  private func isDecimal(_ written: String.UTF8View) -> Bool {
    var rest = written[...]
    if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
    let parts = rest.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// A number as it is written, in Arabic digits. One in Thai digits is a text to YAML, and a number to people.
  func number(_ node: SourceNode) -> String? {
    switch node.content {
    case .number(let written): return written
    case .text(let text):
      guard text.utf8.count <= 48, text.unicodeScalars.contains(where: { ("๐"..."๙").contains($0) }) else {
        return nil
      }
      let arabic = arabic(text)
      return isDecimal(arabic.utf8) ? arabic : nil
    default: return nil
    }
  }

  /// A number that names something, as a year, in Arabic digits.
  func arabic(_ written: String) -> String {
    guard written.utf8.count <= 48 else { return written }
    return DigitSystem.arabic.apply(to: trimmed(written))
  }

  /// Where a number was written in quotes, how to write it.
  func withoutQuotes(_ node: SourceNode) -> Diagnostic.Message? {
    guard case .text(let text) = node.content else { return nil }
    let written = trimmed(text)
    guard written.utf8.count <= 12, isDecimal(written.utf8) else { return nil }
    return .init(
      thai: "เขียนโดยไม่ใส่เครื่องหมายคำพูด คือ \(written)", english: "write it without quotes: \(written)")
  }

  /// Where a decimal comma was typed, the same with a point.
  private func withPoint(_ node: SourceNode) -> Diagnostic.Message? {
    guard case .text(let text) = node.content else { return nil }
    let fields = arabic(text).split(separator: ",", omittingEmptySubsequences: false)
    let meant = fields.joined(separator: ".")
    guard fields.count == 2, meant.utf8.count <= 12, isDecimal(meant.utf8) else { return nil }
    return .init(thai: "หมายถึง \(meant) หรือไม่", english: "did you mean \(meant)?")
  }

  /// Scores by keys of the framework; `resolve` gives nil, and reports, where the year has no such key.
  ///
  /// - Parameter name: What the score of a key is called.
  mutating func scores<Key: Hashable & Sendable>(
    _ entry: SourceNode.Entry?, name: (String) -> Diagnostic.Message,
    _ resolve: (SourceNode.Entry, inout RecordReader) -> Key?
  ) -> [Key: Located<Score>] {
    var result: [Key: Located<Score>] = [:]
    guard let entry, let entries = entries(entry.value) else { return result }
    for entry in entries {
      if problems.isFull { break }
      let key = resolve(entry, &self)
      guard entry.value.content != .null, let score = score(entry.value, of: name(entry.key)) else {
        continue
      }
      guard let key else { continue }
      // The same number in other digits.
      guard result[key] == nil else {
        duplicate(entry)
        continue
      }
      result[key] = Located(score, at: entry.value.location)
    }
    return result
  }

  mutating func duplicate(_ entry: SourceNode.Entry) {
    problems.error(
      .duplicateKey, at: entry.keyLocation, thai: "มีหัวข้อ \(quoted(entry.key)) ซ้ำ",
      english: "the key \(quoted(entry.key)) is there already")
  }

  /// An item's score: one number, or one for each part of its instrument.
  ///
  /// - Parameter name: What it is called.
  mutating func itemScore(
    _ node: SourceNode, _ item: Item?, _ framework: Framework?, name: @autoclosure () -> Diagnostic.Message
  ) -> ItemScore? {
    guard case .mapping = node.content else {
      return score(node, of: name()).map { ItemScore(score: $0, location: node.location) }
    }
    guard let fields = parts(node, .scoreParts, item, framework) else { return nil }
    return ItemScore(
      publicPart: fields["public"].flatMap { score($0.value, of: name().part("public")) },
      surveyPart: fields["survey"].flatMap { score($0.value, of: name().part("survey")) },
      location: node.location)
  }

  /// An item's remark: one text, or one for each part of its instrument.
  mutating func remark(_ node: SourceNode, _ item: Item?, _ framework: Framework?) -> Remark? {
    guard case .mapping = node.content else {
      return text(node).map { Remark(text: $0, location: node.location) }
    }
    guard let fields = parts(node, .remarkParts, item, framework) else { return nil }
    return Remark(
      publicPart: fields["public"].flatMap { text($0.value) },
      surveyPart: fields["survey"].flatMap { text($0.value) }, location: node.location)
  }

  private mutating func parts(
    _ node: SourceNode, _ keys: RecordKeys, _ item: Item?, _ framework: Framework?
  ) -> [String: SourceNode.Entry]? {
    if let item, let framework, framework.instrument(of: item)?.parts.isEmpty != false {
      problems.error(
        .noParts, at: node.location,
        thai: "ข้อ \(item.code) ของปี \(framework.fiscalYear) ไม่แบ่งเป็น public กับ survey ให้กรอกค่าเดียว",
        english: "item \(item.code) of \(framework.fiscalYear) has no parts; give one value")
      return nil
    }
    guard let fields = fields(node, keys) else { return nil }
    guard !fields.isEmpty else {
      problems.error(
        .missingKey, at: node.location, thai: "ยังไม่ได้กรอก public หรือ survey",
        english: "public or survey is missing")
      return nil
    }
    return fields
  }
}

extension Diagnostic.Message {
  /// The same of one part of the instrument.
  func part(_ key: String) -> Diagnostic.Message {
    .init(thai: "\(thai) (\(key))", english: "\(english) (\(key))")
  }
}

/// What the score of a year's item, indicator or instrument is called in messages.
///
/// - Parameters:
///   - kind: «ข้อ», «ตัวชี้วัดที่», with the space before a code where there is one.
///   - key: As the file has it.
func scoreName(
  _ year: Located<Int>, thai kind: String, english: String, _ key: String
) -> Diagnostic.Message {
  let key = key.utf8.count <= 12 ? key : quoted(key)
  return yearName(year, thai: "คะแนน\(kind) \(key)", english: "the score of \(english)\(key)")
}

/// What stands once in a year; without the year, where the program doesn't know it.
func yearName(_ year: Located<Int>, thai: String, english: String) -> Diagnostic.Message {
  guard year.value > 0 else { return .init(thai: thai, english: english) }
  return .init(thai: "\(thai)\(thai.spaceBehind)ปี \(year.value)", english: "\(english) in \(year.value)")
}
