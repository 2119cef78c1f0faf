import Assessment

/// What measures answer to, as sentences tell it: names of an indicator.
extension IndicatorView {
  /// Those that answer to the indicator or to its items; in the results of an earlier year none.
  var answering: [MeasureFinding] { measures.filter { $0.answers(to: finding) } }

  /// The codes of its items without marks, those that a measure answers to or those that none does.
  func zeroItemCodes(answered: Bool) -> [String] {
    guard !measures.isEmpty else { return [] }
    return year.itemRanges(
      items.filter { item in
        item.score == .zero && measures.contains { $0.answers(to: item) } == answered
      })
  }

  static let answerBindings: [Binding<IndicatorView>] = [
    .list(
      "answeredBy", "มาตรการที่ตอบตัวชี้วัดนี้หรือข้อของตัวชี้วัดนี้ เฉพาะในผลของปีที่ประเมิน",
      "the measures that answer to it or to its items, only in the results of the year assessed"
    ) { view in view.answering.map { MeasureView(finding: $0, year: view.year) } },
    .texts(
      "answeringNumbers", "ลำดับที่ของมาตรการเหล่านั้น ตั้งแต่สามลำดับที่ต่อกันเขียนเป็นช่วง เช่น 3 – 5",
      "the numbers of those measures, three or more in a row as a range"
    ) { view in ranges(view.answering.map(\.number)) },
    .texts(
      "answeredCodes", "รหัสข้อที่ไม่ได้คะแนนซึ่งมีมาตรการตอบ ตั้งแต่สามข้อที่ต่อกันเขียนเป็นช่วง",
      "the codes of its items without marks that a measure answers to, three or more in a row as a range"
    ) { $0.zeroItemCodes(answered: true) },
    .texts(
      "unansweredCodes", "รหัสข้อที่ไม่ได้คะแนนซึ่งไม่มีมาตรการตอบ เฉพาะเมื่อข้อมูลมีมาตรการ",
      "the codes of its items without marks that no measure answers to, where the record has measures"
    ) { $0.zeroItemCodes(answered: false) },
  ]
}

extension ReportView {
  /// Items without marks that no measure answers to, but for those of weak indicators without a measure.
  private var unaddressedZero: [ItemFinding] {
    let indicators = Set(findings.unaddressedIndicators.map(\.indicator.number))
    return findings.unaddressedItems.filter { !indicators.contains($0.indicator.number) }
  }

  private var measuresAnswerLowest: Bool {
    let lowest = findings.current.instrumentsAscending.filter(\.isLowest).map(\.finding.instrument)
    return !lowest.isEmpty
      && lowest.allSatisfy { instrument in
        findings.current.indicators(of: instrument).contains { indicator in
          findings.measures.contains { $0.answers(to: indicator) }
        }
      }
      && findings.measures.allSatisfy { measure in
        lowest.contains { instrument in
          findings.current.indicators(of: instrument).contains { measure.answers(to: $0) }
        }
      }
  }

  static let answerBindings: [Binding<ReportView>] = [
    .list("unaddressedItems", "ข้อที่ไม่ได้คะแนนและยังไม่มีมาตรการ", "items without marks and without a measure") {
      $0.findings.unaddressedItems.map { ItemView($0) }
    },
    .flag(
      "lacksMeasures", "มีตัวชี้วัดที่เป็นจุดอ่อนหรือข้อที่ไม่ได้คะแนน ซึ่งยังไม่มีมาตรการ",
      "a weak indicator or an item without marks has no measure"
    ) { !$0.findings.unaddressedIndicators.isEmpty || !$0.unaddressedZero.isEmpty },
    .list(
      "unaddressedIndicators", "ตัวชี้วัดที่เป็นจุดอ่อนและยังไม่มีมาตรการ", "weak indicators without a measure"
    ) { view in view.findings.unaddressedIndicators.map { IndicatorView($0, view.findings.current) } },
    .flag(
      "measuresAnswerLowest", "ทุกเครื่องมือที่ได้คะแนนต่ำสุดมีมาตรการตอบ และทุกมาตรการตอบเครื่องมือเช่นนั้น",
      "of every instrument with the lowest score something is answered by a measure, and each measure answers to one"
    ) { $0.measuresAnswerLowest },
    .texts(
      "unaddressedNumbers", "เลขที่ของตัวชี้วัดเหล่านั้น ตั้งแต่สามเลขที่ต่อกันเขียนเป็นช่วง",
      "the numbers of those indicators, three or more in a row as a range"
    ) { ranges($0.findings.unaddressedIndicators.map(\.indicator.number)) },
    .texts(
      "unaddressedCodes", "รหัสข้อที่ไม่ได้คะแนนและยังไม่มีมาตรการ นอกจากข้อของตัวชี้วัดเหล่านั้น",
      "the codes of items without marks and without a measure, but for those of these indicators"
    ) { $0.findings.current.itemRanges($0.unaddressedZero) },
  ]
}

extension YearFindings {
  /// The items' codes, three or more that follow one another in an instrument as a range.
  func itemRanges(_ findings: [ItemFinding]) -> [String] {
    // Fewer make no range.
    guard findings.count >= 3 else { return findings.map(\.item.code) }
    let framework = framework
    // A place is left free between instruments, so that no range reaches over their border.
    var entries = findings.map { (position: -2, text: $0.item.code) }
    var position = 0
    var indicator: Int?
    var instrument: String?
    for item in framework.items {
      if item.indicator != indicator {
        indicator = item.indicator
        let own = framework.indicator(item.indicator)?.instrument
        if own != instrument { position += 1 }
        instrument = own
      }
      position += 1
      for index in entries.indices where entries[index].text == item.code {
        entries[index].position = position
      }
    }
    return ranges(entries)
  }
}
