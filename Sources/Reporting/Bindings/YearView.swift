import Assessment

/// One year's results.
struct YearView: TemplateObject {
  @Shared var findings: YearFindings
  /// Those that answer to the year's results; of an earlier year none.
  var measures: [MeasureFinding]

  init(_ findings: YearFindings, measures: [MeasureFinding] = []) {
    self.findings = findings
    self.measures = measures
  }

  var total: String? { findings.total?.score.text() }

  func indicators(_ list: [IndicatorFinding]) -> [IndicatorView] {
    list.map { IndicatorView($0, in: $findings, measures: measures) }
  }

  /// The scale's level for a total that another level was published for.
  private var scaleLevel: String? {
    findings.level.isOffScale ? findings.level.possible.first?.label : nil
  }

  static let schema = Schema<YearView>(
    "ผลของปี", "ผลการประเมินของปีหนึ่ง", "the results of one year",
    [
      .object("year", "ปี", "the year") { FiscalYearView($0.findings.year) },
      .object("previousYear", "ปีที่นำมาเปรียบเทียบ", "the year it is compared with") {
        $0.findings.previousYear.map { FiscalYearView($0) }
      },
      .text("total", "คะแนนรวม", "the total") { $0.total },
      .text("level", "ระดับผลการประเมิน", "the level") { $0.findings.level.announced },
      .text("levelPhrase", "ระดับ พร้อมคำว่า “ระดับ” นำหน้า", "the level behind the word ระดับ") {
        $0.findings.level.announced.map { levelPhrase($0) }
      },
      .text(
        "scaleLevelPhrase", "ระดับตามเกณฑ์ของปี เฉพาะเมื่อระดับที่ประกาศเป็นระดับอื่น พร้อมคำว่า “ระดับ” นำหน้า",
        "the scale's level behind the word ระดับ, only where another was published"
      ) { $0.scaleLevel.map { levelPhrase($0) } },
      .flag("isTotalComputed", "คะแนนรวมคำนวณจากคะแนนรายตัวชี้วัด", "the total is worked out, not published") {
        $0.findings.total.map { !$0.isPublished } ?? false
      },
      .text(
        "otherTotal", "คะแนนรวมที่คำนวณได้ เฉพาะเมื่อต่างจากที่ประกาศเกินกว่าการปัดเศษ",
        "the total worked out, only where the published one differs by more than rounding explains"
      ) { view in
        view.findings.isTotalContradicted ? view.findings.total?.computed?.text() : nil
      },
      .flag(
        "hasOtherInstruments", "มีเครื่องมือที่คะแนนที่ประกาศต่างจากค่าเฉลี่ยเกินกว่าการปัดเศษ",
        "some instrument's published score is not the mean of its indicators"
      ) { $0.findings.instruments.contains(where: \.isContradicted) },
      .texts(
        "computedNumbers", "เลขที่ของตัวชี้วัดที่คะแนนคำนวณจากคะแนนรายข้อหรือตัวชี้วัดย่อย ตั้งแต่สามเลขที่ต่อกันเขียนเป็นช่วง",
        "the numbers of the indicators whose scores were worked out, three or more in a row as a range"
      ) { view in
        ranges(
          view.findings.indicators.filter { $0.figure?.isPublished == false }.map(\.indicator.number))
      },
      .flag("isEveryInstrumentScored", "ทราบคะแนนทุกเครื่องมือ", "the score of every instrument is known") {
        $0.findings.instruments.areAllScored
      },
      .flag("isScoredThroughout", "ทราบคะแนนทุกตัวชี้วัด", "the score of every indicator is known") {
        $0.findings.indicators.areAllScored
      },
      .flag("isPassed", "ผ่านเกณฑ์", "whether the total passes") { $0.findings.isPassed == true },
      .flag("isFailed", "ไม่ผ่านเกณฑ์", "whether the total does not pass") { $0.findings.isPassed == false },
      .text("passMark", "เกณฑ์ผ่าน", "the pass mark") { $0.findings.passMark.plainText },
      .object("change", "การเปลี่ยนแปลงของคะแนนรวม", "how the total moved") { view in
        view.findings.totalChange.map { ChangeView(change: $0) }
      },
      .list("instruments", "เครื่องมือ", "the instruments") { view in
        view.findings.instruments.map { InstrumentView($0, in: view.$findings) }
      },
      .list("instrumentsAscending", "เครื่องมือที่มีคะแนน จากต่ำไปสูง", "the instruments, lowest first") { view in
        view.findings.instrumentsAscending.map {
          InstrumentView($0.finding, in: view.$findings, place: $0.place)
        }
      },
      .list("indicators", "ตัวชี้วัด", "the indicators") { $0.indicators($0.findings.indicators) },
      .list("ranking", "ตัวชี้วัดที่มีคะแนน จากสูงไปต่ำ", "the indicators, highest first") { view in
        view.findings.indicatorsDescending.map {
          IndicatorView($0.finding, in: view.$findings, place: $0.place)
        }
      },
      .list("highestIndicators", "ตัวชี้วัดที่ได้คะแนนสูงสุด", "the indicators with the highest score") {
        $0.indicators($0.findings.highestIndicators)
      },
      .list("lowestIndicators", "ตัวชี้วัดที่ได้คะแนนต่ำสุด", "the indicators with the lowest score") {
        $0.indicators($0.findings.lowestIndicators)
      },
      .flag("isLevel", "ทุกตัวชี้วัดได้คะแนนเท่ากัน", "all indicators have the same score") { view in
        let highest = view.findings.highestIndicators
        return highest.count > 1
          && highest.first?.figure?.score == view.findings.lowestIndicators.first?.figure?.score
      },
      .text("highestScore", "คะแนนตัวชี้วัดสูงสุด", "the highest score of an indicator") {
        $0.findings.highestIndicators.first?.figure?.score.text()
      },
      .text("lowestScore", "คะแนนตัวชี้วัดต่ำสุด", "the lowest score of an indicator") {
        $0.findings.lowestIndicators.first?.figure?.score.text()
      },
      .flag("hasItems", "ทราบคะแนนรายข้อ", "the score of some item is known") { view in
        view.findings.items.contains { $0.lowestScore != nil }
      },
      .flag(
        "hasStrengths", "มีตัวชี้วัดที่ถึงเกณฑ์จุดแข็งและไม่ลดลง",
        "an indicator reaches the strength mark, and did not fall"
      ) { view in
        view.findings.indicators.contains {
          $0.figure != nil && !view.findings.isWeakness($0) && !view.findings.isWatched($0)
        }
      },
      .flag(
        "isAnyWatched", "มีตัวชี้วัดที่ต้องเฝ้าระวัง", "an indicator is to be watched"
      ) { view in
        view.findings.indicators.contains { view.findings.isWatched($0) }
      },
      .chart("indicatorScores", "คะแนนรายตัวชี้วัด", "the indicators' scores") { .indicators(of: $0.findings) },
      .chart("rankedScores", "คะแนนรายตัวชี้วัด จากสูงไปต่ำ", "the indicators' scores, highest first") {
        .ranking(of: $0.findings)
      },
    ])
}

/// `ระดับผ่าน`, `ระดับ B`: Thai words follow each other without a space.
func levelPhrase(_ label: String) -> String {
  (label.utf8.first ?? 0) < 0x80 ? "ระดับ " + label : "ระดับ" + label
}

/// A finding's place among others.
struct Place: Sendable {
  var rank: Int
  var isTied: Bool
  var isLowest: Bool
  var isHighest: Bool
}

extension Ranked {
  var place: Place { Place(rank: rank, isTied: isTied, isLowest: isLowest, isHighest: isHighest) }
}
