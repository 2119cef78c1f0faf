import SourceData

/// Long words that most reports are made of, by which their misspellings are known: what is one of them but for a mark that
/// is lost or mistaken, a letter typed twice, left out or swapped, or one for another that looks or sounds like it.
///
/// Only what starts like the word is compared, and what is a word itself one letter from another is no pair: none of them
/// differs so from a word of Thai. Words are six characters long at least, or one letter would make too many others.
enum CommonWords {
  /// With the first three letters, longest first.
  private static let groups: WordTable<[[Unicode.Scalar]]> = {
    var groups: [(start: UInt64, words: [[Unicode.Scalar]])] = []
    // By the three letters in one number, and their length.
    let keyed = words.map { word in
      let scalars = [Unicode.Scalar](of: word)
      return (start: scalars.prefix(3).reduce(0) { $0 << 21 | UInt64($1.value) }, scalars: scalars)
    }.sorted { ($0.start, $1.scalars.count) < ($1.start, $0.scalars.count) }
    for word in keyed {
      if groups.last?.start != word.start { groups.append((word.start, [])) }
      groups[groups.count - 1].words.append(word.scalars)
    }
    return WordTable(spelled: groups.map { ($0.words[0].prefix(3), $0.words) })
  }()

  static let table = WordTable(words)

  private static let words: [String] = [
    "ประสิทธิภาพ", "ประสิทธิผล", "ประชาสัมพันธ์", "ประพฤติมิชอบ", "ประพฤติตน", "ประโยชน์ส่วนตน", "ประโยชน์ส่วนรวม",
    "ประชาชน",
    "ประเมินผล", "การประเมิน", "ประมวลจริยธรรม", "ผู้บริหาร", "ผู้บังคับบัญชา", "ใต้บังคับบัญชา", "ผู้รับบริการ", "ผู้รับผิดชอบ",
    "รับผิดชอบ",
    "ส่วนได้ส่วนเสีย", "มีส่วนร่วม", "เจ้าหน้าที่", "ข้าราชการ", "พนักงาน", "บุคลากร", "หน่วยงาน", "สำนักงาน", "ส่วนราชการ",
    "คณะกรรมการ",
    "คณะทำงาน", "ผู้อำนวยการ", "อำนวยความสะดวก", "ส่วนท้องถิ่น", "ท้องถิ่น", "กระทรวงมหาดไทย", "กฎหมาย", "ระเบียบ",
    "หลักเกณฑ์",
    "มาตรฐาน", "มาตรการ", "นโยบาย", "ยุทธศาสตร์", "วิสัยทัศน์", "วัตถุประสงค์", "เป้าหมาย", "ตัวชี้วัด", "คุณธรรม",
    "จริยธรรม",
    "ธรรมาภิบาล", "โปร่งใส", "ต่อต้านการทุจริต", "ป้องกันการทุจริต", "ซื่อสัตย์สุจริต", "จรรยาบรรณ", "วัฒนธรรมองค์กร",
    "วัฒนธรรม",
    "จิตสำนึก", "พฤติกรรม", "ผลประโยชน์", "ผลประโยชน์ทับซ้อน", "ความเสี่ยง", "เรื่องร้องเรียน", "ร้องเรียน", "ทรัพย์สิน",
    "งบประมาณ",
    "จัดซื้อจัดจ้าง", "เบิกจ่าย", "โครงการ", "กิจกรรม", "แผนปฏิบัติ", "ปฏิบัติงาน", "ปฏิบัติหน้าที่", "ปฏิบัติราชการ", "ดำเนินการ",
    "ขั้นตอน", "ระยะเวลา", "ปรับปรุง", "ส่งเสริม", "สนับสนุน", "เปิดเผยข้อมูล", "ข้อมูลข่าวสาร", "ข้อมูลสาธารณะ", "ช่องทาง",
    "เว็บไซต์", "อินเทอร์เน็ต", "อิเล็กทรอนิกส์", "เทคโนโลยี", "สารสนเทศ", "ออนไลน์", "สื่อสาร", "ติดต่อสื่อสาร", "ให้บริการ",
    "รวดเร็ว", "ถูกต้อง", "ครบถ้วน", "ชัดเจน", "ต่อเนื่อง", "สม่ำเสมอ", "เคร่งครัด", "ใกล้ชิด", "เท่าเทียม", "เสมอภาค",
    "เชื่อมั่น",
    "ไว้วางใจ", "พึงพอใจ", "ความเข้าใจ", "ฝึกอบรม", "ถ่ายทอด", "มอบหมาย", "กำกับดูแล", "กำกับติดตาม", "ตรวจสอบ",
    "วิเคราะห์", "อุปสรรค",
    "ข้อเสนอแนะ", "แนวทาง", "กระบวนการ", "หลักฐาน", "ปัจจุบัน", "ปีงบประมาณ", "กุมภาพันธ์", "พฤศจิกายน", "กรกฎาคม",
    "มิถุนายน",
    "บังคับบัญชา", "บริหารงานบุคคล", "ติดต่อราชการ", "คำปรึกษา", "ความพึงพอใจ", "แต่งตั้ง", "ใช้จ่ายงบประมาณ", "ภูมิทัศน์",
    "ลงโทษทางวินัย", "ยุติธรรม", "ตระหนักรู้", "ประชุมชี้แจง", "แผนพัฒนา", "คู่มือการปฏิบัติงาน", "ความคิดเห็น", "ค่าเฉลี่ย",
    "ระดับผลการประเมิน", "อำนาจหน้าที่", "ครุภัณฑ์", "นายกรัฐมนตรี", "เจตจำนงสุจริต", "ความร่วมมือ", "ผู้มาติดต่อ", "สาธารณชน",
    "ประกาศเจตนารมณ์", "เจตนารมณ์", "รายละเอียด", "หนังสือเวียน", "แบบฟอร์ม", "ศูนย์บริการ", "ระบบสารสนเทศ",
  ]

  /// What no word begins with behind a single consonant: «โปร่งใสสและ».
  private static let sequels = WordTable(["และ", "ของ", "ใน", "ที่", "ให้", "ได้", "โดย", "เป็น"])

  /// The word that was meant by what starts at `index`, and how long that is; nil where nothing or a word itself starts there.
  static func meant(in text: [Unicode.Scalar], at index: Int) -> (length: Int, word: String)? {
    guard let group = groups.match(in: text, at: index)?.value else { return nil }
    var found: (length: Int, word: [Unicode.Scalar])?
    for word in group {
      var same = 3
      while same < word.count, index + same < text.count, text[index + same] == word[same] { same += 1 }
      if same == word.count {
        // A mark on its last letter: what is left of the word without that letter is none.
        if index + same < text.count, isUpperMark(text[index + same]), word[same - 1].isThaiConsonant {
          return (same + 1, String(scalars: word))
        }
        // Its last letter twice, where nothing follows that the second could be the start of.
        let end = index + same
        guard end < text.count, text[end] == word[same - 1], !text[end].isThaiFollower,
          end + 1 == text.count || !text[end + 1].isThaiLetter || sequels.match(in: text, at: end + 1) != nil
        else { return nil }
        return (same + 1, String(scalars: word))
      }
      if found == nil, let length = length(of: word, same, text, index) { found = (length, word) }
    }
    return found.map { ($0.length, String(scalars: $0.word)) }
  }

  /// How much of a text is `word` with one thing wrong at `same`, where they first differ.
  private static func length(
    of word: [Unicode.Scalar], _ same: Int, _ text: [Unicode.Scalar], _ index: Int
  ) -> Int? {
    let place = index + same
    let isLast = same == word.count - 1
    // The last letter lost or mistaken, where nothing follows that it could be the start of.
    if isLast, word.count > 6, place >= text.count || !text[place].isThaiLetter { return same }
    guard place < text.count else { return nil }
    let (written, right) = (text[place], word[same])
    if isLast, areAlike(written, right), place + 1 >= text.count || !text[place + 1].isThaiLetter {
      return same + 1
    }
    func goesOn(_ wordStart: Int, _ textStart: Int) -> Int? {
      let count = word.count - wordStart
      guard textStart + count <= text.count else { return nil }
      for offset in 0..<count where word[wordStart + offset] != text[textStart + offset] { return nil }
      let end = textStart + count
      // A mark behind belongs to another syllable.
      return end < text.count && text[end].isThaiFollower ? nil : end - index
    }
    // One for another.
    if written.isThaiFollower && right.isThaiFollower || areAlike(written, right),
      !isLast || right.isThaiFollower,
      let length = goesOn(same + 1, place + 1)
    {
      return length
    }
    // One too few; without its last letter, a word may be the start of another.
    let isDistinct = same + 3 <= word.count || right.isThaiFollower || right.isThaiLeadingVowel
    if isLast ? right.isThaiFollower && word.count >= 10 : isDistinct || word[same + 1].isThaiFollower,
      let length = goesOn(same + 1, place)
    {
      return length
    }
    // One too many.
    if written == text[place - 1] || written.isThaiFollower, let length = goesOn(same, place + 1) {
      return length
    }
    // Two swapped.
    if !isLast, written == word[same + 1], place + 1 < text.count, text[place + 1] == right {
      return goesOn(same + 2, place + 2)
    }
    return nil
  }

  /// Marks above and below.
  private static func isUpperMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE31, 0xE34...0xE39, 0xE47...0xE4B: true
    default: false
    }
  }

  private static let alike: [[Unicode.Scalar]] = [
    ["ซ", "ช", "ข"], ["ณ", "น", "ญ"], ["ฏ", "ฎ"], ["ศ", "ษ", "ส", "ค"], ["ธ", "ท", "ฑ", "ฒ", "ร"],
    ["ด", "ต", "ค"], ["บ", "ป"],
    ["ผ", "ฝ", "พ", "ฟ"], ["ถ", "ภ"], ["ใ", "ไ"], ["ล", "ส"], ["ร", "ล"], ["ม", "น", "ท"], ["ก", "ถ"],
    ["ว", "า"], ["อ", "ฮ"],
    ["ย", "ญ", "บ"],
  ]

  /// Of each letter from ก on the groups of `alike` that it is in, a bit each.
  private static let likenesses: [UInt32] = {
    var likenesses = [UInt32](repeating: 0, count: 0x80)
    for (group, letters) in alike.enumerated() {
      for letter in letters { likenesses[Int(letter.value & 0x7F)] |= 1 << UInt32(group) }
    }
    return likenesses
  }()

  private static func areAlike(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    guard one.value & ~0x7F == 0xE00, other.value & ~0x7F == 0xE00 else { return false }
    return likenesses[Int(one.value & 0x7F)] & likenesses[Int(other.value & 0x7F)] != 0
  }
}
