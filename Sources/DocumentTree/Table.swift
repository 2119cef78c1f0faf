package import SourceData

/// A table. Its grid is rectangular once spans are counted; Reporting has checked that.
package struct Table: Sendable, Hashable {
  package enum ColumnWidth: Sendable, Hashable {
    /// By its content.
    case automatic
    /// A share of what the fixed columns leave, weighed against the other shares.
    case share(Double)
    /// Points.
    case fixed(Double)
  }

  package enum HorizontalAlignment: String, Sendable, Hashable {
    case leading, centre, trailing
    /// Figures under one another by their decimal point.
    case decimal
  }

  package enum VerticalAlignment: String, Sendable, Hashable {
    case top, middle, bottom
  }

  package struct Cell: Sendable, Hashable {
    package var blocks: [Block]
    /// At least 1.
    package var columnSpan: Int
    /// At least 1.
    package var rowSpan: Int
    /// A header of its row or column.
    package var isHeader: Bool
    package var horizontal: HorizontalAlignment?
    package var vertical: VerticalAlignment
    /// What stands where a page begins among its rows or lines, once all of `blocks` has been said; nothing where it is empty.
    package var again: [Block]
    package var origin: SourceLocation?

    package init(
      blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1, isHeader: Bool = false,
      horizontal: HorizontalAlignment? = nil, vertical: VerticalAlignment = .top, again: [Block] = [],
      origin: SourceLocation? = nil
    ) {
      self.blocks = blocks
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.isHeader = isHeader
      self.horizontal = horizontal
      self.vertical = vertical
      self.again = again
      self.origin = origin
    }
  }

  package struct Row: Sendable, Hashable {
    /// Only the cells that start in this row; a slot covered by a span from above has none.
    package var cells: [Cell]

    package init(cells: [Cell]) {
      self.cells = cells
    }
  }

  /// The name of a table style of the style sheet.
  package var style: String
  package var columns: [ColumnWidth]
  /// Repeated on every page the table runs over.
  package var headerRows: [Row]
  package var rows: [Row]
  package var caption: [Inline]
  package var origin: SourceLocation?

  package init(
    style: String = "grid", columns: [ColumnWidth], headerRows: [Row], rows: [Row], caption: [Inline] = [],
    origin: SourceLocation? = nil
  ) {
    self.style = style
    self.columns = columns
    self.headerRows = headerRows
    self.rows = rows
    self.caption = caption
    self.origin = origin
  }
}
