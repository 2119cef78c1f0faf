import Testing
import ThaiFormat

@Suite struct DateTests {
  func date(_ year: Int, _ month: Int, _ day: Int? = nil) throws -> ThaiDate {
    try #require(ThaiDate(year: year, month: month, day: day))
  }

  @Test("Dates and months, full and short")
  func texts() throws {
    #expect(try date(2568, 10, 1).text(digits: .thai) == "๑ ตุลาคม ๒๕๖๘")
    #expect(try date(2568, 10, 1).text(.short, digits: .thai) == "๑ ต.ค. ๖๘")
    #expect(try date(2569, 3).text(digits: .arabic) == "มีนาคม 2569")
    #expect(try date(2605, 3).text(.short, digits: .thai) == "มี.ค. ๐๕")
    #expect(
      (1...12).map { ThaiDate.monthName($0, .short) } == [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
      ])
    #expect(ThaiDate.monthName(0).isEmpty && ThaiDate.monthName(13).isEmpty)
  }

  // 2567 is 2024, a leap year; 2443 would be 1900, which is none and is out of range; 2543 is 2000, which is one.
  @Test(
    "Only months and days that exist",
    arguments: [
      (2567, 2, 29, true), (2568, 2, 29, false), (2543, 2, 29, true), (2643, 2, 29, false),
      (2568, 4, 31, false),
      (2568, 12, 31, true), (2568, 13, 1, false), (2568, 0, 1, false), (2568, 1, 0, false),
      (2025, 1, 1, false),
      (Int.max, 1, 1, false), (2568, Int.min, 1, false),
    ])
  func validity(_ year: Int, _ month: Int, _ day: Int, _ isValid: Bool) {
    #expect((ThaiDate(year: year, month: month, day: day) != nil) == isValid)
  }

  @Test("A period says once what both ends share")
  func periods() throws {
    func text(_ from: ThaiDate, _ to: ThaiDate, _ style: ThaiDate.Style = .short) throws -> String {
      try #require(ThaiPeriod(from: from, to: to)).text(style, digits: .thai)
    }
    #expect(try text(date(2568, 10), date(2569, 9)) == "เดือน ต.ค. ๖๘ – ก.ย. ๖๙")
    #expect(try text(date(2569, 2), date(2569, 3)) == "เดือน ก.พ. – มี.ค. ๖๙")
    #expect(try text(date(2568, 10), date(2568, 10)) == "เดือน ต.ค. ๖๘")
    #expect(try text(date(2567, 10, 1), date(2568, 9, 30)) == "วันที่ ๑ ต.ค. ๖๗ – ๓๐ ก.ย. ๖๘")
    #expect(try text(date(2568, 10, 1), date(2568, 10, 15)) == "วันที่ ๑ – ๑๕ ต.ค. ๖๘")
    #expect(try text(date(2568, 10, 1), date(2568, 10, 1)) == "วันที่ ๑ ต.ค. ๖๘")
    #expect(try text(date(2568, 10, 5), date(2568, 11)) == "วันที่ ๕ ต.ค. – ๓๐ พ.ย. ๖๘")
    #expect(try text(date(2568, 10), date(2569, 9), .full) == "เดือนตุลาคม ๒๕๖๘ – กันยายน ๒๕๖๙")
  }

  @Test("A period can't end before it starts")
  func order() throws {
    #expect(try ThaiPeriod(from: date(2569, 1), to: date(2568, 12)) == nil)
    #expect(try ThaiPeriod(from: date(2568, 10, 2), to: date(2568, 10, 1)) == nil)
    #expect(try ThaiPeriod(from: date(2568, 10, 31), to: date(2568, 10)) != nil)
    #expect(try date(2568, 10) < date(2568, 10, 1))
  }

  @Test("A fiscal year runs from October to September")
  func fiscalYear() {
    #expect(FiscalYear(2568).text(digits: .thai) == "พ.ศ. ๒๕๖๘")
    #expect(FiscalYear(2568).fiscalText(digits: .arabic) == "ปีงบประมาณ พ.ศ. 2568")
    #expect(FiscalYear(2569).period?.text(digits: .thai) == "เดือน ต.ค. ๖๘ – ก.ย. ๖๙")
    #expect(FiscalYear(Int.min).period == nil)
  }
}
