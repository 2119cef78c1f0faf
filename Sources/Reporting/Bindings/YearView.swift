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
    list.map { IndicatorView($0, findings, measures: measures) }
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
      .texts(
        "computedNumbers", "เลขที่ของตัวชี้วัดที่คะแนนคำนวณจากคะแนนรายข้อหรือตัวชี้วัดย่อย ตั้งแต่สามเลขที่ต่อกันเขียนเป็นช่วง",
        "the numbers of the indicators whose scores were worked out, three or more in a row as a range"
      ) { view in
        ranges(
          view.findings.indicators.filter { $0.figure?.isPublished == false }.map(\.indicator.number))
      },
      .flag("isEveryInstrumentScored", "ทราบคะแนนทุกเครื่องมือ", "the score of every instrument is known") {
        view in
        view.findings.instruments.allSatisfy { $0.figure != nil }
      },
      .flag("isScoredThroughout", "ทราบคะแนนทุกตัวชี้วัด", "the score of every indicator is known") { view in
        view.findings.indicators.allSatisfy { $0.figure != nil }
      },
      .flag("isPassed", "ผ่านเกณฑ์", "whether the total passes") { $0.findings.isPassed == true },
      .flag("isFailed", "ไม่ผ่านเกณฑ์", "whether the total does not pass") { $0.findings.isPassed == false },
      .text("passMark", "เกณฑ์ผ่าน", "the pass mark") { $0.findings.passMark.plainText },
      .object("change", "การเปลี่ยนแปลงของคะแนนรวม", "how the total moved") { view in
        view.findings.totalChange.map { ChangeView(change: $0) }
      },
      .list("instruments", "เครื่องมือ", "the instruments") { view in
        view.findings.instruments.map { InstrumentView($0, view.findings) }
      },
      .list("instrumentsAscending", "เครื่องมือที่มีคะแนน จากต่ำไปสูง", "the instruments, lowest first") { view in
        view.findings.instrumentsAscending.map { InstrumentView($0.finding, view.findings, place: $0.place) }
      },
      .list("indicators", "ตัวชี้วัด", "the indicators") { $0.indicators($0.findings.indicators) },
      .list("ranking", "ตัวชี้วัดที่มีคะแนน จากสูงไปต่ำ", "the indicators, highest first") { view in
        view.findings.indicatorsDescending.map { IndicatorView($0.finding, view.findings, place: $0.place) }
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
        "isAnyWatched", "มีตัวชี้วัดที่ถึงเกณฑ์จุดแข็งแต่ลดลง", "an indicator reaches the strength mark, but fell"
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

struct InstrumentView: TemplateObject {
  var finding: InstrumentFinding
  var year: YearFindings
  var place: Place?

  init(_ finding: InstrumentFinding, _ year: YearFindings, place: Place? = nil) {
    self.finding = finding
    self.year = year
    self.place = place
  }

  private static func one(_ list: [IndicatorFinding], _ year: YearFindings) -> [IndicatorView] {
    list.map { IndicatorView($0, year) }
  }

  static let schema = Schema<InstrumentView>(
    "เครื่องมือ", "เครื่องมือการประเมิน", "an instrument", printed: { $0.finding.instrument.name },
    [
      .text("code", "รหัส เช่น IIT", "its code") { $0.finding.instrument.code },
      .text("name", "ชื่อ", "its name") { $0.finding.instrument.name },
      .text("english", "ชื่อภาษาอังกฤษ", "its English name") { $0.finding.instrument.english },
      .text("weight", "น้ำหนักร้อยละ", "its weight in per cent") { $0.finding.instrument.weight.plainText },
      .text("score", "คะแนน", "its score") { $0.finding.figure?.score.text() },
      .object("change", "การเปลี่ยนแปลงจากปีก่อน", "how it moved") { view in
        view.finding.change.map { ChangeView(change: $0) }
      },
      .list("indicators", "ตัวชี้วัดของเครื่องมือ", "its indicators") {
        one($0.year.indicators(of: $0.finding.instrument), $0.year)
      },
      .flag(
        "isScoredThroughout", "ทราบคะแนนทุกตัวชี้วัดของเครื่องมือ", "the score of each of its indicators is known"
      ) {
        view in
        view.year.indicators(of: view.finding.instrument).allSatisfy { $0.figure != nil }
      },
      .list("instrumentZeroItems", "ข้อของเครื่องมือที่ไม่ได้คะแนน", "its items without marks") { view in
        view.year.items.filter { $0.instrument == view.finding.instrument && $0.score == .zero }
          .map { ItemView($0) }
      },
      .list("scoredIndicators", "ตัวชี้วัดของเครื่องมือที่มีคะแนน", "its indicators with a score") {
        one($0.year.indicators(of: $0.finding.instrument).filter { $0.figure != nil }, $0.year)
      },
      .list("highestIndicators", "ตัวชี้วัดที่ได้คะแนนสูงสุดของเครื่องมือ", "its highest indicators") {
        one(
          $0.year.indicators(of: $0.finding.instrument).filter {
            $0.isHighestOfInstrument && !$0.isLowestOfInstrument
          }, $0.year)
      },
      .list("lowestIndicators", "ตัวชี้วัดที่ได้คะแนนต่ำสุดของเครื่องมือ", "its lowest indicators") {
        one(
          $0.year.indicators(of: $0.finding.instrument).filter {
            $0.isLowestOfInstrument && !$0.isHighestOfInstrument
          }, $0.year)
      },
      .list(
        "otherWeakIndicators", "ตัวชี้วัดอื่นของเครื่องมือที่ไม่ถึงเกณฑ์จุดแข็ง ซึ่งไม่ใช่ทั้งสูงสุดและต่ำสุด",
        "its other indicators below the strength mark, neither the highest nor the lowest"
      ) { view in
        one(
          view.year.indicators(of: view.finding.instrument).filter {
            !$0.isHighestOfInstrument && !$0.isLowestOfInstrument && view.year.isWeakness($0)
          }, view.year)
      },
      .flag("isBySubindicators", "มีตัวชี้วัดย่อย", "its indicators have sub-indicators") { view in
        let numbers = Set(view.year.indicators(of: view.finding.instrument).map(\.indicator.number))
        return view.year.framework.subindicators.contains { numbers.contains($0.indicator) }
      },
      .flag("isInternal", "เป็นแบบวัด IIT", "it is the IIT") { $0.finding.instrument.code == "IIT" },
      .flag("isExternal", "เป็นแบบวัด EIT", "it is the EIT") { $0.finding.instrument.code == "EIT" },
      .flag("isOpenData", "เป็นแบบตรวจ OIT", "it is the OIT") { $0.finding.instrument.code == "OIT" },
      .flag("isPublishedOnly", "ไม่ทราบวิธีรวมคะแนนจากรายข้อ", "how its items add up is not known") {
        $0.finding.instrument.aggregation == .published
      },
      .list("parts", "ส่วนของเครื่องมือ", "its parts") { view in
        view.finding.instrument.parts.enumerated().map { index, part in
          PartView(part: part, number: index + 1)
        }
      },
      .flag("isLowest", "คะแนนต่ำสุดในกลุ่มที่เรียงลำดับ", "it is the lowest of the list") {
        $0.place?.isLowest ?? false
      },
      .flag("isHighest", "คะแนนสูงสุดในกลุ่มที่เรียงลำดับ", "it is the highest of the list") {
        $0.place?.isHighest ?? false
      },
      .flag("isTied", "คะแนนเท่ากับเครื่องมืออื่นในกลุ่มที่เรียงลำดับ", "another one of the list has its score") {
        $0.place?.isTied ?? false
      },
      .flag("isBetween", "ไม่ใช่ทั้งต่ำสุดและสูงสุด", "it is neither the lowest nor the highest") {
        $0.place.map { !$0.isLowest && !$0.isHighest } ?? false
      },
    ])
}

struct PartView: TemplateObject {
  var part: Instrument.Part
  /// Its place in its instrument, from 1.
  var number: Int

  static let schema = Schema<PartView>(
    "ส่วน", "ส่วนของเครื่องมือ", "a part of an instrument", printed: { $0.part.name },
    [
      .number("number", "ลำดับที่ในเครื่องมือ", "its place in the instrument") { $0.number },
      .text("name", "ชื่อ", "its name") { $0.part.name },
      .text("english", "ชื่อภาษาอังกฤษ", "its English name") { $0.part.english },
    ])
}

struct IndicatorView: TemplateObject {
  @Shared var finding: IndicatorFinding
  @Shared var year: YearFindings
  var place: Place?
  var measures: [MeasureFinding]

  init(
    _ finding: IndicatorFinding, _ year: YearFindings, place: Place? = nil, measures: [MeasureFinding] = []
  ) {
    self.finding = finding
    self.year = year
    self.place = place
    self.measures = measures
  }

  /// Its items with some marks, lowest first; those alone that reach the strength mark, or don't.
  private func partial(reachingMark: Bool) -> [ItemView] {
    items.filter { item in
      item.score.map { $0 > .zero && $0 < .full && ($0 >= year.strengthMark) == reachingMark }
        ?? false
    }.sorted { ($0.score ?? .zero) < ($1.score ?? .zero) }.map { ItemView($0) }
  }

  var items: [ItemFinding] { year.items(of: finding.indicator) }

  static let schema = Schema<IndicatorView>(
    "ตัวชี้วัด", "ตัวชี้วัด", "an indicator", printed: { $0.finding.indicator.name },
    [
      .text("number", "เลขที่", "its number") { String($0.finding.indicator.number) },
      .text("name", "ชื่อ", "its name") { $0.finding.indicator.name },
      .text("english", "ชื่อภาษาอังกฤษ", "its English name") { $0.finding.indicator.english },
      .text("instrumentCode", "รหัสเครื่องมือ", "its instrument's code") { $0.finding.instrument.code },
      .text("instrumentName", "ชื่อเครื่องมือ", "its instrument's name") { $0.finding.instrument.name },
      .text("instrumentScore", "คะแนนของเครื่องมือ", "its instrument's score") {
        $0.year.instrument($0.finding.instrument.code)?.figure?.score.text()
      },
      .text("score", "คะแนน", "its score") { $0.finding.figure?.score.text() },
      .object("change", "การเปลี่ยนแปลงจากปีก่อน", "how it moved") { view in
        view.finding.change.map { ChangeView(change: $0) }
      },
      .text("before", "คะแนนในปีที่นำมาเปรียบเทียบ", "its score in the year it is compared with") {
        $0.finding.before?.score.text()
      },
      .object("counterpart", "ตัวชี้วัดเดียวกันในปีที่นำมาเปรียบเทียบ", "the same in the year it is compared with") {
        $0.finding.counterpart.map { FrameworkIndicatorView(indicator: $0) }
      },
      .flag("isNew", "ปีที่นำมาเปรียบเทียบไม่มีตัวชี้วัดนี้", "the year it is compared with doesn't have it") {
        $0.year.previousYear != nil && $0.finding.counterpart == nil
      },
      .number("rank", "ลำดับจากคะแนนสูงสุด ในรายการ ranking", "its rank, in the list ranking") {
        $0.place?.rank
      },
      .flag("isHighest", "คะแนนสูงสุดของทุกตัวชี้วัด", "it has the highest score of all") {
        $0.finding.isHighest
      },
      .flag("isLowest", "คะแนนต่ำสุดของทุกตัวชี้วัด", "it has the lowest score of all") { $0.finding.isLowest },
      .flag("isHighestOfInstrument", "คะแนนสูงสุดของเครื่องมือ", "it has its instrument's highest score") {
        $0.finding.isHighestOfInstrument && !$0.finding.isLowestOfInstrument
      },
      .flag("isLowestOfInstrument", "คะแนนต่ำสุดของเครื่องมือ", "it has its instrument's lowest score") {
        $0.finding.isLowestOfInstrument && !$0.finding.isHighestOfInstrument
      },
      .flag("isStrong", "คะแนนถึงเกณฑ์จุดแข็ง", "its score reaches the strength mark") { view in
        view.finding.figure.map { $0.score >= view.year.strengthMark } ?? false
      },
      .flag("isWeakness", "เป็นจุดอ่อน คือ ไม่ถึงเกณฑ์จุดแข็ง", "it is a weakness: it stays below the strength mark") {
        $0.year.isWeakness($0.finding)
      },
      .flag(
        "isWatched", "ต้องเฝ้าระวัง คือ ถึงเกณฑ์จุดแข็งแต่ลดลง",
        "it is to be watched: it reaches the strength mark, but fell"
      ) {
        $0.year.isWatched($0.finding)
      },
      .flag(
        "isInstrumentScoredThroughout", "ทราบคะแนนทุกตัวชี้วัดของเครื่องมือเดียวกัน",
        "the score of every indicator of its instrument is known"
      ) { view in
        view.year.indicators(of: view.finding.instrument).allSatisfy { $0.figure != nil }
      },
      .flag("isFull", "ได้คะแนนเต็ม", "it has full marks") { $0.finding.figure?.score == .full },
      .flag("isPassing", "คะแนนถึงเกณฑ์ผ่าน", "its score reaches the pass mark") { view in
        view.finding.figure.map { $0.score >= view.year.passMark } ?? false
      },
      .list("subindicators", "ตัวชี้วัดย่อย", "its sub-indicators") { view in
        view.year.subindicators.filter { $0.subindicator.indicator == view.finding.indicator.number }
          .map { SubindicatorView(finding: $0, year: view.year) }
      },
      .list("zeroItems", "ข้อที่ไม่ได้คะแนน", "its items without marks") { view in
        view.items.filter { $0.score == .zero }.map { ItemView($0) }
      },
      .list("lowItems", "ข้อที่ได้คะแนนบางส่วน จากต่ำไปสูง", "its items with some marks, lowest first") { view in
        view.items.filter { $0.score.map { $0 > .zero && $0 < .full } ?? false }
          .sorted { ($0.score ?? .zero) < ($1.score ?? .zero) }.map { ItemView($0) }
      },
      .list(
        "itemsBelowMark", "ข้อที่ได้คะแนนบางส่วนแต่ไม่ถึงเกณฑ์จุดแข็ง จากต่ำไปสูง",
        "its items with some marks that stay below the strength mark, lowest first"
      ) { $0.partial(reachingMark: false) },
      .list(
        "itemsAboveMark", "ข้อที่ได้คะแนนไม่เต็มแต่ถึงเกณฑ์จุดแข็ง จากต่ำไปสูง",
        "its items without full marks that reach the strength mark, lowest first"
      ) { $0.partial(reachingMark: true) },
      .list(
        "weakItems", "ข้อที่ได้คะแนนไม่เต็มหรือมีข้อสังเกต จากต่ำไปสูง",
        "its items without full marks or with a remark, lowest first"
      ) { $0.items.weakest.map { ItemView($0) } },
      .flag(
        "isAnyItemAdvised", "ข้อเช่นนั้นบางข้อมีแนวทางของตนเอง", "some of those items have advice of their own"
      ) { $0.items.weakest.contains { !($0.topic?.develop ?? []).isEmpty } },
      .flag(
        "hasItemsWithoutAdvice", "มีข้อเช่นนั้นที่ไม่มีแนวทางของตนเอง",
        "some of those items have no advice of their own"
      ) {
        $0.items.weakest.contains { ($0.topic?.develop ?? []).isEmpty }
      },
      .list("weakSubindicators", "ตัวชี้วัดย่อยที่มีข้อเช่นนั้น", "its sub-indicators that have such items") { view in
        view.year.subindicators.filter { $0.subindicator.indicator == view.finding.indicator.number }
          .map { SubindicatorView(finding: $0, year: view.year) }.filter { !$0.items.weakest.isEmpty }
      },
      .text("assesses", "สิ่งที่ประเมิน", "what it assesses") { $0.finding.topic?.assesses },
      .list("develop", "แนวทางพัฒนา", "how to develop") { view in
        (view.finding.topic?.develop ?? []).map { PointView(point: $0) }
      },
    ] + answerBindings)
}

extension [ItemFinding] {
  /// Those below full marks, lowest first, then those without a score that the assessor remarks on.
  fileprivate var weakest: [ItemFinding] {
    let scored = enumerated().filter { $0.element.score.map { $0 < .full } ?? false }
      .sorted { a, b in
        let first = a.element.score ?? .zero
        let second = b.element.score ?? .zero
        return first < second || (first == second && a.offset < b.offset)
      }
    return scored.map(\.element) + filter { $0.score == nil && $0.remark != nil }
  }
}

struct SubindicatorView: TemplateObject {
  var finding: SubindicatorFinding
  var year: YearFindings

  var items: [ItemFinding] { year.items.filter { $0.subindicator == finding.subindicator } }

  static let schema = Schema<SubindicatorView>(
    "ตัวชี้วัดย่อย", "ตัวชี้วัดย่อย", "a sub-indicator", printed: { $0.finding.subindicator.name },
    [
      .text("number", "เลขที่ เช่น 9.1", "its number") { $0.finding.subindicator.number },
      .text("name", "ชื่อ", "its name") { $0.finding.subindicator.name },
      .text("score", "คะแนน", "its score") { $0.finding.figure?.score.text() },
      .flag("isFull", "ได้คะแนนเต็ม", "it has full marks") { $0.finding.figure?.score == .full },
      .list(
        "weakItems", "ข้อที่ได้คะแนนไม่เต็มหรือมีข้อสังเกต จากต่ำไปสูง",
        "its items without full marks or with a remark, lowest first"
      ) { $0.items.weakest.map { ItemView($0) } },
      .text("firstItem", "รหัสข้อแรก", "the code of its first item") {
        $0.year.framework.items(of: $0.finding.subindicator).first?.code
      },
      .text("lastItem", "รหัสข้อสุดท้าย", "the code of its last item") {
        $0.year.framework.items(of: $0.finding.subindicator).last?.code
      },
    ])
}

struct ChangeView: TemplateObject {
  var change: Change

  static let schema = Schema<ChangeView>(
    "การเปลี่ยนแปลง", "การเปลี่ยนแปลงจากปีก่อน", "how a score moved against the year before",
    printed: { word($0.change.direction) },
    [
      .text("direction", "เพิ่มขึ้น ลดลง หรือคงที่", "in a word") {
        word($0.change.direction)
      },
      .text("difference", "ผลต่างมีเครื่องหมาย เช่น +25.97", "the signed difference") {
        $0.change.difference.signedText()
      },
      .text("amount", "ผลต่างไม่มีเครื่องหมาย", "the difference without its sign") {
        $0.change.difference.magnitude.text()
      },
      .text("before", "คะแนนปีก่อน", "the score before") { $0.change.previous.text() },
      .text("now", "คะแนนปีนี้", "the score now") { $0.change.current.text() },
      .flag("isUp", "เพิ่มขึ้น", "it rose") { $0.change.direction == .up },
      .flag("isDown", "ลดลง", "it fell") { $0.change.direction == .down },
      .flag("isUnchanged", "คงที่", "it did not move") { $0.change.direction == .unchanged },
    ])

  static func word(_ direction: Change.Direction) -> String {
    switch direction {
    case .up: "เพิ่มขึ้น"
    case .down: "ลดลง"
    case .unchanged: "คงที่"
    }
  }
}
