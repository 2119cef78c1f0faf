/// A place in an input file that a reader can go to.
///
/// Every value that is read carries one, so that copies must be cheap: numbers, and references that are seldom there.
package struct SourceLocation: Sendable, Hashable {
  /// Where in the file.
  package enum Position: Sendable, Hashable {
    /// The file as a whole, as when it can't be opened.
    case whole
    /// Line and column, both counted from 1; the column counts Unicode scalars.
    case text(line: Int, column: Int)
    /// A cell of a workbook, as in `คะแนน!C14`.
    case cell(sheet: String, reference: String)
  }

  private final class Cell: Sendable {
    let sheet: String
    let reference: String

    init(sheet: String, reference: String) {
      self.sheet = sheet
      self.reference = reference
    }
  }

  /// The file's path as the user named it.
  package let file: String
  /// Both 0 where the place is no text.
  private let line: Int32
  private let column: Int32
  private let cell: Cell?

  package init(file: String, position: Position = .whole) {
    self.file = file
    switch position {
    case .whole: (line, column, cell) = (0, 0, nil)
    case .text(let line, let column):
      (self.line, self.column, cell) = (Int32(clamping: line), Int32(clamping: column), nil)
    case .cell(let sheet, let reference):
      (line, column, cell) = (0, 0, Cell(sheet: sheet, reference: reference))
    }
  }

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    cell = nil
  }

  package var position: Position {
    if let cell { return .cell(sheet: cell.sheet, reference: cell.reference) }
    return line == 0 && column == 0 ? .whole : .text(line: Int(line), column: Int(column))
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.line == other.line && one.column == other.column && one.file == other.file
      && one.position == other.position
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(position)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// The compiler's form: `FILE`, `FILE:LINE:COLUMN` or `FILE:SHEET!CELL`; the table of a CSV file has no name.
  package var description: String {
    switch position {
    case .whole: file
    case .text(let line, let column): "\(file):\(line):\(column)"
    case .cell(let sheet, let reference):
      sheet.isEmpty ? "\(file):\(reference)" : "\(file):\(sheet)!\(reference)"
    }
  }
}
