import Assessment

/// What is done about the indicators of one instrument.
struct ImprovementGroupView: TemplateObject {
  var instrument: InstrumentView
  var entries: [ImprovementFinding]

  static func all(of findings: Findings) -> [ImprovementGroupView] {
    findings.current.instruments.compactMap { instrument in
      let entries = findings.improvements.filter { $0.indicator.instrument == instrument.instrument }
      return entries.isEmpty
        ? nil
        : ImprovementGroupView(instrument: InstrumentView(instrument, findings.current), entries: entries)
    }
  }

  static let schema = Schema<ImprovementGroupView>(
    "กลุ่มการยกระดับ", "การยกระดับตัวชี้วัดของเครื่องมือหนึ่ง", "what is done about an instrument's indicators",
    [
      .object("instrument", "เครื่องมือ", "the instrument") { $0.instrument },
      .list("entries", "การยกระดับรายตัวชี้วัด", "what is done about each") { view in
        view.entries.map { ImprovementView(finding: $0, year: view.instrument.year) }
      },
      .texts(
        "indicatorNumbers", "เลขที่ของตัวชี้วัด ตั้งแต่สามเลขที่ต่อกันเขียนเป็นช่วง เช่น 1 – 5",
        "the indicators' numbers, three or more in a row as a range"
      ) { view in ranges(view.entries.map(\.indicator.indicator.number)) },
    ])
}

struct ImprovementView: TemplateObject {
  @Shared var finding: ImprovementFinding
  @Shared var year: YearFindings

  static let schema = Schema<ImprovementView>(
    "การยกระดับ", "การยกระดับตัวชี้วัดหนึ่ง", "what is done about one indicator",
    [
      .object("indicator", "ตัวชี้วัด", "the indicator") { IndicatorView($0.finding.indicator, in: $0.$year) },
      .list("steps", "แนวทาง", "the ways to better it") {
        $0.finding.improvement.steps.map { StepView(step: $0) }
      },
      .text("period", "ระยะเวลา", "its period") { $0.finding.improvement.period?.text },
      .texts("responsible", "ผู้รับผิดชอบ", "who is responsible") { $0.finding.improvement.responsible },
      .object("progress", "ความก้าวหน้า", "its progress") { view in
        view.finding.improvement.progress.map { ProgressView(progress: $0) }
      },
    ])
}

/// How many have come how far.
struct ProgressCountsView: TemplateObject {
  var counts: ProgressCounts

  static let schema = Schema<ProgressCountsView>(
    "จำนวนตามความก้าวหน้า", "จำนวนตามสถานะการดำเนินการ", "how many have come how far",
    [
      .number("total", "จำนวนทั้งหมด", "how many there are") { $0.counts.all },
      .flag("isAnyStated", "มีรายการที่ระบุสถานะ", "the status of some is known") {
        $0.counts.all > $0.counts.unstated
      },
      .list("states", "จำนวนของแต่ละสถานะที่มี", "how many there are of each status") { view in
        let counts = view.counts
        let states = [
          StateView(label: "ดำเนินการแล้วเสร็จ", size: counts.done),
          StateView(label: "อยู่ระหว่างดำเนินการ", size: counts.ongoing),
          StateView(label: "ยังไม่ได้ดำเนินการ", size: counts.notStarted),
          StateView(label: "ยังไม่ได้ระบุสถานะ", size: counts.unstated),
        ]
        return states.filter { $0.size > 0 }
      },
    ])

  struct StateView: TemplateObject {
    var label: String
    var size: Int

    static let schema = Schema<StateView>(
      "สถานะ", "สถานะการดำเนินการ", "a status", printed: { $0.label },
      [
        .text("label", "ชื่อสถานะ", "its name") { $0.label },
        .number("size", "จำนวน", "how many") { $0.size },
      ])
  }
}
