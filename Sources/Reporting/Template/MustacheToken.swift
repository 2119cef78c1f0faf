import SourceData

/// One piece of a text with Mustache tags in it.
struct MustacheToken: Hashable {
  enum Content: Hashable {
    case text(String)
    case value([String])
    case open([String], isInverted: Bool)
    case close([String])
    case partial(String)
  }

  var content: Content
  var location: SourceLocation
}

/// Splits a text at its Mustache tags (the manual: mustache(5)); comments are left out.
///
/// Triple braces, `{{&name}}` and set-delimiter tags are refused: values are never markup, so there is nothing
/// to leave unescaped.
func mustacheTokens(in text: XMLText, problems: inout [Diagnostic]) -> [MustacheToken] {
  let open = UInt8(ascii: "{")
  let close = UInt8(ascii: "}")
  guard text.string.utf8.contains(open) else {
    return text.string.isEmpty ? [] : [MustacheToken(content: .text(text.string), location: text.location)]
  }
  var places = XMLTextWalker(text)
  let bytes = places.bytes
  var tokens: [MustacheToken] = []
  var start = 0
  var index = 0
  func appendText(upTo end: Int) {
    guard end > start else { return }
    tokens.append(
      .init(
        content: .text(String(decoding: bytes[start..<end], as: UTF8.self)),
        location: places.location(atUTF8: start)))
  }
  while index + 1 < bytes.count {
    guard bytes[index] == open, bytes[index + 1] == open else {
      index += 1
      continue
    }
    appendText(upTo: index)
    let location = places.location(atUTF8: index)
    var end = index + 2
    while end + 1 < bytes.count, bytes[end] != close || bytes[end + 1] != close { end += 1 }
    guard end + 1 < bytes.count else {
      problems.append(.unclosedTag(at: location))
      return tokens
    }
    let inner = bytes[(index + 2)..<end]
    switch tag(inner) {
    case .success(let content):
      if let content { tokens.append(.init(content: content, location: location)) }
    case .failure(let refusal):
      problems.append(refusal.diagnostic(at: location, tag: String(decoding: inner, as: UTF8.self)))
      // The third closing brace of a triple is part of the refused tag.
      if inner.first == open, end + 2 < bytes.count, bytes[end + 2] == close { end += 1 }
    }
    index = end + 2
    start = index
  }
  appendText(upTo: bytes.count)
  return tokens
}

/// Why a tag is not taken.
private enum TagRefusal: Error {
  case unescaped, delimiters, badName

  func diagnostic(at location: SourceLocation, tag: String) -> Diagnostic {
    switch self {
    case .unescaped:
      Diagnostic(
        .error, .templateSyntax, at: location,
        .init(
          thai: "ไม่มีแท็กแบบไม่แปลงอักขระ ค่าทุกค่าเป็นข้อความเสมอ ไม่เป็นคำสั่งของแม่แบบ",
          english: "there are no unescaped tags: a value is always text, never markup"),
        suggestion: .init(thai: "ใช้ {{ชื่อ}}", english: "use {{name}}"))
    case .delimiters:
      Diagnostic(
        .error, .templateSyntax, at: location,
        .init(thai: "เปลี่ยนเครื่องหมายของแท็กไม่ได้", english: "the delimiters of tags can't be changed"))
    case .badName:
      Diagnostic(
        .error, .templateSyntax, at: location,
        .init(
          thai: "“\(tag.prefix(40))” ไม่เป็นชื่อ: ชื่อประกอบด้วยอักษร A–Z ตัวเลข และจุดคั่น",
          english: "“\(tag.prefix(40))” is not a name: names are of letters A–Z, digits, and dots between"))
    }
  }
}

/// The meaning of what stands between the braces; nil for a comment.
private func tag(_ inner: ArraySlice<UInt8>) -> Result<MustacheToken.Content?, TagRefusal> {
  guard let mark = inner.first else { return .failure(.badName) }
  let rest = inner.dropFirst()
  switch mark {
  case UInt8(ascii: "!"): return .success(nil)
  case UInt8(ascii: "{"), UInt8(ascii: "&"): return .failure(.unescaped)
  case UInt8(ascii: "="): return .failure(.delimiters)
  case UInt8(ascii: "#"): return path(rest).map { .open($0, isInverted: false) }
  case UInt8(ascii: "^"): return path(rest).map { .open($0, isInverted: true) }
  case UInt8(ascii: "/"): return path(rest).map { .close($0) }
  case UInt8(ascii: ">"):
    let name = trimmed(rest)
    let isName = !name.isEmpty && name.allSatisfy { isNameByte($0) || $0 == UInt8(ascii: "-") }
    return isName ? .success(.partial(String(decoding: name, as: UTF8.self))) : .failure(.badName)
  default: return path(inner).map { .value($0) }
  }
}

/// The parts of a dotted name; none of `.` alone.
private func path(_ text: ArraySlice<UInt8>) -> Result<[String], TagRefusal> {
  let name = trimmed(text)
  let dot = UInt8(ascii: ".")
  if name.count == 1, name.first == dot { return .success([]) }
  var parts: [String] = []
  var start = name.startIndex
  for index in name.startIndex...name.endIndex where index == name.endIndex || name[index] == dot {
    let part = name[start..<index]
    guard !part.isEmpty, part.allSatisfy(isNameByte) else { return .failure(.badName) }
    parts.append(String(decoding: part, as: UTF8.self))
    start = index + 1
  }
  return .success(parts)
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
    true
  default: false
  }
}

private func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
  var text = text
  while let first = text.first, isSpace(first) { text.removeFirst() }
  while let last = text.last, isSpace(last) { text.removeLast() }
  return text
}
