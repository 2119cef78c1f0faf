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

  /// How all of them begin.
  private static let starts = WordStarts([short.starts, common.starts, verbs.starts])

  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    let next = nextEquals(of: scalars)
    var result: [TextFinding] = []
    var index = 0
    while index < scalars.count {
      guard let range = repeated(scalars, next, at: index) else {
        index += 1
        continue
      }
      let word = text.string(range.prefix { scalars[$0] != " " || $0 + 1 < range.upperBound })
      result.append(
        TextFinding(
          .repeatedWord, range, thai: "พิมพ์ซ้ำ \(quoted(word))",
          english: "\(quoted(word)) is typed twice"))
      index = range.upperBound + range.count
    }
    return result
  }

  /// Where each character stands next with the same one behind it; the end of the text where nowhere.
  private func nextEquals(of text: [Unicode.Scalar]) -> [Int] {
    // Thai letters differ in their last seven bits; another pair that shares a place only costs a look.
    var last = [Int](repeating: text.count, count: 512)
    var next = [Int](repeating: text.count, count: text.count)
    var second: UInt32 = 0
    for index in text.indices.reversed() {
      let first = text[index].value
      let place = Int((first &* 13 ^ second) & 511)
      next[index] = last[place]
      last[place] = index
      second = first
    }
    return next
  }

  /// What stands at `index`, or a little behind, and again right behind itself or behind a space.
  ///
  /// - Parameter next: Where the two characters at each place, or two taken for them, stand next.
  private func repeated(_ text: [Unicode.Scalar], _ next: [Int], at index: Int) -> Range<Int>? {
    // Whatever stands twice begins with the same two characters, but for ๆ.
    guard next[index] - 1 - index <= Self.lengths.upperBound || text[index] == "ๆ" else { return nil }
    if Self.starts.mayStart(in: text, at: index), let length = repeatedWord(text, at: index) {
      return index..<(index + length)
    }
    return repeatedPiece(text, next, at: index)
  }

  /// The length of a known word that stands at `index` twice.
  private func repeatedWord(_ text: [Unicode.Scalar], at index: Int) -> Int? {
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
    return nil
  }

  /// A piece of eight characters and more that stands twice.
  private func repeatedPiece(_ text: [Unicode.Scalar], _ next: [Int], at index: Int) -> Range<Int>? {
    guard canStart(text, index) else { return nil }
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
        return isBehindSpace ? index..<(index + length) : wholeWords(text, index..<(index + length))
      }
      second = next[second]
    }
    return nil
  }

  /// Whether a piece may start at `index`: with a letter that words can start with, no mark, no space, no digit.
  private func canStart(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    let first = text[index]
    return first.isThaiLetter && !first.isThaiFollower && (index == 0 || !text[index - 1].isThaiLeadingVowel)
  }

  /// What stands twice may as well begin a few letters on, where what follows goes on as it begins: of «ดำเนินการตามมาตรการตามมาตรการ»
  /// it is «ตามมาตรการ» that was typed twice, and not «การตามมาตร». The first that cuts the fewest words.
  private func wholeWords(_ text: [Unicode.Scalar], _ piece: Range<Int>) -> Range<Int> {
    let length = piece.count
    var best = piece
    var fewest = Int.max
    for start in piece {
      if start > piece.lowerBound {
        guard start + 2 * length <= text.count, text[start + length - 1] == text[start + 2 * length - 1]
        else { break }
        guard canStart(text, start), holdsNoSpace(text, start, length) else { continue }
      }
      let cuts = (0...2).count { cutsWord(text, start + $0 * length) }
      if cuts < fewest { (best, fewest) = (start..<(start + length), cuts) }
      if cuts == 0 { break }
    }
    return best
  }

  /// Whether a known word goes on across a place.
  private func cutsWord(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
    (max(0, place - 20)..<place).contains { start in
      [CommonWords.table, Self.others].contains { table in
        table.match(in: text, at: start).map { start + $0.length > place } ?? false
      }
    }
  }

  /// Words beside the common ones that a piece seldom begins or ends in.
  private static let others = WordTable([
    "บริการ", "ราชการ", "รายการ", "จัดการ", "หลักการ", "วิชาการ", "สวัสดิการ", "เลขาธิการ", "ประกอบการ", "ปฏิบัติการ",
    "ดำเนินงาน",
    "รายงาน", "แผนงาน", "ผลงาน", "พัฒนา", "ติดตาม", "กำหนด", "ประกาศ", "บริหาร", "คู่มือ", "ข้อมูล", "คะแนน", "ประชุม",
    "ประเมิน",
    "ความ", "งาน", "ของ", "และ", "ด้าน", "ตาม", "โดย", "ผู้", "ให้", "ทุจริต", "สำคัญ", "สาธารณะ", "เทศบาล", "ตำบล",
  ])

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
