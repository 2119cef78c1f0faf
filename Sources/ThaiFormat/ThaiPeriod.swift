/// From one month or day to another, both included, as the measures of a report name their time.
package struct ThaiPeriod: Sendable, Hashable {
  package let from: ThaiDate
  package let to: ThaiDate

  /// Nil where it would end before it starts.
  package init?(from: ThaiDate, to: ThaiDate) {
    let start = (from.year, from.month, from.firstDay)
    guard start <= (to.year, to.month, to.lastDay) else { return nil }
    self.from = from
    self.to = to
  }

  /// What both ends share is said once: `เดือน ต.ค. ๖๘ – ก.ย. ๖๙`, `เดือน ก.พ. – มี.ค. ๖๙`, `เดือน ต.ค. ๖๘`,
  /// `วันที่ ๑ ต.ค. ๖๘ – ๓๐ ก.ย. ๖๙`, `วันที่ ๑ – ๑๕ ต.ค. ๖๘`.
  ///
  /// One separator for all reports, an en dash between spaces. Where only one end names a day, the other is taken
  /// for its month's first or last day.
  package func text(_ style: ThaiDate.Style = .short, digits: DigitSystem) -> String {
    let hasDays = from.day != nil || to.day != nil
    let first = hasDays ? from.firstDay : nil
    let last = hasDays ? to.lastDay : nil
    let unit = hasDays ? "วันที่ " : style == .full ? "เดือน" : "เดือน "
    let isSameYear = from.year == to.year
    let isSameMonth = isSameYear && from.month == to.month
    let end = to.text(style, day: last, showsMonth: true, showsYear: true, digits: digits)
    if isSameMonth && first == last { return unit + end }
    let start = from.text(
      style, day: first, showsMonth: !isSameMonth, showsYear: !isSameYear, digits: digits)
    return unit + start + " – " + end
  }
}
