/// An item's code as it stands in a text: `o12`, or typed otherwise as `O๑๒`, `๐12`, `012`.
struct WrittenCode: Sendable {
  var range: Range<Int>
  /// As the framework writes it: `o12`.
  var code: String
  /// Whether it is written so.
  var isPlain: Bool

  /// Nil where none starts at `index`.
  ///
  /// No initializer: those own what they are given, which takes longer than the look.
  static func read(in text: [Unicode.Scalar], at index: Int) -> WrittenCode? {
    // Asked at each character of every text: nearly all are no such letter.
    let letter: Unicode.Scalar
    var isZero = false
    var isStroke = false
    switch text[index] {
    case "o", "O", "\u{43E}", "\u{41E}", "\u{3BF}", "\u{39F}": letter = "o"
    case "i", "I": letter = "i"
    case "e", "E", "\u{435}", "\u{415}": letter = "e"
    case "๐", "0":
      letter = "o"
      isZero = true
    case "l":
      letter = "i"
      isStroke = true
    default: return nil
    }
    let before: Unicode.Scalar = index > 0 ? text[index - 1] : " "
    switch before {
    case "/":
      // A list of codes may be joined by slashes: i1/i2.
      guard text[index].isLatinLetter else { return nil }
    case "-", "_", ".", ",", "@": return nil
    default:
      if before.isLatinLetter || before.isDigit { return nil }
    }
    var end = index + 1
    // «ข้อ o.9», «ข้อ O 9», «ข้อ O-27».
    let isParted =
      !isZero && end + 1 < text.count && (text[end] == "." || text[end] == " " || text[end] == "-")
      && text[end + 1].isDigit && isExpected(text, index)
    if isParted { end += 1 }
    let start = end
    var number = 0
    var isThai = false
    var hasLeadingZero = false
    while end < text.count, let digit = text[end].digitValue {
      if end == start, digit == 0 { hasLeadingZero = true }
      if text[end].isThaiDigit { isThai = true }
      number = number * 10 + digit
      end += 1
      if end > start + 3 { return nil }
    }
    guard end > start, number > 0, number < 100 else { return nil }
    let after = end < text.count ? text[end] : " "
    if after.isLatinLetter || after == "_" || after == "@" || after == "%" { return nil }
    let isFraction = after == "." || after == "," || after == "-" || after == "/" || after == ":"
    if isFraction, end + 1 < text.count, text[end + 1].isDigit { return nil }
    if isZero {
      // A number may start with a zero; only where a code is expected, it is one.
      guard !hasLeadingZero, isExpected(text, index), !isOfDocument(text, end) else { return nil }
    }
    if isStroke, !isExpected(text, index) { return nil }
    return WrittenCode(
      range: index..<end, code: "\(letter)\(number)",
      isPlain: !isZero && !isStroke && !isParted && !isThai && !hasLeadingZero && text[index] == letter)
  }

  private static let documents = WordTable(
    ["ของ", "แห่ง"].flatMap { lead in
      [
        "ระเบียบ", "ประกาศ", "คำสั่ง", "กฎ", "พระราช", "พ.ร.บ", "หนังสือ", "ข้อบัญญัติ", "เทศบัญญัติ", "สัญญา", "บันทึก",
        "คู่มือ",
      ]
      .map { lead + $0 }
    })

  /// «ข้อ ๐๙ ของระเบียบ», and others that are listed before it.
  private static func isOfDocument(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    text.holds(documents, in: end..<min(end + 20, text.count))
  }

  /// Whether what stands before makes it an item's code: `ข้อ ๐๒`, `OIT ข้อที่ ๐๒`, `(๐๒)` is none.
  private static func isExpected(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    var start = index
    while start > 0, text[start - 1] == " " || text[start - 1] == "(" { start -= 1 }
    for word in ["ข้อ", "ข้อที่", "ตัวชี้วัด", "ตัวชี้วัดที่", "ประเด็น", "จาก", "และ", "OIT", "ข้อคำถาม", ","] {
      let scalars = [Unicode.Scalar](of: word)
      guard text.has(scalars, at: start - scalars.count) else { continue }
      // «และ» and a comma go on with a list of codes.
      if word != "และ", word != ",", word != "จาก" { return true }
      let earlier = max(0, start - 16)..<(start - scalars.count)
      if text[earlier].contains(where: { $0 == "๐" || $0 == "o" || $0 == "O" }) || word == "จาก" {
        return text[index] == "๐"
      }
    }
    return false
  }
}
