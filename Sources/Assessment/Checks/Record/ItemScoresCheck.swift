package import SourceData

/// Items without a score, where the report shows the scores of all items topic by topic.
///
/// Of a year without topics such a report shows indicators, and items only where they have a score.
enum ItemScoresCheck: RecordCheck {
  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    let items = findings.framework.topics.flatMap(\.items)
    let lacking = items.filter { findings.current.item($0)?.lowestScore == nil }
    guard !lacking.isEmpty else { return }
    let place = findings.record.assessments.last?.year.location ?? findings.record.location
    let codes = lacking.joined(separator: ", ")
    let isAnyKnown = lacking.count < items.count
    problems.warning(
      .itemScoresMissing, at: place,
      thai: isAnyKnown
        ? "รายงานชนิดนี้แสดงคะแนนรายข้อ แต่ไม่มีคะแนนของข้อ \(codes) รายงานจะไม่แสดงข้อเหล่านี้"
        : "รายงานชนิดนี้แสดงคะแนนรายข้อ แต่ไม่มีคะแนนของข้อใด รายงานจะแสดงคะแนนรายตัวชี้วัดแทน",
      english: isAnyKnown
        ? "this kind of report shows the items' scores; it leaves out those without one: \(codes)"
        : "this kind of report shows the items' scores, and no item has any: it shows the indicators' instead"
    )
  }

  static let explanations = [
    CodeExplanation(
      .itemScoresMissing, thai: "รายงานชนิดนี้แสดงคะแนนรายข้อ แต่บางข้อหรือทุกข้อไม่มีคะแนน",
      english: "The kind of report shows the items' scores, and some items or all have none.",
      todo: .init(
        thai: "กรอก items ของปีที่ประเมินตามที่ประกาศ หรือแผ่นงานคะแนนของสมุดงาน",
        english: "give the items' scores of the year assessed, or fill in the workbook's sheet of scores"),
      example: "assessments: { 2568: { total: 87.15, items: { o9: 100 } } }")
  ]
}

extension Diagnostic.Code {
  package static let itemScoresMissing = Self("item-scores-missing")
}
