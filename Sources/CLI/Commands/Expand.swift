import DocumentTree
package import SourceData

/// `raingan expand`: the filled document as an outline.
package enum Expand: Command {
  package static let name = "expand"
  package static let operands = "RECORD [OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "แสดงโครงรายงานที่เติมข้อมูลแล้ว สำหรับผู้เขียนแม่แบบ",
    english: "print the filled report as an outline, for template authors")
  package static let options: [OptionSpecification] = [.kind, .templates, .language, .help]

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    let record = try record(of: arguments)
    let inputs = try Inputs(record: record, arguments: arguments, environment: session.environment)
    let report = try inputs.report()
    try session.console.write(Array(report.document.dump().utf8))
    session.console.report(report.warnings)
    return .done
  }
}
