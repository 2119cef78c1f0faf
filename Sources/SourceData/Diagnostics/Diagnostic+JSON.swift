extension Diagnostic {
  /// The list as a JSON array for other programs (RFC 8259), with a line end; an object each, a line each.
  ///
  /// Keys, in this order: `file`; `line` and `column`, or `sheet` and `cell`; `severity`, `code`, `message`,
  /// `suggestion`. What is not known is left out.
  package static func json(_ diagnostics: [Diagnostic], in language: Language) -> String {
    guard !diagnostics.isEmpty else { return "[]\n" }
    return "[\n" + diagnostics.map { "  " + $0.json(in: language) }.joined(separator: ",\n") + "\n]\n"
  }

  private func json(in language: Language) -> String {
    var fields: [String] = []
    func add(_ key: String, _ value: String) { fields.append("\"\(key)\": " + jsonString(value)) }
    if let location {
      add("file", location.file)
      switch location.position {
      case .whole: break
      case .text(let line, let column):
        fields.append("\"line\": \(line)")
        fields.append("\"column\": \(column)")
      case .cell(let sheet, let reference):
        add("sheet", sheet)
        add("cell", reference)
      }
    }
    add("severity", severity.rawValue)
    add("code", code.rawValue)
    add("message", message.text(in: language))
    if let suggestion { add("suggestion", suggestion.text(in: language)) }
    return "{" + fields.joined(separator: ", ") + "}"
  }
}

/// The text as a JSON string with its quotes; controls are escaped, everything else is left as it is.
package func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    default:
      if isControl(scalar) {
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
