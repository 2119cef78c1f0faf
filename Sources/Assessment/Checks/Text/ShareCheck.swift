package import SourceData

/// Percentages beside the counts that they are worked out from: «ร้อยละ 95.11 (41 จาก 45 คน)», which is 91.11.
struct ShareCheck: TextCheck {
  func findings(in text: RecordText) -> [TextFinding] {
    guard text.isProse else { return [] }
    let numbers = text.numbers
    return CountedShare.all(in: text.scalars, numbers).compactMap { told in
      guard let share = told.share, let given = Score(decimal: told.percentage.text) else { return nil }
      // Cut off or rounded, as it may be.
      let last = (0..<told.percentage.places).reduce(Score(1)) { unit, _ in unit.divided(by: 10) }
      guard (share - given).magnitude >= last else { return nil }
      let right = share.text(places: max(told.percentage.places, 2))
      let (part, whole) = (text.string(told.part.range), text.string(told.whole.range))
      return TextFinding(
        .shareDiffers, told.percentage.range,
        thai: "\(part) จาก \(whole) คือร้อยละ \(right) ไม่ใช่ \(text.string(told.percentage.range))",
        english: "\(part) of \(whole) is \(right) per cent, not \(text.string(told.percentage.range))")
    }
  }

}

extension Diagnostic.Code {
  package static let shareDiffers = Self("share-differs")
}

extension ShareCheck {
  static let explanations = [
    CodeExplanation(
      .shareDiffers, thai: "ร้อยละไม่ตรงกับจำนวนที่เขียนไว้ด้วยกัน",
      english: "A percentage is not that of the counts that it stands with.",
      todo: .init(
        thai: "ตรวจจำนวนและร้อยละ แล้วแก้ตัวที่ผิด", english: "look the counts up, and correct what is wrong"),
      example: "narrative: { preface: ผู้เข้าอบรม 120 คน จากบุคลากร 150 คน คิดเป็นร้อยละ 85 }")
  ]
}
