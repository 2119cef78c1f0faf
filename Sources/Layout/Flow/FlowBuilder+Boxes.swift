import DocumentTree
import Typography

extension FlowBuilder {
  mutating func append(_ table: PreparedTable, in environment: Environment) {
    guard table.rowCount > 0 else { return }
    guard environment.tableDepth < Self.deepestTable else {
      // So deep there is no room for columns: the cells stand below one another.
      if let caption = table.caption { append(caption, in: environment) }
      for cell in table.cells { append(cell.blocks, in: environment) }
      return
    }
    space(table.style.spaceBefore)
    if let caption = table.caption { append(caption, in: environment, keepsAll: true) }
    let edges = ColumnWidths(style: style).edges(of: table, measure: environment.width)
    let box = tableBox(table, edges: edges, depth: environment.tableDepth + 1)
    add(FlowItem(content: .table(box), x: environment.x))
    space(table.style.spaceAfter)
  }

  /// How deep tables, framed groups among them, may stand in one another.
  private static let deepestTable = 8

  /// Lays the cells out in their columns.
  private func tableBox(_ table: PreparedTable, edges: [Double], depth: Int) -> TableBox {
    let columns = DecimalColumns(table)
    // What can't be cut must stand below a repeated header.
    let header = table.headerCount > 0 && table.headerCount < table.rowCount ? bodyHeight * 0.4 : 0
    let roomiest = max(1, bodyHeight - header - table.style.paddingTop - table.style.paddingBottom)
    let cells = table.cells.map { cell in
      let width = edges[cell.column + cell.columnSpan] - edges[cell.column]
      let inner = width - 2 * TableBox.side(table.style.paddingSide, width: width)
      var builder = FlowBuilder(tools: tools, bodyHeight: roomiest)
      var environment = Environment(
        width: inner, justifiedFrom: table.style.justifiedFrom, isInCell: true, tableDepth: depth)
      switch cell.horizontal {
      case .leading: environment.alignment = .leading
      case .centre: environment.alignment = .centre
      case .trailing: environment.alignment = .trailing
      case .decimal:
        environment.alignment = .centre
        environment.decimalPoint = columns.start(of: cell, width: inner)
      case nil: break
      }
      builder.append(cell.blocks, in: environment)
      var again: FlowList?
      if !cell.again.isEmpty {
        var builder = FlowBuilder(tools: tools, bodyHeight: roomiest)
        builder.append(cell.again, in: environment)
        again = builder.finishCell()
      }
      return TableBox.Cell(
        row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
        list: builder.finishCell(), vertical: cell.vertical,
        fill: cell.isInHead ? table.style.headerFill : cell.headsRows ? table.style.groupFill : nil,
        again: again, headsRows: cell.headsRows, isTitle: cell.isTitle)
    }
    return TableBox(
      edges: edges, headerCount: table.headerCount, rowCount: table.rowCount, cells: cells,
      paddingTop: table.style.paddingTop, paddingBottom: table.style.paddingBottom,
      paddingSide: table.style.paddingSide, ruleWidth: table.style.ruleWidth,
      ruleColour: table.style.ruleColour)
  }

  /// A group with a frame, a fill or padding is a table of one cell; any other is its blocks.
  mutating func append(_ group: PreparedGroup, in environment: Environment) {
    let first = list.items.count
    var inner = environment
    let indent = min(max(0, group.style.leftIndent), environment.width / 2)
    inner.x += indent
    inner.width -= indent
    space(group.style.spaceBefore)
    let isFramed = group.style.padding > 0 || group.style.ruleWidth > 0 || group.style.fill != nil
    if isFramed, environment.tableDepth < Self.deepestTable {
      var builder = FlowBuilder(
        tools: tools, bodyHeight: max(1, bodyHeight - 2 * group.style.padding))
      var content = inner
      content.x = 0
      content.width = inner.width - 2 * TableBox.side(group.style.padding, width: inner.width)
      content.isInCell = true
      content.tableDepth += 1
      builder.append(group.blocks, in: content)
      let cell = TableBox.Cell(
        row: 0, column: 0, rowSpan: 1, columnSpan: 1, list: builder.finishCell(), vertical: .top,
        fill: group.style.fill)
      let padding = group.style.padding
      add(
        FlowItem(
          content: .table(
            TableBox(
              edges: [0, inner.width], headerCount: 0, rowCount: 1, cells: [cell], paddingTop: padding,
              paddingBottom: padding, paddingSide: padding, ruleWidth: group.style.ruleWidth,
              ruleColour: .black)), x: inner.x))
    } else {
      append(group.blocks, in: inner)
    }
    if group.isKeptTogether { keepTogether(from: first) }
    space(group.style.spaceAfter)
  }

  mutating func append(_ figure: PreparedFigure, in environment: Environment) {
    let captionStyle = figure.caption?.style
    // The caption stays on the figure's page, so the figure leaves room for two lines of it.
    let room = bodyHeight - (captionStyle.map { $0.leading * 2 + $0.spaceBefore } ?? 0)
    let box = FigureSetter(style: style, typesetter: tools.typesetter).box(
      for: figure, measure: environment.width, maximumHeight: max(room, bodyHeight / 2))
    space(style.paragraphs["figure"]?.spaceBefore ?? 6)
    let x = environment.x + max(0, (environment.width - box.width) / 2)
    add(
      FlowItem(
        content: .figure(box), x: x, height: box.height, keepsWithNext: figure.caption != nil))
    if let caption = figure.caption {
      let first = list.items.count
      append(caption, in: environment)
      for index in first..<max(first, list.items.count - 1) { list.items[index].keepsWithNext = true }
    }
    space(style.paragraphs["figure"]?.spaceAfter ?? 6)
  }
}
