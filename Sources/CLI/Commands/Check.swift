package import SourceData

/// `raingan check`: the whole line without writing.
package enum Check: Command {
  package static let name = "check"
  package static let operands = "RECORD [OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "ตรวจไฟล์ข้อมูลโดยไม่เขียนไฟล์ใด", english: "check a record without writing anything")
  package static let options: [OptionSpecification] = [.kind, .templates, .language, .json, .help]

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    let record = try record(of: arguments)
    let inputs = try Inputs(record: record, arguments: arguments, environment: session.environment)
    let warnings = try inputs.report().warnings
    session.console.report(warnings)
    session.console.note(
      warnings.isEmpty
        ? .init(thai: "\(record): ไม่พบข้อผิดพลาด", english: "\(record): nothing wrong")
        : .init(
          thai: "\(record): ไม่พบข้อผิดพลาด มีคำเตือน \(warnings.count) ข้อ",
          english: "\(record): no errors, \(warnings.count) warning\(warnings.count == 1 ? "" : "s")"))
    return .done
  }
}
