/// Numbers in words stay with what they count or number, as figures do: สองรอบ, ครึ่งกิโลกรัม, ประการหนึ่ง, ปีที่สอง, วรรคสาม.
enum NumberWords {
  private static let numbers = WordEnds(
    "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ยี่สิบ ครึ่ง ร้อย หมื่น แสน ล้าน")
  /// A verb as well, and so a number only before these.
  private static let thousand = WordEnds("พัน")
  private static let counted = WordEnds("บาท คน")
  /// Words behind what they say the number of.
  private static let ones = WordEnds("หนึ่ง เดียว")
  /// What is one of several, beside the words that figures count.
  private static let kinds = WordEnds("ผู้ ครึ่ง นัย อย่าง วัน ทาง")
  /// Words whose number follows them.
  private static let ordinals = WordEnds("ที่ วรรค ข้อ มาตรา ชั้น ขั้น หมู่ บท ตอน")

  /// Whether no line ends between the word that ends at `last` and the one that begins right behind it.
  ///
  /// - Parameters:
  ///   - units: Words that figures count.
  ///   - wordStarts: Where words begin; one more than there are characters.
  static func areBound(_ text: [UInt32], _ last: Int, units: WordEnds, wordStarts: [Bool]) -> Bool {
    let first = last + 1
    func isKind(_ last: Int) -> Bool { units.end(text, last) != nil || kinds.end(text, last) != nil }
    // By the first letters of the few: most words are none of them.
    if text[first] == 0x0E2B || text[first] == 0x0E40, ones.start(text, first) != nil, isKind(last) {
      return true
    }
    if ordinals.wordStart(text, last, wordStarts) != nil, let end = numbers.start(text, first),
      end == text.count || wordStarts[end] || !ThaiLetters.isThaiLetter(text[end])
    {
      return true
    }
    if text[last] == 0x0E19, thousand.wordStart(text, last, wordStarts) != nil, counted.isAt(text, first) {
      return true
    }
    guard let start = numbers.wordStart(text, last, wordStarts), CountRules.isCounted(text, first) else {
      return false
    }
    // คนหนึ่ง|ยอม: it says how many come before it.
    return ones.end(text, last) == nil || start == 0 || !isKind(start - 1)
  }
}
