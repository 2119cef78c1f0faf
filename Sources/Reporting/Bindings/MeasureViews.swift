import Assessment
import SourceData
import ThaiFormat

struct MeasureView: TemplateObject {
  @Shared var finding: MeasureFinding
  @Shared var year: YearFindings

  static let schema = Schema<MeasureView>(
    "มาตรการ", "มาตรการ", "a measure", printed: { $0.finding.measure.title.value },
    [
      .number("number", "ลำดับที่", "its number") { $0.finding.number },
      .text("title", "ชื่อมาตรการ", "its title") { $0.finding.measure.title.value },
      .list("subjects", "ตัวชี้วัดหรือข้อที่มาตรการตอบ", "what it answers to") { view in
        view.finding.subjects.map { SubjectView(subject: $0, year: view.year) }
      },
      .texts(
        "itemCodes", "รหัสข้อที่มาตรการตอบ ตั้งแต่สามข้อที่ต่อกันเขียนเป็นช่วง",
        "the codes of the items that it answers to, three or more in a row as a range"
      ) { view in view.year.itemRanges(view.finding.items) },
      .texts(
        "indicatorNumbers", "เลขที่ของตัวชี้วัดและตัวชี้วัดย่อยที่มาตรการตอบ",
        "the numbers of the indicators and sub-indicators that it answers to"
      ) { $0.finding.indicatorNumbers },
      .texts(
        "analysis", "ผลการวิเคราะห์ที่หน่วยงานเขียน ย่อหน้าละหนึ่ง", "the agency's own analysis, a paragraph each"
      ) { view in
        (view.finding.measure.analysis ?? "").split(separator: "\n").map(String.init)
      },
      .list("steps", "ขั้นตอน", "its steps") { $0.finding.measure.steps.map { StepView(step: $0) } },
      .text("period", "ระยะเวลา", "its period") { $0.finding.measure.period?.text },
      .texts(
        "periodLines", "ระยะเวลา แบ่งเป็นบรรทัดสำหรับช่องแคบ", "its period, in lines for a narrow cell"
      ) { $0.finding.measure.period?.lines ?? [] },
      .texts("responsible", "ผู้รับผิดชอบ", "who is responsible") { $0.finding.measure.responsible },
      .texts("monitoring", "การติดตามผล", "how it is followed up") { $0.finding.measure.monitoring },
      .object("progress", "ความก้าวหน้า", "its progress") { view in
        view.finding.measure.progress.map { ProgressView(progress: $0) }
      },
    ])
}

extension MeasureFinding {
  /// The items that it names, in the order of the record.
  fileprivate var items: [ItemFinding] {
    subjects.compactMap { if case .item(let finding) = $0 { finding } else { nil } }
  }

  fileprivate var indicatorNumbers: [String] {
    subjects.compactMap { subject in
      switch subject {
      case .indicator(let finding): String(finding.indicator.number)
      case .subindicator(let finding): finding.subindicator.number
      case .item: nil
      }
    }
  }
}

/// What a measure answers to: one of the three is there.
struct SubjectView: TemplateObject {
  var subject: MeasureFinding.Subject
  @Shared var year: YearFindings

  static let schema = Schema<SubjectView>(
    "สิ่งที่มาตรการตอบ", "ตัวชี้วัดหรือข้อที่มาตรการตอบ", "what a measure answers to",
    [
      .object("indicator", "ตัวชี้วัด", "an indicator") { view in
        if case .indicator(let finding) = view.subject { IndicatorView(finding, in: view.$year) } else { nil }
      },
      .object("subindicator", "ตัวชี้วัดย่อย", "a sub-indicator") { view in
        if case .subindicator(let finding) = view.subject {
          SubindicatorView(finding: finding, year: view.year)
        } else {
          nil
        }
      },
      .object("item", "ข้อ", "an item") { view in
        if case .item(let finding) = view.subject { ItemView(finding) } else { nil }
      },
    ])
}

struct StepView: TemplateObject {
  var step: Measure.Step

  static let schema = Schema<StepView>(
    "ขั้นตอน", "ขั้นตอน", "a step", printed: { $0.step.text },
    [
      .text("text", "ข้อความ", "its text") { $0.step.text },
      .texts("steps", "ขั้นตอนย่อย", "steps below it") { $0.step.steps },
    ])
}

struct ProgressView: TemplateObject {
  var progress: Measure.Progress

  static let schema = Schema<ProgressView>(
    "ความก้าวหน้า", "ความก้าวหน้าของมาตรการ", "a measure's progress",
    [
      .flag("isStated", "ระบุสถานะไว้", "its status is known") { $0.progress.status != nil },
      .flag("isDone", "แล้วเสร็จ", "it is done") { $0.progress.status == .done },
      .flag("isOngoing", "อยู่ระหว่างดำเนินการ", "it is going on") { $0.progress.status == .ongoing },
      .flag("isNotStarted", "ยังไม่ได้ดำเนินการ", "it is not started") { $0.progress.status == .notStarted },
      .texts("actions", "การดำเนินการ", "what was done") { $0.progress.actions },
      .texts("results", "ผลลัพธ์", "what came of it") { $0.progress.results },
    ])
}

extension Measure.Period {
  /// `เดือน ต.ค. 68 – ก.ย. 69`, or the record's own text.
  var text: String? {
    switch self {
    case .text(let text): return text
    case .range(let start, let end):
      guard let from = start.date, let to = end.date, let period = ThaiPeriod(from: from, to: to) else {
        return nil
      }
      return period.text(digits: .arabic)
    }
  }
}

extension Measure.Period {
  /// The period with a line for each of its ends.
  fileprivate var lines: [String] {
    guard let text else { return [] }
    guard case .range = self else { return [text] }
    guard let dash = text.firstPlace(of: " – ") else { return [text] }
    return [text[..<dash.lowerBound] + " –", String(text[dash.upperBound...])]
  }
}

extension Measure.PeriodEnd {
  fileprivate var date: ThaiDate? { ThaiDate(year: year, month: month, day: day) }
}
