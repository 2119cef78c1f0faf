/// A walk along one text as it is written in YAML or JSON, side by side with the characters that were read from it.
struct ScalarWalk {
  private enum Style {
    case plain, single, double, block
  }

  let bytes: [UInt8]
  private var position: Int
  private let style: Style

  /// - Parameter position: The first byte of the text, with its quote or block indicator.
  init(bytes: [UInt8], position: Int, format: SourceFormat) {
    self.bytes = bytes
    self.position = position
    let first = position < bytes.count ? bytes[position] : 0
    switch first {
    case UInt8(ascii: "\""):
      style = .double
      self.position += 1
    case UInt8(ascii: "'") where format == .yaml:
      style = .single
      self.position += 1
    case UInt8(ascii: "|") where format == .yaml, UInt8(ascii: ">") where format == .yaml:
      style = .block
      // The header, its line end and the indentation of the first line are no part of the text.
      while self.position < bytes.count, bytes[self.position] != 0x0A, bytes[self.position] != 0x0D {
        self.position += 1
      }
      skipSpace()
    default: style = .plain
    }
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The offset of each character of `text`, and of what follows the last; fewer where the two come apart.
  mutating func starts(of text: [Unicode.Scalar]) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(text.count + 1)
    var index = 0
    while index < text.count {
      if let byte, isSpace(byte) {
        let start = position
        let hasLineEnd = skipSpace()
        guard hasLineEnd else {
          // Spaces and tabs within a line are read as they are.
          for offset in start..<position where index < text.count {
            guard isBlank(text[index]) else { return starts }
            starts.append(offset)
            index += 1
          }
          continue
        }
        // A line end with the white space around it is read as a space, or as one line end or several.
        guard isBlank(text[index]) else { return starts }
        while index < text.count, isBlank(text[index]) {
          starts.append(start)
          index += 1
        }
        continue
      }
      guard let character = next() else { return starts }
      // A line that an escape folds away is no character.
      guard let scalar = character.scalar else { continue }
      guard scalar == text[index] else { return starts }
      starts.append(character.start)
      index += 1
    }
    starts.append(position)
    return starts
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Goes over white space; whether a line ended in it.
  @discardableResult
  private mutating func skipSpace() -> Bool {
    var hasLineEnd = false
    while let byte, isSpace(byte) {
      if byte == 0x0A || byte == 0x0D { hasLineEnd = true }
      position += 1
    }
    return hasLineEnd
  }

  /// The next character and where it is written; `scalar` is nil of an escaped line end. Nil at the end.
  private mutating func next() -> (scalar: Unicode.Scalar?, start: Int)? {
    let start = position
    guard let byte else { return nil }
    if style == .double {
      if byte == UInt8(ascii: "\"") { return nil }
      if byte == UInt8(ascii: "\\") {
        position += 1
        return escape(from: start)
      }
    }
    if style == .single, byte == UInt8(ascii: "'") {
      guard position + 1 < bytes.count, bytes[position + 1] == byte else { return nil }
      position += 2
      return ("'", start)
    }
    return scalar().map { ($0, start) }
  }

  private mutating func scalar() -> Unicode.Scalar? {
    var decoder = UTF8()
    var rest = bytes[position..<min(position + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    position += UTF8.width(scalar)
    return scalar
  }

  /// YAML 1.2.2, 5.7; JSON's are among them, but for pairs of surrogates, which end the walk.
  private mutating func escape(from start: Int) -> (scalar: Unicode.Scalar?, start: Int)? {
    guard let byte else { return nil }
    if byte == 0x0A || byte == 0x0D {
      skipSpace()
      return (nil, start)
    }
    position += 1
    let digits: Int
    switch byte {
    case UInt8(ascii: "n"): return ("\n", start)
    case UInt8(ascii: "t"), 0x09: return ("\t", start)
    case UInt8(ascii: "r"): return ("\r", start)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), 0x20:
      return (Unicode.Scalar(byte), start)
    case UInt8(ascii: "_"): return ("\u{A0}", start)
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: return nil
    }
    guard position + digits <= bytes.count,
      let value = UInt32(String(decoding: bytes[position..<(position + digits)], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    position += digits
    return (scalar, start)
  }
}
