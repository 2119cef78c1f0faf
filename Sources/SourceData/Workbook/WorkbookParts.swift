/// The targets of a part's relationships by their identifiers and by the last word of their types
/// (ISO/IEC 29500-2, 6.5): `rId1`, `worksheet`.
struct Relationships: XMLStreamReceiver {
  private(set) var byIdentifier: [String: String] = [:]
  private(set) var byType: [String: String] = [:]
  /// The folder that targets are relative to, without slashes at its ends.
  let folder: String
  let isFinished = false

  /// - Parameter part: The name of the part whose relationships are read.
  init(of part: String) {
    folder = part.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The name of the part that holds the relationships of `part`.
  static func name(of part: String) -> String {
    var names = part.split(separator: "/").map(String.init)
    let last = names.popLast() ?? ""
    return (names + ["_rels", last + ".rels"]).joined(separator: "/")
  }

  mutating func start(_ name: XMLStreamName, _ attributes: XMLStreamAttributes) {
    guard "Relationship" ~= name, byIdentifier.count < 10_000, attributes["TargetMode"] != "External",
      let target = attributes["Target"]
    else { return }
    let part = resolved(target)
    if let identifier = attributes["Id"] { byIdentifier[identifier] = part }
    if let type = attributes["Type"]?.split(separator: "/").last { byType[String(type)] = part }
  }

  mutating func end(_ name: XMLStreamName) {}
  mutating func text(_ piece: RawSpan) {}

  /// A name in the archive; `..` never leads out of it, as it is only a name there.
  private func resolved(_ target: String) -> String {
    var names: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for name in target.split(separator: "/") {
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
    return names.joined(separator: "/")
  }
}

/// The list of sheets and the calendar of a workbook (ISO/IEC 29500-1, 18.2).
struct WorkbookPart: XMLStreamReceiver {
  struct Tab: Sendable, Hashable {
    var name: String
    var relationship: String
    var isHidden: Bool
  }

  private(set) var tabs: [Tab] = []
  /// Whether days are counted from 1904, as old Macintosh programs did.
  private(set) var countsFrom1904 = false
  let isFinished = false

  mutating func start(_ name: XMLStreamName, _ attributes: XMLStreamAttributes) {
    switch name {
    case "sheet" where tabs.count < 1_000:
      guard let title = attributes["name"], let relationship = attributes["id"] else { return }
      let state = attributes["state"] ?? "visible"
      tabs.append(Tab(name: title, relationship: relationship, isHidden: state != "visible"))
    case "workbookPr": countsFrom1904 = attributes.isOn("date1904")
    default: break
    }
  }

  mutating func end(_ name: XMLStreamName) {}
  mutating func text(_ piece: RawSpan) {}
}

/// The texts that cells share (ISO/IEC 29500-1, 18.4.9).
struct SharedStrings: XMLStreamReceiver {
  /// Of each text, its index among the workbook's.
  private(set) var indices: [UInt32] = []
  private(set) var isTooLarge = false
  private var rich = RichText()
  let texts: CellTextCollector
  let limits: WorkbookLimits

  init(texts: CellTextCollector, limits: WorkbookLimits) {
    self.texts = texts
    self.limits = limits
  }

  var isFinished: Bool { isTooLarge }

  mutating func start(_ name: XMLStreamName, _ attributes: XMLStreamAttributes) {
    if "si" ~= name { rich.clear() }
    rich.start(name)
  }

  mutating func end(_ name: XMLStreamName) {
    rich.end(name)
    guard "si" ~= name else { return }
    indices.append(texts.index(of: decodedEscapes(rich.text)))
    if indices.count > limits.cells || texts.byteCount > limits.textBytes { isTooLarge = true }
  }

  mutating func text(_ piece: RawSpan) {
    rich.add(piece)
    if rich.text.count > limits.valueBytes { isTooLarge = true }
  }
}

/// The text of an `si` or `is` element: its own and that of its runs, without readings (`rPh`).
struct RichText {
  /// In UTF-8.
  private(set) var text: [UInt8] = []
  private var isInText = false
  private var isInReading = false

  mutating func start(_ name: XMLStreamName) {
    switch name {
    case "t": isInText = true
    case "rPh": isInReading = true
    default: break
    }
  }

  mutating func end(_ name: XMLStreamName) {
    switch name {
    case "t": isInText = false
    case "rPh": isInReading = false
    default: break
    }
  }

  mutating func add(_ piece: RawSpan) {
    if isInText, !isInReading { text.append(piece) }
  }

  /// Makes ready for the next text, in the same memory.
  mutating func clear() {
    text.removeAll(keepingCapacity: true)
    isInText = false
    isInReading = false
  }
}

extension [UInt8] {
  mutating func append(_ piece: RawSpan) {
    unsafe piece.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}

/// `_x000D_` and its like, by which a workbook writes characters that XML can't (ISO/IEC 29500-1, 22.9.2.19), in UTF-8.
func decodedEscapes(_ text: [UInt8]) -> [UInt8] {
  guard text.contains(UInt8(ascii: "_")) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var index = 0
  while index < text.count {
    guard let scalar = escape(in: text, at: index) else {
      result.append(text[index])
      index += 1
      continue
    }
    // A carriage return comes with its line feed; the line feed is enough.
    if scalar != "\r" { result += Array(String(scalar).utf8) }
    index += 7
  }
  return result
}

/// The character that an escape of seven bytes stands for; nil where none starts.
private func escape(in text: [UInt8], at index: Int) -> Unicode.Scalar? {
  guard index + 7 <= text.count, text[index] == UInt8(ascii: "_"), text[index + 1] == UInt8(ascii: "x"),
    text[index + 6] == UInt8(ascii: "_")
  else { return nil }
  let digits = String(decoding: text[(index + 2)..<(index + 6)], as: UTF8.self)
  return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
}

/// How cells show their numbers, as far as the value depends on it (ISO/IEC 29500-1, 18.8).
struct CellStyles: XMLStreamReceiver {
  enum Kind: Sendable, Hashable {
    case plain, percent, date
    /// A month with its year and no day: `ต.ค. 68`.
    case month
  }

  /// By the number of a cell's style.
  private(set) var kinds: [Kind] = []
  private var custom: [Int: Kind] = [:]
  private var isInCellFormats = false
  let isFinished = false

  func kind(_ style: Int) -> Kind {
    kinds.indices.contains(style) ? kinds[style] : .plain
  }

  mutating func start(_ name: XMLStreamName, _ attributes: XMLStreamAttributes) {
    switch name {
    case "numFmt":
      guard custom.count < 10_000, let number = attributes["numFmtId"].flatMap({ Int($0) }),
        let code = attributes["formatCode"]
      else { return }
      custom[number] = Self.kind(ofFormat: code)
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats && kinds.count < 100_000:
      let format = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      kinds.append(custom[format] ?? Self.kind(ofBuiltIn: format))
    default: break
    }
  }

  mutating func end(_ name: XMLStreamName) {
    if "cellXfs" ~= name { isInCellFormats = false }
  }

  mutating func text(_ piece: RawSpan) {}

  /// The formats that every program knows by number (18.8.30); 71 to 81 are the Thai ones.
  private static func kind(ofBuiltIn number: Int) -> Kind {
    switch number {
    case 9, 10, 67, 68: .percent
    case 17, 74: .month
    case 14...16, 18...22, 27...36, 45...47, 50...58, 71...73, 75...81: .date
    default: .plain
    }
  }

  private static func kind(ofFormat code: String) -> Kind {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var (hasYear, hasMonth, hasDay, hasTime) = (false, false, false, false)
    for scalar in code.unicodeScalars {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch scalar {
      case "\\", "_", "*": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case _ where isQuoted || isBracketed: break
      case "%": return .percent
      case "y", "Y", "b", "B", "ป": hasYear = true
      case "m", "M", "ด": hasMonth = true
      case "d", "D", "ว": hasDay = true
      // What looks like months beside them may be minutes.
      case "h", "H", "s", "S": hasTime = true
      default: break
      }
    }
    if hasYear, hasMonth, !hasDay, !hasTime { return .month }
    return hasYear || hasMonth || hasDay ? .date : .plain
  }
}
