import Assessment

/// An indicator of a year, with its score and what lies below it.
struct IndicatorView: TemplateObject {
  @Shared var finding: IndicatorFinding
  @Shared var year: YearFindings
  var place: Place?
  var measures: [MeasureFinding]

  init(
    _ finding: IndicatorFinding, _ year: YearFindings, place: Place? = nil, measures: [MeasureFinding] = []
  ) {
    self.init(finding, in: Shared(wrappedValue: year), place: place, measures: measures)
  }

  init(
    _ finding: IndicatorFinding, in year: Shared<YearFindings>, place: Place? = nil,
    measures: [MeasureFinding] = []
  ) {
    self.finding = finding
    _year = year
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
      .text(
        "otherInstrumentScore", "ค่าเฉลี่ยของเครื่องมือ เฉพาะเมื่อต่างจากคะแนนที่ประกาศเกินกว่าการปัดเศษ",
        "its instrument's mean, only where the published score differs by more than rounding explains"
      ) { view in
        guard let instrument = view.year.instrument(view.finding.instrument.code), instrument.isContradicted
        else { return nil }
        return instrument.figure?.computed?.text()
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
        $0.finding.leadsInstrument
      },
      .flag("isLowestOfInstrument", "คะแนนต่ำสุดของเครื่องมือ", "it has its instrument's lowest score") {
        $0.finding.trailsInstrument
      },
      .flag("isStrong", "มีคะแนนและไม่เป็นจุดอ่อน", "it has a score and is no weakness") { view in
        view.finding.figure != nil && !view.year.isWeakness(view.finding)
      },
      .flag(
        "isWeakness", "เป็นจุดอ่อน คือ ไม่ถึงเกณฑ์จุดแข็ง หรือลดลงมาก",
        "it is a weakness: it stays below the strength mark, or fell far"
      ) {
        $0.year.isWeakness($0.finding)
      },
      .flag("isBelowMark", "ไม่ถึงเกณฑ์จุดแข็ง", "it stays below the strength mark") {
        $0.year.isBelowMark($0.finding)
      },
      .flag(
        "isForRemarksAlone", "ควรพัฒนาเพราะข้อสังเกตเท่านั้น คือ ไม่ลดลง ไม่เป็นจุดอ่อน และไม่ต่ำสุดของเครื่องมือ",
        "nothing but remarks asks to develop it: it is no weakness, did not fall, and is not its instrument's lowest"
      ) { view in
        !view.year.isWeakness(view.finding) && !view.year.isWatched(view.finding)
          && !view.finding.trailsInstrument
      },
      .flag("isFurthestFallen", "ลดลงมากกว่าตัวชี้วัดอื่นที่ลดลง", "it fell further than others that fell") {
        $0.finding.isFurthestFallen
      },
      .flag(
        "isWatched", "ต้องเฝ้าระวัง คือ ลดลงแต่ไม่เป็นจุดอ่อน",
        "it is to be watched: it fell, but is no weakness"
      ) {
        $0.year.isWatched($0.finding)
      },
      .flag(
        "isInstrumentScoredThroughout", "ทราบคะแนนทุกตัวชี้วัดของเครื่องมือเดียวกัน",
        "the score of every indicator of its instrument is known"
      ) {
        $0.year.indicators(of: $0.finding.instrument).areAllScored
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
      .texts(
        "zeroCodes", "รหัสข้อที่ไม่ได้คะแนน ตั้งแต่สามข้อที่ต่อกันเขียนเป็นช่วง",
        "the codes of its items without marks, three or more in a row as a range"
      ) { view in view.year.itemRanges(view.items.filter { $0.score == .zero }) },
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
        "remarkedItems", "ข้อที่มีข้อสังเกตแต่ไม่ทราบคะแนน", "its items with a remark of which no score is known"
      ) { view in view.items.filter { $0.score == nil && $0.remark != nil }.map { ItemView($0) } },
      .texts(
        "remarkedCodes", "รหัสข้อที่มีข้อสังเกต ตั้งแต่สามข้อที่ต่อกันเขียนเป็นช่วง",
        "the codes of its items with a remark, three or more in a row as a range"
      ) { view in view.year.itemRanges(view.items.filter { $0.remark != nil }) },
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
  @Shared var year: YearFindings

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
