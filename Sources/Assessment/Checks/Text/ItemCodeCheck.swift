package import SourceData

/// Codes of items in texts: written as the framework does, and of an item that there is.
struct ItemCodeCheck: TextCheck {
  /// Of the record's years and their neighbours.
  private let codes: Set<String>
  private let own: Set<String>
  private let year: Int
  /// Of the record, first the year assessed.
  private let frameworks: [Framework]

  init(_ findings: Findings) {
    codes = Set(findings.years.flatMap { $0.framework.items.map(\.code) })
    own = Set(findings.framework.items.map(\.code))
    year = findings.current.year
    frameworks = [findings.framework] + findings.years.map(\.framework)
  }

  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse, text.hasDigits else { return [] }
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
      } else if !code.isPlain, !isElement(code, text.scalars) {
        result.append(
          TextFinding(
            .itemCodeForm, code.range,
            thai: "รหัสข้อ \(quoted(written)) ควรเขียนว่า \(code.code) (อักษรอังกฤษตัวเล็กกับเลขอารบิก)",
            english: "the item code \(quoted(written)) is written \(code.code)", replacement: code.code))
      }
      if let finding = selfReference(code, text) ?? number(from: code, text) { result.append(finding) }
      index = code.range.upperBound
    }
    return result
  }

  /// «ออกซิเจน O2»: an element, where nothing calls it an item.
  private func isElement(_ code: WrittenCode, _ text: [Unicode.Scalar]) -> Bool {
    guard text.has("O2", at: code.range.lowerBound) || text.has("O3", at: code.range.lowerBound),
      code.range.count == 2
    else { return false }
    var cursor = BackwardCursor(text, from: code.range.lowerBound)
    cursor.passesBrackets = true
    return !cursor.skip(["ข้อ", "ข้อที่", "ข้อคำถาม", "รายการ", "OIT", "ตัวชี้วัด", "และ", ",", "ถึง", "–", "-"])
  }

  private static let sums = [
    "รวมทั้งสิ้น", "รวมทั้งหมด", "จำนวนทั้งสิ้น", "จำนวนทั้งหมด", "ทั้งสิ้น", "ทั้งหมด", "รวมจำนวน", "รวม",
  ]
  private static let parts = WordTable(["ตัวชี้วัด", "และ", ",", "กับ", "ยกเว้น", "บาง"])

  /// «o1 – o28 รวม 28 ข้อ», where the year has another number of them, or it is not so many from the one to the other.
  private func number(from code: WrittenCode, _ text: RecordText) -> TextFinding? {
    let scalars = text.scalars
    var next = scalars.skippingSpaces(code.range.upperBound)
    guard let joint = ["–", "-", "ถึง"].first(where: { scalars.has($0, at: next) }) else { return nil }
    next = scalars.skippingSpaces(next + joint.unicodeScalars.count)
    if scalars.has("ข้อ", at: next) { next = scalars.skippingSpaces(next + 3) }
    guard next < scalars.count, let end = WrittenCode.read(in: scalars, at: next),
      end.code.first == code.code.first, let first = Int(code.code.dropFirst()),
      let last = Int(end.code.dropFirst())
    else { return nil }
    next = scalars.skippingSpaces(end.range.upperBound)
    guard let sum = Self.sums.first(where: { scalars.has($0, at: next) }) else { return nil }
    let start = scalars.skippingSpaces(next + sum.unicodeScalars.count)
    let (count, stop) = scalars.wholeNumber(at: start)
    let unit = scalars.skippingSpaces(stop)
    let line = scalars.lineStart(before: code.range.lowerBound, reach: 40)
    guard stop > start, stop - start <= 3, scalars.has("ข้อ", at: unit),
      !["ที่", "ได้", "ซึ่ง"].contains(where: { scalars.has($0, at: scalars.skippingSpaces(unit + 3)) }),
      !scalars.holds(Self.parts, in: line..<code.range.lowerBound),
      !scalars.namesYear(otherThan: [year], in: line..<code.range.lowerBound)
    else { return nil }
    if count != last - first + 1 {
      return TextFinding(
        .countDiffers, start..<stop,
        thai: "\(code.code) – \(end.code) มี \(last - first + 1) ข้อ ไม่ใช่ \(count)",
        english: "from \(code.code) to \(end.code) there are \(last - first + 1), not \(count)")
    }
    // A few are told of for themselves.
    let ends = frameworks.flatMap { Dictionary(grouping: $0.items, by: \.indicator).values.map(\.last?.code) }
    guard first == 1, count >= 20, !ends.contains(end.code), let letter = code.code.first,
      let whole = frameworks[0].items.last(where: { $0.code.first == letter })?.code
    else { return nil }
    return TextFinding(
      .countDiffers, start..<stop, thai: "ข้อของปี \(year) คือ \(code.code) – \(whole) ไม่ใช่ถึง \(end.code)",
      english: "the items of \(year) are \(code.code) to \(whole), not to \(end.code)")
  }

  /// A remark on an item that refers to the same item for what it lacks: o43 follows from o42, not from itself.
  private func selfReference(_ code: WrittenCode, _ text: RecordText) -> TextFinding? {
    guard text.path.count > 3, text.path[2] == "remarks", text.path[3] == code.code else { return nil }
    let before = text.string(max(0, code.range.lowerBound - 10)..<code.range.lowerBound)
    guard before.holds("ตามข้อ") || before.holds("ต่อจาก") else { return nil }
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
