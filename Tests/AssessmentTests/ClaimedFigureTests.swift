import Assessment
import Foundation
import SourceData
import Testing

@Suite("Checks of what texts and the agency's facts claim")
struct ClaimedFigureTests {
  @Test(
    "A whole number is a score where it is given right behind an item's code or an indicator's number",
    arguments: [
      ("ข้อ o9 ได้ 50 คะแนน", ["“50” ไม่ตรงกับคะแนนของข้อ o9 ในไฟล์ คือ 0.00"]),
      ("ข้อ o9 ได้คะแนน ๕๐ คะแนน", ["“๕๐” ไม่ตรงกับคะแนนของข้อ o9 ในไฟล์ คือ 0.00"]),
      ("ข้อ o9 ที่ได้เพียง 100 คะแนน", ["“100” ไม่ตรงกับคะแนนของข้อ o9 ในไฟล์ คือ 0.00"]),
      ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้ 50 คะแนน", ["“50” ไม่ตรงกับคะแนนของตัวชี้วัดที่ 9 ในไฟล์ คือ 69.00"]),
      ("ตัวชี้วัดที่ 1 ได้ 85 คะแนน", ["“85” ไม่ตรงกับคะแนนของตัวชี้วัดที่ 1 ในไฟล์ คือ 95.24"]),
      ("ข้อ i10 และ o9 ได้ 50 คะแนน", ["“50” ไม่ตรงกับคะแนนของข้อ i10, ข้อ o9 ในไฟล์ คือ 88.38"]),
      ("ข้อ o9 ได้ 0 คะแนน", []), ("ข้อ i10 ได้ 88 คะแนน", []), ("ข้อ o9 และ i10 ได้ 0 คะแนน", []),
      ("ข้อ o9 จะได้ 100 คะแนน", []), ("ข้อ o9 ได้ 50 คะแนนขึ้นไป", []), ("ข้อ o9 มี 50 คะแนน", []),
      ("ในปีก่อน ข้อ o9 ได้ 50 คะแนน", []), ("ข้อ o8 ถึง o9 ได้ 50 คะแนน", []), ("ข้อ o8 ได้ 50 คะแนน", []),
    ])
  func wholeScores(_ text: String, _ messages: [String]) throws {
    for record in ["narrative: { preface: \(text) }", "topics: { 1: [\(text)] }"] {
      let checked = try CheckedRecord(CheckedRecord.text(record))
      let found = checked.diagnostics.filter { $0.code.rawValue.hasPrefix("figure") }
      #expect(found.map(\.message.thai) == messages, "\(checked.brief)")
    }
  }

  @Test(
    "A mark or a band's end is a score, too, where no word says that it is a mark",
    arguments: [
      ("หน่วยงานได้คะแนนรวม 85.00 คะแนน", 1), ("แบบ OIT ได้ 80.00 คะแนน", 1), ("ตัวชี้วัดที่ 1 ได้ 85.00 คะแนน", 1),
      ("ตัวชี้วัดที่ 1 ได้ตั้งแต่ 85.00 คะแนน", 0), ("แบบ OIT ยังไม่ถึง 80.00 คะแนน", 0), ("คะแนนรวม 85.00 คะแนนขึ้นไป", 0),
      ("แบบ OIT ไม่ผ่านเกณฑ์ 85.00 คะแนน", 0), ("เป้าหมายของแบบ OIT คือ 85.00 คะแนน", 0),
      ("ตัวชี้วัดที่ 1 ได้ 100.00 คะแนน", 0),
    ])
  func marks(_ text: String, _ count: Int) throws {
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }"))
    #expect(
      checked.diagnostics.count { $0.code.rawValue.hasPrefix("figure") } == count, "\(checked.brief)")
  }

  @Test(
    "The agency's kind is the one that its name begins with",
    arguments: [
      ("องค์การบริหารส่วนตำบลแม่ปะ", "เทศบาลตำบล", "องค์การบริหารส่วนตำบล"),
      ("เทศบาลนครแม่สอด", "เทศบาลเมือง", "เทศบาลนคร"), ("อบต.แม่ปะ", "อบจ.", "องค์การบริหารส่วนตำบล"),
      ("องค์การบริหารส่วนจังหวัดตาก", "เทศบาล", "องค์การบริหารส่วนจังหวัด"), ("จังหวัดตาก", "อบจ", "จังหวัด"),
      ("องค์การบริหารส่วนตำบลแม่ปะ", "อบต.", nil), ("เทศบาลนครแม่สอด", "เทศบาล", nil),
      ("เทศบาลนครแม่สอด", "องค์กรปกครองส่วนท้องถิ่น", nil), ("แม่สอด", "เทศบาลนคร", nil),
    ] as [(String, String, String?)])
  func kinds(_ name: String, _ kind: String, _ meant: String?) throws {
    let text = CheckedRecord.text("agency: { name: \(name), kind: \(kind) }\nnarrative: {}")
    let checked = try CheckedRecord(text)
    let found = checked.diagnostics.filter { $0.code.rawValue == "agency-kind-differs" }
    #expect(found.map(\.suggestion?.thai) == (meant.map { ["หมายถึง “\($0)” หรือไม่"] } ?? []))
    let column = "agency: { name: , kind: ".count + name.unicodeScalars.count + 1
    #expect(found.allSatisfy { $0.location?.description == "t.yaml:1:\(column)" })
  }

  @Test(
    "The province is one of the 77, and a name near to one suggests it",
    arguments: [
      ("ตราก", "ตราด"), ("กรุงเทพฯ", "กรุงเทพมหานคร"), ("กทม.", "กรุงเทพมหานคร"), ("อยุธยา", "พระนครศรีอยุธยา"),
      ("แม่สอดพิบูลย์มังสาหาร", nil),
    ] as [(String, String?)])
  func provinces(_ name: String, _ meant: String?) throws {
    let text = "agency: { name: เทศบาลนครแม่สอด, province: \(name) }"
    let found = try CheckedRecord(CheckedRecord.text(text)).diagnostics
    #expect(found.map(\.code.rawValue) == ["unknown-province"])
    #expect(found.first?.suggestion?.thai == meant.map { "หมายถึง “\($0)” หรือไม่" })
    #expect(found.first?.location?.description == "t.yaml:1:44")
  }

  @Test("Every province is known, with or without the word for it", arguments: ["", "จังหวัด", "จ."])
  func knownProvinces(_ prefix: String) throws {
    for name in ["กรุงเทพมหานคร", "ตาก", "พระนครศรีอยุธยา", "บึงกาฬ"] {
      let text = "agency: { name: เทศบาลนครแม่สอด, province: \(prefix)\(name) }"
      #expect(try CheckedRecord(CheckedRecord.text(text)).codes == [])
    }
  }

  @Test(
    "A level behind the total of a year is that year's",
    arguments: [
      // By its indicators, 2567 was ผ่านดี; 2568 was published as ผ่าน.
      ("ได้คะแนนรวม 87.15 คะแนน อยู่ในระดับผ่านดี", ["ระดับ “ผ่านดี” ไม่ใช่ระดับของคะแนนรวม 87.15 ในปี 2568 (ผ่าน)"]),
      ("ในปี พ.ศ. 2568 ได้ 87.15 คะแนน ระดับผ่านดี", ["ระดับ “ผ่านดี” ไม่ใช่ระดับของคะแนนรวม 87.15 ในปี 2568 (ผ่าน)"]),
      ("ได้คะแนนรวม 87.15 คะแนน อยู่ในระดับผ่าน", []), ("ปีก่อนอยู่ในระดับผ่านดี", []),
      ("ได้คะแนนรวม 87.15 คะแนน ลดลงจากปีก่อนซึ่งอยู่ในระดับผ่านดี", []),
      ("ได้คะแนนรวม 87.15 คะแนน ส่วนปี 2567 อยู่ในระดับผ่านดี", []),
      ("ได้คะแนนรวม 87.15 คะแนน จึงยกระดับให้ได้ระดับผ่านดี", []),
    ])
  func levelOfTotal(_ text: String, _ messages: [String]) throws {
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }"))
    let found = checked.diagnostics.filter { $0.code.rawValue.hasPrefix("level") }
    #expect(found.map(\.message.thai) == messages, "\(checked.brief)")
  }

  @Test(
    "Items without marks, indicators that moved and measures are counted, the number behind them or before",
    arguments: [
      // One item, o9 of the OIT, has no marks; eight indicators fell and two rose; there is one measure.
      ("มีข้อที่ไม่ได้คะแนน จำนวน 5 ข้อ", "5"), ("ข้อที่ไม่ได้คะแนน ๕ ข้อ", "๕"), ("มี 5 ข้อที่ไม่ได้คะแนน", "5"),
      ("แบบ IIT มีข้อที่ไม่ได้คะแนน จำนวน 3 ข้อ", "3"), ("ข้อที่ไม่ได้คะแนน จำนวน 1 ตัวชี้วัด", "1"),
      ("คะแนนลดลง 5 ตัวชี้วัด", "5"), ("มีคะแนนเพิ่มขึ้น จำนวน 3 ตัวชี้วัด", "3"), ("มี 7 ตัวชี้วัดที่คะแนนลดลง", "7"),
      ("เมื่อเทียบกับปี พ.ศ. 2567 คะแนนลดลง 5 ตัวชี้วัด", "5"), ("คะแนนลดลง 8 ตัวชี้วัด เพิ่มขึ้น 3 ตัวชี้วัด", "3"),
      ("กำหนดมาตรการ จำนวน 5 มาตรการ", "5"), ("กำหนดมาตรการส่งเสริมความโปร่งใส รวม 5 มาตรการ", "5"),
      ("กำหนด 5 มาตรการ", "5"), ("มีมาตรการทั้งสิ้น 2 มาตรการ", "2"),
      ("มีข้อที่ไม่ได้คะแนน จำนวน 1 ข้อ", nil), ("แบบ OIT มีข้อที่ไม่ได้คะแนน จำนวน 1 ข้อ", nil),
      ("ข้อที่ไม่ได้คะแนนเต็ม จำนวน 5 ข้อ", nil), ("ปีก่อนมีข้อที่ไม่ได้คะแนน จำนวน 5 ข้อ", nil),
      ("ตัวชี้วัดที่ 9 ข้อที่ไม่ได้คะแนน จำนวน 1 ข้อ", nil), ("คะแนนลดลง 8 ตัวชี้วัด", nil), ("คะแนนลดลง 5 คะแนน", nil),
      ("คะแนนของแบบ IIT ลดลง 3 ตัวชี้วัด", nil), ("มี 2 ตัวชี้วัดที่ลดลงมากกว่า 5 คะแนน", nil),
      ("ตัวชี้วัดอื่นที่คะแนนลดลง 7 ตัวชี้วัด", nil), ("เพื่อให้คะแนนเพิ่มขึ้น 5 ตัวชี้วัด", nil),
      ("กำหนดมาตรการ จำนวน 1 มาตรการ", nil), ("กำหนดมาตรการของตัวชี้วัดที่ 9 จำนวน 5 มาตรการ", nil),
      ("มาตรการที่แล้วเสร็จ จำนวน 5 มาตรการ", nil), ("ปีก่อนกำหนดมาตรการ จำนวน 5 มาตรการ", nil),
      ("กำหนดมาตรการเพิ่มเติม จำนวน 2 มาตรการ", nil),
    ] as [(String, String?)])
  func counts(_ text: String, _ number: String?) throws {
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }"))
    let found = checked.diagnostics.filter { $0.code.rawValue == "count-differs" }
    let columns = number.flatMap { text.range(of: $0, options: .backwards) }.map { range in
      "t.yaml:1:\("narrative: { preface: ".count + text[..<range.lowerBound].unicodeScalars.count + 1)"
    }
    #expect(found.compactMap { $0.location?.description } == (columns.map { [$0] } ?? []), "\(checked.brief)")
  }

  @Test(
    "A strange district or agency is quoted whole, and not with what follows",
    arguments: [
      ("ประชาชนในอำเภอแม่ระมาดได้รับบริการ", "อำเภอ “แม่ระมาด” ไม่ใช่อำเภอของหน่วยงาน"),
      ("ประชาชนในอำเภอแม่สายรายงานผล", "อำเภอ “แม่สาย” ไม่ใช่อำเภอของหน่วยงาน"),
      ("เทศบาลตำบลพนารุ้งรายงานผลการดำเนินการ", "ชื่อ “พนารุ้ง” ไม่ใช่ชื่อในไฟล์นี้"),
      ("เทศบาลตำบลแม่ระมาดให้บริการ", "ชื่อ “แม่ระมาด” ไม่ใช่ชื่อในไฟล์นี้"),
      ("เจ้าหน้าที่ของเทศบาลตำบลบ้านสวนมาให้บริการ", "ชื่อ “บ้านสวน” ไม่ใช่ชื่อในไฟล์นี้"),
      ("เทศบาลตำบลหนองหัวแรตพนักงานสามารถบริการ", "ชื่อ “หนองหัวแรตพนักงานสา…” ไม่ใช่ชื่อในไฟล์นี้"),
      ("เทศบาลนครแม่สอกรายงานผล", "ชื่อ “แม่สอก” คล้ายแต่ไม่ตรงกับ “แม่สอด”"),
    ])
  func quotedNames(_ text: String, _ message: String) throws {
    let checked = try CheckedRecord(CheckedRecord.text("narrative: { preface: \(text) }"))
    #expect(
      checked.diagnostics.first?.message.thai.hasPrefix(message) == true,
      "\(checked.diagnostics.map(\.message.thai))")
  }

  @Test("A list of instruments has a space before it")
  func instrumentList() throws {
    let text = "narrative: { preface: แบบ EIT และแบบ OIT ได้คะแนน 69.00 คะแนน }"
    let checked = try CheckedRecord(
      CheckedRecord.text(
        """
        \(text)
        assessments: { 2568: { total: 87.15, level: ผ่าน, instruments: { IIT: 95.52, EIT: 95.66, OIT: 74.50 }, indicators: { 9: 69.00 } } }
        """))
    let found = checked.diagnostics.first { $0.code.rawValue == "figure-differs" }
    #expect(found?.message.thai == "“69.00” ไม่ตรงกับคะแนนของ EIT, OIT ในไฟล์ คือ 95.66 (69.00 คือตัวชี้วัดที่ 9)")
  }
}
