package import SourceData

/// What the report must hold for the item of the OIT that asks for it: scores and weaknesses, measures, and of each
/// measure what `reportContents` of the year's framework lists.
enum ContentsCheck: RecordCheck {
  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    let record = findings.record
    checkFramework(findings, &problems)
    let assessment = record.assessments.last
    let place = assessment?.year.location ?? record.location
    if assessment?.total == nil, findings.current.total != nil {
      let computed = findings.current.total?.score.text() ?? ""
      problems.warning(
        .totalMissing, at: assessment?.totalPlace ?? place,
        thai: "ไม่มีคะแนนรวมที่ประกาศของปี \(findings.current.year) รายงานจะใช้ที่คำนวณได้ คือ \(computed)",
        english:
          "there is no published total of \(findings.current.year); reports show the one worked out, \(computed)"
      )
    }
    let lacking = findings.current.indicators.filter { $0.figure == nil }
    // Of a record with few scores nobody expects a total.
    if findings.current.total == nil, !lacking.isEmpty,
      2 * lacking.count <= findings.current.indicators.count
    {
      let numbers = lacking.map { String($0.indicator.number) }.joined(separator: ", ")
      problems.warning(
        .totalMissing, at: assessment?.totalPlace ?? place,
        thai:
          "ไม่มีคะแนนรวมที่ประกาศของปี \(findings.current.year) และคำนวณไม่ได้ เพราะไม่มีคะแนนตัวชี้วัดที่ \(numbers) รายงานจะเว้นว่างไว้",
        english:
          "there is no published total of \(findings.current.year), nor can it be worked out: indicators \(numbers) have no scores"
      )
    }
    if findings.current.total == nil, lacking.count == findings.current.indicators.count {
      problems.warning(
        .scoresMissing, at: assessment?.totalPlace ?? place,
        thai: "ไม่มีคะแนนรวมและคะแนนตัวชี้วัดของปี \(findings.current.year) จึงวิเคราะห์จุดแข็งจุดอ่อนไม่ได้",
        english:
          "there is neither a total nor indicators of \(findings.current.year), and so no strengths and weaknesses"
      )
    }
    checkIndicators(findings, place, &problems)
    guard !record.undertakings.flatMap({ $0 }).isEmpty else {
      problems.warning(
        .noMeasures, at: record.measuresPlace ?? record.location,
        thai:
          "ไม่มีมาตรการ (\(called("measures", at: record.fiscalYear.location))) ซึ่งข้อที่ให้ส่งรายงานนี้กำหนดให้มี",
        english: "there are no measures, which the item that asks for this report requires")
      return
    }
    for measure in record.measures { check(measure, findings, &problems) }
  }

  /// Indicators without a score beside others or a total; where few have one, only those of which not even half the items are known.
  private static func checkIndicators(
    _ findings: Findings, _ place: SourceLocation, _ problems: inout DiagnosticCollector
  ) {
    let current = findings.current
    let unknown = current.indicators.filter { $0.figure == nil }
    let areMostKnown = 2 * unknown.count < current.indicators.count
    let missing = unknown.filter { indicator in
      let all = current.framework.items(of: indicator.indicator)
      let known = current.items.count {
        $0.indicator.number == indicator.indicator.number && $0.score != nil
      }
      return areMostKnown || 2 * known < max(all.count, 1)
    }
    // A record of items alone says nothing of indicators.
    let given = findings.record.assessments.last
    guard !missing.isEmpty, given?.total != nil || given?.indicators.isEmpty == false else { return }
    let numbers = missing.map { String($0.indicator.number) }.joined(separator: ", ")
    problems.warning(
      .indicatorsMissing,
      at: missing.lazy.compactMap { given?.indicatorPlaces[$0.indicator.number] }.first ?? place,
      thai: "ไม่มีคะแนนของตัวชี้วัดที่ \(numbers) ของปี \(current.year) รายงานจึงวิเคราะห์ตัวชี้วัดเหล่านี้ไม่ได้",
      english:
        "there are no scores of the indicators \(numbers) of \(current.year), and so no analysis of them")
  }

  /// A report of which nothing but what was done matters.
  static func checkProgress(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    let undertakings = findings.record.undertakings.flatMap { $0 }
    guard !undertakings.isEmpty, undertakings.allSatisfy({ $0.progress == nil }) else { return }
    let place = findings.record.fiscalYear.location
    problems.warning(
      .noProgress,
      at: undertakings.lazy.compactMap { $0.places["progress"] }.first ?? findings.record.location,
      thai:
        "รายงานชนิดนี้ต้องบอกความก้าวหน้า แต่ไม่มีมาตรการหรือตัวชี้วัดใดมีความก้าวหน้า (\(called("progress", at: place)))",
      english: "this kind of report tells progress, and no measure or indicator has any")
  }

  /// Measures of which none says how it is followed up, in a year whose own list of contents doesn't ask for it or is not known.
  ///
  /// The official text of 2564 asks for a way of following up and of reporting (item o42), and an assessor may look for it in
  /// other years, too: advice on the record as a whole. A record that tells progress has been followed up.
  static func checkMonitoring(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    let measures = findings.record.measures
    guard let first = measures.first, !findings.framework.reportContents.contains(.monitoring),
      measures.allSatisfy(\.monitoring.isEmpty),
      findings.record.undertakings.joined().allSatisfy({ $0.progress == nil }),
      // Drafts are asked for who is responsible first.
      !findings.record.undertakings.joined().allSatisfy(\.isDraft)
    else { return }
    problems.warning(
      .noMonitoring, at: first.places[ReportContent.monitoring.rawValue] ?? first.title.location,
      thai:
        "ไม่มีมาตรการใดบอกแนวทางการกำกับติดตาม (\(called("monitoring", at: first.title.location))) หลักเกณฑ์ปี 2564 กำหนดให้มี ส่วนของปี \(findings.current.year) โปรแกรมยังไม่ทราบ ควรใส่ไว้",
      english:
        "no measure has monitoring: the rules of 2564 ask for it, those of \(findings.current.year) are not known here, and it is safer to have it"
    )
  }

  /// What decides the result is taken from other years, and may be otherwise when it is announced.
  private static func checkFramework(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    let provenance = findings.framework.provenance
    guard ["rating", "passMark"].allSatisfy({ provenance[$0]?.certainty == .low }) else { return }
    let year = findings.current.year
    problems.warning(
      .unconfirmedFramework, at: findings.record.fiscalYear.location,
      thai:
        "เกณฑ์ระดับและเกณฑ์ผ่านของปี \(year) ในโปรแกรมอนุมานจากปีก่อน ยังไม่ยืนยันกับประกาศ ให้กรอกคะแนนและระดับตามที่ประกาศ",
      english:
        "the levels and the pass mark of \(year) are inferred from the years before, not confirmed; give total and level as published"
    )
  }

  private static func check(_ measure: Measure, _ findings: Findings, _ problems: inout DiagnosticCollector) {
    let contents = findings.framework.reportContents
    func warn(
      _ code: Diagnostic.Code, _ content: ReportContent, _ isMissing: Bool, thai: String, english: String
    ) {
      guard isMissing, contents.contains(content) else { return }
      problems.warning(
        code, at: measure.places[content.rawValue] ?? measure.title.location,
        thai: "มาตรการ \(quoted(measure.title.value)) ไม่มี\(thai)",
        english: "the measure \(quoted(measure.title.value)) has no \(english)")
    }
    let place = measure.title.location
    warn(
      .measureWithoutSteps, .steps, measure.steps.isEmpty,
      thai: "ขั้นตอนหรือวิธีการปฏิบัติ (\(called("steps", at: place)))", english: "steps")
    warn(
      .measureWithoutPeriod, .period, measure.period == nil,
      thai: "ระยะเวลา (\(called("period", at: place)))", english: "period")
    warn(
      .measureWithoutResponsible, .responsible, measure.responsible.isEmpty,
      thai: "ผู้รับผิดชอบ (\(called("responsible", at: place)))",
      english: "one responsible")
    warn(
      .measureWithoutMonitoring, .monitoring, measure.monitoring.isEmpty,
      thai: "แนวทางการกำกับติดตาม (\(called("monitoring", at: place)))", english: "monitoring")
  }
}

extension Diagnostic.Code {
  package static let totalMissing = Self("total-missing")
  package static let scoresMissing = Self("scores-missing")
  package static let indicatorsMissing = Self("indicators-missing")
  package static let noProgress = Self("no-progress")
  package static let unconfirmedFramework = Self("unconfirmed-framework")
  package static let noMonitoring = Self("no-monitoring")
  package static let noMeasures = Self("no-measures")
  package static let measureWithoutSteps = Self("measure-without-steps")
  package static let measureWithoutPeriod = Self("measure-without-period")
  package static let measureWithoutResponsible = Self("measure-without-responsible")
  package static let measureWithoutMonitoring = Self("measure-without-monitoring")
}

extension ContentsCheck {
  private static let todo = Diagnostic.Message(
    thai: "เพิ่มส่วนที่ขาด ผู้ตรวจ OIT ให้ 0 คะแนนหากองค์ประกอบไม่ครบ",
    english: "add what is missing: assessors give no marks for an incomplete report")

  static let explanations = [
    CodeExplanation(
      .totalMissing, thai: "ไม่ได้กรอกคะแนนรวมที่ประกาศ", english: "The published total is missing.",
      todo: .init(thai: "กรอก total ของปีที่ประเมิน", english: "give the total of the year assessed"),
      example:
        "assessments: { 2568: { indicators: { 1: 95, 2: 95, 3: 99, 4: 93, 5: 93, 6: 96, 7: 95, 8: 95, 9: 69, 10: 80 } } }"
    ),
    CodeExplanation(
      .scoresMissing, thai: "ไม่มีคะแนนให้วิเคราะห์", english: "There are no scores to analyse.",
      todo: .init(thai: "กรอกคะแนนตัวชี้วัดอย่างน้อย", english: "give the indicators at least"),
      example: "assessments: { 2568: {} }"),
    CodeExplanation(
      .indicatorsMissing, thai: "ตัวชี้วัดบางตัวไม่มีคะแนน", english: "Some indicators have no score.",
      todo: .init(thai: "กรอกคะแนนของตัวชี้วัดตามที่ประกาศ", english: "give the indicators' scores as published"),
      example: "assessments: { 2568: { total: 87.15, indicators: { 1: 95.24, 2: 95.83 } } }"),
    CodeExplanation(
      .noMeasures, thai: "ไม่มีมาตรการ", english: "There are no measures.", todo: todo, example: "measures: []"),
    CodeExplanation(
      .noMonitoring,
      thai: "ไม่มีมาตรการใดบอกแนวทางการกำกับติดตาม ในปีที่รายการเนื้อหาที่โปรแกรมรู้ไม่ได้กำหนดไว้",
      english:
        "No measure says how it is followed up, in a year whose list of contents, as far as it is known, doesn't ask for it.",
      todo: .init(
        thai: "ใส่ monitoring ของแต่ละมาตรการ เช่น รายงานผลทุกไตรมาส หรือปล่อยไว้หากประกาศของปีนั้นไม่กำหนด",
        english:
          "give measures their monitoring, or let it be where the year's announcement doesn't ask for it"),
      example:
        "measures: [{ title: จัดทำคู่มือ, addresses: [9], steps: [จัดทำคู่มือ], responsible: [สำนักปลัด], period: { from: 2568-10, to: 2569-09 } }]"
    ),
    CodeExplanation(
      .noProgress, thai: "รายงานชนิดนี้ต้องบอกความก้าวหน้า แต่ไม่มีมาตรการใดมี",
      english: "The kind of report tells progress, and no measure has any.",
      todo: .init(
        thai: "กรอก progress ของมาตรการ หรือแผ่นงานความก้าวหน้าของสมุดงาน",
        english: "give measures their progress, or fill in the workbook's sheet of it"),
      example:
        "measures: [{ title: จัดทำคู่มือ, addresses: [9], steps: [จัดทำคู่มือ], responsible: [สำนักปลัด], period: { from: 2568-10, to: 2569-09 } }]"
    ),
    CodeExplanation(
      .unconfirmedFramework, thai: "กรอบการประเมินของปีนั้นอนุมานจากปีอื่น ยังไม่ยืนยันกับประกาศของ ป.ป.ช.",
      english: "The year's framework is inferred from other years, and not confirmed by what was announced.",
      todo: .init(
        thai: "กรอก total และ level ตามที่ประกาศ และตรวจรหัสข้อกับคู่มือของปีนั้น",
        english: "give total and level as published, and compare the codes of items with the year's handbook"),
      example: "fiscalYear: 2569\nassessments: { 2569: { total: 87.15, level: ผ่าน } }"),
    CodeExplanation(
      .measureWithoutSteps, thai: "มาตรการไม่มีขั้นตอนหรือวิธีการปฏิบัติ", english: "A measure has no steps.",
      todo: todo,
      example:
        "measures: [{ title: จัดทำคู่มือ, addresses: [9], responsible: [สำนักปลัด], period: { from: 2568-10, to: 2569-09 } }]"
    ),
    CodeExplanation(
      .measureWithoutPeriod, thai: "มาตรการไม่มีระยะเวลา ในปีที่กำหนดให้มี",
      english: "A measure has no period, where the year requires one.",
      todo: todo,
      example: "measures: [{ title: จัดทำคู่มือ, addresses: [9], responsible: [สำนักปลัด], steps: [จัดทำคู่มือ] }]"),
    CodeExplanation(
      .measureWithoutResponsible, thai: "มาตรการไม่มีผู้รับผิดชอบ", english: "A measure has no one responsible.",
      todo: todo,
      example:
        "measures: [{ title: จัดทำคู่มือ, addresses: [9], steps: [จัดทำคู่มือ], period: { from: 2568-10, to: 2569-09 } }]"
    ),
    CodeExplanation(
      .measureWithoutMonitoring, thai: "มาตรการไม่มีแนวทางการกำกับติดตาม ในปีที่กำหนดให้มี",
      english: "A measure has no monitoring, where the year requires it.", todo: todo,
      example:
        "fiscalYear: 2564\nassessments: { 2564: { total: 77.85 } }\nmeasures: [{ title: จัดทำคู่มือ, addresses: [9], steps: [จัดทำคู่มือ], responsible: [สำนักปลัด] }]"
    ),
  ]
}
