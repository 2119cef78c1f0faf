import DocumentTree
import Foundation
import Reporting
import TestSupport
import Testing
import ThaiFormat

@Suite("The measures and the matrix, from any record")
struct MeasuresAndMatrixTests {
  private static let kinds = ["measures", "matrix"]

  private func record(
    year: Int, name: String = "องค์การบริหารส่วนตำบลตัวอย่าง", score: Int = 90, items: Int? = nil, measures: Int = 0
  ) -> String {
    let indicators = (1...10).map { "\($0): \(score)" }.joined(separator: ", ")
    let codes = (1...15).map { "i\($0)" } + (1...9).map { "e\($0)" } + (1...35).map { "o\($0)" }
    let items = items.map { value in
      ", items: {" + codes.map { "\($0): \(value)" }.joined(separator: ", ") + "}"
    }
    var text = """
      agency: { name: \(name), kind: องค์การบริหารส่วนตำบล, district: เมือง, province: ตาก }
      fiscalYear: \(year)
      assessments: { \(year): { indicators: {\(indicators)}\(items ?? "") } }

      """
    if measures > 0 { text += "measures:\n" }
    for number in 0..<measures {
      text += """
          - title: "มาตรการตัวอย่าง<\(number + 1)>"
            addresses: [\(number % 10 + 1)]
            steps: [ประชุมชี้แจง]
            period: { from: 2567-10-01, to: 2568-09-30 }

        """
    }
    return text
  }

  /// What no sentence of a report holds, whatever its record has or lacks.
  private func expectSensible(_ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    for text in texts {
      for fault in ["  ", "()", "( ", " )", "..", "{{", " ,", "คะแนน คะแนน", "ปีงบประมาณ ปีงบประมาณ"]
      where text.contains(fault) {
        Issue.record("“\(fault)” in \(text)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test("one measure and sixty: each stands there once", arguments: kinds, [1, 60])
  func measures(kind: String, count: Int) throws {
    for year in [2565, 2567] {
      let all = texts(
        try Shipped.document(record: record(year: year, measures: count), kind: kind))
      for number in 1...count {
        #expect(all.count { $0.contains("ตัวอย่าง<\(DigitSystem.thai.text(number))>") } == 1)
      }
      expectSensible(all)
    }
  }

  @Test(
    "the agency's own analysis of a measure stands beside it, in place of the assessor's words",
    arguments: ["annual", "measures"])
  func ownAnalysis(kind: String) throws {
    var record = record(year: 2567, items: 40)
    record += """
      measures:
        - { title: มาตรการหนึ่ง, addresses: [o1], analysis: "เหตุผลแรก\\nเหตุผลที่สอง", steps: [ประชุม] }
        - { title: มาตรการสอง, analysis: เหตุผลของมาตรการสอง, steps: [ประชุม] }

      """
    let all = try texts(Shipped.document(record: record, kind: kind))
    for reason in ["เหตุผลแรก", "เหตุผลที่สอง", "เหตุผลของมาตรการสอง"] {
      #expect(all.count { $0.contains(reason) } == 1, "\(reason)")
    }
  }

  @Test(
    "no measure at all: the matrix has empty cells, the measures report no such section", arguments: kinds)
  func noMeasures(kind: String) throws {
    let document = try Shipped.document(record: record(year: 2567), kind: kind)
    #expect(!document.sections.contains { $0.name == "measures" })
    expectSensible(texts(document))
  }

  @Test("how a measure is followed up stands with its steps in the matrix, one way or several")
  func monitoring() throws {
    let record =
      record(year: 2567) + """
        measures:
          - { title: มาตรการหนึ่ง, addresses: [o1], steps: [ประชุม], monitoring: [รายงานทุกไตรมาส] }
          - { title: มาตรการสอง, addresses: [o7], steps: [ประชุม], monitoring: [สรุปผลรายเดือน, ตรวจเว็บไซต์] }
          - { title: มาตรการสาม, addresses: [o9], steps: [ประชุม] }

        """
    let all = try Shipped.document(record: record, kind: "matrix").texts
    #expect(all.contains { $0.hasPrefix("การติดตามผล") && $0.contains("รายงานทุกไตรมาส") })
    #expect(all.contains { $0 == "สรุปผลรายเดือน" } && all.contains { $0 == "ตรวจเว็บไซต์" })
    #expect(all.count { $0.hasPrefix("การติดตามผล") } == 2)
  }

  @Test("a name of 120 characters stands on the first page whole", arguments: kinds)
  func longName(kind: String) throws {
    let name = "องค์การบริหารส่วนตำบล" + String(repeating: "กขคงจฉชซญ", count: 11)
    #expect(name.unicodeScalars.count == 120)
    let document = try Shipped.document(record: record(year: 2565, name: name, measures: 2), kind: kind)
    #expect(texts(document).prefix(6).contains { $0.contains(name) })
    expectSensible(texts(document))
  }

  @Test("full marks everywhere ask to be kept, no marks at all to be mended", arguments: kinds)
  func extremes(kind: String) throws {
    for year in [2565, 2567] {
      let items: (Int) -> Int? = { year == 2567 ? $0 : nil }
      let full = texts(
        try Shipped.document(
          record: record(year: year, score: 100, items: items(100), measures: 1), kind: kind))
      #expect(full.contains { $0.contains("ควรรักษามาตรฐาน") })
      #expect(!full.contains { $0.contains("ต้องแก้ไขโดยเร็ว") && !$0.hasPrefix("รายงานนี้ใช้") })
      expectSensible(full)
      let none = texts(
        try Shipped.document(record: record(year: year, score: 0, items: items(0), measures: 1), kind: kind))
      #expect(!none.contains { $0.contains("ควรรักษามาตรฐาน") || $0.contains("ได้คะแนนเต็ม") })
      #expect(none.contains { $0.contains("ต้องแก้ไขโดยเร็ว") })
      expectSensible(none)
    }
  }

  @Test("the matrix says in one bracket that it lacks items and where it shows indicators")
  func partialItems() throws {
    let record = record(year: 2567, measures: 1).replacing(
      "} } }", with: "}, items: { i1: 0, o8: 0 } } }", maxReplacements: 1)
    let tables = try Shipped.document(record: record, kind: "matrix").dump()
    #expect(
      tables.contains(
        "พ.ศ. ๒๕๖๘ (แสดงเฉพาะข้อที่ปรากฏคะแนน ส่วนประเด็นที่ไม่ปรากฏคะแนนรายข้อ แสดงคะแนนรายตัวชี้วัด)"))
  }

  @Test("a year without sampling rules has no sampling tables, and one agency's row is told apart")
  func sampling() throws {
    let unknown = texts(try Shipped.document(record: record(year: 2563), kind: "measures"))
    #expect(!unknown.contains { $0.contains("ขนาดตัวอย่างขั้นต่ำ") })
    let example = try Shipped.document(of: "tha-nang-naeo-2566", kind: "measures").dump()
    // Small อบต.: every one of 26; of those it serves there are fewer than the least sample, which is then not its own.
    for own in ["| **ไม่เกิน⏎๓๐ คน**", "| **ทั้งหมด⏎เท่าที่มี**"] {
      #expect(example.components(separatedBy: own).count == 2, "\(own)")
    }
    #expect(
      example.contains("มีผู้มีส่วนได้ส่วนเสียภายใน ๒๖ คน เป็นหน่วยงานประเภท อบต. ขนาดเล็ก จึงต้องเก็บข้อมูลจากทุกคน"))
    #expect(example.contains("มีผู้มีส่วนได้ส่วนเสียภายนอก ๖ คน ไม่เกินขนาดตัวอย่างขั้นต่ำในตาราง จึงต้องเก็บข้อมูลจากทุกคน"))
    #expect(example.contains("มีจำนวนทั้งหมด ๖ คน ซึ่งต้องเก็บข้อมูลจากทุกคน มีผู้ตอบ ๖ คน"))
    #expect(!example.contains("ขนาดตัวอย่างขั้นต่ำ ๖ คน"))
    #expect(!example.contains("| **๓๐**") && !example.contains("ขนาดตัวอย่างขั้นต่ำ ๓๐ คน"))
    let many = texts(
      try Shipped.document(
        record: record(year: 2565, measures: 1)
          + "respondents: { internal: { population: 26 }, external: { population: 80 } }\n", kind: "measures")
    )
    #expect(many.contains { $0.hasSuffix("มีผู้มีส่วนได้ส่วนเสียภายนอก ๘๐ คน จึงต้องมีผู้ตอบไม่น้อยกว่า ๓๐ คน") })
  }

  @Test(
    "fewer answers than the least sample are told, and nothing where they suffice or are not known",
    arguments: [
      // Small อบต.: every one of 26 of its own people, and 30 of those it serves.
      (
        "internal: { population: 26, answered: 26 }, external: { population: 60, answered: 6 }",
        ["ผู้มีส่วนได้ส่วนเสียภายนอกตอบแบบ EIT ๖ คน น้อยกว่าจำนวนขั้นต่ำ ๓๐ คน"]
      ),
      (
        "internal: { population: 26, answered: 25 }, external: { answered: 30 }",
        ["ผู้มีส่วนได้ส่วนเสียภายในตอบแบบ IIT ๒๕ คน น้อยกว่าจำนวนขั้นต่ำ ๒๖ คน"]
      ),
      ("internal: { population: 26, answered: 26 }, external: { population: 6, answered: 6 }", []),
      // Of how many is not known: they may be all.
      ("internal: { population: 26, answered: 26 }, external: { answered: 6 }", []),
      ("internal: { population: 26 }, external: { population: 60 }", []),
      ("internal: { answered: 5 }, external: { answered: 5 }", []),
      ("internal: { required: 10, answered: 5 }", ["ผู้มีส่วนได้ส่วนเสียภายในตอบแบบ IIT ๕ คน น้อยกว่าจำนวนขั้นต่ำ ๑๐ คน"]),
    ])
  func missedSample(respondents: String, sentences: [String]) throws {
    let record = record(year: 2565, measures: 1) + "respondents: { \(respondents) }\n"
    let all = texts(try Shipped.document(record: record, kind: "measures"))
    #expect(all.filter { $0.contains("น้อยกว่าจำนวนขั้นต่ำ") } == sentences)
    expectSensible(all)
  }

  @Test("the table of respondents has the least sample where the record gives one", arguments: [true, false])
  func respondents(isRequired: Bool) throws {
    let record =
      record(year: 2568)
      + "respondents: { internal: { answered: 30\(isRequired ? ", required: 25" : "") } }\n"
    let all = texts(try Shipped.document(record: record, kind: "annual"))
    #expect(all.contains { $0.hasSuffix("|ผู้ตอบ (คน)") })
    #expect(all.contains { $0.contains("ขั้นต่ำที่กำหนด (คน)") } == isRequired)
  }
}
