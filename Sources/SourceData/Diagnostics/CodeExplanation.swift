/// What a diagnostic's code means, for `Documentation/CHECKS.md`; it stands beside the rule that reports the code.
package struct CodeExplanation: Sendable {
  package var code: Diagnostic.Code
  package var severity: Diagnostic.Severity
  package var meaning: Diagnostic.Message
  /// What to do about it.
  package var remedy: Diagnostic.Message
  /// Keys of a record that shows it, as YAML that takes the place of the same keys of a sound record; empty where
  /// no record shows it.
  package var example: String
  /// Whether `raingan check --fix` can put it right.
  package var isFixable: Bool

  package init(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity = .warning, thai: String, english: String,
    todo: Diagnostic.Message, example: String = "", isFixable: Bool = false
  ) {
    self.code = code
    self.severity = severity
    meaning = Diagnostic.Message(thai: thai, english: english)
    remedy = todo
    self.example = example
    self.isFixable = isFixable
  }
}
