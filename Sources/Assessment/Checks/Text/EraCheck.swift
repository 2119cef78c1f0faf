package import SourceData
import ThaiFormat

/// Years of the Common Era where a report counts in the Buddhist Era: «ปี 2024», «ประจำปี ค.ศ. 2025», and «พ.ศ. 2025», five
/// centuries ago.
struct EraCheck: TextCheck {
  /// The year assessed in the Common Era.
  private let year: Int

  init(_ findings: Findings) { year = findings.current.year - 543 }

  private static let leads =
    ["ปี", "ปีงบประมาณ"]
    + [ThaiDate.Style.full, .short].flatMap { style in (1...12).map { ThaiDate.monthName($0, style) } }
  /// What the world dates in its own years: indices, conventions, standards, goals.
  private static let foreign = WordTable([
    "SDG", "ยั่งยืน", "CPI", "ดัชนี", "Corruption", "Transparency", "อนุสัญญา", "สหประชาชาติ", "ISO", "OECD",
    "Agenda", "นานาชาติ",
    "สากล", "ต่างประเทศ", "รุ่น", "Microsoft", "Windows", "โอลิมปิก",
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse, text.hasDigits else { return [] }
    let scalars = text.scalars
    return Self.years(in: scalars).compactMap { value, range in
      guard (year - 40...year + 20).contains(value) else { return nil }
      var cursor = BackwardCursor(scalars, from: range.lowerBound)
      let isBuddhist = cursor.skip(["พ.ศ."])
      guard isBuddhist || isLedIn(&cursor) && !isForeign(value, range, scalars) else {
        return nil
      }
      return TextFinding(
        .commonEraYear, range,
        thai: "\(quoted(text.string(range))) เป็นปี ค.ศ. รายงานนับปีเป็น พ.ศ.",
        english: "\(quoted(text.string(range))) is a year of the Common Era; reports count in พ.ศ.",
        suggestion: .init(
          thai: "หมายถึง พ.ศ. \(value + 543) หรือไม่", english: "did you mean พ.ศ. \(value + 543)?"))
    }
  }

  /// Whoever writes «ค.ศ.» means it, but for the year of a plan or report: «แผนงานประจำปี ค.ศ. 2024».
  private func isLedIn(_ cursor: inout BackwardCursor) -> Bool {
    cursor.skip(["ค.ศ."]) ? cursor.skip(["ปีงบประมาณ", "ประจำปี"]) : cursor.skip(Self.leads)
  }

  /// Numbers of four digits that stand alone.
  private static func years(in text: [Unicode.Scalar]) -> [(value: Int, range: Range<Int>)] {
    var result: [(Int, Range<Int>)] = []
    var index = 0
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let (value, end) = text.wholeNumber(at: index)
      let isPart = index > 0 && [".", ",", "/", "-", ":"].contains(text[index - 1])
      if end - index == 4, !isPart { result.append((value, index..<end)) }
      index = end
    }
    return result
  }

  /// Whether it dates something of the world's, or stands beside the same year in พ.ศ.
  private func isForeign(_ value: Int, _ range: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    let line = text.lineStart(before: range.lowerBound, reach: 80)
    if text.holds(Self.foreign, in: line..<min(range.upperBound + 40, text.count)) { return true }
    let around = max(0, range.lowerBound - 30)..<min(range.upperBound + 30, text.count)
    return WrittenNumber.all(in: text, within: around).contains { $0.text == String(value + 543) }
  }
}

extension Diagnostic.Code {
  package static let commonEraYear = Self("common-era-year")
}

extension EraCheck {
  static let explanations = [
    CodeExplanation(
      .commonEraYear, thai: "เขียนปีเป็น ค.ศ. ทั้งที่รายงานใช้ พ.ศ.",
      english: "A year is of the Common Era, where reports count in the Buddhist Era.",
      todo: .init(thai: "เขียนเป็นปี พ.ศ.", english: "write the year in พ.ศ."),
      example: "narrative: { preface: ดำเนินการภายในปี 2025 }")
  ]
}
