package import SourceData

/// Rows below a table of agencies that sum them up, as «ค่าเฉลี่ย»: they are no agencies, and get no report.
enum SummaryRow {
  /// What such a row is called, or how its name begins: no agency's does.
  private static let beginnings = [
    "ค่าเฉลี่ย", "คะแนนเฉลี่ย", "เฉลี่ย", "ค่าสูงสุด", "ค่าต่ำสุด", "คะแนนสูงสุด", "คะแนนต่ำสุด", "มัธยฐาน",
    "ค่ามัธยฐาน", "ส่วนเบี่ยงเบนมาตรฐาน", "ผลรวม", "ยอดรวม", "รวมทั้งสิ้น", "รวมทั้งหมด",
  ]
  /// What such a row is called alone; names of agencies may go on from there, as รวมไทยพัฒนา does.
  private static let names: Set = [
    "รวม", "รวมทุกหน่วยงาน", "สรุป", "สูงสุด", "ต่ำสุด", "average", "mean", "median", "total", "grandtotal", "sum",
    "max",
    "min",
  ]

  /// - Parameter name: As the row has it.
  static func isNamed(_ name: String) -> Bool {
    let label = normalizedLabel(name)
    return names.contains(label) || beginnings.contains { label.hasPrefix($0) }
  }
}

extension Diagnostic.Code {
  package static let summaryRow = Self("summary-row")
}
