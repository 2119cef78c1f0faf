/// A month of the Buddhist Era, or a day of it.
///
/// The calendar is the Gregorian one with years 543 higher, exact since 1 January พ.ศ. 2484.
package struct ThaiDate: Sendable, Hashable {
  /// Whether months are written out and years in full, or both shortened: `๑ ตุลาคม ๒๕๖๘`, `๑ ต.ค. ๖๘`.
  package enum Style: Sendable, Hashable {
    case full, short
  }

  /// Buddhist Era.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  package let day: Int?

  /// Nil where there is no such month or day, or the year is not one of 2484 to 2999.
  package init?(year: Int, month: Int, day: Int? = nil) {
    guard (2484...2999).contains(year), (1...12).contains(month) else { return nil }
    if let day, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day of the month, where this is a month.
  package var firstDay: Int { day ?? 1 }
  /// The last day of the month, where this is a month.
  package var lastDay: Int { day ?? Self.days(inMonth: month, of: year) }

  /// `๑ ตุลาคม ๒๕๖๘`, `ตุลาคม ๒๕๖๘`, or short `๑ ต.ค. ๖๘`, `ต.ค. ๖๘`.
  package func text(_ style: Style = .full, digits: DigitSystem) -> String {
    text(style, day: day, showsMonth: true, showsYear: true, digits: digits)
  }

  func text(_ style: Style, day: Int?, showsMonth: Bool, showsYear: Bool, digits: DigitSystem) -> String {
    var parts: [String] = []
    if let day { parts.append(digits.text(day)) }
    if showsMonth { parts.append(Self.monthName(month, style)) }
    if showsYear {
      let short = year % 100
      parts.append(
        style == .full
          ? digits.text(year) : (short < 10 ? digits.text(0) : "") + digits.text(short))
    }
    return parts.joined(separator: " ")
  }

  /// `ตุลาคม` or `ต.ค.`; empty for what is no month.
  package static func monthName(_ month: Int, _ style: Style = .full) -> String {
    guard (1...12).contains(month) else { return "" }
    return (style == .full ? fullNames : shortNames)[month - 1]
  }

  private static let fullNames = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
    "พฤศจิกายน", "ธันวาคม",
  ]
  private static let shortNames = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]

  /// How many days a month has.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: Buddhist Era.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      let common = year - 543
      return common % 4 == 0 && (common % 100 != 0 || common % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

extension ThaiDate: Comparable {
  /// In the order of their first days, a month before its own first day.
  package static func < (left: ThaiDate, right: ThaiDate) -> Bool {
    (left.year, left.month, left.day ?? 0) < (right.year, right.month, right.day ?? 0)
  }
}
