extension CountCheck {
  /// What makes what is counted a part of more.
  private static let ofWhole = WordTable(["ใน", "ส่วน", "อีก"])
  private static let amounts = WordTable(["จำนวน", "รวม", "ทั้งหมด", "ทั้งสิ้น"])
  /// What makes the measures some of them.
  private static let choices = WordTable([
    "ที่", "ซึ่ง", "แล้ว", "อยู่", "ไม่", "ใหม่", "เพิ่ม", "ด้าน", "ของ", "ย่อย", "มาตรการ", "สำหรับ", "อื่น",
  ])

  /// «กำหนดมาตรการ จำนวน 5 มาตรการ», where the record has three.
  func measures(
    _ word: Range<Int>, _ mentions: () -> Mentions, _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let record = findings.record
    guard !record.measures.isEmpty, let count = measureCount(word, text), text.has("มาตรการ", at: count.unit)
    else { return nil }
    let after = count.unit + 7
    let own = [
      record.measures.count, record.improvements.count, record.measures.count + record.improvements.count,
    ]
    let line = text.lineStart(before: word.lowerBound, reach: 60)
    let years: Set = [findings.current.year, findings.measuresYear]
    guard !own.contains(count.value), !["ย่อย", "หลัก", "ที่"].contains(where: { text.has($0, at: after) }),
      !text.holds(Self.ofWhole, in: max(line, word.lowerBound - 12)..<word.lowerBound),
      !isOfOtherYear(line..<word.lowerBound, text, years),
      !mentions().contains(where: {
        $0.subject != .total && $0.range.lowerBound >= line && $0.range.lowerBound < after + 40
      })
    else { return nil }
    return TextFinding(
      .countDiffers, count.range, thai: "ไฟล์นี้มี \(own[0]) มาตรการ ไม่ใช่ \(count.value) มาตรการ",
      english: "there are \(own[0]) measures in this record, not \(count.value)")
  }

  private func measureCount(_ word: Range<Int>, _ text: [Unicode.Scalar]) -> Count? {
    if let count = count(behind: word.upperBound, text) { return count }
    // A longer name: «กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส จำนวน 5 มาตรการ».
    let isBegun = ["กำหนด", "จัดทำ", "มี"].contains {
      text.has($0, at: word.lowerBound - $0.unicodeScalars.count)
    }
    let reach = word.upperBound..<min(word.upperBound + 70, text.count)
    guard isBegun, let amount = reach.first(where: { Self.amounts.match(in: text, at: $0) != nil }),
      !text[word.upperBound..<amount].contains("\n"),
      !text.holds(Self.choices, in: word.upperBound..<amount)
    else { return nil }
    return count(behind: amount, text)
  }
}
