import DocumentTree
import Typography

extension FlowBuilder {
  mutating func append(_ table: PreparedTable, in environment: Environment) {
    guard table.rowCount > 0 else { return }
    space(table.style.spaceBefore)
    if let caption = table.caption { append(caption, in: environment, keepsAll: true) }
    let edges = ColumnWidths(style: style).edges(of: table, measure: environment.width)
    let box = tableBox(table, edges: edges)
    add(FlowItem(content: .table(box), x: environment.x))
    space(table.style.spaceAfter)
  }

  /// Lays the cells out in their columns.
  private func tableBox(_ table: PreparedTable, edges: [Double]) -> TableBox {
    let columns = DecimalColumns(table)
    let cells = table.cells.map { cell in
      let width = edges[cell.column + cell.columnSpan] - edges[cell.column]
      let inner = max(1, width - 2 * table.style.paddingSide)
      var builder = FlowBuilder(style: style, typesetter: typesetter, bodyHeight: bodyHeight)
      var environment = Environment(width: inner, justifiedFrom: table.style.justifiedFrom, isInCell: true)
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
      return TableBox.Cell(
        row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
        list: builder.finish(), vertical: cell.vertical, fill: cell.isInHead ? table.style.headerFill : nil)
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
    if group.style.padding > 0 || group.style.ruleWidth > 0 || group.style.fill != nil {
      var builder = FlowBuilder(style: style, typesetter: typesetter, bodyHeight: bodyHeight)
      var content = inner
      content.x = 0
      content.width = max(1, inner.width - 2 * group.style.padding)
      content.isInCell = true
      builder.append(group.blocks, in: content)
      let cell = TableBox.Cell(
        row: 0, column: 0, rowSpan: 1, columnSpan: 1, list: builder.finish(), vertical: .top,
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
    let box = FigureSetter(style: style, typesetter: typesetter).box(
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
