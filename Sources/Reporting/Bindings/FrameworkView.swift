import Assessment

struct FrameworkView: TemplateObject {
  /// The year whose level is marked among the others.
  @Shared var year: YearFindings

  var framework: Framework { year.framework }

  static let schema = Schema<FrameworkView>(
    "กรอบการประเมิน", "กรอบการประเมินของปี", "a year's framework",
    [
      .number("instrumentCount", "จำนวนเครื่องมือ", "how many instruments it has") {
        $0.framework.instruments.count
      },
      .number("indicatorCount", "จำนวนตัวชี้วัด", "how many indicators it has") { $0.framework.indicators.count },
      .number(
        "topicCount", "จำนวนประเด็น ไม่มีในปีที่ไม่แบ่งเป็นประเด็น", "how many topics it has; none where it has none"
      ) {
        $0.framework.topics.isEmpty ? nil : $0.framework.topics.count
      },
      .text("passMark", "เกณฑ์ผ่าน", "the pass mark") { $0.framework.passMark.plainText },
      .list("targets", "ค่าเป้าหมายตามแผนระดับชาติ", "the targets that plans of the nation set") { view in
        view.framework.targets.map { TargetView(target: $0) }
      },
      .list("bands", "ระดับผลการประเมิน จากสูงไปต่ำ", "the levels, best first") { view in
        view.framework.rating.bands.indices.map { BandView(index: $0, year: view.year) }
      },
      .flag("isLevelKnown", "ทราบระดับของหน่วยงาน", "the agency's level is known") { view in
        view.framework.rating.bands.indices.contains { BandView(index: $0, year: view.year).isAchieved }
      },
      .flag("testsInstruments", "ระดับพิจารณาคะแนนรายเครื่องมือด้วย", "some level tests every instrument") {
        $0.framework.rating.bands.contains { $0.everyScore != nil }
      },
      .texts("testedScores", "คะแนนที่ระดับพิจารณา", "the scores that levels test") { view in
        view.framework.rating.tested.compactMap { tested in
          guard let key = tested.part else { return tested.instrument }
          let parts = view.framework.instrument(tested.instrument)?.parts ?? []
          guard let index = parts.firstIndex(where: { $0.key == key }) else { return tested.instrument }
          return "\(tested.instrument) ส่วนที่ \(index + 1)"
        }
      },
      .object("measuresItem", "ข้อที่กำหนดให้จัดทำมาตรการ", "the item that asks for the measures") { view in
        view.framework.measuresItem.flatMap { view.framework.item($0) }.map { FrameworkItemView(item: $0) }
      },
      .object("progressItem", "ข้อที่กำหนดให้รายงานผลตามมาตรการ", "the item that asks for their progress") {
        view in
        view.framework.progressItem.flatMap { view.framework.item($0) }.map { FrameworkItemView(item: $0) }
      },
    ])
}

struct TargetView: TemplateObject {
  var target: Target

  static let schema = Schema<TargetView>(
    "ค่าเป้าหมาย", "ค่าเป้าหมายตามแผนหนึ่ง", "a plan's target", printed: { $0.target.plan },
    [
      .text("plan", "ชื่อแผน", "the plan") { $0.target.plan },
      .text("share", "ร้อยละของหน่วยงานที่ผ่านเกณฑ์", "the least share of agencies that pass, per cent") {
        $0.target.share.plainText
      },
    ])
}

/// An item of a framework, whether the record says something of it or not.
struct FrameworkItemView: TemplateObject {
  var item: Item

  static let schema = Schema<FrameworkItemView>(
    "ข้อในกรอบ", "ข้อในกรอบการประเมิน", "an item of the framework", printed: { $0.item.code },
    [
      .text("code", "รหัส", "its code") { $0.item.code },
      .text("title", "ชื่อ", "its title") { $0.item.title },
    ])
}

struct BandView: TemplateObject {
  var index: Int
  @Shared var year: YearFindings

  var band: RatingScale.Band { year.framework.rating.bands[index] }

  /// The level that totals of this one would have, did every instrument reach what it asks for.
  var better: RatingScale.Band? {
    year.framework.rating.bands[..<index].last { $0.everyScore != nil && $0.from <= band.through }
  }

  private var missing: [InstrumentView] {
    guard let minimum = better?.everyScore else { return [] }
    return year.instruments
      .filter { $0.figure.map { $0.score < minimum } ?? false }
      .map { InstrumentView($0, in: $year) }
  }

  /// The published level; or the scale's, where that was published for a total that the scale gives another.
  var isAchieved: Bool {
    band.label == (year.level.isOffScale ? year.level.possible.first?.label : year.level.announced)
  }

  static let schema = Schema<BandView>(
    "ระดับ", "ระดับผลการประเมิน", "a level", printed: { $0.band.label },
    [
      .text("label", "ชื่อระดับ", "its name") { $0.band.label },
      .text("range", "ช่วงคะแนน", "its range of totals") {
        "\($0.band.from.bound) – \($0.band.through.bound)"
      },
      .flag(
        "isDecided", "คะแนนในไฟล์บอกระดับได้แน่นอน ไม่ขาดคะแนนที่ระดับพิจารณา",
        "the scores of the record decide the level; none that it tests is lacking"
      ) { $0.year.level.possible.count == 1 },
      .text("everyScore", "คะแนนที่ทุกเครื่องมือต้องถึง", "what every instrument must reach") {
        $0.band.everyScore?.plainText
      },
      .flag(
        "fallsShort", "คะแนนรวมถึงระดับที่สูงกว่า แต่คะแนนรายเครื่องมือไม่ถึง",
        "its totals reach a better level that an instrument misses"
      ) { $0.better != nil },
      .text("betterLevelPhrase", "ระดับที่สูงกว่านั้น พร้อมคำว่า “ระดับ” นำหน้า", "that better level behind the word ระดับ")
      {
        $0.better.map { levelPhrase($0.label) }
      },
      .text("betterScore", "คะแนนที่ระดับนั้นกำหนดให้ทุกเครื่องมือ", "what that asks of every instrument") {
        $0.better?.everyScore?.plainText
      },
      .list("missing", "เครื่องมือที่คะแนนไม่ถึงระดับนั้น", "the instruments known to miss it") { $0.missing },
      .flag("isAchieved", "เป็นระดับที่หน่วยงานได้รับ", "it is the agency's") { $0.isAchieved },
      .flag(
        "isOnlyPublished", "เป็นระดับที่ประกาศ แต่เกณฑ์ของปีให้ระดับอื่น",
        "it was published, but the scale gives another"
      ) { $0.year.level.isOffScale && $0.band.label == $0.year.level.published },
    ])
}

extension Score {
  /// Without decimals where it has none: `85`, `77.5`.
  var plainText: String { denominator == 1 ? text(places: 0) : text() }

  /// A bound of a level: `0`, `100`, else with two decimals.
  fileprivate var bound: String { self == .zero || self == .full ? text(places: 0) : text() }
}
