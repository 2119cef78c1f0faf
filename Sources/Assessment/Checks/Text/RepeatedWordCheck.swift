package import SourceData

/// The same words typed twice in a row.
///
/// Thai has no spaces between words, and short words often meet their like (ที่ที่, ภายในใน), so only pieces of eight
/// characters and more are taken for words that are repeated, and short ones that never stand twice.
struct RepeatedWordCheck: TextCheck {
  private static let lengths = 8...40
  private static let short = WordTable([
    "และและ", "หรือหรือ", "เพื่อเพื่อ", "โดยโดย", "ของของ", "จากจาก", "ตามตาม", "ซึ่งซึ่ง", "ต้องต้อง", "ไม่ไม่",
    "ให้ให้", "ด้านด้าน", "แก่แก่", "อย่างอย่าง", "เมื่อเมื่อ", "อื่นอื่น", "ทุกทุก", "ยังยัง", "ในใน", "การการ", "และ และ",
    "หรือ หรือ", "เพื่อ เพื่อ", "ซึ่ง ซึ่ง", "ใน ใน", "โดย โดย", "จาก จาก", "ตาม ตาม", "ต้อง ต้อง", "พ.ศ. พ.ศ.",
    "พ.ศ.พ.ศ.",
    "ประจำปีประจำปี", "ประจำปี ประจำปี", "ๆ ๆ", "ๆๆ", "เพื่อให้เพื่อให้",
  ])
  /// Words that are shorter than eight characters and never stand twice.
  private static let common = WordTable([
    "จัดทำ", "พัฒนา", "ติดตาม", "กำหนด", "ตรวจสอบ", "รายงาน", "โครงการ", "บริการ", "ข้อมูล", "ประชุม", "มาตรการ",
    "ประกาศ",
    "มีการ", "โดยมี", "เป็นไป", "คู่มือ", "เปิดเผย", "คะแนน", "ประเมิน", "ปฏิบัติ", "บุคลากร", "ประชาชน", "จะ",
  ])
  /// What begins a phrase, and does not stand right behind itself, a space between.
  private static let verbs = WordTable([
    "ดำเนินการ", "ดำเนินงาน", "จัดทำ", "จัดให้", "เผยแพร่", "ประชาสัมพันธ์", "ปรับปรุง", "พัฒนา", "ส่งเสริม", "สนับสนุน", "กำหนด",
    "กำกับ", "ติดตาม", "ตรวจสอบ", "สร้าง", "เพิ่ม", "ลด", "เพื่อให้", "โดยให้", "เปิดโอกาส", "แต่งตั้ง", "ทบทวน", "ชี้แจง",
    "แจ้งเวียน",
  ])

  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    let next = nextEquals(of: scalars)
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      guard let length = repeated(scalars, next, at: index) else {
        index += 1
        continue
      }
      let word = text.string(index..<(index + length))
      result.append(
        TextFinding(
          .repeatedWord, index..<(index + length), thai: "พิมพ์ซ้ำ \(quoted(word))",
          english: "\(quoted(word)) is typed twice"))
      index += 2 * length
    }
    return result
  }

  /// Where each character stands next, within the reach of a repetition; the end of the text where nowhere.
  private func nextEquals(of text: [Unicode.Scalar]) -> [Int] {
    // Thai letters differ in their last seven bits; another character that shares a letter's place only costs a look.
    var last = [Int](repeating: text.count, count: 128)
    var next = [Int](repeating: text.count, count: text.count)
    for index in text.indices.reversed() {
      let place = Int(text[index].value & 0x7F)
      next[index] = last[place]
      last[place] = index
    }
    return next
  }

  /// The length of what stands at `index` and again right behind, or behind a space.
  ///
  /// - Parameter next: Where the character of each place, or one taken for it, stands next.
  private func repeated(_ text: [Unicode.Scalar], _ next: [Int], at index: Int) -> Int? {
    if let (length, _) = Self.short.match(in: text, at: index), !isOtherWord(text, index, length) {
      return text[index..<(index + length)].contains(" ") ? (length + 1) / 2 : length / 2
    }
    if let (length, _) = Self.common.match(in: text, at: index), index + 2 * length <= text.count,
      matches(text, index, index + length, length),
      index + 2 * length == text.count || !text[index + 2 * length].isThaiFollower,
      length > 2 || !text.has("เห็น", at: index - 4) && !text.has("นะ", at: index - 2)
    {
      return length
    }
    if let (length, _) = Self.verbs.match(in: text, at: index), index == 0 || isOpening(text[index - 1]),
      index + 2 * length < text.count, text[index + length] == " ",
      matches(text, index, index + length + 1, length)
    {
      return length + 1
    }
    // A piece starts with a letter that words can start with: no mark, no space, no digit.
    let first = text[index]
    guard first.isThaiLetter, !first.isThaiFollower, index == 0 || text[index - 1].value != 0xE40 else {
      return nil
    }
    var second = next[index]
    while second < text.count, second - 1 - index <= Self.lengths.upperBound {
      // Behind a space first: that piece is the shorter one.
      for start in [second - 1, second] where Self.lengths.contains(start - index) {
        let length = start - index
        let isBehindSpace = start < second
        guard !isBehindSpace || text[start] == " ", second + length <= text.count,
          matches(text, index, second, length), holdsNoSpace(text, index, length),
          !isBehindSpace || isEnd(text, second + length)
        else { continue }
        return length
      }
      second = next[second]
    }
    return nil
  }

  /// Words that begin like a short one, behind it: «ของของเล่น», «เพื่อเพื่อนบ้าน», «ผู้ให้ให้ความเห็น».
  private static let beginnings = WordTable([
    "ของเล่น", "ของขวัญ", "ของใช้", "ของกลาง", "ของที่", "ของรางวัล", "ของฝาก", "ของชำร่วย", "ของเสีย", "ของไหว้",
    "ของแถม", "ของกำนัล", "ของเก่า",
    "ของมีค่า", "ของสด", "ของแห้ง", "ของดี", "ของหาย", "ของเหลว", "ของแข็ง", "ของบริจาค", "ของผู้", "ของตาย", "เพื่อน",
    "โดยสาร", "ต้องหา", "ต้องโทษ",
    "ต้องห้าม", "ต้องกัน", "แก่น",
  ])

  /// Behind what อย่าง counts, or ends a word: «ตัวอย่างอย่างน้อยสามชุด».
  private static let kinds = [
    "ตัว", "ละ", "หลาย", "บาง", "ทุก", "ต่าง", "สอง", "สาม", "สี่", "ห้า", "กี่", "ดัง", "เช่น", "สาร", "สิ่ง",
  ]
  /// Words that end in ใน.
  private static let insides = ["ภาย", "ข้าง", "ด้าน", "ชั้น", "ส่วน", "นอก"]
  /// What a noun made with การ may stand right behind, where no other word ends in การ: มาตรการการป้องกัน is right.
  private static let leads = [
    " ", "\n", "(", "และ", "หรือ", "ใน", "ของ", "เพื่อ", "ด้าน", "โดย", "ต่อ", "จาก", "ให้", "กับ", "ตาม", "เรื่อง",
    "ปรับปรุง", "พัฒนา",
    "ส่งเสริม", "สนับสนุน", "ติดตาม", "ตรวจสอบ", "กำกับ", "เพิ่ม", "ลด", "เป็น",
  ]

  private func isOtherWord(_ text: [Unicode.Scalar], _ index: Int, _ length: Int) -> Bool {
    func isBehind(_ word: String) -> Bool { text.has(word, at: index - word.unicodeScalars.count) }
    if Self.beginnings.match(in: text, at: index + length / 2) != nil { return true }
    switch text[index] {
    case "ใ": return text.has("ใน", at: index) ? Self.insides.contains(where: isBehind) : isBehind("ผู้")
    case "ก":
      // กำกับการ is a word of its own only behind ผู้; การันตี and การณ์ are others.
      return text.has("การการั", at: index) || text.has("การการณ์", at: index) || isBehind("ผู้กำกับ")
        || index > 0 && !Self.leads.contains(where: isBehind)
    case "อ":
      return Self.kinds.contains(where: isBehind)
        || index > 1 && text[index - 1] == " " && text[index - 2].isDigit
    default: return false
    }
  }

  private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\n", "\u{A0}", "(", "“"].contains(scalar)
  }

  private func matches(_ text: [Unicode.Scalar], _ first: Int, _ second: Int, _ length: Int) -> Bool {
    for offset in 0..<length where text[first + offset] != text[second + offset] { return false }
    return true
  }

  private func holdsNoSpace(_ text: [Unicode.Scalar], _ index: Int, _ length: Int) -> Bool {
    !text[index..<(index + length)].contains { !$0.isThaiLetter }
  }

  /// Behind a space something new may begin with the same word, and goes on.
  private func isEnd(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    index >= text.count || !text[index].isThaiLetter
  }
}

extension Diagnostic.Code {
  package static let repeatedWord = Self("repeated-word")
}

extension RepeatedWordCheck {
  static let explanations = [
    CodeExplanation(
      .repeatedWord, thai: "คำหรือวลีเดียวกันพิมพ์ซ้ำติดกัน", english: "The same words stand twice in a row.",
      todo: .init(thai: "ลบคำที่เกิน", english: "take one of them away"),
      example: "narrative: { preface: ให้ผู้รับผิดชอบผู้รับผิดชอบรายงานผล }")
  ]
}
