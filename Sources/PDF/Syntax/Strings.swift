/// Strings: ISO 32000-1, 7.3.4, and text strings, 7.9.2.2.
extension SyntaxWriter {
  /// Text for people: ASCII as it is, everything else UTF-16BE with its byte order mark.
  mutating func text(_ text: String) {
    var utf8 = text.utf8.makeIterator()
    var isASCII = true
    while let byte = utf8.next() {
      if byte < 0x20 || byte > 0x7E {
        isASCII = false
        break
      }
    }
    if isASCII { return string(Array(text.utf8)) }
    var units: [UInt8] = [0xFE, 0xFF]
    units.reserveCapacity(2 + 2 * text.utf16.count)
    for unit in text.utf16 { units.appendBigEndian(Int(unit), bytes: 2) }
    if isPretty { hexadecimal(units) } else { string(units) }
  }

  /// A literal string.
  mutating func string(_ content: [UInt8]) {
    openString()
    var word = ByteWord()
    for value in content { stringByte(value, by: &word) }
    raw(word)
    closeString()
  }

  mutating func hexadecimal(_ content: [UInt8]) {
    openHexadecimal()
    for value in content { hexByte(value) }
    byte(0x3E)
  }

  mutating func openHexadecimal() {
    space()
    byte(0x3C)
  }

  mutating func openString() {
    space()
    byte(0x28)
  }

  mutating func closeString() { byte(0x29) }

  /// One byte of a literal string, escaped where it must be (7.3.4.2). A bare line end would be read as line feed.
  @inline(__always)
  mutating func stringByte(_ value: UInt8, by word: inout ByteWord) {
    switch value {
    case 0x28, 0x29, 0x5C:
      byte(0x5C, by: &word)
      byte(value, by: &word)
    case 0x0A:
      byte(0x5C, by: &word)
      byte(0x6E, by: &word)
    case 0x0D:
      byte(0x5C, by: &word)
      byte(0x72, by: &word)
    default: byte(value, by: &word)
    }
  }

  mutating func hexByte(_ value: UInt8) {
    byte([UInt8].hexDigit(value >> 4))
    byte([UInt8].hexDigit(value & 15))
  }
}
