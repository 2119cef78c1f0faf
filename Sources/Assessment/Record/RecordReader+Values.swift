package import SourceData

extension Diagnostic.Code {
  package static let wrongType = Self("wrong-type")
  package static let unknownKey = Self("unknown-key")
  package static let missingKey = Self("missing-key")
  package static let emptyText = Self("empty-text")
  package static let textTooLong = Self("text-too-long")
  package static let controlCharacter = Self("control-character")
  package static let tooManyElements = Self("too-many-elements")
  package static let unknownWord = Self("unknown-word")
  package static let wrongNumber = Self("wrong-number")
}

extension RecordReader {
  /// The given values of a mapping with fixed keys by their key; nil where it is no mapping.
  mutating func fields(_ node: SourceNode, _ keys: RecordKeys) -> [String: SourceNode.Entry]? {
    guard let entries = entries(node) else { return nil }
    var fields: [String: SourceNode.Entry] = [:]
    // Keys that are there under a name that was misspelt.
    var meant: [String] = []
    for entry in entries {
      if problems.isFull { break }
      if !keys.all.contains(entry.key) {
        problems.error(
          .unknownKey, at: entry.keyLocation, thai: "ไม่มีหัวข้อชื่อ \(quoted(entry.key))",
          english: "unknown key \(quoted(entry.key))", suggestion: suggestion(for: entry.key, among: keys.all)
        )
        if let near = nearest(to: entry.key, among: keys.all) { meant.append(near) }
      } else if entry.value.content != .null {
        fields[entry.key] = entry
      } else if keys.required.contains(entry.key) {
        problems.error(
          .missingKey, at: entry.value.location,
          thai: "ยังไม่ได้กรอก \(named(entry.key, at: entry.value.location))",
          english:
            "\(isCell(entry.value.location) ? "" : "the key ")\(named(entry.key, at: entry.value.location)) has no value"
        )
      }
    }
    for key in keys.required where !meant.contains(key) && !entries.contains(where: { $0.key == key }) {
      problems.error(
        .missingKey, at: node.location, thai: "ขาดหัวข้อ \(named(key, at: node.location))",
        english: "the key \(named(key, at: node.location)) is missing")
    }
    return fields
  }

  private func isCell(_ location: SourceLocation) -> Bool {
    if case .cell = location.position { return true }
    return false
  }

  private func named(_ key: String, at location: SourceLocation) -> String {
    isCell(location) ? called(key, at: location) : quoted(key)
  }

  /// The entries of a mapping; nil, and reported, where it is none.
  mutating func entries(_ node: SourceNode) -> [SourceNode.Entry]? {
    if case .mapping(let entries) = node.content { return entries }
    wrongType(node, thai: "ชุดของหัวข้อกับค่า", english: "keys with values")
    return nil
  }

  /// The elements of a list; none of a missing one.
  mutating func elements(_ node: SourceNode?) -> [SourceNode] {
    guard let node else { return [] }
    guard case .sequence(let elements) = node.content else {
      wrongType(node, thai: "รายการ", english: "a list")
      return []
    }
    guard elements.count <= RecordLimit.elements else {
      problems.error(
        .tooManyElements, at: node.location, thai: "รายการยาวเกิน \(RecordLimit.elements) ข้อ",
        english: "the list has more than \(RecordLimit.elements) elements")
      return []
    }
    return elements
  }

  /// The texts of a list, or one text that stands for a list of one.
  mutating func texts(
    _ node: SourceNode?, limit: Int = RecordLimit.text, isSingleLine: Bool = false
  ) -> [String] {
    guard let node else { return [] }
    if case .text = node.content {
      return text(node, limit: limit, isSingleLine: isSingleLine).map { [$0] } ?? []
    }
    return elements(node).compactMap { text($0, limit: limit, isSingleLine: isSingleLine) }
  }

  /// A text without the white space around it, never empty.
  mutating func text(
    _ node: SourceNode, limit: Int = RecordLimit.text, isSingleLine: Bool = false
  ) -> String? {
    guard case .text(let text) = node.content else {
      let isBare: Bool =
        switch node.content {
        case .number, .boolean: true
        default: false
        }
      wrongType(
        node, thai: "ข้อความ", english: "a text",
        suggestion: isBare
          ? .init(thai: "ถ้าเป็นข้อความให้ใส่ในเครื่องหมาย \"", english: "put it in quotes if it is text") : nil)
      return nil
    }
    return checked(text, at: node.location, limit: limit, isSingleLine: isSingleLine)
  }

  mutating func checked(
    _ text: String, at location: SourceLocation, limit: Int, isSingleLine: Bool
  ) -> String? {
    let text = trimmed(text)
    guard !text.isEmpty else {
      problems.error(.emptyText, at: location, thai: "ข้อความว่าง", english: "the text is empty")
      return nil
    }
    let (count, mayHaveControls) = look(at: text)
    guard count <= limit else {
      problems.error(
        .textTooLong, at: location, thai: "ข้อความยาวเกิน \(limit) ตัวอักษร",
        english: "the text is longer than \(limit) characters")
      return nil
    }
    guard mayHaveControls else { return text }
    for scalar in text.unicodeScalars where isRefused(scalar, isSingleLine: isSingleLine) {
      let isLineEnd = scalar == "\n"
      let code = String(scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      problems.error(
        .controlCharacter, at: location,
        thai: isLineEnd ? "ข้อความนี้ต้องอยู่ในบรรทัดเดียว" : "ข้อความมีอักขระควบคุม \(name) ซึ่งพิมพ์ไม่ได้",
        english: isLineEnd
          ? "this text must be on one line" : "the text holds the control character \(name)",
        suggestion: isLineEnd
          ? nil
          : .init(thai: "พิมพ์ข้อความนั้นใหม่แทนการคัดลอก", english: "type the text anew instead of copying it"))
      return nil
    }
    return text
  }

  /// How many characters a text has, and whether one of its bytes may be of those that are refused; nearly all texts have none.
  private func look(at text: String) -> (count: Int, mayHaveControls: Bool) {
    let bytes = text.utf8.span
    var count = 0
    var mayHaveControls = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { count += 1 }
      // What starts U+0080 to U+009F, and U+F000 to U+FFFF.
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF { mayHaveControls = true }
    }
    return (count, mayHaveControls)
  }

  /// C0 and C1 controls but line end and tab, and characters that are none (U+FFFE, U+FFFF).
  private func isRefused(_ scalar: Unicode.Scalar, isSingleLine: Bool) -> Bool {
    switch scalar.value {
    case 0x0A: isSingleLine
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// One of the words of a closed set.
  mutating func word<Word>(_ node: SourceNode, as type: Word.Type) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    let words = Word.allCases.map(\.rawValue)
    let list = words.map { called(word: $0, at: node.location) }.joined(separator: ", ")
    guard case .text(let text) = node.content else {
      wrongType(node, thai: "คำใดคำหนึ่งใน \(list)", english: "one of \(list)")
      return nil
    }
    if let word = Word(rawValue: text) { return word }
    problems.error(
      .unknownWord, at: node.location, thai: "ค่า \(quoted(text)) ใช้ไม่ได้ ต้องเป็น \(list)",
      english: "\(quoted(text)) is not one of \(list)",
      suggestion: suggestion(for: text, among: words) ?? meantStatus(text, among: words, at: node.location))
    return nil
  }

  /// The status that Thai words like those of the form stand for: `เสร็จแล้ว` for `แล้วเสร็จ`.
  private func meantStatus(_ text: String, among words: [String], at location: SourceLocation)
    -> Diagnostic.Message?
  {
    guard words.contains(Measure.Progress.Status.notStarted.rawValue), text.utf8.count <= 200 else {
      return nil
    }
    let signs: [(sign: String, status: Measure.Progress.Status)] = [
      ("ไม่", .notStarted), ("ระหว่าง", .ongoing), ("กำลัง", .ongoing), ("เสร็จ", .done),
    ]
    guard let meant = signs.first(where: { text.holds($0.sign) }) else { return nil }
    let word = called(word: meant.status.rawValue, at: location)
    return .init(thai: "หมายถึง \(word) หรือไม่", english: "did you mean \(word)?")
  }

  /// A whole number from 0 up.
  mutating func count(_ node: SourceNode) -> Int? {
    guard let written = number(node) else {
      wrongType(
        node, thai: "จำนวนเต็ม", english: "a whole number",
        suggestion: withoutQuotes(node) ?? withoutUnit(node))
      return nil
    }
    guard let value = Int(written), value >= 0, value <= 100_000_000 else {
      problems.error(
        .wrongNumber, at: node.location, thai: "ต้องเป็นจำนวนเต็มตั้งแต่ 0 ถึง 100 ล้าน",
        english: "a whole number from 0 to 100 million is expected")
      return nil
    }
    return value
  }

  /// The number of a text that has its unit behind it: `30 คน`.
  private func withoutUnit(_ node: SourceNode) -> Diagnostic.Message? {
    guard case .text(let text) = node.content, text.utf8.count <= 48 else { return nil }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let written = arabic(text).utf8
    let digits = written.prefix(while: isDigit)
    // What has more digits behind is another number: 1,200 or 3.5.
    guard (1...9).contains(digits.count), !written.dropFirst(digits.count).contains(where: isDigit) else {
      return nil
    }
    let meant = String(Substring(digits))
    return .init(thai: "หมายถึง \(meant) หรือไม่", english: "did you mean \(meant)?")
  }

  /// - Parameter what: What the value is of, where the message is to tell it.
  mutating func wrongType(
    _ node: SourceNode, what: Diagnostic.Message? = nil, thai: String, english: String,
    suggestion: Diagnostic.Message? = nil
  ) {
    problems.error(
      .wrongType, at: node.location,
      thai: "\(what.map { $0.thai + " " } ?? "ตรงนี้")ต้องเป็น\(thai) แต่พบ\(node.thaiKind)\(node.shown)",
      english: what.map { "\($0.english) must be \(english), but is \(node.englishKind)\(node.shown)" }
        ?? "\(english) is expected, but this is \(node.englishKind)\(node.shown)",
      suggestion: suggestion)
  }
}

extension SourceNode {
  fileprivate var thaiKind: String {
    switch content {
    case .null: "ช่องว่าง"
    case .boolean: "ค่าจริงเท็จ"
    case .number: "ตัวเลข"
    case .text: "ข้อความ"
    case .sequence: "รายการ"
    case .mapping: "ชุดของหัวข้อกับค่า"
    }
  }

  /// The value itself, behind the word for what it is.
  fileprivate var shown: String {
    switch content {
    case .text(let text), .number(let text): " " + quoted(text)
    case .boolean(let isTrue): " " + quoted(isTrue ? "true" : "false")
    case .null, .sequence, .mapping: ""
    }
  }

  fileprivate var englishKind: String {
    switch content {
    case .null: "nothing"
    case .boolean: "true or false"
    case .number: "a number"
    case .text: "text"
    case .sequence: "a list"
    case .mapping: "keys with values"
    }
  }
}

/// The text without spaces, tabs and line ends around it.
func trimmed(_ text: some StringProtocol) -> String {
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
  var rest = Substring(text)
  while let byte = rest.utf8.first, isSpace(byte) { rest.unicodeScalars.removeFirst() }
  while let byte = rest.utf8.last, isSpace(byte) { rest.unicodeScalars.removeLast() }
  return String(rest)
}
