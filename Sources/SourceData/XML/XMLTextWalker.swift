/// Finds the places of many offsets of a text in one pass, in ascending order.
package struct XMLTextWalker {
  private let text: XMLText
  private var index: String.UTF8View.Index
  private var offset = 0
  private var nextAnchor = 0
  private var line = 1
  private var column = 1

  package init(_ text: XMLText) {
    self.text = text
    index = text.string.utf8.startIndex
  }

  /// As `XMLText.location(atUTF8:)`, of a character's first byte at or behind the last offset asked for.
  package mutating func location(atUTF8 target: Int) -> SourceLocation {
    let bytes = text.string.utf8
    takeAnchor()
    while offset < target, index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index = bytes.index(after: index)
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
