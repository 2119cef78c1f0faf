/// Takes what `readXML` meets, in the order of the file. Names are as written, prefixes included.
package protocol XMLReceiver {
  /// - Parameters:
  ///   - attributes: In the order written; names are unique in a tag.
  ///   - location: Of the tag's `<`.
  mutating func start(_ name: String, _ attributes: [XMLAttribute], at location: SourceLocation)
  /// - Parameter location: Of the tag's `<`; the end of `<br/>` is placed behind it.
  mutating func end(_ location: SourceLocation)
  /// All the character data between two tags or comments, references replaced and CDATA sections opened: never empty.
  mutating func text(_ text: XMLText)
}

/// An attribute of a start tag.
package struct XMLAttribute: Sendable {
  package var name: String
  /// With the location of its first character, behind the quote; line breaks are spaces (XML 1.0, 3.3.3).
  package var value: XMLText
  /// Of the name.
  package var location: SourceLocation
}

/// Character data that can tell where each of its characters was written.
package struct XMLText: Sendable {
  /// From `offset` on, up to the next anchor, the text was written at `line`, `column` exactly as it reads.
  struct Anchor: Sendable {
    var offset: Int
    var line: Int
    var column: Int
  }

  /// In UTF-8: those of the file, where the text reads as it is written.
  package let bytes: ArraySlice<UInt8>
  /// Of the first character.
  let first: Anchor
  /// The others, ascending by offset. A reference such as `&amp;` is its own anchor's first character.
  let anchors: [Anchor]
  let file: String

  init(_ bytes: ArraySlice<UInt8>, first: Anchor, anchors: [Anchor] = [], file: String) {
    self.bytes = bytes
    self.first = first
    self.anchors = anchors
    self.file = file
  }

  package var string: String { String(utf8: bytes.span) }

  /// Where the text starts.
  package var location: SourceLocation {
    SourceLocation(file: file, line: first.line, column: first.column)
  }
}
