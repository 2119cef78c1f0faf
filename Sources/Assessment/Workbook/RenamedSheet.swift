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
  /// Whether a cell says something.
  func says(_ content: CellContent?) -> Bool {
    switch content {
    case nil: false
    case .text(let text)?: !trimmed(text).isEmpty
    default: true
    }
  }

  /// A column whose head nearly is one that the table lacks: what it holds would silently be missing from the report.
  ///
  /// - Parameter known: Heads of the columns that are read.
  mutating func refuseRenamed(_ known: [String], in table: FormTable) {
    let absent = known.filter { table.column($0) == nil }
    let labels = Set(known.map(normalizedLabel))
    for (column, label) in table.labels.sorted(by: { $0.key < $1.key })
    where !label.isEmpty && !labels.contains(label) {
      guard let meant = meant(label, among: absent), table.rows.contains(where: { says($0[column]) }) else {
        continue
      }
      refuseLabel(
        table.written[column] ?? label, meaning: meant,
        at: table.sheet.location(row: table.head, column: column))
    }
  }

  /// The one of some labels that another, which is none of them, was made from by the looks of it.
  func meant(_ label: String, among absent: [String]) -> String? {
    let containing = absent.first { name in
      let other = normalizedLabel(name)
      let shorter = min(other.unicodeScalars.count, label.unicodeScalars.count)
      return shorter >= 4 && (label.holds(other) || other.holds(label))
    }
    return containing ?? nearest(to: label, among: absent)
  }

  mutating func refuseLabel(_ written: String, meaning meant: String, at location: SourceLocation) {
    problems.error(
      .renamedLabel, at: location, thai: "ไม่มีหัวข้อ \(quoted(written)) ในแบบ ข้อมูลตรงนี้จึงไม่ถูกอ่าน",
      english: "the form has no \(quoted(written)), and what stands there would not be read",
      suggestion: .init(
        thai: "ถ้าหมายถึง \(quoted(meant)) ให้ใช้ชื่อนั้น ถ้าเป็นของหน่วยงานเองให้ตั้งชื่อที่ไม่คล้ายกัน",
        english: "call it \(quoted(meant)) if that is meant, or give what is your own a name unlike it"))
  }

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
