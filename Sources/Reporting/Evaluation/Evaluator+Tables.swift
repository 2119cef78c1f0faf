import DocumentTree
import SourceData
import ThaiFormat

extension Evaluator {
  mutating func appendTable(_ element: TemplateElement, to result: inout [Block]) {
    var parts = TableParts()
    let style = (paragraphStyle, listIndices)
    listIndices = []
    collect(element.children, into: &parts, isHeader: false)
    (paragraphStyle, listIndices) = style
    // A table without rows is a heading without anything under it.
    guard !parts.rows.isEmpty else { return }
    let header = checkGrid(parts.header, columns: parts.columns.count)
    let width = parts.columns.isEmpty ? header : parts.columns.count
    let body = checkGrid(parts.rows, columns: width)
    if parts.columns.isEmpty {
      parts.columns = Array(repeating: .automatic, count: max(width, body))
    }
    result.append(
      .table(
        Table(
          style: string(element, .class) ?? "grid", columns: parts.columns,
          headerRows: parts.header.map(\.row), rows: parts.rows.map(\.row), caption: parts.caption,
          origin: element.location)))
  }

  private struct Row {
    var row: Table.Row
    /// The row in the template.
    var element: TemplateElement
  }

  private struct TableParts {
    var columns: [Table.ColumnWidth] = []
    var header: [Row] = []
    var rows: [Row] = []
    var caption: [Inline] = []
  }

  private mutating func collect(_ nodes: [TemplateNode], into parts: inout TableParts, isHeader: Bool) {
    walk(nodes) { evaluator, node, _ in
      guard case .element(let part) = node else { return }
      switch part.kind {
      case .caption: parts.caption = evaluator.inlines(part.children)
      case .col: parts.columns.append(evaluator.columnWidth(part))
      case .thead: evaluator.collect(part.children, into: &parts, isHeader: true)
      case .tbody: evaluator.collect(part.children, into: &parts, isHeader: false)
      case .tr:
        let row = evaluator.row(part, isInHead: isHeader)
        // A row whose cells are all left out is none.
        guard !row.cells.isEmpty else { return }
        if isHeader {
          parts.header.append(Row(row: row, element: part))
        } else {
          parts.rows.append(Row(row: row, element: part))
        }
      default: break
      }
    }
  }

  /// `auto`, a share of the width as `25%`, or a fixed width as `2.5cm`.
  private mutating func columnWidth(_ element: TemplateElement) -> Table.ColumnWidth {
    guard let text = string(element, .width), text != "auto" else { return .automatic }
    if let points = parseCentimetres(text) { return .fixed(points) }
    if text.hasSuffix("%"), let share = Double(text.dropLast()), share > 0, share <= 100 {
      return .share(share)
    }
    attributeProblem(text, element, .width, expected: "auto | 25% | 2.5cm (≤ 100cm)")
    return .automatic
  }

  private mutating func row(_ element: TemplateElement, isInHead: Bool) -> Table.Row {
    var cells: [Table.Cell] = []
    walk(element.children) { evaluator, node, _ in
      guard case .element(let cell) = node, cell.kind == .td || cell.kind == .th else { return }
      cells.append(evaluator.cell(cell, isInHead: isInHead))
    }
    // What heads the rows below it looks like what heads columns; a row may also have one cell beside those from above.
    if !isInHead, cells.count == 1, cells[0].isHeader, cells[0].columnSpan > 1 {
      cells[0] = cells[0].headingRows
    }
    return Table.Row(cells: cells)
  }

  /// A header of the table's head looks like one; that of a row among others like the row's other cells.
  private mutating func cell(_ element: TemplateElement, isInHead: Bool) -> Table.Cell {
    let isHeader = element.kind == .th
    paragraphStyle = isHeader && isInHead ? "header-cell" : "cell"
    let horizontal: Table.HorizontalAlignment? =
      switch string(element, .align) {
      case "left": .leading
      case "center": .centre
      case "right": .trailing
      case "decimal": .decimal
      default: nil
      }
    let blocks = flow(element.children, origin: element.location)
    return Table.Cell(
      blocks: blocks,
      columnSpan: number(element, .colspan, atMost: 100) ?? 1,
      rowSpan: number(element, .rowspan, atMost: 10_000) ?? 1, isHeader: isHeader, horizontal: horizontal,
      vertical: string(element, .valign).flatMap(Table.VerticalAlignment.init)
        ?? (isHeader && isInHead ? .middle : .top),
      again: again(of: element, blocks: blocks),
      origin: element.location)
  }

  /// What a cell says where a page begins in it: its own with `repeat`, and the words of `continued` behind that.
  private mutating func again(of element: TemplateElement, blocks: [Block]) -> [Block] {
    var result = flag(element, .repeat) == true ? blocks : []
    guard let text = string(element, .continued), !text.isEmpty else { return result }
    let mark = settings.digits.apply(to: text)
    if case .paragraph(var last)? = result.last {
      last.inlines.append(.text(" " + mark))
      result[result.count - 1] = .paragraph(last)
    } else {
      result.append(.paragraph(Paragraph(inlines: [.text(mark)], origin: element.location)))
    }
    return result
  }

  /// Checks that the rows with their spans fill a rectangle of `columns`, or of the first row's where that is 0.
  ///
  /// - Returns: The number of columns.
  private mutating func checkGrid(
    _ rows: [Row], columns: Int
  ) -> Int {
    var width = columns
    // For each column, how many more rows a span from above covers.
    var covered = Array(repeating: 0, count: width)
    // By index: a row's cells are large, and none is kept.
    for index in rows.indices {
      let cells = rows[index].row.cells
      var taken = covered.lazy.filter { $0 > 0 }.count
      for place in cells.indices { taken += cells[place].columnSpan }
      if width == 0 {
        width = taken
        covered = Array(repeating: 0, count: width)
      }
      func problem() -> Diagnostic {
        gridProblem(at: rows[index].element.location, row: index, has: taken, needs: width)
      }
      guard taken == width else {
        problems.append(problem())
        return width
      }
      var column = 0
      for place in cells.indices {
        while column < width, covered[column] > 0 {
          covered[column] -= 1
          column += 1
        }
        for _ in 0..<cells[place].columnSpan {
          guard column < width, covered[column] == 0 else {
            problems.append(problem())
            return width
          }
          covered[column] = cells[place].rowSpan - 1
          column += 1
        }
      }
      while column < width {
        covered[column] = max(covered[column] - 1, 0)
        column += 1
      }
    }
    if covered.contains(where: { $0 > 0 }), let last = rows.last {
      problems.append(
        Diagnostic(
          .error, .templateTable, at: last.element.location,
          .init(
            thai: "rowspan ของตารางเกินแถวสุดท้าย", english: "a rowspan reaches below the table's last row")))
    }
    return width
  }

  private func gridProblem(
    at location: SourceLocation, row: Int, has: Int, needs: Int
  ) -> Diagnostic {
    Diagnostic(
      .error, .templateTable, at: location,
      .init(
        thai: "แถวที่ \(row + 1) ของตารางมี \(has) ช่อง แต่ตารางมี \(needs) คอลัมน์",
        english: "row \(row + 1) of the table fills \(has) columns of \(needs)"))
  }
}

extension Table.Cell {
  /// The same as the header of the rows below it.
  fileprivate var headingRows: Table.Cell {
    var cell = self
    cell.blocks = blocks.map { block in
      guard case .paragraph(var paragraph) = block, paragraph.style == "cell" else { return block }
      paragraph.style = "header-cell"
      return .paragraph(paragraph)
    }
    return cell
  }
}
