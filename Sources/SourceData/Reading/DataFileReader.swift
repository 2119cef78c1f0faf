/// Reads the values of a data file strictly, and gathers what is wrong instead of stopping at it.
///
/// Used for the project's own data files, which a template author may have edited.
package struct DataFileReader {
  /// More entries than any framework has; look-ups in it are linear.
  private static let mostEntries = 1_000

  package private(set) var problems: [Diagnostic] = []

  package init() {}

  /// - Throws: Everything reported so far, where there is anything.
  package func finish() throws(DiagnosticsError) {
    if !problems.isEmpty { throw DiagnosticsError(problems) }
  }

  package mutating func report(
    _ code: Diagnostic.Code, at location: SourceLocation, thai: String, english: String,
    suggestion: Diagnostic.Message? = nil
  ) {
    problems.append(
      Diagnostic(.error, code, at: location, .init(thai: thai, english: english), suggestion: suggestion))
  }

  /// The values of a mapping by key; reports unknown keys, and required ones that are missing.
  package mutating func fields(
    of node: SourceNode, required: [String] = [], optional: [String] = []
  ) -> DataFields {
    guard case .mapping(let entries) = node.content else {
      wrongType(node, thai: "ต้องเป็นชุดของคีย์กับค่า", english: "expected keys with values")
      return DataFields(entries: [])
    }
    // Keys that are there under a name that was misspelt.
    var meant: [String] = []
    for entry in entries where !required.contains(entry.key) && !optional.contains(entry.key) {
      let near = nearest(to: entry.key, among: required + optional)
      if let near { meant.append(near) }
      problems.append(
        Diagnostic(
          .error, .unknownDataKey, at: entry.keyLocation,
          .init(thai: "ไม่รู้จักคีย์ «\(entry.key)»", english: "unknown key “\(entry.key)”"),
          suggestion: near.map { .init(thai: "หมายถึง «\($0)» หรือไม่", english: "did you mean “\($0)”?") }))
    }
    let fields = DataFields(entries: entries)
    for key in required where !fields.has(key) && !meant.contains(key) {
      report(
        .missingDataKey, at: node.location, thai: "ไม่มีคีย์ «\(key)»", english: "missing key “\(key)”")
    }
    return fields
  }

  /// The entries of a mapping with free keys; nothing of a missing one.
  package mutating func entries(of node: SourceNode?) -> [SourceNode.Entry] {
    guard let node else { return [] }
    guard case .mapping(let entries) = node.content else {
      wrongType(node, thai: "ต้องเป็นชุดของคีย์กับค่า", english: "expected keys with values")
      return []
    }
    return withinLimit(entries, node)
  }

  /// The elements of a sequence; nothing of a missing one.
  package mutating func elements(of node: SourceNode?) -> [SourceNode] {
    guard let node else { return [] }
    guard case .sequence(let elements) = node.content else {
      wrongType(node, thai: "ต้องเป็นรายการ", english: "expected a list")
      return []
    }
    return withinLimit(elements, node)
  }

  private mutating func withinLimit<Element>(_ elements: [Element], _ node: SourceNode) -> [Element] {
    guard elements.count > DataFileReader.mostEntries else { return elements }
    wrongType(
      node, thai: "มีได้ไม่เกิน \(DataFileReader.mostEntries) รายการ",
      english: "at most \(DataFileReader.mostEntries) entries are allowed")
    return []
  }

  /// A text, or a number as it was written; nil of a missing one.
  package mutating func text(_ node: SourceNode?) -> String? {
    guard let node else { return nil }
    switch node.content {
    case .text(let text) where !text.isEmpty: return text
    case .number(let text): return text
    default:
      wrongType(node, thai: "ต้องเป็นข้อความ", english: "expected a text")
      return nil
    }
  }

  package mutating func texts(_ node: SourceNode?) -> [String] {
    elements(of: node).compactMap { text($0) }
  }

  package mutating func integer(_ node: SourceNode?) -> Int? {
    guard let node else { return nil }
    guard case .number(let text) = node.content, let value = Int(text) else {
      wrongType(node, thai: "ต้องเป็นจำนวนเต็ม", english: "expected a whole number")
      return nil
    }
    return value
  }

  /// One of the words of a closed set.
  package mutating func word<Word>(_ node: SourceNode?, as type: Word.Type) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    guard let node, let text = text(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let choices = Word.allCases.map(\.rawValue).joined(separator: ", ")
    wrongType(node, thai: "ต้องเป็นหนึ่งใน \(choices)", english: "expected one of \(choices)")
    return nil
  }

  package mutating func wrongType(
    _ node: SourceNode, thai: String, english: String, suggestion: Diagnostic.Message? = nil
  ) {
    report(.wrongDataValue, at: node.location, thai: thai, english: english, suggestion: suggestion)
  }
}

/// The values of a mapping by key: there are few, so that looking through them is less than making a table.
package struct DataFields {
  fileprivate let entries: [SourceNode.Entry]

  package subscript(key: String) -> SourceNode? {
    for index in entries.indices where entries[index].key == key { return entries[index].value }
    return nil
  }

  fileprivate func has(_ key: String) -> Bool {
    for index in entries.indices where entries[index].key == key { return true }
    return false
  }
}

extension Diagnostic.Code {
  /// A key that a data file doesn't have.
  package static let unknownDataKey = Self("unknown-data-key")
  /// A key that a data file must have.
  package static let missingDataKey = Self("missing-data-key")
  /// A value of another type or range than a data file needs.
  package static let wrongDataValue = Self("wrong-data-value")
}
