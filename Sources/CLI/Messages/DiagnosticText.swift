import SourceData

extension Diagnostic {
  /// One line in the compiler's form, `FILE:LINE:COLUMN: error: …`, which editors know how to follow.
  package func line(in language: Language) -> String {
    var line = location.map { "\($0): " } ?? "raingan: "
    line += "\(severity.rawValue): \(language.text(message))"
    if let suggestion { line += " — \(language.text(suggestion))" }
    return "\(line) [\(code.rawValue)]".onOneLine
  }

  /// The same as one JSON object, keys in a fixed order; the message in both languages, too.
  package func json(in language: Language) -> String {
    var object = JSONObject()
    object.add("severity", severity.rawValue)
    object.add("code", code.rawValue)
    if let location { object.add(location, named: location.file) }
    object.add("message", language.text(message))
    if let suggestion { object.add("suggestion", language.text(suggestion)) }
    object.add("thai", message.thai)
    object.add("english", message.english)
    object.add("fixable", fix != nil)
    return object.text
  }
}

extension JSONObject {
  /// Adds where something stands in the input: `file`, and `line` and `column`, or `sheet` and `cell`.
  mutating func add(_ location: SourceLocation, named file: String) {
    add("file", file)
    switch location.position {
    case .whole: break
    case .text(let line, let column):
      add("line", line)
      add("column", column)
    case .cell(let sheet, let reference):
      add("sheet", sheet)
      add("cell", reference)
    }
  }
}

extension String {
  /// Control characters spelled out: a key of the input must not end the line or move the terminal's cursor.
  package var onOneLine: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isControl {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// C0, DEL, C1, line and paragraph separators, and marks that turn the direction of writing.
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
