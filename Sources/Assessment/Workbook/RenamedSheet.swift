import SourceData

extension Workbook {
  /// The sheet that was called `name` once, by the looks of it: its name goes on from that one, or its head has the same columns.
  ///
  /// Nil where there is a sheet of that name, so that a copy kept beside it is nobody's concern.
  func renamed(_ name: String, columns: [String]) -> Sheet? {
    guard sheet(name) == nil else { return nil }
    let start = normalizedLabel(name)
    let known = Set(WorkbookForm.sheets.map(normalizedLabel))
    let others = sheets.filter { !known.contains(normalizedLabel($0.name)) }
    return others.first { normalizedLabel($0.name).hasPrefix(start) }
      ?? others.first { $0.hasHead(of: columns) }
  }
}

extension Sheet {
  /// Whether one of its first rows has all of these labels.
  fileprivate func hasHead(of columns: [String]) -> Bool {
    let wanted = Set(columns.map(normalizedLabel))
    return rows.prefix(50).contains { row in
      var labels: Set<String> = []
      for cell in row.cells {
        if case .text(let text) = cell.content { labels.insert(normalizedLabel(text)) }
      }
      return wanted.isSubset(of: labels)
    }
  }
}

extension CellReading {
  /// A sheet that may be left out is not, where it only lost its name: what it holds would silently be missing from the report.
  mutating func refuseRenamed(_ name: String, columns: [String], in workbook: Workbook) {
    guard let other = workbook.renamed(name, columns: columns) else { return }
    problems.error(
      .missingSheet, at: other.location,
      thai: "ไม่มีแผ่นงาน \(quoted(name)) แต่มี \(quoted(other.name)) ซึ่งจะไม่ถูกอ่าน",
      english: "there is no sheet \(quoted(name)), and \(quoted(other.name)) would not be read",
      suggestion: .init(
        thai: "เปลี่ยนชื่อแผ่นงานเป็น \(quoted(name)) หรือตั้งชื่ออื่นถ้าเป็นแผ่นงานของหน่วยงานเอง",
        english: "name it \(quoted(name)), or otherwise if it is a sheet of your own"))
  }
}
