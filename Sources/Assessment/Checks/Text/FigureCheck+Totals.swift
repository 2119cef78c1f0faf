import SourceData

extension FigureCheck {
  /// «87,15 คะแนน», with the comma that parts thousands in Thai.
  func comma(_ quote: Quote, _ text: RecordText) -> TextFinding? {
    let written = text.string(quote.number.range)
    let parts = written.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count <= 3, parts[1].count <= 2, quote.isScore else { return nil }
    let right = parts.joined(separator: ".")
    return TextFinding(
      .figurePlaces, quote.number.range, thai: "\(quoted(written)) ใช้จุลภาคแทนจุดทศนิยม หมายถึง \(right) หรือไม่",
      english: "\(quoted(written)) has a comma for the decimal point: \(right)?")
  }

  /// «คะแนนเฉลี่ย 120.50»: no score is more than full marks.
  func tooHigh(_ score: Score, _ quote: Quote, _ text: RecordText) -> TextFinding? {
    guard quote.number.places > 0,
      quote.isCalledScore || quote.stands(behind: Self.called, without: Self.uncalled),
      score < Score(200), !quote.holds(Self.movements)
    else { return nil }
    let written = quoted(text.string(quote.number.range))
    return TextFinding(
      .figureNotInRecord, quote.number.range, thai: "\(written) มากกว่าคะแนนเต็ม 100",
      english: "\(written) is more than full marks, 100")
  }

  private static let called = WordTable(["คะแนน", "ผลการประเมิน"])
  private static let uncalled = WordTable(["งบประมาณ", "รายจ่าย", "รายได้", "เบิกจ่าย"])
  /// What makes a score another's than that of the year before it.
  private static let apart = WordTable([
    "จาก", "เทียบ", "กว่า", "ปีก่อน", "ปีที่ผ่านมา", "ปีที่แล้ว", "ตามลำดับ", "เป้าหมาย", "เพิ่ม", "ลด",
  ])

  /// «การใช้ทรัพย์สินของราชการได้คะแนน 67.41 ในปี 2568», where it had that in 2567.
  func ofYearBehind(
    _ score: Score, _ quote: Quote, _ group: [FrameworkNames.Mention], _ text: RecordText
  ) -> TextFinding? {
    let number = quote.number
    let scalars = text.scalars
    guard number.places == 2, parts.count > 1, group.count == 1, quote.isNear(group),
      let subject = group.first?.subject
    else { return nil }
    if let finding = ofYearBefore(score, number, group[0], subject, text)
      ?? ofYearWithin(score, number, group[0], subject, text)
    {
      return finding
    }
    let behind = scalars.skippingSpaces(number.range.upperBound, and: ["คะแนน", "%", "ใน"])
    guard scalars.has("ปี", at: behind) else { return nil }
    let next = scalars.skippingSpaces(behind, and: ["ปีงบประมาณ", "ปี", "พ.ศ."])
    let (year, end) = scalars.wholeNumber(at: next)
    guard end - next == 4, let (other, right) = owner(of: score, subject, givenTo: year),
      // «เพิ่มขึ้นจาก 67.41 คะแนน ปี 2568 ได้ …»: the year begins what follows.
      !scalars.holds(Self.followers, in: end..<(end + 8)),
      !scalars.holds(Self.apart, in: group[0].range.upperBound..<number.range.lowerBound)
    else { return nil }
    return isOf(other, subject, number, year, right, text)
  }

  /// «ปีงบประมาณ พ.ศ. 2567 ตัวชี้วัดที่ 10 ได้ 80.00 คะแนน», where it had that in 2568.
  private func ofYearBefore(
    _ score: Score, _ number: WrittenNumber, _ mention: FrameworkNames.Mention, _ subject: Subject,
    _ text: RecordText
  ) -> TextFinding? {
    let scalars = text.scalars
    let end = scalars.skippingSpaces(before: mention.range.lowerBound)
    guard end >= 6 else { return nil }
    let (year, yearEnd) = scalars.wholeNumber(at: end - 4)
    guard yearEnd == end, let (other, right) = owner(of: score, subject, givenTo: year),
      mention.isCertain, !scalars.holds(Self.apart, in: mention.range.upperBound..<number.range.lowerBound),
      // The year that is named last before a number is its own.
      !scalars.namesYear(otherThan: [], in: mention.range.upperBound..<number.range.lowerBound),
      !scalars.holds(Self.apart, in: max(0, end - 24)..<end)
    else { return nil }
    return isOf(other, subject, number, year, right, text)
  }

  /// «ตัวชี้วัดที่ 4 ปี 2564 ได้ 96.04 คะแนน», where it had that in 2563.
  private func ofYearWithin(
    _ score: Score, _ number: WrittenNumber, _ mention: FrameworkNames.Mention, _ subject: Subject,
    _ text: RecordText
  ) -> TextFinding? {
    let scalars = text.scalars
    guard mention.isCertain else { return nil }
    let position = scalars.skippingSpaces(
      mention.range.upperBound, and: ["ในปี", "ปี", "งบประมาณ", "พ.ศ."])
    let (year, end) = scalars.wholeNumber(at: position)
    guard end - position == 4, let (other, right) = owner(of: score, subject, givenTo: year) else {
      return nil
    }
    let joint = text.string(end..<number.range.lowerBound).filter { $0 != " " }
    guard ["ได้", "ได้คะแนน", "ได้รับคะแนน", "มีคะแนน", "ได้ร้อยละ", "คะแนน"].contains(joint) else { return nil }
    return isOf(other, subject, number, year, right, text)
  }

  /// The year whose score it is that a text gives to `year`, and what that year has; nil where the text may be right.
  private func owner(of score: Score, _ subject: Subject, givenTo year: Int) -> (year: Int, right: Score)? {
    guard let own = parts[year]?[subject], let right = own.first, !own.contains(score),
      let other = parts.first(where: { $0.key != year && $0.value[subject]?.contains(score) == true })
    else { return nil }
    return (other.key, right)
  }

  func isOf(
    _ other: Int, _ subject: Subject, _ number: WrittenNumber, _ year: Int, _ right: Score, _ text: RecordText
  ) -> TextFinding {
    let written = quoted(text.string(number.range))
    return TextFinding(
      .figureDiffers, number.range,
      thai:
        "\(written) เป็นคะแนนของ\(subject.thai.spaceBefore)\(subject.thai)\(subject.thai.spaceBehind)ในปี \(other) ของปี \(year) คือ \(right.text())",
      english: "\(written) is the score of \(subject.english) in \(other); that of \(year) is \(right.text())"
    )
  }

  private static let followers = WordTable(["ได้", "มี", "เป็น", "เพิ่ม", "ลด", "อยู่"])
  private static let yearsBehind = WordTable(["ในปี", "ปี"])

  /// «ปีงบประมาณ พ.ศ. 2568 ได้ 92.07 คะแนน», where that is the total of 2567.
  ///
  /// - Parameter near: What is named before it.
  func ofOtherYear(
    _ score: Score, _ quote: Quote, _ near: [FrameworkNames.Mention], _ text: RecordText
  ) -> TextFinding? {
    let number = quote.number
    guard number.places == 2, totals.count > 1, near.allSatisfy({ $0.subject == .total }) else { return nil }
    let scalars = text.scalars
    let before = scalars.lineStart(
      before: number.range.lowerBound, reach: number.range.lowerBound - quote.start)
    let years = WrittenNumber.all(in: scalars, within: before..<number.range.lowerBound).filter {
      $0.year != nil
    }
    guard years.count == 1, let year = years[0].year, let own = totals[year], !own.contains(score),
      let other = totals.first(where: { $0.key != year && $0.value.contains(score) })?.key,
      !scalars.holds(Self.apart, in: years[0].range.upperBound..<number.range.lowerBound),
      !scalars.holds(
        Self.yearsBehind, in: number.range.upperBound..<(number.range.upperBound + 14))
    else { return nil }
    let written = quoted(text.string(number.range))
    return TextFinding(
      .figureDiffers, number.range,
      thai: "\(written) เป็นคะแนนรวมของปี \(other) ของปี \(year) คือ \(own[0].text())",
      english: "\(written) is the total of \(other); that of \(year) is \(own[0].text())")
  }
}
