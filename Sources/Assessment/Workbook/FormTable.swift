package import SourceData

extension Diagnostic.Code {
  package static let missingSheet = Self("missing-sheet")
  package static let missingColumn = Self("missing-column")
  package static let duplicateColumn = Self("duplicate-column")
  package static let unknownColumn = Self("unknown-column")
  package static let renamedLabel = Self("renamed-label")
  package static let measureMoved = Self("measure-moved")
}

/// A sheet with a row of labels at its head: rows as people fill them, wherever the columns are.
struct FormTable {
  let sheet: Sheet
  /// The row with the labels.
  let head: Int
  /// The labels, normalized, by their columns.
  let labels: [Int: String]
  /// As they were written.
  let written: [Int: String]
  private let columns: [String: Int]
  /// The merged areas over a column that has a label, by their first rows; areas of a sheet don't overlap.
  private let merges: [Int: [CellRange]]

  /// Finds the head: the first of the sheet's first rows that has one of the labels.
  ///
  /// - Returns: Nil, and reported, where there is none.
  init?(_ sheet: Sheet, headedBy names: [String], _ reading: inout CellReading) {
    let wanted = Set(names.map(normalizedLabel))
    for row in sheet.rows.prefix(50) {
      var labels: [Int: String] = [:]
      var written: [Int: String] = [:]
      var columns: [String: Int] = [:]
      for cell in row.cells {
        guard case .text(let text) = cell.content else { continue }
        let label = normalizedLabel(text)
        labels[cell.column] = label
        written[cell.column] = text
        if columns[label] == nil { columns[label] = cell.column }
      }
      guard labels.values.contains(where: wanted.contains) else { continue }
      self.sheet = sheet
      head = row.number
      self.labels = labels
      self.written = written
      self.columns = columns
      merges = Self.merges(of: sheet, over: labels.keys)
      for (column, label) in labels.sorted(by: { $0.key < $1.key })
      where columns[label] != column && !label.isEmpty {
        reading.problems.error(
          .duplicateColumn, at: sheet.location(row: head, column: column),
          thai: "มีคอลัมน์ \(quoted(written[column] ?? "")) ซ้ำ",
          english: "the column \(quoted(written[column] ?? "")) is there twice")
      }
      return
    }
    let list = names.map { quoted($0) }.joined(separator: ", ")
    reading.problems.error(
      .missingColumn, at: sheet.location, thai: "แผ่นงาน \(quoted(sheet.name)) ไม่มีหัวคอลัมน์ \(list)",
      english: "the sheet \(quoted(sheet.name)) has no column headed \(list)")
    return nil
  }

  func column(_ label: String) -> Int? { columns[normalizedLabel(label)] }

  /// The rows below the head.
  var rows: Slice<SheetRows> {
    let start = sheet.rows.firstIndex { $0.number > head } ?? sheet.rows.endIndex
    return sheet.rows[start...]
  }

  /// What a cell shows: in a merged area, the area's first cell.
  func content(_ row: Sheet.Row, _ column: Int) -> (content: CellContent, location: SourceLocation)? {
    if let content = row[column] { return (content, sheet.location(row: row.number, column: column)) }
    guard let area = area(row.number, column),
      let first = sheet.rows.row(numbered: area.rows.lowerBound),
      let content = first[area.columns.lowerBound]
    else { return nil }
    return (content, sheet.location(row: area.rows.lowerBound, column: area.columns.lowerBound))
  }

  private static func merges(of sheet: Sheet, over columns: some Sequence<Int>) -> [Int: [CellRange]] {
    guard !sheet.merges.isEmpty else { return [:] }
    let areas = sheet.merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    var merges: [Int: [CellRange]] = [:]
    // A table has few columns that anybody asks for; more are none of a form.
    for column in columns.sorted().prefix(1_000) {
      let over = areas.filter { $0.columns.contains(column) }
      if !over.isEmpty { merges[column] = over }
    }
    return merges
  }

  /// The merged area that a cell lies in.
  private func area(_ row: Int, _ column: Int) -> CellRange? {
    guard let areas = merges[column] else { return nil }
    // The last that starts at or above the row.
    var (low, high) = (0, areas.count)
    while low < high {
      let middle = (low + high) / 2
      if areas[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, areas[low - 1].rows.contains(row) else { return nil }
    return areas[low - 1]
  }
}
