/// A count stays with what it counts, whatever that is: ๓๑๒ คน, ๕ แรงม้า, ๔.๒ MB.
///
/// No list holds every classifier. So a number counts the word after it unless it names something itself, as a year or a
/// section does, or unless that word is one that a phrase begins with.
enum CountRules {
  /// Words whose number names, or measures against a hundred, and so counts nothing after it.
  private static let labels = WordEnds(
    """
    พ.ศ. ค.ศ. มาตรา ข้อ ปี วันที่ ที่ เลขที่ หน้า ระดับ ร้อยละ อันดับ ไตรมาส ตาราง ภาพ แผนภูมิ หมู่ งวด เล่ม ตอน ลำดับ แบบ โทร. \
    โทรศัพท์ โทรสาร ชั้น ห้อง เขต กลุ่ม รุ่น หมวด ส่วน วรรค อนุมาตรา บท ชุด ประเภท สาย ซอย เบอร์ หมายเลข รหัส คะแนน \
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
    """)

  /// Words that a phrase begins with, and nothing is counted in.
  private static let openings = WordEnds(
    """
    และ หรือ ของ จาก ใน ที่ ซึ่ง จึง เป็น ได้ ให้ โดย แต่ เมื่อ เพื่อ ต่อ กับ มี ตาม ถึง แก่ ณ อยู่ สูง ต่ำ เพิ่ม ลด พบ ดัง ทั้ง รวม \
    คิด เท่ากับ ไม่ แล้ว ว่า ด้วย ตั้งแต่ ก็ คือ กว่า เพราะ แห่ง สำหรับ ภายใน ภายใต้ ภายหลัง หลังจาก ก่อน ระหว่าง นับ ทำ จะ ต้อง \
    ควร ยัง ถูก นี้ นั้น อีก เช่น เนื่อง พร้อม กำหนด ผ่าน ออก เข้า ขึ้น ลง หาก ถ้า แม้ ขณะ ปรากฏ แสดง ใช้ จัด ดำเนิน อัน เกี่ยวกับ \
    ประจำ กรณี เพียง เกิน มาก น้อย ลดลง เพิ่มขึ้น ขอ เข้า ตรวจ ทุก บาง หลาย แต่ละ การ ความ ผู้ ส่วน ไป มา โทร อาศัย อนุมัติ เรื่อง
    """)

  private static let latinUnits = WordEnds(
    "KB MB GB TB Mbps Gbps kg km cm mm ml mg kW kWh Hz MHz GHz dB ppm NTU AM PM °C °F")

  /// Whether the number that ends at `last` counts the word that begins at `first`, after a space.
  static func isCount(_ text: [UInt32], _ last: Int, of first: Int) -> Bool {
    guard ThaiLetters.isDigit(text[last]) else { return false }
    if let end = latinUnits.start(text, first) {
      return end == text.count || !ThaiLetters.isLatin(text[end])
    }
    return isCounted(text, first) && !isName(text, last)
  }

  /// Whether the word that begins at `first` can be what a number before it counts.
  static func isCounted(_ text: [UInt32], _ first: Int) -> Bool {
    ThaiLetters.isThaiLetter(text[first]) && !openings.isAt(text, first)
  }

  /// Whether the number that ends at `last` is a year, one of a series, part of a code, or follows a word of `labels`.
  private static func isName(_ text: [UInt32], _ last: Int) -> Bool {
    var start = last
    var digits = 1
    while start > 0, last - start < 16, isPart(text[start - 1]) {
      start -= 1
      if ThaiLetters.isDigit(text[start]) { digits += 1 }
      // ๑/๒๕๖๘ is the first of a year.
      if text[start] == 0x2F { return true }
    }
    if digits == 4, last - start == 3, isYear(text, start) { return true }
    guard start > 0 else { return false }
    if ThaiLetters.isLatin(text[start - 1]) || text[start - 1] == 0x2D { return true }
    var before = start - 1
    while before >= 0, ThaiLetters.isSpace(text[before]) { before -= 1 }
    return before >= 0 && labels.end(text, before) != nil
  }

  private static func isPart(_ scalar: UInt32) -> Bool {
    ThaiLetters.isDigit(scalar) || scalar == 0x2E || scalar == 0x2C || scalar == 0x2F
  }

  /// Whether the four digits from `start` are a Buddhist year of our time.
  private static func isYear(_ text: [UInt32], _ start: Int) -> Bool {
    // The low four bits of a digit, Thai or Arabic, are its value.
    text[start] & 15 == 2 && (4...6).contains(text[start + 1] & 15)
  }
}
