import SourceData

extension SourceNode {
  /// The value at a path of keys.
  subscript(path path: [String]) -> SourceNode? {
    path.reduce(self) { $0?[$1] }
  }

  var elements: [SourceNode]? {
    if case .sequence(let elements) = content { return elements }
    return nil
  }

  var plainText: String {
    switch content {
    case .text(let text), .number(let text): text
    case .boolean(let isTrue): isTrue ? "true" : "false"
    default: ""
    }
  }

  /// A list as lines, and steps within steps as lines of their own.
  var lines: String {
    switch content {
    case .sequence(let elements): elements.map(\.lines).joined(separator: "\n")
    case .mapping(let entries):
      // A step with steps of its own.
      entries.map { entry in
        entry.value.elements.map { $0.map { "- " + $0.plainText }.joined(separator: "\n") }
          ?? entry.value.plainText
      }.joined(separator: "\n")
    default: plainText
    }
  }

  /// Free text with a paragraph a line, and each element of a list on a line that starts with a dash.
  var paragraphs: String {
    guard case .sequence(let elements) = content else { return folded(plainText) }
    return elements.map { element in
      element.elements.map { $0.map { "- " + $0.plainText }.joined(separator: "\n") }
        ?? folded(element.plainText)
    }.joined(separator: "\n")
  }
}

/// Lines that go on from the one above joined to it, as readers of a record's texts join them; a cell has a line for each paragraph.
private func folded(_ text: String) -> String {
  var lines: [String] = []
  var isOpen = false
  for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let line = trimmed(part)
    if line.isEmpty {
      isOpen = false
    } else if isOpen, !line.hasPrefix("- "), let last = lines.popLast() {
      lines.append(last + " " + line)
    } else {
      lines.append(line)
      isOpen = true
    }
  }
  return lines.joined(separator: "\n")
}
