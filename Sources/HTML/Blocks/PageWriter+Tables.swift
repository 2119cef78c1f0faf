import DocumentTree
import ThaiFormat

extension PageWriter {
  /// How wide a table is on a phone where it needs as much, in points.
  private static let wideTable = 360.0

  /// A table in a region of its own that scrolls where the window is narrow, by keys as well.
  mutating func write(_ table: Table) {
    tableCount += 1
    let id = "table-\(tableCount)"
    columnNeeds = ColumnNeeds(columns: table.columns.count)
    // The region says how wide its table must be, which only its cells tell.
    var before = ""
    swap(&before, &text)
    writeTable(table, id: id)
    swap(&before, &text)
    let label =
      table.caption.isEmpty
      ? "aria-label=\"ตาราง \(document.digits.text(tableCount))\"" : "aria-labelledby=\"\(id)\""
    let padding = style.tables[table.style]?.paddingSide ?? 0
    let need = columnNeeds.total(size: style.paragraph("cell").size, padding: padding)
    let isNarrow = need < Self.wideTable
    text += "<div class=\"table-region\(isNarrow ? " narrow" : "")\" role=\"region\" tabindex=\"0\" \(label)"
    if isNarrow {
      // What is missing of it beside a phone's margins, many times over: nothing, or more than the line that tells of it is high.
      text += " style=\"--need:\(length(need));--told:calc(\(length(99 * (need + 24))) - 9900vw - 99px)\""
    }
    text += ">\n" + before + "</div>\n"
  }

  private mutating func writeTable(_ table: Table, id: String) {
    text += "<table class=\"t-\(identifier(table.style))\">\n"
    if !table.caption.isEmpty {
      text += "<caption id=\"\(id)\">"
      write(table.caption, style: "caption")
      text += "</caption>\n"
    }
    writeColumns(table.columns)
    if !table.headerRows.isEmpty {
      text += "<thead>\n"
      for row in table.headerRows { write(row, scope: "col") }
      text += "</thead>\n"
    }
    text += "<tbody>\n"
    for (index, row) in table.rows.enumerated() {
      let headsRows = row.headsRows(of: table.columns.count)
      // Rows under a header of their own are a group of their own.
      if headsRows, index > 0 { text += "</tbody>\n<tbody>\n" }
      write(row, scope: "row", isGroup: headsRows)
    }
    text += "</tbody>\n</table>\n"
  }

  private mutating func writeColumns(_ columns: [Table.ColumnWidth]) {
    let shares = columns.reduce(0.0) { sum, column in
      switch column {
      case .share(let share): sum + max(0, share)
      case .automatic, .fixed: sum
      }
    }
    text += "<colgroup>"
    for column in columns {
      switch column {
      case .automatic: text += "<col>"
      case .share(let share):
        // A browser weighs percentages against the whole; the columns that are not shares take about a third.
        let part = shares > 0 ? max(0, share) / shares * (shares == 0 ? 0 : 100) : 0
        text += columns.allSatisfy(\.isShare) ? "<col style=\"width:\(number(part))%\">" : "<col>"
      case .fixed(let points): text += "<col style=\"width:\(number(points))pt\">"
      }
    }
    text += "</colgroup>\n"
  }

  private mutating func write(_ row: Table.Row, scope: String, isGroup headsRows: Bool = false) {
    text += "<tr>\n"
    var texts: [ColumnNeeds.Text] = []
    for cell in row.cells {
      let isHeader = cell.isHeader || scope == "col"
      let element = isHeader ? "th" : "td"
      text += "<\(element)"
      if isHeader {
        // A header of several rows is each one's: a group would be all rows to the end of the table.
        let isGroup = headsRows || scope == "col" && cell.columnSpan > 1
        text += " scope=\"\(scope)\(isGroup ? "group" : "")\""
      }
      if cell.columnSpan > 1 { text += " colspan=\"\(cell.columnSpan)\"" }
      if cell.rowSpan > 1 { text += " rowspan=\"\(cell.rowSpan)\"" }
      let classes = [
        cell.horizontal.map { "a-\($0.rawValue)" },
        cell.vertical == .top ? nil : "v-\(cell.vertical.rawValue)",
      ]
      .compactMap(\.self)
      if !classes.isEmpty { text += " class=\"\(classes.joined(separator: " "))\"" }
      text += ">"
      isInCell = true
      cellText = ColumnNeeds.Text()
      write(cell.blocks)
      texts.append(cellText)
      isInCell = false
      text += "</\(element)>\n"
    }
    text += "</tr>\n"
    columnNeeds.add(row, texts: texts)
  }
}

extension Table.Row {
  /// Whether it is one header across all of `columns`, of the rows below it.
  fileprivate func headsRows(of columns: Int) -> Bool {
    guard columns > 1, cells.count == 1, let cell = cells.first else { return false }
    return cell.isHeader && cell.columnSpan >= columns
  }
}

extension Table.ColumnWidth {
  fileprivate var isShare: Bool {
    switch self {
    case .share: true
    case .automatic, .fixed: false
    }
  }
}
