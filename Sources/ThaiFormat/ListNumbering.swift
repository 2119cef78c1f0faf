/// How the items of a list are marked; official papers go ๑. → ๑) → (๑) → ก. → -.
package enum ListNumbering: String, Sendable, Hashable, CaseIterable {
  /// `๑.`
  case period
  /// `๑)`
  case parenthesis
  /// `(๑)`
  case parentheses
  /// `ก.`
  case letter
  /// `๑.๑`: the numbers of the levels above come first.
  case outline
  /// `-`
  case dash
  /// `•`
  case bullet

  /// The mark of an item.
  ///
  /// - Parameters:
  ///   - index: From 1.
  ///   - parents: The indices of the levels above, outermost first; only `outline` shows them. Without any, its mark
  ///     is `๑.`.
  package func label(_ index: Int, parents: [Int] = [], digits: DigitSystem) -> String {
    switch self {
    case .period: digits.text(index) + "."
    case .parenthesis: digits.text(index) + ")"
    case .parentheses: "(" + digits.text(index) + ")"
    case .letter: thaiLetters(index) + "."
    case .outline:
      parents.isEmpty
        ? digits.text(index) + "." : (parents + [index]).map { digits.text($0) }.joined(separator: ".")
    case .dash: "-"
    case .bullet: "•"
    }
  }

  /// Whether the order of the items is told by their marks.
  package var isOrdered: Bool { self != .dash && self != .bullet }
}

/// The letters that number items and the pages of a front matter: ก ข ค ฆ ง … ฮ กก กข …
///
/// ฃ and ฅ are skipped, as nobody writes them; that leaves 42. Empty for an index below 1.
package func thaiLetters(_ index: Int) -> String {
  let count = 42
  var rest = index
  var letters: [Unicode.Scalar] = []
  while rest > 0 {
    let digit = UInt32((rest - 1) % count)
    rest = (rest - 1) / count
    // ก is U+0E01, ข 02, ฃ 03, ค 04, ฅ 05, ฆ 06 … ร 23, ฤ 24, ล 25, ฦ 26, ว 27 … ฮ 2E; ฤ and ฦ are vowels.
    var offset: UInt32 = 1 + digit
    for skipped: UInt32 in [0x03, 0x05, 0x24, 0x26] where offset >= skipped { offset += 1 }
    if let scalar = Unicode.Scalar(0x0E00 + offset) { letters.insert(scalar, at: 0) }
  }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: letters)
  return String(result)
}

/// The number of a page on its foot or head, and its label in the viewer.
package enum PageNumber: Sendable, Hashable {
  /// `ก`: preface and contents.
  case letter(Int)
  /// `๑`, from 1.
  case number(Int)

  package func text(digits: DigitSystem) -> String {
    switch self {
    case .letter(let index): thaiLetters(index)
    case .number(let index): digits.text(index)
    }
  }
}
