/// The rule layer: places where a line never ends, whatever a dictionary says.
enum BreakRules {
  private static func words(_ list: String) -> [[UInt32]] {
    list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  /// Words that belong to the number before them.
  private static let units = words(
    """
    คะแนน คน ข้อ ตัวชี้วัด บาท ปี เดือน วัน มาตรการ ระดับ เครื่องมือ ราย ครั้ง แห่ง ฉบับ เรื่อง กอง หน่วยงาน ประเด็น \
    ส่วน ด้าน รายการ รูปแบบ ประการ แบบ หัวข้อ โครงการ กิจกรรม ชั่วโมง นาที ไตรมาส องค์ประกอบ ช่องทาง ขั้นตอน อำเภอ ตำบล หน้า \
    เมตร กิโลเมตร ไร่ ล้าน แสน หมื่น พัน งาน ฝ่าย สำนัก ขึ้นไป ลำดับ ชุด เล่ม คู่ จุด คำถาม
    """)

  /// Words that a number or code belongs to.
  private static let numbered = words(
    """
    ร้อยละ ข้อ ที่ พ.ศ. ค.ศ. ระดับ ปี อันดับ จำนวน ไตรมาส มาตรา วันที่ เลขที่ หน้า ตาราง ภาพ แผนภูมิ หมู่ รอบ ระยะ ราย \
    ประจำปี ปีงบประมาณ งวด เล่ม ตอน ลำดับ แบบ เครื่องมือ เฉลี่ย โทร. โทรศัพท์ ถึง ทั้ง ละ ร้อย น้อยกว่า มากกว่า
    """)

  private static let months = words(
    """
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม \
    ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.
    """)

  private static let titles = words("นางสาว นาย นาง")

  static func apply(to text: [UInt32], _ costs: inout [Double]) {
    for position in 1..<max(text.count, 1) where costs[position].isFinite {
      if isForbidden(text, position) { costs[position] = .infinity }
    }
    bindNames(text, &costs)
    costs[0] = .infinity
    costs[text.count] = .infinity
  }

  private static func isForbidden(_ text: [UInt32], _ position: Int) -> Bool {
    if text[position] == 0x2060 || text[position - 1] == 0x2060 { return true }
    var after = position
    while after < text.count, ThaiLetters.isSpace(text[after]) { after += 1 }
    guard after < text.count else { return true }
    var before = position - 1
    while before >= 0, ThaiLetters.isSpace(text[before]) { before -= 1 }
    guard before >= 0 else { return true }
    let hasSpace = before < position - 1
    let first = text[after]
    let last = text[before]
    if ThaiLetters.isNeverFirst(first) || ThaiLetters.isNeverLast(last) { return true }
    if last == 0x200B { return false }
    // ฯลฯ is one word.
    if first == 0x0E25, after + 1 < text.count, text[after + 1] == 0x0E2F, last == 0x0E2F { return true }
    if ThaiLetters.isDigit(first) || isCode(text, after) {
      if ThaiLetters.isDigit(last) && !hasSpace { return true }
      if ends(text, before, with: numbered) || ends(text, before, with: months) { return true }
    }
    if ThaiLetters.isDigit(last) {
      if starts(text, after, with: units) || starts(text, after, with: months) { return true }
      if !hasSpace, ThaiLetters.isThaiLetter(first) { return true }
    }
    if ThaiLetters.isDigit(first), !hasSpace, ThaiLetters.isThaiLetter(last) { return true }
    if starts(text, after, with: [[0x0E1E, 0x2E, 0x0E28, 0x2E]]), ends(text, before, with: months) {
      return true
    }
    return hasSpace && isListMark(text, before)
  }

  /// A Latin letter with a digit, as o42, or a single Latin capital, as in ระดับ B.
  private static func isCode(_ text: [UInt32], _ start: Int) -> Bool {
    guard ThaiLetters.isLatin(text[start]) else { return false }
    let next = start + 1 < text.count ? text[start + 1] : 0x20
    return ThaiLetters.isDigit(next) || !ThaiLetters.isLatin(next)
      || (start + 2 >= text.count || !ThaiLetters.isLatin(text[start + 2]))
  }

  /// «๑)», «(๑)», «๑.», «๑.๑», «ก.» ending at `last`, at the text's start or after a space.
  private static func isListMark(_ text: [UInt32], _ last: Int) -> Bool {
    guard text[last] == 0x29 || text[last] == 0x2E || ThaiLetters.isDigit(text[last]) else { return false }
    var start = last
    while start > 0, !ThaiLetters.isSpace(text[start - 1]) { start -= 1 }
    guard last - start < 6 else { return false }
    var digits = 0
    var letters = 0
    for scalar in text[start...last] {
      if ThaiLetters.isDigit(scalar) {
        digits += 1
      } else if ThaiLetters.isThaiLetter(scalar) {
        letters += 1
      } else if scalar != 0x28 && scalar != 0x29 && scalar != 0x2E {
        return false
      }
    }
    let isBare = ThaiLetters.isDigit(text[last])
    return letters == 0 ? (1...2).contains(digits) && !isBare : letters == 1 && digits == 0 && last > start
  }

  private static func ends(_ text: [UInt32], _ last: Int, with list: [[UInt32]]) -> Bool {
    list.contains { word in
      guard last + 1 >= word.count else { return false }
      let start = last + 1 - word.count
      return zip(text[start...last], word).allSatisfy { $0 == $1 }
    }
  }

  private static func starts(_ text: [UInt32], _ first: Int, with list: [[UInt32]]) -> Bool {
    list.contains { word in
      let end = first + word.count
      guard end <= text.count, zip(text[first..<end], word).allSatisfy({ $0 == $1 }) else { return false }
      return end == text.count || !ThaiLetters.isDependent(text[end])
    }
  }

  /// นาย, นาง and นางสาว stay with the name after them, which runs to the next space.
  private static func bindNames(_ text: [UInt32], _ costs: inout [Double]) {
    for start in text.indices {
      let isWordStart = start == 0 || ThaiLetters.isSpace(text[start - 1])
      guard isWordStart, text[start] == 0x0E19, starts(text, start, with: titles) else { continue }
      // นายก, นายอำเภอ and นายทะเบียน are offices, not names.
      if starts(text, start, with: offices) { continue }
      var end = start
      while end < text.count, ThaiLetters.isThaiLetter(text[end]) { end += 1 }
      guard end - start < 40 else { continue }
      for inner in start + 1..<max(end, start + 1) { costs[inner] = .infinity }
      bindSurname(text, end, &costs)
    }
  }

  /// One more word of letters after the name, up to a space, is the surname: whole, though a line may end before it.
  private static func bindSurname(_ text: [UInt32], _ space: Int, _ costs: inout [Double]) {
    guard space < text.count, ThaiLetters.isSpace(text[space]) else { return }
    var end = space + 1
    while end < text.count, ThaiLetters.isThaiLetter(text[end]) { end += 1 }
    guard end - space <= 20, end > space + 2 else { return }
    for inner in space + 2..<end { costs[inner] = .infinity }
  }

  private static let offices = words("นายก นายอำเภอ นายทะเบียน นายจ้าง นายช่าง นายแพทย์ นายตรวจ")
}
