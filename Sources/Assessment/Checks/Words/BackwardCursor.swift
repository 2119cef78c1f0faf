/// Reads a text backwards, word by word: what leads to a number or a code stands before it.
struct BackwardCursor {
  let text: [Unicode.Scalar]
  /// Behind what is still to be read.
  private(set) var position: Int
  /// Spaces before it are not passed over.
  var start = 0
  /// Whether an opening bracket is no more than a space.
  var passesBrackets = false

  init(_ text: [Unicode.Scalar], from position: Int) {
    self.text = text
    self.position = position
  }

  mutating func skipSpaces() {
    while position > start, isSpace(text[position - 1]) { position -= 1 }
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || passesBrackets && scalar == "("
  }

  /// Passes over spaces, and the first of `words` that stands before them.
  ///
  /// - Returns: Whether one stood there.
  @discardableResult
  mutating func skip(_ words: [String]) -> Bool {
    skipSpaces()
    guard let word = words.first(where: { text.has($0, at: position - $0.unicodeScalars.count) }) else {
      return false
    }
    position -= word.unicodeScalars.count
    return true
  }
}
