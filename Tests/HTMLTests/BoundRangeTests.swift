import TestSupport
import Testing

@testable import HTML

@Suite("What a line of the page never breaks inside")
struct BoundRangeTests {
  private func bound(_ text: String, terms: [String] = []) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return BoundRanges(terms: terms).ranges(in: scalars).map {
      String(String.UnicodeScalarView(scalars[$0]))
    }
  }

  static let cases: [(String, [String])] = [
    // ๆ and ฯ with the end of the word before, space or not.
    ("ด้านต่าง ๆ ของ", ["ด้านต่าง ๆ"]), ("เร็วๆ นี้", ["เร็วๆ"]), ("กรุงเทพฯ เป็น", ["กรุงเทพฯ"]),
    ("ข้าว น้ำ ฯลฯ และ", ["น้ำ ฯลฯ"]),
    // A number with its unit, in either digits.
    ("ได้ 10 ข้อ", ["10 ข้อ"]), ("ได้ ๙๒.๕๐ คะแนน", ["๙๒.๕๐ คะแนน"]), ("ร้อยละ 92.5 ของ", ["ร้อยละ 92.5"]),
    ("จำนวน 1,234 คน", ["1,234 คน"]), ("ได้ 10 อย่าง", []), ("10", []),
    ("พ.ศ. 2568", ["พ.ศ. 2568"]), ("พ.ศ. ๒๕๖๘ และ", ["พ.ศ. ๒๕๖๘"]), ("พ.ศ. นี้", []),
    ("", []), ("ๆ", []), ("ฯ", []),
  ]

  @Test("signs with their word, numbers with their unit", arguments: cases)
  func bindings(text: String, expected: [String]) {
    #expect(bound(text) == expected)
  }

  @Test("a name of any length, the longest of those that fit")
  func terms() {
    let terms = ["เทศบาล", "เทศบาลนครแม่สอด", Sample.longTerm]
    #expect(bound("ที่เทศบาลนครแม่สอดและเทศบาล", terms: terms) == ["เทศบาลนครแม่สอด", "เทศบาล"])
    #expect(bound("ใน\(Sample.longTerm)นี้", terms: terms) == [Sample.longTerm])
    #expect(bound("ของเทศบาลต่าง ๆ", terms: terms).joined().hasSuffix("ต่าง ๆ"))
    #expect(bound("เทศบาล ๆ", terms: terms) == ["เทศบาล ๆ"])
  }

  @Test("a name longer than a phone's line may break within itself, and only then")
  func longTerms() {
    let body = Sample.body(
      [Sample.paragraph("ที่เทศบาลนครแม่สอดและ\(Sample.longTerm)นี้")], terms: ["เทศบาลนครแม่สอด", Sample.longTerm])
    #expect(
      body.contains(
        "ที่<span class=\"whole\">เทศบาลนครแม่สอด</span>และ<span class=\"whole long\">\(Sample.longTerm)</span>นี้"
      ))
  }

  @Test("ranges are in order, apart, and never start or end within a cluster, whatever the text")
  func anyText() {
    var random = SeededGenerator(seed: 11)
    let alphabet = Array("กขเแำิ่้ๆฯ 0๙.พศa\u{200B}ลร้อยละ".unicodeScalars)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
        alphabet.randomElement(using: &random)
      }
      var end = 0
      for range in BoundRanges(terms: ["กข", "เก"]).ranges(in: text) {
        #expect(range.lowerBound >= end)
        #expect(!range.isEmpty)
        end = range.upperBound
      }
      #expect(end <= text.count)
    }
  }
}
