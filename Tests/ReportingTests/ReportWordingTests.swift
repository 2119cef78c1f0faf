import DocumentTree
import Foundation
import Reporting
import Testing

@Suite("The sentences of the annual report")
struct ReportWordingTests {
  /// A report of an agency whose indicators all have `score`, and had `before` in the year before.
  private func level(_ score: Int, before: Int) throws -> String {
    func scores(_ score: Int) -> String { (1...10).map { "\($0): \(score)" }.joined(separator: ", ") }
    return texts(
      try Shipped.document(
        record: """
          agency: { name: เทศบาลตำบลตัวอย่าง }
          fiscalYear: 2568
          digits: arabic
          assessments:
            2567: { total: \(before), indicators: { \(scores(before)) } }
            2568: { total: \(score), indicators: { \(scores(score)) } }
          """)
    ).joined(separator: "\n")
  }

  @Test("Full marks everywhere: no weakness, nothing to develop, no lowest indicator")
  func full() throws {
    let all = try level(100, before: 100)
    #expect(all.contains("อยู่ในระดับผ่านดีเยี่ยม โดยคะแนนรวมเท่ากับปีงบประมาณ พ.ศ. 2567"))
    #expect(
      all.contains("และคะแนนรายเครื่องมือ ได้แก่ IIT, EIT ส่วนที่ 1, EIT ส่วนที่ 2 และ OIT ได้ 95 คะแนนขึ้นไปทุกรายการ"))
    #expect(all.contains("ทุกตัวชี้วัดได้คะแนนเท่ากัน คือ 100.00 คะแนน"))
    for absent in ["ต่ำสุด คือ", "เป็นคะแนนสูงสุด", "เป็นคะแนนต่ำสุด", "จุดอ่อน (", "ตัวชี้วัดและข้อที่ควรพัฒนา"] {
      #expect(!all.contains(absent), "\(absent)")
    }
  }

  @Test("What the scores of a record leave open is claimed neither of the level nor of a part that it lacks")
  func undecidedLevel() throws {
    func reading(_ rest: String) throws -> String {
      texts(
        try Shipped.document(
          record: """
            agency: { name: เทศบาลตำบลตัวอย่าง }
            fiscalYear: 2568
            digits: arabic
            assessments: { 2568: { \(rest)instruments: { IIT: 99, EIT: 95.2, OIT: 99 } } }
            """)
      ).joined(separator: "\n")
    }
    #expect(!(try reading("").contains("ได้ 95 คะแนนขึ้นไปทุกรายการ")))
    let published = try reading("level: ผ่านดี, ")
    #expect(published.contains("โดยข้อมูลที่มีไม่ครบพอจะระบุรายการที่ไม่ถึง"))
    #expect(!published.contains("คะแนนขึ้นไปทุกรายการ"))
  }

  @Test("The measures' lead claims no cause that the measures may not answer")
  func measuresLead() throws {
    let all = texts(try Shipped.document(of: "tha-nang-naeo-2566", kind: "measures")).joined(separator: "\n")
    #expect(
      all.contains(
        "ได้คะแนนต่ำสุด ๒๐.๗๑ คะแนน และกำหนดมาตรการสำหรับปีงบประมาณ พ.ศ. ๒๕๖๖ จำนวน ๒ มาตรการ ดังตารางต่อไปนี้ ส่วนตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล (๔๑.๔๑ คะแนน) และตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต (๐.๐๐ คะแนน) ยังไม่มีมาตรการเฉพาะ จึงให้แก้ไขตามผลการวิเคราะห์ข้างต้น"
      ))
    #expect(!all.contains("เพื่อแก้ไขข้อบกพร่อง"))
  }

  @Test("No marks anywhere: no strength, and no score is called the highest")
  func none() throws {
    let all = try level(0, before: 50)
    #expect(all.contains("โดยคะแนนรวมลดลง 50.00 คะแนนจากปีงบประมาณ พ.ศ. 2567 ที่ได้ 50.00 คะแนน"))
    #expect(all.contains("ตัวชี้วัดที่ 10 การป้องกันการทุจริต (ลดลง 50.00 คะแนน เหลือ 0.00 คะแนน)"))
    #expect(all.contains("ไม่มีตัวชี้วัดใดที่เข้าเกณฑ์จุดแข็ง"))
    for absent in ["สูงสุด", "ต่ำสุด"] { #expect(!all.contains(absent), "\(absent)") }
  }

  @Test(
    "The highest that fell a little stays a strength, others that fell a little are to be watched, those that fell far are weak"
  )
  func strengthThatFell() throws {
    let all = texts(try Shipped.document(of: "mae-sot-2568")).joined(separator: "\n")
    #expect(all.contains("การใช้อำนาจ (99.31 คะแนน แม้ลดลง 0.69 คะแนน)"))
    #expect(all.contains("ตัวชี้วัดอื่นที่คะแนนลดลงจากปีก่อนไม่ถึง 5 คะแนนและยังได้ 80 คะแนนขึ้นไป จำนวน 4 ตัวชี้วัด ได้แก่"))
    #expect(all.contains("คะแนนลดลง 4.71 คะแนน ควรทบทวนสาเหตุและปรับปรุง ดังนี้"))
    // Being the highest is no reason to watch it.
    #expect(all.contains("ลดลงจากปีก่อน 0.69 คะแนน แต่ยังเป็นคะแนนสูงสุดในบรรดาตัวชี้วัดทั้งหมด"))
    #expect(all.contains("แม้ยังเป็นคะแนนสูงสุดของแบบ EIT แต่ต้องเฝ้าระวัง"))
    #expect(!all.contains("ทั้งหมด จึงต้องเฝ้าระวัง"))
    #expect(all.contains("ตั้งแต่ 5 คะแนนขึ้นไป แม้ยังได้ 80 คะแนนขึ้นไป จำนวน 2 ตัวชี้วัด ได้แก่"))
    #expect(all.contains("ลดลงจากปีก่อน 20.00 คะแนน ซึ่งลดลงมากที่สุด จึงต้องแก้ไขโดยเร็ว"))
    #expect(all.contains("คะแนนลดลง 6.18 คะแนน ต้องแก้ไขโดยเร็ว ดังนี้"))
    #expect(all.contains("ข้อที่ควรพัฒนา คือ ข้อ i1 (91.03 คะแนน)"))
    // An indicator is in one list only.
    #expect(
      all.components(separatedBy: "ตัวชี้วัดที่ 3 การใช้อำนาจ (").count - 1 == all.components(
        separatedBy: "ตัวชี้วัดที่ 3 การใช้อำนาจ (99.31 คะแนน"
      ).count - 1)
    #expect(all.contains("คะแนนลดลงจากปีก่อนและไม่ถึง 80 คะแนน คือ ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล"))
    #expect(all.contains("แต่แบบ OIT ได้ 74.50 คะแนน จึงไม่ถึงระดับผ่านดี"))
  }

  @Test("What was remarked on is told of every instrument, and the OIT's items stand elsewhere")
  func remarked() throws {
    let all = texts(try Shipped.document(of: "mae-sot-2568")).joined(separator: "\n")
    #expect(all.contains("ข้อที่มีข้อสังเกตของผู้ตรวจประเมินและควรปรับปรุง ได้แก่ ข้อ e1 และข้อ e3"))
    #expect(
      all.contains("มีข้อสังเกตต่อข้อ e7 – e9 จึงควรพัฒนาตามแนวทางในหัวข้อ “ข้อสังเกตของผู้ตรวจประเมิน”"))
    #expect(all.contains("ห้ามเรียกรับเงิน ทรัพย์สิน หรือสินบนเพื่อแลกกับการให้บริการ"))
    #expect(all.contains("ข้อของแบบ OIT ที่ไม่ได้คะแนน แสดงพร้อมข้อสังเกตไว้ในหัวข้อ"))
    #expect(all.contains("ผลรายข้อของแบบ EIT ไม่ปรากฏคะแนน") && !all.contains("ผลรายข้อของแบบ IIT"))
    #expect(all.contains("ข้อที่ไม่ได้คะแนนต้องแก้ไขโดยเร็วทุกข้อ และตัวชี้วัดที่มีข้อสังเกต"))
    let one = texts(
      try Shipped.document(
        record: """
          agency: { name: เทศบาลตำบลตัวอย่าง }
          fiscalYear: 2568
          digits: arabic
          assessments: { 2568: { indicators: { 1: 95, 2: 90, 6: 90 }, remarks: { e3: { survey: ล่าช้า } } } }
          """)
    ).joined(separator: "\n")
    #expect(one.contains("2 รายการ ดังตารางต่อไปนี้ ตัวชี้วัดที่มีข้อสังเกต"))
    #expect(all.contains("(อ้างอิงข้อ o8 และ o9)") && all.contains("(อ้างอิงตัวชี้วัดย่อยที่ 9.1 – 9.3)"))
  }

  @Test("Instruments are compared, too, and the one that the change came from is named")
  func instruments() throws {
    let all = texts(try Shipped.document(of: "mae-sot-2568")).joined(separator: "\n")
    #expect(all.contains("คะแนนแบบ OIT (ค่าเฉลี่ย)|89.29|74.50|-14.79|ลดลง"))
    #expect(
      all.contains(
        "คะแนนรวมที่ลดลงมาจากแบบ OIT เครื่องมือเดียว ซึ่งคะแนนลดลง 14.79 คะแนน ส่วนแบบ IIT เพิ่มขึ้น 2.11 คะแนน และแบบ EIT เพิ่มขึ้น 1.20 คะแนน"
      ))
    let klaeng = texts(try Shipped.document(of: "mueang-klaeng-2564")).joined(separator: "\n")
    #expect(!klaeng.contains("เครื่องมือเดียว ซึ่ง"))
  }

  @Test("Wherever a total worked out, or a level that its scale contradicts, is shown, that is said")
  func notes() throws {
    // Captions, too.
    let maeSot = try Shipped.document(of: "mae-sot-2568").dump()
    #expect(maeSot.contains("คะแนนรวมย้อนหลัง (ปี พ.ศ. 2567 คำนวณจากคะแนนรายตัวชี้วัด)"))
    #expect(maeSot.contains("คะแนนรวมของปีงบประมาณ พ.ศ. 2567 คำนวณจากคะแนนรายตัวชี้วัด มิใช่คะแนนรวมที่ประกาศ"))
    let klaeng = texts(try Shipped.document(of: "mueang-klaeng-2564")).joined(separator: "\n")
    #expect(klaeng.components(separatedBy: "ปีงบประมาณ พ.ศ. ๒๕๖๓ ประกาศผลเป็นระดับ C แต่").count == 4)
  }

  @Test("One measure without a subject or monitoring makes a table of four columns")
  func oneMeasure() throws {
    let made = try Shipped.document(
      record: """
        agency: { name: เทศบาลตำบลตัวอย่าง }
        fiscalYear: 2568
        digits: thai
        assessments: { 2568: { indicators: { 1: 90, 2: 80, 3: 80, 4: 80, 5: 80, 6: 90, 7: 90, 8: 90, 9: 70, 10: 60 } } }
        measures: [{ title: ปรับปรุงเว็บไซต์, steps: [จัดทำข้อมูลให้ครบ], responsible: [สำนักปลัด] }]
        """)
    let all = texts(made)
    #expect(all.contains("มาตรการ/แนวทาง|ขั้นตอน/วิธีการปฏิบัติ|ระยะเวลา|ผู้รับผิดชอบ"))
    #expect(all.contains { $0.hasPrefix("๑. ปรับปรุงเว็บไซต์|จัดทำข้อมูลให้ครบ|") })
    #expect(all.contains { $0.contains("พบว่าแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ได้คะแนนต่ำสุด ๖๕.๐๐ คะแนน") })
  }

  @Test("A name of a line and more may break; a short one stays whole")
  func longName() throws {
    let long = "องค์การบริหารส่วนตำบล" + String(repeating: "ตัวอย่าง", count: 12)
    func terms(_ name: String) throws -> [String] {
      try Shipped.document(
        record: """
          agency: { name: \(name) }
          fiscalYear: 2568
          assessments: { 2568: { total: 90 } }
          """
      ).unbreakableTerms
    }
    #expect(try !terms(long).contains(long))
    #expect(try terms("เทศบาลตำบลเมืองแกลง").contains("เทศบาลตำบลเมืองแกลง"))
  }

  @Test("A unit's long name may break at its spaces, and what is short stays with the part before it")
  func longUnit() throws {
    let terms = try Shipped.document(
      record: """
        agency:
          name: เทศบาลตำบลเมืองแกลง
          units: [กองการศึกษา ศาสนาและวัฒนธรรม, สำนักปลัด อบต., กองสาธารณสุขและสิ่งแวดล้อม อบต.]
        fiscalYear: 2568
        assessments: { 2568: { total: 90 } }
        """
    ).unbreakableTerms
    #expect(!terms.contains("กองการศึกษา ศาสนาและวัฒนธรรม"))
    for part in ["กองการศึกษา", "ศาสนาและวัฒนธรรม", "สำนักปลัด อบต.", "กองสาธารณสุขและสิ่งแวดล้อม อบต."] {
      #expect(terms.contains(part))
    }
  }
}
