package import SourceData

/// What texts say of passing the mark: «ผ่านเกณฑ์ 85 คะแนน», «ต่ำกว่าเกณฑ์», where the scores decide it.
struct PassClaimCheck: TextCheck {
  private let findings: Findings
  private let names: FrameworkNames
  private let others: OtherAgencies

  init(_ findings: Findings, names: FrameworkNames) {
    self.findings = findings
    self.names = names
    others = OtherAgencies(findings.record.agency.name.value)
  }

  /// Whether what is said so is said to have passed. Longer words begin with what makes the short ones the contrary.
  private static let claims = WordTable<Bool>(
    marks.flatMap { mark in
      passed.map { ($0 + mark, true) } + failed.map { ($0 + mark, false) }
    } + [("ไม่ผ่านการประเมิน", false), ("ผ่านการประเมิน", true)])
  private static let marks = ["เกณฑ์", "ค่าเป้าหมาย"]
  private static let passed = ["ผ่าน", "บรรลุ", "สูงกว่า", "มากกว่า", "เกินกว่า", "ไม่ต่ำกว่า", "ไม่น้อยกว่า"]
  private static let failed = ["ไม่ผ่าน", "ไม่บรรลุ", "ไม่ถึง", "ต่ำกว่า", "น้อยกว่า"]
  /// What makes it a wish, a rule, or something said of others.
  private static let reserves = WordTable([
    "ให้", "จะ", "เพื่อ", "ควร", "ต้อง", "หาก", "ถ้า", "กรณี", "คาด", "น่าจะ", "หน่วยงานภาครัฐ", "หน่วยงานที่",
    "หน่วยงานอื่น",
    "ทั้งประเทศ", "สัดส่วน", "กำหนด", "เกือบ", "บาง", "จำนวน", "คะแนนที่", "ใกล้", "ข้อที่", "ตัวชี้วัดที่มี", "ตัวชี้วัดที่ได้",
    "หรือไม่",
  ])
  /// What makes all that is said in its line a wish, and what follows one.
  private static let wishes = WordTable(["เพื่อให้", "เป้าหมาย", "ตั้งเป้า", "มุ่งหวัง", "มุ่งให้"])
  private static let futures = WordTable([
    "ปีต่อไป", "ปีถัดไป", "ครั้งต่อไป", "ครั้งถัดไป", "ปีหน้า", "รอบต่อไป", "รอบถัดไป", "อนาคต",
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isClaim else { return [] }
    let scalars = text.scalars
    var mentions: [FrameworkNames.Mention]?
    var result: [TextFinding] = []
    let starts = Self.starts
    var index = 0
    while index < scalars.count {
      guard starts.mayStart(in: scalars, at: index) else {
        index += 1
        continue
      }
      if let (length, _) = Self.passMarks.match(in: scalars, at: index),
        // «ได้คะแนนผ่านเกณฑ์» is a claim.
        !scalars.has("เกณฑ์", at: index + length)
      {
        if let finding = otherMark(index + length, text) { result.append(finding) }
        index += length
        continue
      }
      guard let (length, isPassed) = Self.claims.match(in: scalars, at: index) else {
        index += 1
        continue
      }
      if let (number, score) = leastBefore(index, scalars) {
        if let finding = otherLeast(number, score, text) { result.append(finding) }
        index += length
        continue
      }
      let all = mentions ?? text.mentions(of: names)
      mentions = all
      if let finding = check(isPassed, index..<(index + length), all, text) { result.append(finding) }
      index += length
    }
    return result
  }

  private static let passMarks = WordTable(["เกณฑ์ผ่าน", "เกณฑ์การผ่าน", "คะแนนผ่าน"])
  private static let starts = WordStarts([passMarks.starts, claims.starts])

  /// «เกณฑ์ผ่านคือ 80 คะแนน», where it is another in every year of the record.
  private func otherMark(_ index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    let between = ["การประเมิน", "ของการประเมิน", "ITA", "คือ", "ที่", "เท่ากับ", "อยู่ที่", "(", "ร้อยละ"]
    let position = scalars.skippingSpaces(index, and: between)
    guard let (score, end) = Self.score(at: position, in: scalars), score <= .full,
      !findings.years.contains(where: { $0.framework.passMark == score })
    else { return nil }
    guard ["คะแนน", "%"].contains(where: { scalars.has($0, at: scalars.skippingSpaces(end)) }) else {
      return nil
    }
    return otherThanPassMark(position..<end)
  }

  private func otherThanPassMark(_ range: Range<Int>) -> TextFinding {
    let mark = findings.framework.passMark.text(places: 0)
    return TextFinding(
      .passClaimDiffers, range, thai: "เกณฑ์ผ่านของปี \(findings.current.year) คือ \(mark) คะแนน",
      english: "the pass mark of \(findings.current.year) is \(mark)")
  }

  /// «80 คะแนนขึ้นไปจึง», right before a claim that is a rule by it.
  private func leastBefore(_ index: Int, _ text: [Unicode.Scalar]) -> (number: Range<Int>, score: Score)? {
    var cursor = BackwardCursor(text, from: index)
    guard cursor.skip(["จึงจะถือว่า", "จึงถือว่า", "ถือว่า", "จึงจะ", "จึง"]), cursor.skip(["ขึ้นไป"]) else { return nil }
    cursor.skip(["คะแนน"])
    cursor.skipSpaces()
    let line = text.lineStart(before: cursor.position, reach: 12)
    guard let number = WrittenNumber.all(in: text, within: line..<cursor.position).last,
      number.range.upperBound == cursor.position, let score = Score(decimal: number.text)
    else { return nil }
    return (number.range, score)
  }

  /// What has marks of its own.
  private static let tests = WordTable([
    "อบรม", "สอบ", "หลักสูตร", "ผู้เข้า", "LPA", "พนักงาน", "บุคลากร", "ปฏิบัติราชการ", "พึงพอใจ", "โครงการ", "ข้อ",
    "เป้า",
  ])

  private func otherLeast(_ number: Range<Int>, _ score: Score, _ text: RecordText) -> TextFinding? {
    let line = text.scalars.lineStart(before: number.lowerBound, reach: 80)
    guard score <= .full, !findings.years.contains(where: { $0.framework.passMark == score }),
      !text.scalars.holds(Self.tests, in: line..<min(number.upperBound + 70, text.scalars.count)),
      !text.scalars.namesYear(otherThan: Set(findings.years.map(\.year)), in: line..<number.lowerBound)
    else { return nil }
    return otherThanPassMark(number)
  }

  private func check(
    _ isPassed: Bool, _ claim: Range<Int>, _ mentions: [FrameworkNames.Mention], _ text: RecordText
  ) -> TextFinding? {
    let scalars = text.scalars
    let line = scalars.lineStart(before: claim.lowerBound, reach: 70)
    let before = line..<claim.lowerBound
    // «ตัวชี้วัดที่ไม่ผ่านเกณฑ์» are counted or listed.
    guard let (mark, end) = mark(behind: claim.upperBound, scalars),
      !scalars.has("ที่", at: claim.lowerBound - 3), !scalars.has("ที่ยัง", at: claim.lowerBound - 6),
      !scalars.holds(Self.reserves, in: max(line, claim.lowerBound - 30)..<claim.lowerBound),
      !scalars.holds(Self.wishes, in: before),
      !scalars.holds(Self.futures, in: end..<min(end + 30, scalars.count)),
      !isTest(claim, mentions, scalars),
      // What follows tells a rule.
      !["หรือไม่", "เมื่อ", "จะ", "ต้อง", "ได้แก่", "คือ"].contains(where: { scalars.has($0, at: end) }),
      !scalars.tellsOfYear(otherThan: [findings.current.year], in: before),
      !others.areTold(in: before, of: scalars)
    else { return nil }
    let near = mentions.filter { before.contains($0.range.lowerBound) }
    let scores: [(Subject, Score)]
    if before.contains(where: { Every.words.match(in: scalars, at: $0) != nil }) {
      guard let every = Every.last(in: before, of: scalars) else { return nil }
      let all = every.scores(of: findings.current)
      scores = all.compactMap { subject, score, _ in score.map { (subject, $0) } }
      guard scores.count == all.count || every.isOfInstruments else { return nil }
    } else {
      guard let subject = subject(near, text), let score = score(of: subject) else { return nil }
      scores = [(subject, score)]
    }
    // A claim of several is wrong where it is of one.
    guard let (subject, score) = scores.first(where: { ($0.1 >= mark) != isPassed }) else { return nil }
    if !isPassed, scores.count > 1, scores.contains(where: { $0.1 < mark }) { return nil }
    let place = mark.rounded(places: 0) == mark ? 0 : 2
    let thai = subject.thai
    return TextFinding(
      .passClaimDiffers, claim,
      thai:
        "\(thai)\(thai.spaceBehind)ในไฟล์นี้คือ \(score.text()) จึง\(isPassed ? "ไม่ถึง" : "ถึง")เกณฑ์ \(mark.text(places: place)) คะแนน",
      english:
        "\(subject.english) is \(score.text()) in this record and does \(isPassed ? "not " : "")reach \(mark.text(places: place))"
    )
  }

  /// «ผ่านการประเมิน» of something that is not this assessment: neither follows its name, nor is an instrument named before.
  private func isTest(
    _ claim: Range<Int>, _ mentions: [FrameworkNames.Mention], _ text: [Unicode.Scalar]
  ) -> Bool {
    guard text.has("ผ่านการประเมิน", at: claim.lowerBound) else { return false }
    let next = text.skippingSpaces(claim.upperBound)
    if ["ITA", "คุณธรรมและความโปร่งใส"].contains(where: { text.has($0, at: next) }) {
      return text.has("ได้", at: claim.lowerBound - 3)
    }
    guard let last = mentions.last(where: { $0.range.upperBound <= claim.lowerBound }), last.isCertain else {
      return true
    }
    return text.skippingSpaces(last.range.upperBound) != claim.lowerBound
  }

  /// The number that starts at `position`, and its end; nil where there is none.
  private static func score(at position: Int, in text: [Unicode.Scalar]) -> (score: Score, end: Int)? {
    let window = position..<min(position + 8, text.count)
    guard let number = WrittenNumber.all(in: text, within: window).first, number.range.lowerBound == position,
      let score = Score(decimal: number.text)
    else { return nil }
    return (score, number.range.upperBound)
  }

  /// The mark that is named behind the claim, else the year's; with where it ends. Nil where another thing's is named.
  private func mark(behind index: Int, _ text: [Unicode.Scalar]) -> (mark: Score, end: Int)? {
    let between = ["การประเมิน", "คะแนน", "ขั้นต่ำ", "ที่กำหนดไว้", "ที่กำหนด", "ตามที่กำหนด", "ITA", "(", "ร้อยละ"]
    let position = text.skippingSpaces(index, and: between)
    guard let (score, end) = Self.score(at: position, in: text) else {
      return (findings.framework.passMark, position)
    }
    let unit = text.skippingSpaces(end)
    // «ผ่านเกณฑ์ 3 ข้อ» is no mark.
    guard score <= .full, score >= Score(40), !text.has("ข้อ", at: unit), !text.has("ตัวชี้วัด", at: unit),
      !text.has("หน่วยงาน", at: unit)
    else { return nil }
    return (score, end)
  }

  /// What the claim is of: what is named last before it, else what the text is on.
  private func subject(_ near: [FrameworkNames.Mention], _ text: RecordText) -> Subject? {
    if let last = near.last { return last.isCertain ? last.subject : nil }
    guard text.path.isEmpty || text.path.first == "narrative" else { return nil }
    let key = text.path.last ?? ""
    if let instrument = findings.framework.instruments.first(where: { key.hasSuffix($0.code) }) {
      return .instrument(instrument.code)
    }
    return .total
  }

  /// By which the claim is decided; of items only none and full marks, since what counts as passed is told of others in many ways.
  private func score(of subject: Subject) -> Score? {
    guard let score = findings.current.score(of: subject) else { return nil }
    if case .item = subject, score != .zero, score != .full { return nil }
    return score
  }
}

extension Diagnostic.Code {
  package static let passClaimDiffers = Self("pass-claim-differs")
}

extension PassClaimCheck {
  static let explanations = [
    CodeExplanation(
      .passClaimDiffers, thai: "ข้อความบอกว่าผ่านหรือไม่ผ่านเกณฑ์ แต่คะแนนในไฟล์ตรงกันข้าม",
      english: "A text says that the mark was reached, or was not, and the scores say otherwise.",
      todo: .init(
        thai: "ตรวจกับคะแนนในไฟล์แล้วแก้ข้อความ", english: "look at the record's scores and correct the text"),
      example: "narrative: { preface: ผลการประเมินไม่ผ่านเกณฑ์ 85 คะแนน }")
  ]
}
