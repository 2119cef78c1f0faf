/// Words of other languages as offices write them, and the letters of theirs by name. Their syllables look like Thai words, or
/// like none, so that a dictionary without them takes them apart.
enum LoanWords {
  /// White space between words; `/` where a line may end inside a compound, though dearly.
  static let list = """
    กราฟ กราฟิก กรุ๊ป กอล์ฟ กิกะไบต์ กีตาร์ กูเกิล คลอรีน คลาวด์ คลิก คลินิก คลิป คอนกรีต คอนเทนต์ คอนเสิร์ต
    คอนแทกต์ คอนโดมิเนียม คอมพิวเตอร์ คอมเมนต์ คอร์ส คอลัมน์ คอลเซนเตอร์ คอลเซ็นเตอร์ คีย์ คีย์บอร์ด คูปอง
    จีพีเอส จีไอเอส ชอปปิง ชาร์จ ชาร์ต ซอฟต์แวร์ ซิม ซิลิโคน ซีซีทีวี ซีเมนต์ ดราม่า ดอลลาร์ ดาวน์โหลด ดีเซล
    ทรานสฟอร์เมอร์ ทวิตเตอร์ ทัวร์ ทีม ทีโออาร์ นอต บล็อก บล็อกเชน บอต บอร์ด บัส บาร์โค้ด บิล บุฟเฟต์ บูท ปลั๊ก
    ปลั๊กอิน ปั๊ม ปิกนิก ปิกอัพ พรินต์ พรินเตอร์ พลาสติก พอร์ตโฟลิโอ พอร์ทัล พาสเวิร์ด พิกเซล พีดีเอฟ พีวีซี
    ฟลัดเวย์ ฟลิปชาร์ต ฟลูออรีน ฟอรัม ฟลูออเรสเซนต์ ฟอร์ม ฟอร์มาลดีไฮด์ ฟิตเนส ฟิล์ม ฟิวส์ ฟีเจอร์ ฟุต ฟุตซอล ฟุตบอล
    มอนิเตอร์ มอเตอร์ มอเตอร์ไซค์ มาร์ก มาสเตอร์ มินิมาร์ต มิเตอร์ มีเดีย ยิปซัม ยีสต์ ยูทูบ ยูเรีย รถเมล์
    รถแทรกเตอร์ รีวิว รีสตาร์ต รีเซ็ต รีโมต รีไซเคิล ลิงก์ ลิฟต์ ลิมิต ลิสต์ วอร์ด วอร์ม วัคซีน วัตต์ วิดีโอ
    วีซ่า วีไอพี สกรีน สกรู สตาร์ต สตาร์ตอัป สติกเกอร์ สตูดิโอ สต็อก สปริง สปริงเกลอร์ สปอต สปอนเซอร์ สปอร์ต
    สมาร์ต สมาร์ตวอตช์ สมาร์ตโฟน สลิป สวิตช์ สเกล สเตนเลส สเตอริโอ สเต็ป สเปก สเปรดชีต สเปรย์ สแกน สแกนเนอร์
    สโลแกน สไลด์ ออกซิเจน ออนไซต์ ออนไลน์ ออปชัน ออฟฟิศ ออฟไลน์ ออโตเมชัน อะลูมิเนียม อัปเดต อัปโหลด อัลกอริทึม
    อัลตราซาวนด์ อัลบั้ม อินบ็อกซ์ อินพุต อินเตอร์ อินเทอร์เน็ต อินเวอร์เตอร์ อินโฟกราฟิก อิเล็กทรอนิก
    อิเล็กทรอนิกส์ อีบุ๊ก อีเมล อีเวนต์ ฮอตไลน์ ฮาร์ดดิสก์ ฮาร์ดแวร์ เกม เกรด เกียร์ เครดิต เครน เคาน์เตอร์
    เคเบิล เจล เจเนอเรเตอร์ เช็ก เช็กลิสต์ เช็คลิสต์ เซนติเมตร เซนเซอร์ เซฟ เซลล์ เซิร์ฟเวอร์ เซ็นเซอร์ เดดไลน์
    เดสก์ท็อป เทคนิค เทคโนโลยี เทนนิส เทมเพลต เทอม เทอร์โมมิเตอร์ เบนซิน เบรก เบราว์เซอร์ เบราเซอร์ เพจ เพลต
    เพาเวอร์พอยต์ เฟซบุ๊ก เฟรม เฟอร์นิเจอร์ เฟิร์มแวร์ เมกะไบต์ เมนู เมล เมลามีน เมาส์ เรซูเม เรดาร์ เราเตอร์
    เลย์เอาต์ เลเซอร์ เลเวล เวกเตอร์ เวอร์ชัน เวิร์กช็อป เวิร์ด เว็บ เว็บบอร์ด เว็บมาสเตอร์ เว็บเพจ เว็บไซต์
    เอกซเรย์ เอกซ์เซล เอชไอวี เอาต์พุต เอ็กเซล เฮลิคอปเตอร์ แกลลอน แคตตาล็อก แคมป์ แคมเปญ แคลอรี แชต แชตบอต
    แชทบอท แชร์ แดชบอร์ด แทรกเตอร์ แท็ก แท็กซี่ แท็บเล็ต แบคโฮ แบตเตอรี แบตเตอรี่ แบนเนอร์ แบรนด์ แพลตฟอร์ม
    แพ็กเกจ แฟกซ์ แมกกาซีน แลปท็อป แอดมิน แอป แอปพลิเคชัน แอมป์ แอมแปร์ แอร์ แอลกอฮอล์ แอสฟัลติก แอสฟัลต์
    แฮกเกอร์ แฮชแท็ก โควตา โควิด โค้ช โค้ด โชว์รูม โซน โซลาร์ โซลาร์เซลล์ โซเชียล โซเชียล/มีเดีย โซเดียม โดรน
    โดส โทเคน โนตบุ๊ก โน้ต โน้ตบุ๊ก โบกี้ โบนัส โบรชัวร์ โปรเจกต์ โปรเจกเตอร์ โปรแกรม โปรโมชัน โปรไฟล์ โปสการ์ด
    โปสเตอร์ โพล โพสต์ โพเดียม โฟกัส โฟม โฟลเดอร์ โมดูล โมบาย โมเดล โมเด็ม โรดแมป โรดโชว์ โลโก้ โวลต์ โอลิมปิก
    โอโซน โฮมสเตย์ โฮมเพจ โฮสต์ ไคลเอนต์ ไซต์ ไซเรน ไดนาโม ไดรฟ์ ไดร์ฟ ไนโตรเจน ไฟล์ ไฟเบอร์ ไมค์ ไมโครเวฟ
    ไมโครโฟน ไรเดอร์ ไลก์ ไลน์ ไลฟ์ ไลฟ์สด ไลเซนส์ ไวนิล ไวรัส ไวไฟ ไอคอน ไอซียู ไอดี ไอที ไอแพด ไอโฟน ไฮดรอลิก
    ไฮเวย์ ไฮไลต์
    """

  private static let letters = WordEnds(
    "เอ บี ซี ดี อี เอฟ จี เอช ไอ เจ เค แอล เอ็ม เอ็น โอ พี คิว อาร์ เอส ที ยู วี ดับเบิลยู เอ็กซ์ เอกซ์ วาย แซด")
  /// Those that are common Thai words, or their beginnings, as well: of them alone no abbreviation is made out.
  private static let common = WordEnds("บี ซี ดี อี จี พี ที")

  /// What the letters' names begin with.
  private static let beginnings = letters.pairs

  /// Where an abbreviation ends that is written as its letters are called, as ทีโออาร์ or เควีเอ; nil where none starts at `start`.
  static func lettersEnd(_ text: [UInt32], _ start: Int, _ end: Int) -> Int? {
    guard start + 1 < end, beginnings.contains(Int(text[start]) - 0x0E00, Int(text[start + 1]) - 0x0E00)
    else { return nil }
    var position = start
    var count = 0
    var isPlain = true
    while position < end, let next = letters.start(text, position), next <= end,
      next == end || ThaiLetters.isClusterBoundary(text, next)
    {
      if common.start(text, position) != next { isPlain = false }
      count += 1
      position = next
    }
    return count > 1 && !isPlain ? position : nil
  }

  /// Whether a word shows letters that are not spoken where only words of other languages have them: บอร์ด, ลิสต์, แวร์.
  static func looksForeign(_ text: [UInt32], _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where text[index] == ThaiLetters.karan && index > start {
      switch text[index - 1] {
      // ก ช ซ ด ต ป ฟ ล ส
      case 0x0E01, 0x0E0A, 0x0E0B, 0x0E14, 0x0E15, 0x0E1B, 0x0E1F, 0x0E25, 0x0E2A: return true
      // ร before another consonant, or behind อ
      case 0x0E23:
        if index + 1 < end || (index - 2 > start && text[index - 2] == 0x0E2D) { return true }
      default: break
      }
    }
    return false
  }
}
