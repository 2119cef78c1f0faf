import DocumentTree
import Foundation
import Testing

/// What reports conclude of a score: the same in all kinds, of one score one thing, and nothing that a record leaves open.
@Suite("What reports conclude of a score")
struct VerdictTests {
  private func all(_ record: String, _ kind: String, year: Int = 2568) throws -> String {
    texts(
      try Shipped.document(
        record: "agency: { name: เทศบาลตำบลตัวอย่าง }\nfiscalYear: \(year)\ndigits: arabic\n" + record,
        kind: kind)
    ).joined(separator: "|")
  }

  private static let kinds = ["annual", "analysis", "measures", "matrix"]

  private let measure = "\nmeasures: [{ title: มาตรการ, addresses: [o1], steps: [ประชุม] }]"

  @Test("a low score is urgent whether it rose or fell, and so is a high one that fell far", arguments: kinds)
  func urgency(kind: String) throws {
    func of(_ before: Int, _ now: Int) throws -> String {
      try all(
        "assessments: { 2563: { indicators: { 9: \(before), 10: 90 } }, 2564: { indicators: { 9: \(now), 10: 90 } } }"
          + measure, kind, year: 2564
      ).split(separator: "|").filter { $0.contains(" ต้องแก้ไขโดยเร็ว") || $0.contains("จึงต้องแก้ไขโดยเร็ว") }
        .filter { !$0.hasPrefix("รายงานนี้ใช้") && !$0.hasPrefix("ตัวชี้วัดที่ได้ 80") && !$0.hasPrefix("ส่วน") }
        .joined(separator: "|")
    }
    #expect(try !of(50, 60).isEmpty && !of(70, 60).isEmpty && !of(95, 90).isEmpty)
    #expect(try of(94, 90).isEmpty)
  }

  @Test("what has items without marks is not said to be kept as it is, in every kind", arguments: kinds)
  func zeroItems(kind: String) throws {
    let text = try all(
      "assessments: { 2564: { indicators: { 9: 84.84, 10: 43.75 }, items: { o2: 0 } } }" + measure, kind,
      year: 2564)
    #expect(!text.contains("ควรรักษามาตรฐานไว้") && !text.contains("ควรรักษาระดับ"))
    #expect(text.contains("ข้อ o2"))
    if kind == "matrix" { #expect(text.contains("ตัวชี้วัดนี้ได้ 84.84 คะแนน แต่ยังมีข้อที่ไม่ได้คะแนน|")) }
    if kind == "annual" { #expect(text.contains("ข้อที่ไม่ได้คะแนนและต้องแก้ไขโดยเร็ว คือ ข้อ o2")) }
  }

  @Test(
    "the measures' report names the items without marks, and the weak indicators, that its lead refers to")
  func namedAbove() throws {
    let text = try all(
      "assessments: { 2568: { indicators: { 6: 75, 7: 81, 8: 70, 9: 69, 10: 80 }, items: { o1: 0, o27: 0 } } }"
        + "\nmeasures: [{ title: มาตรการ, addresses: [9], steps: [ประชุม] }]", "measures")
    #expect(text.contains("ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน (75.00 คะแนน) ได้ไม่ถึง 80 คะแนน ต้องแก้ไขโดยเร็ว ดังนี้"))
    #expect(
      text.contains(
        "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (69.00 คะแนน) ได้คะแนนต่ำสุดของแบบ OIT และไม่ถึง 80 คะแนน ต้องแก้ไขโดยเร็ว ดังนี้"))
    #expect(
      text.contains(
        "ตัวชี้วัดที่ได้คะแนนสูงสุดของแบบ OIT คือ ตัวชี้วัดที่ 10 การป้องกันการทุจริต (80.00 คะแนน) แต่ยังมีข้อที่ไม่ได้คะแนน"))
    #expect(text.contains("ข้อ o27 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน (0.00 คะแนน) ควร"))
  }

  @Test("the best of a weak pair is not praised")
  func weakPair() throws {
    let text = try all("assessments: { 2568: { indicators: { 8: 90, 9: 41.41, 10: 0 } } }", "annual")
    #expect(text.contains("|ได้ 41.41 คะแนน ซึ่งไม่ถึง 80 คะแนน จึงต้องแก้ไขโดยเร็ว"))
  }

  @Test(
    "of some indicators alone a superlative is none of all; worked out scores are told as such",
    arguments: kinds)
  func someIndicators(kind: String) throws {
    let text = try all(
      "assessments: { 2568: { indicators: { 2: 98 }, items: { i1: 99, i2: 100, i3: 98, o1: 50 } } }"
        + measure, kind)
    #expect(!text.contains("ทั้งหมด ") && !text.contains("สุดของแบบ IIT"), "\(text)")
    if kind != "matrix" { #expect(text.contains("คะแนนของตัวชี้วัดที่ 1 คำนวณจากคะแนนรายข้อ มิใช่คะแนนที่ประกาศ")) }
  }

  @Test(
    "a published total that its parts contradict is told as the published one; rounding is no contradiction")
  func otherTotal() throws {
    let klaeng = texts(try Shipped.document(of: "mueang-klaeng-2564")).joined(separator: "|")
    #expect(
      klaeng.contains("คะแนนรวมที่ประกาศ (คำนวณจากคะแนนในตารางได้ ๖๔.๖๖ คะแนน)"))
    #expect(!klaeng.contains("๗๗.๘๔"))
    #expect(klaeng.contains("อยู่ในระดับ D ตามช่วงคะแนนในรายงานนี้"))
  }

  @Test(
    "a published instrument that is not the mean of its indicators is called so beside the mean, in both years"
  )
  func otherInstrument() throws {
    func scores(_ before: String, _ now: String) -> String {
      let indicators =
        "indicators: { 1: 90, 2: 90, 3: 90, 4: 90, 5: 90, 6: 90, 7: 90, 8: 90, 9: 80, 10: 81.01 }"
      return
        "assessments: { 2567: { instruments: { \(before) }, \(indicators) }, 2568: { instruments: { \(now) }, \(indicators) } }"
        + measure
    }
    // 80.505 is 80.51.
    let sound = try all(scores("IIT: 90, OIT: 80.5", "IIT: 90.00, OIT: 80.51"), "annual")
    #expect(
      sound.contains("|คะแนน|เฉลี่ย|") && sound.contains("|80.51|") && !sound.contains("ที่ประกาศ 8"), "\(sound)")
    #expect(sound.contains("คะแนนแบบ IIT (ค่าเฉลี่ย)") && sound.contains("คะแนนแบบ OIT (ค่าเฉลี่ย)"))
    let other = try all(scores("IIT: 91", "OIT: 85.00"), "annual")
    #expect(other.contains("|คะแนน|คะแนนเครื่องมือ|") && !other.contains("|เฉลี่ย|"), "\(other)")
    #expect(
      other.contains("ที่ประกาศ 85.00") && other.contains("เฉลี่ย 80.51") && other.contains("ที่ประกาศ 91.00"))
    // Neither year's is called what one of them is not.
    #expect(!other.contains("IIT (ค่าเฉลี่ย)") && !other.contains("OIT (ค่าเฉลี่ย)"))
    #expect(other.contains("คะแนนแบบ EIT (ค่าเฉลี่ย)"))
  }

  @Test("a total worked out has no level and claims no result, in any kind", arguments: kinds)
  func computedTotal(kind: String) throws {
    let text = try all(
      "assessments: { 2568: { indicators: { 1: 90, 2: 90, 3: 90, 4: 90, 5: 90, 6: 90, 7: 90, 8: 90, 9: 90, 10: 90 } } }"
        + measure, kind)
    #expect(!text.contains("อยู่ในระดับ") && !text.contains("ระดับผลการประเมิน ผ่าน"))
    #expect(!text.contains("ผ่านเกณฑ์ 85 คะแนน") && !text.contains("บรรลุค่าเป้าหมาย"))
  }

  @Test("measures of the year assessed are not promised for a year to come")
  func yearThatIsOver() throws {
    let scores = "assessments: { 2566: { indicators: { 9: 70 } } }" + measure
    let over = try all("measuresYear: 2566\n" + scores, "annual", year: 2566)
    #expect(over.contains("พัฒนามาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานต่อจากปีงบประมาณ พ.ศ. 2566"))
    #expect(over.contains("มีมาตรการของปีงบประมาณ พ.ศ. 2566 จำนวน 1 มาตรการ"))
    #expect(!over.contains("กำหนดมาตรการส่งเสริม") && !over.contains("จึงกำหนด"))
    let next = try all(scores, "annual", year: 2566)
    #expect(
      next.contains("จะใช้ผลการวิเคราะห์นี้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานในปีงบประมาณ พ.ศ. 2567"))
  }

  @Test(
    "a progress report of a record without progress shows none, and the record lacks it",
    arguments: [true, false])
  func noProgress(isTold: Bool) throws {
    let progress = isTold ? ", progress: { actions: [จัดประชุมแล้ว] }" : ""
    let record =
      "assessments: { 2568: { total: 90 } }\nmeasures: [{ title: มาตรการ, steps: [ประชุม]\(progress) }]"
    let text = try all(record, "progress")
    #expect(text.contains("รายงานฉบับนี้แสดงผลการดำเนินการตามมาตรการดังกล่าว") == isTold)
    #expect(text.contains("ยังไม่มีข้อมูลผลการดำเนินการ") == !isTold)
    let lack = try Shipped.lack(
      record: "agency: { name: เทศบาลตำบลตัวอย่าง }\nfiscalYear: 2568\n" + record, kind: "progress")
    #expect((lack?.contains("ยังไม่มีผลการดำเนินการ") ?? false) == !isTold)
  }

  @Test("measures follow from the lowest instrument only where all of them answer it")
  func leadsToMeasures() throws {
    func lead(_ addresses: String) throws -> String {
      try all(
        "assessments: { 2568: { instruments: { IIT: 90, EIT: 90, OIT: 70 } } }\nmeasures: [{ title: มาตรการ, addresses: [\(addresses)], steps: [ประชุม] }]",
        "annual")
    }
    #expect(try lead("o1").contains("(OIT) ได้คะแนนต่ำสุด 70.00 คะแนน จึงกำหนดมาตรการ"))
    #expect(try lead("o1, 2").contains("จึงกำหนดมาตรการ"))
    #expect(try lead("2").contains("(OIT) ได้คะแนนต่ำสุด 70.00 คะแนน และกำหนดมาตรการ"))
  }

  @Test("what is compared names the instruments whose items are not the same")
  func otherItems() throws {
    let text = texts(try Shipped.document(of: "mae-sot-2568", kind: "analysis")).joined(separator: "|")
    #expect(text.contains("ข้อของแบบ OIT ทั้งสองปีต่างกันบางข้อ จึงเปรียบเทียบเฉพาะ"))
  }

  @Test("an item's remark has that item's advice, once in the report, and the part that it is of")
  func itemAdvice() throws {
    let text = texts(try Shipped.document(of: "mae-sot-2568", kind: "analysis")).joined(separator: "|")
    let bribery = "ประกาศนโยบาย No Gift Policy ให้เจ้าหน้าที่และผู้มาติดต่อทราบ"
    #expect(text.contains("ข้อ e3 (ส่วนที่ 2) ผู้มาติดต่อบางรายเคยถูก") && text.contains("จึงควร" + bribery))
    #expect(text.components(separatedBy: bribery).count == 2)
    #expect(text.contains("ข้อ e7 (ส่วนที่ 1 และ 2) ผู้มาติดต่อบางรายเห็นว่า"))
  }

  @Test("the matrix says what each measure is for, and numbers them as the other reports do")
  func matrix() throws {
    let text = texts(try Shipped.document(of: "phichai-2567", kind: "matrix")).joined(separator: "|")
    #expect(
      text.contains(
        "2. ประชาสัมพันธ์ช่องทางรับฟังความคิดเห็น และรวบรวมความคิดเห็นมาปรับปรุงการดำเนินงานอย่างสม่ำเสมอ|สำหรับข้อ o25|"))
    #expect(text.contains("|สำหรับข้อ o8 และ o9|"))
    // A full score of what ought not to be reads as what it is.
    #expect(text.contains("|i3 การไม่เรียกรับเงิน/สินบนแลกกับการปฏิบัติงานหรือให้บริการ|100.00|"))
    #expect(
      text.contains(
        "จำแนกเป็น 7 ประเด็น แต่ละประเด็นรวมข้อคำถามของแบบ IIT, EIT และ OIT ที่เกี่ยวข้องกัน และกำหนดมาตรการสำหรับปีงบประมาณ พ.ศ. 2568 จำนวน 8 มาตรการ ดังตารางต่อไปนี้|"
      ))
  }
}
