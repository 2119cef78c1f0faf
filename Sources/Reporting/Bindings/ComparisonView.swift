import Assessment

/// The year assessed against the year that it is compared with.
struct ComparisonView: TemplateObject {
  @Shared var comparison: Comparison
  @Shared var year: YearFindings

  func views(_ list: [IndicatorFinding]) -> [IndicatorView] { list.map { IndicatorView($0, in: $year) } }

  static let schema = Schema<ComparisonView>(
    "การเปรียบเทียบ", "ปีที่ประเมินเทียบกับปีก่อนหน้าที่มีในข้อมูล", "the year assessed against an earlier one",
    [
      .object("previousYear", "ปีที่นำมาเปรียบเทียบ", "the year it is compared with") {
        FiscalYearView($0.comparison.previousYear)
      },
      .list("missingYears", "ปีระหว่างนั้นที่ไม่มีในข้อมูล", "years between of which there are no scores") {
        $0.comparison.missingYears.map { FiscalYearView($0) }
      },
      .number("compared", "จำนวนตัวชี้วัดที่เปรียบเทียบได้", "how many indicators can be compared") {
        $0.comparison.comparedCount
      },
      .flag("isAnyCompared", "มีตัวชี้วัดที่เปรียบเทียบได้", "some indicator can be compared") {
        $0.comparison.comparedCount > 0
      },
      .list(
        "comparedInstruments", "เครื่องมือที่มีคะแนนทั้งสองปีให้เปรียบเทียบ",
        "instruments that can be compared"
      ) { view in view.year.instruments.filter { $0.change != nil }.map { InstrumentView($0, in: view.$year) }
      },
      .list("movements", "กลุ่มที่เพิ่มขึ้น ลดลง และคงที่", "those that rose, fell, stayed") { view in
        view.comparison.movements.map { MovementView(movement: $0, year: view.year) }
      },
      .list("withoutScore", "ตัวชี้วัดที่ปีใดปีหนึ่งไม่มีคะแนน", "indicators that lack a score in either year") {
        $0.views($0.comparison.withoutScore)
      },
      .list("new", "ตัวชี้วัดที่ปีก่อนหน้าไม่มี", "indicators that the earlier year doesn't have") {
        $0.views($0.comparison.new)
      },
      .list("dropped", "ตัวชี้วัดของปีก่อนหน้าที่ปีนี้ไม่มี", "indicators of the earlier year alone") {
        $0.comparison.dropped.map { FrameworkIndicatorView(indicator: $0) }
      },
      .list("renamed", "ตัวชี้วัดที่เปลี่ยนชื่อหรือเลขที่", "indicators with another name or number before") {
        $0.views($0.comparison.renamed)
      },
      .list(
        "incomparableInstruments", "เครื่องมือที่เก็บตัวชี้วัดไม่ตรงกันทั้งสองปี",
        "instruments of other indicators than before"
      ) { view in view.comparison.incomparableInstruments.map { InstrumentView($0, in: view.$year) } },
      .list(
        "otherItemInstruments", "เครื่องมือที่ข้อคำถามหรือข้อตรวจของสองปีต่างกัน",
        "instruments whose items are not the same in both years"
      ) { view in view.comparison.otherItemInstruments.map { InstrumentView($0, in: view.$year) } },
      .object(
        "cause", "เครื่องมือเดียวที่คะแนนเปลี่ยนแปลงทางเดียวกับคะแนนรวม",
        "the one instrument that moved as the total did"
      ) { view in view.comparison.cause.map { InstrumentView($0, in: view.$year) } },
      .list("otherInstruments", "เครื่องมืออื่นนอกจากนั้น", "the instruments but for that one") { view in
        view.year.instruments.filter { $0.instrument != view.comparison.cause?.instrument }
          .map { InstrumentView($0, in: view.$year) }
      },
      .flag("hasOtherLevels", "เกณฑ์ระดับของสองปีต่างกัน", "the levels are not by the same scale") {
        !$0.comparison.hasSameLevels
      },
    ])
}

/// Indicators that moved the same way.
struct MovementView: TemplateObject {
  @Shared var movement: Comparison.Movement
  @Shared var year: YearFindings

  static let schema = Schema<MovementView>(
    "กลุ่มการเปลี่ยนแปลง", "ตัวชี้วัดที่เปลี่ยนแปลงทางเดียวกัน", "indicators that moved the same way",
    [
      .text("direction", "เพิ่มขึ้น ลดลง หรือคงที่", "in a word") { ChangeView.word($0.movement.direction) },
      .number("size", "จำนวนตัวชี้วัด", "how many they are") { $0.movement.indicators.count },
      .list("indicators", "ตัวชี้วัด", "the indicators") { view in
        view.movement.indicators.map { IndicatorView($0, in: view.$year) }
      },
      .list("furthest", "ตัวชี้วัดที่เปลี่ยนแปลงมากที่สุด", "those that moved furthest") { view in
        view.movement.furthest.map { IndicatorView($0, in: view.$year) }
      },
      .text("amount", "ผลต่างที่มากที่สุด ไม่มีเครื่องหมาย", "the largest difference, without its sign") {
        $0.movement.furthest.first?.change?.difference.magnitude.text()
      },
      .flag("isEven", "ทุกตัวชี้วัดเปลี่ยนแปลงเท่ากัน", "all of them moved equally far") { view in
        view.movement.furthest.count > 1 && view.movement.furthest.count == view.movement.indicators.count
      },
      .flag("isUp", "เพิ่มขึ้น", "they rose") { $0.movement.direction == .up },
      .flag("isDown", "ลดลง", "they fell") { $0.movement.direction == .down },
      .flag("isUnchanged", "คงที่", "they did not move") { $0.movement.direction == .unchanged },
    ])
}

/// An indicator of a framework, without scores.
struct FrameworkIndicatorView: TemplateObject {
  var indicator: Indicator

  static let schema = Schema<FrameworkIndicatorView>(
    "ตัวชี้วัดในกรอบ", "ตัวชี้วัดในกรอบการประเมิน", "an indicator of the framework",
    printed: { $0.indicator.name },
    [
      .text("number", "เลขที่", "its number") { String($0.indicator.number) },
      .text("name", "ชื่อ", "its name") { $0.indicator.name },
    ])
}
