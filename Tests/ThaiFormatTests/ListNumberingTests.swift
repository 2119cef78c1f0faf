import Testing
import ThaiFormat

@Suite struct ListNumberingTests {
  @Test(
    "Each system marks its items",
    arguments: [
      (ListNumbering.period, "๑๒."), (.parenthesis, "๑๒)"), (.parentheses, "(๑๒)"), (.letter, "ฎ."),
      (.outline, "๒.๓.๑๒"), (.dash, "-"), (.bullet, "•"),
    ])
  func labels(_ numbering: ListNumbering, _ expected: String) {
    #expect(numbering.label(12, parents: [2, 3], digits: .thai) == expected)
  }

  @Test("An outline's first level ends with a full stop")
  func outline() {
    #expect(ListNumbering.outline.label(4, digits: .arabic) == "4.")
    #expect(ListNumbering.outline.label(4, parents: [1], digits: .arabic) == "1.4")
  }

  @Test("The letters are the 42 consonants in use, then pairs")
  func letters() {
    let all = (1...42).map(thaiLetters).joined()
    #expect(all == "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ")
    // 43 = 42 + 1 is กก, 44 กข, 42 + 42 = 84 กฮ, 85 ขก; 42 + 42² = 1806 is ฮฮ, 1807 กกก.
    #expect([43, 44, 84, 85, 1806, 1807].map(thaiLetters) == ["กก", "กข", "กฮ", "ขก", "ฮฮ", "กกก"])
    #expect(thaiLetters(0).isEmpty && thaiLetters(-1).isEmpty)
    #expect(!thaiLetters(Int.max).isEmpty)
  }

  @Test("Pages are numbered by letters or digits")
  func pages() {
    #expect(PageNumber.letter(3).text(digits: .thai) == "ค")
    #expect(PageNumber.number(12).text(digits: .thai) == "๑๒")
    #expect(PageNumber.number(12).text(digits: .arabic) == "12")
  }
}
