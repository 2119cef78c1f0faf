import Assessment
package import SourceData

/// `raingan suggest`: drafts of measures for what a record's scores show to be low.
package enum Suggest: Command {
  package static let name = "suggest"
  package static let operands = "RECORD [OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "ร่างมาตรการสำหรับข้อที่ได้คะแนนน้อยและยังไม่มีมาตรการ",
    english: "draft measures for what is low and has none yet")
  package static let options: [OptionSpecification] = [.templates, .language, .help]

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    let record = try record(of: arguments)
    let shared = try SharedFolders(templates: arguments.value(.templates), environment: session.environment)
    let source = try readingInput { () throws(DiagnosticsError) in
      try readRecordSource(readRecordBytes(record), file: record)
    }
    let findings = try findings(source, shared.templateFolder)
    guard let text = findings.measureDraftsText else {
      session.console.note(
        .init(
          thai: "ไม่มีข้อหรือตัวชี้วัดที่ได้คะแนนน้อยและยังไม่มีมาตรการ",
          english: "nothing is low without a measure"))
      return .done
    }
    guard isWorkbook(record) else {
      try session.console.write(Array(text.utf8))
      return .done
    }
    let rows = pastedRows(of: findings.measureDrafts, framework: findings.framework)
    try session.console.write(Array(rows.utf8))
    session.console.note(
      .init(
        thai:
          "วางแถวเหล่านี้ในแผ่นงาน «\(WorkbookForm.measureSheet)» หรือสร้างสมุดงานใหม่ที่มีร่างแล้วด้วย raingan new ชื่อใหม่.xlsx --from \(record) --suggest",
        english:
          "paste these rows into the sheet «\(WorkbookForm.measureSheet)», or make a workbook that has them: raingan new NAME.xlsx --from \(record) --suggest"
      ))
    return .done
  }

  /// What follows from a record, with the guidance of its year.
  static func findings(_ source: SourceNode, _ folder: TemplateFolder) throws(Failure) -> Findings {
    try readingInput { () throws(DiagnosticsError) in
      let (frameworks, guidance) = try folder.frameworks(of: folder.years(of: source))
      return try Findings(
        analyzing: readRecord(source, frameworks: Array(frameworks.values)).record, frameworks: frameworks,
        guidance: guidance)
    }
  }
}
