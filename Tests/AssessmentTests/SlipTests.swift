import Assessment
import Foundation
import SourceData
import Testing

@Suite("Checks of dates, brackets, lists and what is told twice")
struct SlipTests {
  private func codes(_ text: String, in key: String = "narrative: { preface: %@ }") throws -> [String] {
    let record = key.replacingOccurrences(of: "%@", with: "\"\(text)\"")
    return try CheckedRecord(CheckedRecord.text(record)).codes
  }

  private func measure(_ more: String) -> String {
    "measures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], period: { from: 2568-10, to: 2569-09 }, \(more) }]"
  }

  @Test(
    "There are no other dates than the calendar's, and time does not run backwards",
    arguments: [
      ("ภายในวันที่ 31 กันยายน 2569", true), ("วันที่ ๓๐ กุมภาพันธ์", true), ("29 ก.พ. 2568", true),
      ("วันที่ 32 มกราคม", true),
      ("รายงานผลในไตรมาสที่ 5", true), ("ช่วงปี พ.ศ. 2569 ถึง พ.ศ. 2567", true),
      ("ผลเปรียบเทียบปี 2568 – 2567", false), ("ระหว่างเดือนตุลาคม 2568 ถึงเดือนกันยายน 2568", true),
      ("1 ต.ค. 68 – 30 ก.ย. 68", true), ("วันที่ 29 กุมภาพันธ์ 2567", false),
      ("31 มกราคม และ 30 เมษายน 2569", false),
      ("ระหว่างเดือนตุลาคม 2568 ถึงเดือนกันยายน 2569", false), ("ไตรมาส 1 – 4", false), ("มติ ก.พ. ครั้งที่ 45", false),
      ("ผลของเดือนตุลาคม 2568 และเดือนกันยายน 2568", false), ("1 ต.ค. 68 – 30 ก.ย. 69", false),
      ("ไตรมาสละ 5 ครั้ง", false),
    ])
  func dates(_ text: String, _ isTold: Bool) throws {
    #expect(try codes(text) == (isTold ? ["impossible-date"] : []))
  }

  @Test(
    "A bracket or quotation mark has its other half, and a mark of a list has none",
    arguments: [
      ("ตามแบบวัด (IIT ของหน่วยงาน", true), ("ตามแบบวัด IIT) ของหน่วยงาน", true),
      ("ประกาศ “เจตจำนงสุจริต ของหน่วยงาน", true),
      ("ตามแบบวัด (IIT) ของหน่วยงาน", false), ("1) จัดทำคู่มือ ก) เผยแพร่ 1.1) รายงาน", false),
      ("(คู่มือ (ฉบับย่อ) และแผ่นพับ)", false),
      ("“เจตจำนงสุจริต”", false),
    ])
  func brackets(_ text: String, _ isTold: Bool) throws {
    #expect(try codes(text) == (isTold ? ["unclosed-bracket"] : []))
  }

  @Test(
    "A number or a dash before an entry of a list is taken away, and what only begins so stays",
    arguments: [
      ("1. จัดทำคู่มือ", "จัดทำคู่มือ"), ("๒) จัดทำคู่มือ", "จัดทำคู่มือ"), ("(3) จัดทำคู่มือ", "จัดทำคู่มือ"), ("- จัดทำคู่มือ", "จัดทำคู่มือ"),
      ("–จัดทำคู่มือ", "จัดทำคู่มือ"), ("• จัดทำคู่มือ", "จัดทำคู่มือ"), ("5 ส. ในสำนักงาน", nil), ("2 ครั้งต่อปี ประชุม", nil),
      ("1.5 กิโลเมตรจากสำนักงาน", nil), ("-10 องศา", nil),
    ] as [(String, String?)])
  func listMarks(_ text: String, _ right: String?) throws {
    let record = CheckedRecord.text(
      measure("steps: [\"\(text)\"], responsible: [กองคลัง], monitoring: [รายงานผล]"))
    let checked = try CheckedRecord(record)
    #expect(checked.codes == (right == nil ? [] : ["typed-list-mark"]))
    let edited = checked.diagnostics.first?.fix.map { applying([$0], to: Array(record.utf8)).0 }
    #expect(
      edited.map { String(decoding: $0, as: UTF8.self).contains("steps: [\"\(right ?? "")\"]") }
        == (right == nil ? nil : true))
  }

  @Test("No entry of a list stands there twice, nor a paragraph in a record")
  func repeated() throws {
    func found(_ more: String) throws -> [String] {
      try CheckedRecord(CheckedRecord.text(measure(more))).codes
    }
    #expect(
      try found("steps: [จัดทำ, เผยแพร่, จัดทำ], responsible: [กองคลัง], monitoring: [ก]") == ["repeated-entry"])
    #expect(try found("steps: [จัดทำ], responsible: [กองคลัง, กองคลัง], monitoring: [ก]") == ["repeated-entry"])
    #expect(try found("steps: [จัดทำ, เผยแพร่], responsible: [กองคลัง, กองช่าง], monitoring: [จัดทำ]") == [])
    let paragraph = "เทศบาลนครแม่สอดมุ่งให้บริการประชาชนด้วยความโปร่งใสและเป็นธรรม"
    func narrative(_ second: String) throws -> [String] {
      try CheckedRecord(CheckedRecord.text("narrative: { preface: [\(paragraph)], closing: [\(second)] }"))
        .codes
    }
    #expect(try narrative(paragraph) == ["repeated-entry"])
    #expect(try narrative("ขอขอบคุณ") == [])
    // However many are as long.
    let many = (10...40).map { "\(paragraph) \($0)" }
    #expect(try narrative((many + [many[30]]).joined(separator: ", ")) == ["repeated-entry"])
  }

  @Test(
    "A status agrees with what is told of it",
    arguments: [
      ("status: done, results: [ยังไม่ได้ดำเนินการ]", true), ("status: notStarted, actions: [จัดทำคู่มือแล้ว]", true),
      ("status: done, results: [เผยแพร่แล้ว]", false),
      ("status: notStarted, actions: [จะเริ่มในไตรมาสที่ 3]", false),
      ("status: ongoing, actions: [อยู่ระหว่างดำเนินการ]", false),
      ("status: done, results: [ยังไม่มีผู้ร้องเรียน]", false),
    ])
  func status(_ progress: String, _ isTold: Bool) throws {
    let more = "steps: [จัดทำ], responsible: [กองคลัง], monitoring: [ก], progress: { \(progress) }"
    let found = try CheckedRecord(CheckedRecord.text(measure(more)), tellsProgress: true).codes
    #expect(found == (isTold ? ["status-contradicts"] : []))
  }

  @Test(
    "Instruments have their own indicators and ask their own people",
    arguments: [
      ("แบบวัด IIT ประกอบด้วยตัวชี้วัดที่ 6 – 8", "indicator-of-other-instrument"),
      ("ตัวชี้วัดที่ 7 (แบบวัด IIT) ต้องปรับปรุง", "indicator-of-other-instrument"),
      ("ตัวชี้วัดที่ 9 ของแบบวัด EIT ต้องปรับปรุง", "indicator-of-other-instrument"),
      ("แบบวัด EIT เก็บข้อมูลจากผู้มีส่วนได้ส่วนเสียภายใน", "indicator-of-other-instrument"),
      ("การประเมินตามตัวชี้วัดที่ 11 ต้องปรับปรุง", "unknown-indicator-in-text"),
      ("ผู้มีส่วนได้ส่วนเสียภายใน (EIT) เป็นบุคลากร", "indicator-of-other-instrument"),
      ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (IIT)", "indicator-of-other-instrument"),
      ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", nil), ("แบบวัด IIT ประกอบด้วยตัวชี้วัดที่ 1 – 5", nil),
      ("ตัวชี้วัดที่ 7 (EIT) และตัวชี้วัดที่ 9 (OIT)", nil),
      ("ตัวชี้วัดที่ 5 (IIT) ตัวชี้วัดที่ 6 (EIT)", nil), ("แบบวัด EIT สูงกว่าตัวชี้วัดที่ 9", nil),
      ("แบบวัด EIT สะท้อนการรับรู้ของประชาชน ขณะที่ผู้มีส่วนได้ส่วนเสียภายในตอบแบบวัด IIT", nil),
      ("แบบวัด IIT เก็บข้อมูลจากผู้มีส่วนได้ส่วนเสียภายใน ส่วนแบบวัด EIT เก็บจากผู้มีส่วนได้ส่วนเสียภายนอก", nil),
      ("ผลการประเมิน LPA ตัวชี้วัดที่ 25 ได้ 4 คะแนน", nil),
    ] as [(String, String?)])
  func members(_ text: String, _ code: String?) throws {
    #expect(try codes(text) == (code.map { [$0] } ?? []))
  }

  @Test(
    "Figures that a sentence puts side by side agree with its verb, its year and full marks",
    arguments: [
      ("คะแนนรวมเพิ่มขึ้นจาก 92.07 คะแนน เป็น 87.15 คะแนน", "direction-differs"),
      ("จาก 67.41 คะแนน ลดลงเป็น 93.38 คะแนน", "direction-differs"),
      ("เรื่องร้องเรียนลดลงจาก 12 เรื่อง เป็น 15 เรื่อง", "direction-differs"),
      ("ปีงบประมาณ พ.ศ. 2568 ได้ 92.07 คะแนน", "figure-differs"),
      ("ได้คะแนนเฉลี่ย 120.50 คะแนน", "figure-not-in-record"),
      ("คะแนนรวม 87,15 คะแนน", "figure-places"), ("ทุกตัวชี้วัดได้คะแนนเกิน 85 คะแนน", "figure-differs"),
      ("ไม่มีข้อใดไม่ได้คะแนน", "count-differs"), ("คะแนนลดลงทุกตัวชี้วัด", "direction-differs"),
      ("ผ่านเกณฑ์การประเมินทั้ง 10 ตัวชี้วัด", "pass-claim-differs"), ("น้ำหนัก IIT ร้อยละ 40", "figure-differs"),
      ("เครื่องมือทั้ง 4 เครื่องมือ ได้แก่ IIT EIT OIT", "count-differs"),
      ("คะแนนของแบบวัด IIT ลดลงทุกตัวชี้วัด ยกเว้นตัวชี้วัดที่ 4", nil), ("เพื่อให้คะแนนเพิ่มขึ้นทุกตัวชี้วัด", nil),
      ("น้ำหนักของเครื่องมือ คือ IIT ร้อยละ 30 EIT ร้อยละ 30 และ OIT ร้อยละ 40", nil),
      ("มาตรการที่ 5 จะดำเนินการต่อไป", "count-differs"),
      ("คะแนนรวมลดลงจาก 92.07 คะแนน เป็น 87.15 คะแนน", nil), ("ระยะเวลาลดลงจาก 30 วัน เหลือ 15 วัน", nil),
      ("งบประมาณเพิ่มขึ้นจาก 500 บาท เป็น 1 ล้านบาท", nil), ("ปีงบประมาณ พ.ศ. 2567 ได้ 92.07 คะแนน", nil),
      ("ปี พ.ศ. 2567 และ 2568 ได้ 92.07 และ 87.15 คะแนน ตามลำดับ", nil), ("รายจ่ายเพิ่มขึ้นร้อยละ 120.50", nil),
      ("ทุกตัวชี้วัดของแบบวัด IIT ได้คะแนนตั้งแต่ 90 คะแนนขึ้นไป", nil), ("เพื่อให้ทุกตัวชี้วัดได้คะแนนเกิน 85 คะแนน", nil),
      ("แบบวัด IIT ไม่มีข้อใดไม่ได้คะแนน", nil), ("มาตรการที่ 1 จะดำเนินการต่อไป", nil), ("แผนระดับชาติ มาตรการที่ 5", nil),
      ("คาดว่าตัวชี้วัดที่ 9 จะเพิ่มขึ้นจาก 69.00 คะแนน เป็น 90.00 คะแนน", nil),
      ("ตัวชี้วัดที่ยังไม่ถึงเกณฑ์ มี 2 ตัวชี้วัด", nil), ("- 1.1 คะแนนเฉลี่ย 87.15 คะแนน", nil),
      ("ผลปีงบประมาณ พ.ศ. 2568 ตัวชี้วัดข้อที่ไม่ได้คะแนน", nil),
      ("ในปี ค.ศ. 2024 ประเทศไทยได้คะแนน CPI 34 คะแนน", nil),
    ] as [(String, String?)])
  func sideBySide(_ text: String, _ code: String?) throws {
    #expect(try codes(text) == (code.map { [$0] } ?? []))
  }

  @Test("The agency's name is that of its terms")
  func terms() throws {
    func found(_ terms: String) throws -> [String] {
      try CheckedRecord(
        CheckedRecord.text("agency: { name: เทศบาลตำบลเมืองแกง }\nterms: [\(terms)]\nnarrative: {}")
      ).codes
    }
    #expect(try found("เมืองแกลง") == ["name-misspelt"])
    #expect(try found("เมืองแกง, เมืองแกลง") == [] && found("แม่สอด") == [])
  }
}
