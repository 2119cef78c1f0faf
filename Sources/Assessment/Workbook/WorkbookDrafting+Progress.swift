import SourceData

/// The sheet of progress: a row for each measure, its title beside its number.
extension Drafting {
  /// The measures that have rows for their progress, beside a record's.
  private static let progressRows = 60

  var progress: SheetDraft {
    let fields = WorkbookForm.progressFields
    let known = record["measures"]?.elements ?? []
    let head =
      [Cell(.heading, WorkbookForm.measureNumberColumn), Cell(.heading, WorkbookForm.measureTitleColumn)]
      + fields.map { Cell(.heading, $0.label) }
    let rows = (0..<known.count + Self.progressRows).map { index -> [Cell?] in
      let measure = known.indices.contains(index) ? known[index] : nil
      return [numbered(index + 1), titleOfMeasure(index, measure)] + fields.map { input($0, in: measure) }
    }
    return SheetDraft(
      name: WorkbookForm.progressSheet, widths: [14, 44, 26, 60, 60], rows: [head] + rows, frozenRows: 1,
      frozenColumns: 2, inputLines: 2)
  }

  /// The title that stands in the measure's row. It names the cell itself, so that a program that puts rows in or takes them away
  /// lets it go with its measure, and it no longer agrees with the number beside it; no place in a column would.
  private func titleOfMeasure(_ index: Int, _ measure: SourceNode?) -> Cell {
    let field = WorkbookForm.measureFields[0]
    let column = measureFields.firstIndex { $0.path == field.path } ?? 0
    let place = "'\(WorkbookForm.measureSheet)'!\(CellReference(row: index + 2, column: column))"
    var cell = measure.map { filled(Cell(.label), $0[path: field.path]) } ?? Cell(.label)
    if cell.content == nil { cell.content = .text("") }
    cell.formula = "=IF(\(place)=\"\",\"\",\(place))"
    return cell
  }
}
