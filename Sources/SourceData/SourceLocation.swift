/// A place in an input file that a reader can go to.
package struct SourceLocation: Sendable, Hashable {
  /// Where in the file.
  package enum Position: Sendable, Hashable {
    /// The file as a whole, as when it can't be opened.
    case whole
    /// Line and column, both counted from 1; the column counts Unicode scalars.
    case text(line: Int, column: Int)
    /// A cell of a workbook, as in `คะแนน!C14`.
    ///
    /// Indirect, so that the places of all other values, which are copied with them everywhere, stay small.
    indirect case cell(sheet: String, reference: String)
  }

  /// The file's path as the user named it.
  package var file: String
  package var position: Position

  package init(file: String, position: Position = .whole) {
    self.file = file
    self.position = position
  }

  package init(file: String, line: Int, column: Int) {
    self.init(file: file, position: .text(line: line, column: column))
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
