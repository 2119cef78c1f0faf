/// The parts of a text that a line never breaks inside, as a browser's own Thai dictionary does not know them:
/// the document's names, ๆ and ฯ with the word before them, a number with its unit, พ.ศ. with its year.
struct BoundRanges {
  /// Names, longest first, so that a name within another doesn't win.
  private let terms: [[Unicode.Scalar]]
  init(terms: [String]) {
    self.terms = Set(terms).map { Array($0.unicodeScalars) }
      .filter { $0.count > 1 }
      .sorted { ($1.count, $0.lexical) < ($0.count, $1.lexical) }
  }

  /// Ranges in order that don't meet.
  func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      if let length = termLength(in: text, at: index) {
        found.append(index..<index + length)
        index += length
      } else if let range = binding(in: text, at: index) {
        found.append(range)
        index = max(index + 1, range.upperBound)
      } else {
        index += 1
      }
    }
    return merged(found)
  }

  private func termLength(in text: [Unicode.Scalar], at index: Int) -> Int? {
    terms.first { text[index] == $0[0] && text[index...].starts(with: $0) }?.count
  }

  private func binding(in text: [Unicode.Scalar], at index: Int) -> Range<Int>? {
    switch text[index] {
    case "ๆ", "ฯ":
      var start = index
      if start > 0, text[start - 1] == " " { start -= 1 }
      let end = start
      // The last syllable or so of the word before: enough to hold the sign, and no word is cut that was not already.
      while start > 0, end - start < 8, text[start - 1].isThaiLetter { start -= 1 }
      while start < end, text[start].isThaiMark { start += 1 }
      // ฯลฯ is one sign.
      let isEtcetera = text[index...].starts(with: Array("ฯลฯ".unicodeScalars))
      return start < end || end < index || isEtcetera ? start..<index + (isEtcetera ? 3 : 1) : nil
    case "พ":
      guard text[index...].starts(with: Array("พ.ศ. ".unicodeScalars)) else { return nil }
      var end = index + 5
      while end < text.count, text[end].isDigit { end += 1 }
      return end > index + 5 ? index..<end : nil
    case let scalar where scalar.isDigit:
      guard index == 0 || !text[index - 1].isDigit else { return nil }
      var end = index
      while end < text.count, text[end].isDigit || text[end] == "." || text[end] == "," { end += 1 }
      var start = index
      let share = Array("ร้อยละ ".unicodeScalars)
      if index >= share.count, text[index - share.count..<index].elementsEqual(share) { start -= share.count }
      if end < text.count, text[end] == " " {
        for unit in Self.units where text[(end + 1)...].starts(with: unit) {
          return start..<end + 1 + unit.count
        }
      }
      return start < index ? start..<end : nil
    default: return nil
    }
  }

  private static let units: [[Unicode.Scalar]] = [
    "คะแนน", "คน", "ข้อ", "ด้าน", "ตัวชี้วัด", "ครั้ง", "วัน", "เดือน", "ปี", "บาท", "แห่ง", "ราย", "หน่วยงาน", "ประเด็น",
  ].map { Array($0.unicodeScalars) }

  private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] =
          min(last.lowerBound, range.lowerBound)..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension [Unicode.Scalar] {
  fileprivate var lexical: String { String(String.UnicodeScalarView(self)) }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) || (0xE50...0xE59).contains(value) }
  fileprivate var isThaiLetter: Bool { (0xE01...0xE2E).contains(value) || (0xE30...0xE4E).contains(value) }
  fileprivate var isThaiMark: Bool {
    value == 0xE31 || (0xE33...0xE3A).contains(value) || (0xE47...0xE4E).contains(value)
  }
}
