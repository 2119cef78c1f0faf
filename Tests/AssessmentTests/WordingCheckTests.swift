import Assessment
import Foundation
import SourceData
import Testing

@Suite("Checks of wording that the scores, the names and the year decide")
struct WordingCheckTests {
  /// What is reported of a text, of codes that begin so.
  private func found(_ text: String, _ prefix: String, in key: String = "narrative: { preface: %@ }") throws
    -> [Diagnostic]
  {
    let record = key.replacingOccurrences(of: "%@", with: "\"\(text)\"")
    return try CheckedRecord(CheckedRecord.text(record)).diagnostics.filter {
      $0.code.rawValue.hasPrefix(prefix)
    }
  }

  @Test(
    "That the mark was reached, or was not, is held to the scores",
    arguments: [
      // The total is 87.15, the IIT 95.52, the OIT 74.50, indicator 9 69.00, indicator 10 80.00.
      ("ผลการประเมินไม่ผ่านเกณฑ์ 85 คะแนน", ["คะแนนรวมในไฟล์นี้คือ 87.15 จึงถึงเกณฑ์ 85 คะแนน"]),
      ("ได้ 87.15 คะแนน ซึ่งต่ำกว่าเกณฑ์ที่กำหนด (๘๕ คะแนน)", ["คะแนนรวมในไฟล์นี้คือ 87.15 จึงถึงเกณฑ์ 85 คะแนน"]),
      ("ผลการประเมินผ่านเกณฑ์ 90 คะแนน", ["คะแนนรวมในไฟล์นี้คือ 87.15 จึงไม่ถึงเกณฑ์ 90 คะแนน"]),
      ("แบบ OIT ผ่านเกณฑ์ 85 คะแนน", ["OIT ในไฟล์นี้คือ 74.50 จึงไม่ถึงเกณฑ์ 85 คะแนน"]),
      ("ตัวชี้วัดที่ 9 ผ่านเกณฑ์การประเมิน", ["ตัวชี้วัดที่ 9 ในไฟล์นี้คือ 69.00 จึงไม่ถึงเกณฑ์ 85 คะแนน"]),
      ("ตัวชี้วัดที่ 1 ไม่ผ่านค่าเป้าหมาย", ["ตัวชี้วัดที่ 1 ในไฟล์นี้คือ 95.24 จึงถึงเกณฑ์ 85 คะแนน"]),
      ("ทุกตัวชี้วัดผ่านเกณฑ์", ["ตัวชี้วัดที่ 9 ในไฟล์นี้คือ 69.00 จึงไม่ถึงเกณฑ์ 85 คะแนน"]),
      ("ทุกเครื่องมือผ่านเกณฑ์ 85 คะแนน", ["OIT ในไฟล์นี้คือ 74.50 จึงไม่ถึงเกณฑ์ 85 คะแนน"]),
      ("หน่วยงานยังไม่ผ่านการประเมิน", ["คะแนนรวมในไฟล์นี้คือ 87.15 จึงถึงเกณฑ์ 85 คะแนน"]),
      ("ผลการประเมินผ่านเกณฑ์ 85 คะแนน", []), ("แบบ OIT ไม่ผ่านเกณฑ์", []), ("ตัวชี้วัดที่ 10 ผ่านเกณฑ์ 80 คะแนน", []),
      ("เพื่อให้ตัวชี้วัดที่ 9 ผ่านเกณฑ์", []), ("ตัวชี้วัดที่ไม่ผ่านเกณฑ์ จำนวน 2 ตัวชี้วัด", []), ("ในปี พ.ศ. 2566 ไม่ผ่านเกณฑ์", []),
      ("หน่วยงานผ่านเกณฑ์เมื่อได้ 85 คะแนน", []), ("หากไม่ผ่านเกณฑ์ให้แก้ไข", []), ("ข้อที่ไม่ผ่านเกณฑ์มีแนวทางดังนี้", []),
    ])
  func passClaims(_ text: String, _ messages: [String]) throws {
    #expect(try found(text, "pass-claim").map(\.message.thai) == messages)
  }

  @Test("What an instrument's own text says of the mark is of the instrument")
  func passClaimOfInstrument() throws {
    let found = try found("ภาพรวมผ่านเกณฑ์ 85 คะแนน", "pass-claim", in: "narrative: { analysisOIT: %@ }")
    #expect(found.map(\.message.english) == ["OIT is 74.50 in this record and does not reach 85"])
    #expect(try self.found("ภาพรวมผ่านเกณฑ์", "pass-claim", in: "narrative: { analysisIIT: %@ }").isEmpty)
  }

  @Test(
    "A code goes with its own item's title, in all texts, before and behind it",
    arguments: [
      ("ข้อ o13 รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", "name-of-another"),
      ("ข้อ o12 รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", "name-of-another"),
      ("ข้อ o12 รายงานผลการจัดซื้อจัดจ้างหรือจัดหาพัสดุประจำปี", "name-of-another"),
      ("รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี (ข้อ o12)", "name-of-another"),
      ("เผยแพร่รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี (o12)", "name-of-another"),
      ("ข้อ o13 รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี", nil),
      ("รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี (ข้อ o13)", nil),
      ("ข้อ o12 รายงานให้ผู้บริหารทราบทุกไตรมาสตามแผนที่กำหนดไว้", nil),
      ("ข้อมูลพื้นฐาน (ข้อ o1 – o4)", nil),
    ] as [(String, String?)])
  func titles(_ text: String, _ code: String?) throws {
    for key in [
      "narrative: { preface: %@ }", "topics: { 1: [%@] }",
      "measures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], steps: [%@], responsible: [สำนักปลัด], period: { from: 2568-10, to: 2569-09 } }]",
    ] {
      let codes = try found(text, "name", in: key).map(\.code.rawValue)
      #expect(codes == (code.map { [$0] } ?? []))
      #expect(try found(text, "unofficial", in: key).isEmpty)
    }
  }

  @Test("Another item's title is told by the code that it belongs to, and the official one beside it")
  func titleMessage() throws {
    let found = try found("ข้อ o12 รายงานผลการจัดซื้อจัดจ้างหรือจัดหาพัสดุประจำปี", "name")
    #expect(found.first?.message.thai.hasSuffix("หลัง o12 คล้ายชื่อของ o13 ของปี 2568") == true)
    #expect(found.first?.suggestion?.thai.contains("รายการการจัดซื้อจัดจ้าง") == true)
  }

  @Test(
    "A level told with a score that is no total is held to the scale",
    arguments: [
      (
        "ได้ 95 คะแนน อยู่ในระดับต้องปรับปรุง",
        ["คะแนน 95 ไม่ใช่ระดับ “ต้องปรับปรุง” ตามเกณฑ์ของปี 2568 (ผ่านดีเยี่ยม, ผ่านดี, ผ่าน)"]
      ),
      ("อยู่ในระดับผ่าน (72 คะแนน)", ["คะแนน 72 ไม่ใช่ระดับ “ผ่าน” ตามเกณฑ์ของปี 2568 (ต้องปรับปรุง)"]),
      ("ได้ 60.5 คะแนน ระดับผ่าน", ["คะแนน 60.5 ไม่ใช่ระดับ “ผ่าน” ตามเกณฑ์ของปี 2568 (ต้องปรับปรุงโดยด่วน)"]),
      ("ได้ 87 คะแนน อยู่ในระดับผ่าน", []), ("ตัวชี้วัดที่ 9 ได้ 69 คะแนน ทำให้อยู่ในระดับผ่าน", []),
      ("ยกระดับจาก 72 คะแนน ให้ได้ระดับผ่าน", []),
    ])
  func levelsOfScores(_ text: String, _ messages: [String]) throws {
    #expect(try found(text, "level").map(\.message.thai) == messages)
  }

  @Test("A level by letters is held to the scale of letters, by whole numbers, too")
  func letters() throws {
    func codes(_ text: String) throws -> [String] {
      try CheckedRecord(
        """
        agency: { name: เทศบาลนครแม่สอด }
        fiscalYear: 2565
        assessments: { 2565: { total: 95.40, level: AA } }
        narrative: { preface: "\(text)" }
        """
      ).codes.filter { $0.hasPrefix("level") }
    }
    #expect(try codes("ได้คะแนน 95 คะแนน ระดับ A") == ["level-in-text-differs"])
    #expect(try codes("ได้คะแนน 95 คะแนน ระดับ AA") == [])
    #expect(try codes("ได้คะแนน 95.40 คะแนน ระดับ A") == ["level-in-text-differs"])
  }

  @Test(
    "Who is responsible is spelt as the agency spells its units",
    arguments: [
      ("สำนักปลด", "สำนักปลัด"), ("กองสาธารณสุขและสิ่งแวดลอม", "กองสาธารณสุขและสิ่งแวดล้อม"), ("สำนักปลัด", nil),
      ("ทุกกอง", nil), ("งานนิติการ", nil),
    ] as [(String, String?)])
  func units(_ written: String, _ meant: String?) throws {
    let checked = try CheckedRecord(
      CheckedRecord.text(
        """
        agency: { name: เทศบาลนครแม่สอด, units: [สำนักปลัด, กองคลัง, กองสาธารณสุขและสิ่งแวดล้อม] }
        measures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], steps: [จัดทำคู่มือ], responsible: [\(written)], monitoring: [ก], period: { from: 2568-10, to: 2569-09 } }]
        """))
    #expect(checked.codes == (meant == nil ? [] : ["unit-misspelt"]))
    #expect(checked.diagnostics.first?.suggestion?.thai == meant.map { "หมายถึง “\($0)” หรือไม่" })
  }

  @Test("Two measures of one title are told, also where spaces differ")
  func sameTitles() throws {
    func measure(_ title: String) -> String {
      "{ title: \(title), addresses: [o9, 4], steps: [ก], responsible: [กองคลัง], monitoring: [ก], period: { from: 2568-10, to: 2569-09 } }"
    }
    func codes(_ titles: [String]) throws -> [String] {
      let measures = titles.map(measure).joined(separator: ", ")
      return try CheckedRecord(CheckedRecord.text("measures: [\(measures)]")).codes
    }
    #expect(try codes(["จัดทำคู่มือ บริการ", "จัดทำคู่มือบริการ"]) == ["measure-repeated"])
    #expect(try codes(["จัดทำคู่มือบริการ", "จัดทำคู่มือ"]) == [])
  }

  @Test(
    "The abbreviation of the Buddhist Era before a year is put right",
    arguments: [
      ("ปีงบประมาณ พศ. 2568", "พ.ศ."), ("ปีงบประมาณ พ.ศ 2568", "พ.ศ."), ("ปีงบประมาณ พศ 2568", "พ.ศ."),
      ("ปีงบประมาณ พ.ศ2568", "พ.ศ. "), ("ปีงบประมาณ พ.ศ. 2568", nil), ("เพศ 2 เพศ", nil), ("แยกตามเพศ", nil),
    ] as [(String, String?)])
  func era(_ text: String, _ right: String?) throws {
    #expect(try found(text, "misspelling").map { $0.fix?.replacement } == (right.map { [$0] } ?? []))
  }

  @Test(
    "Official terms that are misspelt are put right, and what only begins like them is not",
    arguments: [
      ("ส่งเสริมความโปร่งไสของหน่วยงาน", "โปร่งใส"), ("กำหนดมารตการป้องกัน", "มาตรการ"),
      ("การประพฤตินิชอบ", "ประพฤติมิชอบ"), ("สำนักงาน ป.ป.ช ประกาศผล", "ป.ป.ช."),
      ("สำนักงานป.ป.ช. ประกาศผล", "สำนักงาน ป.ป.ช."),
      ("เดือนตุลคม", "ตุลาคม"), ("คณะกรรมการ ป.ป.ช. ประกาศผล", nil),
      ("เรื่องร้องเรียณ", "ร้องเรียน"), ("ป้องกันและปราบปราบการทุจริต", "ปราบปราม"), ("ประสิทธิภาพพนักงาน", nil),
      ("ประพฤติมิชอบบางกรณี", nil),
    ] as [(String, String?)])
  func terms(_ text: String, _ right: String?) throws {
    #expect(try found(text, "misspelling").map { $0.fix?.replacement } == (right.map { [$0] } ?? []))
  }

  @Test(
    "Short words that never stand twice are told, and those that do are not",
    arguments: [
      ("เพื่อให้ให้ประชาชนทราบ", 1), ("ด้านด้านการเงิน", 1), ("โครงการการป้องกันการทุจริต", 0), ("ผู้ว่าการการประปา", 0),
    ])
  func shortWords(_ text: String, _ count: Int) throws {
    #expect(try found(text, "repeated-word").count == count)
  }

  @Test(
    "What is typed twice is quoted in whole words, whatever its neighbours begin and end with",
    arguments: [
      ("ดำเนินการตามมาตรการตามมาตรการป้องกันการทุจริต", "ตามมาตรการ"),
      ("ในการปฏิบัติงานการปฏิบัติงานของเจ้าหน้าที่", "การปฏิบัติงาน"),
      ("ให้ผู้รับผิดชอบผู้รับผิดชอบผู้บริหาร", "ผู้รับผิดชอบ"),
      ("ดำเนินการ ดำเนินการให้แล้วเสร็จ", "ดำเนินการ"), ("การเปิดเผยข้อมูลการเปิดเผยข้อมูลการเงิน", "การเปิดเผยข้อมูล"),
    ])
  func wholeWords(_ text: String, _ word: String) throws {
    #expect(try found(text, "repeated-word").map(\.message.english) == ["“\(word)” is typed twice"])
  }

  @Test("An address of the web is no wording, and what is quoted is told and not changed")
  func untouched() throws {
    #expect(try found("ดูที่ https://www.maesot.go.th/เเผน/ปฎิบัติ.pdf และ www.maesot.go.th/?q=จัดชื้อ", "") == [])
    // Without a scheme, in capitals, of another scheme, of a Thai domain.
    for address in [
      "facebook.com/เเม่สอด", "bit.ly/เเผน", "HTTPS://MAESOT.GO.TH/เเผน", "http://ตัวอย่าง.ไทย/เเผน",
      "ftp://maesot.go.th/เเฟ้ม",
    ] { #expect(try found("ดูที่ \(address)", "") == [], "\(address)") }
    // Behind it the text goes on.
    #expect(try found("ดูที่ www.maesot.go.thเเละที่อื่น", "") != [])
    #expect(try found("ไฟล์ PDF/เเผน", "") != [])
    let quoted = try found("หนังสือเดิมว่า “การปฎิบัติงาน” ซึ่งปฎิบัติแล้ว", "misspelling")
    #expect(quoted.map { $0.fix?.replacement } == [nil, "ปฏิบัติ"])
  }

  @Test("Where a mark is typed wrongly nobody asks which word was meant")
  func onceTold() throws {
    #expect(try found("เจ้าหน้าท\u{E48}\u{E35}ของหน่วยงาน", "").map(\.code.rawValue) == ["mark-order"])
  }

  @Test(
    "A name that another year gave to another code is told of that year",
    arguments: [
      ("ข้อ o7 ข่าวประชาสัมพันธ์", "o4 ของปี 2568"), ("ข้อ o9 E-Service", "o10 ของปี 2568"),
    ])
  func nameOfYear(_ text: String, _ owner: String) throws {
    let found = try found(text, "name-of-another")
    #expect(found.count == 1 && found.allSatisfy { $0.message.thai.contains(owner) })
  }

  @Test(
    "What is told of a figure is the score of the year that the sentence names",
    arguments: [
      ("ในปี พ.ศ. 2567 ตัวชี้วัดที่ 4 ได้ 76.41 คะแนน แต่ในปี พ.ศ. 2568 เพิ่มเป็น 93.38 คะแนน", "67.41"),
      ("ตัวชี้วัดที่ 6 7 และ 8 ได้ 96.03 95.74 และ 95.48 คะแนน ตามลำดับ", "95.47"),
      ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ได้คะแนน 47.50", "74.50"),
    ])
  func figureOfYear(_ text: String, _ score: String) throws {
    let record = try PlantedMistakeTests.file("analysis.yaml").replacingOccurrences(
      of: "\nnarrative:\n", with: "\nnarrative:\n  planted: \"\(text)\"\n")
    let told = try CheckedRecord(record).diagnostics
    #expect(
      told.count == 1
        && told.allSatisfy { $0.message.thai.contains("คือ \(score)") && !$0.message.thai.contains(",") })
  }

  @Test("A number in the other digits than the record's is told and put right, and half and half is not")
  func digits() throws {
    let arabic = "ได้ 87.15 คะแนน อบรม 3 ครั้ง ประชุม 4 ครั้ง ผู้เข้าร่วม 120 คน"
    let key = "digits: arabic\nnarrative: { preface: %@ }"
    let found = try found("\(arabic) และศึกษาดูงาน ๑๒ แห่ง", "digits", in: key)
    #expect(found.map { $0.fix?.replacement } == ["12"])
    let thai = "ได้ ๘๗.๑๕ คะแนน อบรม ๓ ครั้ง ประชุม ๔ ครั้ง ผู้เข้าร่วม ๑๒๐ คน"
    #expect(
      try self.found("\(thai) และศึกษาดูงาน 12.50 ครั้ง", "digits").map { $0.fix?.replacement } == ["๑๒.๕๐"])
    #expect(try self.found("\(thai) ข้อ o12 และระบบ ITA 2568", "digits").isEmpty)
    #expect(try self.found("ประชุม ๒ ครั้ง อบรม 3 ครั้ง", "digits").isEmpty)
  }

  @Test(
    "A preface of another year is told, and one that compares years is not",
    arguments: [
      ("ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2569 พบว่า", ["2569"]),
      ("เข้ารับการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569 และนำผลมาวิเคราะห์", ["2569"]),
      ("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 พบว่า", ["2567"]), ("ผลการประเมิน ITA ปี 2562 พบว่า", ["2562"]),
      ("ผลการประเมิน ITA ประจำปี พ.ศ. 2565 พบว่า", ["2565"]),
      ("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 สูงกว่าผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567", []),
      ("นำผลการประเมินมากำหนดมาตรการ ประจำปีงบประมาณ พ.ศ. 2569", []),
      ("เพื่อยกระดับผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2569", []), ("รายงานประจำปี 2560 ของสถานีอนามัย", []),
    ])
  func years(_ text: String, _ years: [String]) throws {
    let found = try found(text, "other-fiscal-year")
    #expect(found.count == years.count && zip(found, years).allSatisfy { $0.message.thai.contains($1) })
  }

  @Test(
    "How far a score moved is held to what moved, and told by its figures",
    arguments: [
      ("ตัวชี้วัดที่ 4 เพิ่มขึ้น 29.57 คะแนน", "“29.57” ไม่ตรงกับไฟล์ ตัวชี้วัดที่ 4 เพิ่มขึ้น 25.97 คือจาก 67.41 เป็น 93.38"),
      // Indicator 9 fell by 9.57, not 10.
      ("ตัวชี้วัดที่ 10 ลดลงจากปีก่อน 9.57 คะแนน", "“9.57” ไม่ตรงกับไฟล์ ตัวชี้วัดที่ 10 ลดลง 20.00 คือจาก 100.00 เป็น 80.00"),
      ("ผลคะแนนลดลง 5.92 คะแนน", "“5.92” ไม่ตรงกับไฟล์ คะแนนรวมลดลง 4.92 คือจาก 92.07 เป็น 87.15"),
      ("ตัวชี้วัดที่ 4 เพิ่มขึ้น 25.97 คะแนน", nil), ("ตัวชี้วัดที่ 4 เพิ่มขึ้นร้อยละ 38.53", nil),
      ("ตัวชี้วัดที่ 9 ลดลงเหลือ 69.00 คะแนน", nil), ("ผลคะแนนลดลง 4.92 คะแนน", nil),
      ("เพื่อให้ตัวชี้วัดที่ 4 เพิ่มขึ้น 5 คะแนน", nil), ("ผลคะแนนลดลง 5 คะแนน", nil),
    ] as [(String, String?)])
  func amounts(_ text: String, _ message: String?) throws {
    #expect(try found(text, "figure").map(\.message.thai) == (message.map { [$0] } ?? []))
  }

  @Test(
    "A count that differs is told by the record's own, and items that are called indicators by that",
    arguments: [
      ("ข้อที่ไม่ได้คะแนน จำนวน 5 ข้อ", "ตามไฟล์นี้มีข้อที่ไม่ได้คะแนน 1 ข้อ ไม่ใช่ 5 ข้อ"),
      ("ข้อที่ไม่ได้คะแนน จำนวน 1 ตัวชี้วัด", "ที่ไม่ได้คะแนนคือ 1 ข้อ ไม่ใช่ 1 ตัวชี้วัด"),
      ("มี 3 ตัวชี้วัดที่ไม่ได้คะแนน", "ตามไฟล์นี้มีตัวชี้วัดที่ไม่ได้คะแนน 0 ตัวชี้วัด ไม่ใช่ 3 ตัวชี้วัด"),
      ("แบบ IIT มีข้อที่ไม่ได้คะแนน จำนวน 3 ข้อ", "ตามไฟล์นี้ IIT มีข้อที่ไม่ได้คะแนน 0 ข้อ ไม่ใช่ 3 ข้อ"),
    ])
  func countMessages(_ text: String, _ message: String) throws {
    #expect(try found(text, "count").map(\.message.thai) == [message])
  }

  @Test(
    "What is claimed of scores without quoting them is held to them",
    arguments: [
      // The total fell, 4 and 8 alone rose; 9 is the lowest, 3 the highest; o9 has 0, i10 88.38.
      ("ผลการประเมินเพิ่มขึ้นจากปีก่อน", ["direction-differs"]), ("ผลการประเมินลดลงจากปีก่อน", []),
      ("ผลการประเมินบางตัวชี้วัดเพิ่มขึ้นจากปีก่อน", []), ("ทุกตัวชี้วัดมีคะแนนลดลงจากปีก่อน", ["direction-differs"]),
      ("ตัวชี้วัดที่ 7 มีคะแนนต่ำสุด", ["extreme-differs"]), ("ตัวชี้วัดที่ 7 มีคะแนนต่ำสุดของแบบ EIT", []),
      ("แบบ IIT มีคะแนนสูงสุด รองลงมาคือแบบ EIT", ["extreme-differs"]),
      ("แบบ EIT มีคะแนนสูงสุด รองลงมาคือแบบ IIT", []),
      ("ข้อ i10 ไม่ได้คะแนน", ["figure-differs"]), ("ข้อ o9 ซึ่งไม่ได้คะแนน", []),
      ("ข้อ o9 ได้คะแนนเต็ม", ["figure-differs"]),
      ("ข้อ i10 ยังไม่ได้คะแนนเต็ม", []), ("ปีก่อน ข้อ i10 ไม่ได้คะแนน", []),
      ("แบบ OIT มีน้ำหนักร้อยละ 30", ["figure-differs"]), ("แบบ OIT มีน้ำหนักร้อยละ 40", []),
      ("เกณฑ์ผ่านคือ 80 คะแนน", ["pass-claim-differs"]), ("เกณฑ์ผ่านคือ 85 คะแนน", []),
      ("การประเมินมี 11 ตัวชี้วัด", ["count-differs"]), ("การประเมินมี 10 ตัวชี้วัด", []),
      ("การประเมินใช้ 4 เครื่องมือ", ["count-differs"]), ("มี 12 ตัวชี้วัดย่อยในการประเมิน", []),
      ("มีตัวชี้วัดที่ได้คะแนนตั้งแต่ 95 คะแนนขึ้นไป จำนวน 5 ตัวชี้วัด", ["count-differs"]),
      ("มีตัวชี้วัดที่ได้คะแนนตั้งแต่ 95 คะแนนขึ้นไป จำนวน 6 ตัวชี้วัด", []),
      ("ตัวชี้วัดที่ได้ต่ำกว่า 85 คะแนน มี 2 ตัวชี้วัด", []),
    ])
  func claims(_ text: String, _ codes: [String]) throws {
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }"))
    #expect(checked.codes == codes, "\(checked.brief)")
  }

  @Test(
    "Other agencies' words, earlier codes, short years and Latin titles are told",
    arguments: [
      ("องค์การบริหารส่วนตำบลได้ดำเนินการ", ["other-kind-of-agency"]), ("เทศบาลนครได้ดำเนินการ", []),
      ("โอนงานให้องค์การบริหารส่วนตำบล", []), ("ข้อ o34 ยังไม่ครบ", ["unknown-item-in-text"]),
      ("ข้อ o34 ของปี พ.ศ. 2567 ยังไม่ครบ", []), ("ผลประจำปีงบประมาณ พ.ศ. 62", ["other-fiscal-year"]),
      ("ผลประจำปีงบประมาณ พ.ศ. 68", []), ("ข้อ o9 E-Service ยังไม่ครบ", ["name-of-another"]),
      ("ข้อ o10 E-Service ครบแล้ว", []),
    ])
  func othersWords(_ text: String, _ codes: [String]) throws {
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }"))
    #expect(checked.codes == codes, "\(checked.brief)")
  }

  @Test(
    "Measures are counted in all ways of saying how many there are, and some of them are not",
    arguments: [
      // There is one.
      ("เทศบาลนครแม่สอดกำหนดมาตรการ จำนวน 5 มาตรการ", "5"), ("จึงกำหนดแนวทางยกระดับ ทั้ง 5 มาตรการ", "5"),
      ("มาตรการทั้ง ๕ ข้อจะดำเนินการในปีหน้า", "5"), ("รวม 5 มาตรการ/โครงการ/กิจกรรม", "5"), ("มีทั้งสิ้น 3 มาตรการ", "3"),
      ("กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส จำนวน 5 มาตรการ", "5"), ("กำหนดมาตรการ จำนวน 1 มาตรการ", nil),
      ("ดำเนินการแล้วเสร็จ จำนวน 2 มาตรการ", nil), ("ปีที่ผ่านมามี 4 มาตรการ", nil),
      ("ควรกำหนดมาตรการเพิ่มเติมอย่างน้อย 2 มาตรการ", nil), ("มาตรการตามข้อ 5 ของประกาศ", nil),
    ] as [(String, String?)])
  func measureCounts(_ text: String, _ count: String?) throws {
    #expect(
      try found(text, "count").map(\.message.english)
        == (count.map { ["this record has 1 measure, not \($0)"] } ?? []))
  }

  @Test(
    "Years of the Common Era are told by those they are meant for, and what the world dates so is not",
    arguments: [
      ("ดำเนินการภายในปี 2024", 2567), ("ประจำปีงบประมาณ ค.ศ. 2025", 2568), ("ประจำปีงบประมาณ พ.ศ. 2025", 2568),
      ("เผยแพร่เมื่อ 1 ตุลาคม ๒๐๒๕", 2568), ("ตั้งแต่ ต.ค. 2025", 2568), ("ดัชนีการรับรู้การทุจริต (CPI) ปี 2024", nil),
      ("เป้าหมายการพัฒนาที่ยั่งยืน (SDGs) ภายในปี ค.ศ. 2030", nil), ("พ.ศ. 2568 (ค.ศ. 2025)", nil),
      ("มีผู้รับบริการ 2024 คน", nil),
      ("มาตรฐาน ISO 9001:2015", nil),
    ] as [(String, Int?)])
  func eras(_ text: String, _ year: Int?) throws {
    #expect(
      try found(text, "common-era").compactMap(\.suggestion?.thai)
        == (year.map { ["หมายถึง พ.ศ. \($0) หรือไม่"] } ?? []))
  }

  @Test(
    "A comparison with the year before needs its scores",
    arguments: [
      ("ผลคะแนนเพิ่มขึ้นจากปีก่อน", true), ("ตัวชี้วัดที่ 9 มีคะแนนลดลงเมื่อเทียบกับปีที่ผ่านมา", true),
      ("คะแนนภาพรวมสูงกว่าปีที่ผ่านมา", true), ("เพื่อให้ผลคะแนนสูงกว่าปีที่ผ่านมา", false),
      ("วิเคราะห์ผลการประเมินของปีที่ผ่านมาเพื่อกำหนดมาตรการ", false), ("จำนวนเรื่องร้องเรียนลดลงจากปีก่อน", false),
    ])
  func earlierYear(_ text: String, _ isTold: Bool) throws {
    let alone =
      "assessments: { 2568: { total: 87.15, indicators: { 9: 69.00 } } }\nnarrative: { preface: %@ }"
    #expect(try found(text, "no-earlier-year", in: alone).count == (isTold ? 1 : 0))
    #expect(try found(text, "no-earlier-year").isEmpty)
  }

  @Test(
    "A share of something else is no score, and one of the marks is",
    arguments: [
      ("ผลการประเมิน ITA และรายจ่ายด้านบุคลากรร้อยละ 12.50 ของรายจ่าย", []),
      ("งานบริการ 45.75% ของทั้งหมด ตามแนวทาง ITA", []),
      ("ผลการประเมิน ITA ได้ร้อยละ 45.75 ของคะแนนเต็ม", ["figure-not-in-record"]),
    ])
  func shares(_ text: String, _ codes: [String]) throws {
    #expect(try found(text, "figure").map(\.code.rawValue) == codes)
  }

  @Test("Words that begin like a short one stand behind it, and a plan's years have their hyphen")
  func lawful() throws {
    for text in ["จัดซื้อของของเล่นให้เด็กเล็ก", "เพื่อเพื่อนร่วมงาน", "ผู้ให้ให้ความเห็น", "แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)"]
    {
      #expect(try found(text, "").isEmpty, "\(text)")
    }
    #expect(try found("ความปลอดภัยของของหน่วยงาน", "repeated").count == 1)
  }

  @Test("A score behind an item that is excepted from an instrument is the item's")
  func exceptedItem() throws {
    let found = try found("ผลของแบบ IIT อยู่ในระดับดี ยกเว้นข้อ i10 ซึ่งได้ 83.88 คะแนน", "figure")
    #expect(found.map(\.message.thai) == ["“83.88” ไม่ตรงกับคะแนนของข้อ i10 ในไฟล์ คือ 88.38"])
  }
}
