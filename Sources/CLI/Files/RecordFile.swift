import Assessment
package import SourceData

extension Diagnostic.Code {
  package static let manyAgencies = Self("many-agencies")
}

/// Whether a record's file is a workbook, by its name.
func isWorkbook(_ path: String) -> Bool {
  ["xlsx", "xlsm"].contains(fileExtension(of: path))
}

/// The bytes of a record's file; workbooks may be larger.
func readRecordBytes(_ path: String) throws(DiagnosticsError) -> [UInt8] {
  if pathKind(path) == .folder {
    throw DiagnosticsError([
      Diagnostic(
        .error, .notARegularFile, at: SourceLocation(file: path),
        .init(thai: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์ข้อมูล", english: "it is a folder, not a record"),
        suggestion: .init(
          thai: "สร้างรายงานของทุกไฟล์ในโฟลเดอร์ด้วย raingan batch \(path) -o โฟลเดอร์ผลลัพธ์",
          english: "make the reports of all records in it: raingan batch \(path) -o FOLDER"))
    ])
  }
  return isWorkbook(path) ? try readFile(path, limit: WorkbookLimits().bytes) : try readFile(path)
}

/// Reads one agency's record from the bytes of its file: YAML, JSON, or a workbook.
///
/// - Parameter templates: Where the frameworks are that the values of a wrong form are held against.
/// - Throws: What is wrong with the file or its form; its values are not looked at yet, but for those of a wrong form.
func readRecordSource(
  _ bytes: [UInt8], file path: String, templates: TemplateFolder? = nil
) throws(DiagnosticsError) -> SourceNode {
  if let format = ForeignFormat(bytes, file: path) { throw format.refusal(of: path) }
  guard isWorkbook(path) else { return try readSource(bytes, file: path) }
  let workbook = try readWorkbook(bytes, file: path)
  guard !NationalWorkbook.isNational(workbook) else {
    throw DiagnosticsError([
      Diagnostic(
        .error, .manyAgencies, at: SourceLocation(file: path),
        .init(
          thai: "สมุดงานนี้มีหลายหน่วยงาน", english: "this workbook holds many agencies"),
        suggestion: .init(
          thai: "สร้างรายงานด้วย raingan batch \(path) -o โฟลเดอร์ หรือตรวจด้วย raingan check \(path)",
          english: "use raingan batch \(path) -o FOLDER, or raingan check \(path)"))
    ])
  }
  return try soundSource(recordSource(of: workbook), templates)
}

/// The values that a form holds where nothing is wrong with it.
///
/// - Throws: What is wrong with the form, and by the frameworks of `templates` with its values, so that one look at the file
///   is enough.
func soundSource(
  _ form: (source: SourceNode, problems: [Diagnostic]), _ templates: TemplateFolder?
) throws(DiagnosticsError) -> SourceNode {
  guard form.problems.contains(where: { $0.severity == .error }) else { return form.source }
  let error = DiagnosticsError(form.problems)
  guard let templates else { throw error }
  throw error.with(valueProblems(form.source, beside: error, templates))
}

/// What is wrong with the values of a form that is wrong, as far as they can be read. A sheet or a column that is missing
/// takes values with it, which are not missed again.
private func valueProblems(
  _ source: SourceNode, beside error: DiagnosticsError, _ templates: TemplateFolder
) -> [Diagnostic] {
  guard !error.diagnostics.contains(where: { $0.code == .missingSheet || $0.code == .missingColumn }),
    let (frameworks, _) = try? templates.frameworks(of: templates.years(of: source))
  else { return [] }
  return readRecordPartly(source, frameworks: Array(frameworks.values)).problems
}
