extension [Unicode.Scalar] {
  /// Whether a year other than `years` is named in `range`: by its number, or as the one before.
  func namesYear(otherThan years: Set<Int>, in range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<count)
    if holds(earlierYears, in: range) { return true }
    var index = range.lowerBound
    while index < range.upperBound {
      guard self[index].isDigit else {
        index += 1
        continue
      }
      let (value, end) = wholeNumber(at: index)
      if end - index == 4, (2500...2699).contains(value), !years.contains(value) { return true }
      index = end
    }
    return false
  }

  /// The same, where what the year is only compared with is left out: «เปรียบเทียบกับปีที่ผ่านมา เทศบาลผ่านเกณฑ์».
  func tellsOfYear(otherThan years: Set<Int>, in range: Range<Int>) -> Bool {
    guard namesYear(otherThan: years, in: range) else { return false }
    var start = range.lowerBound
    // Behind the last year that something is compared with, and a space.
    for index in range {
      let word = earlierYears.match(in: self, at: index)
      guard word != nil || self[index].isDigit else { continue }
      let end = word.map { index + $0.length } ?? wholeNumber(at: index).end
      guard end < range.upperBound, self[end] == " ", !has("ซึ่ง", at: end + 1), !has("ที่", at: end + 1) else {
        continue
      }
      var cursor = BackwardCursor(self, from: index)
      while cursor.skip(["ปีงบประมาณ", "พ.ศ.", "ประจำ", "ปี"]) {}
      while cursor.skip(["ผลการประเมิน", "ผลคะแนน", "คะแนน", "ผล", "ของ", "ใน"]) {}
      if cursor.skip(["กับ", "จาก", "กว่า"]) { start = end }
    }
    return namesYear(otherThan: years, in: start..<range.upperBound)
  }

  /// Where the line of `index` starts, or `reach` characters before it where that is further on.
  func lineStart(before index: Int, reach: Int) -> Int {
    let start = Swift.max(0, index - reach)
    return self[start..<index].lastIndex(of: "\n").map { $0 + 1 } ?? start
  }
}

private let earlierYears = WordTable(["ปีก่อน", "ปีที่ผ่านมา", "ปีที่แล้ว", "เดิม"])
