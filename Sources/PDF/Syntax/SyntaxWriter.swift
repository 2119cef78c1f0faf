/// PDF syntax growing in one array: the tokens of ISO 32000-1, 7.2 and 7.3.
///
/// It puts white space only where two tokens would run together, or everywhere in pretty mode. It does not know what the
/// keys mean; the upper layer does.
struct SyntaxWriter: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Line ends and indentation for readers of golden files.
  let isPretty: Bool
  private var depth = 0

  init(isPretty: Bool, capacity: Int = 0) {
    self.isPretty = isPretty
    bytes.reserveCapacity(capacity)
  }

  var count: Int { bytes.count }

  /// Takes everything out and leaves the writer empty.
  mutating func takeBytes() -> [UInt8] {
    let result = bytes
    bytes = []
    return result
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func raw(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func raw(_ text: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Puts a byte before what was written since there were `position` bytes.
  mutating func insert(_ value: UInt8, at position: Int) { bytes.insert(value, at: position) }

  /// A whole number right after what is there, for the file's frame.
  mutating func digits(_ value: Int) { bytes.appendDecimal(value) }

  mutating func newline() { bytes.append(0x0A) }

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
    separate()
    bytes.appendDecimal(value)
  }

  /// A number rounded half away from zero to `decimals` places, at most 6, in its shortest form.
  mutating func real(_ value: Double, decimals: Int = 2) {
    separate()
    bytes.appendFixed(scaled(value, decimals: decimals), decimals: decimals)
  }

  /// A number that is already rounded: `value` / 10^`decimals`.
  mutating func fixed(_ value: Int, decimals: Int) {
    separate()
    bytes.appendFixed(value, decimals: decimals)
  }

  /// An operator of a content stream.
  mutating func keyword(_ text: StaticString) {
    separate()
    raw(text)
  }

  mutating func reference(_ reference: Reference) {
    separate()
    bytes.appendDecimal(reference.number)
    raw(" 0 R")
  }

  mutating func name(_ name: Name) {
    space()
    bytes.append(0x2F)
    raw(name.text)
  }

  /// A name that is made at run time; bytes that are not regular characters are written as `#xx` (7.3.5).
  mutating func name(escaping text: String) {
    space()
    bytes.append(0x2F)
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, byte != 0x23, !byte.isDelimiter {
        bytes.append(byte)
      } else {
        bytes.append(0x23)
        bytes.appendHex(byte)
      }
    }
  }

  // MARK: Compound objects

  mutating func array<E: Error>(_ body: (inout SyntaxWriter) throws(E) -> Void) throws(E) {
    openArray()
    try body(&self)
    closeArray()
  }

  mutating func openArray() {
    space()
    bytes.append(0x5B)
  }

  mutating func closeArray() { bytes.append(0x5D) }

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
  mutating func key(_ key: Name) {
    startEntry()
    bytes.append(0x2F)
    raw(key.text)
  }

  /// A key that is made at run time, as the name of a font in a resource dictionary.
  mutating func key(escaping text: String) {
    startEntry()
    name(escaping: text)
  }

  private mutating func startEntry() {
    guard isPretty else { return }
    newline()
    indent()
  }

  private mutating func indent() {
    for _ in 0..<depth { raw("  ") }
  }

  /// White space before a token that starts with a regular character.
  private mutating func separate() {
    guard let last = bytes.last else { return }
    if isPretty {
      space()
    } else if last > 0x20, !last.isDelimiter {
      bytes.append(0x20)
    }
  }

  /// In pretty mode a space between any two tokens.
  private mutating func space() {
    guard isPretty, let last = bytes.last else { return }
    if last > 0x20, last != 0x5B { bytes.append(0x20) }
  }
}

// MARK: Entries

extension SyntaxWriter {
  mutating func entry(_ key: Name, _ value: Name) {
    self.key(key)
    name(value)
  }

  mutating func entry(_ key: Name, _ value: Int) {
    self.key(key)
    integer(value)
  }

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
