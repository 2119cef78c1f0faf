/// One value of a data file with the place it stands at: what YAML, JSON, and later a workbook are read into.
package struct SourceNode: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// A number as it was written, never through binary floating point: `87.15`.
    case number(String)
    case text(String)
    case sequence([SourceNode])
    /// In the order of the file; keys are unique.
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  package struct Entry: Sendable, Hashable {
    package var key: String
    package var keyLocation: SourceLocation
    package var value: SourceNode

    package init(key: String, keyLocation: SourceLocation, value: SourceNode) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  package var content: Content
  package var location: SourceLocation

  package init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The value of `key` where this is a mapping that has it.
  package subscript(key: String) -> SourceNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}

extension SourceNode {
  /// Whether two files say the same in the same places but for the wording of their texts.
  package func isSameButForTexts(_ other: SourceNode) -> Bool {
    switch (content, other.content) {
    case (.text, .text): true
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSameButForTexts($1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.isSameButForTexts($1.value) }
    default: content == other.content
    }
  }
}
