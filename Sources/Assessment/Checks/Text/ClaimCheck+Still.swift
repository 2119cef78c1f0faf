import SourceData

// MARK: No change

extension ClaimCheck {
  static let stills = WordTable(["คงที่", "เท่าเดิม", "คงเดิม", "ไม่เปลี่ยนแปลง", "เท่ากับปีก่อน", "เท่ากับปีที่ผ่านมา"])
  private static let leads = [
    "มีคะแนน", "ได้คะแนน", "ผลคะแนน", "คะแนน", "ยังคง", "ยัง", "มี", "ได้", "อยู่", "ระดับ", "ใน", "ที่",
  ]

  /// «ตัวชี้วัดที่ 5 มีคะแนนคงที่», where it rose or fell; of what stands right before.
  func still(
    _ claim: Range<Int>, _ mentions: [FrameworkNames.Mention], _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    guard let mention = mentions.last(where: { $0.range.upperBound <= claim.lowerBound }),
      let change = findings.current.change(of: mention.subject), change.direction != .unchanged
    else { return nil }
    var cursor = BackwardCursor(text, from: claim.lowerBound)
    cursor.start = mention.range.upperBound
    while cursor.position > mention.range.upperBound, cursor.skip(Self.leads) {}
    cursor.skipSpaces()
    let line = text.lineStart(before: mention.range.lowerBound, reach: 60)
    guard cursor.position == mention.range.upperBound, !text.has("มาก", at: claim.upperBound),
      !text.holds(Self.intentions, in: line..<mention.range.lowerBound)
    else { return nil }
    let (before, after) = (change.previous.text(), change.current.text())
    let subject = mention.subject
    return TextFinding(
      .directionDiffers, claim,
      thai: "\(subject.thai)\(subject.thai.spaceBehind)ไม่คงเดิม ตามไฟล์นี้เปลี่ยนจาก \(before) เป็น \(after)",
      english: "\(subject.english) did change: in this record it went from \(before) to \(after)")
  }
}

// MARK: Every item

extension ClaimCheck {
  private static let items = ["ทุกข้อคำถามของ", "ทุกข้อของ", "ทุกข้อใน", "ทุกรายการของ", "ทุกข้อตาม", "ทุกข้อคำถามใน"]

  /// «ทุกข้อของแบบ OIT ได้คะแนนเต็ม», where one has less.
  func everyItem(
    _ claim: Range<Int>, _ mention: FrameworkNames.Mention, _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    guard text.skippingSpaces(mention.range.upperBound) == claim.lowerBound else { return nil }
    var cursor = BackwardCursor(text, from: mention.range.lowerBound)
    cursor.skip(FrameworkNames.forms)
    let line = text.lineStart(before: cursor.position, reach: 60)
    guard cursor.skip(Self.items), !text.holds(Self.intentions, in: line..<cursor.position),
      !text.namesYear(otherThan: [findings.current.year], in: line..<cursor.position)
    else { return nil }
    let low = findings.current.items.first { item in
      guard let score = item.score, score < .full else { return false }
      return switch mention.subject {
      case .instrument(let code): item.instrument.code == code
      case .indicator(let number): item.indicator.number == number
      case .subindicator(let number): item.subindicator?.number == number
      case .total, .item: false
      }
    }
    guard let low, let score = low.score else { return nil }
    return TextFinding(
      .figureDiffers, claim, thai: "ไม่ใช่ทุกข้อ ข้อ \(low.item.code) ได้ \(score.text()) คะแนน",
      english: "not all do: item \(low.item.code) has \(score.text())")
  }
}
