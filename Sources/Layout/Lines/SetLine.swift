import DocumentTree
import Typography

/// How the characters of one span look and whom they belong to.
struct SpanLook {
  var element: StructureTree.ElementID
  var isUnderlined = false
  /// Index into the links of the document.
  var link: Int?
}

/// A run in its line, with what the page makes of it.
struct SetRun {
  /// Its place is relative to the line's top left corner.
  var run: TextRun
  /// Points, stretching included.
  var width: Double
  var element: StructureTree.ElementID
  var isUnderlined: Bool
  var link: Int?
}

/// A line of text in its box. A class, since a page's lines are handed on and moved many times before they are painted.
final class LineBox: Sendable {
  let runs: [SetRun]
  let height: Double
  /// A heading's index, on its first line.
  let heading: Int?
  /// Whether something of it is underlined.
  let hasUnderline: Bool
  /// The heading that a line of contents leads to, on the entry's last line.
  let contentsEntry: ContentsLine?

  init(runs: [SetRun] = [], height: Double, heading: Int? = nil, contentsEntry: ContentsLine? = nil) {
    self.runs = runs
    hasUnderline = runs.indices.contains { runs[$0].isUnderlined }
    self.height = height
    self.heading = heading
    self.contentsEntry = contentsEntry
  }
}

/// Where the dots and the page number of an entry of contents go. A class, since few lines have one and all would carry its room.
final class ContentsLine: Sendable {
  /// Index into the document's headings.
  let heading: Int
  /// Where the entry's words end.
  let textEnd: Double
  /// Where the number ends.
  let right: Double
  let baseline: Double
  let style: StyleSheet.ParagraphStyle
  let element: StructureTree.ElementID

  init(
    heading: Int, textEnd: Double, right: Double, baseline: Double, style: StyleSheet.ParagraphStyle,
    element: StructureTree.ElementID
  ) {
    self.heading = heading
    self.textEnd = textEnd
    self.right = right
    self.baseline = baseline
    self.style = style
    self.element = element
  }
}

/// Turns a chosen line into runs.
struct LineSetter {
  let text: PreparedText
  let looks: [SpanLook]
  /// TH Sarabun points.
  let size: Double
  let colour: Drawing.Colour

  /// From a line's top to its baseline: the font's ascent and descent stand in the middle of the leading.
  ///
  /// TH Sarabun's ascent is 0.845 em, its descent 0.457 em (Laksaman's `hhea` at its scale).
  static func baseline(ofSize size: Double, leading: Double) -> Double {
    (leading - (0.845 + 0.457) * size) / 2 + 0.845 * size
  }

  static func baseline(of style: StyleSheet.ParagraphStyle) -> Double {
    baseline(ofSize: style.size, leading: style.leading)
  }

  /// The runs of a line.
  ///
  /// - Parameters:
  ///   - x: The left edge of the measure; `measure` its width, both points.
  func runs(
    _ line: LineBreaker.Line, x: Double, measure: Double, alignment: StyleSheet.Alignment, baseline: Double
  ) -> [SetRun] {
    guard size > 0, !line.range.isEmpty else { return [] }
    let gap = measure / size - text.measures.width(line.range)
    var fit = LineFit()
    var start = x
    switch alignment {
    case .justified:
      if !(line.isNatural && gap >= 0) {
        fit =
          LineFit.justified(
            gap: gap, measure: measure / size, spaces: text.measures.spaceCount(line.range),
            clusterGaps: text.measures.clusterGaps(line.range), narrowestSpace: text.measures.narrowestSpace)
          ?? LineFit()
      }
    case .leading: break
    case .centre: start += max(0, gap) * size / 2
    case .trailing: start += max(0, gap) * size
    }
    return runs(line, from: start, fit: fit, baseline: baseline)
  }

  private func runs(_ line: LineBreaker.Line, from start: Double, fit: LineFit, baseline: Double) -> [SetRun]
  {
    let characters = text.characters
    var runs: [SetRun] = []
    var x = start
    var index = line.range.lowerBound
    let end = line.range.upperBound
    while index < end {
      let font = characters[index].font
      let span = characters[index].span
      var stop = index
      while stop < end, characters[stop].font == font, characters[stop].span == span { stop += 1 }
      var glyphs: [GlyphNumber] = []
      glyphs.reserveCapacity(stop - index + 1)
      for character in characters[index..<stop] { glyphs.append(character.glyph) }
      let width =
        text.measures.width(index..<stop)
        + fit.spaceExtra * Double(text.measures.spaceCount(index..<stop))
        + fit.clusterExtra * Double(text.measures.clusterCount(index..<stop))
      // A line that ends at a phrase's end keeps its space, so that copied text does.
      if stop == end, end < line.next, !line.isNatural, characters[end].isSpace,
        characters[end].font == font, characters[end].span == span
      {
        glyphs.append(characters[end].glyph)
      }
      let look = Int(span) < looks.count ? looks[Int(span)] : SpanLook(element: 0)
      runs.append(
        SetRun(
          run: TextRun(
            font: Int(font), size: size, x: x, y: baseline, colour: colour, glyphs: glyphs,
            spaceExtra: fit.spaceExtra * size, clusterExtra: fit.clusterExtra * size),
          width: (stop == end ? width - fit.clusterExtra : width) * size,
          element: look.element, isUnderlined: look.isUnderlined, link: look.link))
      x += width * size
      index = stop
    }
    return runs
  }
}
