import TestSupport
import Testing

@testable import Typography

@Suite("Where lines may end")
struct BreakingTests {
  static let terms = [
    "เมืองแกลง", "เทศบาลตำบลเมืองแกลง", "กู่กาสิงห์", "ป.ป.ช.", "อบต.", "ความโปร่งใส", "งบประมาณ", "เว็บไซต์", "ทรัพย์สิน",
    "แม่สอด", "เทศบาลนครแม่สอด", "ตัวชี้วัด",
  ]

  /// `text` without its bars, and the indices at which they stood.
  private func parse(_ marked: some StringProtocol) -> (text: String, places: Set<Int>) {
    var text = String.UnicodeScalarView()
    var places: Set<Int> = []
    for scalar in marked.unicodeScalars {
      if scalar == "|" { places.insert(text.count) } else { text.append(scalar) }
    }
    return (String(text), places)
  }

  private func mark(_ text: String, _ places: Set<Int>) -> String {
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if places.contains(index) { result.append("|") }
      result.append(scalar)
    }
    return String(result)
  }

  private func places(_ text: String, _ typesetter: Typesetter) -> Set<Int> {
    Set(typesetter.prepare([TextSpan(text: text)], family: "body").breaks.map(\.index))
  }

  @Test(
    "rules stand above the dictionary",
    arguments: [
      "เรื่อง|ต่าง ๆ |ที่", "ได้ |๘๕ คะแนน", "พ.ศ. ๒๕๖๘", "๓๐ กันยายน ๒๕๖๘", "ต.ค. ๖๘", "๑) แบบ", "E-Service",
      "Flow |chart",
      "ข้อ o42", "กู่กาสิงห์", "ร้อยละ ๘๐", "นายสมชาย |ใจดี", "(พ.ศ. ๒๕๖๖ – ๒๕๗๐)",
      "มกราคม – มิถุนายน", "วันที่ ๑๕", "๑๒.๕ ล้านบาท", "๐ ๓๘๖๗ ๑๑๐๐", "อำเภอเกษตรวิสัย |จังหวัดร้อยเอ็ด",
      "https://|www.|example.|go.|th/|ita", "ที่ มท ๐๘๑๐.๓/ว ๑๒๓๔", "ภาค|ผนวก ก. |แสดง", "เวลา |๑๓.๓๐ น. |โดย",
      "แบบ สขร. ๑", "สำนัก|งาน ป.ป.ช. |ได้",
      "ได้แก่ |ก. แบบ", "พันตำรวจเอก |สุรชัย |พงษ์เพชร |ผู้", "ดร.ปรีชา |แสงทอง |อธิการบดี", "อยู่ ที่ ๙๑.๓๗ คะแนน",
      "ค่า|เฉลี่ย ๔.๕๖", "อย่าง|ตรงไปตรงมา", "คณะ |พันเอก|จึง",
      "ขนาด |๖๐ วัตต์ |และ", "ไฟล์ |๔.๒ MB |ได้", "ร้อยละ ๑๐ |ทันที", "ปี ๒๕๖๘ |แม่น้ำ", "ครั้งที่ ๑/๒๕๖๘ |แม่น้ำ",
      "ใน |๒๕๖๘ |แม่น้ำ",
      "o14 |แม่น้ำ", "ได้ |๗ |ใน |๑๐ ข้อ", "ฯพณฯ |รัฐมนตรี", "และ|(๔) หนังสือ",
      "ทำ|ทีโออาร์|ใหม่", "ไฟล์|พีดีเอฟ", "ขนาด |๕๐ เควีเอ |และ", "ดี|ที|เดียว", "กลุ่ม|เพลย์บอร์ด|ใหม่",
      "มี|สองรอบ", "คน|ที่สอง|ของ", "อีก|ประการหนึ่ง|คือ", "ซื้อ|ครึ่งกิโลกรัม", "ผล |๕๘ ต่อ ๔๑ เสียง", "ข้อ ๑ ถึงที่ ๔ |และ",
      "ท่อ |PN 10 |และ",
      "แรง |กก./ตร.ซม. |ที่", "จ่าย|ทีละ|ใบ", "ล่วง|หน้า |๗ วัน |ก่อน", "ชั้น ป.๕ |มี", "หมายเลข ๓ |ที่",
      "หน่วยงาน|ของ|รัฐ",
    ])
  func rules(marked: String) throws {
    let (text, expected) = parse(marked)
    let actual = places(text, try Fixtures.typesetter(terms: Self.terms))
    #expect(mark(text, actual) == mark(text, expected))
  }

  @Test(
    "where a run reads two ways, no line ends between the readings",
    arguments: ["ถูกลัก", "ผ่านวาระ", "ว่ายอด"])
  func disputed(text: String) throws {
    #expect(places(text, try Fixtures.typesetter()).isEmpty)
  }

  @Test("a phrase of four words that comes back to its first ends a line dearly, least so in its middle")
  func phrases() throws {
    let text = "ไม่มากไม่น้อย"
    let breaks = try Fixtures.typesetter().prepare([TextSpan(text: text)], family: "body").breaks
    let penalties = Dictionary(uniqueKeysWithValues: breaks.map { ($0.index, $0.penalty) })
    #expect(penalties == [3: 1_100, 6: 250, 9: 1_100])
  }

  @Test("a line ends between long words rather than between two of one syllable")
  func syllables() throws {
    let breaks = try Fixtures.typesetter().prepare([TextSpan(text: "บุคลากรกล้าคิดประเมิน")], family: "body")
      .breaks
    #expect(breaks.map(\.index) == [7, 11, 14])
    #expect(breaks.map(\.penalty) == [30, 90, 30])
  }

  @Test("a word list cut short is refused, and a changed one never traps")
  func hostile() throws {
    let whole = try Checkout.bytes("/usr/share/libthai/thbrk.tri")
    #expect(throws: DictionaryError.damaged) { try ThaiDictionary([]) }
    #expect(throws: DictionaryError.damaged) { try ThaiDictionary(Array(whole.dropLast())) }
    let catalog = FontCatalog(families: [.init(name: "body", scale: 0.6655, regular: ["Laksaman.ttf"])])
    let fonts = try FontLibrary(
      catalog: catalog, files: [FontFile(name: "Laksaman.ttf", bytes: Fixtures.laksaman())])
    let text = "การประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ"
    var random = SeededGenerator(seed: 2568)
    for _ in 0..<8 {
      var bytes = whole
      for _ in 0..<6000 { bytes[16 + random.below(37_207 * 8)] = UInt8(random.below(256)) }
      guard let dictionary = try? ThaiDictionary(bytes) else { continue }
      let typesetter = Typesetter(fonts: fonts, dictionary: dictionary)
      #expect(places(text, typesetter).allSatisfy { (1..<text.unicodeScalars.count).contains($0) })
    }
  }

  @Test("a run of letters that was divided before parts as it did, whatever names stand in it then")
  func remembered() throws {
    let dictionary = try Fixtures.dictionary()
    let run = "การใช้ทรัพย์สินของราชการ"
    let texts = [run, "ตัวชี้วัด\(run) \(run) และ\(run)", "\(run) \(run)"].map {
      Array($0.unicodeScalars.map(\.value))
    }
    var finder = BreakFinder(dictionary: dictionary)
    for terms in [[], ["ทรัพย์สินของ"], []] {
      finder.terms = TermSet(terms)
      for text in texts + texts {
        var fresh = BreakFinder(dictionary: dictionary)
        fresh.terms = TermSet(terms)
        _ = finder.findTerms(in: text)
        _ = fresh.findTerms(in: text)
        #expect(finder.costs(of: text) == fresh.costs(of: text))
      }
    }
  }

  @Test("the memory of runs starts anew where it is full, and says the same")
  func forgotten() {
    var memory = RunMemory()
    func insert(_ number: Int) {
      let text =
        [UInt32](repeating: 0x0E01, count: 100) + [
          0x0E01 + UInt32(number % 40), 0x0E01 + UInt32(number / 40),
        ]
      var starts = [Bool](repeating: false, count: text.count + 1)
      starts[number % 100 + 1] = true
      memory.insert(
        text, 0, text.count, hash: UInt64(number),
        costs: Array(repeating: Double(number), count: text.count + 1),
        wordStarts: starts)
      let found = memory.find(text, 0, text.count, hash: UInt64(number)).map { memory.places[$0] }
      #expect(found?.map(\.offset) == [number % 100 + 1])
      #expect(found?.map(\.cost) == [Double(number)])
      #expect(memory.find(text, 0, text.count - 1, hash: UInt64(number)) == nil)
    }
    for number in 0..<1_500 { insert(number) }
    #expect(memory.places.count < 1_000)
  }

  @Test("where a word may end in a run is where clusters part")
  func runs() {
    for word in ["ศักดิ์สิทธิ์", "เว็บไซต์", "จันทร์เพ็ญ", "แก่งๆฯ", "ำก", "์ิ", "เ์", "น้ำใจ"] {
      let text = word.unicodeScalars.map(\.value)
      var run = ThaiRun()
      run.read(text, 0, text.count)
      for position in 1...text.count {
        #expect(
          run.mayEnd(position) == ThaiLetters.isClusterBoundary(text, position), "\(word) at \(position)")
        #expect(run.letter(position - 1) == Int(text[position - 1]) - 0x0E00)
      }
      #expect(run.letter(text.count) == 0)
    }
  }
}
