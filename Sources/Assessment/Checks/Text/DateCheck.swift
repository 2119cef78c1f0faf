package import SourceData
import ThaiFormat

/// Dates in texts that there are not, and spans of months or years that end before they begin.
struct DateCheck: TextCheck {
  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    // Nothing is told of a month or quarter that no number is near.
    guard let first = scalars.firstIndex(where: \.isDigit), let final = scalars.lastIndex(where: \.isDigit)
    else { return [] }
    let end = min(final + 20, scalars.count)
    var result: [TextFinding] = []
    var last: WrittenDate?
    var index = max(0, first - 20)
    while index < end {
      if scalars[index] == "ไ", let finding = quarter(index, text) {
        result.append(finding)
        index = finding.range.upperBound
      } else if scalars[index].isDigit {
        if let finding = years(index, text) { result.append(finding) }
        while index < scalars.count, scalars[index].isDigit { index += 1 }
      } else if let (length, month) = WrittenDate.months.match(in: scalars, at: index) {
        let written = WrittenDate(month, index..<(index + length), in: scalars)
        if let finding = day(written, text) ?? span(last, written, text) ?? fiscalYear(written, text) {
          result.append(finding)
        }
        last = written
        index = written.range.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  /// «31 กันยายน», and «29 กุมภาพันธ์» of a year that has none.
  private func day(_ written: WrittenDate, _ text: RecordText) -> TextFinding? {
    guard let day = written.day else { return nil }
    // Without a year, of one that has the most.
    let days = ThaiDate.days(inMonth: written.month, of: written.year ?? 2567)
    // A number that no month has days of is hardly one, unless it is called so.
    let isCalled = text.scalars.has(
      "วันที่", at: text.scalars[..<written.range.lowerBound].lastIndex { $0 != " " }.map { $0 - 5 } ?? -1)
    guard day > days || day == 0, day <= 31 || isCalled else { return nil }
    let shown = quoted(text.string(written.range))
    return TextFinding(
      .impossibleDate, written.range, thai: "ไม่มีวันที่ \(shown) เดือนนั้นมี \(days) วัน",
      english: "there is no \(shown): that month has \(days) days")
  }

  /// «ปีงบประมาณ 2564 (1 ต.ค. 2564 – …)»: a fiscal year begins in October of the year before.
  private func fiscalYear(_ written: WrittenDate, _ text: RecordText) -> TextFinding? {
    guard written.month == 10 && [nil, 1].contains(written.day) || written.month == 9, let year = written.year
    else { return nil }
    let scalars = text.scalars
    // An end stands behind its beginning.
    let start =
      written.month == 10 ? written.range.lowerBound : bracket(before: written.range.lowerBound, scalars)
    guard let start else { return nil }
    var cursor = BackwardCursor(scalars, from: start)
    while cursor.skip(["วันที่", "เดือน", "ตั้งแต่", "ระหว่าง"]) {}
    if written.month == 10, !cursor.skip(["("]) { return nil }
    cursor.skipSpaces()
    let digits = cursor.position - 4
    guard digits > 0 else { return nil }
    let (fiscal, end) = scalars.wholeNumber(at: digits)
    guard end == cursor.position, (2500...2699).contains(fiscal) else { return nil }
    var lead = BackwardCursor(scalars, from: digits)
    lead.skip(["พ.ศ."])
    guard lead.skip(["ปีงบประมาณ"]), year != (written.month == 10 ? fiscal - 1 : fiscal) else { return nil }
    let shown = quoted(text.string(written.range))
    return TextFinding(
      .impossibleDate, written.range,
      thai: "\(shown) ไม่ใช่ของปีงบประมาณ \(fiscal) ซึ่งเริ่ม 1 ตุลาคม \(fiscal - 1) และสิ้นสุด 30 กันยายน \(fiscal)",
      english:
        "\(shown) is not that of the fiscal year \(fiscal), from October \(fiscal - 1) to September \(fiscal)"
    )
  }

  /// Where the bracket opens that a date ends a span in: «(ตุลาคม 2563 – กันยายน 2564)».
  private func bracket(before index: Int, _ text: [Unicode.Scalar]) -> Int? {
    let line = text.lineStart(before: index, reach: 50)
    guard let open = text[line..<index].lastIndex(of: "("),
      (open..<index).contains(where: { text.has("ตุลาคม", at: $0) || text.has("ต.ค.", at: $0) })
    else { return nil }
    return open
  }

  private static let joints = ["ถึง", "–", "-", "จนถึง"]

  /// «ตุลาคม 2568 ถึงเดือนกันยายน 2568».
  private func span(_ first: WrittenDate?, _ last: WrittenDate, _ text: RecordText) -> TextFinding? {
    guard let first, let start = first.order, let end = last.order, end < start,
      last.range.lowerBound >= first.range.upperBound
    else { return nil }
    let between = text.string(first.range.upperBound..<last.range.lowerBound).filter {
      $0 != " " && $0 != "\u{A0}"
    }
    let joint = ["วันที่", "เดือน"].reduce(between) { $0.hasSuffix($1) ? String($0.dropLast($1.count)) : $0 }
    guard Self.joints.contains(joint) else { return nil }
    return backwards(first.range.lowerBound..<last.range.upperBound, text)
  }

  private func backwards(_ range: Range<Int>, _ text: RecordText) -> TextFinding {
    let shown = quoted(text.string(range))
    return TextFinding(
      .impossibleDate, range, thai: "\(shown) สิ้นสุดก่อนเริ่ม", english: "\(shown) ends before it begins")
  }

  /// «ปี พ.ศ. 2570 – 2566»; what is compared may go back.
  private func years(_ index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    func year(at start: Int) -> Int? {
      let (value, end) = scalars.wholeNumber(at: start)
      return end - start == 4 && (2400...2699).contains(value) ? value : nil
    }
    guard index == 0 || !["/", ".", "-"].contains(scalars[index - 1]), let first = year(at: index) else {
      return nil
    }
    var next = scalars.skippingSpaces(index + 4)
    guard let joint = Self.joints.first(where: { scalars.has($0, at: next) }) else { return nil }
    next = scalars.skippingSpaces(next + joint.unicodeScalars.count, and: ["ปีงบประมาณ", "ปี", "พ.ศ."])
    guard next < scalars.count, let last = year(at: next), last < first,
      !scalars.holds(Self.comparisons, in: scalars.lineStart(before: index, reach: 60)..<index)
    else { return nil }
    return backwards(index..<(next + 4), text)
  }

  private static let comparisons = WordTable(["เทียบ", "ย้อนหลัง"])

  /// «ไตรมาสที่ 5».
  private func quarter(_ index: Int, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    guard scalars.has("ไตรมาส", at: index) else { return nil }
    let start = scalars.skippingSpaces(index + (scalars.has("ที่", at: index + 6) ? 9 : 6))
    guard start < scalars.count, let value = scalars[start].digitValue, !(1...4).contains(value) else {
      return nil
    }
    let next = start + 1 < scalars.count ? scalars[start + 1] : " "
    guard !next.isDigit, next != "." else { return nil }
    let shown = quoted(text.string(index..<(start + 1)))
    return TextFinding(
      .impossibleDate, index..<(start + 1), thai: "ไม่มี \(shown) ปีงบประมาณมี 4 ไตรมาส",
      english: "there is no \(shown): a fiscal year has four quarters")
  }
}

extension Diagnostic.Code {
  package static let impossibleDate = Self("impossible-date")
}

extension DateCheck {
  static let explanations = [
    CodeExplanation(
      .impossibleDate, thai: "วันที่หรือไตรมาสที่ไม่มีจริง ช่วงเวลาที่สิ้นสุดก่อนเริ่ม หรือปีงบประมาณที่ไม่ได้เริ่มในเดือนตุลาคมของปีก่อน",
      english:
        "A date or quarter that there is not, a span that ends before it begins, or a fiscal year that does not begin in October of the year before.",
      todo: .init(thai: "แก้วันที่ให้ถูกต้อง", english: "correct the date"),
      example: "narrative: { preface: รายงานผลภายในวันที่ 31 กันยายน 2569 }")
  ]
}
