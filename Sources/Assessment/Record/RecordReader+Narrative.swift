package import SourceData

extension Diagnostic.Code {
  package static let badName = Self("bad-name")
}

extension RecordReader {
  /// Free texts by their names, in the order of the file.
  mutating func narratives(_ entry: SourceNode.Entry?) -> [Narrative] {
    guard let entry, let entries = entries(entry.value) else { return [] }
    var result: [Narrative] = []
    for entry in entries where entry.value.content != .null {
      if problems.isFull { break }
      guard isName(entry.key) else {
        problems.error(
          .badName, at: entry.keyLocation,
          thai: "ชื่อ \(quoted(entry.key)) ใช้ไม่ได้ ต้องเป็นตัวอักษรไทยหรืออังกฤษ ตัวเลข _ หรือ - ยาวไม่เกิน 64 ตัว",
          english:
            "the name \(quoted(entry.key)) is not of Thai and Latin letters, digits, _ and -, 64 at most")
        continue
      }
      let blocks = narrativeBlocks(entry.value)
      result.append(Narrative(name: entry.key, blocks: blocks, location: entry.value.location))
    }
    return result
  }

  /// Templates name these texts in a dotted name, so a name has no spaces, dots or brackets.
  private func isName(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return !scalars.isEmpty && scalars.prefix(65).count <= 64
      && scalars.allSatisfy { scalar in
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "_", "-": true
        // Thai letters, vowels and marks, and digits; not ฿ ๏ ๚ ๛.
        case "\u{0E01}"..."\u{0E3A}", "\u{0E40}"..."\u{0E4E}", "\u{0E50}"..."\u{0E59}": true
        default: false
        }
      }
  }

  mutating func narrativeBlocks(_ node: SourceNode) -> [Narrative.Block] {
    guard case .sequence = node.content else {
      return text(node, limit: RecordLimit.text * 10).map(blocks) ?? []
    }
    var result: [Narrative.Block] = []
    for element in elements(node) {
      if case .sequence = element.content {
        let texts = elements(element).compactMap { text($0) }
        if !texts.isEmpty { result.append(.list(texts)) }
      } else if let text = text(element) {
        result += blocks(text)
      }
    }
    return result
  }

  /// Paragraphs are set apart by blank lines; lines that start with `- ` are a list. A line that goes on from the one
  /// above is joined by a space, as YAML folds lines.
  private func blocks(_ text: String) -> [Narrative.Block] {
    var result: [Narrative.Block] = []
    var paragraph: [String] = []
    var list: [String] = []
    func flush() {
      if !paragraph.isEmpty { result.append(.paragraph(paragraph.joined(separator: " "))) }
      if !list.isEmpty { result.append(.list(list)) }
      paragraph = []
      list = []
    }
    // By bytes: no line end is part of another character here, as carriage returns have been refused.
    for part in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = trimmed(Substring(part))
      if line.isEmpty {
        flush()
      } else if line.hasPrefix("- ") {
        if !paragraph.isEmpty { flush() }
        list.append(trimmed(line.dropFirst(2)))
      } else if let last = list.last {
        list[list.count - 1] = last + " " + line
      } else {
        paragraph.append(line)
      }
    }
    flush()
    return result
  }
}
