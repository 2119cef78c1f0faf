package import SourceData

/// Codes of items in texts: written as the framework does, and of an item that there is.
struct ItemCodeCheck: TextCheck {
  /// Of the record's years and their neighbours.
  private let codes: Set<String>
  private let own: Set<String>
  private let year: Int

  init(_ findings: Findings) {
    codes = Set(findings.years.flatMap { $0.framework.items.map(\.code) })
    own = Set(findings.framework.items.map(\.code))
    year = findings.current.year
  }

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    var result: [TextFinding] = []
    var index = 0
    while index < text.scalars.count {
      guard let code = WrittenCode.read(in: text.scalars, at: index) else {
        index += 1
        continue
      }
      let written = text.string(code.range)
      // A code of an earlier year is one where the text speaks of that year.
      if !codes.contains(code.code)
        || !own.contains(code.code) && !text.scalars.namesYear(otherThan: [year], in: 0..<text.scalars.count)
      {
        // Only what is called an item is one: e1 may be anything.
        var cursor = BackwardCursor(text.scalars, from: index)
        if cursor.skip(["ข้อ", "ข้อที่", "ข้อคำถาม", "รายการ"]) {
          result.append(
            TextFinding(
              .unknownItemInText, code.range, thai: "ปี \(year) ไม่มีข้อ \(quoted(written))",
              english: "\(year) has no item \(quoted(written))"))
        }
      } else if !code.isPlain {
        result.append(
          TextFinding(
            .itemCodeForm, code.range,
            thai: "รหัสข้อ \(quoted(written)) ควรเขียนว่า \(code.code) (อักษรอังกฤษตัวเล็กกับเลขอารบิก)",
            english: "the item code \(quoted(written)) is written \(code.code)", replacement: code.code))
      }
      if let finding = selfReference(code, text) { result.append(finding) }
      index = code.range.upperBound
    }
    return result
  }

  /// A remark on an item that refers to the same item for what it lacks: o43 follows from o42, not from itself.
  private func selfReference(_ code: WrittenCode, _ text: RecordText) -> TextFinding? {
    guard text.path.count > 3, text.path[2] == "remarks", text.path[3] == code.code else { return nil }
    let before = text.string(max(0, code.range.lowerBound - 10)..<code.range.lowerBound)
    guard before.contains("ตามข้อ") || before.contains("ต่อจาก") else { return nil }
    return TextFinding(
      .selfReference, code.range, thai: "ข้อสังเกตของข้อ \(code.code) อ้างถึงข้อ \(code.code) เอง",
      english: "the remark on item \(code.code) refers to \(code.code) itself")
  }
}

extension Diagnostic.Code {
  package static let unknownItemInText = Self("unknown-item-in-text")
  package static let itemCodeForm = Self("item-code-form")
  package static let selfReference = Self("self-reference")
}

extension ItemCodeCheck {
  static let explanations = [
    CodeExplanation(
      .itemCodeForm, thai: "รหัสข้อพิมพ์ด้วย ๐ หรือ 0 แทนตัวโอ หรือใช้ตัวพิมพ์ใหญ่หรือเลขไทย",
      english: "An item's code is typed with ๐ or 0 for the letter o, with a capital or with Thai digits.",
      todo: .init(thai: "ใช้ --fix แก้ให้", english: "let --fix put it right"),
      example: "narrative: { preface: ตามข้อ ๐๒ ของปีนี้ }", isFixable: true),
    CodeExplanation(
      .unknownItemInText, thai: "ข้อความอ้างถึงข้อที่ไม่มีในปีของไฟล์ เพราะรหัสข้อเปลี่ยนทุกปี",
      english: "A text names an item that the record's years don't have; codes change every year.",
      todo: .init(thai: "ดูรหัสของปีนั้นแล้วแก้", english: "look the code of that year up"),
      example: "narrative: { preface: ตามข้อ o44 ของปีนี้ }"),
    CodeExplanation(
      .selfReference, thai: "ข้อสังเกตอ้างว่าต้องทำตามข้อเดียวกัน มักหมายถึงข้อก่อนหน้า",
      english: "A remark says that an item follows from itself; often the one before is meant.",
      todo: .init(thai: "แก้รหัสข้อที่อ้าง", english: "correct the code"),
      example: "assessments: { 2568: { items: { o28: 0 }, remarks: { o28: ไม่มีมาตรการตามข้อ o28 } } }"),
  ]
}
