extension Diagnostic {
  /// The language of messages on the command line.
  package enum Language: String, Sendable, Hashable, CaseIterable {
    case thai = "th"
    case english = "en"
  }

  /// One line in the compiler's form, without a line end: `record.yaml:4:3: error: …`.
  ///
  /// `error` and `warning` stay English in both languages, since editors look for them. Whatever came from a file is
  /// made harmless: control characters are shown as `\u{1B}`.
  package func rendered(in language: Language) -> String {
    let place = location.map { "\(escapingControls($0.description)): " } ?? ""
    return place + severity.rawValue + ": " + escapingControls(text(in: language))
  }

  /// The message with its suggestion.
  func text(in language: Language) -> String {
    guard let suggestion else { return message.text(in: language) }
    let separator = language == .thai ? " " : "; "
    return message.text(in: language) + separator + suggestion.text(in: language)
  }
}

extension Diagnostic.Message {
  package func text(in language: Diagnostic.Language) -> String {
    language == .thai ? thai : english
  }
}

/// A piece of the user's input as a message shows it: between quotation marks, at most 40 characters of it.
package func quoted(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  var count = 0
  for scalar in text.unicodeScalars {
    if count == 40 {
      shown.append("…")
      break
    }
    shown.append(scalar)
    count += 1
  }
  return "“\(String(shown))”"
}

/// The text with what could steer a terminal or turn its reading direction written out: `\n`, `\u{1B}`.
package func escapingControls(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if !isControl(scalar) {
      result.unicodeScalars.append(scalar)
    } else if scalar == "\n" {
      result += "\\n"
    } else if scalar == "\t" {
      result += "\\t"
    } else {
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
  return result
}

/// C0, DEL and C1 controls, line and paragraph separators, and the marks of bidirectional text.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
