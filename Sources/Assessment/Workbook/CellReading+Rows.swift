import SourceData

/// Rows of the sheets that hold more than measures: of one agency's workbook, and of one with many.
extension CellReading {
  /// A row with a text's name and the text.
  mutating func readText(_ table: FormTable, _ row: Sheet.Row, into tree: inout SourceTree) {
    let names = WorkbookForm.textNameColumn
    guard let (name, place, value) = entry(table, row, names, WorkbookForm.textColumn, .paragraphs) else {
      return
    }
    add(value, at: ["narrative", WorkbookForm.textName(text(name))], named: place, &tree)
  }

  /// A row with a topic's number and its analysis.
  mutating func readTopic(_ table: FormTable, _ row: Sheet.Row, into tree: inout SourceTree) {
    let field = WorkbookForm.topicAnalysis
    guard
      let (content, place, value) = entry(
        table, row, WorkbookForm.topicNumberColumn, field.label, field.kind)
    else { return }
    add(value, at: ["topics", number(content, behind: "ประเด็นที่")], named: place, &tree)
  }

  /// A row with an indicator's number and what is done about it.
  mutating func readImprovement(_ table: FormTable, _ row: Sheet.Row, into tree: inout SourceTree) {
    guard let numbers = table.column(WorkbookForm.indicatorNumberColumn),
      let (content, place) = table.content(row, numbers)
    else { return }
    var improvement = SourceTree(at: place)
    read(table, row, WorkbookForm.improvementFields, into: &improvement)
    guard improvement.node.content != .mapping([]) else { return }
    noteBlanks(table, row, WorkbookForm.improvementFields, in: &improvement)
    add(
      improvement.node, at: ["improvements", number(content, behind: "ตัวชี้วัดที่")], named: place, &tree)
  }

  /// A row with an item's code and what the assessors remarked in `year`.
  mutating func readRemark(_ table: FormTable, _ row: Sheet.Row, of year: String, into tree: inout SourceTree)
  {
    guard
      let (code, place, value) = entry(
        table, row, WorkbookForm.codeColumn, WorkbookForm.remarkColumn, .text)
    else { return }
    let written = text(code)
    guard let label = ScoreLabel(written), label.path.first == "items" else {
      problems.error(
        .unknownItem, at: place, thai: "ไม่รู้จักรหัส \(quoted(written))",
        english: "unknown code \(quoted(written))")
      return
    }
    add(value, at: ["assessments", year, "remarks"] + label.path.dropFirst(), named: place, &tree)
  }

  /// What a row calls its value, where it says so, and the value; nil where either is missing.
  private mutating func entry(
    _ table: FormTable, _ row: Sheet.Row, _ name: String, _ label: String, _ kind: FormField.Kind
  ) -> (name: CellContent, place: SourceLocation, value: SourceNode)? {
    guard let names = table.column(name), let values = table.column(label),
      let (content, place) = table.content(row, names), let cell = row[values],
      let value = value(of: cell, kind, at: table.sheet.location(row: row.number, column: values))
    else { return nil }
    return (content, place, value)
  }

  /// The whole number that a row is given, as `๒.` has it; nil of anything else.
  func ordinal(_ content: CellContent) -> Int? {
    var label = normalizedLabel(text(content))
    if label.hasSuffix(".") || label.hasSuffix(")") { label.removeLast() }
    return Int(label)
  }

  /// The number in a cell that may have the word before it, in either digits.
  private func number(_ content: CellContent, behind word: String) -> String {
    let label = normalizedLabel(text(content))
    return label.hasPrefix(word) ? String(label.dropFirst(word.count)) : label
  }
}
