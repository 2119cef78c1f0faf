import Assessment
import DocumentTree
import Reporting
import SourceData
import Testing

/// Every case of the sentences that the analysis composes, each as a whole.
@Suite("The sentences that findings are told in")
struct SentenceTests {
  /// A record's years, each with the scores of its indicators in their order; `nil` leaves one out.
  private func record(_ years: KeyValuePairs<Int, [String?]>, year: Int = 2568, more: String = "") -> String {
    let lines = years.map { year, scores in
      let pairs = scores.enumerated().compactMap { index, score in score.map { "\(index + 1): \($0)" } }
      return "  \(year): { indicators: { \(pairs.joined(separator: ", ")) } }"
    }
    return """
      agency: { name: เทศบาลตำบลตัวอย่าง }
      fiscalYear: \(year)
      digits: arabic
      assessments:
      \(lines.joined(separator: "\n"))
      \(more)
      """
  }

  private func sentences(_ record: String, kind: String = "analysis") throws -> [String] {
    texts(try Shipped.document(record: record, kind: kind))
  }

  private func expect(
    _ expected: [String], in record: String, kind: String = "analysis",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let texts = try sentences(record, kind: kind)
    // A row's cells and paragraphs stand as one text.
    let all = Set(texts + texts.flatMap { $0.split(separator: "|").map(String.init) })
    for sentence in expected where !all.contains(sentence) {
      Issue.record("not there: \(sentence)", sourceLocation: sourceLocation)
    }
    for text in all {
      #expect(!text.contains("  ") && !text.contains("()"), "\(text)", sourceLocation: sourceLocation)
    }
  }

  private func same(_ score: String) -> [String?] { Array(repeating: score, count: 10) }

  static let rising: [String?] = (81...90).map { String($0) }

  @Test("All rose: one rose furthest; the lowest that rose is a strength all the same")
  func allRose() throws {
    try expect(
      [
        "ในการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2568 "
          + "เทศบาลตำบลตัวอย่างได้คะแนนรวม 86.80 คะแนน (คำนวณจากคะแนนรายตัวชี้วัด) โดยคะแนนรวมเพิ่มขึ้น 6.80 คะแนนจากปีงบประมาณ พ.ศ. 2567 ที่ได้ 80.00 คะแนน (คำนวณจากคะแนนรายตัวชี้วัด) "
          + "คะแนนที่คำนวณได้ถึงเกณฑ์ผ่าน 85 คะแนน",
        "ในปีงบประมาณ พ.ศ. 2568 ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ 10 การป้องกันการทุจริต (90.00 คะแนน) และที่ได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (81.00 คะแนน)",
        "เมื่อเทียบกับปีงบประมาณ พ.ศ. 2567 ตัวชี้วัดที่เปรียบเทียบได้ทั้ง 10 ตัวชี้วัด คะแนนเพิ่มขึ้นทุกตัวชี้วัด โดยเพิ่มขึ้นมากที่สุด คือ ตัวชี้วัดที่ 10 การป้องกันการทุจริต (เพิ่มขึ้น 10.00 คะแนน)",
        "ได้ 81.00 คะแนน เพิ่มขึ้นจากปีก่อน 1.00 คะแนน และเป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดทั้งหมด แม้ได้ 80 คะแนนขึ้นไป แต่ยังพัฒนาให้สูงขึ้นได้อีก",
        "ได้ 85.00 คะแนน เพิ่มขึ้นจากปีก่อน 5.00 คะแนน และเป็นคะแนนสูงสุดของแบบ IIT",
        "ได้ 90.00 คะแนน เพิ่มขึ้นจากปีก่อน 10.00 คะแนน และเป็นคะแนนสูงสุดในบรรดาตัวชี้วัดทั้งหมด",
      ], in: record([2567: same("80"), 2568: Self.rising]))
  }

  @Test("A published total has its level, and what keeps it from a better one is told")
  func publishedTotal() throws {
    let scores = Self.rising.enumerated().map { "\($0 + 1): \($1 ?? "")" }.joined(separator: ", ")
    try expect(
      [
        "ในการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2568 "
          + "เทศบาลตำบลตัวอย่างได้คะแนนรวม 86.80 คะแนน อยู่ในระดับผ่าน "
          + "ผลดังกล่าวผ่านเกณฑ์ 85 คะแนน แต่แบบ IIT ได้ 83.00 คะแนน จึงไม่ถึงระดับผ่านดี ซึ่งกำหนดให้ทุกเครื่องมือ ได้แก่ IIT, EIT ส่วนที่ 1, EIT ส่วนที่ 2 และ OIT ได้ 85 คะแนนขึ้นไป"
      ], in: record([:], more: "  2568: { total: 86.80, indicators: { \(scores) } }"))
  }

  @Test("All fell far from full marks: none is praised, the one that fell furthest is named")
  func allFell() throws {
    try expect(
      [
        "เมื่อเทียบกับปีงบประมาณ พ.ศ. 2567 ตัวชี้วัดที่เปรียบเทียบได้ทั้ง 10 ตัวชี้วัด คะแนนลดลงทุกตัวชี้วัด โดยลดลงมากที่สุด คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (ลดลง 16.00 คะแนน)",
        "ได้ 90.00 คะแนน ลดลงจากปีก่อน 10.00 คะแนน จึงต้องแก้ไขโดยเร็ว",
        "ได้ 84.00 คะแนน ลดลงจากปีก่อน 16.00 คะแนน ซึ่งลดลงมากที่สุด และเป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดทั้งหมด จึงต้องแก้ไขโดยเร็ว",
      ],
      in: record([2567: same("100"), 2568: ["84"] + Array(repeating: "90", count: 9)]))
  }

  @Test("Nothing moved, and all are equal: no highest, no lowest, no furthest")
  func unchanged() throws {
    let record = record([2567: same("80"), 2568: same("80")])
    try expect(
      [
        "ในการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2568 "
          + "เทศบาลตำบลตัวอย่างได้คะแนนรวม 80.00 คะแนน (คำนวณจากคะแนนรายตัวชี้วัด) โดยคะแนนรวมเท่ากับปีงบประมาณ พ.ศ. 2567 คะแนนที่คำนวณได้ยังไม่ถึงเกณฑ์ผ่าน 85 คะแนน",
        "ในปีงบประมาณ พ.ศ. 2568 ทุกตัวชี้วัดได้คะแนนเท่ากัน คือ 80.00 คะแนน",
        "ในปีงบประมาณ พ.ศ. 2568 ทุกเครื่องมือของเทศบาลตำบลตัวอย่างได้คะแนนเท่ากัน คือ 80.00 คะแนน",
        "เมื่อเทียบกับปีงบประมาณ พ.ศ. 2567 ตัวชี้วัดที่เปรียบเทียบได้ทั้ง 10 ตัวชี้วัด คะแนนคงที่ทุกตัวชี้วัด",
        "ตัวชี้วัดที่ได้ 80 คะแนนขึ้นไปและคะแนนไม่ลดลง ควรรักษามาตรฐานการดำเนินงานไว้อย่างต่อเนื่องและยกระดับให้สูงขึ้น "
          + "ตัวชี้วัดที่ได้ 80 คะแนนขึ้นไปแต่คะแนนลดลงไม่ถึง 5 คะแนน ต้องเฝ้าระวังและทบทวนสาเหตุ "
          + "ส่วนตัวชี้วัดที่ได้ไม่ถึง 80 คะแนน หรือคะแนนลดลงตั้งแต่ 5 คะแนนขึ้นไป ต้องแก้ไขโดยเร็ว",
        "ได้ 80.00 คะแนน เท่ากับปีก่อน",
      ], in: record)
    #expect(
      try Shipped.document(record: record, kind: "analysis").dump().contains(
        "คะแนนรวมย้อนหลัง (ปี พ.ศ. 2567 และ พ.ศ. 2568 คำนวณจากคะแนนรายตัวชี้วัด)"))
    for text in try sentences(record) { #expect(!text.contains("สูงสุด") && !text.contains("ต่ำสุด"), "\(text)") }
  }

  @Test("Some rose, some fell, some stayed; two share the highest, two the lowest, two moved furthest")
  func mixed() throws {
    try expect(
      [
        "ในปีงบประมาณ พ.ศ. 2568 ตัวชี้วัดที่ได้คะแนนสูงสุดเท่ากัน 2 ตัวชี้วัด คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ และตัวชี้วัดที่ 2 การใช้งบประมาณ (90.00 คะแนน) "
          + "และที่ได้คะแนนต่ำสุดเท่ากัน 2 ตัวชี้วัด คือ ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต และตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน (60.00 คะแนน)",
        "เมื่อเทียบกับปีงบประมาณ พ.ศ. 2567 จากตัวชี้วัดที่เปรียบเทียบได้ 10 ตัวชี้วัด คะแนนเพิ่มขึ้น 2 ตัวชี้วัด คะแนนลดลง 4 ตัวชี้วัด และคะแนนคงที่ 4 ตัวชี้วัด "
          + "ตัวชี้วัดที่เพิ่มขึ้นมากที่สุดเท่ากัน คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ และตัวชี้วัดที่ 2 การใช้งบประมาณ (เพิ่มขึ้น 10.00 คะแนน) "
          + "ตัวชี้วัดที่ลดลงมากที่สุดเท่ากัน คือ ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต และตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน (ลดลง 20.00 คะแนน)",
        "ได้ 79.99 คะแนน ลดลงจากปีก่อน 0.01 คะแนน และไม่ถึง 80 คะแนน จึงต้องแก้ไขโดยเร็ว",
        "ได้ 60.00 คะแนน ลดลงจากปีก่อน 20.00 คะแนน ซึ่งลดลงมากที่สุด เป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดทั้งหมดและไม่ถึง 80 คะแนน จึงต้องแก้ไขโดยเร็ว",
      ],
      in: record([
        2567: same("80"), 2568: ["90", "90", "70", "80", "60", "60", "80", "80", "80", "79.99"],
      ]))
  }

  @Test("An indicator that rose and stays low is urgent all the same")
  func roseBelow() throws {
    try expect(
      [
        "ได้ 60.00 คะแนน เพิ่มขึ้นจากปีก่อน 10.00 คะแนน แต่ยังเป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดทั้งหมดและไม่ถึง 80 คะแนน จึงต้องแก้ไขโดยเร็ว"
      ],
      in: record([2567: ["50"] + same("90").dropFirst(), 2568: ["60"] + same("90").dropFirst()]))
  }

  @Test("A strength is told as one wherever it is told of, also between the strength mark and the pass mark")
  func strength() throws {
    let record = record([2567: ["81"] + same("90").dropFirst(), 2568: ["82"] + same("95").dropFirst()])
    try expect(
      [
        "2)|ตัวชี้วัดอื่นที่คะแนนเพิ่มขึ้นจากปีก่อนและได้ 80 คะแนนขึ้นไป คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (82.00 คะแนน)"
      ], in: record, kind: "annual")
    for kind in ["annual", "analysis", "matrix", "measures"] {
      for text in try sentences(record, kind: kind) where text.contains("ตัวชี้วัดที่ 1 ") {
        #expect(!text.contains("ต้องแก้ไข") && !text.contains("ควรปรับปรุง"), "\(kind): \(text)")
      }
    }
    #expect(try !sentences(record, kind: "annual").contains("2. ประเด็นที่ควรพัฒนา"))
  }

  @Test("What a low indicator needs is said where its score is read: item by item, else by its own advice")
  func conclusions() throws {
    try expect(
      [
        "ข้อ i1 (50.00 คะแนน) ผู้ตอบส่วนหนึ่งเห็นว่าการปฏิบัติงานหรือให้บริการไม่เป็นไปตามขั้นตอนและระยะเวลาที่กำหนด จึงควรระบุขั้นตอนและระยะเวลาไว้ในคู่มือปฏิบัติงานและคู่มือการขอรับบริการ แล้วกำกับให้ถือปฏิบัติ และสรุปคู่มือเป็นสื่อที่เข้าใจง่ายและเผยแพร่ทั้งทางออนไลน์และ ณ จุดบริการ",
        "หน่วยงานควรดำเนินการ ดังนี้",
        "ให้บุคลากรมีส่วนร่วมในการจัดทำแผนและติดตามการใช้จ่ายงบประมาณให้เป็นไปตามวัตถุประสงค์",
      ],
      in: record(
        [2567: same("80")],
        more: "  2568: { indicators: { 1: 70, 2: 60, 3: 90 }, items: { i1: 50 } }"))
  }

  @Test(
    "A question shows what the assessor remarked; without a remark, one that is nearly full accuses nobody")
  func remarks() throws {
    let texts = try sentences(
      record(
        [2567: same("80")],
        more: """
            2568:
              indicators: { 1: 95 }
              items: { i1: 91, i3: 99.5 }
              remarks: { i1: เจ้าหน้าที่บางรายให้บริการล่าช้า }
          """)
    ).joined(separator: "\n")
    #expect(texts.contains("ข้อ i1 (91.00 คะแนน) เจ้าหน้าที่บางรายให้บริการล่าช้า จึงควร"), "\(texts)")
    #expect(texts.contains("i3") && !texts.contains("มีการเรียกรับเงินหรือสินบน"))
  }

  @Test("A question that no source gives words is told by its place, and gets its indicator's advice")
  func namelessQuestion() throws {
    let record = record([:], more: "  2568: { indicators: { 2: 70, 3: 90 }, items: { i5: 0 } }")
    let advice =
      "เผยแพร่แผนและผลการใช้จ่ายงบประมาณให้บุคลากรทุกระดับทราบผ่านหลายช่องทาง เช่น การประชุม หนังสือเวียน และเว็บไซต์"
    try expect(
      ["ตัวชี้วัดที่ 2 การใช้งบประมาณ ข้อ i5", "1.", advice], in: record, kind: "annual")
    let analysis = try sentences(record).joined(separator: "|")
    #expect(analysis.contains("|i5|(ตัวชี้วัดที่ 2 การใช้งบประมาณ)|"))
    #expect(analysis.contains("ข้อ i5 (0.00 คะแนน)|หน่วยงานควรดำเนินการ ดังนี้|1.|" + advice))
  }

  @Test("The lowest that rose can still be raised")
  func lowestPasses() throws {
    try expect(
      [
        "ได้ 91.00 คะแนน เพิ่มขึ้นจากปีก่อน 1.00 คะแนน และเป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดทั้งหมด แม้ได้ 80 คะแนนขึ้นไป แต่ยังพัฒนาให้สูงขึ้นได้อีก"
      ],
      in: record([2567: ["90"] + same("95").dropFirst(), 2568: ["91"] + same("95").dropFirst()]))
  }

  @Test("The first year of a record compares nothing")
  func firstYear() throws {
    let record = record([2568: ["90", "90", "90", "90", "90", "70", "70", "70", "90", "90"]])
    try expect(
      [
        "ในการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2568 "
          + "เทศบาลตำบลตัวอย่างได้คะแนนรวม 84.00 คะแนน (คำนวณจากคะแนนรายตัวชี้วัด) คะแนนที่คำนวณได้ยังไม่ถึงเกณฑ์ผ่าน 85 คะแนน",
        "-|แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ได้ 70.00 คะแนน เป็นคะแนนต่ำสุด",
        "-|แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ 90.00 คะแนน เป็นคะแนนสูงสุดเท่ากัน",
        "-|แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ได้ 90.00 คะแนน เป็นคะแนนสูงสุดเท่ากัน",
        "ได้ 70.00 คะแนน ซึ่งเป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดทั้งหมดและไม่ถึง 80 คะแนน จึงต้องแก้ไขโดยเร็ว",
        "ได้ 90.00 คะแนน และเป็นคะแนนสูงสุดในบรรดาตัวชี้วัดทั้งหมด",
      ], in: record)
    for text in try sentences(record) {
      #expect(!text.contains("ปีก่อน") && !text.contains("เทียบกับ") && !text.contains("ผลต่าง"), "\(text)")
    }
  }

  @Test("Years that are missing are named, and scales that differ are not compared")
  func gap() throws {
    try expect(
      [
        "ข้อมูลไม่มีผลการประเมินของปีงบประมาณ พ.ศ. 2566 และ พ.ศ. 2567 จึงเปรียบเทียบกับปีงบประมาณ พ.ศ. 2565 ซึ่งเป็นปีล่าสุดที่มีผล "
          + "ข้อของแบบ IIT แบบ EIT และแบบ OIT ทั้งสองปีต่างกันบางข้อ จึงเปรียบเทียบเฉพาะคะแนนรวม คะแนนรายเครื่องมือ และคะแนนรายตัวชี้วัด "
          + "ระดับผลการประเมินของสองปีนี้ใช้เกณฑ์ต่างกัน จึงไม่เปรียบเทียบระดับ",
        "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน ตรงกับตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน ในปีงบประมาณ พ.ศ. 2565",
        "ได้ 60.00 คะแนน ลดลงจากปีงบประมาณ พ.ศ. 2565 จำนวน 20.00 คะแนน ซึ่งลดลงมากที่สุด เป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดทั้งหมดและไม่ถึง 80 คะแนน จึงต้องแก้ไขโดยเร็ว",
        "ได้ 80.00 คะแนน เท่ากับปีงบประมาณ พ.ศ. 2565",
      ],
      in: record([
        2565: same("80"), 2568: ["90", "90", "70", "80", "60", "85", "80", "80", "80", "79"],
      ]))
  }

  @Test("Years with the same items and scale say nothing about them")
  func sameFramework() throws {
    let record = record([2563: same("80"), 2564: same("81")], year: 2564)
    try expect(
      [
        "เมื่อเทียบกับปีงบประมาณ พ.ศ. 2563 ตัวชี้วัดที่เปรียบเทียบได้ทั้ง 10 ตัวชี้วัด คะแนนเพิ่มขึ้นทุกตัวชี้วัด ตัวชี้วัดละ 1.00 คะแนน"
      ], in: record)
    for text in try sentences(record) {
      #expect(!text.contains("ต่างกัน") && !text.contains("ไม่ตรงกัน"), "\(text)")
    }
  }

  @Test("One indicator alone, and what lacks a score in either year")
  func partial() throws {
    let others: [String?] = Array(repeating: nil, count: 9)
    try expect(
      [
        "ในการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลตัวอย่างมีผลการประเมิน ดังรายละเอียดต่อไปนี้",
        "ในปีงบประมาณ พ.ศ. 2568 มีคะแนนของตัวชี้วัดเดียว คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (81.00 คะแนน)",
        "เมื่อเทียบกับปีงบประมาณ พ.ศ. 2567 มีตัวชี้วัดที่เปรียบเทียบได้ตัวชี้วัดเดียว คือ ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ซึ่งคะแนนเพิ่มขึ้น 1.00 คะแนน",
      ], in: record([2567: ["80"] + others, 2568: ["81"] + others]))
    try expect(
      [
        "ไม่มีคะแนนใดที่มีทั้งสองปีให้เปรียบเทียบ",
        "ได้ 70.00 คะแนน (ปีงบประมาณ พ.ศ. 2567 ไม่มีคะแนนให้เปรียบเทียบ) ซึ่งเป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดที่มีคะแนนและไม่ถึง 80 คะแนน จึงต้องแก้ไขโดยเร็ว",
        "ในปีงบประมาณ พ.ศ. 2568 ในบรรดาตัวชี้วัดที่มีคะแนน 2 ตัวชี้วัด ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (80.00 คะแนน) และที่ได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ 3 การใช้อำนาจ (70.00 คะแนน)",
      ],
      in: record([2567: ["80"], 2568: [nil, nil, "70", "80"]]))
    var before = same("80")
    before[3] = nil
    try expect(
      [
        "ในการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2568 "
          + "เทศบาลตำบลตัวอย่างได้คะแนนรวม 86.80 คะแนน (คำนวณจากคะแนนรายตัวชี้วัด) โดยปีงบประมาณ พ.ศ. 2567 ไม่มีคะแนนรวมให้เปรียบเทียบ คะแนนที่คำนวณได้ถึงเกณฑ์ผ่าน 85 คะแนน",
        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ไม่มีคะแนนครบทั้งสองปี จึงไม่นำมาเปรียบเทียบ",
      ], in: record([2567: before, 2568: Self.rising]))
  }

  @Test("A level published for a total that has another is marked as published; the total stands at its own")
  func contradictedLevel() throws {
    func marks(_ total: String, _ level: String) throws -> [String] {
      let made = try Shipped.document(
        record: record(
          [2567: same("80")],
          more: "  2568: { total: \(total), level: \(level), instruments: { IIT: 90, EIT: 80, OIT: 83 } }"),
        kind: "annual")
      let tables = made.sections.flatMap { section in
        section.blocks.flatMap { block -> [Table] in
          guard case .group(let group) = block else { return [] }
          return group.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        }
      }
      let levels = try #require(tables.first { $0.caption.plainText == "คะแนนและระดับผลการประเมิน" })
      return levels.rows.map { row in
        row.cells.map { cell in
          cell.blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.inlines.plainText } else { nil as String? }
          }.joined()
        }.filter { !$0.isEmpty }.joined(separator: "|")
      }.filter { $0.contains(total) || $0.contains("ประกาศ") }
    }
    #expect(
      try marks("84.15", "ผ่าน") == [
        "85.00 – 100|ผ่าน|บางเครื่องมือไม่ถึง 85 คะแนน|ระดับที่ประกาศ", "70.00 – 84.99|ต้องปรับปรุง|–|84.15",
      ])
    #expect(try marks("84.15", "ต้องปรับปรุง") == ["70.00 – 84.99|ต้องปรับปรุง|–|84.15"])
  }

  @Test(
    "Where no indicator has both years' scores, only what has is compared, and indicators aren't spoken of")
  func nothingToCompare() throws {
    func record(_ before: String) -> String {
      """
      agency: { name: เทศบาลตำบลตัวอย่าง }
      fiscalYear: 2568
      digits: arabic
      assessments:
        2567: { \(before) }
        2568: { total: 87.15, instruments: { IIT: 95.52, EIT: 95.66, OIT: 74.50 }, items: { o2: 0 } }
      """
    }
    for kind in ["analysis", "annual"] {
      for (before, sentence) in [
        (
          "total: 79.42, indicators: { 1: 97.70 }",
          "ไม่มีตัวชี้วัดใดที่มีคะแนนทั้งสองปี จึงเปรียบเทียบได้เฉพาะคะแนนรวม ซึ่งเพิ่มขึ้น 7.73 คะแนน"
        ),
        (
          "total: 87.15, instruments: { IIT: 95.00, OIT: 74.50 }",
          "ไม่มีตัวชี้วัดใดที่มีคะแนนทั้งสองปี จึงเปรียบเทียบได้เฉพาะคะแนนรวมและคะแนนรายเครื่องมือ โดยคะแนนรวมคงที่ ส่วนแบบ IIT เพิ่มขึ้น 0.52 คะแนน และแบบ OIT คงที่"
        ),
        (
          "instruments: { EIT: 96.66 }",
          "ไม่มีตัวชี้วัดใดที่มีคะแนนทั้งสองปี จึงเปรียบเทียบได้เฉพาะคะแนนรายเครื่องมือ โดยแบบ EIT ลดลง 1.00 คะแนน"
        ), ("indicators: { 1: 97.70 }", "ไม่มีคะแนนใดที่มีทั้งสองปีให้เปรียบเทียบ"),
      ] {
        try expect([sentence], in: record(before), kind: kind)
        let all = try sentences(record(before), kind: kind)
        for wrong in ["การวิเคราะห์รายตัวชี้วัด", "เปรียบเทียบเฉพาะคะแนนรวม คะแนนรายเครื่องมือ", "เป็นเกณฑ์จัดลำดับ"] {
          #expect(!all.contains { $0.contains(wrong) }, "\(kind): \(wrong)")
        }
      }
    }
    #expect(
      !(try sentences(record("total: 79.42"), kind: "measures")).contains { $0.contains("เป็นเกณฑ์จัดลำดับ") })
  }

  @Test("One instrument alone is in no order")
  func oneInstrument() throws {
    try expect(
      [
        "ในปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลตัวอย่างมีคะแนนของเครื่องมือเดียว คือ แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ 83.00 คะแนน"
      ],
      in: record([2568: ["81", "82", "83", "84", "85"]]))
  }

  @Test("A framework with other indicators: what is new and what is gone is said")
  func changedFramework() throws {
    let frameworks = try Shipped.frameworks()
    let before = try #require(frameworks.first { $0.fiscalYear == 2567 })
    var now = try #require(frameworks.first { $0.fiscalYear == 2568 })
    now.indicators[2] = Indicator(number: 3, name: "การบริหารความเสี่ยง", english: "", instrument: "IIT")
    now.indicators[4] = Indicator(
      number: 5, name: now.indicators[4].name, english: "", instrument: "EIT")
    let source = try readYAML(
      Array(record([2567: same("80"), 2568: ["90"] + same("85").dropFirst()]).utf8), file: "record.yaml")
    let findings = try Findings(
      analyzing: readRecord(source, frameworks: [before, now]).record, frameworks: [2567: before, 2568: now],
      guidance: [:])
    let all = texts(try makeDocument(findings, templates: Shipped.templates("analysis")))
    for sentence in [
      "กรอบการประเมินของปีงบประมาณ พ.ศ. 2567 ไม่มีตัวชี้วัดที่ 3 การบริหารความเสี่ยง จึงไม่มีคะแนนให้เปรียบเทียบ",
      "ตัวชี้วัดที่ 3 การใช้อำนาจ ของปีงบประมาณ พ.ศ. 2567 ไม่มีในกรอบการประเมินของปีงบประมาณ พ.ศ. 2568 แล้ว",
      "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) และแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) เก็บตัวชี้วัดไม่ตรงกันทั้งสองปี จึงไม่เปรียบเทียบคะแนนรายเครื่องมือ",
      "ได้ 85.00 คะแนน (ปีงบประมาณ พ.ศ. 2567 ไม่มีตัวชี้วัดนี้ให้เปรียบเทียบ) และเป็นคะแนนต่ำสุดในบรรดาตัวชี้วัดทั้งหมด แม้ได้ 80 คะแนนขึ้นไป แต่ยังพัฒนาให้สูงขึ้นได้อีก",
    ] where !all.contains(sentence) { Issue.record("not there: \(sentence)") }
  }

  @Test("Strengths and weaknesses that can't be compared have lists of their own")
  func uncompared() throws {
    var before = same("80")
    before[3] = nil
    before[4] = nil
    var now = same("85")
    now[0] = "99"
    now[4] = "70"
    try expect(
      [
        "2)|ตัวชี้วัดอื่นที่คะแนนเพิ่มขึ้นจากปีก่อนและได้ 80 คะแนนขึ้นไป จำนวน 7 ตัวชี้วัด ได้แก่",
        "3)|ตัวชี้วัดอื่นที่ได้ 80 คะแนนขึ้นไป แต่ไม่มีคะแนนของปีก่อนให้เปรียบเทียบ คือ ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (85.00 คะแนน)",
        "1)|ตัวชี้วัดที่ยังไม่ถึง 80 คะแนน และไม่มีคะแนนของปีก่อนให้เปรียบเทียบ คือ ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต (70.00 คะแนน)",
      ], in: record([2567: before, 2568: now]), kind: "annual")
  }

  @Test(
    "What can be compared with nothing is held to the strength mark; remarks have a column once there is one")
  func aloneAndRemarks() throws {
    let scores = ["95", "90", "85", "85", "85", "92", "91", "90", "60", "81"]
    try expect(["ได้ 90.00 คะแนน ซึ่งถึงเกณฑ์ 80 คะแนน"], in: record([2568: scores]))
    func header(_ more: String) throws -> String? {
      try sentences(record([:], more: "  2568: { indicators: { 9: 60 }, items: { o1: 0 }\(more) }"))
        .first { $0.contains("ประเด็นการตรวจ") }
    }
    #expect(try header("") == "ตัวชี้วัด ย่อย|ข้อ|ประเด็นการตรวจ|คะแนน")
    #expect(
      try header(", remarks: { o1: ไม่ครบ }")
        == "ตัวชี้วัด ย่อย|ข้อ|ประเด็นการตรวจ|คะแนน|สาเหตุหรือข้อสังเกตของผู้ตรวจประเมิน")
  }

  @Test(
    "How far measures have come: all alike, several states, one unknown",
    arguments: [
      (["done", "done"], "จากมาตรการทั้งหมด 2 มาตรการ ดำเนินการแล้วเสร็จทุกมาตรการ"),
      (["ongoing", "ongoing"], "จากมาตรการทั้งหมด 2 มาตรการ อยู่ระหว่างดำเนินการทุกมาตรการ"),
      (
        ["done", "ongoing"], "จากมาตรการทั้งหมด 2 มาตรการ ดำเนินการแล้วเสร็จ 1 มาตรการ และอยู่ระหว่างดำเนินการ 1 มาตรการ"
      ),
      (
        ["done", "ongoing", "notStarted", "~"],
        "จากมาตรการทั้งหมด 4 มาตรการ ดำเนินการแล้วเสร็จ 1 มาตรการ อยู่ระหว่างดำเนินการ 1 มาตรการ ยังไม่ได้ดำเนินการ 1 มาตรการ และยังไม่ได้ระบุสถานะ 1 มาตรการ"
      ),
    ])
  func progress(states: [String], sentence: String) throws {
    let measures = states.map { "  - { title: มาตรการ, progress: { status: \($0), actions: [ดำเนินการ] } }" }
    try expect(
      [sentence],
      in: record([2568: same("90")], more: "measures:\n" + measures.joined(separator: "\n")), kind: "progress"
    )
  }

  @Test(
    "Once one measure has a status, boxes stand beside those that have one, and beside others that it is not given",
    arguments: [(["done", "~"], 1, 1), (["~", "~"], 0, 0), (["ongoing"], 1, 0)])
  func boxes(states: [String], boxes: Int, unstated: Int) throws {
    let measures = states.map { "  - { title: มาตรการ, progress: { status: \($0), actions: [ดำเนินการ] } }" }
    let texts = try sentences(
      record([2568: same("90")], more: "measures:\n" + measures.joined(separator: "\n")), kind: "progress")
    #expect(texts.count { $0.contains("ยังไม่ได้ดำเนินการ") } == boxes)
    #expect(texts.count { $0.contains("|ยังไม่ได้ระบุสถานะ") } == unstated)
  }

  /// A published total of 2568 and one measure that runs in `year`.
  private func progressOpening(measuresIn year: Int) throws -> [String] {
    try sentences(
      """
      agency: { name: เทศบาลตำบลตัวอย่าง }
      fiscalYear: 2568
      measuresYear: \(year)
      digits: arabic
      assessments: { 2568: { total: 84.96, level: ต้องปรับปรุง } }
      measures: [{ title: มาตรการ, steps: [ประชุม], progress: { actions: [ดำเนินการ] } }]
      """, kind: "progress")
  }

  @Test("A progress report opens with a published total and its level, never with one worked out")
  func progressTotal() throws {
    let computed = try sentences(record([2568: same("90")]), kind: "progress")
    #expect(
      computed.contains {
        $0.contains(
          "เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2568 ")
      } && !computed.contains { $0.contains("90.00") }, "\(computed)")
    let published = try progressOpening(measuresIn: 2569)
    #expect(
      published.contains { $0.contains("ได้คะแนนรวม 84.96 คะแนน อยู่ในระดับต้องปรับปรุง ") }, "\(published)")
  }

  @Test("Measures follow from the results of an earlier year alone")
  func progressMeasures() throws {
    let later = try progressOpening(measuresIn: 2569)
    #expect(
      later.contains {
        $0.contains(
          " เทศบาลตำบลตัวอย่างวิเคราะห์ผลการประเมินดังกล่าว และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569 จำนวน 1 มาตรการ รายงานฉบับนี้"
        )
      }, "\(later)")
    let same = try progressOpening(measuresIn: 2568)
    #expect(
      same.contains {
        $0.contains(
          " เทศบาลตำบลตัวอย่างวิเคราะห์ผลการประเมินดังกล่าว และมีมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568 จำนวน 1 มาตรการ รายงานฉบับนี้"
        )
      }, "\(same)")
    #expect(!same.contains { $0.contains("กำหนดมาตรการ") })
  }

  @Test(
    "Above the instruments' chart stand the lowest and the highest, equals as such",
    arguments: [
      ("IIT: 90, EIT: 95, OIT: 80", "แบบ OIT ได้คะแนนต่ำสุด 80.00 คะแนน และแบบ EIT ได้คะแนนสูงสุด 95.00 คะแนน"),
      (
        "IIT: 80, EIT: 80, OIT: 95",
        "แบบ IIT ได้คะแนนต่ำสุดเท่ากัน 80.00 คะแนน และแบบ EIT ได้คะแนนต่ำสุดเท่ากัน 80.00 คะแนน และแบบ OIT ได้คะแนนสูงสุด 95.00 คะแนน"
      ),
      ("IIT: 90, EIT: 90, OIT: 90", "ทุกเครื่องมือได้คะแนนเท่ากัน คือ 90.00 คะแนน"),
    ])
  func instrumentExtremes(scores: String, sentence: String) throws {
    let texts = try sentences(
      """
      agency: { name: เทศบาลตำบลตัวอย่าง }
      fiscalYear: 2568
      digits: arabic
      assessments: { 2567: { total: 81.5 }, 2568: { total: 88.5, instruments: { \(scores) } } }
      """, kind: "annual")
    #expect(texts.contains("ในปี พ.ศ. 2568 \(sentence)"), "\(texts)")
    #expect(
      texts.contains(
        "คะแนนรวมปี พ.ศ. 2567 เท่ากับ 81.50 คะแนน และปี พ.ศ. 2568 เท่ากับ 88.50 คะแนน")
    )
  }
}
