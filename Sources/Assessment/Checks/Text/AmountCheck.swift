package import SourceData

/// Money in words against the figures before it: «10,000 บาท (หนึ่งหมื่นห้าพันบาทถ้วน)».
struct AmountCheck: TextCheck {
  func findings(in text: RecordText) -> [TextFinding] {
    let scalars = text.scalars
    guard text.isProse, scalars.contains("(") else { return [] }
    var result: [TextFinding] = []
    for index in scalars.indices where scalars[index] == "(" {
      let start = scalars.skippingSpaces(index + 1)
      guard let (baht, end) = SpelledNumber.read(in: scalars, at: start),
        let satang = Self.satang(end, scalars), let figures = Self.figures(before: index, scalars),
        figures.baht != baht || figures.satang != satang.value
      else { continue }
      let (written, words) = (text.string(figures.range), text.string(start..<satang.end))
      result.append(
        TextFinding(
          .amountInWordsDiffers, start..<satang.end,
          thai: "จำนวนเงินตัวอักษร \(quoted(words)) ไม่ตรงกับตัวเลข \(written)",
          english: "the amount in words, \(quoted(words)), is not that in figures, \(written)"))
    }
    return result
  }

  /// Behind the words for baht: «บาทถ้วน», «บาทห้าสิบสตางค์».
  private static func satang(_ index: Int, _ text: [Unicode.Scalar]) -> (value: Int, end: Int)? {
    guard text.has("บาท", at: index) else { return nil }
    let end = index + 3
    if text.has("ถ้วน", at: end) { return (0, end + 4) }
    let start = text.skippingSpaces(end)
    guard let (value, behind) = SpelledNumber.read(in: text, at: start), text.has("สตางค์", at: behind) else {
      return (0, end)
    }
    return (value, behind + 6)
  }

  private struct Figures {
    var baht: Int
    var satang: Int
    var range: Range<Int>
  }

  private static let scales = [("ล้าน", 1_000_000), ("แสน", 100_000), ("หมื่น", 10_000), ("พัน", 1000)]

  /// «10,000 บาท», «10,000.- บาท», «1.5 ล้านบาท», right before the bracket at `index`.
  private static func figures(before index: Int, _ text: [Unicode.Scalar]) -> Figures? {
    var cursor = BackwardCursor(text, from: index)
    let isCalled = cursor.skip(["บาท"])
    var scale = 1
    for (word, value) in scales where isCalled && cursor.skip([word]) {
      scale = value
      break
    }
    let hasDash = cursor.skip([".-", ".–", ",-"])
    guard isCalled || hasDash else { return nil }
    let reach = max(0, cursor.position - 24)..<cursor.position
    guard let number = WrittenNumber.all(in: text, within: reach).last, !number.isMixed,
      text[number.range.upperBound..<cursor.position].allSatisfy({ $0 == " " || $0 == "\u{A0}" }),
      number.places <= 4, number.text.utf8.count <= 12
    else { return nil }
    let parts = number.text.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }), whole <= 100_000_000 else { return nil }
    // In ten thousandths of a baht.
    var rest = 0
    if parts.count > 1, let digits = Int(parts[1]) {
      rest = (number.places..<4).reduce(digits) { value, _ in value * 10 }
    }
    let amount = (whole * 10_000 + rest) * scale
    return Figures(baht: amount / 10_000, satang: amount % 10_000 / 100, range: number.range)
  }
}

extension Diagnostic.Code {
  package static let amountInWordsDiffers = Self("amount-in-words-differs")
}

extension AmountCheck {
  static let explanations = [
    CodeExplanation(
      .amountInWordsDiffers, thai: "จำนวนเงินที่เป็นตัวอักษรไม่ตรงกับตัวเลข",
      english: "An amount of money in words is not that in figures.",
      todo: .init(thai: "ตรวจจำนวนเงิน แล้วแก้ตัวที่ผิด", english: "look the amount up, and correct what is wrong"),
      example: "narrative:\n  preface: ใช้งบประมาณ 10,000 บาท (หนึ่งหมื่นห้าพันบาทถ้วน)")
  ]
}
