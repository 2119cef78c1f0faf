import Assessment
import DocumentTree
import Foundation
import Reporting
import SourceData
import TestSupport
import Testing

@Suite("The annual report")
struct AnnualReportTests {
  @Test("Both examples make a whole report, with the figures of the published tables")
  func examples() throws {
    let klaeng = try Shipped.document(of: "mueang-klaeng-2564")
    let thai = texts(klaeng).joined(separator: "\n")
    // The published tables of 2563 and 2564; a score with one decimal is shown with two.
    for row in [
      "IIT|๑. การปฏิบัติหน้าที่|๙๙.๗๗|๙๖.๖๒", "EIT|๖. คุณภาพการดำเนินงาน|๖๙.๒๐|๗๒.๒๓",
      "OIT|๙. การเปิดเผยข้อมูล|๘๔.๘๔|๖๔.๓๐",
      "๒. การใช้งบประมาณ|๙๖.๘๓|๘๖.๘๔|-๙.๙๙|ลดลง", "คะแนนรวม|๖๔.๖๘|๗๗.๘๕|+๑๓.๑๗|เพิ่มขึ้น", "ระดับผลการประเมิน|C|B",
      "๙.๒|o17|E-Service|๐.๐๐|",
    ] { if !thai.contains(row) { Issue.record("MISSING \(row)") } }
    let sot = texts(try Shipped.document(of: "mae-sot-2568")).joined(separator: "\n")
    for row in [
      "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ|67.41|93.38|+25.97", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่|99.95|95.24|-4.71",
      "1|3. การใช้อำนาจ|IIT|99.31", "10|9. การเปิดเผยข้อมูล|OIT|69.00", "i10|88.38|",
      "ได้คะแนนรวม 87.15 คะแนน อยู่ในระดับผ่าน",
    ] { if !sot.contains(row) { Issue.record("MISSING \(row)") } }
  }

  @Test("The expanded examples are as they were", arguments: SampleReport.all)
  func golden(report: SampleReport) throws {
    try expectGolden(
      Shipped.document(of: report.example, kind: report.kind).dump(),
      at: Checkout.file("Tests/ReportingTests/Golden/\(report.name).txt"))
  }

  @Test("A name is only a name, whatever is in it, through the whole report")
  func hostileName() throws {
    let record = """
      agency: { name: "<b> & |{{x}}", kind: เทศบาลตำบล, district: "<i>", province: "{{agency.name}}" }
      fiscalYear: 2568
      digits: thai
      assessments: { 2568: { indicators: { 1: 90, 2: 90, 3: 90, 4: 90, 5: 90, 6: 90, 7: 90, 8: 90, 9: 90, 10: 90 } } }
      measures: [{ title: "</td> {{#x}}", steps: ["<p>"] }]
      """
    let made = try Shipped.document(record: record)
    let all = texts(made)
    #expect(made.metadata.author == "<b> & |{{x}}")
    #expect(all.contains("<b> & |{{x}}"))
    #expect(all.contains("อำเภอ<i> จังหวัด{{agency.name}}"))
    #expect(all.contains { $0.contains("๑. </td> {{#x}}|<p>") })
    #expect(made.unbreakableTerms.contains("<b> & |{{x}}"))
  }

  @Test("The first year of a record has no comparison, no history and no sentence about either")
  func firstYear() throws {
    let record = """
      agency: { name: เทศบาลตำบลตัวอย่าง }
      fiscalYear: 2564
      assessments: { 2564: { indicators: { 1: 90, 2: 90, 3: 90, 4: 90, 5: 90, 6: 90, 7: 90, 8: 90, 9: 90, 10: 90 } } }
      """
    let all = texts(try Shipped.document(record: record)).joined(separator: "\n")
    for absent in [
      "ปีก่อน", "ปีที่ผ่านมา", "เปรียบเทียบ", "ย้อนหลัง", "ผลต่าง", "จุดอ่อน (",
      "เพิ่มขึ้น", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำ",
    ] {
      #expect(!all.contains(absent), "\(absent)")
    }
    // All ten share the highest score, which is also the lowest: they are named once each.
    #expect(all.contains("ได้คะแนนรวม ๙๐.๐๐ คะแนน (คำนวณจากคะแนนรายตัวชี้วัด) คะแนนที่คำนวณได้ถึงเกณฑ์ผ่าน ๘๕ คะแนน"))
    #expect(!all.contains("อยู่ในระดับ"))
    #expect(!all.contains("..") && !all.contains("()") && !all.contains("  "))
  }

  @Test("A free text that no section takes in is told, not lost")
  func unknownNarrative() throws {
    let record = """
      agency: { name: เทศบาลตำบลตัวอย่าง }
      fiscalYear: 2564
      assessments: { 2564: { total: 90 } }
      narrative:
        prefase: ก
      """
    let error = #expect(throws: DiagnosticsError.self) { _ = try Shipped.document(record: record) }
    #expect(error?.diagnostics.map(\.code.rawValue) == ["unknown-narrative"])
    #expect(error?.diagnostics.first?.location?.description == "record.yaml:5:12")
    #expect(error?.diagnostics.first?.suggestion?.english.contains("preface") == true)
  }

  @Test("A report has one system of digits; only codes and Latin words keep theirs")
  func oneSystem() throws {
    let thai = texts(try Shipped.document(of: "mueang-klaeng-2564")).joined(separator: "\n")
    let words = thai.split { " |\n()“”,–".contains($0) }
    #expect(words.filter { $0.contains(/[0-9]/) && !$0.contains(/[A-Za-z]/) } == [])
    let arabic = texts(try Shipped.document(of: "mae-sot-2568")).joined(separator: "\n")
    #expect(!arabic.contains(/[๐-๙]/))
  }
}
