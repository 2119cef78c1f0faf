/// The rows of a sheet that hold something, in ascending order: six bytes a cell, and each distinct text once, until a row
/// is asked for. A workbook of 8,300 agencies has a million cells.
package struct SheetRows: Sendable, RandomAccessCollection {
  /// Immutable, and shared by the rows that were taken from it.
  fileprivate final class Storage: Sendable {
    let cells: PackedCells
    let texts: CellTexts

    init(_ cells: PackedCells, _ texts: CellTexts) {
      self.cells = cells
      self.texts = texts
    }
  }

  private let storage: Storage

  /// - Parameter texts: The collector's that the cells were added with.
  init(_ cells: PackedCells, texts: CellTexts) {
    storage = Storage(cells, texts)
  }

  /// No rows.
  package init() { self.init(PackedCells(), texts: CellTexts()) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { storage.cells.rows.count }

  package subscript(index: Int) -> Sheet.Row {
    let row = storage.cells.rows[index]
    let start = index == 0 ? 0 : Int(storage.cells.rows[index - 1].end)
    return Sheet.Row(
      number: Int(row.number), isHidden: row.isHidden, cells: SheetCells(storage, start..<Int(row.end)))
  }

  /// The row of this number, counted from 1; nil where it holds nothing.
  package func row(numbered number: Int) -> Sheet.Row? {
    let rows = storage.cells.rows
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].number == number ? self[low] : nil
  }
}

/// The cells of one row that hold something, in ascending order of their columns.
package struct SheetCells: Sendable, RandomAccessCollection {
  private let storage: SheetRows.Storage
  private let range: Range<Int>

  fileprivate init(_ storage: SheetRows.Storage, _ range: Range<Int>) {
    self.storage = storage
    self.range = range
  }

  package var startIndex: Int { range.lowerBound }
  package var endIndex: Int { range.upperBound }

  package subscript(index: Int) -> Sheet.Cell {
    let content = storage.cells.contents[index].content(storage.texts)
    return Sheet.Cell(column: Int(storage.cells.columns[index]), content: content)
  }

  /// What the cell in `column`, counted from 0, holds.
  subscript(column column: Int) -> CellContent? {
    // By halves: a row may have thousands of cells, and each of them is asked for.
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if storage.cells.columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, storage.cells.columns[low] == column else { return nil }
    return storage.cells.contents[low].content(storage.texts)
  }
}

/// The rows of a sheet as they are read, one after the other.
struct PackedCells: Sendable {
  struct Row: Sendable {
    var number: UInt32
    var isHidden: Bool
    /// How many cells this row and those before it have.
    var end: UInt32
  }

  private(set) var rows: [Row] = []
  /// Of every cell, row after row. A sheet has 16,384 columns.
  private(set) var columns: [UInt16] = []
  private(set) var contents: [PackedContent] = []

  var cellCount: Int { columns.count }

  mutating func add(_ content: PackedContent, column: Int) {
    columns.append(UInt16(truncatingIfNeeded: column))
    contents.append(content)
  }

  /// Ends a row; one without cells leaves nothing.
  mutating func endRow(number: Int, isHidden: Bool) {
    guard columns.count > Int(rows.last?.end ?? 0) else { return }
    rows.append(
      Row(
        number: UInt32(truncatingIfNeeded: number), isHidden: isHidden,
        end: UInt32(truncatingIfNeeded: columns.count)))
  }
}

/// What a cell holds, in four bytes: its kind in the upper three bits, below them the index of a text, or a day.
struct PackedContent: Sendable {
  private enum Kind: UInt32 {
    case text, number, boolean, date, failure, uncomputed
  }

  private let word: UInt32

  private init(_ kind: Kind, _ value: UInt32) { word = kind.rawValue << 29 | (value & (1 << 29 - 1)) }

  static func text(_ index: UInt32) -> Self { Self(.text, index) }
  static func number(_ index: UInt32) -> Self { Self(.number, index) }
  static func failure(_ index: UInt32) -> Self { Self(.failure, index) }

  init(_ content: CellContent, _ texts: CellTextCollector) {
    switch content {
    case .text(let text): self.init(.text, texts.index(of: text))
    case .number(let number): self.init(.number, texts.index(of: number))
    case .boolean(let isTrue): self.init(.boolean, isTrue ? 1 : 0)
    case .date(let year, let month, let day):
      self.init(.date, UInt32(truncatingIfNeeded: year << 9 | month << 5 | (day ?? 0)))
    case .failure(let error): self.init(.failure, texts.index(of: error))
    case .uncomputed: self.init(.uncomputed, 0)
    }
  }

  func content(_ texts: CellTexts) -> CellContent {
    let value = Int(word & (1 << 29 - 1))
    switch Kind(rawValue: word >> 29) {
    case .text: return .text(texts[value])
    case .number: return .number(texts[value])
    case .boolean: return .boolean(value == 1)
    case .date:
      let day = value & 31
      return .date(year: value >> 9, month: value >> 5 & 15, day: day == 0 ? nil : day)
    case .failure: return .failure(texts[value])
    case .uncomputed, nil: return .uncomputed
    }
  }
}
