/// The sheets of a workbook (`.xlsx`), or the one table of a CSV file, as they stand in the file.
package struct Workbook: Sendable {
  /// The file's path as the user named it.
  package var file: String
  /// In the order of their tabs.
  package var sheets: [Sheet]

  package init(file: String, sheets: [Sheet]) {
    self.file = file
    self.sheets = sheets
  }
}

/// One sheet of a workbook: its cells that hold something.
package struct Sheet: Sendable {
  package var file: String
  package var name: String
  /// Whether its tab is hidden.
  package var isHidden: Bool
  /// Rows that hold something, in ascending order.
  package var rows: SheetRows
  /// Areas that show the value of their first cell.
  package var merges: [CellRange]

  package init(
    file: String, name: String, isHidden: Bool = false, rows: SheetRows = SheetRows(),
    merges: [CellRange] = []
  ) {
    self.file = file
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merges = merges
  }

  package struct Row: Sendable {
    /// Counted from 1.
    package let number: Int
    package let isHidden: Bool
    package let cells: SheetCells

    /// What the cell in `column`, counted from 0, holds.
    package subscript(column: Int) -> CellContent? { cells[column: column] }
  }

  package struct Cell: Sendable, Hashable {
    /// Counted from 0: column A.
    package var column: Int
    package var content: CellContent

    package init(column: Int, content: CellContent) {
      self.column = column
      self.content = content
    }
  }

  /// The place of a cell, as a diagnostic names it.
  package func location(row: Int, column: Int) -> SourceLocation {
    SourceLocation(
      file: file, position: .cell(sheet: name, reference: CellReference(row: row, column: column).description)
    )
  }

  /// The place of the sheet as a whole: its first cell.
  package var location: SourceLocation { location(row: 1, column: 0) }
}

/// What a cell holds: a formula's cell holds its last result.
package enum CellContent: Sendable, Hashable {
  case text(String)
  /// The shortest decimal that names the number, never with an exponent: `95.24`. A percentage is the number shown: 95.24 of `95.24%`.
  case number(String)
  case boolean(Bool)
  /// A day of the Gregorian calendar, or a month where that is all the cell shows.
  case date(year: Int, month: Int, day: Int?)
  /// A formula's error, `#N/A`.
  case failure(String)
  /// A formula that no program has worked out yet.
  case uncomputed
}

/// A rectangle of cells.
package struct CellRange: Sendable, Hashable {
  /// Counted from 1.
  package var rows: ClosedRange<Int>
  /// Counted from 0.
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// From `B2:D3`, or a single cell; nil for anything else.
  init?(_ written: some StringProtocol) {
    let ends = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ CellReference($0) }),
      let last = ends.last.flatMap({ CellReference($0) }),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}

/// A cell's place in its sheet (ISO/IEC 29500-1, 18.18.62): `C14`.
package struct CellReference: Sendable, Hashable, CustomStringConvertible {
  /// The last row and column that a sheet has.
  static let lastRow = 1 << 20
  static let lastColumn = (1 << 14) - 1

  /// Counted from 1.
  package var row: Int
  /// Counted from 0.
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Nil for what is no cell of a sheet; `$` signs are left out.
  package init?(_ written: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in written.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= Self.lastColumn + 1, row <= Self.lastRow else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column - 1)
  }

  package var description: String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + String(row)
  }
}
