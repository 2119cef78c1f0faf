package import Parallelism
import SourceData

/// The commands, in the order of the help.
let commands: [any Command.Type] = [
  Render.self, PreviewCommand.self, Check.self, Batch.self, New.self, Suggest.self, Expand.self, Doctor.self,
]

/// The program's version, as `--version` prints it and files name their producer.
package let version = "0.1.0"

/// Runs one command line from its arguments to its exit code.
///
/// - Parameters:
///   - helper: Has the processors beside the caller's.
///   - attic: Where the process keeps what it ends with.
package func runRaingan(_ invocation: Invocation, _ helper: Helper, _ attic: Attic) -> ExitCode {
  var console = Console(
    language: Language(asked: invocation.arguments) ?? Language(environment: invocation.environment))
  do throws(Failure) {
    guard let first = invocation.arguments.first else {
      try console.print(overview(in: console.language))
      return .usage
    }
    switch first {
    case "help", "--help", "-h":
      return try help(Array(invocation.arguments.dropFirst()), console, kinds: kinds(nil, invocation))
    case "--version":
      try console.print("raingan \(version)")
      return .done
    default: break
    }
    guard let command = commands.first(where: { $0.name == first }) else { throw unknownCommand(first) }
    console.isJSON =
      invocation.arguments.contains("--json") && command.options.contains { $0.name == "--json" }
    let arguments = try ParsedArguments(Array(invocation.arguments.dropFirst()), options: command.options)
    if let value = arguments.value(.language) {
      guard let language = Language(rawValue: value) else {
        throw .usage(.init(thai: "--lang ใช้ th หรือ en", english: "--lang takes th or en"))
      }
      console.language = language
    }
    if arguments.has(.help) {
      try console.print(usage(of: command, in: console.language, kinds: kinds(arguments, invocation)))
      return .done
    }
    console.isOutputTaken = arguments.value(.output) == "-"
    return try command.run(
      arguments,
      in: Session(console: console, environment: invocation.environment, helper: helper, attic: attic))
  } catch {
    // A reader of a listing that has seen enough is no failure.
    if case .brokenPipe = error, !console.isOutputTaken { return .done }
    console.report(error)
    return error.exitCode
  }
}

/// The kinds of report that are there, for the help; none where no templates are found.
private func kinds(_ arguments: ParsedArguments?, _ invocation: Invocation) -> [String] {
  let shared = try? SharedFolders(
    templates: arguments?.value(.templates), environment: invocation.environment)
  return shared?.templateFolder.kinds ?? []
}

private func unknownCommand(_ name: String) -> Failure {
  var thai = "ไม่รู้จักคำสั่ง \(name)"
  var english = "unknown command \(name)"
  if let near = nearest(to: name, among: commands.map { $0.name } + ["help"]) {
    thai += " — หมายถึง \(near) หรือไม่"
    english += " — did you mean \(near)?"
  }
  return .usage(
    .init(thai: thai + " (raingan help แสดงคำสั่งทั้งหมด)", english: english + " (raingan help lists all)"))
}
