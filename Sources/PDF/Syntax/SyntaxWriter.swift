/// PDF syntax growing in one buffer: the tokens of ISO 32000-1, 7.2 and 7.3.
///
/// It puts white space only where two tokens would run together, or everywhere in pretty mode. It does not know what the
/// keys mean; the upper layer does.
struct SyntaxWriter: Sendable {
  private var buffer: ByteBuffer
  /// Line ends and indentation for readers of golden files.
  let isPretty: Bool
  private var depth = 0

  init(isPretty: Bool, capacity: Int = 0) {
    self.isPretty = isPretty
    buffer = ByteBuffer(capacity: capacity)
  }

  /// What is there.
  var bytes: ArraySlice<UInt8> { buffer.bytes }
  var count: Int { buffer.count }
  var last: UInt8? { buffer.last }

  /// Takes everything out and leaves the writer empty.
  mutating func takeBytes() -> [UInt8] { buffer.takeBytes() }

  mutating func removeAll() { buffer.removeAll() }

  mutating func raw(_ more: [UInt8]) { buffer.append(more.span) }

  @inline(__always)
  mutating func raw(_ text: StaticString) { buffer.append(text) }

  mutating func raw(_ word: ByteWord) { buffer.append(word) }

  mutating func byte(_ value: UInt8) { buffer.append(value) }

  /// A byte of many: `word` takes them until it is full, and what it holds in the end is written as `raw`.
  @inline(__always)
  mutating func byte(_ value: UInt8, by word: inout ByteWord) {
    if word.isFull {
      buffer.append(word)
      word = ByteWord()
    }
    word.append(value)
  }

  /// Puts a byte before what was written since there were `position` bytes.
  mutating func insert(_ value: UInt8, at position: Int) { buffer.insert(value, at: position) }

  /// A whole number right after what is there, for the file's frame.
  mutating func digits(_ value: Int) { buffer.appendDecimal(value, afterSpace: false) }

  mutating func newline() { buffer.append(0x0A) }

  // MARK: Simple objects

  mutating func null() {
    separate()
    raw("null")
  }

  mutating func bool(_ value: Bool) {
    separate()
    raw(value ? "true" : "false")
  }

  mutating func integer(_ value: Int) {
    buffer.appendDecimal(value, afterSpace: runsTogether)
  }

  /// A number rounded half away from zero to `decimals` places, at most 6, in its shortest form.
  mutating func real(_ value: Double, decimals: Int = 2) {
    fixed(scaled(value, decimals: decimals), decimals: decimals)
  }

  /// A number that is already rounded: `value` / 10^`decimals`.
  mutating func fixed(_ value: Int, decimals: Int) {
    buffer.appendFixed(value, decimals: decimals, afterSpace: runsTogether)
  }

  /// An operator of a content stream, ending its line.
  ///
  /// - Parameter text: Three letters at most (annex A).
  @inline(__always)
  mutating func perform(_ text: StaticString) {
    var word = ByteWord(text, "\n")
    if runsTogether { word.prepend(0x20) }
    raw(word)
  }

  mutating func reference(_ reference: Reference) {
    integer(reference.number)
    raw(" 0 R")
  }

  @inline(__always)
  mutating func name(_ name: Name) {
    space()
    buffer.append(name.text, after: "/")
  }

  /// A name that is made at run time; bytes that are not regular characters are written as `#xx` (7.3.5).
  mutating func name(escaping text: String) {
    space()
    buffer.append(0x2F)
    var word = ByteWord()
    for value in text.utf8 {
      if value > 0x20, value < 0x7F, value != 0x23, !value.isDelimiter {
        byte(value, by: &word)
      } else {
        byte(0x23, by: &word)
        byte([UInt8].hexDigit(value >> 4), by: &word)
        byte([UInt8].hexDigit(value & 15), by: &word)
      }
    }
    raw(word)
  }

  // MARK: Compound objects

  mutating func array<E: Error>(_ body: (inout SyntaxWriter) throws(E) -> Void) throws(E) {
    openArray()
    try body(&self)
    closeArray()
  }

  mutating func openArray() {
    space()
    buffer.append(0x5B)
  }

  mutating func closeArray() { buffer.append(0x5D) }

  mutating func dictionary<E: Error>(_ body: (inout SyntaxWriter) throws(E) -> Void) throws(E) {
    space()
    raw("<<")
    depth += 1
    try body(&self)
    depth -= 1
    if isPretty {
      newline()
      indent()
    }
    raw(">>")
  }

  /// The key of a dictionary's next entry; its value is written next.
  @inline(__always)
  mutating func key(_ key: Name) {
    startEntry()
    buffer.append(key.text, after: "/")
  }

  /// A key that is made at run time, as the name of a font in a resource dictionary.
  mutating func key(escaping text: String) {
    startEntry()
    name(escaping: text)
  }

  private mutating func startEntry() {
    if isPretty { startLine() }
  }

  private mutating func startLine() {
    newline()
    indent()
  }

  private mutating func indent() {
    for _ in 0..<depth { raw("  ") }
  }

  /// Whether a token that starts with a regular character needs white space before it here.
  private var runsTogether: Bool {
    guard let last = buffer.last, last > 0x20 else { return false }
    return isPretty ? last != 0x5B : !last.isDelimiter
  }

  /// White space before a token that starts with a regular character.
  private mutating func separate() {
    if runsTogether { buffer.append(0x20) }
  }

  /// In pretty mode a space between any two tokens.
  mutating func space() {
    guard isPretty, let last = buffer.last else { return }
    if last > 0x20, last != 0x5B { buffer.append(0x20) }
  }
}

// MARK: Entries

extension SyntaxWriter {
  @inline(__always)
  mutating func entry(_ key: Name, _ value: Name) {
    self.key(key)
    name(value)
  }

  @inline(__always)
  mutating func entry(_ key: Name, _ value: Int) {
    self.key(key)
    integer(value)
  }

  @inline(__always)
  mutating func entry(_ key: Name, _ value: Reference) {
    self.key(key)
    reference(value)
  }

  mutating func entry(_ key: Name, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  mutating func entry(_ key: Name, text: String) {
    self.key(key)
    self.text(text)
  }

  mutating func array<E: Error>(
    _ key: Name, _ body: (inout SyntaxWriter) throws(E) -> Void
  ) throws(E) {
    self.key(key)
    try array(body)
  }

  mutating func dictionary<E: Error>(
    _ key: Name, _ body: (inout SyntaxWriter) throws(E) -> Void
  ) throws(E) {
    self.key(key)
    try dictionary(body)
  }

  mutating func reals(_ values: [Double], decimals: Int = 2) {
    array { writer in
      for value in values { writer.real(value, decimals: decimals) }
    }
  }
}

extension UInt8 {
  /// The delimiter characters of 7.2.2, table 2.
  var isDelimiter: Bool {
    switch self {
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: true
    default: false
    }
  }
}
