package import SourceData

/// Findings in the order in which a workbook's reader comes upon their cells: sheet by sheet as `raingan new` makes them, row by
/// row, column by column. What has no cell keeps its place before them.
package func inSheetOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  guard diagnostics.contains(where: \.isInCell) else { return diagnostics }
  return diagnostics.enumerated().map { (key: cellOrder($0.element, $0.offset), value: $0.element) }
    .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
}

extension Diagnostic {
  fileprivate var isInCell: Bool {
    if case .cell? = location?.position { true } else { false }
  }
}

/// Sheet, row, column, and the place among the others.
private func cellOrder(_ diagnostic: Diagnostic, _ offset: Int) -> [Int] {
  guard case .cell(let sheet, let reference)? = diagnostic.location?.position else {
    return [-1, 0, 0, offset]
  }
  let name = normalizedLabel(sheet)
  let index =
    WorkbookForm.sheets.firstIndex { normalizedLabel($0) == name } ?? WorkbookForm.sheets.count
  // A workbook has at most 16,384 columns and a million rows; what is longer is no reference.
  var row = 0
  var column = 0
  for byte in reference.utf8.prefix(12) {
    switch byte {
    case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
    case 0x41...0x5A: column = column * 26 + Int(byte - 0x40)
    default: break
    }
  }
  return [index, row, column, offset]
}
