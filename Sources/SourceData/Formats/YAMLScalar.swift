/// A plain scalar by the core schema (YAML 1.2.2, 10.3.2). Numbers stay as they are written.
func coreSchema(_ text: String) -> SourceNode.Content {
  switch text {
  case "", "~", "null", "Null", "NULL": return .null
  case "true", "True", "TRUE": return .boolean(true)
  case "false", "False", "FALSE": return .boolean(false)
  case ".nan", ".NaN", ".NAN": return .number(text)
  default: return isNumber(text.utf8) ? .number(text) : .text(text)
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
