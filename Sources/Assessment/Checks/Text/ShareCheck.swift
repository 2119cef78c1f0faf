package import SourceData

/// Percentages beside the counts that they are worked out from: «ร้อยละ 95.11 (41 จาก 45 คน)», which is 91.11.
struct ShareCheck: TextCheck {
  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let numbers = text.numbers
    guard !numbers.isEmpty else { return [] }
    let shares = CountedShare.all(in: text.scalars, numbers)
    return wrong(shares, text) + tooHigh(numbers, shares, text)
  }

  private func wrong(_ shares: [CountedShare], _ text: RecordText) -> [TextFinding] {
    shares.compactMap { told in
      guard let share = told.share, let given = Score(decimal: told.percentage.text) else { return nil }
      // Cut off or rounded, as it may be.
      let last = (0..<told.percentage.places).reduce(Score(1)) { unit, _ in unit.divided(by: 10) }
      guard (share - given).magnitude >= last else { return nil }
      let right = share.text(places: max(told.percentage.places, 2))
      let (part, whole) = (text.string(told.part.range), text.string(told.whole.range))
      return TextFinding(
        .shareDiffers, told.percentage.range,
        thai: "\(part) จาก \(whole) คือร้อยละ \(right) ไม่ใช่ \(text.string(told.percentage.range))",
        english: "\(part) of \(whole) is \(right) per cent, not \(text.string(told.percentage.range))")
    }
  }
}

// MARK: More than there are

extension ShareCheck {
  /// What people do of whom there are no more than all.
  private static let people = WordTable([
    "ผู้ตอบ", "ตอบแบบ", "พึงพอใจ", "ผ่านการอบรม", "ผ่านเกณฑ์", "ผ่านการประเมิน", "เห็นว่า", "รับทราบ",
  ])
  /// What makes a share one of something that may be exceeded, or of what was before.
  private static let exceedable = WordTable([
    "เพิ่ม", "ลด", "สูงขึ้น", "กว่า", "เกิน", "เป้า", "กำหนด", "ขั้นต่ำ", "กลุ่มตัวอย่าง", "ขนาด", "แผน", "งบประมาณ", "เบิกจ่าย",
    "รายได้", "รายจ่าย", "เทียบ", "เดิม", "ก่อน", "ที่ผ่านมา", "เติบโต", "เท่า", "คาด", "ประมาณการ", "คะแนน", "บาท",
  ])
  /// Behind «ของ», those who are all there are.
  private static let wholes = WordTable(["บุคลากรทั้งหมด", "ผู้ตอบทั้งหมด", "ทั้งหมด", "จำนวนบุคลากรทั้งหมด"])

  /// «ผู้ตอบร้อยละ 120», and «มีผู้ตอบ 45 คน จากทั้งหมด 30 คน».
  private func tooHigh(
    _ numbers: [WrittenNumber], _ shares: [CountedShare], _ text: RecordText
  ) -> [TextFinding] {
    let scalars = text.scalars
    var result: [TextFinding] = []
    for (index, number) in numbers.enumerated() {
      guard let value = Score(decimal: number.text) else { continue }
      if value > .full, isShare(number, scalars), isOfPeople(number, scalars),
        !shares.contains(where: { $0.percentage.range == number.range })
      {
        let written = text.string(number.range)
        result.append(
          TextFinding(
            .shareTooHigh, number.range, thai: "ร้อยละ \(written) ของผู้คนเป็นไปไม่ได้ มากกว่าทั้งหมด คือร้อยละ 100",
            english: "\(written) per cent of people are more than all of them"))
      } else if index + 1 < numbers.count, let all = Score(decimal: numbers[index + 1].text), value > all,
        isFromAll(number, numbers[index + 1], scalars)
      {
        let (part, whole) = (text.string(number.range), text.string(numbers[index + 1].range))
        result.append(
          TextFinding(
            .shareTooHigh, number.range, thai: "\(part) คน มากกว่าทั้งหมดที่มี \(whole) คน",
            english: "\(part) people are more than all of \(whole)"))
      }
    }
    return result
  }

  private func isShare(_ number: WrittenNumber, _ text: [Unicode.Scalar]) -> Bool {
    var cursor = BackwardCursor(text, from: number.range.lowerBound)
    return CountedShare.isPercentage(number, text) || cursor.skip(["("]) && cursor.skip(["ร้อยละ"])
  }

  private func isOfPeople(_ number: WrittenNumber, _ text: [Unicode.Scalar]) -> Bool {
    let line = text.lineStart(before: number.range.lowerBound, reach: 60)
    var end = text.skippingSpaces(number.range.upperBound)
    if text.has("%", at: end) { end = text.skippingSpaces(end + 1) }
    let isOf = text.has("ของ", at: end) || text.has("จาก", at: end)
    return text.holds(Self.people, in: max(line, number.range.lowerBound - 40)..<number.range.lowerBound)
      && !text.holds(Self.exceedable, in: line..<number.range.lowerBound)
      && !text.holds(Self.exceedable, in: end..<(end + 30))
      && (!isOf || Self.wholes.match(in: text, at: text.skippingSpaces(end + 3)) != nil)
  }

  private func isFromAll(_ part: WrittenNumber, _ whole: WrittenNumber, _ text: [Unicode.Scalar]) -> Bool {
    let unit = text.skippingSpaces(part.range.upperBound)
    let from = text.skippingSpaces(unit + 2)
    let line = text.lineStart(before: part.range.lowerBound, reach: 50)
    var cursor = BackwardCursor(text, from: whole.range.lowerBound)
    guard part.places == 0, whole.places == 0, text.has("คน", at: unit), text.has("จาก", at: from),
      whole.range.lowerBound > from, whole.range.lowerBound - from <= 34,
      text.has("คน", at: text.skippingSpaces(whole.range.upperBound))
    else { return false }
    cursor.skip(["จำนวน"])
    return cursor.skip(["ทั้งหมด", "ทั้งสิ้น"]) && text.holds(Self.people, in: line..<part.range.lowerBound)
      && !text.holds(Self.exceedable, in: line..<whole.range.lowerBound)
      && !text.holds(Self.exceedable, in: whole.range.upperBound..<(whole.range.upperBound + 24))
  }
}

extension Diagnostic.Code {
  package static let shareDiffers = Self("share-differs")
  package static let shareTooHigh = Self("share-too-high")
}

extension ShareCheck {
  static let explanations = [
    CodeExplanation(
      .shareDiffers, thai: "ร้อยละไม่ตรงกับจำนวนที่เขียนไว้ด้วยกัน",
      english: "A percentage is not that of the counts that it stands with.",
      todo: .init(
        thai: "ตรวจจำนวนและร้อยละ แล้วแก้ตัวที่ผิด", english: "look the counts up, and correct what is wrong"),
      example: "narrative: { preface: ผู้เข้าอบรม 120 คน จากบุคลากร 150 คน คิดเป็นร้อยละ 85 }"),
    CodeExplanation(
      .shareTooHigh, thai: "ร้อยละของผู้ตอบหรือผู้พึงพอใจเกิน 100 หรือจำนวนผู้ตอบมากกว่าจำนวนทั้งหมด",
      english: "More people are said to have answered, or to be content, than there are.",
      todo: .init(thai: "ตรวจจำนวนแล้วแก้ตัวที่ผิด", english: "look the counts up, and correct what is wrong"),
      example: "narrative: { preface: มีผู้ตอบ 45 คน จากบุคลากรทั้งหมด 30 คน }"),
  ]
}
