import Foundation
import PDF
import Testing

@Suite("What readers extract")
struct TextExactnessTests {
  static let lines = [
    "น้ำ ป้ำ ปู่ ฝุ่น ญู ฐุ ฎู ฟื้น กรุ๊ป ซ้ำ ๆ",
    "ข้อ o42 การเปิดเผยข้อมูลสาธารณะ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
    "คะแนน 87.15 (ผ่าน) ระบบ E-Service และ Flow chart",
    "กู่กาสิงห์ ป้องกันการทุจริตที่เกี่ยวข้องกับสินบน ฯลฯ",
    "เจ้าหน้าที่ผู้รับผิดชอบได้ดำเนินการแก้ไขแล้ว",
  ]

  @Test("every line is exact in every reader", arguments: [(0.0, 0.0), (0.06, 0.0), (0.0, 0.2), (0.06, 0.3)])
  func exact(cluster: Double, space: Double) throws {
    var setting = try HandSetting()
    // Extras are given in em of the font's own size.
    setting.clusterExtra = cluster * 16 * setting.font.scale
    setting.spaceExtra = space * 16 * setting.font.scale
    setting.addPage(Self.lines)
    setting.addPage(Self.lines.reversed())
    let file = try setting.write()
    try file.keep("lines-\(cluster)-\(space).pdf")
    for (reader, text) in try Readers.text(of: file) {
      let found = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for line in Self.lines {
        let count = found.ranges(of: line).count
        #expect(count == 2, "\(reader): \(line) is there \(count) times in\n\(text)")
      }
    }
  }
}
