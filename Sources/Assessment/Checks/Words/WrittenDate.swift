import ThaiFormat

/// A month as it stands in a text, with its day and year where they stand beside it: «30 เมษายน 2569», «เม.ย. 69».
struct WrittenDate: Sendable {
  /// By their names, written out and short.
  static let months = WordTable<Int>(
    (1...12).flatMap { month in
      [(ThaiDate.monthName(month), month), (ThaiDate.monthName(month, .short), month)]
    })

  /// 1 to 12.
  var month: Int
  var day: Int?
  /// Buddhist Era.
  var year: Int?
  var range: Range<Int>

  /// For comparing; nil without a year.
  var order: (Int, Int, Int)? { year.map { ($0, month, day ?? 0) } }

  /// - Parameters:
  ///   - month: Whose name stands at `name`.
  init(_ month: Int, _ name: Range<Int>, in text: [Unicode.Scalar]) {
    self.month = month
    range = name
    let lead = name.lowerBound > 0 && text[name.lowerBound - 1] == " " ? name.lowerBound - 1 : name.lowerBound
    let digits = text[max(0, lead - 3)..<lead].reversed().prefix(while: \.isDigit)
    let isWhole = lead == digits.count || ![".", ",", "/", "-"].contains(text[lead - digits.count - 1])
    if (1...2).contains(digits.count), isWhole {
      day = text.wholeNumber(at: lead - digits.count).value
      range = (lead - digits.count)..<name.upperBound
    }
    var start = name.upperBound
    while start < text.count, text[start] == " " || text[start] == "\u{A0}" { start += 1 }
    if text.has("พ.ศ.", at: start) { start = text.skippingSpaces(start + 4) }
    let (value, end) = text.wholeNumber(at: start)
    if end - start == 4, (2400...2699).contains(value) {
      year = value
    } else if end - start == 2, (50...99).contains(value) {
      year = 2500 + value
    }
    if year != nil { range = range.lowerBound..<end }
  }
}
