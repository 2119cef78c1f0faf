package import SourceData
import ThaiFormat

/// Dates by which a step is to be done, against the period of its measure: «ภายในเดือนมิถุนายน 2569», where the measure ends in March.
struct StepDateCheck: TextCheck {
  /// The first and the last month of a measure, each as its year times twelve and its month.
  private typealias Months = ClosedRange<Int>
  /// Of the steps, by their texts; nil of one that measures of different periods share.
  private let periods: [String: Months?]

  init(_ findings: Findings) {
    var periods: [String: Months?] = [:]
    for undertaking in findings.record.undertakings.joined() {
      let steps = undertaking.steps.filter { $0.unicodeScalars.contains(where: \.isDigit) }
      guard !steps.isEmpty, let months = undertaking.period.flatMap(Self.months) else { continue }
      for step in steps { periods[step] = periods[step].map { $0 == months ? months : nil } ?? months }
    }
    self.periods = periods
  }

  private static func number(_ year: Int, _ month: Int) -> Int { year * 12 + month }

  /// Of months and fiscal years; «ภายในเดือนมีนาคม 2569» may begin with its fiscal year. Nil where the text says otherwise, as by quarters.
  private static func months(_ period: Measure.Period) -> Months? {
    switch period {
    case .range(let from, let to):
      let (first, last) = (number(from.year, from.month), number(to.year, to.month))
      return first <= last ? first...last : nil
    case .text(let text):
      let scalars = [Unicode.Scalar](of: text)
      guard !scalars.holds(vague, in: 0..<scalars.count) else { return nil }
      let dates = scalars.indices.compactMap { index in
        WrittenDate.months.match(in: scalars, at: index).map { length, month in
          WrittenDate(month, index..<(index + length), in: scalars)
        }
      }
      if dates.isEmpty, let year = fiscalYear(scalars) { return number(year - 1, 10)...number(year, 9) }
      guard let last = dates.last, let year = last.year else { return nil }
      let end = number(year, last.month)
      switch dates.count {
      case 1 where scalars.holds(limits, in: 0..<last.range.lowerBound):
        return number(last.month >= 10 ? year : year - 1, 10)...end
      case 1: return end...end
      case 2:
        // A month without a year has that of the next.
        let start = number(dates[0].year ?? year, dates[0].month)
        return start <= end ? start...end : nil
      default: return nil
      }
    }
  }

  /// «ตลอดปีงบประมาณ พ.ศ. 2566», where that is all that is said.
  private static func fiscalYear(_ text: [Unicode.Scalar]) -> Int? {
    let start = text.skippingSpaces(0, and: ["ตลอด", "ภายใน", "ใน", "ปีงบประมาณ", "พ.ศ."])
    let (year, end) = text.wholeNumber(at: start)
    let isNamed = text.holds("ปีงบประมาณ")
    return isNamed && end == text.count && (2500...2699).contains(year) ? year : nil
  }

  private static let vague = WordTable(["ไตรมาส", "ทุก", "ปีละ", "ครั้ง", "และ", ","])
  private static let limits = WordTable(["ภายใน", "ไม่เกิน", "ก่อน", "สิ้น"])
  /// What a date stands behind by which, or in which, something is to be done.
  private static let leads = [
    "ภายในวันที่", "ภายในเดือน", "ภายในสิ้นเดือน", "ภายใน", "ไม่เกินเดือน", "ไม่เกินวันที่", "ระหว่างเดือน", "ระหว่างวันที่",
    "ระหว่าง",
  ]
  /// What goes on from a date; what began before the measure does may.
  private static let beginnings = ["ตั้งแต่เดือน", "ตั้งแต่วันที่", "ตั้งแต่"]
  private static let befores = ["ก่อนเดือน", "ก่อนวันที่"]
  private static let times = ["ในเดือน", "ในวันที่"]

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.path.contains("steps"), text.path.first == "measures" || text.path.first == "improvements",
      text.scalars.contains(where: \.isDigit),
      let months = periods[text.string(0..<text.scalars.count)] ?? nil
    else { return [] }
    let scalars = text.scalars
    return scalars.indices.compactMap { index -> TextFinding? in
      guard let (length, month) = WrittenDate.months.match(in: scalars, at: index) else { return nil }
      let date = WrittenDate(month, index..<(index + length), in: scalars)
      guard let moment = date.year.map({ Self.number($0, month) }), !months.contains(moment) else {
        return nil
      }
      var cursor = BackwardCursor(scalars, from: date.range.lowerBound)
      // What was done in a month is told with it as well: only at the end is it when the step is done.
      let isTime = date.range.upperBound == scalars.count && cursor.skip(Self.times)
      // «ก่อนเดือนตุลาคม 2569» is in September at last.
      let isBefore = !months.contains(moment - 1) && cursor.skip(Self.befores)
      let isStart = moment > months.upperBound && cursor.skip(Self.beginnings)
      guard isTime || isBefore || isStart || cursor.skip(Self.leads) else { return nil }
      let (first, last) = (Self.name(months.lowerBound), Self.name(months.upperBound))
      let span = (thai: "\(first.thai) – \(last.thai)", english: "\(first.english) to \(last.english)")
      return TextFinding(
        .stepOutsidePeriod, date.range,
        thai: "\(quoted(text.string(date.range))) อยู่นอกระยะเวลาของมาตรการ (\(span.thai))",
        english: "\(quoted(text.string(date.range))) is not in the measure's period (\(span.english))")
    }
  }

  private static func name(_ number: Int) -> (thai: String, english: String) {
    let month = (number - 1) % 12 + 1
    let year = (number - month) / 12
    return ("\(ThaiDate.monthName(month, .short)) \(year)", "\(month)/\(year)")
  }
}

extension Diagnostic.Code {
  package static let stepOutsidePeriod = Self("step-outside-period")
}

extension StepDateCheck {
  static let explanations = [
    CodeExplanation(
      .stepOutsidePeriod, thai: "วันหรือเดือนที่กำหนดในขั้นตอนอยู่นอกระยะเวลาของมาตรการ",
      english: "A step is to be done at a time that is not in its measure's period.",
      todo: .init(
        thai: "แก้วันในขั้นตอน หรือแก้ระยะเวลาของมาตรการ",
        english: "correct the step's date, or the measure's period"),
      example:
        "measures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], steps: [จัดทำคู่มือภายในเดือนมิถุนายน 2569], responsible: [สำนักปลัด], period: { from: 2568-10, to: 2569-03 } }]"
    )
  ]
}
