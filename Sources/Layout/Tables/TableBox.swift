import DocumentTree

/// A table whose columns have their widths and whose cells are laid out; only its cuts into pages are open.
struct TableBox: Sendable {
  struct Cell: Sendable {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    var list: FlowList
    var vertical: Table.VerticalAlignment
    var fill: Drawing.Colour?
    /// What stands on each page that its rows go on to, once its contents are complete.
    var again: FlowList?
    /// Of `again`, uncut.
    var againHeight: Double
    /// Whether it heads the rows below it, across all columns.
    var headsRows: Bool
    /// Whether it names what stands beside it.
    var isTitle: Bool
    /// Of its contents, uncut.
    var naturalHeight: Double

    init(
      row: Int, column: Int, rowSpan: Int, columnSpan: Int, list: FlowList,
      vertical: Table.VerticalAlignment, fill: Drawing.Colour?, again: FlowList? = nil,
      headsRows: Bool = false, isTitle: Bool = false
    ) {
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.list = list
      self.vertical = vertical
      self.fill = fill
      self.again = again
      againHeight = again?.height() ?? 0
      self.headsRows = headsRows
      self.isTitle = isTitle
      naturalHeight = list.height()
    }

    /// The row after its last.
    var endRow: Int { row + rowSpan }
  }

  /// The columns' edges from the table's left, points.
  let edges: [Double]
  let headerCount: Int
  let rowCount: Int
  /// By row, then column.
  let cells: [Cell]
  let paddingTop: Double
  let paddingBottom: Double
  let paddingSide: Double
  let ruleWidth: Double
  let ruleColour: Drawing.Colour
  /// Where each row's cells start in `cells`; one more than there are rows.
  let rowStarts: [Int]
  /// Whether no page may end after the row.
  let keepsWithNext: [Bool]
  /// The most rows that a cell spans.
  let longestSpan: Int
  /// For each row, the rows that spanning cells bind it to, itself included, their height uncut, and whether a page
  /// may end among them though they would fit on one: what binds them is said again.
  private(set) var groups: [(rows: Range<Int>, height: Double, isDivisible: Bool)] = []
  /// The header rows alone, as they stand at the top of each page.
  private(set) var header = TableSegment(first: 0, top: 0)
  /// The rows' upper edges and the last one's lower, uncut.
  private(set) var tops: [Double] = []
  /// Whether it moves to the next page whole.
  var isUnbreakable = false

  init(
    edges: [Double], headerCount: Int, rowCount: Int, cells: [Cell], paddingTop: Double,
    paddingBottom: Double, paddingSide: Double, ruleWidth: Double, ruleColour: Drawing.Colour
  ) {
    self.edges = edges
    self.headerCount = headerCount
    self.rowCount = rowCount
    self.cells = cells
    self.paddingTop = paddingTop
    self.paddingBottom = paddingBottom
    self.paddingSide = paddingSide
    self.ruleWidth = ruleWidth
    self.ruleColour = ruleColour
    var starts = [Int](repeating: 0, count: rowCount + 1)
    for cell in cells { starts[cell.row + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    rowStarts = starts
    let columnCount = edges.count - 1
    func isFullWidth(_ row: Int) -> Bool {
      columnCount > 1 && starts[row + 1] - starts[row] == 1
        && cells[starts[row]].columnSpan == columnCount
    }
    keepsWithNext = (0..<rowCount).map { row in
      guard row + 1 < rowCount else { return false }
      // A header stays with its first row, a row of figures with the comment across all columns below it.
      if row < headerCount || cells[starts[row]..<starts[row + 1]].contains(where: \.headsRows) {
        return true
      }
      return isFullWidth(row + 1) && !isFullWidth(row) && !cells[starts[row + 1]].headsRows
    }
    longestSpan = cells.reduce(1) { max($0, $1.rowSpan) }
    measure()
  }

  /// Measures the rows uncut.
  private mutating func measure() {
    var all = TableSegment(first: 0, top: 0)
    for row in 0..<rowCount {
      all.append(height(of: row, in: all, progress: [:]))
      if row + 1 == headerCount { header = all }
    }
    tops = all.edges
    var start = 0
    var end = 0
    groups.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      for index in rowStarts[row]..<rowStarts[row + 1] { end = max(end, cells[index].endRow) }
      guard end <= row + 1 else { continue }
      let isDivisible = cells[rowStarts[start]..<rowStarts[start + 1]].contains { $0.again != nil }
      let group = (
        rows: start..<row + 1, height: all.top(of: row + 1) - all.top(of: start), isDivisible: isDivisible
      )
      for _ in start...row { groups.append(group) }
      start = row + 1
    }
  }

  var headerHeight: Double { header.bottom }

  /// Uncut.
  var naturalHeight: Double { tops[rowCount] }

  /// The padding at a cell's sides: less than the style's where that would leave no room for text.
  func side(of cell: Cell) -> Double {
    Self.side(paddingSide, width: edges[cell.column + cell.columnSpan] - edges[cell.column])
  }

  static func side(_ padding: Double, width: Double) -> Double { min(padding, max(0, width) / 4) }

  /// Whether a header is worth its room on every page.
  func repeatsHeader(in fullHeight: Double) -> Bool {
    headerCount > 0 && headerCount < rowCount && headerHeight <= fullHeight * 0.4
  }
}

/// How far a table has come.
struct TableCursor {
  /// The next row, or the one that is cut.
  var row = 0
  /// Of the cells that the cut goes through, by their index: what is left of each; finished ones have no rest.
  var progress: [Int: Progress] = [:]

  enum Progress {
    /// `height` is that of what is left, with all the room it wants.
    case rest(FlowCursor, height: Double)
    case finished
  }
}

/// The rows of a table on one page.
struct TableSegment {
  /// The table's row that is first on the page.
  let first: Int
  /// The rows' edges from the segment's top, points.
  private(set) var edges: [Double]

  init(first: Int, top: Double) {
    self.first = first
    edges = [top]
  }

  var rowCount: Int { edges.count - 1 }
  /// The row after the last.
  var end: Int { first + rowCount }
  var bottom: Double { edges[edges.count - 1] }

  /// Where a row starts; a row begun on an earlier page starts at the top.
  func top(of row: Int) -> Double { edges[min(max(0, row - first), edges.count - 1)] }

  mutating func append(_ height: Double) { edges.append(bottom + height) }

  mutating func removeRows(from row: Int) { edges.removeSubrange((row - first + 1)...) }
}
