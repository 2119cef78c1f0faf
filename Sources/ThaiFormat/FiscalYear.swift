/// A Thai fiscal year: 1 October of the year before to 30 September.
package struct FiscalYear: Sendable, Hashable, Comparable {
  /// Buddhist Era.
  package let year: Int

  package init(_ year: Int) { self.year = year }

  /// `พ.ศ. ๒๕๖๘`.
  package func text(digits: DigitSystem) -> String {
    "พ.ศ. " + digits.text(year)
  }

  /// `ปีงบประมาณ พ.ศ. ๒๕๖๘`.
  package func fiscalText(digits: DigitSystem) -> String {
    "ปีงบประมาณ " + text(digits: digits)
  }

  /// October of the year before to September; nil for years that `ThaiDate` does not know.
  package var period: ThaiPeriod? {
    guard year > 0, let start = ThaiDate(year: year - 1, month: 10),
      let end = ThaiDate(year: year, month: 9)
    else { return nil }
    return ThaiPeriod(from: start, to: end)
  }

  package static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.year < right.year }
}
