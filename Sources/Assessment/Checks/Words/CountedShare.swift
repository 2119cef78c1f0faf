import SourceData

/// A percentage told with what it is worked out from: «41 จาก 45 คน (ร้อยละ 91.11)», «ร้อยละ 91.11 (41 จาก 45 คน)».
struct CountedShare {
  var percentage: WrittenNumber
  var part: WrittenNumber
  var whole: WrittenNumber

  /// How many hundredths it is; nil where that is none.
  var share: Score? {
    guard let part = Score(decimal: part.text), let whole = Score(decimal: whole.text), whole > .zero else {
      return nil
    }
    // «120 คน จาก 100 คน» says how it was before; more than all there are is told only as such.
    let isBetween =
      self.part.range.upperBound <= percentage.range.lowerBound
      && percentage.range.upperBound <= self.whole.range.lowerBound
    guard part <= whole || isBetween else { return nil }
    return whole.percentage(of: part)
  }

  /// The percentages of a text that are told so.
  static func all(in text: [Unicode.Scalar], _ numbers: [WrittenNumber]) -> [CountedShare] {
    guard numbers.count > 2 else { return [] }
    return numbers.indices.compactMap { index in
      guard isPercentage(numbers[index], text) else { return nil }
      if index + 2 < numbers.count {
        let share = CountedShare(
          percentage: numbers[index], part: numbers[index + 1], whole: numbers[index + 2])
        if share.isBehind(in: text) { return share }
      }
      if index > 0, index + 1 < numbers.count {
        let share = CountedShare(
          percentage: numbers[index], part: numbers[index - 1], whole: numbers[index + 1])
        if share.isAround(in: text) { return share }
      }
      guard index >= 2 else { return nil }
      let share = CountedShare(
        percentage: numbers[index], part: numbers[index - 2], whole: numbers[index - 1])
      return share.isBefore(in: text) ? share : nil
    }
  }

  static func isPercentage(_ number: WrittenNumber, _ text: [Unicode.Scalar]) -> Bool {
    if text.has("%", at: text.skippingSpaces(number.range.upperBound)) { return true }
    var cursor = BackwardCursor(text, from: number.range.lowerBound)
    return cursor.skip(["ร้อยละ"])
  }

  /// «(41 จาก 45 คน)», behind the percentage.
  private func isBehind(in text: [Unicode.Scalar]) -> Bool {
    let joint = words(text, percentage.range.upperBound, part.range.lowerBound)
    let isBracket = joint.hasPrefix("(") || joint.hasPrefix("%(")
    return (isBracket && joint.count <= 14 || ["หรือ", "หรือจำนวน"].contains(joint)) && isOf(in: text)
  }

  /// «41 จาก 45 คน คิดเป็นร้อยละ», before it.
  private func isBefore(in text: [Unicode.Scalar]) -> Bool {
    let joint = words(text, whole.range.upperBound, percentage.range.lowerBound)
    let verb = ["คิดเป็น", "หรือ", "เท่ากับ", "(", "="].contains { sign in
      [sign, sign + "ร้อยละ"].contains { joint.hasSuffix($0) }
    }
    return joint.count <= 30 && verb && isOf(in: text)
  }

  /// «412 คน คิดเป็นร้อยละ 103.00 ของที่กำหนด 400 คน».
  private func isAround(in text: [Unicode.Scalar]) -> Bool {
    let before = words(text, part.range.upperBound, percentage.range.lowerBound)
    let behind = words(text, percentage.range.upperBound, whole.range.lowerBound)
    let line = text.lineStart(before: part.range.lowerBound, reach: 30)
    return before.hasSuffix("คิดเป็นร้อยละ") && before.count <= 24 && behind.count <= 24
      && (behind.hasPrefix("ของ") || behind.hasPrefix("จาก"))
      && !text.holds(Self.changes, in: line..<part.range.lowerBound)
  }

  /// «41 คน จากบุคลากร 45 คน», with nothing of how it came to be so.
  private func isOf(in text: [Unicode.Scalar]) -> Bool {
    let between = words(text, part.range.upperBound, whole.range.lowerBound)
    let line = text.lineStart(before: part.range.lowerBound, reach: 30)
    return between.count <= 40
      && (between.holds("จาก") || between.hasSuffix("ใน") && between.unicodeScalars.count <= 10)
      && !text.holds(Self.changes, in: line..<whole.range.lowerBound)
  }

  private static let changes = WordTable(["เพิ่ม", "ลด", "เหลือ", "เป็น", "ระยะเวลา", "สูงขึ้น", "\n"])

  private func words(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
    guard start < end else { return "" }
    return String(scalars: text[start..<end].filter { $0 != " " && $0 != "\u{A0}" })
  }
}
