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
    let folder = shared.templateFolder
    let findings = try readingInput { () throws(DiagnosticsError) in
      let source = try readRecordSource(readRecordBytes(record), file: record)
      let (frameworks, guidance) = try folder.frameworks(of: folder.years(of: source))
      return try Findings(
        analyzing: readRecord(source, frameworks: Array(frameworks.values)).record, frameworks: frameworks,
        guidance: guidance)
    }
    if let drafts = findings.measureDrafts {
      try session.console.write(Array(drafts.utf8))
    } else {
      session.console.note(
        .init(
          thai: "ไม่มีข้อหรือตัวชี้วัดที่ได้คะแนนน้อยและยังไม่มีมาตรการ",
          english: "nothing is low without a measure"))
    }
    return .done
  }
}
