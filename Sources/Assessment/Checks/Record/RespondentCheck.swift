package import SourceData

/// Numbers of respondents that can't be, or are fewer than the year's sampling rules ask of an agency of the kind and
/// size, where the record itself doesn't say how many were required.
enum RespondentCheck: RecordCheck {
  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    guard let respondents = findings.record.respondents else { return }
    let inside = respondents.internal
    let outside = respondents.external
    for (count, thai, english) in [
      (inside, "ผู้มีส่วนได้ส่วนเสียภายใน", "inside"), (outside, "ผู้มีส่วนได้ส่วนเสียภายนอก", "outside"),
    ] {
      guard let count, let population = count.population else { continue }
      if let answered = count.answered, answered > population {
        problems.warning(
          .moreThanPopulation, at: count.answeredPlace,
          thai: "\(thai)ตอบ \(answered) คน มากกว่าที่มีทั้งหมด \(population) คน",
          english: "\(answered) people \(english) the agency answered, more than there are (\(population))")
      } else if let required = count.required, required > population {
        problems.warning(
          .moreThanPopulation, at: count.requiredPlace,
          thai: "กำหนดให้\(thai)ตอบ \(required) คน มากกว่าที่มีทั้งหมด \(population) คน",
          english:
            "\(required) people \(english) the agency are required, more than there are (\(population))")
      }
    }
    for (count, code) in [(inside, "IIT"), (outside, "EIT")] {
      guard let count, count.answered == 0, findings.current.instrument(code)?.figure != nil else { continue }
      problems.warning(
        .noRespondents, at: count.answeredPlace,
        thai: "ไม่มีผู้ตอบแบบวัด \(code) เลย ทั้งที่มีคะแนนของแบบวัดนี้",
        english: "nobody answered the \(code), which has a score")
    }
    // The size of an agency goes by its own people.
    guard let staff = inside?.population else { return }
    guard let sampling = findings.framework.sampling, let group = sampling.group(of: findings.record.agency),
      let size = group.sizes.lazy.compactMap({ $0 }).first(where: { $0.includes(staff) })
    else { return }
    // Of many a number is enough that may be less than the share.
    let minimum = size.internal.required(of: staff).map {
      staff > sampling.many ? min($0, sampling.leastOfMany) : $0
    }
    checkSample(inside, minimum, "ผู้มีส่วนได้ส่วนเสียภายใน", "inside", &problems)
    let outsideMinimum = size.external.required(of: outside?.population)
    checkSample(outside, outsideMinimum, "ผู้มีส่วนได้ส่วนเสียภายนอก", "outside", &problems)
  }

  private static func checkSample(
    _ count: Respondents.Count?, _ minimum: Int?, _ thai: String, _ english: String,
    _ problems: inout DiagnosticCollector
  ) {
    guard let count, let minimum, count.required == nil, let answered = count.answered, answered < minimum
    else { return }
    problems.warning(
      .sampleTooSmall, at: count.answeredPlace,
      thai: "\(thai)ตอบ \(answered) คน น้อยกว่าขนาดตัวอย่างขั้นต่ำ \(minimum) คน",
      english: "\(answered) people \(english) the agency answered, fewer than the least sample of \(minimum)")
  }
}

extension Diagnostic.Code {
  package static let moreThanPopulation = Self("more-than-population")
  package static let noRespondents = Self("no-respondents")
  package static let sampleTooSmall = Self("sample-too-small")
}

extension RespondentCheck {
  static let explanations = [
    CodeExplanation(
      .moreThanPopulation, thai: "จำนวนผู้ตอบหรือจำนวนที่กำหนดมากกว่าจำนวนทั้งหมด",
      english: "More answered, or are required, than there are.",
      todo: .init(thai: "ตรวจตัวเลข", english: "look the numbers up"),
      example: "respondents: { internal: { population: 26, answered: 62 } }"),
    CodeExplanation(
      .noRespondents, thai: "ไม่มีผู้ตอบเลย ทั้งที่แบบวัดนั้นมีคะแนน",
      english: "Nobody answered a survey that has a score.",
      todo: .init(thai: "กรอกจำนวนผู้ตอบจริง", english: "give the number that answered"),
      example: "respondents: { external: { population: 12000, answered: 0 } }"),
    CodeExplanation(
      .sampleTooSmall,
      thai:
        "จำนวนผู้ตอบน้อยกว่าขนาดตัวอย่างขั้นต่ำตามประเภทและขนาดของหน่วยงาน กรอบการประเมินที่มีแหล่งอ้างอิงเรื่องนี้มีเพียงปี 2565 ปีอื่นไม่ตรวจ",
      english:
        "Fewer answered than the least sample for the agency's kind and size; of the frameworks only that of 2565 has a source for it, and other years are not held to any.",
      todo: .init(
        thai: "ตรวจตัวเลข ถ้าปีนั้นกำหนดไว้ต่างออกไปให้กรอก required",
        english: "look the numbers up; where the year required another number, give it as required"),
      example:
        "agency: { name: องค์การบริหารส่วนตำบลตัวอย่าง }\nfiscalYear: 2565\nassessments: { 2565: { total: 65.54 } }\nmeasures: [{ title: จัดทำคู่มือ, addresses: [9], steps: [จัดทำคู่มือ], responsible: [สำนักปลัด], monitoring: [รายงานผล] }]\nrespondents: { internal: { population: 26, answered: 26 }, external: { answered: 6 } }"
    ),
  ]
}
