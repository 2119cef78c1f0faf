/// Finds the places of many offsets of a text in one pass, in ascending order.
package struct XMLTextWalker {
  package let text: XMLText
  private var nextAnchor = 0
  private var cursor: TextCursor

  package init(_ text: XMLText) {
    self.text = text
    cursor = TextCursor(file: text.file, line: text.first.line, column: text.first.column)
  }

  /// Where the character was written whose first byte stands at `target`, at or behind the last offset asked for.
  ///
  /// An offset past the end gives the place behind the text.
  package mutating func location(atUTF8 target: Int) -> SourceLocation {
    while nextAnchor < text.anchors.count, text.anchors[nextAnchor].offset <= target {
      let anchor = text.anchors[nextAnchor]
      cursor = TextCursor(
        file: text.file, offset: anchor.offset, line: anchor.line, column: anchor.column)
      nextAnchor += 1
    }
    cursor.advance(to: target, in: text.bytes)
    return cursor.location
  }
}
