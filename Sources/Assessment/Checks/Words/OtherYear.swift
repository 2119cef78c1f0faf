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

  /// Where the line of `index` starts, or `reach` characters before it where that is further on.
  func lineStart(before index: Int, reach: Int) -> Int {
    let start = Swift.max(0, index - reach)
    return self[start..<index].lastIndex(of: "\n").map { $0 + 1 } ?? start
  }
}

private let earlierYears = WordTable(["ปีก่อน", "ปีที่ผ่านมา", "ปีที่แล้ว", "เดิม"])
