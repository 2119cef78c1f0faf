/// What a workbook's label of a score names: the keys below a year's assessment.
///
/// `รวม`, `ระดับ`, `IIT`, `ตัวชี้วัด 3` or `3`, `ตัวชี้วัดย่อย 9.1` or `9.1`, `i7`, `e7 public`, and with a year behind
/// each, as `รวม ปี 2568` or `i7 (2568)`.
struct ScoreLabel: Hashable {
  /// Below the year: `indicators`, `3`.
  var path: [String]
  /// Buddhist Era.
  var year: Int?

  /// Nil for what names no score. What names one that the year doesn't have is for the record's reader to say.
  init?(_ written: String) {
    var label = normalizedLabel(written)
    label.removeAll { $0 == "(" || $0 == ")" }
    let (name, year) = Self.year(behind: label)
    label = name
    self.year = year
    if label.hasPrefix("คะแนน"), label != "คะแนน" { label.removeFirst("คะแนน".count) }
    guard let path = Self.path(label) else { return nil }
    self.path = path
  }

  /// Takes a year off the end, with the words before it: `รวมปี2568`, `i7 2568`.
  private static func year(behind label: String) -> (name: String, year: Int?) {
    var name = label
    let digits = label.utf8.suffix(4)
    guard digits.count == 4, digits.first == UInt8(ascii: "2"), let year = Int(label.suffix(4)) else {
      return (label, nil)
    }
    name.removeLast(4)
    let words = ["พ.ศ.", "ปีงบประมาณ", "ปี"].filter { name.hasSuffix($0) }
    // A number right before the year would run into it: `ตัวชี้วัด 32568`.
    guard let last = name.utf8.last, !words.isEmpty || !isDigit(last) else { return (label, nil) }
    for word in ["พ.ศ.", "ปีงบประมาณ", "ปี"] where name.hasSuffix(word) { name.removeLast(word.count) }
    return (name, year)
  }

  private static func path(_ label: String) -> [String]? {
    switch label {
    case "รวม", "คะแนนรวม", "total": return ["total"]
    case "ระดับ", "ผลการประเมิน", "level": return ["level"]
    case "iit", "eit", "oit": return ["instruments", label.uppercased()]
    default: break
    }
    if label.hasPrefix("ตัวชี้วัดย่อย") {
      return ["subindicators", withoutOrdinal(label.dropFirst("ตัวชี้วัดย่อย".count))]
    }
    if label.hasPrefix("ตัวชี้วัด") {
      return ["indicators", withoutOrdinal(label.dropFirst("ตัวชี้วัด".count))]
    }
    guard let first = label.utf8.first else { return nil }
    if isDigit(first) {
      guard label.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }) else { return nil }
      return [label.contains(".") ? "subindicators" : "indicators", label]
    }
    for part in WorkbookForm.parts {
      for mark in ["/", ".", "-", ""] where label.hasSuffix(mark + part) {
        let code = String(label.dropLast(part.count + mark.count))
        return isItem(code) ? ["items", code, part] : nil
      }
    }
    return isItem(label) ? ["items", label] : nil
  }

  /// Whether it reads like a letter and a number: `o12`, and `๐12` or `012`, which the record's reader finds fault with.
  private static func isItem(_ code: String) -> Bool {
    guard let first = code.utf8.first,
      [UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "o")].contains(first)
    else {
      return false
    }
    return code.utf8.count > 1 && code.utf8.dropFirst().allSatisfy(isDigit)
  }

  private static func withoutOrdinal(_ label: Substring) -> String {
    String(label.hasPrefix("ที่") ? label.dropFirst("ที่".count) : label)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
