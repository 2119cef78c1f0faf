/// A workbook that is to be written: for people to fill in.
package struct WorkbookDraft: Sendable, Hashable {
  package var title: String
  package var sheets: [SheetDraft]

  package init(title: String, sheets: [SheetDraft]) {
    self.title = title
    self.sheets = sheets
  }
}

/// One sheet of a workbook that is to be written. Cells that are not meant to be filled in are locked.
package struct SheetDraft: Sendable, Hashable {
  /// How a cell looks, and whether it may be changed.
  package enum Style: Sendable, Hashable, CaseIterable {
    case title, heading, label, note, input, numberInput
  }

  package struct Cell: Sendable, Hashable {
    package var style: Style
    package var content: CellContent?
    /// What works out the content, which then is its result at the time of writing.
    package var formula: String?
    /// Shown beside the cell while it is chosen.
    package var help: String?
    package var rule: Rule?

    package init(_ style: Style, _ text: String? = nil, help: String? = nil, rule: Rule? = nil) {
      self.style = style
      content = text.map(CellContent.text)
      self.help = help
      self.rule = rule
    }
  }

  /// What may be filled in.
  package enum Rule: Sendable, Hashable {
    /// A number within the range.
    case number(ClosedRange<Double>)
    /// One of a few words; together they may have at most 255 characters.
    case choice([String])
  }

  package var name: String
  /// The widths of the columns in characters.
  package var widths: [Double]
  package var rows: [[Cell?]]
  /// Rows and columns that stay in sight.
  package var frozenRows: Int
  package var frozenColumns: Int
  /// For how many lines rows with a label have room, where more than one is likely to be typed.
  package var inputLines: Int
  /// Whether every row below may be filled in as the last one is, as far as the sheet goes.
  package var isOpenEnded: Bool

  package init(
    name: String, widths: [Double], rows: [[Cell?]], frozenRows: Int = 0, frozenColumns: Int = 0,
    inputLines: Int = 1, isOpenEnded: Bool = false
  ) {
    self.name = name
    self.widths = widths
    self.rows = rows
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.inputLines = inputLines
    self.isOpenEnded = isOpenEnded
  }
}
