package import SourceData

/// Levels that texts name: of a year that the record has, and the one that it was given.
struct LevelWordingCheck: TextCheck {
  private static let letters = ["AA", "A", "BB", "B", "CC", "C", "DD", "D", "E", "F"]
  private static let words = ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุงโดยด่วน", "ต้องปรับปรุง"]
  private static let all = WordTable((letters + words).map { ($0, $0) })
  private static let goals = WordTable([
    "เป้าหมาย", "ให้ได้", "ยกระดับ", "ไม่ต่ำกว่า", "อย่างน้อย", "ตั้งแต่", "เพื่อให้", "จะ", "ตั้งเป้า", "มุ่ง", "หวัง", "คาด",
    "ไม่น้อยกว่า",
    "ต้อง", "ควร", "หาก", "ถ้า",
  ])

  private let years: [YearFindings]
  private let known: Set<String>
  /// Those that the years' totals were given or may have.
  private let given: Set<String>
  private let counts: Set<Int>
  private let others: OtherAgencies

  init(_ findings: Findings) {
    years = findings.years
    others = OtherAgencies(findings.record.agency.name.value)
    known = Set(years.flatMap { $0.framework.rating.bands.map(\.label) })
    given = Set(years.flatMap { $0.level.possible.map(\.label) + [$0.level.published].compactMap { $0 } })
    counts = Set(years.map(\.framework.rating.bands.count))
  }

  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    if text.path.last == "level" { return [] }
    guard text.isProse else { return [] }
    var result: [TextFinding] = []
    for index in scalars.indices where scalars[index] == "ร" || scalars[index] == "เ" {
      if scalars.has("ระดับ", at: index) {
        if let finding = scale(index, scalars) ?? level(index, text) { result.append(finding) }
      } else if scalars.has("เกรด", at: index), index + 4 < scalars.count {
        // What a letter of a scale is called as well.
        let start = scalars.skippingSpaces(index + 4)
        if start < scalars.count, scalars[start].isLatinLetter, let finding = level(index, text, start) {
          result.append(finding)
        }
      }
    }
    return result
  }

  /// «ระดับ B», «ระดับผ่านดี».
  ///
  /// - Parameter word: Where its word begins, if that is known.
  private func level(_ index: Int, _ text: RecordText, _ word: Int? = nil) -> TextFinding? {
    let scalars = text.scalars
    var start = word ?? scalars.skippingSpaces(index + 5)
    if scalars.has("ผลการประเมิน", at: start) { start = scalars.skippingSpaces(start + 12) }
    if start < scalars.count, ["“", "\"", "‘", "(", "«", ":"].contains(scalars[start]) {
      start = scalars.skippingSpaces(start + 1)
    }
    guard let (length, label) = Self.all.match(in: scalars, at: start) else {
      return otherWord(index, start, scalars)
    }
    let end = start + length
    if isOfOther(index, end, scalars) { return nil }
    let after = end < scalars.count ? scalars[end] : " "
    if scalars[start].isLatinLetter, after.isLatinLetter || after.isArabicDigit || after == "-" { return nil }
    let written = quoted(label)
    guard known.contains(label) else {
      return TextFinding(
        .levelOfOtherYear, start..<end, thai: "ระดับ \(written) ไม่มีในเกณฑ์ของปีในไฟล์นี้",
        english: "the level \(written) is not on the scale of this record's years")
    }
    if let bounds = bounds(behind: end, scalars) {
      let own = years.compactMap { $0.framework.rating.band(label) }
      guard !own.contains(where: { fits(bounds.from, bounds.through, $0) }), let band = own.last else {
        return nil
      }
      let (from, through) = (band.from.text(), band.through.text())
      return TextFinding(
        .scaleOfOtherYear, bounds.range, thai: "ระดับ \(written) ตามเกณฑ์ของปีในไฟล์นี้คือ \(from) – \(through)",
        english: "the level \(written) is from \(from) to \(through) on the scale of this record's years")
    }
    let isGoal =
      scalars.holds(Self.goals, in: max(0, index - 30)..<index)
      || scalars.has("ขึ้นไป", at: scalars.skippingSpaces(end))
    if isGoal || isAhead(index, scalars)
      || others.areTold(in: scalars.lineStart(before: index, reach: 60)..<index, of: scalars)
    {
      return nil
    }
    if let (year, total) = totalBefore(index, scalars) {
      // The sentence says of which year it is.
      let own = Self.levels(of: year)
      guard !own.isEmpty, !own.contains(label) else { return nil }
      let list = own.sorted().joined(separator: ", ")
      return TextFinding(
        .levelInTextDiffers, start..<end,
        thai: "ระดับ \(written) ไม่ใช่ระดับของคะแนนรวม \(total.text()) ในปี \(year.year) (\(list))",
        english: "the level \(written) is not that of the total \(total.text()) of \(year.year) (\(list))")
    }
    if let (score, written) = scoreBeside(index, end, scalars),
      let finding = band(label, start..<end, score, written)
    {
      return finding
    }
    let known = isOfThisYear(index, end, scalars) ? Self.levels(of: years[years.count - 1]) : given
    guard !known.isEmpty, !known.contains(label) else { return nil }
    let list = known.sorted().joined(separator: ", ")
    return TextFinding(
      .levelInTextDiffers, start..<end, thai: "ระดับ \(written) ไม่ใช่ระดับที่ได้ตามไฟล์นี้ (\(list))",
      english: "the level \(written) is not one that was reached in this record (\(list))")
  }

  /// What no year's scale has: «ดีเยี่ยม» is not «ผ่านดีเยี่ยม».
  private static let otherWords = WordTable(["ดีเยี่ยม", "ดีมาก", "ดีเด่น", "พอใช้", "ปานกลาง", "ยอดเยี่ยม", "ดีเลิศ"])
  private static let leads = ["ซึ่งอยู่ใน", "อยู่ใน", "อยู่", "เป็น", "ได้", "มี", "ถือว่า", "จัด", "ใน"]
  private static let results = ["ผลการประเมิน ITA", "ระดับผลการประเมิน", "ผลการประเมิน", "ผลคะแนน"]

  /// «ผลการประเมินอยู่ในระดับดีเยี่ยม».
  private func otherWord(_ index: Int, _ start: Int, _ text: [Unicode.Scalar]) -> TextFinding? {
    guard let (length, _) = Self.otherWords.match(in: text, at: start) else { return nil }
    var cursor = BackwardCursor(text, from: index)
    while cursor.skip(Self.leads) {}
    guard cursor.skip(Self.results) else { return nil }
    let line = text.lineStart(before: cursor.position, reach: 60)
    guard !text.holds(Self.inquiries, in: line..<index), !text.holds(Self.goals, in: line..<index) else {
      return nil
    }
    let written = quoted(String(scalars: text[start..<(start + length)]))
    return TextFinding(
      .levelOfOtherYear, start..<(start + length), thai: "ระดับ \(written) ไม่มีในเกณฑ์ของปีในไฟล์นี้",
      english: "the level \(written) is not on the scale of this record's years")
  }

  private static let inquiries = WordTable([
    "พึงพอใจ", "ปฏิบัติราชการ", "LPA", "บุคลากร", "พนักงาน", "โครงการ", "แบบสอบถาม", "ความเสี่ยง", "เลื่อน", "อบรม",
  ])
  private static let otherScales = WordTable([
    "โครงการ", "สีเขียว", "รางวัล", "สุขาภิบาล", "มาตรฐานสถาน", "LPA", "โรงเรียน",
  ])
  private static let ownScale = WordTable(["ผลการประเมิน", "ITA", "คะแนน", "โปร่งใส"])

  /// «กองระดับ A ในโครงการสำนักงานสีเขียว»: a level on another scale.
  private func isOfOther(_ index: Int, _ end: Int, _ text: [Unicode.Scalar]) -> Bool {
    let around = text.lineStart(before: index, reach: 60)..<min(end + 40, text.count)
    return text.holds(Self.otherScales, in: around) && !text.holds(Self.ownScale, in: around)
  }

  private static let hopes = WordTable(["เป้าหมาย", "ตั้งเป้า", "มุ่งหวัง", "มุ่งให้", "มุ่งสู่", "คาดหวัง"])

  /// «ตั้งเป้าหมายคะแนนของปี 2569 ไว้ที่ 95 คะแนน และระดับผ่านดีเยี่ยม»: what is hoped for, or of a year to come.
  private func isAhead(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
    let line = text.lineStart(before: index, reach: 110)
    if text.holds(Self.hopes, in: line..<index) { return true }
    let last = years.last?.year ?? 0
    return WrittenNumber.all(in: text, within: line..<index).contains { number in
      number.year.map { $0 > last && $0 < 2700 } ?? false
    }
  }

  /// «(75.00 – 84.99)», right behind a level.
  private func bounds(
    behind end: Int, _ text: [Unicode.Scalar]
  ) -> (from: Score, through: Score, range: Range<Int>)? {
    let start = text.skippingSpaces(end, and: ["(", "ได้แก่", "คือ", "คะแนน", "ช่วง", "ตั้งแต่", "ระหว่าง"])
    guard start < text.count, text[start].isDigit else { return nil }
    let numbers = WrittenNumber.all(in: text, within: start..<min(start + 24, text.count))
    guard numbers.count > 1, numbers[0].range.lowerBound == start, numbers[0].places == 2,
      numbers[1].places == 2,
      let from = Score(decimal: numbers[0].text), let through = Score(decimal: numbers[1].text),
      from < through,
      through <= .full
    else { return nil }
    let joint = text[numbers[0].range.upperBound..<numbers[1].range.lowerBound].filter { $0 != " " }
    guard ["–", "-", "ถึง", "คะแนนถึง"].contains(String(scalars: joint)) else { return nil }
    return (from, through, start..<numbers[1].range.upperBound)
  }

  private func fits(_ from: Score, _ through: Score, _ band: RatingScale.Band) -> Bool {
    (band.from == from || band.orFrom == from) && band.through == through
  }

  /// Those that a year's total may have: the published one, where the scale allows it.
  private static func levels(of year: YearFindings) -> Set<String> {
    let possible = Set(year.level.possible.map(\.label))
    guard let published = year.level.published else { return possible }
    return possible.isEmpty || possible.contains(published) ? [published] : possible.union([published])
  }

  /// The year whose total stands before a level in its sentence, where it is one year's alone and nothing between says
  /// that the level is another's: «คะแนนรวม 87.15 คะแนน อยู่ในระดับ…».
  private func totalBefore(
    _ index: Int, _ text: [Unicode.Scalar]
  ) -> (year: YearFindings, total: Score)? {
    let line = text.lineStart(before: index, reach: 90)
    guard
      let number = WrittenNumber.all(in: text, within: line..<index).last(where: { $0.places == 2 }),
      number.range.lowerBound > line || line == 0 || text[line - 1] == "\n",
      let total = Score(decimal: number.text)
    else { return nil }
    let own = years.filter { year in
      year.total.map { $0.score == total || $0.computed?.rounded() == total } ?? false
    }
    guard own.count == 1, let year = own.first,
      !text.namesYear(otherThan: [year.year], in: number.range.upperBound..<index),
      !text.holds(Self.earlier, in: number.range.upperBound..<index)
    else { return nil }
    return (year, total)
  }

  private static let earlier = WordTable(["จากระดับ"])
  private static let ofOthers = WordTable([
    "จาก", "เดิม", "เทียบ", "ก่อน", "เกณฑ์", "หมายถึง", "คะแนน 8", "คะแนน 9", "ช่วง", "ย้อนหลัง", "ทุกปี", "25", "๒๕",
    "ผ่านมา", "เป็นระดับ",
  ])

  /// «เทศบาลอยู่ในระดับผ่านดี», in a sentence that names the agency, no part of its score and no other year.
  private func isOfThisYear(_ index: Int, _ end: Int, _ text: [Unicode.Scalar]) -> Bool {
    let line = text.lineStart(before: index, reach: 80)
    let around = line..<min(end + 30, text.count)
    return !text.holds(Self.ofOthers, in: around) && !text.holds(Self.parts, in: around)
      && text.holds(Self.agencies, in: line..<index)
  }

  private static let agencies = WordTable([
    "เทศบาล", "องค์การบริหาร", "หน่วยงาน", "อบต.", "ภาพรวม", "คะแนนรวม", "ผลการประเมิน",
  ])

  /// A score that a level is told with and that is no year's total: «95 คะแนน ระดับ A», «ระดับ A (95 คะแนน)».
  private func scoreBeside(
    _ index: Int, _ end: Int, _ text: [Unicode.Scalar]
  ) -> (score: Score, written: String)? {
    func score(_ number: WrittenNumber) -> (score: Score, written: String)? {
      guard text.has("คะแนน", at: text.skippingSpaces(number.range.upperBound)), number.places <= 2,
        let score = Score(decimal: number.text), score <= .full
      else { return nil }
      return (score, String(scalars: text[number.range]))
    }
    let line = text.lineStart(before: index, reach: 60)
    if let number = WrittenNumber.all(in: text, within: line..<index).last, let found = score(number),
      !text.holds(Self.parts, in: line..<index)
    {
      let between = number.range.upperBound..<index
      return text.holds(Self.contrasts, in: between) || text.namesYear(otherThan: [], in: between)
        ? nil : found
    }
    var start = text.skippingSpaces(end)
    guard start < text.count, text[start] == "(" else { return nil }
    start += 1
    let reach = start..<min(start + 16, text.count)
    guard let number = WrittenNumber.all(in: text, within: reach).first,
      number.range.lowerBound <= start + 8,
      !text.holds(Self.parts, in: line..<index)
    else { return nil }
    return score(number)
  }

  /// What has no level of its own, and what parts a level from the score before it.
  private static let parts = WordTable([
    "ตัวชี้วัด", "ข้อ", "แบบวัด", "แบบตรวจ", "IIT", "EIT", "OIT", "เครื่องมือ", "ด้าน", "เพิ่มขึ้น", "ลดลง", "เกณฑ์", "อีก",
  ])
  private static let contrasts = WordTable(["แต่", "จาก", "ส่วน", "ขณะที่"])

  /// A level that no year's scale has for the score.
  private func band(
    _ label: String, _ range: Range<Int>, _ score: Score, _ written: String
  ) -> TextFinding? {
    let scales = years.reversed().map {
      ($0.year, $0.framework.rating.levels(total: score) { _, _ in nil }.map(\.label))
    }
    guard let (year, own) = scales.first(where: { _, labels in !labels.isEmpty }),
      !scales.contains(where: { $0.1.contains(label) })
    else { return nil }
    let list = own.joined(separator: ", ")
    return TextFinding(
      .levelInTextDiffers, range,
      thai: "คะแนน \(written) ไม่ใช่ระดับ \(quoted(label)) ตามเกณฑ์ของปี \(year) (\(list))",
      english: "the score \(written) is not \(quoted(label)) on the scale of \(year) (\(list))")
  }

  private static let scales = WordTable(["ผลการประเมิน", "เกณฑ์การประเมิน", "ระดับคะแนน", "ITA"])

  /// «แบ่งเป็น 10 ระดับ».
  private func scale(_ index: Int, _ text: [Unicode.Scalar]) -> TextFinding? {
    var end = index
    while end > 0, text[end - 1] == " " { end -= 1 }
    var start = end
    while start > 0, text[start - 1].isDigit { start -= 1 }
    let digits = text[start..<end].compactMap(\.digitValue)
    guard (1...2).contains(digits.count), let number = Int(digits.map(String.init).joined()), number > 3,
      !counts.contains(number)
    else { return nil }
    let window = max(0, start - 60)..<start
    guard text.holds(Self.scales, in: window) else { return nil }
    let list = counts.sorted().map(String.init).joined(separator: ", ")
    return TextFinding(
      .scaleOfOtherYear, start..<end, thai: "เกณฑ์ของปีในไฟล์นี้มี \(list) ระดับ ไม่ใช่ \(number) ระดับ",
      english: "the scale of this record's years has \(list) levels, not \(number)")
  }
}

extension Diagnostic.Code {
  package static let levelOfOtherYear = Self("level-of-other-year")
  package static let levelInTextDiffers = Self("level-in-text-differs")
  package static let scaleOfOtherYear = Self("scale-of-other-year")
}

extension LevelWordingCheck {
  static let explanations = [
    CodeExplanation(
      .levelOfOtherYear, thai: "คำเรียกระดับเป็นของเกณฑ์ปีอื่น เช่น A–F ของปี 2565 หรือก่อนนั้น กับ ผ่าน–ต้องปรับปรุง ของปีหลัง",
      english: "The word for a level is of another year's scale: letters until 2565, words since.",
      todo: .init(thai: "ใช้คำของปีที่ประเมิน", english: "use the words of the year assessed"),
      example: "narrative: { preface: ผลการประเมินอยู่ในระดับ B }"),
    CodeExplanation(
      .levelInTextDiffers, thai: "ระดับในข้อความไม่ใช่ระดับที่ได้ตามไฟล์",
      english: "The level in a text is not one that the record's totals have.",
      todo: .init(thai: "แก้ข้อความหรือแก้ไฟล์", english: "correct the text or the record"),
      example: "narrative: { preface: ผลการประเมินอยู่ในระดับผ่านดีเยี่ยม }"),
    CodeExplanation(
      .scaleOfOtherYear, thai: "จำนวนระดับหรือช่วงคะแนนของระดับในข้อความไม่ใช่ของเกณฑ์ปีในไฟล์ เช่น 10 ระดับของเกณฑ์เก่า",
      english:
        "A text gives the scale another number of levels than it has, as the old one's ten, or a level other bounds.",
      todo: .init(thai: "ใช้เกณฑ์ของปีที่ประเมิน", english: "use the scale of the year assessed"),
      example: "narrative: { preface: เกณฑ์การประเมินแบ่งเป็น 10 ระดับ }"),
  ]
}
