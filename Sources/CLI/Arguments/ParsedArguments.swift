import SourceData

/// A command line taken apart by the options that a command knows.
package struct ParsedArguments: Sendable, Hashable {
  package private(set) var positionals: [String] = []
  private var values: [String: [String]] = [:]

  /// Takes `arguments` apart: `--name value`, `--name=value`, `-o value`, `-ovalue`, `-qo value` for
  /// `-q -o value`; after `--` all are operands.
  ///
  /// - Throws: `Failure.usage` for an unknown option (with the nearest known one), a missing or superfluous value,
  ///   or an option given twice that does not repeat.
  package init(_ arguments: [String], options: [OptionSpecification]) throws(Failure) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        positionals += rest
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        positionals.append(argument)
        continue
      }
      let (name, attached) = Self.split(argument, options: options)
      guard let option = options.first(where: { $0.name == name || $0.short == name }) else {
        throw Self.unknown(name, options: options)
      }
      let value: String
      if option.value == nil {
        if let attached, !name.hasPrefix("--"), !attached.hasPrefix("-"), !attached.hasPrefix("=") {
          rest.insert("-" + attached, at: rest.startIndex)
        } else if attached != nil {
          throw .usage(
            .init(thai: "ตัวเลือก \(option.name) ไม่มีค่า", english: "option \(option.name) takes no value"))
        }
        value = ""
      } else if let given = attached ?? rest.popFirst(), !given.isEmpty {
        value = given
      } else {
        throw .usage(
          .init(
            thai: "ตัวเลือก \(option.name) ต้องมีค่า (\(option.value ?? ""))",
            english: "option \(option.name) needs a value (\(option.value ?? ""))"))
      }
      guard option.repeats || values[option.name] == nil || option.value == nil else {
        throw .usage(
          .init(thai: "ระบุ \(option.name) มากกว่าหนึ่งครั้ง", english: "\(option.name) is given more than once"))
      }
      values[option.name, default: []].append(value)
    }
  }

  package func has(_ option: OptionSpecification) -> Bool { values[option.name] != nil }

  package func value(_ option: OptionSpecification) -> String? { values[option.name]?.last }

  package func all(_ option: OptionSpecification) -> [String] { values[option.name] ?? [] }

  private static func split(
    _ argument: String, options: [OptionSpecification]
  ) -> (name: String, value: String?) {
    if argument.hasPrefix("--") {
      guard let equals = argument.firstIndex(of: "=") else { return (argument, nil) }
      return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
    }
    let short = String(argument.prefix(2))
    guard argument.count > 2, options.contains(where: { $0.short == short }) else { return (argument, nil) }
    return (short, String(argument.dropFirst(2)))
  }

  private static func unknown(_ name: String, options: [OptionSpecification]) -> Failure {
    var thai = "ไม่รู้จักตัวเลือก \(name)"
    var english = "unknown option \(name)"
    if let near = nearest(to: name, among: options.map(\.name)) {
      thai += " — หมายถึง \(near) หรือไม่"
      english += " — did you mean \(near)?"
    }
    return .usage(.init(thai: thai, english: english))
  }
}
