import DocumentTree
import Typography

/// A block whose text is shaped and whose structure element exists; only its width is still open.
indirect enum PreparedBlock {
  case paragraph(PreparedParagraph)
  case list(PreparedList)
  case table(PreparedTable)
  case figure(PreparedFigure)
  case contents([PreparedContentsEntry])
  case group(PreparedGroup)
  case pageBreak
}

struct PreparedParagraph {
  var text: PreparedText
  var looks: [SpanLook]
  var style: StyleSheet.ParagraphStyle
  /// Index into the document's headings.
  var heading: Int?

  /// Points, on one line.
  var naturalWidth: Double { text.measures.width(0..<text.characters.count) * style.size }
}

struct PreparedList {
  struct Item {
    var label: PreparedParagraph
    var blocks: [PreparedBlock]
  }

  var items: [Item]
  /// How far the items' text stands in from the list's edge, points.
  var hang: Double
}

struct PreparedTable {
  struct Cell {
    var blocks: [PreparedBlock]
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    var isInHead: Bool
    /// Whether it heads the rows below it, across all columns.
    var headsRows: Bool
    var horizontal: Table.HorizontalAlignment?
    var vertical: Table.VerticalAlignment
    /// Whether it names what stands beside it.
    var isTitle = false
    /// What stands on each page that its rows go on to, once all of it has been said.
    var again: [PreparedBlock]
    /// Points before and from the decimal point, of a cell that is aligned on it.
    var decimal: (integer: Double, fraction: Double)?
  }

  var style: StyleSheet.TableStyle
  var columns: [Table.ColumnWidth]
  var headerCount: Int
  var rowCount: Int
  /// By row, then column.
  var cells: [Cell]
  var caption: PreparedParagraph?
}

struct PreparedFigure {
  enum Content {
    case image(index: Int, width: Double, height: Double)
    case chart(Chart)
    case diagram(Diagram)
  }

  var content: Content
  var caption: PreparedParagraph?
  /// Points.
  var width: Double?
  var element: StructureTree.ElementID
}

struct PreparedContentsEntry {
  var paragraph: PreparedParagraph
  /// Index into the document's headings.
  var heading: Int
  var element: StructureTree.ElementID
}

struct PreparedGroup {
  var style: StyleSheet.GroupStyle
  var isKeptTogether: Bool
  var blocks: [PreparedBlock]
}
