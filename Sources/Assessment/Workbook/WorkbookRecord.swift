package import SourceData

/// The record that a filled workbook holds, as the tree that a YAML file of the same record gives: `readRecord` reads
/// either. Every value's place is its cell.
///
/// - Returns: It as far as the form can be read, and what is wrong with the form; what is wrong with the values, the record's
///   reader says.
package func recordSource(of workbook: Workbook) -> (source: SourceNode, problems: [Diagnostic]) {
  var reader = WorkbookRecordReader(workbook: workbook)
  let node = reader.record()
  return (node, reader.reading.problems.inFileOrder)
}

/// Reads the sheets of a workbook one after the other.
struct WorkbookRecordReader {
  let workbook: Workbook
  var reading = CellReading()

  /// Where the first of the scores of the year assessed belongs.
  private var firstScore: SourceLocation?

  init(workbook: Workbook) { self.workbook = workbook }

  mutating func record() -> SourceNode {
    var tree = SourceTree(at: SourceLocation(file: workbook.file))
    guard let agency = workbook.sheet(WorkbookForm.agencySheet) else {
      missing(WorkbookForm.agencySheet)
      return tree.node
    }
    readFields(agency, WorkbookForm.agencyFields, &tree)
    if let sheet = workbook.sheet(WorkbookForm.scoreSheet) {
      readScores(sheet, of: fiscalYear(tree.node), &tree)
      if tree.node["assessments"] == nil, let year = fiscalYear(tree.node) { noScores(sheet, year) }
    } else {
      missing(WorkbookForm.scoreSheet)
    }
    if let sheet = workbook.sheet(WorkbookForm.textSheet) { readTexts(sheet, &tree) }
    if let sheet = workbook.sheet(WorkbookForm.measureSheet) {
      var measures = readMeasures(sheet)
      if let progress = workbook.sheet(WorkbookForm.progressSheet) { readProgress(progress, &measures) }
      let nodes = measures.rows.map(\.tree.node)
      // Without any, the place of the first is the cell of its title.
      let first = firstMeasure(sheet)
      _ = tree.set(
        ["measures"],
        nodes.isEmpty ? SourceNode(.null, at: first) : SourceNode(.sequence(nodes), at: sheet.location),
        keyLocation: nodes.isEmpty ? first : sheet.location)
    }
    for (name, columns) in WorkbookForm.optionalSheets {
      reading.refuseRenamed(name, columns: columns, in: workbook)
    }
    if let sheet = workbook.sheet(WorkbookForm.topicSheet) { readTopics(sheet, &tree) }
    if let sheet = workbook.sheet(WorkbookForm.improvementSheet) { readImprovements(sheet, &tree) }
    return tree.node
  }

  private func fiscalYear(_ node: SourceNode) -> Int? {
    if case .number(let year) = node["fiscalYear"]?.content { return Int(year) }
    return nil
  }

  private mutating func missing(_ name: String) {
    let names = workbook.sheets.map { quoted($0.name) }.joined(separator: ", ")
    reading.problems.error(
      .missingSheet, at: SourceLocation(file: workbook.file),
      thai: "ไม่มีแผ่นงาน \(quoted(name)) (ที่มีคือ \(names))",
      english: "there is no sheet \(quoted(name)) (there are \(names))",
      suggestion: .init(
        thai: "ถ้าเปลี่ยนชื่อแผ่นงานไว้ให้เปลี่ยนกลับ หรือสร้างสมุดงานใหม่ด้วย raingan new แล้วคัดลอกข้อมูลไปวาง",
        english:
          "give a renamed sheet its name back, or make a workbook with raingan new and copy the data into it")
    )
  }

  /// A sheet with a label and a value in each row.
  private mutating func readFields(_ sheet: Sheet, _ fields: [FormField], _ tree: inout SourceTree) {
    let byLabel = Dictionary(fields.map { (normalizedLabel($0.label), $0) }) { first, _ in first }
    var unknown: [(written: String, location: SourceLocation)] = []
    var absent = fields
    for row in sheet.rows {
      guard let labelCell = row.cells.first, case .text(let label) = labelCell.content else { continue }
      guard let field = byLabel[normalizedLabel(label)] else {
        if reading.says(row[labelCell.column + 1]) {
          unknown.append((label, sheet.location(row: row.number, column: labelCell.column)))
        }
        continue
      }
      absent.removeAll { $0 == field }
      let location = sheet.location(row: row.number, column: labelCell.column + 1)
      let cell = row.cells.first { $0.column == labelCell.column + 1 }
      var value = cell.flatMap { reading.value(of: $0.content, field.kind, at: location) }
      // The cell where it belongs is named, not the sheet's first.
      if value == nil, required.contains(field.path) { value = SourceNode(.null, at: location) }
      guard let value else { continue }
      add(value, at: field.path, named: sheet.location(row: row.number, column: labelCell.column), &tree)
    }
    for path in required {
      _ = tree.set(path, SourceNode(.null, at: sheet.location), keyLocation: sheet.location)
    }
    for (written, location) in unknown {
      guard let meant = reading.meant(normalizedLabel(written), among: absent.map(\.label)) else { continue }
      reading.refuseLabel(written, meaning: meant, at: location)
    }
  }

  private let required = [["agency", "name"], ["fiscalYear"]]

  private mutating func readScores(_ sheet: Sheet, of fiscalYear: Int?, _ tree: inout SourceTree) {
    guard let table = FormTable(sheet, headedBy: [WorkbookForm.codeColumn], &reading),
      let codes = table.column(WorkbookForm.codeColumn)
    else { return }
    var years: [(column: Int, year: Int)] = []
    for (column, label) in table.labels.sorted(by: { $0.key < $1.key }) where label.hasPrefix("คะแนน") {
      guard let year = Self.year(behind: label) else { continue }
      years.append((column, year))
    }
    if years.isEmpty {
      reading.problems.error(
        .missingColumn, at: sheet.location(row: table.head, column: 0),
        thai: "ไม่มีคอลัมน์ \(quoted("\(WorkbookForm.scoreColumn) \(fiscalYear ?? 2568)"))",
        english: "there is no column \(quoted("\(WorkbookForm.scoreColumn) \(fiscalYear ?? 2568)"))")
    }
    let remarks = table.column(WorkbookForm.remarkColumn)
    reading.refuseRenamed(
      [WorkbookForm.codeColumn, WorkbookForm.nameColumn, WorkbookForm.remarkColumn]
        + years.compactMap { table.written[$0.column] }, in: table)
    var begun: Set<Int> = []
    var hasRemarks = false
    var blanks: [(path: [String], cell: SourceLocation, place: SourceLocation)] = []
    for row in table.rows {
      guard let (code, place) = table.content(row, codes) else { continue }
      let filled = (years.map(\.column) + (remarks.map { [$0] } ?? [])).contains { row[$0] != nil }
      let written = reading.text(code)
      guard let label = ScoreLabel(written) else {
        if filled { unknownCode(written, at: place) }
        continue
      }
      for (column, year) in years {
        let location = sheet.location(row: row.number, column: column)
        if year == fiscalYear, firstScore == nil { firstScore = location }
        guard let cell = row[column] else {
          if year == fiscalYear, ["total", "indicators"].contains(label.path.first) {
            blanks.append((["assessments", String(year)] + label.path, location, place))
          }
          continue
        }
        let kind: FormField.Kind = label.path == ["level"] ? .text : .number
        guard let value = reading.value(of: cell, kind, at: location) else { continue }
        // A year's place is its column's head.
        if begun.insert(year).inserted {
          tree.begin(["assessments", String(year)], at: sheet.location(row: table.head, column: column))
        }
        add(value, at: ["assessments", String(year)] + label.path, named: place, &tree)
      }
      if let remarks, let fiscalYear, let cell = row[remarks], label.path.first == "items" {
        let location = sheet.location(row: row.number, column: remarks)
        guard let value = reading.value(of: cell, .text, at: location) else { continue }
        let path = ["assessments", String(fiscalYear), "remarks"] + label.path.dropFirst()
        add(value, at: path, named: place, &tree)
        hasRemarks = true
      }
    }
    // The remarks are of the year assessed; without them the year's scores are missed as a whole.
    if let fiscalYear, hasRemarks, let first = years.first, !years.contains(where: { $0.year == fiscalYear })
    {
      let wanted = quoted("\(WorkbookForm.scoreColumn) \(fiscalYear)")
      let found = years.map { quoted(table.written[$0.column] ?? "") }.joined(separator: ", ")
      reading.problems.error(
        .missingColumn, at: sheet.location(row: table.head, column: first.column),
        thai:
          "ปีที่ประเมินในแผ่นงาน\(WorkbookForm.agencySheet)คือ \(fiscalYear) แต่ไม่มีคอลัมน์ \(wanted) (ที่มีคือ \(found))",
        english:
          "the year assessed is \(fiscalYear), but there is no column \(wanted) (there are \(found))",
        suggestion: .init(
          thai: "แก้ปีที่ประเมินหรือหัวคอลัมน์ให้ตรงกัน", english: "make the year assessed and the column's head agree"))
    }
    // What is missing of a year that was begun is missed in its own cell.
    guard let fiscalYear, begun.contains(fiscalYear) else { return }
    for blank in blanks {
      _ = tree.set(blank.path, SourceNode(.null, at: blank.cell), keyLocation: blank.place)
    }
  }

  /// The year of a column's head, with four digits or the last two.
  private static func year(behind label: String) -> Int? {
    let digits = String(label.reversed().prefix { ("0"..."9").contains($0) }.reversed())
    guard let number = Int(digits) else { return nil }
    return switch digits.utf8.count {
    case 4: number
    case 2: number + 2500
    default: nil
    }
  }

  /// Of a workbook as it was made: said once, where the first score belongs.
  private mutating func noScores(_ sheet: Sheet, _ year: Int) {
    reading.problems.error(
      .missingAssessment, at: firstScore ?? sheet.location, thai: "ยังไม่ได้กรอกคะแนนปี \(year)",
      english: "the scores of \(year) are not filled in yet",
      suggestion: .init(
        thai:
          "กรอกคอลัมน์ \(quoted("\(WorkbookForm.scoreColumn) \(year)")) ของแผ่นงาน \(quoted(WorkbookForm.scoreSheet)) ให้ครบเท่าที่ประกาศ อย่างน้อยคะแนนรวมหรือคะแนนของตัวชี้วัด",
        english:
          "fill in the column \(quoted("\(WorkbookForm.scoreColumn) \(year)")) of the sheet \(quoted(WorkbookForm.scoreSheet)), the total or the indicators' scores at least"
      ))
  }

  private mutating func unknownCode(_ written: String, at place: SourceLocation) {
    reading.problems.error(
      .unknownItem, at: place, thai: "ไม่รู้จักรหัส \(quoted(written))",
      english: "unknown code \(quoted(written))",
      suggestion: .init(
        thai: "ใช้ รวม, ระดับ, IIT, ตัวชี้วัด 1, ตัวชี้วัดย่อย 9.1, i1, e7 public หรือ o1",
        english: "use รวม, ระดับ, IIT, ตัวชี้วัด 1, ตัวชี้วัดย่อย 9.1, i1, e7 public or o1"))
  }

  private mutating func readTexts(_ sheet: Sheet, _ tree: inout SourceTree) {
    guard
      let table = FormTable(
        sheet, headedBy: [WorkbookForm.textNameColumn, WorkbookForm.textColumn], &reading)
    else { return }
    reading.refuseRenamed([WorkbookForm.textNameColumn, WorkbookForm.textColumn], in: table)
    for row in table.rows { reading.readText(table, row, into: &tree) }
  }

  private mutating func readTopics(_ sheet: Sheet, _ tree: inout SourceTree) {
    guard let table = FormTable(sheet, headedBy: [WorkbookForm.topicNumberColumn], &reading) else { return }
    reading.refuseRenamed(
      [WorkbookForm.topicNumberColumn, WorkbookForm.topicNameColumn, WorkbookForm.topicAnalysis.label],
      in: table)
    for row in table.rows { reading.readTopic(table, row, into: &tree) }
  }

  private mutating func readImprovements(_ sheet: Sheet, _ tree: inout SourceTree) {
    guard let table = FormTable(sheet, headedBy: [WorkbookForm.indicatorNumberColumn], &reading) else {
      return
    }
    reading.refuseRenamed(
      [WorkbookForm.indicatorNumberColumn, WorkbookForm.indicatorNameColumn]
        + WorkbookForm.improvementFields.map(\.label), in: table)
    for row in table.rows { reading.readImprovement(table, row, into: &tree) }
  }

  /// The cell where the first measure of an empty sheet belongs.
  private func firstMeasure(_ sheet: Sheet) -> SourceLocation {
    var quiet = CellReading()
    let label = WorkbookForm.measureFields[0].label
    guard let table = FormTable(sheet, headedBy: [label], &quiet), let column = table.column(label) else {
      return sheet.location
    }
    return sheet.location(row: table.head + 1, column: column)
  }

  private mutating func readMeasures(_ sheet: Sheet) -> MeasureRows {
    guard let table = FormTable(sheet, headedBy: [WorkbookForm.measureFields[0].label], &reading) else {
      return MeasureRows(head: 0, rows: [])
    }
    reading.refuseRenamed(WorkbookForm.measureFields.map(\.label), in: table)
    let numbers = WorkbookForm.measureNumberLabels.lazy.compactMap { table.column($0) }.first
    let rows = table.rows.compactMap { row -> MeasureRow? in
      guard var measure = reading.measure(table, row, WorkbookForm.measureFields) else { return nil }
      measure.number = numbers.flatMap { table.content(row, $0) }.flatMap { reading.ordinal($0.content) }
      return measure
    }
    return MeasureRows(head: table.head, rows: rows)
  }

  private mutating func add(
    _ value: SourceNode, at path: [String], named keyLocation: SourceLocation, _ tree: inout SourceTree
  ) {
    reading.add(value, at: path, named: keyLocation, &tree)
  }
}

extension CellReading {
  /// The measure in a row; nil of an empty one.
  mutating func measure(_ table: FormTable, _ row: Sheet.Row, _ fields: [FormField]) -> MeasureRow? {
    let hasValues = fields.contains { field in table.column(field.label).map { row[$0] != nil } ?? false }
    guard hasValues else { return nil }
    var measure = MeasureRow(
      tree: SourceTree(at: table.sheet.location(row: row.number, column: 0)), row: row.number)
    read(table, row, fields, into: &measure.tree)
    guard measure.tree.node.content != .mapping([]) else { return nil }
    // A title that is missing is missed in its own cell.
    if let title = fields.first, let column = table.column(title.label) {
      let place = table.sheet.location(row: row.number, column: column)
      _ = measure.tree.set(title.path, SourceNode(.null, at: place), keyLocation: place)
    }
    noteBlanks(table, row, fields, in: &measure.tree)
    return measure
  }

  /// Adds what a row's cells hold to `tree`.
  mutating func read(_ table: FormTable, _ row: Sheet.Row, _ fields: [FormField], into tree: inout SourceTree)
  {
    let cells = fields.compactMap { field in
      table.column(field.label).flatMap { table.content(row, $0) }.map { (field: field, cell: $0) }
    }
    // Programs make the first of a month of a month that was typed: where a period runs from one to another, it is of months.
    let ends = cells.filter { $0.field.kind == .date }.map(\.cell.content)
    let isOfMonths = ends.count > 1 && ends.allSatisfy(mayBeMonth)
    for (field, cell) in cells {
      var content = cell.content
      if isOfMonths, case .date(let year, let month, _) = content, field.kind == .date {
        content = .date(year: year, month: month, day: nil)
      }
      guard let value = value(of: content, field.kind, at: cell.location) else { continue }
      add(value, at: field.path, named: cell.location, &tree)
    }
  }

  /// Says of what a row lacks in which cell it belongs, where a check may miss it.
  func noteBlanks(_ table: FormTable, _ row: Sheet.Row, _ fields: [FormField], in tree: inout SourceTree) {
    let paths = Dictionary(fields.map { ($0.path, $0) }) { first, _ in first }
    func note(_ path: [String], at field: [String]) {
      guard let column = paths[field].flatMap({ table.column($0.label) }), table.content(row, column) == nil
      else { return }
      let place = table.sheet.location(row: row.number, column: column)
      _ = tree.set(path, SourceNode(.null, at: place), keyLocation: place)
    }
    for key in ["addresses", "steps", "responsible", "monitoring"] { note([key], at: [key]) }
    // A period that has one end needs the other; one that has none begins with its first.
    let period = tree.node["period"]
    if case .mapping = period?.content {
      for path in [["period", "from"], ["period", "to"]] { note(path, at: path) }
    } else if period == nil {
      note(["period"], at: ["period", "from"])
    }
    if tree.node["progress"] == nil {
      note(["progress"], at: ["progress", "status"])
    } else {
      for path in [["progress", "status"], ["progress", "actions"]] { note(path, at: path) }
    }
  }

  /// Sets a value, and reports one that is there already.
  mutating func add(
    _ value: SourceNode, at path: [String], named keyLocation: SourceLocation, _ tree: inout SourceTree
  ) {
    guard let first = tree.set(path, value, keyLocation: keyLocation) else { return }
    var place = ""
    if case .cell(_, let reference) = first.position { place = reference }
    if path == ["period"] {
      problems.error(
        .duplicateKey, at: value.location,
        thai: "กรอก «เริ่ม» หรือ «สิ้นสุด» ไว้แล้วที่ \(place) จึงใช้ «\(WorkbookForm.periodText)» ด้วยไม่ได้",
        english:
          "“เริ่ม” or “สิ้นสุด” is given already at \(place), and excludes “\(WorkbookForm.periodText)”",
        suggestion: .init(
          thai: "เว้นเซลล์นี้ว่างไว้ หรือเว้น «เริ่ม» และ «สิ้นสุด» ว่างไว้",
          english: "leave this cell empty, or “เริ่ม” and “สิ้นสุด”"))
      return
    }
    problems.error(
      .duplicateKey, at: value.location, thai: "ค่านี้กรอกไว้แล้วที่ \(place)",
      english: "this value is given already at \(place)")
  }
}

extension Workbook {
  /// The sheet of this name, spaces and case left out.
  func sheet(_ name: String) -> Sheet? {
    let wanted = normalizedLabel(name)
    return sheets.first { normalizedLabel($0.name) == wanted }
  }
}
