import SourceData

/// Published figures against each other; `PublishedFigures` does it year by year when findings are made.
enum PublishedFiguresCheck: RecordCheck {
  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    for warning in findings.warnings { problems.add(warning) }
  }

  private static let todo = Diagnostic.Message(
    thai: "ตรวจกับผลที่ประกาศใน ITAS ถ้าประกาศไว้อย่างนั้นจริงก็ปล่อยไว้ได้ รายงานจะแสดงตามที่ประกาศ",
    english:
      "look at the published results; where they are published so, let them stand: reports show what is published"
  )

  static let explanations = [
    CodeExplanation(
      .publishedTotalDiffers, thai: "คะแนนรวมไม่ตรงกับผลรวมถ่วงน้ำหนักของเครื่องมือ เกินกว่าที่การปัดเศษอธิบายได้",
      english: "The total is not the weighted sum of its instruments, further off than rounding explains.",
      todo: todo,
      example: "assessments: { 2568: { total: 88.15, instruments: { IIT: 95.52, EIT: 95.66, OIT: 74.50 } } }"),
    CodeExplanation(
      .publishedInstrumentDiffers, thai: "คะแนนเครื่องมือไม่ใช่ค่าเฉลี่ยของตัวชี้วัด",
      english: "An instrument's score is not the mean of its indicators.", todo: todo,
      example: "assessments: { 2568: { instruments: { OIT: 80.00 }, indicators: { 9: 69.00, 10: 80.00 } } }"),
    CodeExplanation(
      .publishedIndicatorDiffers, thai: "คะแนนตัวชี้วัดไม่ตรงกับคะแนนของข้อในปีที่รู้วิธีคำนวณ",
      english: "An indicator's score does not follow from its items, in a year whose rule is known.",
      todo: todo,
      example: "assessments: { 2568: { indicators: { 1: 95.24 }, items: { i1: 90, i2: 90, i3: 90 } } }"),
    CodeExplanation(
      .publishedSubindicatorDiffers, thai: "คะแนนตัวชี้วัดย่อยไม่ใช่ค่าเฉลี่ยของข้อ",
      english: "A sub-indicator's score is not the mean of its items.", todo: todo,
      example:
        "fiscalYear: 2564\nassessments: { 2564: { subindicators: { \"10.2\": 100 }, items: { o42: 0, o43: 100 } } }"
    ),
    CodeExplanation(
      .publishedLevelDiffers, thai: "ระดับไม่ตรงกับคะแนนตามเกณฑ์ของปีนั้น หรือเป็นคำของเกณฑ์ปีอื่น",
      english: "The level is not that of the total on the year's scale, or a word of another year's.",
      todo: todo,
      example: "assessments: { 2568: { total: 87.15, level: ต้องปรับปรุง } }"),
  ]
}
