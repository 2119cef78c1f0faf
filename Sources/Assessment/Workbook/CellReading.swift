package import SourceData
import ThaiFormat

extension Diagnostic.Code {
  package static let cellError = Self("cell-error")
  package static let uncomputedFormula = Self("uncomputed-formula")
}

/// Turns cells into the values that a record's file would hold, whatever way people typed them.
struct CellReading {
  var problems = DiagnosticCollector()

  /// - Returns: Nil of a cell that says nothing.
  mutating func value(of content: CellContent, _ kind: FormField.Kind, at location: SourceLocation)
    -> SourceNode?
  {
    switch content {
    case .failure(let error):
      problems.error(
        .cellError, at: location, thai: "สูตรในเซลล์นี้ให้ผลผิดพลาด \(quoted(error))",
        english: "the formula in this cell gives \(quoted(error))")
      return nil
    case .uncomputed:
      problems.error(
        .uncomputedFormula, at: location, thai: "สูตรในเซลล์นี้ยังไม่มีผลลัพธ์",
        english: "the formula in this cell has no result yet",
        suggestion: .init(
          thai: "เปิดสมุดงานแล้วบันทึกใหม่ หรือพิมพ์ค่าแทนสูตร",
          english: "open the workbook and save it, or type the value"))
      return nil
    case .text(let text) where trimmed(tidied(text)).isEmpty: return nil
    default: break
    }
    let node: SourceNode?
    switch kind {
    case .text: node = SourceNode(.text(text(content)), at: location)
    case .paragraphs:
      // In a cell every line is a paragraph, where a record's file folds them.
      node = SourceNode(.text(paragraphs(lines(content))), at: location)
    case .list:
      let elements = lines(content).map { SourceNode(.text(withoutMark($0)), at: location) }
      node = SourceNode(.sequence(elements), at: location)
    case .steps: node = steps(lines(content), at: location)
    case .codes:
      let separators: Set<Unicode.Scalar> = [",", ";", " ", "\n"]
      let scalars = text(content).unicodeScalars
      let words = scalars.split { separators.contains($0) }
      var codes: [String] = []
      var end = scalars.startIndex
      for word in words {
        guard let code = code(String(scalars: word)) else { continue }
        // A letter and a number with a space between are one code, which is told as a whole.
        if let last = codes.last, ["i", "e", "o"].contains(last.lowercased()),
          code.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
          scalars[end..<word.startIndex].allSatisfy({ $0 == " " })
        {
          codes[codes.count - 1] = last + " " + code
        } else {
          codes.append(code)
        }
        end = word.endIndex
      }
      node = SourceNode(.sequence(codes.map { SourceNode(.text($0), at: location) }), at: location)
    case .number: node = number(content, at: location)
    case .date: node = SourceNode(.text(date(content)), at: location)
    case .choice(let choices):
      let label = normalizedLabel(text(content))
      let choice = choices.first { choice in
        choice.value.lowercased() == label
          || ([choice.label] + choice.earlierLabels).contains { normalizedLabel($0) == label }
      }
      node = SourceNode(.text(choice?.value ?? text(content)), at: location)
    }
    return node
  }

  /// A code as the record has it, of one of the words in «ข้อ o2 และตัวชี้วัดที่ ๖»; nil of a word that only names or joins.
  private func code(_ word: String) -> String? {
    var code = DigitSystem.arabic.apply(to: word)
    for prefix in ["และ", "ข้อที่", "ข้อ", "ตัวชี้วัดที่", "ตัวชี้วัด", "ที่"] where code.hasPrefix(prefix) {
      code.removeFirst(prefix.count)
    }
    guard let first = code.unicodeScalars.first else { return nil }
    let isItem =
      ["I", "E", "O"].contains(first) && code.utf8.count > 1
      && code.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    return isItem ? code.lowercased() : code
  }

  /// What the cell shows, as text on one line or several.
  func text(_ content: CellContent) -> String {
    switch content {
    case .text(let text): trimmed(tidied(text))
    case .number(let number): number
    case .boolean(let isTrue): isTrue ? "จริง" : "เท็จ"
    case .date(let year, let month, let day):
      thaiDate(year, month, day)?.text(digits: .arabic) ?? ""
    case .failure(let error): error
    case .uncomputed: ""
    }
  }

  private func lines(_ content: CellContent) -> [String] {
    text(content).utf8.split(separator: 0x0A).map { trimmed(String(Substring($0))) }.filter { !$0.isEmpty }
  }

  /// Lines as paragraphs; those that start with a dash and follow each other are one list.
  private func paragraphs(_ lines: [String]) -> String {
    var text = ""
    var isList = false
    for line in lines {
      let isElement = line.hasPrefix("- ")
      if !text.isEmpty { text += isList && isElement ? "\n" : "\n\n" }
      text += line
      isList = isElement
    }
    return text
  }

  /// Steps, and below one the lines that start with a dash as its own; where all start so, the dashes are only marks.
  private func steps(_ lines: [String], at location: SourceLocation) -> SourceNode {
    var steps: [(text: String, inner: [String])] = []
    for line in lines {
      if line.hasPrefix("- "), let last = steps.indices.last, lines.first?.hasPrefix("- ") == false {
        steps[last].inner.append(withoutMark(line))
      } else {
        steps.append((withoutMark(line), []))
      }
    }
    func entry(_ key: String, _ value: SourceNode) -> SourceNode.Entry {
      SourceNode.Entry(key: key, keyLocation: location, value: value)
    }
    func texts(_ lines: [String]) -> SourceNode {
      SourceNode(.sequence(lines.map { SourceNode(.text($0), at: location) }), at: location)
    }
    let nodes = steps.map { step in
      let text = SourceNode(.text(step.text), at: location)
      return step.inner.isEmpty
        ? text : SourceNode(.mapping([entry("text", text), entry("steps", texts(step.inner))]), at: location)
    }
    return SourceNode(.sequence(nodes), at: location)
  }

  /// A list's element without the mark that people type before it, since the report numbers its lists: `1. `, `๒) `, `- `.
  private func withoutMark(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars.prefix(8))
    var index = 0
    if let first = scalars.first, ["-", "–", "•", "●", "*"].contains(first) {
      index = 1
    } else {
      let isOpened = scalars.first == "("
      if isOpened { index = 1 }
      let start = index
      while index < scalars.count, index - start < 2, isDigit(scalars[index]) { index += 1 }
      guard index > start, index < scalars.count,
        scalars[index] == ")" || (!isOpened && scalars[index] == ".")
      else { return line }
      index += 1
    }
    // What has no space behind it is a number, as 9.1, or a name.
    guard index < scalars.count, scalars[index] == " " || scalars[index] == "\t" else { return line }
    let rest = trimmed(String(scalars: line.unicodeScalars.dropFirst(index)))
    return rest.isEmpty ? line : rest
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("๐"..."๙").contains(scalar)
  }

  /// A number that was typed as text, in Thai digits, with spaces or a per cent sign; a dash is none at all.
  private func number(_ content: CellContent, at location: SourceLocation) -> SourceNode? {
    if case .number(let number) = content { return SourceNode(.number(number), at: location) }
    guard case .text(let written) = content else { return SourceNode(.text(text(content)), at: location) }
    var arabic = DigitSystem.arabic.apply(to: tidied(written))
    arabic.unicodeScalars.removeAll { [" ", "\n", "\t", "\u{200B}", "\u{2060}"].contains($0) }
    if ["-", "–", "—", "N/A", "n/a"].contains(arabic) { return nil }
    if arabic.hasSuffix("%") { arabic.removeLast() }
    if arabic.hasPrefix("พ.ศ.") { arabic.removeFirst(4) }
    // Thousands, in counts of people.
    let groups = arabic.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1, groups.dropFirst().allSatisfy({ $0.utf8.prefix { $0 != 0x2E }.count == 3 }) {
      arabic = groups.joined()
    }
    let isNumber =
      !arabic.isEmpty && arabic.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    return SourceNode(isNumber ? .number(arabic) : .text(text(content)), at: location)
  }

  /// `2568-10` or `2568-10-01` for what names a month or day in any way that is common; else the text as it is.
  private func date(_ content: CellContent) -> String {
    if case .date(let year, let month, let day) = content, let date = thaiDate(year, month, day) {
      return written(date)
    }
    let text = withSpaceBeforeNumbers(DigitSystem.arabic.apply(to: text(content)))
    let words = text.unicodeScalars.split { $0 == " " || $0 == "/" || $0 == "," }
      .map { String(scalars: $0) }.filter { $0 != "พ.ศ." && $0 != "เดือน" && $0 != "วันที่" }
    guard (2...3).contains(words.count), var year = Int(words[words.count - 1]) else { return text }
    if year < 100 { year += 2500 }
    let name = words[words.count - 2]
    let month = Int(name) ?? Self.months[Self.withoutDots(name)]
    let day = words.count == 3 ? Int(words[0]) : nil
    guard let month, words.count == 2 || day != nil,
      let date = ThaiDate(year: year < 2400 ? year + 543 : year, month: month, day: day)
    else { return text }
    return written(date)
  }

  /// Without dots, which some leave out of the short ones.
  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for month in 1...12 {
      months[ThaiDate.monthName(month)] = month
      months[withoutDots(ThaiDate.monthName(month, .short))] = month
    }
    return months
  }()

  /// `ต.ค. 68` for `ต.ค.68`.
  private func withSpaceBeforeNumbers(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar), let last = result.last, last == "." || last.value >= 0x0E01 {
        result.append(" ")
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// Whether a cell names a month, or the first day of one, as programs have it that take what is typed for a day.
  func mayBeMonth(_ content: CellContent) -> Bool {
    if case .date(_, _, let day) = content { return day == nil || day == 1 }
    // 2568-10
    return date(content).utf8.count == 7
  }

  private static func withoutDots(_ name: String) -> String {
    String(scalars: name.unicodeScalars.filter { $0 != "." })
  }

  /// A workbook counts years of the common era, unless someone typed one of the Buddhist Era into it.
  private func thaiDate(_ year: Int, _ month: Int, _ day: Int?) -> ThaiDate? {
    ThaiDate(year: year < 2400 ? year + 543 : year, month: month, day: day)
  }

  private func written(_ date: ThaiDate) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(date.year)-\(two(date.month))" + (date.day.map { "-" + two($0) } ?? "")
  }

  /// The text without what is not seen: no-break spaces are spaces, carriage returns line ends.
  private func tidied(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\u{A0}" || $0 == "\r" || $0 == "\u{FEFF}" }) else {
      return text
    }
    var result = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{A0}": result.unicodeScalars.append(" ")
      case "\u{FEFF}": break
      case "\r": result.unicodeScalars.append("\n")
      case "\n" where last == "\r": break
      default: result.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return result
  }
}
