package import SourceData

/// Numbers and dashes that were typed before the entries of lists: reports number lists themselves, and would say «1. 1.».
struct ListMarkCheck: TextCheck {
  private static let lists: Set<String> = [
    "title", "steps", "text", "responsible", "monitoring", "actions", "results",
  ]

  func findings(in text: RecordText) -> [TextFinding] {
    guard let key = text.path.last, Self.lists.contains(key), let end = Self.markEnd(text.scalars),
      end < text.scalars.count
    else { return [] }
    let shown = quoted(trimmed(text.string(0..<end)))
    return [
      TextFinding(
        .typedListMark, 0..<end, thai: "พิมพ์ \(shown) ไว้หน้าข้อความ รายงานใส่ลำดับให้เองอยู่แล้ว",
        english: "\(shown) is typed before the text, and reports number lists themselves", replacement: "")
    ]
  }

  /// Where the text begins behind a mark of a list; nil where there is none.
  private static func markEnd(_ text: [Unicode.Scalar]) -> Int? {
    guard let first = text.first else { return nil }
    if ["-", "–", "•", "*", "·", "●", "○", "▪"].contains(first) {
      let end = text.skippingSpaces(1)
      // A dash alone, a sign before a number and a word's own are none.
      guard end < text.count, text[end].isThaiLetter || text[end].isLatinLetter && end > 1 else { return nil }
      return end
    }
    let open = first == "(" ? 1 : 0
    let digits = text[open...].prefix(while: \.isDigit).count
    let close = open + digits
    guard (1...2).contains(digits), close < text.count,
      text[close] == ")" || (text[close] == "." && open == 0)
    else { return nil }
    let end = text.skippingSpaces(close + 1)
    guard end < text.count, text[end].isThaiLetter || text[end].isLatinLetter else { return nil }
    // «3.ก.» and its like are no entry.
    return end
  }
}

extension Diagnostic.Code {
  package static let typedListMark = Self("typed-list-mark")
}

extension ListMarkCheck {
  static let explanations = [
    CodeExplanation(
      .typedListMark, thai: "พิมพ์เลขข้อหรือขีดไว้หน้าขั้นตอน ผู้รับผิดชอบ หรือชื่อมาตรการ รายงานจึงมีลำดับซ้อนกัน",
      english:
        "A number or a dash is typed before a step, someone responsible or a title, and reports number them again.",
      todo: .init(thai: "ใช้ --fix ลบให้", english: "let --fix take it away"),
      example:
        "measures: [{ title: จัดทำคู่มือ, addresses: [o9, 4], steps: [1. จัดทำคู่มือ], responsible: [สำนักปลัด], period: { from: 2568-10, to: 2569-09 } }]",
      isFixable: true)
  ]
}
