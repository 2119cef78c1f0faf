/// The rule layer: places where a line never ends, whatever a dictionary says.
enum BreakRules {
  private static func words(_ list: String) -> WordEnds { WordEnds(list) }

  /// Words that belong to the number before them.
  private static let units = words(
    """
    คะแนน คน อัน หลัก ข้อ ตัวชี้วัด บาท ปี เดือน วัน มาตรการ ระดับ เครื่องมือ ราย ครั้ง แห่ง ฉบับ เรื่อง กอง หน่วยงาน ประเด็น \
    ส่วน ด้าน รายการ รูปแบบ ประการ แบบ หัวข้อ โครงการ กิจกรรม ชั่วโมง นาที ไตรมาส องค์ประกอบ ช่องทาง ขั้นตอน อำเภอ ตำบล หน้า \
    เมตร กิโลเมตร ไร่ ล้าน แสน หมื่น พัน งาน ฝ่าย สำนัก ขึ้นไป ลำดับ ชุด เล่ม คู่ จุด คำถาม ล้านบาท พันบาท แสนบาท \
    เท่า วินาที สัปดาห์ หลัง คัน เครื่อง ตัวอย่าง สาย หมู่บ้าน ครัวเรือน ตารางเมตร ลูกบาศก์เมตร ตารางวา องศา ลิตร กิโลกรัม กรัม \
    ตัน ชนิด ประเภท ขั้น ชั้น บท หลักสูตร สาขา วิธี ท่าน ทีม หน่วย ทศวรรษ สถานี โรงเรียน ชุมชน มิติ เป้าหมาย แผนงาน ฉบับ
    """)

  /// Words that a number or code belongs to.
  private static let numbered = words(
    """
    ร้อยละ ข้อ ที่ หมายเลข รหัส ปณ. ศักราช จุลศักราช พุทธศักราช พ.ศ. ค.ศ. ระดับ ปี อันดับ จำนวน ไตรมาส มาตรา วันที่ เลขที่ หน้า ตาราง ภาพ แผนภูมิ หมู่ รอบ ระยะ ราย \
    ประจำปี ปีงบประมาณ งวด เล่ม ตอน ลำดับ แบบ เครื่องมือ เฉลี่ย โทร. โทรศัพท์ ถึง ทั้ง ละ ร้อย น้อยกว่า มากกว่า \
    ชั้น ห้อง เขต ภาค กลุ่ม รุ่น ครั้งที่ ฉบับที่ โทรสาร บทที่ เท่ากับ ชุดที่ ตารางที่ หมวด ส่วนที่ วรรค อนุมาตรา
    """)

  private static let months = words(
    """
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม \
    ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.
    """)

  /// Words whose number is a name, so that what follows counts nothing.
  private static let naming = words("พ.ศ. ค.ศ. มาตรา ข้อ ปี วันที่ ที่ เลขที่ หน้า ระดับ")
  /// Those whose numbers have points.
  private static let pointed = words("ข้อ มาตรา ระดับ")
  private static let ratio = words("ต่อ ถึง ถึงที่")
  private static let acting = words("ว่าที่")
  private static let each = words("ละ")
  private static let ahead = words("ล่วงหน้า")
  private static let places = words("ตำบล อำเภอ จังหวัด")
  private static let abbreviated = words("ฯลฯ ฯพณฯ")
  private static let era = words("พ.ศ.")
  /// The two halves of a word that every report says on each page, and that no reader takes for two.
  private static let (unit, office) = (words("หน่วย"), words("งาน"))

  static func apply(
    to text: [UInt32], wordStarts: [Bool], terms: [Int32], _ costs: inout [Double]
  ) {
    for position in 1..<max(text.count, 1) where costs[position].isFinite {
      if isForbidden(text, position, wordStarts) { costs[position] = .infinity }
    }
    NameRules.bind(text, wordStarts, &costs)
    bindPlaces(text, wordStarts, terms, &costs)
    costs[0] = .infinity
    costs[text.count] = .infinity
  }

  private static func isForbidden(_ text: [UInt32], _ position: Int, _ wordStarts: [Bool]) -> Bool {
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
    // Nine places of ten are between two letters, where signs and figures have no say.
    if hasSpace || !ThaiLetters.isThaiLetter(last) || !ThaiLetters.isThaiLetter(first),
      isForbiddenBySigns(text, before, after, wordStarts)
    {
      return true
    }
    // ฯลฯ and ฯพณฯ are words.
    if last == 0x0E2F, first == 0x0E25 || first == 0x0E1E, !hasSpace, abbreviated.start(text, before) != nil {
      return true
    }
    // A rank's abbreviation stays with the word that says it is held for a time: ว่าที่ ร.ต.
    if after + 1 < text.count, text[after + 1] == 0x2E, acting.end(text, before) != nil { return true }
    if CodeRules.isBoundLetter(text, after, after: before)
      || CodeRules.isBoundCode(text, after, after: before)
    {
      return true
    }
    // «ที่» with the number after it stays with what is numbered: ครั้งที่ ๑, วันที่ ๓๐.
    if first == 0x0E17, isOrdinal(text, after) { return true }
    if !hasSpace, NumberWords.areBound(text, before, units: units, wordStarts: wordStarts) { return true }
    if first == 0x0E07, !hasSpace, unit.end(text, before) != nil, office.isAt(text, after) { return true }
    // ทีละ, คนละ: the word that says «each» leans on what comes before.
    if first == 0x0E25, !hasSpace, each.isAt(text, after), after + 2 == text.count || wordStarts[after + 2] {
      return true
    }
    // ชั้น ป.๕
    if isGrade(text, after), ends(text, before, with: numbered, wordStarts) { return true }
    if first == 0x0E1E, era.isAt(text, after), ends(text, before, with: months, wordStarts) { return true }
    return hasSpace && isListMark(text, before)
  }

  /// Whether figures, signs or Latin letters at `before` or `after`, with a space between them or none, hold the two together.
  private static func isForbiddenBySigns(
    _ text: [UInt32], _ before: Int, _ after: Int, _ wordStarts: [Bool]
  ) -> Bool {
    let hasSpace = before < after - 1
    let first = text[after]
    let last = text[before]
    if isRangeDash(text, before) || isRatio(text, before, after) { return true }
    if last == 0x2F, before > 0 {
      // กก./ตร.ซม. is one unit, and ๐๘๑๐.๓/ว a letter's number.
      if text[before - 1] == 0x2E || ThaiLetters.isDigit(text[before - 1]) { return true }
    }
    if ThaiLetters.isDigit(first) || isCode(text, after) {
      if ThaiLetters.isDigit(last) && (!hasSpace || isTelephone(text, before)) { return true }
      let isNumbered = ends(text, before, with: numbered, wordStarts) && ahead.end(text, before) == nil
      if isNumbered || ends(text, before, with: months, wordStarts) { return true }
      if CodeRules.isBoundNumber(text, after, after: before, units: units) { return true }
      if ThaiLetters.isDigit(first), CodeRules.isMark(text, before) { return true }
    }
    if ThaiLetters.isDigit(last) {
      if months.isAt(text, after) { return true }
      if units.isAt(text, after), !isNaming(text, before, wordStarts) { return true }
      if hasSpace ? CountRules.isCount(text, before, of: after) : ThaiLetters.isThaiLetter(first) {
        return true
      }
    }
    return ThaiLetters.isDigit(first) && !hasSpace && ThaiLetters.isThaiLetter(last)
  }

  /// A Latin letter with a digit, as o42, or a single Latin capital, as in ระดับ B.
  private static func isCode(_ text: [UInt32], _ start: Int) -> Bool {
    guard ThaiLetters.isLatin(text[start]) else { return false }
    let next = start + 1 < text.count ? text[start + 1] : 0x20
    return ThaiLetters.isDigit(next) || !ThaiLetters.isLatin(next)
      || (start + 2 >= text.count || !ThaiLetters.isLatin(text[start + 2]))
  }

  /// A class of a school: a letter, a point and a number.
  private static func isGrade(_ text: [UInt32], _ start: Int) -> Bool {
    start + 2 < text.count && ThaiLetters.isThaiLetter(text[start]) && text[start + 1] == 0x2E
      && ThaiLetters.isDigit(text[start + 2])
  }

  /// «๑)», «(๑)», «๑.», «๑.๑», «ก.» ending at `last`, at the text's start or after a space; «(๑)» also after a letter.
  private static func isListMark(_ text: [UInt32], _ last: Int) -> Bool {
    guard text[last] == 0x29 || text[last] == 0x2E || ThaiLetters.isDigit(text[last]) else { return false }
    var start = last
    while start > 0, !ThaiLetters.isSpace(text[start - 1]), text[start] != 0x28 { start -= 1 }
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
    return letters == 0
      ? (1...2).contains(digits) && !isBare
      : letters == 1 && digits == 0 && last > start
        && CodeRules.opensItem(text, start)
  }

  /// ๕๘ ต่อ ๔๑, ๑ ถึง ๔, on either side of the word.
  private static func isRatio(_ text: [UInt32], _ last: Int, _ first: Int) -> Bool {
    func digit(from start: Int, by step: Int) -> Bool {
      var index = start
      while text.indices.contains(index), ThaiLetters.isSpace(text[index]) { index += step }
      return text.indices.contains(index) && ThaiLetters.isDigit(text[index])
    }
    if ThaiLetters.isDigit(text[last]), let end = ratio.start(text, first) { return digit(from: end, by: 1) }
    if ThaiLetters.isDigit(text[first]), let start = ratio.end(text, last) {
      return digit(from: start - 1, by: -1)
    }
    return false
  }

  /// A dash between numbers or months, with or without spaces: a range stays together.
  private static func isRangeDash(_ text: [UInt32], _ dash: Int) -> Bool {
    guard text[dash] == 0x2013 || text[dash] == 0x2D else { return false }
    var before = dash - 1
    while before >= 0, ThaiLetters.isSpace(text[before]) { before -= 1 }
    guard before >= 0 else { return true }
    if ThaiLetters.isDigit(text[before]) { return true }
    return months.end(text, before) != nil
  }

  /// The groups of digits before and at `last` begin with a nought: a telephone number.
  private static func isTelephone(_ text: [UInt32], _ last: Int) -> Bool {
    var start = last
    while start > 0, last - start < 16,
      ThaiLetters.isDigit(text[start - 1]) || ThaiLetters.isSpace(text[start - 1])
    { start -= 1 }
    while ThaiLetters.isSpace(text[start]), start < last { start += 1 }
    return text[start] == 0x30 || text[start] == 0x0E50
  }

  /// «ที่», at most a space, and a digit.
  private static func isOrdinal(_ text: [UInt32], _ start: Int) -> Bool {
    guard start + 4 < text.count, text[start + 1] == 0x0E35, text[start + 2] == 0x0E48 else { return false }
    let next = start + (ThaiLetters.isSpace(text[start + 3]) ? 4 : 3)
    return ThaiLetters.isDigit(text[next])
  }

  /// Whether the number that ends at `last` is a name, as a year's or a section's.
  private static func isNaming(_ text: [UInt32], _ last: Int, _ wordStarts: [Bool]) -> Bool {
    var start = last
    var hasPoint = false
    while start > 0, last - start < 12, ThaiLetters.isDigit(text[start - 1]) || text[start - 1] == 0x2E {
      start -= 1
      hasPoint = hasPoint || text[start] == 0x2E
    }
    var before = start - 1
    while before >= 0, ThaiLetters.isSpace(text[before]) { before -= 1 }
    guard before >= 0 else { return false }
    // ล่วงหน้า ๗ วัน names no page.
    if ahead.end(text, before) != nil { return false }
    // A year or a page has no decimals, as a score has: อยู่ที่ ๙๑.๓๗ คะแนน.
    if hasPoint { return ends(text, before, with: pointed, wordStarts) }
    return ends(text, before, with: naming, wordStarts) || ends(text, before, with: months, wordStarts)
  }

  /// Whether a whole word of the list, or several, ends at `last`.
  private static func ends(
    _ text: [UInt32], _ last: Int, with list: WordEnds, _ wordStarts: [Bool]
  ) -> Bool {
    list.wordStart(text, last, wordStarts) != nil
  }

  /// A place stays with its kind: the name that a term gives, or, after a space, all letters up to the next where
  /// they are few.
  private static func bindPlaces(
    _ text: [UInt32], _ wordStarts: [Bool], _ terms: [Int32], _ costs: inout [Double]
  ) {
    for start in text.indices where wordStarts[start] {
      guard text[start] == 0x0E15 || text[start] == 0x0E2D || text[start] == 0x0E08 else { continue }
      guard let name = places.start(text, start), name < text.count else { continue }
      if terms[name] > 0 { costs[name] = .infinity }
      guard start == 0 || ThaiLetters.isSpace(text[start - 1]) else { continue }
      var end = name
      while end < text.count, end - name <= 14, ThaiLetters.isThaiLetter(text[end]) { end += 1 }
      guard end - name > 1, end - name <= 14 else { continue }
      for inner in start + 1..<end { costs[inner] = .infinity }
    }
  }
}
