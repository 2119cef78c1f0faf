package import SourceData

/// Comparisons with the year before in a record that has no scores of an earlier year: nothing in the report bears them out.
struct EarlierYearCheck: TextCheck {
  private let year: Int
  private let hasEarlier: Bool

  init(_ findings: Findings) {
    year = findings.current.year
    hasEarlier = findings.years.contains { $0.year < findings.current.year }
  }

  private static let earlier = WordTable(["ปีก่อน", "ปีที่ผ่านมา", "ปีที่แล้ว"])
  private static let movements = WordTable([
    "เพิ่มขึ้น", "ลดลง", "สูงขึ้น", "ดีขึ้น", "สูงกว่า", "ต่ำกว่า", "ดีกว่า", "คงที่", "เท่าเดิม", "เปรียบเทียบ", "เทียบกับ",
  ])
  private static let scored = WordTable(["คะแนน", "ผลการประเมิน", "ตัวชี้วัด", "ระดับผล"])
  /// What is counted otherwise than by scores.
  private static let others = WordTable([
    "ร้องเรียน", "งบประมาณราย", "รายได้", "ผู้รับบริการ", "จำนวนผู้", "จำนวนโครงการ", "เรื่อง",
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    guard !hasEarlier, text.isClaim, text.path.first != "assessments" else { return [] }
    let scalars = text.scalars
    var result: [TextFinding] = []
    for index in scalars.indices where scalars[index] == "ป" {
      guard let (length, _) = Self.earlier.match(in: scalars, at: index) else { continue }
      let line = scalars.lineStart(before: index, reach: 70)
      let end = index + length
      let after = end..<min(end + 24, scalars.count)
      let moved = (line..<index).last { Self.movements.match(in: scalars, at: $0) != nil }
      // «เมื่อเทียบกับปีก่อน คะแนนลดลง».
      guard let start = moved,
        scalars.holds(Self.scored, in: line..<start)
          || scalars.holds(Self.scored, in: start..<after.upperBound),
        !scalars.holds(ClaimCheck.intentions, in: max(line, start - 30)..<index),
        !scalars.holds(Self.others, in: line..<after.upperBound)
      else { continue }
      result.append(
        TextFinding(
          .noEarlierYear, index..<end,
          thai: "ข้อความเปรียบเทียบกับ\(text.string(index..<end)) แต่ไฟล์นี้ไม่มีผลของปีก่อน \(year)",
          english: "the text compares with the year before, and this record has no results before \(year)"))
    }
    return result
  }
}

extension Diagnostic.Code {
  package static let noEarlierYear = Self("no-earlier-year")
}

extension EarlierYearCheck {
  static let explanations = [
    CodeExplanation(
      .noEarlierYear, thai: "ข้อความเปรียบเทียบกับปีก่อน แต่ไฟล์ไม่มีคะแนนของปีก่อน รายงานจึงไม่มีอะไรรองรับ",
      english: "A text compares with the year before, of which the record has no scores.",
      todo: .init(
        thai: "กรอกคะแนนของปีก่อนใน assessments หรือตัดการเปรียบเทียบออก",
        english: "give the year before in assessments, or take the comparison away"),
      example:
        "assessments: { 2568: { total: 87.15 } }\nnarrative: { preface: ผลคะแนนเพิ่มขึ้นจากปีก่อน }")
  ]
}
