/// Gathers what is wrong with a file, so that all of it can be told at once.
package struct DiagnosticCollector {
  /// More errors than anyone reads; a hostile file could hold millions.
  private static let limit = 500

  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var hasErrors = false
  /// Whether no more is taken, so that looking further is of no use.
  package private(set) var isFull = false

  package init() {}

  package mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { hasErrors = true }
    guard diagnostics.count < Self.limit else {
      if !isFull {
        isFull = true
        diagnostics.append(
          Diagnostic(
            hasErrors ? .error : .warning, .tooManyProblems, at: diagnostic.location,
            .init(
              thai: "พบข้อผิดพลาดเกิน \(Self.limit) แห่ง จึงหยุดตรวจที่นี่",
              english: "more than \(Self.limit) problems; the rest is not reported")))
      }
      return
    }
    diagnostics.append(diagnostic)
  }

  package mutating func error(
    _ code: Diagnostic.Code, at location: SourceLocation?, thai: String, english: String,
    suggestion: Diagnostic.Message? = nil
  ) {
    add(Diagnostic(.error, code, at: location, .init(thai: thai, english: english), suggestion: suggestion))
  }

  package mutating func warning(
    _ code: Diagnostic.Code, at location: SourceLocation?, thai: String, english: String,
    suggestion: Diagnostic.Message? = nil
  ) {
    add(Diagnostic(.warning, code, at: location, .init(thai: thai, english: english), suggestion: suggestion))
  }

  /// In the order of the file; what stands at the same place keeps the order in which it was found.
  package var inFileOrder: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  /// - Throws: All that was gathered, where any of it is an error.
  package func throwErrors() throws(DiagnosticsError) {
    if hasErrors { throw DiagnosticsError(inFileOrder) }
  }
}

extension Diagnostic {
  fileprivate var place: (Int, Int) {
    guard case .text(let line, let column) = location?.position else { return (0, 0) }
    return (line, column)
  }
}

extension Diagnostic.Code {
  package static let tooManyProblems = Self("too-many-problems")
}
