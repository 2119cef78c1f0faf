import Assessment
import Foundation
import SourceData
import TestSupport
import Testing

/// Checks a record given as YAML.
struct CheckedRecord {
  var diagnostics: [Diagnostic]

  /// - Parameter frameworks: Those that stand in for the shipped ones of their years.
  init(
    _ text: String, tellsProgress: Bool = false, showsItems: Bool = false, frameworks: [Framework] = [],
    memory: CheckMemory? = nil
  ) throws {
    let bytes = Array(text.utf8)
    let source = try readYAML(bytes, file: "t.yaml")
    let others = Dictionary(uniqueKeysWithValues: frameworks.map { ($0.fiscalYear, $0) })
    let frameworks = try Shipped.frameworks().merging(others) { _, other in other }
    let read = try readRecord(source, frameworks: Array(frameworks.values))
    let findings = try Findings(
      analyzing: read.record, frameworks: frameworks, guidance: Shipped.guidance())
    diagnostics =
      read.warnings
      + check(
        source, findings, tellsProgress: tellsProgress, showsItems: showsItems,
        map: SourceMap(bytes, file: "t.yaml"), memory: memory)
  }

  var codes: [String] { diagnostics.map(\.code.rawValue) }
  /// `LINE:COLUMN code`.
  var brief: [String] {
    diagnostics.map { "\($0.location?.description.dropFirst("t.yaml:".count) ?? "-") \($0.code.rawValue)" }
  }

  /// A record in which nothing is wrong, by its top-level keys.
  static let sound = [
    ("agency", "agency: { name: เทศบาลนครแม่สอด, kind: เทศบาลนคร, district: แม่สอด, province: ตาก }"),
    ("fiscalYear", "fiscalYear: 2568"),
    (
      "assessments",
      """
      assessments:
        2567: { indicators: { 1: 99.95, 2: 99.70, 3: 100.00, 4: 67.41, 5: 100.00, 6: 97.98, 7: 95.69, 8: 89.70, 9: 78.57, 10: 100.00 } }
        2568:
          total: 87.15
          level: ผ่าน
          indicators: { 1: 95.24, 2: 95.83, 3: 99.31, 4: 93.38, 5: 93.82, 6: 96.03, 7: 95.47, 8: 95.48, 9: 69.00, 10: 80.00 }
          items: { i10: 88.38, o9: 0 }
          remarks: { o9: คู่มือยังไม่ครบทุกงานบริการ }
      """
    ),
    ("narrative", "narrative: { preface: เทศบาลนครแม่สอดได้คะแนนรวม 87.15 คะแนน อยู่ในระดับผ่าน }"),
    (
      "measures",
      "measures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], steps: [จัดทำคู่มือ], responsible: [สำนักปลัด], monitoring: [รายงานผลทุกไตรมาส], period: { from: 2568-10, to: 2569-09 } }]"
    ),
  ]

  /// The sound record with keys of its own in place of the same keys.
  static func text(_ changes: String) -> String {
    var blocks: [String] = []
    for line in changes.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.first == " " || line.first == "}" || line.isEmpty, !blocks.isEmpty {
        blocks[blocks.count - 1] += "\n" + line
      } else {
        blocks.append(String(line))
      }
    }
    let keys = blocks.map { $0.prefix { $0 != ":" } }
    return (blocks + sound.filter { !keys.contains(Substring($0.0)) }.map(\.1)).joined(separator: "\n") + "\n"
  }
}

@Suite("Checks of a record")
struct CheckTests {
  @Test("A worker that has checked a record of other years finds in the next what is wrong there")
  func memory() throws {
    let preface =
      "narrative: { preface: ข้อ o40 และตัวชี้วัดที่ 9 การป้องกันการทุจริต ตามแบบวัดการเปิดเผยข้อมูลสาธารณะ }"
    let earlier = "fiscalYear: 2564\nassessments: { 2564: { total: 77.85 } }\n" + preface
    let memory = CheckMemory()
    var found: [[String]] = []
    for changes in [earlier, preface, earlier] {
      let text = CheckedRecord.text(changes)
      let alone = try CheckedRecord(text).brief
      #expect(try CheckedRecord(text, memory: memory).brief == alone)
      found.append(alone)
    }
    #expect(found[0] != found[1])
  }

  @Test("A sound record passes every check")
  func sound() throws {
    #expect(try CheckedRecord(CheckedRecord.text("")).brief == [])
  }

  @Test(
    "Every code that is explained is reported on its example",
    arguments: checkExplanations.map(\.code.rawValue))
  func examples(code: String) throws {
    let explanation = try #require(checkExplanations.first { $0.code.rawValue == code })
    try #require(!explanation.example.isEmpty)
    let checked = try CheckedRecord(
      CheckedRecord.text(explanation.example), tellsProgress: code == "no-progress",
      showsItems: code == "item-scores-missing")
    let found = checked.diagnostics.filter { $0.code == explanation.code }
    #expect(!found.isEmpty, "found only \(checked.brief)")
    #expect(found.allSatisfy { $0.severity == explanation.severity })
    #expect(found.contains { $0.fix != nil } == explanation.isFixable)
    #expect(found.allSatisfy { $0.location != nil })
  }

  @Test("Whether an item has all marks or none is said by its year's framework, of each instrument")
  func itemMarks() throws {
    let shipped = try String(decoding: Checkout.bytes("Templates/frameworks/2568.yaml"), as: UTF8.self)
    let text = shipped.replacing("- code: IIT\n", with: "- code: IIT\n    itemMarks: allOrNothing\n")
    let framework = try Framework(reading: readYAML(Array(text.utf8), file: "f"))
    func problems(_ frameworks: [Framework]) throws -> [String] {
      try CheckedRecord(
        CheckedRecord.text(
          "assessments: { 2568: { total: 87.15, items: { i1: 90, i2: 100, i3: 0, o9: 50 } } }"),
        frameworks: frameworks
      ).diagnostics.filter { $0.code.rawValue == "item-score-impossible" }.map(\.message.english)
    }
    #expect(try problems([]) == [])
    #expect(try problems([framework]) == ["item i1 has 90.00, and in 2568 items of the IIT have 0 or 100"])
  }

  @Test(
    "A score that the text gives the agency as a whole is held to the total, also where no word calls it that",
    arguments: [
      ("ในปีนี้ได้ 74.50 คะแนน อยู่ในระดับผ่าน", ["figure-differs"]),
      ("ผลการประเมินได้คะแนน 95.24", ["figure-differs"]),
      ("ได้รับผลการประเมิน 91.20 คะแนน", ["figure-not-in-record"]),
      ("ผลการประเมินปีนี้ 91 คะแนน", ["figure-not-in-record"]),
      ("ผลคะแนน 87.2", ["figure-places"]), ("ได้คะแนน 87.15 จากปีก่อนที่ได้ 92.07 คะแนน", []),
      ("ได้คะแนน ๘๗ คะแนน", []),
      ("ตัวชี้วัดที่ได้คะแนนสูงสุดได้ 99.31 คะแนน", []), ("มีคะแนนเพิ่มขึ้น 5 คะแนน", []), ("ได้คะแนนผ่านเกณฑ์ 85 คะแนน", []),
      ("ประชาชนพอใจร้อยละ 92.50", []), ("ข้อที่ได้ 88.38 คะแนน", []), ("การใช้งบประมาณได้ 95.83 คะแนน", []),
    ])
  func unnamedTotal(_ text: String, _ codes: [String]) throws {
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }"))
    #expect(checked.codes.filter { $0.hasPrefix("figure") } == codes, "\(checked.brief)")
  }

  @Test(
    "Indicators that rose or fell are counted, with the bound that is named",
    arguments: [
      // Eight fell, 4 and 8 rose; 3 is the highest and fell.
      ("ตัวชี้วัดที่คะแนนลดลงจากปีก่อน จำนวน 8 ตัวชี้วัด", true), ("ตัวชี้วัดที่คะแนนลดลงจากปีก่อน จำนวน 7 ตัวชี้วัด", false),
      ("ตัวชี้วัดอื่นที่คะแนนลดลงจากปีก่อน จำนวน 7 ตัวชี้วัด", true),
      ("ตัวชี้วัดที่เพิ่มขึ้นจากปีที่ผ่านมา และได้มากกว่า 80 คะแนน มี 2 ตัวชี้วัด", true),
      ("ตัวชี้วัดที่เพิ่มขึ้นจากปีที่ผ่านมา และได้ตั้งแต่ 95 คะแนนขึ้นไป มี 2 ตัวชี้วัด", false),
      ("ตัวชี้วัดที่ลดลงจากปีก่อนและได้น้อยกว่า 85 คะแนน จำนวน 2 ตัวชี้วัด", true),
      ("ตัวชี้วัดของแบบ IIT ที่ลดลงจากปีก่อน จำนวน 4 ตัวชี้วัด", true), ("โครงการที่เพิ่มขึ้นจากปีก่อนตอบ 3 ตัวชี้วัด", true),
    ])
  func movedCount(_ text: String, _ isRight: Bool) throws {
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }"))
    #expect(checked.codes.contains("count-differs") != isRight, "\(checked.brief)")
  }

  @Test("A span of fiscal years is stale where it had ended, and a plan's has a check of its own")
  func spans() throws {
    func codes(_ text: String) throws -> [String] {
      try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }")).codes
    }
    #expect(try codes("กรอบประจำปีงบประมาณ พ.ศ. 2562 – 2564") == ["other-fiscal-year"])
    #expect(try codes("กรอบประจำปีงบประมาณ พ.ศ. 2562 ถึง พ.ศ. 2564") == ["other-fiscal-year"])
    #expect(try codes("กรอบประจำปีงบประมาณ พ.ศ. 2562 – 2568") == [])
    #expect(try codes("แผนพัฒนาประจำปีงบประมาณ พ.ศ. 2561 – 2565") != ["other-fiscal-year"])
  }

  @Test("A draft that nobody is responsible for yet is not asked for its progress")
  func draftProgress() throws {
    func codes(_ responsible: String) throws -> [String] {
      try CheckedRecord(
        CheckedRecord.text(
          """
          measures:
            - { title: ก, addresses: [o9, 4], steps: [ก], responsible: [กองคลัง], period: { from: 2568-10, to: 2569-09 }, progress: { status: done, results: [ก] } }
            - { title: ข, addresses: [9], steps: [ข]\(responsible), period: { from: 2568-10, to: 2569-09 } }
          """)
      ).codes
    }
    #expect(try codes("") == ["measure-without-responsible"])
    #expect(try codes(", responsible: [กองช่าง]") == ["progress-missing"])
  }

  @Test(
    "A score of at most 1 is likely a share where the others are out of 100, and a real zero or a low score is none",
    arguments: [
      (
        "indicators: { 1: 0.9524, 2: 95.83, 3: 99.31, 4: 93.38 }",
        ["คะแนนตัวชี้วัดที่ 1 ปี 2568 คือ 0.9524 แต่คะแนนอื่นในไฟล์เต็ม 100"]
      ),
      (
        "total: 1, indicators: { 2: 95.83, 3: 99.31, 4: 93.38 }",
        ["คะแนนรวมปี 2568 คือ 1.00 แต่คะแนนอื่นในไฟล์เต็ม 100"]
      ),
      (
        "indicators: { 2: 95.83, 3: 99.31, 4: 93.38 }, items: { o1: 0, o2: 1, o3: 0, o4: 100 }",
        ["คะแนนข้อ o2 ปี 2568 คือ 1.00 แต่คะแนนอื่นในไฟล์เต็ม 100"]
      ),
      ("indicators: { 1: 0, 2: 95.83, 3: 99.31, 4: 1.25 }", []),
      ("indicators: { 1: 0.95, 2: 12, 3: 18, 4: 9 }", []),
      ("indicators: { 1: 0.95, 2: 95.83 }", []),
      ("indicators: { 1: 0.95, 2: 0.96, 3: 0.97, 4: 96, 5: 97, 6: 98 }", []),
    ])
  func fractions(_ scores: String, _ messages: [String]) throws {
    let checked = try CheckedRecord(CheckedRecord.text("assessments: { 2568: { \(scores) } }"))
    let found = checked.diagnostics.filter { $0.code.rawValue == "likely-fraction" }
    #expect(found.map(\.message.thai) == messages)
  }

  @Test(
    "The OIT is a form that checks, and no other instrument is",
    arguments: [
      ("แบบวัดการเปิดเผยข้อมูลสาธารณะ", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ"), ("แบบวัด OIT", ""),
      ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", ""), ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", ""),
      ("แบบวัด EIT และแบบตรวจ OIT", ""),
    ])
  func instrumentNames(_ text: String, _ name: String) throws {
    let names = name.isEmpty ? [] : [name]
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: ตาม\(text) ของปี }"))
    let found = checked.diagnostics.filter { $0.code.rawValue == "instrument-name" }
    #expect(found.compactMap { $0.fix?.replacement } == names)
    #expect(found.count == names.count)
  }

  @Test(
    "A strange name ends where the sentence goes on",
    arguments: ["ปฏิบัติงานอย่างโปร่งใส", "กำชับให้ปรับปรุง", "ได้คะแนนดี", "ร่วมกันยกระดับ", " และอื่น ๆ"])
  func nameEnds(_ rest: String) throws {
    let text = "narrative: { preface: เจ้าหน้าที่ของเทศบาลตำบลบ้านสวน\(rest) }"
    let checked = try CheckedRecord(CheckedRecord.text(text))
    #expect(checked.diagnostics.first?.message.thai.hasPrefix("ชื่อ “บ้านสวน” ไม่ใช่ชื่อในไฟล์นี้") == true)
  }

  @Test("Advice on monitoring is given where the year doesn't ask for it, once, and not of what was done")
  func monitoring() throws {
    func codes(_ year: Int, _ first: String, _ second: String) throws -> [String] {
      let measure = { (title: String, more: String) in
        "{ title: \(title), addresses: [9], steps: [ก], responsible: [กองคลัง], period: ปีงบประมาณ พ.ศ. \(year + 1)\(more) }"
      }
      return try CheckedRecord(
        """
        agency: { name: เทศบาลนครแม่สอด }
        fiscalYear: \(year)
        assessments: { \(year): { total: 87.15, indicators: { 9: 69.00 } } }
        measures: [\(measure("ก1", first)), \(measure("ก2", second))]
        """
      ).codes.filter { $0.contains("monitoring") }
    }
    let (monitoring, progress) = (", monitoring: [รายงานผล]", ", progress: { status: done, results: [ก] }")
    #expect(try codes(2568, "", "") == ["no-monitoring"])
    #expect(try codes(2568, "", monitoring) == [] && codes(2568, progress, progress) == [])
    #expect(try codes(2564, "", monitoring) == ["measure-without-monitoring"])
    #expect(
      try !CheckedRecord(
        CheckedRecord.text(
          "measures: [{ title: ก, addresses: [9], steps: [ก], responsible: [กองคลัง], period: ปีงบประมาณ พ.ศ. 2569 }]"
        ), tellsProgress: true
      ).codes.contains("no-monitoring"))
  }

  @Test("A report of items' scores tells which items have none, or that none has any; no other report does")
  func itemScores() throws {
    func told(_ items: String, showsItems: Bool = true) throws -> [String] {
      try CheckedRecord(
        "agency: { name: เทศบาลนครแม่สอด }\nfiscalYear: 2567\nassessments: { 2567: { total: 87.15, items: { \(items) } } }",
        showsItems: showsItems
      ).diagnostics.filter { $0.code.rawValue == "item-scores-missing" }.map(\.message.english)
    }
    let codes = (1...15).map { "i\($0)" } + (1...9).map { "e\($0)" } + (1...35).map { "o\($0)" }
    let all = codes.map { "\($0): 90" }
    #expect(try told(all.joined(separator: ", ")) == [])
    let some = try told(all.filter { !["e2: 90", "o17: 90"].contains($0) }.joined(separator: ", "))
    #expect(some.count == 1 && some[0].hasSuffix("without one: e2, o17"))
    #expect(try told("").map { $0.hasSuffix("the indicators' instead") } == [true])
    #expect(try told("", showsItems: false) == [])
  }

  @Test("A report of progress misses it where no measure has any, and no other report does")
  func progress() throws {
    let text = CheckedRecord.text("")
    #expect(try CheckedRecord(text, tellsProgress: true).codes == ["no-progress"])
    #expect(try CheckedRecord(text).codes == [])
  }

  @Test(
    "Another agency's name is found behind a space, and other words are no name",
    arguments: [
      ("เจ้าหน้าที่ของเทศบาลตำบล บ้านสวนให้บริการ", ["other-agency"]),
      ("ตามรายงานของเทศบาลตำบล ศรีสวัสดิ์ อำเภอศรีสวัสดิ์", ["other-agency", "other-district"]),
      ("ประชุมกับเทศบาลนคร แม่สอดทุกเดือน", ["name-misspelt"]), ("เทศบาลนคร ท่านนายกเทศมนตรีเป็นประธาน", []),
      ("นโยบายของเทศบาลนคร พร้อมทั้งแผนงาน", []),
    ])
  func spacedNames(_ text: String, _ codes: [String]) throws {
    #expect(try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }")).codes == codes)
  }

  @Test(
    "A hyphen between words is a dash where there are dashes, one that is a sign, a mark or a part of a word is none",
    arguments: [
      ("ต.ค. - ธ.ค. และ ก.ค. – ก.ย.", 1), ("ต.ค.- ก.ย.", 1), ("งาน — แผน", 1), ("ต.ค. - ก.ย.", 0),
      ("ลดลง -4.71 คะแนน", 0), ("E-Service", 0), ("ต.ค. – ก.ย.", 0),
    ])
  func dashes(_ text: String, _ count: Int) throws {
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: ดำเนินการ \(text) ของปี }"))
    #expect(checked.codes.count { $0 == "dash-style" } == count)
  }

  @Test("No code is explained twice, and each in both languages")
  func explanations() {
    let codes = checkExplanations.map(\.code)
    #expect(Set(codes).count == codes.count)
    for explanation in checkExplanations {
      for message in [explanation.meaning, explanation.remedy] {
        #expect(
          message.thai.unicodeScalars.contains { (0xE01...0xE5B).contains($0.value) }, "\(explanation.code)")
        #expect(message.english.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic })
      }
    }
  }

  @Test("An indicator without a score among others is told, even where one of its items has one")
  func indicatorMissing() throws {
    let record = { (indicators: String) in
      try CheckedRecord(
        """
        agency: { name: เทศบาลตำบลตัวอย่าง }
        fiscalYear: 2568
        assessments: { 2568: { indicators: { \(indicators) }, items: { i4: 92.06 } } }
        """
      ).codes.contains("indicators-missing")
    }
    #expect(try record("1: 90, 3: 90, 4: 90, 5: 90, 6: 90, 7: 90, 8: 90, 9: 90, 10: 90"))
    #expect(!(try record("1: 90, 2: 90, 3: 90, 4: 90, 5: 90, 6: 90, 7: 90, 8: 90, 9: 90, 10: 90")))
    // One item doesn't make an indicator known, half of them do.
    let total = { (items: String) in
      try CheckedRecord(
        """
        agency: { name: เทศบาลตำบลตัวอย่าง }
        fiscalYear: 2568
        assessments: { 2568: { total: 87.15, items: { \(items) } } }
        """
      ).diagnostics.first { $0.code.rawValue == "indicators-missing" }?.message.english
    }
    #expect(try total("o2: 0")?.contains("8, 9, 10") == true)
    #expect(try total("i1: 90, i2: 90")?.contains("indicators 2, 3") == true)
  }

  @Test("The examples are told of what is true, and of nothing else")
  func noFalseAlarms() throws {
    var found: [String: [String]] = [:]
    for file in try Shipped.files("Examples") where file.hasSuffix(".yaml") {
      let bytes = try Array(Data(contentsOf: Checkout.file(file)))
      let text = String(decoding: bytes, as: UTF8.self)
      found[String(file.dropFirst("Examples/".count))] = try CheckedRecord(text).codes
    }
    // The published total and level of 2563 contradict the indicators, and each other.
    #expect(found["mueang-klaeng-2564.yaml"] == ["published-total-differs", "published-level-differs"])
    // Items without marks to which the published measures don't answer: o1, o2, o4, o7, o12.
    // No measure says how it is followed up.
    #expect(
      found["mae-sot-2568.yaml"] == Array(repeating: "item-without-measure", count: 5) + ["no-monitoring"])
    // The published table has no score of an indicator as such, and of some not even an item's.
    // No measure says how it is followed up.
    #expect(found["phichai-2567.yaml"] == ["indicators-missing", "no-monitoring"])
    // No total was published, nor how far indicators 9 and 10 have come.
    #expect(found["phanom-rung-2566.yaml"] == ["total-missing", "status-missing", "status-missing"])
    // Indicators 9 and 10 have no measure.
    #expect(
      found["tha-nang-naeo-2566.yaml"] == ["indicator-without-measure", "indicator-without-measure"])
  }
}
