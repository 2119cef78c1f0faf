import DocumentTree
import ThaiFormat

/// Collects the inlines of one paragraph and settles its white space.
///
/// White space at a paragraph's ends goes; a run of it becomes one space, or nothing where a template's line was
/// broken between two Thai letters: Thai has no spaces between words, and a template may be broken anywhere.
/// A space typed on a line, or in a value, stays. Digits are set here, on whole texts: the one place.
struct InlineBuilder {
  enum Mark {
    case strong, emphasis, underline
    case link(Link.Target?)
  }

  /// White space met and not yet written.
  private enum Space: Int, Comparable {
    case none, lineBreak, typed

    static func < (left: Space, right: Space) -> Bool { left.rawValue < right.rawValue }
  }

  /// What stands in a mark that isn't closed yet; at the bottom, in none.
  private struct Level {
    var mark: Mark?
    var inlines: [Inline] = []
  }

  private let digits: DigitSystem
  private var open = [Level()]
  private var text = ""
  private var space = Space.none
  /// The last scalar written; nil at the start of a line.
  private var last: Unicode.Scalar?

  init(digits: DigitSystem) { self.digits = digits }

  /// - Parameter isTemplate: Whether a line break in `string` may be a mere break of the template's line.
  mutating func append(_ string: String, isTemplate: Bool) {
    let bytes = string.utf8.span
    var index = 0
    while index < bytes.count {
      let start = index
      if isTemplateSpace(bytes[index]) {
        var hasBreak = false
        while index < bytes.count, isTemplateSpace(bytes[index]) {
          if bytes[index] == 0x0A { hasBreak = true }
          index += 1
        }
        space = max(space, hasBreak && isTemplate ? .lineBreak : .typed)
      } else {
        while index < bytes.count, !isTemplateSpace(bytes[index]) { index += 1 }
        let first = string.utf8.index(string.startIndex, offsetBy: start)
        write(string[first..<string.utf8.index(first, offsetBy: index - start)])
      }
    }
  }

  private mutating func write(_ word: Substring) {
    if let last, last != " ", let first = word.unicodeScalars.first {
      switch space {
      case .none: break
      case .typed: text += " "
      case .lineBreak: if !(isThaiLetter(last) && isThaiLetter(first)) { text += " " }
      }
    }
    space = .none
    text += word
    last = word.unicodeScalars.last
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    open[open.count - 1].inlines.append(.text(digits.apply(to: text)))
    text = ""
  }

  mutating func begin(_ mark: Mark) {
    // A typed space stays outside the mark.
    if last != nil, space == .typed {
      text += " "
      space = .none
      last = " "
    }
    endText()
    open.append(Level(mark: mark))
  }

  mutating func end() {
    endText()
    guard open.count > 1, let closed = open.popLast(), let mark = closed.mark, !closed.inlines.isEmpty else {
      return
    }
    switch mark {
    case .strong: append(.strong(closed.inlines))
    case .emphasis: append(.emphasis(closed.inlines))
    case .underline: append(.underline(closed.inlines))
    case .link(let target?): append(.link(Link(target: target, inlines: closed.inlines)))
    case .link(nil): open[open.count - 1].inlines += closed.inlines
    }
  }

  private mutating func append(_ inline: Inline) { open[open.count - 1].inlines.append(inline) }

  mutating func lineBreak() {
    endText()
    append(.lineBreak)
    space = .none
    last = nil
  }

  mutating func checkbox(isChecked: Bool) {
    if last != nil, space != .none { text += " " }
    endText()
    append(.checkbox(isChecked: isChecked))
    space = .none
    last = "☐"
  }

  /// The paragraph's inlines; the builder is empty afterwards.
  mutating func finish() -> [Inline] {
    while open.count > 1 { end() }
    endText()
    let inlines = open[0].inlines
    self = InlineBuilder(digits: digits)
    return inlines
  }
}

/// Thai consonants, vowels and marks; not digits, ๆ or ฿, which have spaces of their own.
private func isThaiLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0E01...0x0E3A, 0x0E40...0x0E45, 0x0E47...0x0E4E: true
  default: false
  }
}
