internal import Synchronization

/// Parses a report's root and the files that it takes in, and those in turn, so that the other kinds' sections cost nothing. Two
/// threads may do so at once: whoever finishes never waits for the other.
package final class TemplateParsing: Sendable {
  private struct State {
    /// Names of files that nobody has begun with.
    var pending: [String] = []
    /// All that were ever pending.
    var known: Set<String> = []
    /// What somebody is at.
    var begun: Set<String> = []
    var parsed: [String: TemplateElement] = [:]
    /// Set where something is wrong or missing, and everything must be read to tell all that is.
    var isWrong = false

    /// A file to parse, one that nobody has begun with if there is one.
    ///
    /// - Parameter takesBegun: Whether one that another is at will do.
    mutating func next(takesBegun: Bool) -> String? {
      guard !isWrong else { return nil }
      guard let name = pending.popLast() else { return takesBegun ? begun.min() : nil }
      begun.insert(name)
      return name
    }

    mutating func add(_ root: TemplateElement) {
      root.forEachReference { name in
        if known.insert(name).inserted { pending.append(name) }
      }
    }
  }

  private let parse: @Sendable (String) -> TemplateElement?
  private let state: Mutex<State>

  /// - Parameters:
  ///   - root: The report, which is parsed already.
  ///   - parse: Parses the file of a name; nil where it is wrong or missing.
  init(root: TemplateElement, _ parse: @escaping @Sendable (String) -> TemplateElement?) {
    self.parse = parse
    var state = State()
    state.add(root)
    self.state = Mutex(state)
  }

  /// Parses files as long as there are any that nobody has begun with.
  package func help() { while let name = state.withLock({ $0.next(takesBegun: false) }) { take(name) } }

  /// Parses all that is left, and what another is still at as well.
  ///
  /// - Returns: The roots by name; nil where something is wrong or missing.
  func finish() -> [String: TemplateElement]? {
    while let name = state.withLock({ $0.next(takesBegun: true) }) { take(name) }
    return state.withLock { $0.isWrong ? nil : $0.parsed }
  }

  private func take(_ name: String) {
    let root = parse(name)
    state.withLock { state in
      state.begun.remove(name)
      guard let root else {
        state.isWrong = true
        return
      }
      if state.parsed.updateValue(root, forKey: name) == nil { state.add(root) }
    }
  }
}
