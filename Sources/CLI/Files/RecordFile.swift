import Assessment
package import SourceData

extension Diagnostic.Code {
  package static let manyAgencies = Self("many-agencies")
}

/// Whether a record's file is a workbook, by its name.
func isWorkbook(_ path: String) -> Bool {
  ["xlsx", "xlsm"].contains(fileExtension(of: path).lowercased())
}

/// Reads the file of one agency's record: YAML, JSON, or a workbook.
///
/// - Throws: What is wrong with the file or its form; its values are not looked at yet.
func readRecordFile(_ path: String) throws(DiagnosticsError) -> SourceNode {
  guard isWorkbook(path) else { return try readSource(readFile(path), file: path) }
  let workbook = try readWorkbook(readFile(path, limit: WorkbookLimits().bytes), file: path)
  guard !NationalWorkbook.isNational(workbook) else {
    throw DiagnosticsError([
      Diagnostic(
        .error, .manyAgencies, at: SourceLocation(file: path),
        .init(
          thai: "สมุดงานนี้มีหลายหน่วยงาน", english: "this workbook holds many agencies"),
        suggestion: .init(
          thai: "ใช้ raingan batch \(path) -o โฟลเดอร์", english: "use raingan batch \(path) -o FOLDER"))
    ])
  }
  return try recordSource(of: workbook)
}
