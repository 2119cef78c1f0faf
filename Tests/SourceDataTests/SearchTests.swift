import SourceData
import Testing

@Suite("Parts of texts")
struct SearchTests {
  @Test(
    "a part is found where its characters stand whole",
    arguments: [
      ("การดู", "การ", true), ("การ์ด", "การ", false), ("ก่อนการ", "การ", true), ("ก", "กา", false),
      ("กกา", "กา", true),
      ("a\r\nb", "\n", false), ("\u{E9}", "e\u{301}", true), ("ก", "", true), ("", "ก", false),
    ])
  func parts(text: String, part: String, isHeld: Bool) {
    #expect(text.holds(part) == isHeld)
    #expect(text.holds(part[...]) == isHeld)
  }

  @Test("the first place is found behind what only begins like it")
  func places() {
    #expect([1, 1, 2, 1, 2, 3].firstPlace(of: [1, 2, 3]) == 3..<6)
    #expect([0, 1, 2, 1][1...].firstPlace(of: [1]) == 1..<2)
    #expect([1, 2].firstPlace(of: [2, 3]) == nil)
    #expect([1, 2, 1, 2, 1, 1, 2, 1, 2, 3].firstPlace(of: [1, 2, 1, 2, 3]) == 5..<10)
    #expect("กากากาข".holds("กากาข"))
  }

  @Test("each part is exchanged, from the front")
  func exchanges() {
    #expect("aaa".exchanging("aa", for: "b") == "ba")
    #expect("&lt;&lt;p".exchanging("&lt;", for: "<") == "<<p")
    #expect("a (b)".exchanging(" (b)", for: "") == "a")
    #expect("abc".exchanging("", for: "x") == "abc")
  }
}
