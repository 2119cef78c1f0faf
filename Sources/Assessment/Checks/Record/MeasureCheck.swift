package import SourceData

/// Measures that don't agree with themselves: tasks for people responsible, one instrument named and another addressed,
/// praise for what scored low, progress told of some only.
enum MeasureCheck: RecordCheck {
  private static let tasks = [
    "จัดทำ", "ดำเนินการ", "ส่งเสริม", "ตรวจสอบ", "เผยแพร่", "ประชุม", "กำหนด", "ปรับปรุง", "ประชาสัมพันธ์", "พัฒนา", "แต่งตั้ง",
    "รายงาน", "ติดตาม",
    "จัดให้มี", "จัดประชุม", "จัดอบรม", "สร้าง", "เพิ่ม",
  ]
  private static let praises = ["น่าพอใจ", "ดีมาก", "ดีเยี่ยม", "ครบถ้วนแล้ว"]

  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    for group in findings.record.undertakings {
      let hasProgress = group.contains { $0.progress != nil }
      let hasStatus = group.contains { $0.progress?.status != nil }
      for undertaking in group {
        check(undertaking, hasProgress: hasProgress, hasStatus: hasStatus, &problems)
      }
      checkPeriods(group, findings, &problems)
      checkResults(group, &problems)
    }
    checkTitles(findings.record.measures, &problems)
    for finding in findings.measures {
      checkInstrument(finding, findings, &problems)
      checkPraise(finding, findings, &problems)
    }
  }

  /// A measure without a period in a year that asks for none, where all others have one: it was forgotten.
  private static func checkPeriods(
    _ group: [Undertaking], _ findings: Findings, _ problems: inout DiagnosticCollector
  ) {
    let lacking = group.filter { $0.period == nil }
    guard lacking.count == 1, group.count > 1, let only = lacking.first, !only.isDraft,
      !findings.framework.reportContents.contains(.period)
    else { return }
    problems.warning(
      .measureWithoutPeriod, at: only.places["period"] ?? only.location,
      thai: "\(only.name.thai) ไม่มีระยะเวลา (\(called("period", at: only.location))) ทั้งที่ข้ออื่นมี",
      english: "\(only.name.english) has no period, though all others have")
  }

  /// Progress of which what was done is told, and not what came of it, where that is told of all others.
  private static func checkResults(_ group: [Undertaking], _ problems: inout DiagnosticCollector) {
    let told = group.filter {
      $0.progress.map { $0.status != .notStarted && !$0.actions.allSatisfy(isDash) } ?? false
    }
    let lacking = told.filter { $0.progress?.results.allSatisfy(isDash) ?? false }
    guard lacking.count == 1, told.count > 1, let only = lacking.first else { return }
    problems.warning(
      .resultsMissing, at: only.places["progress.results"] ?? only.location,
      thai: "\(only.name.thai) ไม่บอกผลที่เกิดขึ้น (\(called("results", at: only.location))) ทั้งที่ข้ออื่นบอก",
      english: "of \(only.name.english) no results are told, though of all others they are")
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }

  /// Two measures of one title, which can't be told apart in the report; of one topic, where there are topics.
  private static func checkTitles(_ measures: [Measure], _ problems: inout DiagnosticCollector) {
    guard measures.count > 1 else { return }
    var first: [String: Int] = [:]
    for (index, measure) in measures.enumerated() {
      var title = measure.title.value
      if title.unicodeScalars.contains(where: Self.isSpace) {
        title = String(scalars: title.unicodeScalars.filter { !Self.isSpace($0) })
      }
      let key = "\(measure.topic?.value ?? 0) \(title)"
      guard let other = first[key] else {
        first[key] = index
        continue
      }
      problems.warning(
        .measureRepeated, at: measure.title.location,
        thai: "มาตรการที่ \(index + 1) ชื่อเดียวกับมาตรการที่ \(other + 1) คือ \(quoted(measure.title.value))",
        english:
          "measure \(index + 1) has the title of measure \(other + 1), \(quoted(measure.title.value))")
    }
  }

  private static func check(
    _ undertaking: Undertaking, hasProgress: Bool, hasStatus: Bool, _ problems: inout DiagnosticCollector
  ) {
    for responsible in undertaking.responsible where isTask(responsible) {
      let name = undertaking.name
      problems.warning(
        .responsibleIsTask, at: undertaking.places["responsible"] ?? undertaking.location,
        thai: "ผู้รับผิดชอบ \(quoted(responsible)) ของ\(name.thai) เป็นงานที่ต้องทำ ไม่ใช่หน่วยงานหรือบุคคล",
        english: "\(quoted(responsible)), responsible for \(name.english), is a task")
    }
    guard let progress = undertaking.progress else {
      if hasProgress, !undertaking.isDraft {
        let name = undertaking.name
        problems.warning(
          .progressMissing, at: undertaking.places["progress"] ?? undertaking.location,
          thai:
            "\(name.thai) ยังไม่ได้กรอกความก้าวหน้า\(undertaking.progressPlace) ทั้งที่ข้ออื่นกรอกแล้ว",
          english: "\(name.english) has no progress, though others have")
      }
      return
    }
    let name = undertaking.name
    if progress.status == .done || progress.status == .ongoing,
      (progress.actions + progress.results).allSatisfy(isDash)
    {
      problems.warning(
        .progressEmpty, at: undertaking.places["progress.actions"] ?? undertaking.location,
        thai:
          "\(name.thai) มีสถานะแล้วแต่ไม่มีสิ่งที่ทำ (\(called("actions", at: undertaking.location))) หรือผล (\(called("results", at: undertaking.location)))",
        english: "\(name.english) has a status, but neither actions nor results")
    } else if contradicts(progress) {
      problems.warning(
        .statusContradicts, at: undertaking.places["progress.status"] ?? undertaking.location,
        thai:
          "สถานะของ\(name.thai) ไม่ตรงกับสิ่งที่เล่าไว้ (\(called("actions", at: undertaking.location)), \(called("results", at: undertaking.location)))",
        english: "the status of \(name.english) is not what its actions or results tell")
    } else if progress.status == nil, hasStatus {
      problems.warning(
        .statusMissing, at: undertaking.places["progress.status"] ?? undertaking.location,
        thai:
          "\(name.thai) ไม่มีสถานะ (\(called("status", at: undertaking.location))) ทั้งที่ข้ออื่นมี รายงานจะแสดงว่ายังไม่ได้ระบุสถานะ",
        english: "\(name.english) has no status, though others have; the report says so")
    }
  }

  private static let undone = [
    "ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "รอดำเนินการ", "อยู่ระหว่าง", "อยู่ในระหว่าง", "ยังไม่แล้วเสร็จ", "ยังไม่เสร็จ",
    "ไม่แล้วเสร็จ",
    "ยังไม่ได้เริ่ม", "ยังไม่เริ่ม", "ยังไม่ได้จัด", "ยังไม่ได้เผยแพร่", "ยังไม่สามารถดำเนินการ",
  ]
  /// What may well be told of what has not begun.
  private static let ahead = ["ไม่", "จะ", "รอ", "เตรียม", "กำหนด", "แผน", "คาด"]

  /// Done, and told to be undone; or not begun, and told to be done.
  private static func contradicts(_ progress: Measure.Progress) -> Bool {
    let told = (progress.actions + progress.results).filter { !isDash($0) }
    func isAny(_ words: [String], in text: String) -> Bool {
      let scalars = [Unicode.Scalar](of: text)
      return words.contains { scalars.holds($0) }
    }
    switch progress.status {
    case .done: return told.contains { isAny(undone, in: $0) }
    case .notStarted: return told.contains { !isAny(ahead, in: $0) }
    case .ongoing, nil: return false
    }
  }

  /// An empty cell written out.
  private static func isDash(_ text: String) -> Bool {
    text.allSatisfy { ["-", "–", "—", " "].contains($0) }
  }

  /// Begins like a task, or with a number: units have neither.
  private static func isTask(_ text: String) -> Bool {
    var rest = [Unicode.Scalar](of: text)
    let digits = rest.prefix { $0.isDigit }.count
    if digits > 0, rest.count > digits, rest[digits] == "." || rest[digits] == ")" {
      rest = Array(rest[rest.skippingSpaces(digits + 1)...])
      guard rest.count > 14 else { return false }
    }
    return tasks.contains { rest.has($0, at: 0) && rest.count > $0.unicodeScalars.count + 6 }
  }

  private static func checkInstrument(
    _ finding: MeasureFinding, _ findings: Findings, _ problems: inout DiagnosticCollector
  ) {
    let instruments = findings.framework.instruments.map(\.code)
    let title = [Unicode.Scalar](of: finding.measure.title.value)
    let named = instruments.filter { title.holds($0) }
    let addressed = Set(finding.subjects.compactMap { instrument(of: $0, findings) })
    guard named.count == 1, let name = named.first, !addressed.isEmpty, !addressed.contains(name) else {
      return
    }
    let list = addressed.sorted().joined(separator: ", ")
    problems.warning(
      .measureOfOtherInstrument, at: finding.measure.title.location,
      thai:
        "มาตรการกล่าวถึง \(name) แต่ \(called("addresses", at: finding.measure.title.location)) เป็นของ \(list)",
      english: "the measure names \(name), but addresses \(list)")
  }

  private static func instrument(of subject: MeasureFinding.Subject, _ findings: Findings) -> String? {
    switch subject {
    case .indicator(let finding): finding.instrument.code
    case .item(let finding): finding.instrument.code
    case .subindicator(let finding):
      findings.framework.indicator(finding.subindicator.indicator)?.instrument
    }
  }

  private static func checkPraise(
    _ finding: MeasureFinding, _ findings: Findings, _ problems: inout DiagnosticCollector
  ) {
    guard let analysis = finding.measure.analysis else { return }
    let text = [Unicode.Scalar](of: analysis)
    guard praises.contains(where: { text.holds($0) }) else { return }
    let low = finding.subjects.compactMap { subject -> (code: String, score: Score)? in
      switch subject {
      case .item(let item): item.score.map { (item.item.code, $0) }
      case .indicator(let finding): finding.figure.map { (String(finding.indicator.number), $0.score) }
      case .subindicator(let finding): finding.figure.map { (finding.subindicator.number, $0.score) }
      }
    }.filter { $0.score < findings.framework.strengthMark }
    guard let first = low.first else { return }
    problems.warning(
      .praiseOfLowScore, at: finding.measure.title.location,
      thai:
        "ผลการวิเคราะห์ของมาตรการ \(quoted(finding.measure.title.value)) ชมว่าดี แต่ \(first.code) ได้ \(first.score.text()) คะแนน",
      english:
        "the analysis of \(quoted(finding.measure.title.value)) praises what scored low: \(first.code), \(first.score.text())"
    )
  }
}

extension Diagnostic.Code {
  package static let measureRepeated = Self("measure-repeated")
  package static let responsibleIsTask = Self("responsible-is-task")
  package static let measureOfOtherInstrument = Self("measure-of-other-instrument")
  package static let praiseOfLowScore = Self("praise-of-low-score")
  package static let progressMissing = Self("progress-missing")
  package static let statusMissing = Self("status-missing")
  package static let resultsMissing = Self("results-missing")
  package static let progressEmpty = Self("progress-empty")
  package static let statusContradicts = Self("status-contradicts")
}

extension MeasureCheck {
  private static func measure(_ more: String) -> String {
    "measures: [{ title: จัดทำคู่มือ, steps: [จัดทำคู่มือ], period: { from: 2568-10, to: 2569-09 }, \(more) }]"
  }

  static let explanations = [
    CodeExplanation(
      .measureRepeated, thai: "สองมาตรการมีชื่อเดียวกัน", english: "Two measures have the same title.",
      todo: .init(
        thai: "รวมเป็นมาตรการเดียว หรือตั้งชื่อให้ต่างกัน", english: "make them one, or give them different titles"),
      example:
        "measures: [{ title: ก1, addresses: [9], steps: [ก], responsible: [ข], period: ปีงบประมาณ พ.ศ. 2569 }, { title: ก1, addresses: [10], steps: [ก], responsible: [ข], period: ปีงบประมาณ พ.ศ. 2569 }]"
    ),
    CodeExplanation(
      .responsibleIsTask, thai: "ช่องผู้รับผิดชอบเป็นงานที่ต้องทำ ไม่ใช่ชื่อหน่วยงาน",
      english: "A task stands where someone responsible belongs.",
      todo: .init(
        thai: "กรอกชื่อกองหรือบุคคล และย้ายงานไปไว้ใน steps",
        english: "name a unit or person, and move the task to steps"),
      example: measure("addresses: [9], responsible: [จัดทำมาตรการตรวจสอบการทำงานของหน่วยงาน]")),
    CodeExplanation(
      .measureOfOtherInstrument, thai: "ชื่อมาตรการกล่าวถึงเครื่องมือหนึ่ง แต่ addresses เป็นตัวชี้วัดหรือข้อของอีกเครื่องมือ",
      english: "A measure's title names one instrument, and it addresses another's indicators or items.",
      todo: .init(thai: "แก้ชื่อหรือแก้ addresses", english: "correct the title or addresses"),
      example:
        "measures: [{ title: ยกระดับผลตามแบบวัด IIT, addresses: [6], steps: [ประชุม], responsible: [สำนักปลัด], period: { from: 2568-10, to: 2569-09 } }]"
    ),
    CodeExplanation(
      .praiseOfLowScore, thai: "ผลการวิเคราะห์บอกว่าน่าพอใจ แต่ข้อที่ตอบได้คะแนนน้อย",
      english: "An analysis is content, but what it is about scored low.",
      todo: .init(thai: "แก้ผลการวิเคราะห์", english: "correct the analysis"),
      example: "assessments: { 2568: { total: 87.15, items: { o9: 0 } } }\n"
        + measure("addresses: [o9], responsible: [สำนักปลัด], analysis: มีคะแนนเป็นที่น่าพอใจ")),
    CodeExplanation(
      .progressMissing, thai: "บางมาตรการไม่มีความก้าวหน้า",
      english: "Some measures have no progress, others have.",
      todo: .init(thai: "กรอก progress ให้ครบทุกมาตรการ", english: "give progress of every measure"),
      example:
        "measures: [{ title: ก1, addresses: [9], steps: [ก], responsible: [ข], period: ปีงบประมาณ พ.ศ. 2569, progress: { status: done, results: [แล้ว] } }, { title: ก2, addresses: [10], steps: [ก], responsible: [ข], period: ปีงบประมาณ พ.ศ. 2569 }]"
    ),
    CodeExplanation(
      .statusMissing, thai: "มีความก้าวหน้าแต่ไม่บอกสถานะ ทั้งที่ข้ออื่นบอก",
      english: "There is progress without a status, where others have one.",
      todo: .init(
        thai: "กรอก status: done, ongoing หรือ notStarted",
        english: "give the status: done, ongoing or notStarted"),
      example:
        "measures: [{ title: ก1, addresses: [9], steps: [ก], responsible: [ข], period: ปีงบประมาณ พ.ศ. 2569, progress: { status: done, results: [แล้ว] } }, { title: ก2, addresses: [o9], steps: [ก], responsible: [ข], period: ปีงบประมาณ พ.ศ. 2569, progress: { results: [แล้ว] } }]"
    ),
    CodeExplanation(
      .statusContradicts, thai: "สถานะไม่ตรงกับสิ่งที่ทำหรือผล เช่น แล้วเสร็จแต่เล่าว่ายังไม่ได้ดำเนินการ",
      english: "A status is not what the actions or results tell, as done with what is yet to be done.",
      todo: .init(thai: "แก้สถานะหรือข้อความให้ตรงกัน", english: "correct the status or the text"),
      example: measure(
        "addresses: [9], responsible: [สำนักปลัด], progress: { status: done, results: [ยังไม่ได้ดำเนินการ] }")),
    CodeExplanation(
      .resultsMissing, thai: "ความก้าวหน้าบอกสิ่งที่ทำแต่ไม่บอกผล ทั้งที่ข้ออื่นทุกข้อบอก",
      english: "Progress tells what was done without what came of it, where all others tell both.",
      todo: .init(thai: "กรอก results", english: "give results"),
      example:
        "measures: [{ title: ก1, addresses: [9], steps: [ก], responsible: [ข], period: ปีงบประมาณ พ.ศ. 2569, progress: { status: done, actions: [อบรม], results: [แล้ว] } }, { title: ก2, addresses: [o9], steps: [ก], responsible: [ข], period: ปีงบประมาณ พ.ศ. 2569, progress: { status: done, actions: [อบรม] } }]"
    ),
    CodeExplanation(
      .progressEmpty, thai: "มีสถานะแต่ไม่บอกว่าทำอะไรหรือได้ผลอย่างไร",
      english: "There is a status without actions or results.",
      todo: .init(thai: "กรอก actions หรือ results", english: "give actions or results"),
      example: measure("addresses: [9], responsible: [สำนักปลัด], progress: { status: done }")),
  ]
}
