extension Diagnostic.Code {
  /// What keeps an input from being read is the machine's, and nothing is wrong with the input.
  package static let machine = Self("machine")
}

extension Diagnostic {
  /// A library had no memory for what is in `file`.
  static func outOfMemory(reading file: String) -> Diagnostic {
    Diagnostic(
      .error, .machine, at: SourceLocation(file: file),
      Message(thai: "หน่วยความจำไม่พอ", english: "out of memory"))
  }
}
