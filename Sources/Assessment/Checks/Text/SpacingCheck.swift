package import SourceData
import ThaiFormat

/// Spaces: two where one belongs, none where official Thai has one, and one before a comma; and hyphens where the record
/// has dashes.
struct SpacingCheck: TextCheck {
  /// Whether the record's texts have dashes between spaces: a hyphen is as good where there are none.
  private let hasDashes: Bool

  init(_ texts: [RecordText]) {
    hasDashes = texts.contains { text in
      text.isProse
        && text.scalars.indices.contains { text.scalars[$0] == "–" && text.scalars.has(" – ", at: $0 - 1) }
    }
  }

  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case " ", "\u{A0}":
        let start = index
        while index < scalars.count, scalars[index] == " " || scalars[index] == "\u{A0}" { index += 1 }
        // Indentation and spaces at a line's end are no part of what is printed.
        let isInside =
          start > 0 && index < scalars.count && scalars[start - 1] != "\n" && scalars[index] != "\n"
        if index - start > 1, isInside { result.append(doubled(start..<index, text)) }
        continue
      case "ๆ":
        if index > 0, scalars[index - 1].isThaiLetter {
          result.append(
            missing(
              index, text, thai: "ต้องเว้นวรรคหน้า ๆ", english: "ๆ has a space before it"))
        }
      case ",":
        if let comma = comma(at: index, text) { result.append(comma) }
      case ".":
        if let era = missingBehindAbbreviation(scalars, index) {
          result.append(
            missing(
              era, text, thai: "ต้องเว้นวรรคระหว่างตัวย่อกับตัวเลข",
              english: "an abbreviation and a number have a space between them"))
        }
      case "-", "—":
        if let dash = dash(at: index, text) {
          result.append(dash)
          index = max(index, dash.range.upperBound - 1)
        }
      default: break
      }
      index += 1
    }
    return result
  }

  /// «เว็บไซต์ ,ให้»: a space before a comma.
  private func comma(at index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    guard index > 1, scalars[index - 1] == " ", scalars[index - 2].isThaiLetter, index + 1 < scalars.count,
      scalars[index + 1] == " " || scalars[index + 1].isThaiLetter
    else { return nil }
    let context = text.excerpt(around: (index - 1)..<(index + 1), before: 8, after: 7)
    return TextFinding(
      .misplacedSpace, (index - 1)..<(index + 1), thai: "เว้นวรรคหน้าจุลภาค ที่ \(quoted(context))",
      english: "a space before a comma at \(quoted(context))",
      replacement: scalars[index + 1] == " " ? "," : ", ")
  }

  /// Between two words or dates, as in «ต.ค. - ก.ย.» and «ต.ค.- ก.ย.»; not the mark of a list, nor a sign or part of a word.
  private func dash(at index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    func isSpace(_ index: Int) -> Bool { scalars[index] == " " || scalars[index] == "\u{A0}" }
    guard index > 0, index + 2 < scalars.count, isSpace(index + 1), !isSpace(index + 2),
      scalars[index + 2] != "\n"
    else { return nil }
    // «1,200,000.- บาท».
    if scalars[index - 1] == ".", index > 1, scalars[index - 2].isDigit { return nil }
    let start = isSpace(index - 1) ? index - 1 : index
    guard start > 0, !isSpace(start - 1), scalars[start - 1] != "\n", scalars[start - 1] != "-" else {
      return nil
    }
    // With a space on one side it is a slip, whatever the record has.
    guard hasDashes || start == index || scalars[index] == "—" else { return nil }
    if isYear(scalars, endingAt: start), isYear(scalars, startingAt: index + 2) { return nil }
    let context = text.excerpt(around: start..<(index + 1), before: 8, after: 7)
    return TextFinding(
      .dashStyle, start..<(index + 2), thai: "ใช้ขีดสั้น (-) แทนขีดกลาง (–) ที่ \(quoted(context))",
      english: "a hyphen stands for a dash (–) at \(quoted(context))", replacement: " – ")
  }

  /// A plan's years have the hyphen of its official name: «แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)».
  private func isYear(_ text: [Unicode.Scalar], endingAt end: Int) -> Bool {
    end >= 4 && text[(end - 4)..<end].allSatisfy(\.isDigit) && (end == 4 || !text[end - 5].isDigit)
  }

  private func isYear(_ text: [Unicode.Scalar], startingAt index: Int) -> Bool {
    var start = index
    if text.has("พ.ศ.", at: start) { start = text.skippingSpaces(start + 4) }
    return start + 4 <= text.count && isYear(text, endingAt: start + 4)
      && (start + 4 == text.count || !text[start + 4].isDigit)
  }

  private func doubled(_ range: Range<Int>, _ text: RecordText) -> TextFinding {
    let context = text.excerpt(around: range, before: 8, after: 8)
    return TextFinding(
      .doubledSpace, range, thai: "เว้นวรรคซ้อนกัน ที่ \(quoted(context))",
      english: "more than one space at \(quoted(context))", replacement: " ")
  }

  private func missing(_ index: Int, _ text: RecordText, thai: String, english: String) -> TextFinding {
    let context = text.excerpt(around: index..<(index + 1), before: 8, after: 4)
    return TextFinding(
      .missingSpace, index..<(index + 1), thai: "\(thai) ที่ \(quoted(context))",
      english: "\(english), at \(quoted(context))", replacement: " " + text.string(index..<(index + 1)))
  }

  private static let abbreviations =
    (["พ.ศ.", "ค.ศ."] + (1...12).map { ThaiDate.monthName($0, .short) }).map { [Unicode.Scalar](of: $0) }

  /// The digit right behind `พ.ศ.` or a month, whose last point is at `index`.
  private func missingBehindAbbreviation(_ text: [Unicode.Scalar], _ index: Int) -> Int? {
    guard index + 1 < text.count, text[index + 1].isDigit else { return nil }
    for word in Self.abbreviations where text.has(word, at: index + 1 - word.count) { return index + 1 }
    return nil
  }
}

extension Diagnostic.Code {
  package static let doubledSpace = Self("doubled-space")
  package static let missingSpace = Self("missing-space")
  package static let misplacedSpace = Self("misplaced-space")
  package static let dashStyle = Self("dash-style")
}

extension SpacingCheck {
  static let explanations = [
    CodeExplanation(
      .doubledSpace, thai: "เว้นวรรคซ้อนกันสองครั้งขึ้นไป", english: "There is more than one space.",
      todo: .init(thai: "ใช้ --fix แก้ให้", english: "let --fix put it right"),
      example: "narrative: { preface: ผลการประเมิน  ของหน่วยงาน }", isFixable: true),
    CodeExplanation(
      .missingSpace, thai: "หน้า ๆ และระหว่าง พ.ศ. หรือชื่อเดือนย่อกับตัวเลขต้องเว้นวรรค",
      english: "ๆ has a space before it, and พ.ศ. or a month's abbreviation one before its number.",
      todo: .init(thai: "ใช้ --fix แก้ให้", english: "let --fix put it right"),
      example: "narrative: { preface: ด้านต่างๆ ของหน่วยงาน }", isFixable: true),
    CodeExplanation(
      .misplacedSpace, thai: "เว้นวรรคหน้าจุลภาค", english: "There is a space before a comma.",
      todo: .init(thai: "ใช้ --fix แก้ให้", english: "let --fix put it right"),
      example: "narrative: { preface: \"จัดประชุม , อบรม และแจ้งเวียน\" }", isFixable: true),
    CodeExplanation(
      .dashStyle, thai: "ขีดระหว่างคำหรือช่วงเวลาในไฟล์มีหลายแบบ ทั้ง - และ – หรือเว้นวรรคข้างเดียว",
      english:
        "Words or dates have a hyphen between them here and a dash (–) there, or a space on one side only.",
      todo: .init(thai: "ใช้ --fix แก้ให้", english: "let --fix put it right"),
      example: "narrative: { preface: เดือนตุลาคม - ธันวาคม และเดือนมกราคม – มีนาคม ของปี }", isFixable: true),
  ]
}
