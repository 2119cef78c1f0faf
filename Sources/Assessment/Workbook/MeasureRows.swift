import SourceData

/// A row of the sheet of measures.
struct MeasureRow {
  var tree: SourceTree
  /// The sheet's row.
  var row: Int
  /// What its officer numbers it.
  var number: Int?
}

/// The measures of a workbook, and how the sheet of progress finds each by a number.
struct MeasureRows {
  enum Found {
    case at(Int)
    /// There is a row for it, with nothing in it.
    case blank(row: Int)
    /// Whether rows or measures are counted makes a difference that nothing decides.
    case unsure(row: Int)
    case repeated
    case nowhere
  }

  /// The row of the heads.
  let head: Int
  var rows: [MeasureRow]
  /// Indices of `rows` by what they are found by: a workbook may have many of each.
  private let byNumber: [Int: [Int]]
  private let byRow: [Int: Int]
  private let byTitle: [String: [Int]]

  init(head: Int, rows: [MeasureRow]) {
    self.head = head
    self.rows = rows
    let indices = rows.indices
    byNumber = Dictionary(grouping: indices.filter { rows[$0].number != nil }) { rows[$0].number ?? 0 }
    byRow = Dictionary(indices.map { (rows[$0].row, $0) }) { first, _ in first }
    byTitle = Dictionary(grouping: indices) { normalizedLabel(Self.title(rows[$0]) ?? "") }
  }

  /// Numbers that are written are what counts; without any the rows, empty ones too, so that emptying one moves no other.
  ///
  /// - Parameter isTitled: Whether the sheet of progress shows the titles of rows.
  func find(_ number: Int, isTitled: Bool) -> Found {
    if !byNumber.isEmpty {
      let found = byNumber[number] ?? []
      return found.count > 1 ? .repeated : found.first.map(Found.at) ?? .nowhere
    }
    guard let first = rows.first, let last = rows.last else { return .nowhere }
    // Filled in from a later row on, or the first emptied: without titles beside the numbers both look the same.
    if !isTitled, first.row > head + 1 { return .unsure(row: head + 1) }
    guard number > 0, number <= last.row - head else { return .nowhere }
    return byRow[head + number].map(Found.at) ?? .blank(row: head + number)
  }

  func title(_ index: Int) -> String? { Self.title(rows[index]) }

  private static func title(_ row: MeasureRow) -> String? {
    guard case .text(let title)? = row.tree.node["title"]?.content else { return nil }
    return title
  }

  /// The number to write where a title is that of one measure alone.
  func owner(of written: String?) -> Diagnostic.Message? {
    guard let written, !normalizedLabel(written).isEmpty, let owners = byTitle[normalizedLabel(written)],
      let owner = owners.first, owners.count == 1
    else { return nil }
    let number = rows[owner].number ?? rows[owner].row - head
    return .init(
      thai: "\(quoted(written)) คือมาตรการที่ \(number) ถ้าเป็นความก้าวหน้าของมาตรการนั้นให้แก้เลขเป็น \(number)",
      english: "\(quoted(written)) is measure \(number): write that number if it is its progress")
  }
}
