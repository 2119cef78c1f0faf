import SourceData

/// `raingan help [COMMAND]`, and `raingan help CODE`.
///
/// - Parameter kinds: The kinds of report that are there.
func help(_ arguments: [String], _ console: Console, kinds: @autoclosure () -> [String]) throws(Failure)
  -> ExitCode
{
  var console = console
  var names: [String] = []
  var isValue = false
  for argument in arguments {
    if isValue || argument.hasPrefix("--lang=") {
      let value = isValue ? argument : String(argument.dropFirst("--lang=".count))
      console.language = Language(rawValue: value) ?? console.language
      isValue = false
    } else if argument == "--lang" {
      isValue = true
    } else {
      names.append(argument)
    }
  }
  guard let name = names.first else {
    try console.print(overview(in: console.language))
    return .done
  }
  guard let command = commands.first(where: { $0.name == name }) else {
    if let explanation = explanation(of: name) {
      try console.print(text(of: explanation, in: console.language))
      return .done
    }
    throw .usage(.init(thai: "ไม่มีคำสั่ง \(name)", english: "there is no command \(name)"))
  }
  try console.print(usage(of: command, in: console.language, kinds: kinds()))
  return .done
}

/// A code of a diagnostic, explained.
private func text(of explanation: CodeExplanation, in language: Language) -> String {
  var lines = [
    "\(explanation.code.rawValue) (\(explanation.severity.rawValue))", "", language.text(explanation.meaning),
    language.text(explanation.remedy),
  ]
  if explanation.isFixable {
    lines.append(
      language.text(.init(thai: "raingan check --fix แก้ให้ได้", english: "raingan check --fix puts it right")))
  }
  return lines.joined(separator: "\n")
}

/// What the program is and which commands it has.
func overview(in language: Language) -> String {
  var lines = [
    language.text(
      .init(
        thai: "raingan: จากคะแนน ITA ของหน่วยงานเป็นรายงานพร้อมเผยแพร่ ทั้ง PDF และ HTML",
        english: "raingan: from an agency's ITA scores to the report it publishes, PDF and HTML")), "",
  ]
  lines += commands.map { "  raingan \(padded($0.name, to: 8)) \(language.text($0.summary))" }
  lines += [
    "  raingan help     "
      + language.text(
        .init(
          thai: "แสดงวิธีใช้ของแต่ละคำสั่ง: raingan help render", english: "how to use each: raingan help render")),
    "", language.text(exitCodes),
  ]
  return lines.joined(separator: "\n")
}

/// How one command is used.
///
/// - Parameter kinds: The kinds of report that are there.
func usage(of command: any Command.Type, in language: Language, kinds: [String]) -> String {
  var lines = ["raingan \(command.name) \(command.operands)", "", language.text(command.summary), ""]
  for option in command.options {
    var left = option.short.map { "\($0), " } ?? ""
    left += option.name
    if let value = option.value { left += " \(value)" }
    lines.append("  \(padded(left, to: 28)) \(language.text(option.help))")
  }
  if !kinds.isEmpty, command.options.contains(where: { $0.name == OptionSpecification.kind.name }) {
    let list = kinds.joined(separator: ", ")
    lines += ["", language.text(.init(thai: "ชนิดของรายงานที่มี: \(list)", english: "Kinds of report: \(list)"))]
  }
  lines += ["", language.text(exitCodes)]
  return lines.joined(separator: "\n")
}

private let exitCodes = Diagnostic.Message(
  thai: "รหัสจบการทำงาน: 0 สำเร็จ, 1 ข้อมูลนำเข้าผิด, 2 คำสั่งผิด, 3 เครื่องไม่พร้อม",
  english: "Exit codes: 0 done, 1 the input is wrong, 2 the command line is wrong, 3 the machine is not ready"
)

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
