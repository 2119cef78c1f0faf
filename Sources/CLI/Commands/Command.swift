import Parallelism
package import SourceData

/// One thing the program does: `raingan NAME …`.
package protocol Command: Sendable {
  static var name: String { get }
  /// What follows the name in its usage line.
  static var operands: String { get }
  static var summary: Diagnostic.Message { get }
  static var options: [OptionSpecification] { get }

  /// - Returns: `done`, or `wrongInput` where the findings were the result that was asked for.
  static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode
}

extension Command {
  /// The one record that a command takes.
  static func record(of arguments: ParsedArguments) throws(Failure) -> String {
    guard let record = arguments.positionals.first, !record.isEmpty else {
      throw .usage(
        .init(
          thai: "ต้องระบุไฟล์ข้อมูล: raingan \(name) \(operands)",
          english: "a record is needed: raingan \(name) \(operands)"))
    }
    guard arguments.positionals.count == 1 else {
      throw .usage(
        .init(
          thai: "ระบุไฟล์ข้อมูลได้ครั้งละหนึ่งไฟล์ (เกินมา: \(arguments.positionals[1]))",
          english: "one record at a time (extra: \(arguments.positionals[1]))"))
    }
    return record
  }
}

/// What every command of a run shares.
package struct Session: Sendable {
  var console: Console
  var environment: [String: String]
  /// Has the processors beside the caller's.
  var helper: Helper
  /// Where a command leaves what it ends with.
  var attic: Attic
}
