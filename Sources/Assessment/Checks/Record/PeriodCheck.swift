package import SourceData

/// Periods of measures against the fiscal year in which they run: the one after the year assessed.
enum PeriodCheck: RecordCheck {
  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector) {
    let year = findings.measuresYear
    for undertaking in findings.record.undertakings.flatMap({ $0 }) {
      let years: [Int]
      switch undertaking.period {
      case .range(let from, let to): years = [from.fiscalYear, to.fiscalYear]
      case .text(let text): years = fiscalYears(in: [Unicode.Scalar](of: text))
      case nil: continue
      }
      guard let index = years.firstIndex(where: { $0 != year }) else { continue }
      let wrong = years[index]
      let (name, assessed) = (undertaking.name, findings.current.year)
      // Part of it is in the year: it begins before, or goes on behind.
      let isPart = years.contains(year)
      let (verb, english) =
        isPart ? ("คาบเกี่ยวปีงบประมาณ", "reaches into") : ("มีระยะเวลาในปีงบประมาณ", "runs in")
      let key = index == 0 ? "period.from" : "period.to"
      problems.warning(
        .periodOutsideYear,
        at: undertaking.places[key] ?? undertaking.places["period"] ?? undertaking.location,
        thai:
          "\(name.thai) \(verb) \(wrong) แต่มาตรการจากผลปี \(assessed) ดำเนินในปีงบประมาณ \(year)",
        english:
          "\(name.english) \(english) the fiscal year \(wrong), but what follows from the results of \(assessed) runs in \(year)",
        suggestion: .init(
          thai: "ปีงบประมาณ \(year) คือ ต.ค. \(year - 1) – ก.ย. \(year)",
          english: "the fiscal year \(year) is October \(year - 1) to September \(year)"))
    }
  }

  /// Of the months with a year and the fiscal years that a text names; a month without a year has that of the next.
  static func fiscalYears(in text: [Unicode.Scalar]) -> [Int] {
    var result: [Int] = []
    var open: [Int] = []
    var index = 0
    while index < text.count {
      if let (length, month) = WrittenDate.months.match(in: text, at: index) {
        index += length
        let start = text.skippingSpaces(index)
        guard let (year, end) = yearNumber(text, start) else {
          open.append(month)
          continue
        }
        for month in open + [month] { result.append(month >= 10 ? year + 1 : year) }
        open = []
        index = end
      } else if text.has("ปีงบประมาณ", at: index) {
        var start = text.skippingSpaces(index + 10)
        if text.has("พ.ศ.", at: start) { start = text.skippingSpaces(start + 4) }
        if let (year, end) = yearNumber(text, start) {
          result.append(year)
          index = end
        } else {
          index += 10
        }
      } else {
        index += 1
      }
    }
    return result
  }

  /// Four digits, or the last two of a year of this century of the Buddhist Era.
  private static func yearNumber(_ text: [Unicode.Scalar], _ index: Int) -> (year: Int, end: Int)? {
    let (value, end) = text.wholeNumber(at: index)
    switch end - index {
    case 4 where (2500...2699).contains(value): return (value, end)
    case 2: return (2500 + value, end)
    default: return nil
    }
  }
}

extension Diagnostic.Code {
  package static let periodOutsideYear = Self("period-outside-year")
}

extension PeriodCheck {
  static let explanations = [
    CodeExplanation(
      .periodOutsideYear, thai: "ระยะเวลาของมาตรการไม่อยู่ในปีงบประมาณถัดจากปีที่ประเมิน เช่น ค้างปีเดิมไว้",
      english:
        "A measure's period is not in the fiscal year in which measures run, as where an old year was left.",
      todo: .init(
        thai: "แก้ระยะเวลา ถ้ามาตรการดำเนินในปีที่ประเมินให้กรอก measuresYear",
        english: "correct the period; where measures run in the year assessed itself, give measuresYear"),
      example:
        "measures: [{ title: จัดทำคู่มือ, addresses: [9], steps: [จัดทำคู่มือ], responsible: [สำนักปลัด], period: { from: 2567-10, to: 2568-09 } }]"
    )
  ]
}
