import Assessment
import DocumentTree
import Foundation
import Reporting
import SourceData
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
      "๒. การใช้งบประมาณ|๙๖.๘๓|๘๖.๘๔|-๙.๙๙|ลดลง", "คะแนนรวม|๖๔.๖๘|๗๗.๘๕|+๑๓.๑๗|เพิ่มขึ้น", "ระดับผลการประเมิน|C|B|",
      "๙.๒|o๑๗|".replacing("๑๗", with: "17") + "E-Service|๐.๐๐|",
    ] { #expect(thai.contains(row), "\(row)") }
    let sot = texts(try Shipped.document(of: "mae-sot-2568")).joined(separator: "\n")
    for row in [
      "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ|67.41|93.38|+25.97", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่|99.95|95.24|-4.71",
      "1|3. การใช้อำนาจ|IIT|99.31", "10|9. การเปิดเผยข้อมูล|OIT|69.00", "i10|88.38|",
      "ได้คะแนนรวม 87.15 คะแนน อยู่ในระดับผ่าน",
    ] { #expect(sot.contains(row), "\(row)") }
  }

  @Test("The expanded examples are as they were", arguments: ["mae-sot-2568", "mueang-klaeng-2564"])
  func golden(example: String) throws {
    try expectGolden(
      Shipped.document(of: example).dump(),
      at: Shipped.root.appending(path: "Tests/ReportingTests/Golden/\(example).txt"))
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
