/// Finds the places of many offsets of a text in one pass, in ascending order.
package struct XMLTextWalker {
  private let text: XMLText
  /// The text as UTF-8.
  package let bytes: [UInt8]
  private var offset = 0
  private var nextAnchor = 0
  private var line = 1
  private var column = 1

  package init(_ text: XMLText) {
    self.text = text
    bytes = Array(text.string.utf8)
  }

  /// As `XMLText.location(atUTF8:)`, of a character's first byte at or behind the last offset asked for.
  package mutating func location(atUTF8 target: Int) -> SourceLocation {
    takeAnchor()
    while offset < target, offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
      takeAnchor()
    }
    return SourceLocation(file: text.file, line: line, column: column)
  }

  private mutating func takeAnchor() {
    while nextAnchor < text.anchors.count, text.anchors[nextAnchor].offset <= offset {
      line = text.anchors[nextAnchor].line
      column = text.anchors[nextAnchor].column
      nextAnchor += 1
    }
  }
}
