import Assessment
import Foundation
import SourceData
import Testing

@Suite("Checks of the agency, its places and its units")
struct AgencyWordingTests {
  private static let city =
    "agency: { name: เทศบาลนครแม่สอด, kind: เทศบาลนคร, district: แม่สอด, province: ตาก }"
  private static let tambon =
    "agency: { name: องค์การบริหารส่วนตำบลพิชัย, kind: องค์การบริหารส่วนตำบล, district: เมืองลำปาง, province: ลำปาง }"

  private func found(_ text: String, _ agency: String = city) throws -> [Diagnostic] {
    try CheckedRecord(CheckedRecord.text("\(agency)\nnarrative: { preface: \"\(text)\" }")).diagnostics
  }

  @Test(
    "A district is one of its province",
    arguments: [
      ("แม่สาย", "ตาก", "“แม่สาย” ไม่ใช่อำเภอของจังหวัดตาก แต่ของจังหวัดเชียงราย"),
      (
        "เฉลิมพระเกียรติ", "ตาก",
        "“เฉลิมพระเกียรติ” ไม่ใช่อำเภอของจังหวัดตาก แต่ของจังหวัดสระบุรี, นครราชสีมา, บุรีรัมย์, น่าน, นครศรีธรรมราช"
      ),
      ("แม่สอก", "ตาก", "จังหวัดตากไม่มีอำเภอหรือเขตชื่อ “แม่สอก”"),
      ("แม่สอด", "ตาก", nil), ("อำเภอแม่สอด", "จังหวัดตาก", nil), ("เมือง", "ตาก", nil), ("เมืองตาก", "ตาก", nil),
      ("เขตบางรัก", "กรุงเทพมหานคร", nil), ("เฉลิมพระเกียรติ", "บุรีรัมย์", nil),
    ] as [(String, String, String?)])
  func districts(_ district: String, _ province: String, _ message: String?) throws {
    let checked = try CheckedRecord(
      CheckedRecord.text(
        "agency: { name: เทศบาลนครแม่สอด, district: \(district), province: \(province) }\nnarrative: {}"))
    #expect(checked.diagnostics.map(\.message.thai) == (message.map { [$0] } ?? []))
    #expect(checked.codes == (message == nil ? [] : ["unknown-district"]))
  }

  @Test("A district without a province is one of Thailand's")
  func districtAlone() throws {
    func codes(_ district: String) throws -> [String] {
      try CheckedRecord(
        CheckedRecord.text("agency: { name: เทศบาลนครแม่สอด, district: \(district) }\nnarrative: {}")
      ).codes
    }
    #expect(try codes("แม่สอก") == ["unknown-district"])
    #expect(try codes("แม่สอด") == [] && codes("เมือง") == [])
  }

  @Test(
    "A unit is responsible that the agency has, or a part of one, or a person",
    arguments: [
      ("กองสวัสดิการสังคม", true), ("กองสาธารณสุขฯ", true), ("สำนักการประปา", true), ("สำนักปลัด อบต.", false),
      ("สำนักปลัดองค์การบริหารส่วนตำบลพิชัย", false), ("ผู้อำนวยการกองสวัสดิการสังคม", false), ("ทุกส่วนราชการ", false),
      ("ส่วนราชการที่เกี่ยวข้อง", false), ("กองทุนหลักประกันสุขภาพ", false), ("งานนิติการ", false), ("ฝ่ายอำนวยการ", false),
      ("กองคลังและกองช่าง", false), ("เจ้าหน้าที่พัสดุ กองคลัง", false), ("ผู้บริหาร", false),
      ("กองช่าง (งานสาธารณูปโภค)", false),
      ("กองการศึกษาฯ", false), ("กองการศึกษา ศาสนาและวัฒนธรรม", false), ("สำนักงาน ป.ป.ช. ประจำจังหวัดลำปาง", false),
      ("ทุกกอง", false),
      ("กองที่เกี่ยวข้อง", false), ("สำนัก/กองทุกแห่ง", false),
    ])
  func units(_ responsible: String, _ isTold: Bool) throws {
    let checked = try CheckedRecord(
      CheckedRecord.text(
        """
        agency: { name: องค์การบริหารส่วนตำบลพิชัย, units: [สำนักปลัด, กองคลัง, กองช่าง, กองการศึกษา ศาสนา และวัฒนธรรม] }
        narrative: {}
        measures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], steps: [จัดทำคู่มือ], responsible: [\(responsible)], monitoring: [ก], period: { from: 2568-10, to: 2569-09 } }]
        """))
    #expect(checked.codes == (isTold ? ["unit-unknown"] : []))
  }

  @Test(
    "Another kind of agency is no name for oneself, and what is said of others is",
    arguments: [
      (city, "ทางองค์การบริหารส่วนตำบลขอขอบคุณ", true), (city, "โดยองค์การบริหารส่วนตำบลได้ดำเนินการแล้ว", true),
      (city, "องค์การบริหารส่วนตำบลแม่สอดได้ดำเนินการ", true), (city, "ทาง อบต. ได้ดำเนินการ", true),
      (city, "ร่วมกับองค์การบริหารส่วนตำบลแม่ปะ", false), (city, "ร่วมกับองค์การบริหารส่วนตำบลแม่สอด", false),
      (city, "องค์กรปกครองส่วนท้องถิ่น ได้แก่ เทศบาลและองค์การบริหารส่วนตำบล", false), (city, "เทศบาลได้ดำเนินการ", false),
      (city, "นายกเทศมนตรีตำบลแม่สอดเป็นประธาน", true), (city, "นายกเทศมนตรีนครแม่สอดเป็นประธาน", false),
      (city, "ร่วมกับนายกเทศมนตรีตำบลท่าสายลวด", false), (tambon, "เทศบาลได้ดำเนินการปรับปรุงเว็บไซต์", true),
      (tambon, "ทางเทศบาลขอขอบคุณ", true),
      (tambon, "บนเว็บไซต์ของเทศบาล", true),
      (tambon, "เทศบาลตำบลพิชัยได้ดำเนินการ", true), (tambon, "ร่วมกับเทศบาลนครลำปางจัดอบรม", false),
      (tambon, "พระราชบัญญัติเทศบาล พ.ศ. 2496", false), (tambon, "องค์การบริหารส่วนตำบลพิชัยได้ดำเนินการ", false),
      (tambon, "องค์กรปกครองส่วนท้องถิ่นทุกแห่ง ทั้งเทศบาลและองค์การบริหารส่วนตำบล", false),
    ])
  func kinds(_ agency: String, _ text: String, _ isTold: Bool) throws {
    #expect(try found(text, agency).map(\.code.rawValue) == (isTold ? ["other-kind-of-agency"] : []))
  }

  @Test(
    "Places that one has been to, and partners, are no slip",
    arguments: [
      ("ศึกษาดูงาน ณ เทศบาลนครเชียงราย จังหวัดเชียงราย", []),
      ("จัดโครงการศึกษาดูงานด้านความโปร่งใส ณ องค์การบริหารส่วนตำบลดอนแก้ว อำเภอแม่ริม จังหวัดเชียงใหม่", []),
      ("อบรม ณ โรงแรมริมน้ำ จังหวัดชลบุรี", []), ("จัดกิจกรรมร่วมกับเทศบาลตำบลท่าสายลวด", []),
      ("ทิศเหนือติดต่อกับเทศบาลตำบลท่าสายลวด", []),
      ("ประชาชนในจังหวัดชลบุรีได้รับบริการ", ["other-province"]),
      ("เจ้าหน้าที่ของเทศบาลตำบลท่าสายลวดให้บริการ", ["other-agency"]),
    ])
  func elsewhere(_ text: String, _ codes: [String]) throws {
    #expect(try found(text).map(\.code.rawValue) == codes)
  }
}
