import SourceData

/// One piece of a text with Mustache tags in it.
struct MustacheToken {
  enum Content {
    case text(String)
    case value([String])
    case open([String], isInverted: Bool)
    /// The name as it is written, without space around it.
    case close(ArraySlice<UInt8>)
    case partial(String)
  }

  var content: Content
  var location: SourceLocation
}

/// Splits a text at its Mustache tags (the manual: mustache(5)); comments are left out.
///
/// Triple braces, `{{&name}}` and set-delimiter tags are refused: values are never markup, so there is nothing
/// to leave unescaped.
struct MustacheTokens {
  private var places: XMLTextWalker
  /// What is wrong with the tags so far.
  private var problems: [Diagnostic] = []
  /// Where what was not handed over yet starts, and the next brace at or behind it.
  private var start: Int
  private var brace: Int?

  init(_ text: XMLText) {
    places = XMLTextWalker(text)
    start = text.bytes.startIndex
    brace = text.bytes.firstBrace(from: start)
  }

  mutating func next() -> MustacheToken? {
    let bytes = places.text.bytes
    while let index = brace {
      guard index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "{") else {
        brace = bytes.firstBrace(from: index + 1)
        continue
      }
      if let token = piece(upTo: index) { return token }
      let location = location(index)
      guard let end = bytes.firstClosingBraces(from: index + 2) else {
        problems.append(.unclosedTag(at: location))
        start = bytes.endIndex
        brace = nil
        return nil
      }
      let inner = bytes[(index + 2)..<end]
      start = end + 2
      do throws(TagRefusal) {
        let content = try tag(inner)
        brace = bytes.firstBrace(from: start)
        if let content { return MustacheToken(content: content, location: location) }
      } catch {
        problems.append(error.diagnostic(at: location, tag: String(utf8: inner.span)))
        // The third closing brace of a triple is part of the refused tag.
        if inner.first == UInt8(ascii: "{"), start < bytes.endIndex, bytes[start] == UInt8(ascii: "}") {
          start += 1
        }
        brace = bytes.firstBrace(from: start)
      }
    }
    return piece(upTo: bytes.endIndex)
  }

  /// What is wrong with any of the tags, those included that were not asked for.
  mutating func allProblems() -> [Diagnostic] {
    while next() != nil {}
    return problems
  }

  private mutating func location(_ index: Int) -> SourceLocation {
    places.location(atUTF8: index - places.text.bytes.startIndex)
  }

  /// The text before a tag or the end; nil where there is none.
  private mutating func piece(upTo end: Int) -> MustacheToken? {
    guard start < end else { return nil }
    let location = location(start)
    let piece = String(utf8: places.text.bytes[start..<end].span)
    start = end
    return MustacheToken(content: .text(piece), location: location)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstBrace(from start: Int) -> Int? {
    let bytes = span
    for index in (start - startIndex)..<count where bytes[index] == UInt8(ascii: "{") {
      return startIndex + index
    }
    return nil
  }

  fileprivate func firstClosingBraces(from start: Int) -> Int? {
    let bytes = span
    let brace = UInt8(ascii: "}")
    var index = start - startIndex
    while index + 1 < count {
      if bytes[index] == brace, bytes[index + 1] == brace { return startIndex + index }
      index += 1
    }
    return nil
  }
}

/// Why a tag is not taken.
private enum TagRefusal: Error {
  case unescaped, delimiters, badName

  fileprivate func diagnostic(at location: SourceLocation, tag: String) -> Diagnostic {
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
private func tag(_ inner: ArraySlice<UInt8>) throws(TagRefusal) -> MustacheToken.Content? {
  guard let mark = inner.first else { throw .badName }
  let rest = inner.dropFirst()
  switch mark {
  case UInt8(ascii: "!"): return nil
  case UInt8(ascii: "{"), UInt8(ascii: "&"): throw .unescaped
  case UInt8(ascii: "="): throw .delimiters
  case UInt8(ascii: "#"): return try .open(nameParts(trimmed(rest)), isInverted: false)
  case UInt8(ascii: "^"): return try .open(nameParts(trimmed(rest)), isInverted: true)
  case UInt8(ascii: "/"):
    let name = trimmed(rest)
    try checkName(name)
    return .close(name)
  case UInt8(ascii: ">"):
    let name = trimmed(rest)
    let isName = !name.isEmpty && name.allSatisfy { isNameByte($0) || $0 == UInt8(ascii: "-") }
    guard isName else { throw .badName }
    return .partial(String(utf8: name.span))
  default: return try .value(nameParts(trimmed(inner)))
  }
}

/// The parts of a dotted name; none of `.` alone.
private func nameParts(_ name: ArraySlice<UInt8>) throws(TagRefusal) -> [String] {
  let dots = try checkName(name)
  if name.count == 1, dots == 1 { return [] }
  var parts: [String] = []
  parts.reserveCapacity(dots + 1)
  var start = name.startIndex
  for index in name.startIndex...name.endIndex where index == name.endIndex || name[index] == dot {
    parts.append(String(utf8: name[start..<index].span))
    start = index + 1
  }
  return parts
}

private let dot = UInt8(ascii: ".")

/// How many dots are in a name.
///
/// - Throws: Where it is none: not of names with a dot between two of them, and not `.`.
@discardableResult
private func checkName(_ name: ArraySlice<UInt8>) throws(TagRefusal) -> Int {
  if name.count == 1, name.first == dot { return 1 }
  var dots = 0
  // A name may neither begin nor end with a dot, nor have two in a row.
  var isBehindDot = true
  let bytes = name.span
  for index in bytes.indices {
    let byte = bytes[index]
    if byte == dot, !isBehindDot {
      dots += 1
      isBehindDot = true
    } else if isNameByte(byte) {
      isBehindDot = false
    } else {
      throw .badName
    }
  }
  if isBehindDot { throw .badName }
  return dots
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
  var (start, end) = (text.startIndex, text.endIndex)
  while start < end, isSpace(text[start]) { start += 1 }
  while start < end, isSpace(text[end - 1]) { end -= 1 }
  return text[start..<end]
}
