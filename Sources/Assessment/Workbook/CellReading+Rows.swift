import SourceData

/// Rows of the sheets that hold more than measures: of one agency's workbook, and of one with many.
extension CellReading {
  /// A row with a text's name and the text.
  mutating func readText(_ table: FormTable, _ row: Sheet.Row, into tree: inout SourceTree) {
    guard let names = table.column(WorkbookForm.textNameColumn),
      let texts = table.column(WorkbookForm.textColumn),
      let (name, place) = table.content(row, names), let cell = row[texts]
    else { return }
    let location = table.sheet.location(row: row.number, column: texts)
    guard let value = value(of: cell, .paragraphs, at: location) else { return }
    add(value, at: ["narrative", text(name)], named: place, &tree)
  }

  /// A row with a topic's number and its analysis.
  mutating func readTopic(_ table: FormTable, _ row: Sheet.Row, into tree: inout SourceTree) {
    let field = WorkbookForm.topicAnalysis
    guard let numbers = table.column(WorkbookForm.topicNumberColumn), let texts = table.column(field.label),
      let (content, place) = table.content(row, numbers), let cell = row[texts]
    else { return }
    let location = table.sheet.location(row: row.number, column: texts)
    guard let value = value(of: cell, field.kind, at: location) else { return }
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
    add(
      improvement.node, at: ["improvements", number(content, behind: "ตัวชี้วัดที่")], named: place, &tree)
  }

  /// A row with an item's code and what the assessors remarked in `year`.
  mutating func readRemark(_ table: FormTable, _ row: Sheet.Row, of year: String, into tree: inout SourceTree)
  {
    guard let codes = table.column(WorkbookForm.codeColumn),
      let remarks = table.column(WorkbookForm.remarkColumn),
      let (code, place) = table.content(row, codes), let cell = row[remarks]
    else { return }
    let location = table.sheet.location(row: row.number, column: remarks)
    guard let value = value(of: cell, .text, at: location) else { return }
    let written = text(code)
    guard let label = ScoreLabel(written), label.path.first == "items" else {
      problems.error(
        .unknownItem, at: place, thai: "ไม่รู้จักรหัส \(quoted(written))",
        english: "unknown code \(quoted(written))")
      return
    }
    add(value, at: ["assessments", year, "remarks"] + label.path.dropFirst(), named: place, &tree)
  }

  /// The number in a cell that may have the word before it, in either digits.
  private func number(_ content: CellContent, behind word: String) -> String {
    let label = normalizedLabel(text(content))
    return label.hasPrefix(word) ? String(label.dropFirst(word.count)) : label
  }
}
