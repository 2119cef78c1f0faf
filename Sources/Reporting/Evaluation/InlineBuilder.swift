import DocumentTree
import SourceData
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

  /// What stood before a mark that isn't closed yet.
  private struct Level {
    var mark: Mark
    var before: [Inline]
  }

  /// What was written last.
  private enum Last {
    /// Nothing: the start of a line.
    case none
    case space, thaiLetter, other
  }

  private let digits: DigitSystem
  private var open: [Level] = []
  /// What stands in the innermost open mark, or in none.
  private var inlines: [Inline] = []
  /// The text at hand where it is one string as it came, which so is not copied.
  private var whole: String?
  /// Else its bytes: put together as strings, pieces would each be measured against what room there is.
  private var text: [UInt8] = []
  /// Whether the text may have digits of the other system.
  private var hasDigits = false
  private var space = Space.none
  private var last = Last.none

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
        while index < bytes.count {
          let byte = bytes[index]
          // Nearly all are Thai, of three bytes each.
          if byte == 0xE0, index + 2 < bytes.count {
            if bytes[index + 1] == 0xB9, digits == .arabic, 0x90...0x99 ~= bytes[index + 2] {
              hasDigits = true
            }
            index += 2
          } else if byte < 0x80 {
            if isTemplateSpace(byte) { break }
            if 0x30...0x39 ~= byte, digits == .thai { hasDigits = true }
          }
          index += 1
        }
        beginWord(isThai: isThaiLetter(bytes, start))
        if index - start == bytes.count, whole == nil, text.isEmpty {
          whole = string
        } else {
          makeBytes()
          text.append(bytes.extracting(start..<index))
        }
        last = isThaiLetter(bytes, index - 3) ? .thaiLetter : .other
      }
    }
  }

  /// Writes the space before a word.
  private mutating func beginWord(isThai: Bool) {
    switch (last, space) {
    case (.none, _), (.space, _), (_, .none): break
    case (.thaiLetter, .lineBreak): if !isThai { appendSpace() }
    case (_, .typed), (_, .lineBreak): appendSpace()
    }
    space = .none
  }

  private mutating func appendSpace() {
    makeBytes()
    text.append(UInt8(ascii: " "))
  }

  /// Goes on with bytes where the text was one string so far.
  private mutating func makeBytes() {
    if text.isEmpty { text.reserveCapacity(500) }
    guard let string = whole else { return }
    text.append(string.utf8.span)
    whole = nil
  }

  private mutating func endText() {
    guard let string = whole ?? (text.isEmpty ? nil : String(utf8: text.span)) else { return }
    inlines.append(.text(hasDigits ? digits.apply(to: string) : string))
    whole = nil
    text.removeAll(keepingCapacity: true)
    hasDigits = false
  }

  mutating func begin(_ mark: Mark) {
    // A typed space stays outside the mark.
    if last != .none, space == .typed {
      appendSpace()
      space = .none
      last = .space
    }
    endText()
    open.append(Level(mark: mark, before: inlines))
    inlines = []
  }

  mutating func end() {
    endText()
    guard let closed = open.popLast() else { return }
    let marked = inlines
    inlines = closed.before
    guard !marked.isEmpty else { return }
    switch closed.mark {
    case .strong: inlines.append(.strong(marked))
    case .emphasis: inlines.append(.emphasis(marked))
    case .underline: inlines.append(.underline(marked))
    case .link(let target?): inlines.append(.link(Link(target: target, inlines: marked)))
    case .link(nil): inlines += marked
    }
  }

  mutating func lineBreak() {
    endText()
    inlines.append(.lineBreak)
    space = .none
    last = .none
  }

  mutating func checkbox(isChecked: Bool) {
    if last != .none, space != .none { appendSpace() }
    endText()
    inlines.append(.checkbox(isChecked: isChecked))
    space = .none
    last = .other
  }

  /// The paragraph's inlines; the builder is empty afterwards.
  mutating func finish() -> [Inline] {
    while !open.isEmpty { end() }
    endText()
    let all = inlines
    inlines = []
    space = .none
    last = .none
    return all
  }
}

/// Whether the three bytes at `index` are a Thai consonant, vowel or mark; not a digit, ๆ or ฿, which have spaces of their own.
private func isThaiLetter(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
  guard index >= 0, index + 2 < bytes.count, bytes[index] == 0xE0 else { return false }
  switch (bytes[index + 1], bytes[index + 2]) {
  // U+0E01 to U+0E3A; U+0E40 to U+0E45, U+0E47 to U+0E4E.
  case (0xB8, 0x81...0xBA), (0xB9, 0x80...0x85), (0xB9, 0x87...0x8E): return true
  default: return false
  }
}
