package import SourceData

/// Scores that are likely shares of one, 0.9215 for 92.15, as a spreadsheet has what it shows as 92.15 %.
///
/// An agency may score nothing, and hardly ever next to nothing: what is at most 1, and not 0, counts where the other scores of the record
/// show that they are out of 100.
enum FractionCheck: RecordCheck {
  /// From which median the others are taken to be out of 100.
  private static let usual = Score(20)
  /// How many others it takes to tell.
  private static let fewest = 3

  /// Scores of items that the year's rules don't give.
  private static func checkItems(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    for year in findings.years
    where year.framework.instruments.contains(where: { $0.itemMarks == .allOrNothing }) {
      let assessment = findings.record.assessments.first { $0.year.value == year.year }
      for finding in year.items where finding.instrument.itemMarks == .allOrNothing {
        let code = finding.item.code
        guard let score = finding.score, score != .zero, score != .full, let item = assessment?.items[code]
        else { continue }
        let (given, form) = (score.text(), finding.instrument.code)
        problems.warning(
          .itemScoreImpossible, at: item.location,
          thai: "ข้อ \(code) ได้ \(given) แต่ปี \(year.year) ข้อของ \(form) ได้ 0 หรือ 100 เท่านั้น",
          english: "item \(code) has \(given), and in \(year.year) items of the \(form) have 0 or 100")
      }
    }
  }

  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    checkItems(findings, &problems)
    let isSmall = { (score: Score) in Score.zero < score && score <= Score(1) }
    // Most records have none, and their scores need no names.
    guard findings.record.assessments.contains(where: { NamedScore.isAny(of: $0, isSmall) }) else { return }
    let named = findings.record.assessments.flatMap { NamedScore.all(of: $0) }
    // Many items of the OIT may have 0.
    let others = named.map(\.score).filter { $0 != .zero && !isSmall($0) }.sorted()
    let small = named.filter { isSmall($0.score) }
    guard !small.isEmpty, others.count >= fewest, others[others.count / 2] > usual,
      others.count > small.count
    else { return }
    for found in small {
      let shown = found.score.text(places: max(found.score.writtenPlaces ?? 2, 2))
      let meant = (found.score * Score(100)).text()
      problems.warning(
        .likelyFraction, at: found.location,
        thai: "\(found.name.thai) คือ \(shown) แต่คะแนนอื่นในไฟล์เต็ม 100",
        english: "\(found.name.english) is \(shown), but the other scores are out of 100",
        suggestion: .init(thai: "หมายถึง \(meant) หรือไม่", english: "did you mean \(meant)?"))
    }
  }
}

/// A score of a record with what it is called.
private struct NamedScore {
  var score: Score
  var location: SourceLocation
  var name: Diagnostic.Message

  /// Whether one of a year's scores is such.
  static func isAny(of assessment: YearAssessment, _ isSuch: (Score) -> Bool) -> Bool {
    assessment.total.map { isSuch($0.value) } == true
      || assessment.instruments.values.contains { isSuch($0.value) }
      || assessment.indicators.values.contains { isSuch($0.value) }
      || assessment.subindicators.values.contains { isSuch($0.value) }
      || assessment.items.values.contains { item in
        [item.score, item.publicPart, item.surveyPart].contains { $0.map(isSuch) == true }
      }
  }

  /// Those of a year, in the order of the file.
  static func all(of assessment: YearAssessment) -> [NamedScore] {
    let year = assessment.year
    var all: [NamedScore] = []
    func add(_ score: Located<Score>?, _ name: Diagnostic.Message) {
      guard let score else { return }
      all.append(NamedScore(score: score.value, location: score.location, name: name))
    }
    add(assessment.total, yearName(year, thai: "คะแนนรวม", english: "the total"))
    for (code, score) in assessment.instruments {
      add(score, scoreName(year, thai: "", english: "", code))
    }
    for (number, score) in assessment.indicators {
      add(score, scoreName(year, thai: "ตัวชี้วัดที่", english: "indicator ", String(number)))
    }
    for (number, score) in assessment.subindicators {
      add(score, scoreName(year, thai: "ตัวชี้วัดย่อยที่", english: "sub-indicator ", number))
    }
    for (code, item) in assessment.items {
      let name = scoreName(year, thai: "ข้อ", english: "item ", code)
      add(item.score.map { Located($0, at: item.location) }, name)
      add(item.publicPart.map { Located($0, at: item.location) }, name.part("public"))
      add(item.surveyPart.map { Located($0, at: item.location) }, name.part("survey"))
    }
    return all
  }
}

extension Diagnostic.Code {
  package static let likelyFraction = Self("likely-fraction")
  package static let itemScoreImpossible = Self("item-score-impossible")
}

extension FractionCheck {
  static let explanations = [
    CodeExplanation(
      .itemScoreImpossible, thai: "ข้อของ OIT มีคะแนนที่เกณฑ์ของปีนั้นไม่มี เช่น 10 ทั้งที่มีเพียง 0 กับ 100",
      english:
        "An item of the OIT has a score that the year's rules don't give, as 10 where there are only 0 and 100.",
      todo: .init(thai: "ตรวจกับผลที่ประกาศ", english: "look at the published results"),
      example: "fiscalYear: 2564\nassessments: { 2564: { total: 77.85, items: { o38: 10 } } }"),
    CodeExplanation(
      .likelyFraction, thai: "คะแนนไม่เกิน 1 ทั้งที่คะแนนอื่นเต็ม 100 มักเป็นสัดส่วน เช่น 0.9215 แทน 92.15",
      english:
        "A score is at most 1 where the others are out of 100: most likely a share of one, as 0.9215 for 92.15.",
      todo: .init(
        thai: "คูณด้วย 100 ถ้าได้คะแนนเท่านี้จริงก็ปล่อยไว้ได้",
        english: "multiply it by 100; where it is the score indeed, let it stand"),
      example:
        "assessments: { 2568: { total: 87.15, indicators: { 1: 0.9524, 2: 95.83, 3: 99.31, 4: 93.38 } } }"),
  ]
}
