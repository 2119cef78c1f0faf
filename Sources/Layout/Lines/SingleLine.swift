import DocumentTree
import Typography

/// Sets short texts on one line: page numbers, dots, catchwords.
struct SingleLine {
  let typesetter: any TextPreparing
  let style: StyleSheet.ParagraphStyle

  struct Text {
    let setter: LineSetter
    /// Points.
    let width: Double

    /// - Parameters:
    ///   - count: How often it is said, one letter in a row.
    ///   - clusterExtra: Points after every cluster.
    func runs(x: Double, baseline: Double, repeated count: Int = 1, clusterExtra: Double = 0) -> [PageItem] {
      let length = setter.text.characters.count
      return setter.runs(
        LineBreaker.Line(range: 0..<length, next: length, isNatural: true), x: x, measure: width,
        alignment: .leading, baseline: baseline
      ).map { set in
        var run = set.run
        if count > 1, let glyph = run.glyphs.first { run.glyphs = Array(repeating: glyph, count: count) }
        run.clusterExtra = clusterExtra
        return .text(run)
      }
    }
  }

  func set(_ text: String) -> Text {
    let prepared =
      text.isEmpty
      ? .empty
      : typesetter.prepare(
        [TextSpan(text: text, isBold: style.isBold, isItalic: style.isItalic)], family: style.family)
    return Text(
      setter: LineSetter(text: prepared, looks: [], size: style.size, colour: style.colour),
      width: prepared.measures.width(0..<prepared.characters.count) * style.size)
  }
}
