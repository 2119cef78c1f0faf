/// A finding about the user's input: what is wrong, where, and what to do about it.
package struct Diagnostic: Error, Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable {
    case error, warning
  }

  /// A stable identifier, in kebab case, that documentation and `--json` name: `unknown-key`.
  ///
  /// Each code is a static member declared beside the rule that reports it.
  package struct Code: RawRepresentable, Sendable, Hashable {
    package var rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
  }

  /// The same sentence in the two languages of the command line.
  package struct Message: Sendable, Hashable {
    package var thai: String
    package var english: String
    package init(thai: String, english: String) {
      self.thai = thai
      self.english = english
    }
  }

  package var severity: Severity
  package var code: Code
  package var location: SourceLocation?
  package var message: Message
  /// What would put it right, as in «did you mean …».
  package var suggestion: Message?
  /// What puts it right by itself, where that is safe.
  package var fix: TextEdit?

  package init(
    _ severity: Severity, _ code: Code, at location: SourceLocation?, _ message: Message,
    suggestion: Message? = nil, fix: TextEdit? = nil
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.suggestion = suggestion
    self.fix = fix
  }
}

/// Thrown where input is wrong: every problem that was found, in the order of the file. Never empty.
package struct DiagnosticsError: Error, Sendable, Hashable {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
