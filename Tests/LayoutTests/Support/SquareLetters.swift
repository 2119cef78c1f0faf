import Layout
import Typography

/// A typesetter whose letters are one em wide, its spaces half an em, with a break after every space and hyphen.
///
/// Thai letters break nowhere by themselves; `|` stands for a break inside a compound and is not seen.
final class SquareLetters: TextPreparing {
  private(set) var inventory = GlyphInventory()

  func prepare(_ spans: [TextSpan], family: String) -> PreparedText {
    var result = PreparedText.Draft()
    for (number, span) in spans.enumerated() {
      for scalar in span.text.unicodeScalars {
        if scalar == "|" {
          result.breaks.append(PreparedText.Break(index: result.characters.count, penalty: 50))
          continue
        }
        if let last = result.characters.last, last.isSpace, scalar != " " {
          result.breaks.append(PreparedText.Break(index: result.characters.count, penalty: 0))
        }
        let isSpace = scalar == " "
        let font = span.isBold ? 1 : 0
        let glyph = inventory.number(
          of: CharacterGlyph(
            font: font, character: scalar, components: [], advance: isSpace ? 500 : 1000,
            startsCluster: true))
        result.characters.append(
          PreparedText.Character(
            glyph: glyph, advance: isSpace ? 0.5 : 1, font: UInt8(font), span: UInt16(number),
            startsCluster: true, isSpace: isSpace))
      }
    }
    return PreparedText(result)
  }
}
