import SourceData

// MARK: Indicators that pass

extension CountCheck {
  static let passes = WordTable<ScoreBound.Kind>([
    ("ผ่านเกณฑ์", .from), ("ไม่ผ่านเกณฑ์", .below), ("ไม่ถึงเกณฑ์", .below), ("ต่ำกว่าเกณฑ์", .below),
    ("ไม่ผ่านตามเกณฑ์", .below),
  ])
  private static let leads = ["มีคะแนน", "ได้คะแนน", "คะแนน", "ที่", "ซึ่ง", "ยัง", "มี", "ได้"]
  private static let marks = ["การประเมิน", "ที่กำหนด", "คะแนน", "ร้อยละ", "ตั้งแต่", "("]
  private static let units = ["คะแนน", "%", "ขึ้นไป", ")"]

  /// «ตัวชี้วัดที่ผ่านเกณฑ์ 85 คะแนน มี 6 ตัวชี้วัด», «4 ตัวชี้วัดที่ไม่ผ่านเกณฑ์», where another number of them did.
  func passing(
    _ kind: ScoreBound.Kind, _ claim: Range<Int>, _ mentions: () -> Mentions, _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let line = text.lineStart(before: claim.lowerBound, reach: 60)
    if text.has("ไม่", at: claim.lowerBound - 3) { return nil }
    var mark = findings.framework.passMark
    var next = text.skippingSpaces(claim.upperBound, and: Self.marks)
    let reach = next..<min(next + 8, text.count)
    if let number = WrittenNumber.all(in: text, within: reach).first, number.range.lowerBound == next,
      let score = Score(decimal: number.text), score >= Score(40), score <= .full
    {
      mark = score
      next = text.skippingSpaces(number.range.upperBound, and: Self.units)
    }
    guard let count = count(of: claim, behind: next, text) else { return nil }
    let around = line..<min(max(count.unit, next) + 30, text.count)
    let scopes = mentions().filter {
      $0.isCertain && $0.subject != .total && around.contains($0.range.lowerBound)
        && !$0.range.overlaps(count.range)
    }
    var codes: Set<String> = []
    for mention in scopes {
      // What is listed behind the number are those that are counted.
      if mention.range.lowerBound > count.range.upperBound, case .indicator = mention.subject { continue }
      guard case .instrument(let code) = mention.subject else { return nil }
      codes.insert(code)
    }
    let bound = ScoreBound(kind: kind, score: mark)
    let all = findings.current.indicators
    let own = all.filter { codes.isEmpty || codes.contains($0.instrument.code) }
    guard !own.isEmpty, own.areAllScored,
      !text.holds(Self.others, in: around), !text.holds(ClaimCheck.intentions, in: line..<claim.lowerBound),
      !text.holds(Self.parts, in: around),
      !isOfOtherYear(line..<claim.lowerBound, text, [findings.current.year])
    else { return nil }
    func number(of indicators: [IndicatorFinding]) -> Int {
      indicators.count { $0.figure.map { bound.admits($0.score) } ?? false }
    }
    // «ผ่านเกณฑ์ทั้ง 10 ตัวชี้วัด» is a claim of all.
    if count.value == all.count { return nil }
    let expected = number(of: own)
    guard count.value != expected, codes.isEmpty || count.value != number(of: all) else { return nil }
    return differs(count.range, count.value, expected)
  }

  private static let parts = WordTable(["บาง", "ในจำนวน", "เครื่องมือ", "อีก", "เพิ่มขึ้น", "ลดลง"])

  /// «จำนวน 6 ตัวชี้วัด» behind it, or «6 ตัวชี้วัดที่» before it.
  private func count(of claim: Range<Int>, behind next: Int, _ text: [Unicode.Scalar]) -> Count? {
    let unit = "ตัวชี้วัด"
    if let count = count(behind: next, text), text.has(unit, at: count.unit),
      !text.has("ย่อย", at: count.unit + 9)
    {
      return count
    }
    var cursor = BackwardCursor(text, from: claim.lowerBound)
    while cursor.skip(Self.leads) {}
    cursor.skipSpaces()
    return count(of: unit, before: cursor.position, text)
  }
}
