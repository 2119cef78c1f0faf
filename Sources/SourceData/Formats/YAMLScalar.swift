/// A plain scalar by the core schema (YAML 1.2.2, 10.3.2). Numbers stay as they are written.
func coreSchema(_ text: String) -> SourceNode.Content {
  // By the first byte: nearly all scalars are Thai text, and comparing that to words costs more than reading it.
  guard let first = text.utf8.first else { return .null }
  switch first {
  case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
    return ["~", "null", "Null", "NULL"].contains(text) ? .null : .text(text)
  case UInt8(ascii: "t"), UInt8(ascii: "T"):
    return ["true", "True", "TRUE"].contains(text) ? .boolean(true) : .text(text)
  case UInt8(ascii: "f"), UInt8(ascii: "F"):
    return ["false", "False", "FALSE"].contains(text) ? .boolean(false) : .text(text)
  case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
    return isNumber(text.utf8) || [".nan", ".NaN", ".NAN"].contains(text) ? .number(text) : .text(text)
  default: return .text(text)
  }
}

private func isNumber(_ text: String.UTF8View) -> Bool {
  let bytes = text.span
  let count = bytes.count
  /// Where the digits end that stand from `start` on.
  func digitsEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    while index < count, isDigit(bytes[index]) { index += 1 }
    return index
  }
  if count > 2, bytes[0] == UInt8(ascii: "0") {
    if bytes[1] == UInt8(ascii: "o") {
      for index in 2..<count where bytes[index] < 0x30 || bytes[index] > 0x37 { return false }
      return true
    }
    if bytes[1] == UInt8(ascii: "x") {
      for index in 2..<count where !isDigit(bytes[index]) {
        guard bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x66 else { return false }
      }
      return true
    }
  }
  var index = isSign(bytes[0]) ? 1 : 0
  if count == index + 4, bytes[index] == UInt8(ascii: "."),
    [".inf", ".Inf", ".INF"].contains(where: { text.dropFirst(index).elementsEqual($0.utf8) })
  {
    return true
  }
  let whole = digitsEnd(from: index, in: bytes)
  var hasDigits = whole > index
  index = whole
  if index < count, bytes[index] == UInt8(ascii: ".") {
    let end = digitsEnd(from: index + 1, in: bytes)
    if end > index + 1 { hasDigits = true }
    index = end
  }
  guard hasDigits else { return false }
  guard index < count else { return true }
  guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return false }
  index += 1
  if index < count, isSign(bytes[index]) { index += 1 }
  return index < count && digitsEnd(from: index, in: bytes) == count
}

private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
