import DocumentTree
import Foundation
import Testing

@testable import Reporting

/// What reports say of measures that answer to low scores, and of low scores that none answers to.
@Suite("The sentences on what measures answer to")
struct AnswerSentenceTests {
  private func record(_ assessments: String, _ measures: String = "", year: Int = 2568) -> String {
    """
    agency: { name: เทศบาลตำบลตัวอย่าง }
    fiscalYear: \(year)
    digits: arabic
    assessments:
    \(assessments)
    \(measures)
    """
  }

  private func measures(_ addresses: [String]) -> String {
    "measures:\n"
      + addresses.map { "  - { title: ทดลอง, addresses: [\($0)], steps: [ก] }" }.joined(separator: "\n")
  }

  private func all(_ record: String, _ kind: String = "annual") throws -> String {
    texts(try Shipped.document(record: record, kind: kind)).joined(separator: "|")
  }

  private static func same(_ score: String) -> String {
    "{ indicators: { \((1...10).map { "\($0): \(score)" }.joined(separator: ", ")) } }"
  }

  @Test(
    "three numbers or more in a row are told by their ends",
    arguments: [
      ([1], ["1"]), ([1, 2], ["1", "2"]), ([1, 2, 3], ["1 – 3"]), ([1, 3, 4, 5], ["1", "3 – 5"]),
      ([1, 2, 4, 5, 6, 8], ["1", "2", "4 – 6", "8"]), (Array(1...60), ["1 – 60"]), ([], []),
    ])
  func numbers(_ numbers: [Int], _ expected: [String]) {
    #expect(ranges(numbers) == expected)
  }

  @Test("sixty measures of one indicator are told as a range")
  func manyMeasures() throws {
    let scores = "  2568: { indicators: { 1: 90, 9: 70 } }"
    let sixty = try all(record(scores, measures(Array(repeating: "9", count: 60))))
    #expect(sixty.contains("มาตรการที่กำหนดไว้ คือ มาตรการที่ 1 – 60|"))
    let mixed = try all(record(scores, measures(["9", "1", "9", "9", "9"])))
    #expect(mixed.contains("มาตรการที่กำหนดไว้ คือ มาตรการที่ 1 และ 3 – 5|"))
  }

  @Test("items without marks that no measure answers to are named beside the measures of their indicator")
  func unansweredItems() throws {
    let scores =
      "  2568: { indicators: { 9: 70, 10: 90 }, items: { o1: 0, o2: 0, o3: 0, o5: 0, o9: 0, o16: 0, o20: 100 } }"
    let some = try all(record(scores, measures(["o9", "o16"])))
    #expect(
      some.contains(
        "มาตรการที่กำหนดไว้ คือ มาตรการที่ 1 และ 2 ซึ่งแก้ไขข้อ o9 และ o16 ส่วนข้อ o1 – o3 และ o5 ให้แก้ไขตามแนวทางในหัวข้อ “ประเด็นที่ควรพัฒนา”|"
      ))
    #expect(
      some.contains(
        "ส่วนข้อ o1 – o3 และ o5 ซึ่งไม่ได้คะแนน ยังไม่มีมาตรการเฉพาะ จึงให้แก้ไขตามแนวทางในหัวข้อ “ประเด็นที่ควรพัฒนา”"))
    // A measure of the indicator answers to all of its items.
    let whole = try all(record(scores, measures(["9"])))
    #expect(whole.contains("มาตรการที่กำหนดไว้ คือ มาตรการที่ 1 ทดลอง|"))
    #expect(!whole.contains("ให้แก้ไข"))
    // Nothing is said of measures where there are none.
    #expect(try !all(record(scores)).contains("ให้แก้ไข"))
  }

  @Test(
    "the sentence that leads to the measures names the low indicators without one",
    arguments: [
      ("annual", "แนวทางในหัวข้อ “ประเด็นที่ควรพัฒนา”"), ("measures", "ผลการวิเคราะห์ข้างต้น"),
      ("analysis", "แนวทางในหัวข้อ “ประเด็นที่ต้องแก้ไข ปรับปรุง และรักษาไว้”"),
    ])
  func lead(kind: String, place: String) throws {
    let scores = "  2568: { indicators: { 1: 96.10, 2: 92.12, 6: 95, 9: 41.41, 10: 0 } }"
    let lead = try all(record(scores, measures(["2"])), kind)
    #expect(
      lead.contains(
        "กำหนดมาตรการสำหรับปีงบประมาณ พ.ศ. 2569 จำนวน 1 มาตรการ ดังตารางต่อไปนี้ ส่วนตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (41.41 คะแนน) และตัวชี้วัดที่ 10 การป้องกันการทุจริต (0.00 คะแนน) ยังไม่มีมาตรการเฉพาะ จึงให้แก้ไขตาม\(place)|"
      ))
    // So many that their names would hide the point are told by their numbers.
    let many = try all(record("  2568: \(Self.same("50"))", measures(["2"])), kind)
    #expect(many.contains("ส่วนตัวชี้วัดที่ 1 และ 3 – 10 ซึ่งต้องแก้ไขโดยเร็ว ยังไม่มีมาตรการเฉพาะ จึงให้แก้ไขตาม\(place)"))
    let answered = try all(record(scores, measures(["2", "9", "10"])), kind)
    #expect(answered.contains("สำหรับปีงบประมาณ พ.ศ. 2569 จำนวน 3 มาตรการ ดังนี้|"))
    #expect(!answered.contains("ให้แก้ไข"))
  }

  @Test(
    "a measure for what has full marks keeps it up, and is not said to raise it",
    arguments: ["annual", "measures", "analysis"])
  func fullMarks(kind: String) throws {
    let full = try all(record("  2568: \(Self.same("100"))", measures(["9"])), kind)
    #expect(full.contains("รักษามาตรฐานของตัวชี้วัดที่ 9 การเปิดเผยข้อมูล"))
    #expect(!full.contains("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (100.00 คะแนน)"))
    #expect(!full.contains("ยกระดับคุณธรรม"))
  }

  @Test(
    "the lowest indicator of an instrument is a point to develop, though it rose and is no weakness; full marks are none"
  )
  func lowestOfInstrument() throws {
    let risen = try all(
      record(
        "  2567: { indicators: { 1: 99, 2: 98, 4: 67.41, 9: 90, 10: 95 } }\n  2568: { indicators: { 1: 95, 2: 96, 4: 93.38, 9: 100, 10: 100 } }"
      ))
    #expect(
      risen.contains(
        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (93.38 คะแนน)|"))
    #expect(
      risen.contains("แม้ได้ 80 คะแนนขึ้นไป แต่เป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดของแบบ IIT ที่มีคะแนน จึงควรพัฒนาให้สูงขึ้น ดังนี้|"))
    #expect(risen.contains("มีประเด็นที่ควรพัฒนา 3 รายการ"))
  }

  @Test("without a strength the report says so; without an earlier year nothing is said to have fallen")
  func noStrengths() throws {
    let zero = try all(record("  2567: \(Self.same("0"))\n  2568: \(Self.same("0"))"))
    #expect(zero.contains("จุดแข็ง (Strengths)|ผลการประเมินประจำปีงบประมาณ พ.ศ. 2568 ไม่มีตัวชี้วัดใดที่เข้าเกณฑ์จุดแข็ง|"))
    let first = try all(record("  2568: \(Self.same("90"))"))
    #expect(first.contains("ไม่พบตัวชี้วัดที่ได้ไม่ถึง 80 คะแนน หน่วยงานควรรักษามาตรฐาน"))
    #expect(!first.contains("ลดลง"))
    let second = try all(record("  2567: \(Self.same("90"))\n  2568: \(Self.same("90"))"))
    #expect(second.contains("ไม่พบตัวชี้วัดที่ได้ไม่ถึง 80 คะแนน ลดลงตั้งแต่ 5 คะแนนขึ้นไป หน่วยงาน"))
    let bare = try all(record("  2568: { total: 90 }"))
    #expect(bare.contains("จึงไม่ได้จำแนกจุดแข็งและจุดอ่อน"))
    #expect(!bare.contains("เกณฑ์แยกจุดแข็ง"))
  }

  @Test("reports without strengths and weaknesses don't tell them apart by a mark")
  func markNote() throws {
    let scores = "  2568: \(Self.same("90"))"
    let measure = measures(["9"])
    #expect(try all(record(scores, measure), "annual").contains("เกณฑ์แยกจุดแข็งกับจุดอ่อน"))
    for kind in ["measures", "analysis"] {
      let text = try all(record(scores, measure), kind)
      #expect(text.contains("รายงานนี้ใช้ 80 คะแนนเป็นเกณฑ์จัดลำดับเรื่องที่ควรแก้ไข") && !text.contains("จุดอ่อน"))
    }
    let own = "narrative: { analysisIIT: ก, analysisEIT: ข, analysisOIT: ค }\n" + measure
    #expect(try !all(record(scores, own), "measures").contains("เกณฑ์จัดลำดับ"))
  }

  @Test("an instrument of which one indicator alone has a score is not said to have none")
  func oneScored() throws {
    let scores = "  2568: { indicators: { 1: 95, 2: 90, 10: 87.5 }, items: { o27: 0 } }"
    let text = try all(record(scores, measures(["o27"])), "measures")
    #expect(
      text.contains(
        "มีคะแนนเฉพาะตัวชี้วัดที่ 10 การป้องกันการทุจริต (87.50 คะแนน) ควรรักษามาตรฐานการดำเนินงานไว้ และแก้ไขข้อที่ไม่ได้คะแนน")
    )
    #expect(text.contains("ไม่มีคะแนนรายตัวชี้วัดของแบบ EIT") && !text.contains("ไม่มีคะแนนรายตัวชี้วัดของแบบ OIT"))
    let equal = try all(record("  2568: { indicators: { 1: 90, 2: 90 } }", measures(["1"])), "measures")
    #expect(equal.contains("ทุกตัวชี้วัดที่มีคะแนนของแบบ IIT ได้คะแนนเท่ากัน คือ 90.00 คะแนน"))
  }

  @Test("where the level can't be told, the table of levels has no column for it, and the text says why")
  func unknownLevel() throws {
    let unknown = try all(record("  2568: { total: 90 }"))
    #expect(unknown.contains("ดังตารางต่อไปนี้ ส่วนระดับของเทศบาลตำบลตัวอย่าง ข้อมูลที่ใช้จัดทำรายงานไม่พอที่จะระบุได้"))
    #expect(!unknown.contains("ผลของหน่วยงาน") && !unknown.contains("ช่องขวาสุด"))
    let known = try all(record("  2568: { total: 90, level: ผ่านดี }"))
    #expect(
      known.contains(" โดยช่องขวาสุดแสดงผลของเทศบาลตำบลตัวอย่าง และบางระดับ") && known.contains("ผลของหน่วยงาน"))
  }

  @Test("where all moved equally far, that is said without naming each")
  func evenMovement() throws {
    let fallen = try all(record("  2567: \(Self.same("80"))\n  2568: \(Self.same("71.25"))"))
    #expect(fallen.contains("ตัวชี้วัดที่เปรียบเทียบได้ทั้ง 10 ตัวชี้วัด คะแนนลดลงทุกตัวชี้วัด ตัวชี้วัดละ 8.75 คะแนน|"))
  }

  @Test(
    "a topic leaves out questions without a score, which its caption says once; one without words is told by its indicator"
  )
  func matrix() throws {
    func caption(_ items: [String]) throws -> String? {
      let scores = items.map { "\($0): 100" }.joined(separator: ", ")
      let made = try Shipped.document(
        record: record("  2568: { items: { \(scores) } }", measures(["o9"])), kind: "matrix")
      let tables = made.sections.flatMap(\.blocks).compactMap {
        if case .table(let table) = $0 { table } else { nil }
      }
      return tables.first?.caption.plainText
    }
    let codes = (1...15).map { "i\($0)" } + (1...9).map { "e\($0)" } + (1...28).map { "o\($0)" }
    let whole = "ประเด็น ข้อคำถาม การวิเคราะห์ และมาตรการ ประจำปีงบประมาณ พ.ศ. 2569"
    #expect(try caption(codes) == whole)
    #expect(try caption(codes.dropLast()) == whole + " (แสดงเฉพาะข้อที่ปรากฏคะแนน)")
    let some = try all(record("  2568: { items: { i1: 100, i13: 100 } }", measures(["o9"])), "matrix")
    #expect(some.contains("i13 (ข้อคำถามของตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต)"))
    #expect(!some.contains("i2 "))
  }

  @Test("a topic without any item's score shows the indicators that its items belong to, and says so once")
  func matrixOfIndicators() throws {
    let document = try Shipped.document(
      record: record("  2568: { indicators: { 1: 95, 6: 90.5, 9: 70 } }", measures(["o9"])), kind: "matrix")
    #expect(document.dump().contains("(ประเด็นที่ไม่ปรากฏคะแนนรายข้อ แสดงคะแนนรายตัวชี้วัด)"))
    let made = texts(document).joined(separator: "|")
    #expect(made.contains("|ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่|95.00|"))
    // Topic 1 asks of indicators 1 and 9, topic 4 of indicator 4, of which no score is known either.
    #expect(made.contains("ควรรักษามาตรฐานของตัวชี้วัดที่ 1 (95.00 คะแนน)|ตัวชี้วัดที่ 9 (70.00 คะแนน) ต้องแก้ไขโดยเร็ว|"))
    #expect(made.contains("|ไม่ปรากฏคะแนน|ไม่มีคะแนนของประเด็นนี้ในข้อมูลที่ใช้จัดทำรายงาน|–"))
  }

  @Test(
    "the highest of an instrument is praised only as a strength: not where it fell, nor below the strength mark"
  )
  func praise() throws {
    let fell = try all(
      record(
        "  2567: { indicators: { 9: 78, 10: 100 } }\n  2568: { indicators: { 9: 69, 10: 80 }, items: { o1: 50, o27: 0 }, remarks: { o1: ไม่ครบ } }"
      ), "analysis")
    #expect(
      fell.contains(
        "ตัวชี้วัดที่ 10 การป้องกันการทุจริต (80.00 คะแนน) แต่คะแนนลดลง 20.00 คะแนน ซึ่งลดลงมากที่สุด จึงต้องแก้ไขโดยเร็ว ส่วนที่ได้คะแนนต่ำสุด"
      ))
    #expect(fell.contains("|คะแนนลดลง 20.00 คะแนน ซึ่งลดลงมากที่สุด และไม่ได้คะแนนข้อ o27 จึงต้องแก้ไขโดยเร็ว|"))
    #expect(!fell.contains("ควรรักษามาตรฐาน"))
    let low = try all(record("  2568: { indicators: { 9: 60, 10: 79.99 } }"), "analysis")
    #expect(low.contains("|ได้ไม่ถึง 80 คะแนน จึงต้องแก้ไขโดยเร็ว|"))
    #expect(!low.contains("ควรรักษามาตรฐาน"))
    let annual = try all(record("  2568: { indicators: { 9: 60, 10: 79.99 } }"))
    #expect(annual.contains("ไม่มีตัวชี้วัดใดที่เข้าเกณฑ์จุดแข็ง"))
    let good = try all(record("  2568: { indicators: { 9: 60, 10: 80 } }"), "analysis")
    #expect(good.contains("ได้คะแนนสูงสุดในบรรดาตัวชี้วัดที่มีคะแนน ควรรักษามาตรฐานไว้"))
  }

  @Test(
    "what a measure leaves open is told as such, not by a dash",
    arguments: ["annual", "analysis", "matrix", "measures"])
  func notStated(kind: String) throws {
    let made = try all(
      record("  2568: { indicators: { 9: 60 } }", "measures: [{ title: ทดลอง, addresses: [9] }]"), kind)
    #expect(made.components(separatedBy: "(ยังไม่ได้ระบุ)").count == 4, "\(made)")
  }
}
