import DocumentTree
import Typography

extension BlockPreparer {
  mutating func prepare(_ table: Table, parent: StructureTree.ElementID) -> PreparedTable {
    let tableStyle =
      style.tables[table.style] ?? style.tables["grid"] ?? StyleSheet.TableStyle()
    let root = structure.add(.table, to: parent)
    let caption =
      table.caption.isEmptyText
      ? nil : prepare(table.caption, style: paragraphStyle("caption"), role: .caption, parent: root)
    let grid = TableGrid(table)
    var cells: [PreparedTable.Cell] = []
    cells.reserveCapacity(grid.cells.count)
    var section: StructureTree.ElementID = root
    var row: StructureTree.ElementID = root
    var lastRow = -1
    // Every row of the grid has an element, one whose slots are all covered from above too.
    func open(rowsUpTo end: Int) {
      while lastRow < end {
        lastRow += 1
        if lastRow == 0 || lastRow == grid.headerCount {
          section = structure.add(lastRow < grid.headerCount ? .tableHead : .tableBody, to: root)
        }
        row = structure.add(.tableRow, to: section)
      }
    }
    for slot in grid.cells {
      open(rowsUpTo: slot.row)
      cells.append(prepare(slot, of: grid, in: row, style: tableStyle))
    }
    open(rowsUpTo: grid.rowCount - 1)
    return PreparedTable(
      style: tableStyle, columns: grid.columns, headerCount: grid.headerCount, rowCount: grid.rowCount,
      cells: cells, caption: caption)
  }

  private mutating func prepare(
    _ slot: TableGrid.Slot, of grid: TableGrid, in row: StructureTree.ElementID,
    style tableStyle: StyleSheet.TableStyle
  ) -> PreparedTable.Cell {
    let isInHead = slot.row < grid.headerCount
    let isHeader = isInHead || slot.cell?.isHeader == true
    let element = structure.add(isHeader ? .tableHeader : .tableData, to: row)
    // A header across all columns is one of the rows below it, of each of the columns.
    let headsRows = isHeader && !isInHead && slot.columnSpan == grid.columns.count && slot.columnSpan > 1
    if isHeader { structure.elements[element].scope = isInHead || headsRows ? .column : .row }
    structure.elements[element].columnSpan = slot.columnSpan
    structure.elements[element].rowSpan = slot.rowSpan
    let place = Place(bodyStyle: isInHead ? tableStyle.headerStyle : tableStyle.bodyStyle, parent: element)
    let blocks = prepare(slot.cell?.blocks ?? [], in: place)
    var result = PreparedTable.Cell(
      blocks: blocks, row: slot.row, column: slot.column, rowSpan: slot.rowSpan,
      columnSpan: slot.columnSpan, isInHead: isInHead, headsRows: headsRows,
      horizontal: slot.cell?.horizontal,
      vertical: slot.cell?.vertical ?? .top,
      isTitle: isHeader || (slot.cell?.again.isEmpty == false && isOneParagraph(blocks)),
      again: prepareAgain(slot.cell?.again ?? [], style: place.bodyStyle))
    if slot.cell?.horizontal == .decimal, slot.columnSpan == 1, blocks.count == 1,
      case .paragraph(let paragraph) = blocks[0]
    {
      result.decimal = decimalParts(of: paragraph)
    }
    return result
  }

  private func isOneParagraph(_ blocks: [PreparedBlock]) -> Bool {
    if blocks.count == 1, case .paragraph = blocks[0] { true } else { false }
  }

  /// Prepares what stands on pages as furniture alone: neither an element nor a link of the document comes of it.
  private mutating func prepareAgain(_ blocks: [Block], style: String?) -> [PreparedBlock] {
    guard !blocks.isEmpty else { return [] }
    var furniture = StructureTree()
    swap(&structure, &furniture)
    let linkCount = links.count
    let result = prepare(blocks, in: Place(bodyStyle: style, parent: 0))
    links.removeSubrange(linkCount...)
    swap(&structure, &furniture)
    return result
  }

  /// The widths on both sides of a figure's decimal point; nil where the text is no figure.
  private func decimalParts(of paragraph: PreparedParagraph) -> (integer: Double, fraction: Double)? {
    let characters = paragraph.text.characters
    guard !characters.isEmpty, characters.count < 40 else { return nil }
    let inventory = typesetter.inventory
    var point = characters.count
    var hasDigit = false
    for (index, character) in characters.enumerated() {
      let scalar = inventory[character.glyph].character
      if scalar == ".", hasDigit { point = index }
      if ("0"..."9").contains(scalar) || ("๐"..."๙").contains(scalar) { hasDigit = true }
    }
    guard hasDigit else { return nil }
    let size = paragraph.style.size
    return (
      paragraph.text.measures.width(0..<point) * size,
      paragraph.text.measures.width(point..<characters.count) * size
    )
  }
}
