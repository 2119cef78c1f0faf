import DocumentTree

/// What the columns of a table need so that it can be read on a phone, in clusters of its text.
///
/// A table that needs less than others may be as narrow as that; it has then all of its columns in sight, or more of them.
struct ColumnNeeds {
  /// What a text needs: no line of it is shorter than its widest run.
  struct Text: Equatable {
    /// Clusters of the widest part that no line breaks.
    var widest = 0
    /// Clusters in all.
    var length = 0

    /// Adds a paragraph that stands below the others.
    mutating func add(_ other: Text) {
      widest = max(widest, other.widest)
      length = max(length, other.length)
    }

    /// A short text takes two lines, a longer one more; a paragraph is not read in lines of one word.
    var clusters: Int {
      let share = length <= 24 ? (length + 1) / 2 : 12 + (length - 24) / 12
      return max(widest, min(share, 22))
    }
  }

  private var needs: [Int]
  /// For each column, how many more rows a cell from above covers.
  private var covered: [Int]

  init(columns: Int) {
    needs = Array(repeating: 0, count: columns)
    covered = needs
  }

  /// Counts a row, with what the text of each of its cells needs.
  mutating func add(_ row: Table.Row, texts: [Text]) {
    var column = 0
    var next = covered.map { max($0 - 1, 0) }
    for (cell, text) in zip(row.cells, texts) {
      while column < needs.count, covered[column] > 0 { column += 1 }
      let end = min(column + max(cell.columnSpan, 1), needs.count)
      guard column < end else { break }
      if end - column == 1 { needs[column] = max(needs[column], text.clusters) }
      for index in column..<end { next[index] = max(next[index], cell.rowSpan - 1) }
      column = end
    }
    covered = next
  }

  /// Points, as the report's lengths are: of text of a size, with the room at both sides of each column.
  func total(size: Double, padding: Double) -> Double {
    // Thai letters are about half as wide as the type is high, and that is drawn smaller where it is not TH Sarabun's own.
    Double(needs.reduce(0, +)) * size * 0.38 + Double(needs.count) * (padding * 2 + 1)
  }
}
