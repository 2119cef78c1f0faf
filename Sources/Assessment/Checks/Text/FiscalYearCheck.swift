package import SourceData

/// Fiscal years that texts name: those of the record, and the next, in which its measures run.
///
/// Years of laws, announcements and long plans are left alone: only what is called a fiscal year is one.
struct FiscalYearCheck: TextCheck {
  private let years: Set<Int>
  private let year: Int
  private let measuresYear: Int
  /// Whether the preface speaks of years, and not of the one assessed.
  private let isPrefaceOfOtherYear: Bool

  /// - Parameter texts: All of the record, by which it is known whether the preface names the year assessed at all.
  init(_ findings: Findings, _ texts: [RecordText]) {
    year = findings.current.year
    measuresYear = findings.measuresYear
    let prefaces = texts.filter { $0.path.starts(with: ["narrative", "preface"]) }
    isPrefaceOfOtherYear = !prefaces.contains { Self.names(findings.current.year, $0.scalars) }
    var years = Set(findings.years.map(\.year))
    years.formUnion([year, year + 1, findings.measuresYear])
    for measure in findings.record.measures {
      guard case .range(let from, let to) = measure.period else { continue }
      years.formUnion([from.fiscalYear, to.fiscalYear])
    }
    self.years = years
  }

  private static let plans = WordTable(["แผน", "ยุทธศาสตร์", "ระยะที่", "แผนแม่บท"])
  private static let goals = WordTable(["เป้าหมาย"])

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let scalars = text.scalars
    var found: [TextFinding] = []
    for index in scalars.indices where scalars[index] == "ป" || scalars[index] == "พ" || scalars[index] == "I"
    {
      if scalars[index] == "I" {
        guard scalars.has("ITA ", at: index), index == 0 || !scalars[index - 1].isLatinLetter,
          !scalars.holds(Self.histories, in: scalars.lineStart(before: index, reach: 60)..<index)
        else { continue }
        found += fiscalYear(index + 3, text, isShort: false).map { [$0] } ?? []
      } else if scalars.has("ปีงบประมาณ", at: index) {
        found +=
          (fiscalYear(index + 10, text) ?? result(of: index + 10, text) ?? measures(index, text)).map { [$0] }
          ?? []
      } else if scalars.has("ประจำปี", at: index), !scalars.has("ประจำปีงบประมาณ", at: index) {
        guard scalars.holds(Self.assessment, in: scalars.lineStart(before: index, reach: 60)..<index) else {
          continue
        }
        found += (fiscalYear(index + 7, text) ?? result(of: index + 7, text)).map { [$0] } ?? []
      } else if scalars.has("พ.ศ.", at: index) {
        found += plan(index, text).map { [$0] } ?? []
      } else if scalars.has("ปี", at: index), scalars.holds(Self.goals, in: max(0, index - 30)..<index) {
        found += goal(index + 2, text).map { [$0] } ?? []
      } else if scalars.has("ปี", at: index), !scalars.has("ประจำ", at: index - 5),
        scalars.holds(Self.ita, in: max(0, index - 14)..<index)
      {
        found += (fiscalYear(index + 2, text) ?? result(of: index + 2, text)).map { [$0] } ?? []
      }
    }
    return found
  }

  /// What tells of years long before, or of documents that are called by theirs.
  private static let histories = WordTable([
    "ย้อนหลัง", "ตั้งแต่", "คู่มือ", "เริ่ม", "ครั้งแรก", "อ้างอิง", "เทียบ", "เป้าหมาย",
  ])

  private func fiscalYear(_ index: Int, _ text: RecordText, isShort: Bool = true) -> TextFinding? {
    guard let (found, range) = yearNumber(index, text.scalars, isShort: isShort), !years.contains(found)
    else {
      return nil
    }
    if isAhead(found, index, range.upperBound, text.scalars) { return nil }
    // «ตั้งแต่ปีงบประมาณ พ.ศ. 2561».
    let line = text.scalars.lineStart(before: index, reach: 60)
    if found < year, text.scalars.holds(Self.beginnings, in: line..<index) { return nil }
    let after = text.scalars.skippingSpaces(range.upperBound)
    var named = String(found)
    var whole = range
    if after < text.scalars.count, ["-", "–", "ถ"].contains(text.scalars[after]) {
      // A span of years is a plan's, which has a check of its own; else it is stale where it ends before the year assessed.
      let second = after + (text.scalars.has("ถึง", at: after) ? 3 : 1)
      guard let (end, last) = yearNumber(second, text.scalars), end < year, !years.contains(end),
        !text.scalars.holds(Self.plans, in: max(0, index - 80)..<index)
      else { return nil }
      named += " – \(end)"
      whole = range.lowerBound..<last.upperBound
    }
    return TextFinding(
      .otherFiscalYear, whole, thai: "ปีงบประมาณ \(named) ไม่ใช่ปีของไฟล์นี้ (\(list))",
      english: "the fiscal year \(named) is not one of this record's (\(list))")
  }

  private static let beginnings = WordTable(["ตั้งแต่", "เริ่ม", "ครั้งแรก", "นับแต่", "คู่มือ"])
  private static let hopes = WordTable([
    "เตรียม", "รองรับ",
    "เป้าหมาย", "ตั้งเป้า", "มุ่ง", "หวัง", "คาด", "ภายในปี", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "ระยะยาว", "ต่อเนื่อง", "แผน",
  ])

  /// «ตั้งเป้าหมายของปีงบประมาณ พ.ศ. 2570»: a year to come, behind those of the record, with what is hoped for in it.
  private func isAhead(_ found: Int, _ start: Int, _ end: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard let last = years.max(), found > last, found <= last + 10 else { return false }
    let line = text.lineStart(before: start, reach: 70)
    let stop = text[end..<min(end + 40, text.count)].firstIndex(of: "\n") ?? min(end + 40, text.count)
    return text.holds(Self.hopes, in: line..<stop)
  }

  /// What is told of measures that have run, or of what an item asks for.
  private static let past = WordTable([
    "ผล", "ดำเนิน", "รายงาน", "ตามมาตรการ", "เดิม", "ผ่านมา", "แล้ว", "ข้อ ", "ย้อนหลัง", "เทียบ", "ติดตาม", "ทบทวน",
    "ต่อเนื่อง",
    "ปีก่อน", "ต่อยอด", "วิเคราะห์",
  ])
  private static let pastBehind = WordTable([
    "ผ่านมา", "แล้ว", "ได้ดำเนินการ", "เป็นไป", "พบว่า", "ยังใช้", "ครบ", "สำเร็จ", "บรรลุ", "มีผล", "บางส่วน", "ไม่ครบ",
  ])
  private static let sequels = WordTable(["ต่อไป"])
  private static let deeds = WordTable([
    "จะดำเนินการ", "จะดำเนินงาน", "จะขับเคลื่อน", "จะปฏิบัติ", "จะจัดทำ", "จะพัฒนา", "จะปรับปรุง", "จะนำมาตรการ", "จะเร่ง",
  ])
  private static let told = WordTable(["ผล", "ประเมิน", "คะแนน", "25", "๒๕"])

  /// «มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2564», «จะดำเนินการในปีงบประมาณ พ.ศ. 2564», where what follows
  /// from that year's results runs in the next: the commonest year to be left as it was.
  private func measures(_ index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    guard text.isClaim, let (found, range) = yearNumber(index + 10, scalars), found <= year,
      found < measuresYear
    else { return nil }
    let line = scalars.lineStart(before: index, reach: 90)
    var cursor = BackwardCursor(scalars, from: index)
    if cursor.skip(["ประจำ"]) {
      let behind = range.upperBound..<min(range.upperBound + 40, scalars.count)
      let measure = (line..<cursor.position).last { scalars.has("มาตรการ", at: $0) }
      // «… ตามมาตรการประจำปีงบประมาณ พ.ศ. 2564 ต่อไป» is to come, whatever leads to it.
      let isAhead = scalars.holds(Self.sequels, in: range.upperBound..<(range.upperBound + 12))
      guard let measure, !scalars.holds(isAhead ? Self.results : Self.past, in: line..<cursor.position),
        !text.string(measure..<cursor.position).holds("ประเมิน"),
        !scalars.holds(
          Self.pastBehind, in: behind.lowerBound..<(scalars[behind].firstIndex(of: "\n") ?? behind.upperBound)
        )
      else { return nil }
    } else {
      cursor.skip(["แล้วเสร็จภายใน", "ภายใน", "ตลอด", "ใน"])
      guard let deed = (line..<cursor.position).last(where: { Self.deeds.match(in: scalars, at: $0) != nil }),
        !scalars.holds(Self.told, in: deed..<cursor.position)
      else { return nil }
    }
    return TextFinding(
      .otherFiscalYear, range, thai: "มาตรการดำเนินในปีงบประมาณ \(measuresYear) ไม่ใช่ \(found)",
      english: "the measures run in the fiscal year \(measuresYear), not \(found)")
  }

  private static let assessment = WordTable(["ประเมิน", "ITA", "คะแนน", "มาตรการ", "ความโปร่งใส"])
  private static let ita = WordTable(["ITA", "ผลการประเมิน", "ผลคะแนน"])
  /// What is told of a year that has been assessed.
  private static let results = WordTable([
    "ผลการประเมิน", "ผลคะแนน", "คะแนนรวม", "เข้ารับการประเมิน", "ได้รับการประเมิน", "วิเคราะห์ผล", "ได้คะแนน",
    "ได้รับคะแนน",
  ])
  /// What parts a result from the year behind it, and what makes it one that is hoped for.
  private static let plansAhead = WordTable([
    "มาตรการ", "กำหนด", "แผน", "ให้", "จะ", "เพื่อ", "ควร", "ต้อง", "ยกระดับ", "เป้าหมาย", "เตรียม", "รองรับ", "พัฒนา",
    "เพิ่ม",
    "ปรับปรุง", "หวัง", "ขับเคลื่อน", "ไปใช้", "ต่อไป", "มาใช้", "แนวทาง", "รอบ",
  ])

  /// A result of a year that was not assessed yet, or, in the preface, of another than the one assessed.
  private func result(of index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    guard text.isClaim, let (found, range) = yearNumber(index, scalars), found != year else { return nil }
    let line = scalars.lineStart(before: index, reach: 110)
    guard let told = (line..<index).last(where: { Self.results.match(in: scalars, at: $0) != nil }),
      !scalars.holds(Self.plansAhead, in: max(line, told - 24)..<index)
    else { return nil }
    if found > year {
      guard !scalars.holds(Self.plansAhead, in: range.upperBound..<(range.upperBound + 14)),
        !scalars.has("ที่สูง", at: scalars.skippingSpaces(range.upperBound))
      else { return nil }
      return TextFinding(
        .otherFiscalYear, range, thai: "ไฟล์นี้ไม่มีผลการประเมินของปี \(found) ปีที่ประเมินคือ \(year)",
        english: "this record has no results of \(found); the year assessed is \(year)")
    }
    guard isPrefaceOfOtherYear, text.path.starts(with: ["narrative", "preface"]) else { return nil }
    return TextFinding(
      .otherFiscalYear, range, thai: "คำนำกล่าวถึงผลของปี \(found) แต่ไม่กล่าวถึงปี \(year) ซึ่งเป็นปีที่ประเมิน",
      english: "the preface tells of \(found), and not of \(year), the year assessed")
  }

  private static func names(_ year: Int, _ text: [Unicode.Scalar]) -> Bool {
    text.indices.contains { index in
      guard text[index].isDigit, index == 0 || !text[index - 1].isDigit, index + 4 <= text.count else {
        return false
      }
      return text[index..<(index + 4)].reduce(0) { $0 * 10 + ($1.digitValue ?? 9999) } == year
    }
  }

  private func goal(_ index: Int, _ text: RecordText) -> TextFinding? {
    guard let (found, range) = yearNumber(index, text.scalars), found < year else { return nil }
    return TextFinding(
      .staleGoal, range, thai: "เป้าหมายของปี \(found) อยู่ก่อนปีที่ประเมิน (\(year))",
      english: "the goal of \(found) is of a year before the one assessed (\(year))")
  }

  /// «ยุทธศาสตร์… ระยะที่ 3 (พ.ศ. 2560 – 2564)» that had ended.
  private func plan(_ index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    guard let (_, first) = yearNumber(index, scalars) else { return nil }
    var position = scalars.skippingSpaces(first.upperBound)
    guard position < scalars.count, ["-", "–"].contains(scalars[position]) else { return nil }
    position += 1
    guard let (end, last) = yearNumber(position, scalars), end < year,
      scalars.holds(Self.plans, in: max(0, index - 80)..<index),
      !text.string(max(0, index - 120)..<index).holds("แล้ว"),
      !scalars.holds(Self.endings, in: last.upperBound..<(last.upperBound + 30))
    else { return nil }
    return TextFinding(
      .endedPlan, first.lowerBound..<last.upperBound,
      thai: "แผนหรือยุทธศาสตร์สิ้นสุดในปี \(end) ก่อนปีที่ประเมิน (\(year))",
      english: "the plan ended in \(end), before the year assessed (\(year))")
  }

  private static let endings = WordTable(["สิ้นสุด", "หมดอายุ", "หมดวาระ"])

  private var list: String { years.sorted().map(String.init).joined(separator: ", ") }

  /// The year of four digits at `index`, behind spaces and «พ.ศ.».
  ///
  /// - Parameter isShort: Whether its last two digits may stand for it: «ปีงบประมาณ พ.ศ. 62».
  private func yearNumber(
    _ index: Int, _ text: [Unicode.Scalar], isShort: Bool = false
  ) -> (year: Int, range: Range<Int>)? {
    var start = text.skippingSpaces(index)
    if text.has("พ.ศ.", at: start) { start = text.skippingSpaces(start + 4) }
    let (value, end) = text.wholeNumber(at: start)
    if end - start == 2, (50...99).contains(value), isShort { return (2500 + value, start..<end) }
    return end - start == 4 && (2500...2699).contains(value) ? (value, start..<end) : nil
  }
}

extension Measure.PeriodEnd {
  /// That it lies in: October begins the next.
  var fiscalYear: Int { month >= 10 ? year + 1 : year }
}

extension Diagnostic.Code {
  package static let otherFiscalYear = Self("other-fiscal-year")
  package static let staleGoal = Self("stale-goal")
  package static let endedPlan = Self("ended-plan")
}

extension FiscalYearCheck {
  static let explanations = [
    CodeExplanation(
      .otherFiscalYear,
      thai: "ข้อความกล่าวถึงปีงบประมาณที่ไม่ใช่ปีที่ประเมิน ปีเปรียบเทียบ หรือปีที่ดำเนินมาตรการ หรือกล่าวถึงผลของปีที่ยังไม่ได้ประเมิน",
      english:
        "A text names a fiscal year that is neither assessed, compared with, nor that of the measures, or the results of one that was not assessed.",
      todo: .init(thai: "แก้ปีในข้อความ", english: "correct the year"),
      example: "narrative: { preface: ผลการประเมินประจำปีงบประมาณ พ.ศ. 2562 }"),
    CodeExplanation(
      .staleGoal, thai: "เป้าหมายที่กล่าวถึงเป็นของปีก่อนปีที่ประเมิน",
      english: "A goal is of a year before the one assessed.",
      todo: .init(thai: "ใช้เป้าหมายของปีที่ประเมิน", english: "give the goal of the year assessed"),
      example: "narrative: { preface: กำหนดค่าเป้าหมายในปี พ.ศ. 2567 }"),
    CodeExplanation(
      .endedPlan, thai: "แผนหรือยุทธศาสตร์ที่อ้างสิ้นสุดไปก่อนปีที่ประเมินแล้ว",
      english: "A plan that a text rests on had ended before the year assessed.",
      todo: .init(thai: "อ้างแผนที่ใช้อยู่", english: "name the plan in force"),
      example: "narrative: { preface: ตามยุทธศาสตร์ชาติระยะที่ 3 (พ.ศ. 2560 - 2564) }"),
  ]
}
