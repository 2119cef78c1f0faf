package import SourceData

/// Something wrong in a text: which characters, and what to say of it.
package struct TextFinding: Sendable {
  package var range: Range<Int>
  package var code: Diagnostic.Code
  package var message: Diagnostic.Message
  package var suggestion: Diagnostic.Message?
  /// What the characters are replaced by to put it right, where that is safe.
  package var replacement: String?

  init(
    _ code: Diagnostic.Code, _ range: Range<Int>, thai: String, english: String,
    suggestion: Diagnostic.Message? = nil, replacement: String? = nil
  ) {
    self.range = range
    self.code = code
    message = Diagnostic.Message(thai: thai, english: english)
    self.suggestion = suggestion
    self.replacement = replacement
  }
}

/// A rule that single texts are held to.
protocol TextCheck: Sendable {
  static var explanations: [CodeExplanation] { get }
  /// What is wrong with `text`, in its order. One walk along it, whatever it holds.
  func findings(in text: RecordText) -> [TextFinding]
}

/// A rule that a record as a whole is held to, the wording of its texts aside.
protocol RecordCheck: Sendable {
  static var explanations: [CodeExplanation] { get }
  static func check(_ findings: Findings, _ problems: inout DiagnosticCollector)
}
