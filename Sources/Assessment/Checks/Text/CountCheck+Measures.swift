import SourceData

/// How many measures texts say that there are.
extension CountCheck {
  /// What makes what is counted a part of more.
  private static let ofWhole = WordTable(["ใน", "ส่วน", "อีก"])
  private static let amounts = WordTable(["จำนวน", "รวม", "ทั้งหมด", "ทั้งสิ้น", "ทั้ง"])
  /// What makes them some of them in the sentence: those that are done, those of a part.
  private static let states = WordTable([
    "แล้วเสร็จ", "เสร็จสิ้น", "สำเร็จ", "อยู่ระหว่าง", "ยังไม่", "บางส่วน", "ด้าน", "เพิ่มอีก", "เพิ่มเติม", "ไม่เกิน", "ไม่น้อยกว่า",
    "อย่างน้อย",
    "เดิม", "สำหรับ", "ย่อย",
  ])
  private static let parts = ["ย่อย", "หลัก", "ที่", "สำคัญ", "แรก", "ใหม่", "ด้าน", "เดิม", "ต่อ", "แล้ว", "ใน", "ของ"]

  /// «กำหนดมาตรการ จำนวน 5 มาตรการ», «ทั้ง 5 มาตรการ», «มาตรการทั้ง 5 ข้อ», where the record has three.
  func measures(
    _ word: Range<Int>, _ mentions: () -> Mentions, _ text: [Unicode.Scalar]
  ) -> TextFinding? {
    let record = findings.record
    guard !record.measures.isEmpty, let (count, end) = counted(word, text) else { return nil }
    let own = [
      record.measures.count, record.improvements.count, record.measures.count + record.improvements.count,
    ]
    let line = text.lineStart(before: word.lowerBound, reach: 60)
    let years: Set = [findings.current.year, findings.measuresYear]
    guard !own.contains(count.value), !Self.parts.contains(where: { text.has($0, at: end) }),
      !text.holds(Self.ofWhole, in: max(line, word.lowerBound - 12)..<word.lowerBound),
      !text.holds(Self.states, in: line..<word.lowerBound),
      !isOfOtherYear(line..<word.lowerBound, text, years),
      !mentions().contains(where: {
        $0.subject != .total && $0.range.lowerBound >= line && $0.range.lowerBound < end + 40
      })
    else { return nil }
    return TextFinding(
      .countDiffers, count.range, thai: "ไฟล์นี้มี \(own[0]) มาตรการ ไม่ใช่ \(count.value) มาตรการ",
      english: "this record has \(own[0]) measure\(own[0] == 1 ? "" : "s"), not \(count.value)")
  }

  private static let plans = WordTable(["แผน", "ยุทธศาสตร์", "คณะรัฐมนตรี", "ประกาศ", "ระเบียบ"])

  /// «มาตรการที่ 5», where there are three.
  func unknownMeasure(_ word: Range<Int>, _ text: [Unicode.Scalar]) -> TextFinding? {
    let most = max(findings.record.measures.count, findings.record.improvements.count)
    let line = text.lineStart(before: word.lowerBound, reach: 60)
    guard most > 0, let count = count(behind: word.upperBound, text), count.value > most,
      text[word.upperBound..<count.range.lowerBound].allSatisfy({ $0 == " " || $0 == "\u{A0}" }),
      !text.holds(Self.plans, in: line..<min(count.unit + 20, text.count)),
      !text.namesYear(otherThan: [findings.current.year, findings.measuresYear], in: line..<word.lowerBound)
    else { return nil }
    return TextFinding(
      .countDiffers, count.range, thai: "ไม่มีมาตรการที่ \(count.value) ไฟล์นี้มี \(most) มาตรการ",
      english: "there is no measure \(count.value): this record has \(most)")
  }

  /// What `word` leads to that counts measures, and where its unit ends; in «กำหนดมาตรการส่งเสริมคุณธรรม จำนวน 5 มาตรการ» it
  /// is the one right before the number.
  private func counted(_ word: Range<Int>, _ text: [Unicode.Scalar]) -> (Count, end: Int)? {
    guard let count = count(behind: word.upperBound, text) else { return nil }
    if text.has("มาตรการ", at: count.unit) { return (count, count.unit + 7) }
    // «มาตรการทั้ง 5 ข้อ».
    guard text.has("มาตรการ", at: word.lowerBound),
      text.holds(Self.amounts, in: word.upperBound..<count.range.lowerBound)
    else { return nil }
    return ["ข้อ", "ประการ", "เรื่อง"].first { text.has($0, at: count.unit) }
      .map { (count, count.unit + $0.unicodeScalars.count) }
  }
}
