import Assessment
import SourceData

extension DiagnosticsError {
  /// What is told of it: in the order in which the file's reader comes upon the places, and without what only follows from the
  /// rest.
  var told: [Diagnostic] {
    // A workbook's cells are all there to be filled in: what is missing without a cell is missing because a sheet is empty.
    let causes = diagnostics.filter { problem in
      guard problem.code == .missingKey, let location = problem.location, location.position == .whole else {
        return true
      }
      return !isWorkbook(location.file)
    }
    return inSheetOrder(causes.isEmpty ? diagnostics : causes)
  }
}
