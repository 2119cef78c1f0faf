package import SourceData

/// Numbers that are typed as none is: «87..15», «95,.66», «ร้อยละ 77.85 %».
struct NumberFormCheck: TextCheck {
  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let scalars = text.scalars
    return text.numbers.compactMap { number in
      let end = number.range.upperBound
      let isParted =
        end + 2 < scalars.count && [".", ","].contains(scalars[end]) && [".", ","].contains(scalars[end + 1])
        && scalars[end + 2].isDigit
      if isParted {
        var stop = end + 2
        while stop < scalars.count, scalars[stop].isDigit { stop += 1 }
        let written = quoted(text.string(number.range.lowerBound..<stop))
        return TextFinding(
          .numberForm, number.range.lowerBound..<stop, thai: "\(written) มีจุดหรือจุลภาคเกิน",
          english: "\(written) has a point or a comma too many")
      }
      let sign = scalars.skippingSpaces(end)
      guard scalars.has("%", at: sign) else { return nil }
      var cursor = BackwardCursor(scalars, from: number.range.lowerBound)
      guard cursor.skip(["ร้อยละ"]) else { return nil }
      let range = cursor.position..<(sign + 1)
      return TextFinding(
        .numberForm, range, thai: "\(quoted(text.string(range))) ใช้ทั้งร้อยละและ %",
        english: "\(quoted(text.string(range))) has both ร้อยละ and %")
    }
  }
}

extension Diagnostic.Code {
  package static let numberForm = Self("number-form")
}

extension NumberFormCheck {
  static let explanations = [
    CodeExplanation(
      .numberForm, thai: "จำนวนมีจุดหรือจุลภาคซ้อนกัน หรือมีทั้งร้อยละและ %",
      english: "A number has two points or commas in a row, or both ร้อยละ and %.",
      todo: .init(thai: "พิมพ์จำนวนนั้นใหม่", english: "type the number anew"),
      example: "narrative: { preface: ได้คะแนน 87..15 คะแนน }")
  ]
}
