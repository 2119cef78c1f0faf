/// What `readXML` meets, in the order of the file. Names are as written, prefixes included.
package struct XMLEvent: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case start(name: String, attributes: [XMLAttribute])
    case end(name: String)
    /// All the character data between two other events, references replaced and CDATA sections opened: never empty.
    case text(XMLText)
    /// The text between `<!--` and `-->`.
    case comment(String)
  }

  package var content: Content
  /// Of the first character of what was written: the `<` of a tag or comment, a text's first character.
  /// The end of `<br/>` is placed behind it.
  package var location: SourceLocation

  package init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }
}

/// An attribute of a start tag, in the order written; names are unique in a tag.
package struct XMLAttribute: Sendable, Hashable {
  package var name: String
  /// With the location of its first character, behind the quote; line breaks are spaces (XML 1.0, 3.3.3).
  package var value: XMLText
  /// Of the name.
  package var location: SourceLocation

  package init(name: String, value: XMLText, location: SourceLocation) {
    self.name = name
    self.value = value
    self.location = location
  }
}

/// Character data that can tell where each of its characters was written.
package struct XMLText: Sendable, Hashable {
  /// From `offset` on, up to the next anchor, the text was written at `line`, `column` exactly as it reads.
  struct Anchor: Sendable, Hashable {
    var offset: Int
    var line: Int
    var column: Int
  }

  package var string: String
  /// Ascending by offset; the first is at 0. A reference such as `&amp;` is its own anchor's first scalar.
  let anchors: [Anchor]
  let file: String

  init(_ string: String, anchors: [Anchor], file: String) {
    self.string = string
    self.anchors = anchors
    self.file = file
  }

  /// A text written at one place without references, as tests make them.
  package init(_ string: String, at location: SourceLocation) {
    var anchor = Anchor(offset: 0, line: 1, column: 1)
    if case .text(let line, let column) = location.position {
      anchor = Anchor(offset: 0, line: line, column: column)
    }
    self.init(string, anchors: [anchor], file: location.file)
  }

  /// Where the text starts.
  package var location: SourceLocation { location(atUTF8: 0) }

  /// Where the character at `offset`, counted in bytes of `string`'s UTF-8, was written.
  ///
  /// An offset past the end gives the place behind the text; one inside a character, that character's place.
  package func location(atUTF8 offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), string.utf8.count)
    let anchor = anchors.last { $0.offset <= offset } ?? Anchor(offset: 0, line: 1, column: 1)
    var line = anchor.line
    var column = anchor.column
    var index = 0
    for byte in string.utf8 {
      defer { index += 1 }
      if index < anchor.offset { continue }
      if index >= offset { break }
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    // Inside a character the lead byte has been counted already.
    if index == offset + 1, isContinuation(offset) { column -= 1 }
    return SourceLocation(file: file, line: line, column: max(column, 1))
  }

  private func isContinuation(_ offset: Int) -> Bool {
    guard offset < string.utf8.count else { return false }
    return string.utf8[string.utf8.index(string.utf8.startIndex, offsetBy: offset)] & 0xC0 == 0x80
  }
}
