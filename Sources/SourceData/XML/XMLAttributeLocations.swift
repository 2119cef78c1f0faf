/// Gives each attribute of a start tag its place, which expat does not report.
///
/// - Parameters:
///   - tag: The bytes of the tag, from `<`; well formed, since expat has accepted them.
///   - cursor: At the tag's start.
func locateAttributes(
  _ attributes: [(name: String, value: String)], in tag: Range<Int>, of input: TextInput,
  from cursor: TextCursor
) -> [XMLAttribute] {
  let bytes = input.bytes
  var cursor = cursor
  var index = tag.lowerBound
  func skip(while condition: (UInt8) -> Bool) {
    while index < tag.upperBound, condition(bytes[index]) { index += 1 }
  }
  skip { !isXMLSpace($0) }
  var result: [XMLAttribute] = []
  for (name, value) in attributes {
    skip(while: isXMLSpace)
    cursor.advance(to: index, in: bytes)
    let location = cursor.location
    skip { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    let quote = index < tag.upperBound ? bytes[index] : 0
    index = min(index + 1, tag.upperBound)
    let start = index
    skip { $0 != quote }
    let text = locateValue(value, written: start..<index, of: input, from: &cursor)
    index = min(index + 1, tag.upperBound)
    result.append(XMLAttribute(name: name, value: text, location: location))
  }
  return result
}

/// Walks along a value and the bytes it was written with; a reference and a line break leave the step.
private func locateValue(
  _ value: String, written: Range<Int>, of input: TextInput, from cursor: inout TextCursor
) -> XMLText {
  let bytes = input.bytes
  cursor.advance(to: written.lowerBound, in: bytes)
  var anchors = [XMLText.Anchor(offset: 0, line: cursor.line, column: cursor.column)]
  var index = written.lowerBound
  var offset = 0
  for scalar in value.unicodeScalars {
    guard index < written.upperBound else { break }
    let byte = bytes[index]
    offset += UTF8.width(scalar)
    var isVerbatim = false
    if byte == UInt8(ascii: "&") {
      while index < written.upperBound, bytes[index] != UInt8(ascii: ";") { index += 1 }
      index += 1
    } else if byte == 0x0A || byte == 0x0D {
      index += byte == 0x0D && index + 1 < written.upperBound && bytes[index + 1] == 0x0A ? 2 : 1
    } else {
      index += UTF8.width(scalar)
      isVerbatim = true
    }
    if !isVerbatim {
      cursor.advance(to: index, in: bytes)
      anchors.append(.init(offset: offset, line: cursor.line, column: cursor.column))
    }
  }
  return XMLText(value, anchors: anchors, file: input.file)
}

private func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
