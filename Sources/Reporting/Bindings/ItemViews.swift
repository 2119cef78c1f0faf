import Assessment
import SourceData

struct ItemView: TemplateObject {
  @Shared var finding: ItemFinding

  init(_ finding: ItemFinding) { self.finding = finding }

  static let schema = Schema<ItemView>(
    "ข้อ", "ข้อคำถามหรือข้อตรวจ", "a question or a checked item", printed: { $0.finding.item.code },
    [
      .text("code", "รหัส เช่น o12", "its code") { $0.finding.item.code },
      .text("title", "ชื่อข้อ ตามกรอบของปี", "its title in the year's framework") { $0.finding.item.title },
      .number("ordinal", "ลำดับในตัวชี้วัดหรือตัวชี้วัดย่อย", "which it is of its indicator or sub-indicator") {
        $0.finding.item.ordinal
      },
      .text("score", "คะแนน", "its score") { $0.finding.score?.text() },
      .flag("isFull", "ได้คะแนนเต็ม", "it has full marks") { $0.finding.lowestScore == .full },
      .text("publicScore", "คะแนนของผู้ที่เข้าตอบเอง", "its score by those who answered by themselves") {
        $0.finding.publicScore?.text()
      },
      .text("surveyScore", "คะแนนของผู้ที่ผู้ประเมินสอบถาม", "its score by those whom the assessors asked") {
        $0.finding.surveyScore?.text()
      },
      .text("remark", "ข้อสังเกตของผู้ประเมิน", "the assessor's remark") { $0.finding.remark?.anyText },
      .list(
        "remarks", "ข้อสังเกตของผู้ประเมิน พร้อมส่วนของเครื่องมือที่เป็นของส่วนนั้น",
        "the assessor's remarks, with the parts of the instrument that they are of"
      ) { view in
        RemarkView.all(of: view.finding.remark, view.finding.instrument)
      },
      .text("indicatorNumber", "เลขที่ตัวชี้วัด", "its indicator's number") {
        String($0.finding.indicator.number)
      },
      .text("indicatorName", "ชื่อตัวชี้วัด", "its indicator's name") { $0.finding.indicator.name },
      .text("place", "เลขที่ตัวชี้วัดย่อย หรือของตัวชี้วัด", "the number of its sub-indicator, or of its indicator") {
        $0.finding.subindicator?.number ?? String($0.finding.indicator.number)
      },
      .flag("isInSubindicator", "อยู่ในตัวชี้วัดย่อย", "it belongs to a sub-indicator") {
        $0.finding.subindicator != nil
      },
      .text(
        "issue", "ประเด็นที่คะแนนต่ำกว่าเกณฑ์จุดแข็งของข้อคำถามชี้ให้เห็น",
        "the issue that a question's score below the strength mark points to"
      ) {
        // A score that is nearly full is a few answers, and accuses nobody.
        $0.finding.isBelowStrengthMark ? $0.finding.topic?.issue : nil
      },
      .flag("isQuestion", "เป็นข้อคำถาม", "it is a question") { $0.finding.topic?.issue != nil },
      .text("assesses", "สิ่งที่ประเมิน", "what it assesses") { $0.finding.topic?.assesses },
      .list("develop", "แนวทางพัฒนา", "how to develop") { view in
        (view.finding.topic?.develop ?? []).map { PointView(point: $0) }
      },
      .texts("reliesOn", "ข้อที่แนวทางอ้างถึง", "items that the advice rests on") {
        $0.finding.topic?.reliesOn ?? []
      },
      .texts("reliedItems", "รหัสข้อในนั้น", "the codes among them") { view in
        (view.finding.topic?.reliesOn ?? []).filter { !$0.utf8.contains(UInt8(ascii: ".")) }
      },
      .texts(
        "reliedSubindicators", "เลขที่ตัวชี้วัดย่อยในนั้น ตั้งแต่สามเลขที่ต่อกันเขียนเป็นช่วง",
        "the numbers of sub-indicators among them, three or more in a row as a range"
      ) { view in
        // 9.3 follows 9.2, and nothing of 10 follows what is of 9.
        ranges(
          (view.finding.topic?.reliesOn ?? []).compactMap { number in
            let parts = number.utf8.split(separator: UInt8(ascii: ".")).compactMap { Int(Substring($0)) }
            return parts.count == 2 ? (parts[0] * 100 + parts[1], number) : nil
          })
      },
    ])
}

extension Remark {
  /// The whole's, else those of the parts in turn.
  var anyText: String? {
    if let text { return text }
    guard let publicPart, let surveyPart else { return publicPart ?? surveyPart }
    // Both often say the same, or one says more.
    if surveyPart.holds(publicPart) { return surveyPart }
    return publicPart.holds(surveyPart) ? publicPart : "\(publicPart) \(surveyPart)"
  }
}

/// What an assessor remarked on an item: of the instrument as a whole, or of those that answered one part of it.
struct RemarkView: TemplateObject {
  var text: String
  /// The places of its parts in the instrument, from 1.
  var parts: [Int]

  static func all(of remark: Remark?, _ instrument: Instrument) -> [RemarkView] {
    guard let remark else { return [] }
    func place(_ key: Instrument.Part.Key) -> [Int] {
      instrument.parts.firstIndex { $0.key == key }.map { [$0 + 1] } ?? []
    }
    if let text = remark.text { return [RemarkView(text: text, parts: [])] }
    let parts = [(remark.publicPart, place(.public)), (remark.surveyPart, place(.survey))]
      .compactMap { text, parts in text.map { RemarkView(text: $0, parts: parts) } }
    // Both parts often remark the same.
    guard parts.count == 2, parts[0].text == parts[1].text else { return parts }
    return [RemarkView(text: parts[0].text, parts: parts.flatMap(\.parts))]
  }

  static let schema = Schema<RemarkView>(
    "ข้อสังเกตรายส่วน", "ข้อสังเกตของผู้ประเมินต่อข้อหนึ่ง ของส่วนใดส่วนหนึ่งหรือทุกส่วน",
    "an assessor's remark on an item, of a part or of the whole", printed: { $0.text },
    [
      .text("text", "ข้อความ", "its text") { $0.text },
      .texts("parts", "ลำดับที่ของส่วน ว่างเมื่อเป็นของทั้งเครื่องมือ", "the places of its parts; none of the whole") {
        $0.parts.map(String.init)
      },
    ])
}

/// Advice, with a list of its own or none.
struct PointView: TemplateObject {
  var point: Guidance.Point

  static let schema = Schema<PointView>(
    "แนวทาง", "แนวทางพัฒนาหนึ่งข้อ", "a piece of advice", printed: { $0.point.text },
    [
      .text("text", "ข้อความ", "its text") { $0.point.text },
      .texts("points", "ข้อย่อย", "points below it") { $0.point.points },
    ])
}

/// Remarks on items of one instrument, or of one part of it.
struct CommentGroupView: TemplateObject {
  var instrument: InstrumentView
  var part: Instrument.Part?
  var entries: [LowItems.Entry]
  var isFirstOfInstrument: Bool
  /// Whether the score of some item of the instrument is known.
  var isInstrumentScored: Bool

  /// Those with remarks on items that got some marks; what got none has its own table.
  static func all(of findings: Findings) -> [CommentGroupView] {
    var seen: Set<String> = []
    return findings.lowItems.compactMap { list in
      let entries = list.entries.filter { $0.remark != nil && $0.finding.score != .zero }
      guard !entries.isEmpty, let instrument = findings.current.instrument(list.instrument.code) else {
        return nil
      }
      return CommentGroupView(
        instrument: InstrumentView(instrument, findings.current), part: list.part, entries: entries,
        isFirstOfInstrument: seen.insert(list.instrument.code).inserted,
        isInstrumentScored: findings.current.items.contains {
          $0.instrument == list.instrument && $0.lowestScore != nil
        })
    }
  }

  static let schema = Schema<CommentGroupView>(
    "กลุ่มข้อสังเกต", "ข้อสังเกตต่อเครื่องมือหรือส่วนหนึ่ง", "remarks on one instrument or part",
    [
      .object("instrument", "เครื่องมือ", "the instrument") { $0.instrument },
      .object("part", "ส่วนของเครื่องมือ", "the part, where it is of one") { view in
        view.part.map { part in
          let index = view.instrument.finding.instrument.parts.firstIndex(of: part) ?? 0
          return PartView(part: part, number: index + 1)
        }
      },
      .flag("isFirstOfInstrument", "เป็นกลุ่มแรกของเครื่องมือ", "it is its instrument's first") {
        $0.isFirstOfInstrument
      },
      .flag(
        "isInstrumentScored", "ทราบคะแนนรายข้อของเครื่องมือ", "the score of some item of the instrument is known"
      ) {
        $0.isInstrumentScored
      },
      .flag("hasScores", "มีข้อที่ทราบคะแนน", "some score is known") { view in
        view.entries.contains { $0.score != nil }
      },
      .flag("hasAdvice", "มีแนวทางพัฒนาของข้อใดข้อหนึ่ง", "there is advice on some item") { view in
        view.entries.contains { !($0.finding.topic?.develop ?? []).isEmpty }
      },
      .list("entries", "ข้อสังเกต จากคะแนนต่ำไปสูง", "the remarks, lowest score first") { view in
        view.entries.map { CommentView(entry: $0) }
      },
    ])
}

struct CommentView: TemplateObject {
  var entry: LowItems.Entry

  static let schema = Schema<CommentView>(
    "ข้อสังเกต", "ข้อสังเกตของผู้ประเมินต่อข้อหนึ่ง", "an assessor's remark on an item",
    [
      .object("item", "ข้อ", "the item") { ItemView($0.entry.finding) },
      .text("score", "คะแนนในส่วนนั้น", "the score in that part") { $0.entry.score?.text() },
      .text("remark", "ข้อสังเกต", "the remark") { $0.entry.remark },
    ])
}

struct StrengthsView: TemplateObject {
  var strengths: Strengths
  @Shared var year: YearFindings

  func views(_ list: [IndicatorFinding]) -> [IndicatorView] { list.map { IndicatorView($0, in: $year) } }

  static let schema = Schema<StrengthsView>(
    "จุดแข็ง", "จุดแข็ง", "strengths",
    [
      .list("highest", "คะแนนสูงสุด", "with the highest score") { $0.views($0.strengths.highest) },
      .list("rose", "เพิ่มขึ้นและถึงเกณฑ์", "rose and reach the mark") { $0.views($0.strengths.rose) },
      .list("steady", "ถึงเกณฑ์ โดยคงที่หรือไม่มีปีเปรียบเทียบ", "reach the mark, unmoved or without a year before") {
        $0.views($0.strengths.steady)
      },
      .list("uncompared", "ถึงเกณฑ์ แต่เปรียบเทียบกับปีก่อนไม่ได้", "reach the mark, but can't be compared") {
        $0.views($0.strengths.uncompared)
      },
      .flag(
        "isEveryIndicator", "ทุกตัวชี้วัดที่มีคะแนนได้คะแนนสูงสุดและเป็นจุดแข็ง",
        "every indicator with a score is among the highest"
      ) { view in view.strengths.highest.count == view.year.indicators.count { $0.figure != nil } },
      .flag("isHighestWatched", "คะแนนสูงสุดบางตัวลดลง", "some of those with the highest score fell") { view in
        view.strengths.highest.contains { view.year.isWatched($0) }
      },
      .flag("isAny", "มีจุดแข็ง", "there are some") {
        !($0.strengths.highest + $0.strengths.rose + $0.strengths.steady + $0.strengths.uncompared).isEmpty
      },
    ])
}

struct WeaknessesView: TemplateObject {
  var weaknesses: Weaknesses
  @Shared var year: YearFindings

  func views(_ list: [IndicatorFinding]) -> [IndicatorView] { list.map { IndicatorView($0, in: $year) } }

  static let schema = Schema<WeaknessesView>(
    "จุดอ่อน", "จุดอ่อน", "weaknesses",
    [
      .list(
        "watched", "ลดลงเล็กน้อยและยังถึงเกณฑ์ จึงต้องเฝ้าระวัง", "fell a little, yet reach the mark: to be watched"
      ) {
        $0.views($0.weaknesses.watched)
      },
      .list("fell", "ลดลงและต่ำกว่าเกณฑ์", "fell and stay below the mark") { $0.views($0.weaknesses.fell) },
      .list("fellFar", "ลดลงมาก แม้ยังถึงเกณฑ์", "fell far, though they reach the mark") {
        $0.views($0.weaknesses.fellFar)
      },
      .list("roseBelow", "เพิ่มขึ้นแต่ต่ำกว่าเกณฑ์", "rose, yet stay below the mark") {
        $0.views($0.weaknesses.roseBelow)
      },
      .list(
        "steadyBelow", "ต่ำกว่าเกณฑ์ โดยคงที่หรือไม่มีปีเปรียบเทียบ", "below the mark, unmoved or without a year before"
      ) { $0.views($0.weaknesses.steadyBelow) },
      .list("uncomparedBelow", "ต่ำกว่าเกณฑ์ แต่เปรียบเทียบกับปีก่อนไม่ได้", "below the mark, but can't be compared") {
        $0.views($0.weaknesses.uncomparedBelow)
      },
      .list("zeroItems", "ข้อที่ไม่ได้คะแนน", "items without marks") {
        $0.weaknesses.zeroItems.map { ItemView($0) }
      },
      .flag("isAny", "มีจุดอ่อน", "there are some") {
        !$0.weaknesses.indicators.isEmpty || !$0.weaknesses.zeroItems.isEmpty
      },
    ])
}

/// An indicator or an item to develop.
struct DevelopmentView: TemplateObject {
  var point: DevelopmentPoint
  @Shared var year: YearFindings

  static let schema = Schema<DevelopmentView>(
    "ประเด็นพัฒนา", "ตัวชี้วัดหรือข้อที่ควรพัฒนา", "an indicator or an item to develop",
    [
      .object("indicator", "ตัวชี้วัด ถ้าเป็นประเด็นระดับตัวชี้วัด", "the indicator, where it is one") { view in
        if case .indicator(let finding) = view.point.subject {
          IndicatorView(finding, in: view.$year)
        } else {
          nil
        }
      },
      .object("item", "ข้อ ถ้าเป็นประเด็นระดับข้อ", "the item, where it is one") { view in
        if case .item(let finding) = view.point.subject { ItemView(finding) } else { nil }
      },
      .text("assesses", "สิ่งที่ประเมิน", "what is assessed") { $0.point.topic?.assesses },
      .list("develop", "แนวทางพัฒนา", "how to develop") { view in
        (view.point.topic?.develop ?? []).map { PointView(point: $0) }
      },
    ])
}
