import TestSupport
import Testing
import Typography

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
      "https://|www.|example.|go.|th/|ita",
    ])
  func rules(marked: String) throws {
    let (text, expected) = parse(marked)
    let actual = places(text, try Fixtures.typesetter(terms: Self.terms))
    #expect(mark(text, actual) == mark(text, expected))
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
}
