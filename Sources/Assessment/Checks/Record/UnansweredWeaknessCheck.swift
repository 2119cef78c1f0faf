package import SourceData

/// Weaknesses that no measure answers to: items without marks or below the strength mark, and weak indicators.
///
/// An indicator that fell from one high score to another is not weak here, nor one whose items are told apart.
enum UnansweredWeaknessCheck: RecordCheck {
  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    guard !findings.record.undertakings.flatMap({ $0 }).isEmpty,
      let assessment = findings.record.assessments.last
    else { return }
    let improved = Set(findings.record.improvements.map(\.indicator.value))
    let mark = findings.framework.strengthMark
    let key = called("addresses", at: assessment.year.location)
    for item in findings.current.items {
      guard let score = [item.score, item.publicScore, item.surveyScore].compactMap({ $0 }).min(),
        score < mark,
        !findings.measures.contains(where: { $0.answers(to: item) }),
        !improved.contains(item.indicator.number)
      else { continue }
      let code = item.item.code
      problems.warning(
        .itemWithoutMeasure, at: assessment.items[code]?.location ?? assessment.year.location,
        thai: "ข้อ \(code) ได้ \(score.text()) คะแนน แต่ไม่มีมาตรการใดตอบ (\(key))",
        english: "item \(code) scored \(score.text()), and no measure addresses it")
    }
    for finding in findings.current.indicators {
      guard let score = finding.figure?.score, score < mark,
        !findings.measures.contains(where: { $0.answers(to: finding) }),
        !improved.contains(finding.indicator.number)
      else { continue }
      let number = finding.indicator.number
      problems.warning(
        .indicatorWithoutMeasure, at: assessment.indicators[number]?.location ?? assessment.year.location,
        thai: "ตัวชี้วัดที่ \(number) ได้ \(score.text()) คะแนน แต่ไม่มีมาตรการใดตอบ (\(key))",
        english: "indicator \(number) scored \(score.text()), and no measure addresses it or its items")
    }
  }
}

extension Diagnostic.Code {
  package static let itemWithoutMeasure = Self("item-without-measure")
  package static let indicatorWithoutMeasure = Self("indicator-without-measure")
}

extension UnansweredWeaknessCheck {
  private static let todo = Diagnostic.Message(
    thai: "เพิ่มมาตรการ หรือเพิ่มรหัสใน addresses ของมาตรการที่ตอบอยู่แล้ว",
    english: "add a measure, or its code to addresses of the measure that answers it already")

  static let explanations = [
    CodeExplanation(
      .itemWithoutMeasure, thai: "ข้อที่ได้คะแนนน้อยกว่า 80 ไม่มีมาตรการตอบ",
      english: "No measure answers to an item that scored less than 80.", todo: todo,
      example: "assessments: { 2568: { total: 87.15, items: { i5: 0 } } }"),
    CodeExplanation(
      .indicatorWithoutMeasure, thai: "ตัวชี้วัดที่ได้คะแนนน้อยกว่า 80 ไม่มีมาตรการตอบ",
      english: "No measure answers to an indicator that scored less than 80.", todo: todo,
      example: "assessments: { 2568: { total: 87.15, indicators: { 5: 67.41 } } }"),
  ]
}
