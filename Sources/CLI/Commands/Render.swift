package import SourceData

/// `raingan render`: make the report of an agency's record.
package enum Render: Command {
  package static let name = "render"
  package static let operands = "RECORD [OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "สร้างรายงานจากไฟล์ข้อมูลของหน่วยงาน", english: "make the report of an agency's record")
  package static let options: [OptionSpecification] = [
    .kind, .format, .output, .templates, .fontFolder, .language, .json, .help,
  ]

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    let record = try record(of: arguments)
    let inputs = try Inputs(record: record, arguments: arguments, environment: session.environment)
    _ = inputs
    return .done
  }
}
