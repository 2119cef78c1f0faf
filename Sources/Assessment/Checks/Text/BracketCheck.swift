package import SourceData

/// Brackets and quotation marks that are not closed, or not opened, within their text.
struct BracketCheck: TextCheck {
  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let scalars = text.scalars
    var open: [(mark: Unicode.Scalar, index: Int)] = []
    var result: [TextFinding] = []
    for index in scalars.indices {
      switch scalars[index] {
      case "(", "“", "«", "[": open.append((scalars[index], index))
      case ")", "”", "»", "]":
        let opening = Self.opening(of: scalars[index])
        if let last = open.lastIndex(where: { $0.mark == opening }) {
          open.removeSubrange(last...)
        } else if !Self.isListMark(scalars, index) {
          result.append(finding(index, text, thai: "ไม่มีเครื่องหมายเปิด", english: "was never opened"))
        }
      default: break
      }
    }
    return open.map { finding($0.index, text, thai: "ไม่มีเครื่องหมายปิด", english: "is never closed") } + result
  }

  private static func opening(of mark: Unicode.Scalar) -> Unicode.Scalar {
    switch mark {
    case ")": "("
    case "”": "“"
    case "»": "«"
    default: "["
    }
  }

  /// «1)», «ก)», «1.1)»: at most five characters behind a space.
  private static func isListMark(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard text[index] == ")" else { return false }
    let before = text[max(0, index - 6)..<index].reversed().prefix {
      $0 != " " && $0 != "\n" && $0 != "\u{A0}"
    }
    return !before.isEmpty && before.count <= 5
      && (before.allSatisfy { $0.isDigit || $0 == "." } || before.count == 1)
  }

  private func finding(_ index: Int, _ text: RecordText, thai: String, english: String) -> TextFinding {
    let context = quoted(text.excerpt(around: index..<(index + 1), before: 8, after: 12))
    let mark = quoted(text.string(index..<(index + 1)))
    return TextFinding(
      .unclosedBracket, index..<(index + 1), thai: "\(mark) \(thai) ที่ \(context)",
      english: "\(mark) \(english), at \(context)")
  }
}

extension Diagnostic.Code {
  package static let unclosedBracket = Self("unclosed-bracket")
}

extension BracketCheck {
  static let explanations = [
    CodeExplanation(
      .unclosedBracket, thai: "วงเล็บหรืออัญประกาศไม่ครบคู่ในข้อความเดียวกัน",
      english: "A bracket or quotation mark has no other half in its text.",
      todo: .init(thai: "เติมหรือลบเครื่องหมาย", english: "add the other half, or take it away"),
      example: "narrative: { preface: ตามแบบวัด (IIT ของหน่วยงาน }")
  ]
}
