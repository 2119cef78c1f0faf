/// How a report looks: page, fonts, sizes, spacing, by name. PDF and CSS both come from it.
///
/// Lengths are points; sizes and leading of type are TH Sarabun points, the unit that staff know.
package struct StyleSheet: Sendable, Hashable {
  package struct Page: Sendable, Hashable {
    /// Portrait; landscape swaps the two and turns the margins with them.
    package var width = 595.276
    package var height = 841.89
    package var top = 70.87
    package var right = 56.69
    package var bottom = 56.69
    package var left = 85.04
    /// The page number's text, `{}` standing for the number: `- {} -`.
    package var number = "- {} -"
    /// From the top edge to the number's baseline.
    package var numberBaseline = 48.0
    /// Whether the first numbered page carries its number.
    package var isFirstNumberShown = false
    /// Whether the next page's first words stand at each page's foot.
    package var hasCatchwords = false

    package init() {}
  }

  package enum Alignment: String, Sendable, Hashable, CaseIterable {
    case justified, leading, centre, trailing
  }

  package struct ParagraphStyle: Sendable, Hashable {
    package var family = "body"
    package var size = 16.0
    package var leading = 21.3
    package var isBold = false
    package var isItalic = false
    package var colour = Drawing.Colour.black
    package var alignment = Alignment.justified
    package var firstLineIndent = 0.0
    package var leftIndent = 0.0
    package var rightIndent = 0.0
    package var spaceBefore = 0.0
    package var spaceAfter = 0.0
    /// How many lines of what follows must stand on the same page; 0 for ordinary text.
    package var keepWithNextLines = 0

    package init() {}
  }

  package struct TableStyle: Sendable, Hashable {
    /// The paragraph styles of the cells.
    package var bodyStyle = "cell"
    package var headerStyle = "header-cell"
    package var paddingTop = 3.0
    package var paddingBottom = 3.0
    package var paddingSide = 5.0
    package var ruleWidth = 0.5
    package var ruleColour = Drawing.Colour.black
    package var headerFill: Drawing.Colour?
    /// Of headers across all columns among the rows.
    package var groupFill: Drawing.Colour?
    package var spaceBefore = 6.0
    package var spaceAfter = 12.0
    /// Cells wider than this are justified where their style says so; narrower ones are ragged.
    package var justifiedFrom = 255.1

    package init() {}
  }

  package struct ListStyle: Sendable, Hashable {
    /// How far each level hangs.
    package var indent = 21.26
    /// The same for marks of two parts, as ๑.๑.
    package var wideIndent = 28.35
    /// Between mark and text.
    package var gap = 4.0
    package var itemSpacing = 0.0

    package init() {}
  }

  package struct GroupStyle: Sendable, Hashable {
    package var padding = 0.0
    package var ruleWidth = 0.0
    package var fill: Drawing.Colour?
    package var leftIndent = 0.0
    package var spaceBefore = 0.0
    package var spaceAfter = 0.0

    package init() {}
  }

  package var page = Page()
  /// By name; `h1` to `h4`, `body`, `title`, `caption`, `cell`, `header-cell`, `contents-1` … are always there.
  package var paragraphs: [String: ParagraphStyle] = [:]
  package var tables: [String: TableStyle] = [:]
  package var list = ListStyle()
  package var groups: [String: GroupStyle] = [:]
  /// The colours of chart series, in order.
  package var palette: [Drawing.Colour] = []

  package init() {}
}
