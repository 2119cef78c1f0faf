import DocumentTree

/// A table's cells at their places once spans are counted, every slot covered once.
struct TableGrid {
  struct Slot {
    /// Nil for a slot that the table left empty.
    var cell: Table.Cell?
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  private static let columnLimit = 1000

  let columns: [Table.ColumnWidth]
  let headerCount: Int
  let rowCount: Int
  /// By row, then column.
  let cells: [Slot]

  init(_ table: Table) {
    let rows = table.headerRows + table.rows
    var columns = table.columns
    if columns.isEmpty {
      let widest = rows.first?.cells.reduce(0) {
        min(Self.columnLimit, $0 + max(1, min(1000, $1.columnSpan)))
      }
      columns = [Table.ColumnWidth](repeating: .automatic, count: max(1, widest ?? 1))
    }
    headerCount = table.headerRows.count
    rowCount = rows.count
    /// For each column, the first row that no span from above covers.
    var free = [Int](repeating: 0, count: columns.count)
    var slots: [Slot] = []
    for (rowIndex, row) in rows.enumerated() {
      // A span ends with its part of the table: a header repeated on each page can't reach into the body.
      let end = rowIndex < headerCount ? headerCount : rows.count
      var column = 0
      for cell in row.cells {
        while column < columns.count, free[column] > rowIndex { column += 1 }
        // A row with more cells than the table has columns loses none of them.
        if column >= columns.count {
          guard columns.count < Self.columnLimit else { break }
          columns.append(.automatic)
          free.append(0)
        }
        var span = 1
        while span < cell.columnSpan, column + span < columns.count, free[column + span] <= rowIndex {
          span += 1
        }
        let rowSpan = min(max(1, cell.rowSpan), end - rowIndex)
        slots.append(
          Slot(cell: cell, row: rowIndex, column: column, rowSpan: rowSpan, columnSpan: span))
        for index in column..<column + span { free[index] = rowIndex + rowSpan }
        column += span
      }
      while column < columns.count {
        if free[column] <= rowIndex {
          slots.append(Slot(cell: nil, row: rowIndex, column: column, rowSpan: 1, columnSpan: 1))
          free[column] = rowIndex + 1
        }
        column += 1
      }
    }
    cells = slots
    self.columns = columns
  }
}
