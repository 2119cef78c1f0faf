/// Knows agencies that a text names from the record's own: what is told of another is no mistake about this one.
struct OtherAgencies: Sendable {
  /// The own name without the word for its kind.
  private let stem: [Unicode.Scalar]

  private static let kinds = WordTable<Bool>(
    AgencyKind.allCases.flatMap { [$0.rawValue, $0.short] })

  /// - Parameter agency: The record's own, by its whole name.
  init(_ agency: String) {
    stem = [Unicode.Scalar](of: AgencyKind.parts(of: agency).stem)
  }

  /// Whether the agency that is named last in `range` is another: «ซึ่งเทศบาลเมืองระยองได้ระดับ A».
  func areTold(in range: Range<Int>, of text: [Unicode.Scalar]) -> Bool {
    for index in range.clamped(to: 0..<text.count).reversed() {
      guard text[index] == "เ" || text[index] == "อ" || text[index] == "ท",
        let (length, _) = Self.kinds.match(in: text, at: index)
      else { continue }
      var start = index + length
      if text[start - 1] == ".", start < text.count, text[start] == " " { start += 1 }
      guard start + 2 < range.upperBound, text[start].isThaiLetter else { return false }
      // «เทศบาลเมือง» may be «เทศบาล» and a name that begins so.
      return !text.has(stem, at: start) && !text.has(stem, at: index + 6) && !AgencyCheck.isWord(text, start)
    }
    return false
  }
}
