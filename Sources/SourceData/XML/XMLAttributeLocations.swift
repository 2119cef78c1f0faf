/// The attributes of a start tag, each with its place, which expat does not report.
///
/// - Parameters:
///   - values: As expat gives them, in the order written.
///   - tag: The bytes of the tag, from `<`; well formed, since expat has accepted them.
///   - cursor: At the tag's start.
func locateAttributes(
  _ values: XMLAttributeValues, in tag: Range<Int>, of input: TextInput, from cursor: TextCursor
) -> [XMLAttribute] {
  let bytes = input.bytes
  var cursor = cursor
  var index = tag.lowerBound
  func skip(while condition: (UInt8) -> Bool) {
    while index < tag.upperBound, condition(bytes[index]) { index += 1 }
  }
  skip { !isXMLSpace($0) }
  var result: [XMLAttribute] = []
  result.reserveCapacity(values.count)
  for number in 0..<values.count {
    skip(while: isXMLSpace)
    cursor.advance(to: index, in: bytes)
    let location = cursor.location
    let name = index
    skip { $0 != UInt8(ascii: "=") && !isXMLSpace($0) }
    let nameEnd = index
    skip { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    let quote = index < tag.upperBound ? bytes[index] : 0
    index = min(index + 1, tag.upperBound)
    let start = index
    skip { $0 != quote }
    let value = unsafe values[number]
    let text = unsafe locateValue(value.span, written: start..<index, of: input, from: &cursor)
    index = min(index + 1, tag.upperBound)
    result.append(
      XMLAttribute(
        name: String(utf8: bytes.span.extracting(name..<nameEnd)), value: text, location: location))
  }
  return result
}

/// Walks along a value and the bytes it was written with; a reference and a line break leave the step.
private func locateValue(
  _ value: Span<UInt8>, written: Range<Int>, of input: TextInput, from cursor: inout TextCursor
) -> XMLText {
  let bytes = input.bytes
  cursor.advance(to: written.lowerBound, in: bytes)
  let first = XMLText.Anchor(offset: 0, line: cursor.line, column: cursor.column)
  if isEqual(value, bytes.span.extracting(written)) {
    return XMLText(input.bytes[written], first: first, file: input.file)
  }
  var anchors: [XMLText.Anchor] = []
  var index = written.lowerBound
  var offset = 0
  while offset < value.count, index < written.upperBound {
    let byte = bytes[index]
    let width = width(ofCharacterAt: value[offset])
    offset += width
    if byte == UInt8(ascii: "&") {
      while index < written.upperBound, bytes[index] != UInt8(ascii: ";") { index += 1 }
      index += 1
    } else if byte == 0x0A || byte == 0x0D {
      index += byte == 0x0D && index + 1 < written.upperBound && bytes[index + 1] == 0x0A ? 2 : 1
    } else {
      index += width
      continue
    }
    cursor.advance(to: index, in: bytes)
    anchors.append(.init(offset: offset, line: cursor.line, column: cursor.column))
  }
  let copy = value.indices.map { value[$0] }
  return XMLText(copy[...], first: first, anchors: anchors, file: input.file)
}

/// How many bytes a character has in UTF-8, by the first.
private func width(ofCharacterAt byte: UInt8) -> Int {
  byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
}

func isEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
  guard one.count == other.count else { return false }
  var index = 0
  while index + 8 <= one.count {
    let words = unsafe (
      one.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self),
      other.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    )
    if words.0 != words.1 { return false }
    index += 8
  }
  for index in index..<one.count where one[index] != other[index] { return false }
  return true
}

func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
