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
  var rest = text[...]
  if rest.starts(with: "0o".utf8) {
    return rest.count > 2 && rest.dropFirst(2).allSatisfy { $0 >= 0x30 && $0 <= 0x37 }
  }
  if rest.starts(with: "0x".utf8) {
    return rest.count > 2
      && rest.dropFirst(2).allSatisfy { isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }
  }
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  if [".inf", ".Inf", ".INF"].contains(where: { rest.elementsEqual($0.utf8) }) { return true }
  let whole = rest.prefix(while: isDigit)
  rest = rest.dropFirst(whole.count)
  var hasFraction = false
  if rest.first == UInt8(ascii: ".") {
    rest.removeFirst()
    let fraction = rest.prefix(while: isDigit)
    hasFraction = !fraction.isEmpty
    rest = rest.dropFirst(fraction.count)
  }
  guard !whole.isEmpty || hasFraction else { return false }
  guard let mark = rest.first else { return true }
  guard mark | 0x20 == UInt8(ascii: "e") else { return false }
  rest.removeFirst()
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  return !rest.isEmpty && rest.allSatisfy(isDigit)
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
