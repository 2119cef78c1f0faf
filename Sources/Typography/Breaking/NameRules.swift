/// People's names: no line ends inside a given name or a surname.
enum NameRules {
  private static let titles = WordEnds("นางสาว นาย นาง")
  private static let offices = WordEnds("นายก นายอำเภอ นายทะเบียน นายจ้าง นายช่าง นายแพทย์ นายตรวจ")

  /// Titles that may stand before a name with a space or without.
  private static let ranks = WordEnds(
    """
    ดร. ผศ. รศ. ศ. ผศ.ดร. รศ.ดร. ศ.ดร. ร้อยตรี ร้อยโท ร้อยเอก พันตรี พันโท พันเอก จ่าเอก จ่าสิบเอก พลตรี พลโท พลเอก \
    ร้อยตำรวจตรี ร้อยตำรวจโท ร้อยตำรวจเอก พันตำรวจตรี พันตำรวจโท พันตำรวจเอก พลตำรวจตรี พลตำรวจโท พลตำรวจเอก ดาบตำรวจ \
    ว่าที่ร้อยตรี ว่าที่ร้อยโท ว่าที่ร้อยเอก ร.ต. ร.ท. ร.อ. พ.ต. พ.ท. พ.อ. ร.ต.อ. ร.ต.ท. ร.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. พล.ต. พล.อ.
    """)

  /// Titles of monks.
  private static let monks = WordEnds("พระครู พระมหา พระอธิการ พระปลัด พระใบฎีกา พระสมุห์ หลวงพ่อ หลวงปู่")
  /// Behind a rank: จ.ส.ต.หญิง.
  private static let woman = WordEnds("หญิง")

  /// - Parameter costs: Made infinite inside names.
  static func bind(_ text: [UInt32], _ wordStarts: [Bool], _ costs: inout [Double]) {
    for start in text.indices where wordStarts[start] {
      if text[start] == 0x0E1E || text[start] == 0x0E2B, let end = monks.start(text, start), end < text.count
      {
        bindTitled(text, start, &costs)
      } else if text[start] == 0x0E19, let end = titles.start(text, start), isTitle(text, start, end) {
        bindTitled(text, start, &costs)
      } else if start == 0 || ThaiLetters.isSpace(text[start - 1]), let end = ranks.start(text, start) {
        bindRanked(text, start, end, &costs)
      }
    }
  }

  private static func isTitle(_ text: [UInt32], _ start: Int, _ end: Int) -> Bool {
    // นายก, นายอำเภอ and นายทะเบียน are offices, not names.
    (end == text.count || !ThaiLetters.isDependent(text[end])) && offices.start(text, start) == nil
  }

  /// นาย, นาง and นางสาว stay with the name after them, which runs to the next space.
  private static func bindTitled(_ text: [UInt32], _ start: Int, _ costs: inout [Double]) {
    let longest = start == 0 || ThaiLetters.isSpace(text[start - 1]) ? 40 : 20
    let end = letters(text, from: start, atMost: longest)
    guard end - start < longest else { return }
    forbid(start + 1..<max(end, start + 1), &costs)
    bindSurname(text, end, &costs)
  }

  /// A rank is followed by a given name and a surname; with one of them missing, it is a common word.
  private static func bindRanked(_ text: [UInt32], _ start: Int, _ end: Int, _ costs: inout [Double]) {
    let isWoman = end < text.count && woman.start(text, end) != nil
    let end = isWoman ? end + 4 : end
    let hasSpace = end < text.count && ThaiLetters.isSpace(text[end])
    let given = hasSpace ? end + 1 : end
    let space = letters(text, from: given, atMost: 20)
    guard space > given + 1, space - given < 20, bindSurname(text, space, &costs) else { return }
    // A rank in full may end a line, its abbreviation not.
    let isShort = text[end - 1] == 0x2E || isWoman
    forbid((hasSpace ? (isShort ? given : given + 1) : start + 1)..<space, &costs)
  }

  /// One more word of letters after the name, up to a space, is the surname: whole, though a line may end before it.
  @discardableResult
  private static func bindSurname(_ text: [UInt32], _ space: Int, _ costs: inout [Double]) -> Bool {
    guard space < text.count, ThaiLetters.isSpace(text[space]) else { return false }
    let end = letters(text, from: space + 1, atMost: 20)
    guard end - space <= 20, end > space + 2 else { return false }
    forbid(space + 2..<end, &costs)
    return true
  }

  private static func letters(_ text: [UInt32], from start: Int, atMost count: Int) -> Int {
    var end = start
    while end < text.count, end - start < count, ThaiLetters.isThaiLetter(text[end]) { end += 1 }
    return end
  }

  private static func forbid(_ places: Range<Int>, _ costs: inout [Double]) {
    for place in places { costs[place] = .infinity }
  }
}
