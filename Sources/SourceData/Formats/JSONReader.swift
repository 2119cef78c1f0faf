/// Reads JSON (RFC 8259) to values with their places.
///
/// The reader is our own because no C library in Debian reports the place of every value. It is strict: one value,
/// no comments, no trailing commas, no duplicate keys; a byte order mark is skipped (RFC 8259, 8.1).
///
/// - Throws: Duplicate keys, all of them, or the first place where the syntax is broken with the duplicates before it.
package func readJSON(
  _ bytes: [UInt8], file: String, limits: InputLimits = InputLimits()
) throws(DiagnosticsError) -> SourceNode {
  var reader = JSONReader(try TextInput(bytes, file: file, limits: limits), limits: limits)
  let node = reader.document()
  try reader.problems.throwErrors()
  guard let node else { throw DiagnosticsError([.malformedJSON(at: SourceLocation(file: file), .value)]) }
  return node
}

/// Every method that reads returns nil once a problem that ends the reading has been reported.
private struct JSONReader {
  let input: TextInput
  let limits: InputLimits
  var problems = DiagnosticCollector()
  private var cursor: TextCursor
  private var index: Int
  private var nodes = 0

  init(_ input: TextInput, limits: InputLimits) {
    self.input = input
    self.limits = limits
    cursor = TextCursor(file: input.file, offset: input.start)
    index = input.start
  }

  mutating func document() -> SourceNode? {
    guard let node = value(depth: 0) else { return nil }
    skipSpace()
    return peek == nil ? node : fail(.end)
  }

  private var peek: UInt8? { index < input.bytes.count ? input.bytes[index] : nil }

  private var location: SourceLocation {
    mutating get {
      cursor.advance(to: index, in: input.bytes)
      return cursor.location
    }
  }

  private mutating func fail<T>(_ fault: JSONFault) -> T? {
    problems.add(.malformedJSON(at: location, fault))
    return nil
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) -> SourceNode? {
    skipSpace()
    let location = location
    nodes += 1
    guard nodes <= limits.nodes else {
      problems.add(.tooManyValues(at: location, limit: limits.nodes))
      return nil
    }
    guard let byte = peek else { return fail(.value) }
    let content: SourceNode.Content? =
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): container(byte, at: location, depth: depth + 1)
      case UInt8(ascii: "\""): string().map(SourceNode.Content.text)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number()
      default: literal()
      }
    return content.map { SourceNode($0, at: location) }
  }

  private mutating func container(
    _ opening: UInt8, at location: SourceLocation, depth: Int
  ) -> SourceNode.Content? {
    guard depth <= limits.depth else {
      problems.add(.tooDeep(at: location, limit: limits.depth))
      return nil
    }
    index += 1
    return opening == UInt8(ascii: "{") ? object(depth) : array(depth)
  }

  private mutating func object(_ depth: Int) -> SourceNode.Content? {
    var mapping = MappingBuilder()
    skipSpace()
    if take(UInt8(ascii: "}")) { return .mapping([]) }
    while true {
      skipSpace()
      let keyLocation = location
      guard peek == UInt8(ascii: "\"") else { return fail(.key) }
      guard let key = string() else { return nil }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { return fail(.colon) }
      guard let value = value(depth: depth) else { return nil }
      mapping.add(SourceNode.Entry(key: key, keyLocation: keyLocation, value: value), &problems)
      skipSpace()
      if take(UInt8(ascii: "}")) { return .mapping(mapping.entries) }
      guard take(UInt8(ascii: ",")) else { return fail(.commaInObject) }
    }
  }

  private mutating func array(_ depth: Int) -> SourceNode.Content? {
    var elements: [SourceNode] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .sequence([]) }
    while true {
      guard let element = value(depth: depth) else { return nil }
      elements.append(element)
      skipSpace()
      if take(UInt8(ascii: "]")) { return .sequence(elements) }
      guard take(UInt8(ascii: ",")) else { return fail(.commaInArray) }
    }
  }

  private mutating func literal() -> SourceNode.Content? {
    let words: [(String, SourceNode.Content)] = [
      ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)),
    ]
    for (word, content) in words where input.bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return content
    }
    return fail(.value)
  }

  /// RFC 8259, 6: no leading zeros, no bare point.
  private mutating func number() -> SourceNode.Content? {
    let start = index
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")), !digits() { return fail(.number) }
    if take(UInt8(ascii: ".")), !digits() { return fail(.number) }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if !digits() { return fail(.number) }
    }
    if let byte = peek, byte >= 0x30, byte <= 0x39 { return fail(.number) }
    return .number(String(decoding: input.bytes[start..<index], as: UTF8.self))
  }

  private mutating func digits() -> Bool {
    let start = index
    while let byte = peek, byte >= 0x30, byte <= 0x39 { index += 1 }
    return index > start
  }

  private mutating func string() -> String? {
    index += 1
    var result: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        result += Array(String(scalar).utf8)
      case 0..<0x20: return fail(.control)
      default:
        result.append(byte)
        index += 1
      }
    }
    return fail(.unclosedString)
  }

  private mutating func escape() -> Unicode.Scalar? {
    let start = index
    index += 1
    defer { if index == start + 1 { index += 1 } }
    switch peek {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      index += 1
      guard let first = hex() else { return failEscape(start) }
      if let scalar = Unicode.Scalar(first) { return scalar }
      // A pair of surrogates stands for one scalar above U+FFFF; one alone for none.
      guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let second = hex(),
        (0xDC00...0xDFFF).contains(second)
      else { return failEscape(start) }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return failEscape(start)
    }
  }

  private mutating func failEscape(_ start: Int) -> Unicode.Scalar? {
    problems.add(.malformedJSON(at: input.location(at: start), .escape))
    return nil
  }

  private mutating func hex() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 + UInt32(digit)
      index += 1
    }
    return value
  }
}
