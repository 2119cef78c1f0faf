import SourceData

/// What a run's files are called: words in braces stand for the agency's own, as in `{code}-{kind}`.
///
/// Names are safe on Windows, too (Microsoft, "Naming Files, Paths, and Namespaces").
struct FileNamePattern: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case text(String)
    case word(String)
  }

  private let parts: [Part]

  /// Words that a pattern may have.
  static let words = ["file", "name", "code", "district", "kind"]

  /// - Throws: The word that is unknown, or the whole where its braces don't match.
  init(_ pattern: String) throws(Failure) {
    var parts: [Part] = []
    var text = ""
    var rest = pattern[...]
    while let character = rest.popFirst() {
      guard character == "{" else {
        guard character != "}" else { throw Self.wrong(pattern) }
        text.append(character)
        continue
      }
      guard let end = rest.firstIndex(of: "}") else { throw Self.wrong(pattern) }
      let word = String(rest[..<end])
      guard Self.words.contains(word) else { throw Self.wrong("{\(word)}") }
      parts += Self.pieces(text)
      text = ""
      parts.append(.word(word))
      rest = rest[rest.index(after: end)...]
    }
    parts += Self.pieces(text)
    guard !parts.isEmpty else { throw Self.wrong(pattern) }
    self.parts = parts
  }

  /// A text between words, with the dashes at its ends apart from the rest.
  private static func pieces(_ text: String) -> [Part] {
    let start = text.prefix(while: isDash)
    let end = text.dropFirst(start.count).reversed().prefix(while: isDash).count
    let middle = text.dropFirst(start.count).dropLast(end)
    return [start, middle, text.suffix(end)].filter { !$0.isEmpty }.map { .text(String($0)) }
  }

  private static func wrong(_ pattern: String) -> Failure {
    let list = words.map { "{\($0)}" }.joined(separator: " ")
    return .usage(
      .init(
        thai: "--name: \(pattern) ใช้ไม่ได้ คำที่ใช้ได้คือ \(list)",
        english: "--name: \(pattern) can't be used; there are \(list)"))
  }

  /// The name for an agency, without extension.
  ///
  /// A word that the agency hasn't is left out with the dash that parts it from the others; one that has none of them is
  /// called by its file.
  func name(_ values: [String: String]) -> String {
    var name = ""
    var dash = ""
    var (isNamed, isLacking) = (false, false)
    for part in parts {
      switch part {
      case .text(let text) where text.allSatisfy(Self.isDash): dash += text
      case .word(let word) where (values[word] ?? "").isEmpty:
        dash = ""
        isLacking = true
      case .text(let text), .word(let text):
        var next = text
        if case .word = part {
          next = values[text] ?? ""
          if text != "kind" { isNamed = true }
        }
        name += (name.isEmpty && isLacking ? "" : dash) + next
        dash = ""
      }
    }
    if isLacking, !isNamed, let file = values["file"] { return safeFileName(file) }
    name += dash
    // What stood in brackets and isn't there leaves none.
    if isLacking { for pair in [" ()", " []", "()", "[]"] { name = name.exchanging(pair, for: "") } }
    return safeFileName(name)
  }

  /// Whether a record must be looked into for some of its words.
  var namesAgency: Bool {
    parts.contains { part in
      if case .word(let word) = part { ["name", "code", "district"].contains(word) } else { false }
    }
  }

  private static func isDash(_ character: Character) -> Bool {
    character.isWhitespace || ["-", "–", "_", ".", ","].contains(character)
  }
}

/// `name` as every common system accepts it: without separators, signs and controls that have a meaning there, without
/// spaces and dots at its ends, of at most 220 bytes (long official names have 204), and none of the names of devices.
func safeFileName(_ name: String) -> String {
  var safe = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "<", ">", ":", "\"", "/", "\\", "|", "?", "*", ";":
      safe.unicodeScalars.append("-")
    case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): safe.unicodeScalars.append("-")
    // Marks that can't be seen, as those that turn the direction of writing, hide what a name is.
    case "\u{200B}", "\u{FEFF}", "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}",
      "\u{2066}"..."\u{2069}":
      break
    default: safe.unicodeScalars.append(scalar)
    }
  }
  // Between letters with their marks, so that no mark loses its letter.
  while safe.utf8.count > 220 { safe.removeLast() }
  func isTrimmed(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "." }
  var scalars = safe.unicodeScalars.drop(while: isTrimmed)
  while let last = scalars.last, isTrimmed(last) { scalars.removeLast() }
  safe = String(scalars: scalars)
  // A spreadsheet takes such a beginning for a formula, and a shell a dash for an option.
  if let first = safe.unicodeScalars.first, ["=", "+", "-", "@"].contains(first) { safe = "_" + safe }
  // What stands before the first dot, without spaces: Windows takes `CON .x` for the console, too.
  var stem = safe.unicodeScalars.prefix { $0 != "." }
  while stem.last?.properties.isWhitespace == true { stem.removeLast() }
  if isDevice(String(stem).uppercased()) { safe = "_" + safe }
  return safe.isEmpty ? "report" : safe
}

/// Whether Windows keeps a name, in capitals, for a device: superscript digits number ports, too.
private func isDevice(_ stem: String) -> Bool {
  if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem) { return true }
  guard stem.hasPrefix("COM") || stem.hasPrefix("LPT") else { return false }
  let number = stem.unicodeScalars.dropFirst(3)
  guard let digit = number.first, number.count == 1 else { return false }
  return ("0"..."9").contains(digit) || ["¹", "²", "³"].contains(digit)
}
