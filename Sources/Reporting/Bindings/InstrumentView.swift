import Assessment

/// An instrument of a year, with its score.
struct InstrumentView: TemplateObject {
  @Shared var finding: InstrumentFinding
  @Shared var year: YearFindings
  var place: Place?

  init(_ finding: InstrumentFinding, _ year: YearFindings, place: Place? = nil) {
    self.init(finding, in: Shared(wrappedValue: year), place: place)
  }

  init(_ finding: InstrumentFinding, in year: Shared<YearFindings>, place: Place? = nil) {
    self.finding = finding
    _year = year
    self.place = place
  }

  private static func one(_ list: [IndicatorFinding], _ year: Shared<YearFindings>) -> [IndicatorView] {
    list.map { IndicatorView($0, in: year) }
  }

  static let schema = Schema<InstrumentView>(
    "เครื่องมือ", "เครื่องมือการประเมิน", "an instrument", printed: { $0.finding.instrument.name },
    [
      .text("code", "รหัส เช่น IIT", "its code") { $0.finding.instrument.code },
      .text("name", "ชื่อ", "its name") { $0.finding.instrument.name },
      .text("english", "ชื่อภาษาอังกฤษ", "its English name") { $0.finding.instrument.english },
      .text("weight", "น้ำหนักร้อยละ", "its weight in per cent") { $0.finding.instrument.weight.plainText },
      .text("score", "คะแนน", "its score") { $0.finding.figure?.score.text() },
      .flag(
        "isMean", "คะแนนไม่ต่างจากค่าเฉลี่ยของตัวชี้วัด ทั้งของปีนี้และปีก่อน",
        "its score is the mean of its indicators, in the year before, too"
      ) {
        $0.finding.figure?.computed != nil && !$0.finding.isContradicted && !$0.finding.wasContradicted
      },
      .object("change", "การเปลี่ยนแปลงจากปีก่อน", "how it moved") { view in
        view.finding.change.map { ChangeView(change: $0) }
      },
      .list("indicators", "ตัวชี้วัดของเครื่องมือ", "its indicators") {
        one($0.year.indicators(of: $0.finding.instrument), $0.$year)
      },
      .flag(
        "isScoredThroughout", "ทราบคะแนนทุกตัวชี้วัดของเครื่องมือ", "the score of each of its indicators is known"
      ) {
        $0.year.indicators(of: $0.finding.instrument).areAllScored
      },
      .list("instrumentZeroItems", "ข้อของเครื่องมือที่ไม่ได้คะแนน", "its items without marks") { view in
        view.year.items.filter { $0.instrument == view.finding.instrument && $0.score == .zero }
          .map { ItemView($0) }
      },
      .list("scoredIndicators", "ตัวชี้วัดของเครื่องมือที่มีคะแนน", "its indicators with a score") {
        one($0.year.indicators(of: $0.finding.instrument).filter { $0.figure != nil }, $0.$year)
      },
      .list("highestIndicators", "ตัวชี้วัดที่ได้คะแนนสูงสุดของเครื่องมือ", "its highest indicators") {
        one($0.year.indicators(of: $0.finding.instrument).filter(\.leadsInstrument), $0.$year)
      },
      .list(
        "keptIndicators", "ตัวชี้วัดที่ได้คะแนนสูงสุดของเครื่องมือและไม่เป็นจุดอ่อน",
        "its highest indicators that are no weakness"
      ) { view in
        one(
          view.year.indicators(of: view.finding.instrument).filter {
            $0.leadsInstrument && !view.year.isWeakness($0)
          }, view.$year)
      },
      .list("lowestIndicators", "ตัวชี้วัดที่ได้คะแนนต่ำสุดของเครื่องมือ", "its lowest indicators") {
        one($0.year.indicators(of: $0.finding.instrument).filter(\.trailsInstrument), $0.$year)
      },
      .list(
        "otherWeakIndicators", "ตัวชี้วัดอื่นของเครื่องมือที่เป็นจุดอ่อน ซึ่งไม่ใช่ตัวชี้วัดต่ำสุด",
        "its other weak indicators: not the lowest, nor where all have one score below the strength mark"
      ) { view in
        one(
          view.year.indicators(of: view.finding.instrument).filter {
            view.year.isWeakness($0)
              && !($0.isLowestOfInstrument && (!$0.isHighestOfInstrument || view.year.isBelowMark($0)))
          }, view.$year)
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
