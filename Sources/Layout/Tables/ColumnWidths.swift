import DocumentTree
import Typography

/// The least and the natural width of something, points.
struct WidthRange {
  /// No word of it needs to be cut.
  var least = 0.0
  /// No line of it needs to be broken.
  var natural = 0.0

  mutating func widen(to other: WidthRange) {
    least = max(least, other.least)
    natural = max(natural, other.natural)
  }
}

/// Divides a measure among a table's columns.
struct ColumnWidths {
  let style: StyleSheet

  /// The columns' edges, from 0; one more than there are columns. The last is at most `measure`.
  func edges(of table: PreparedTable, measure: Double) -> [Double] {
    let ranges = ranges(of: table)
    let widths = widths(of: table.columns, ranges: ranges, measure: measure)
    var edges = [0.0]
    edges.reserveCapacity(widths.count + 1)
    for width in widths { edges.append(edges[edges.count - 1] + width) }
    return edges
  }

  // MARK: Division

  func widths(of columns: [Table.ColumnWidth], ranges: [WidthRange], measure: Double) -> [Double] {
    var widths = [Double](repeating: 0, count: columns.count)
    var automatic: [Int] = []
    var shares: [Int] = []
    var weights = [Double](repeating: 0, count: columns.count)
    var fixedSum = 0.0
    for (index, column) in columns.enumerated() {
      switch column {
      case .automatic: automatic.append(index)
      case .share(let weight):
        shares.append(index)
        weights[index] = weight.isFinite ? max(0, weight) : 0
      case .fixed(let width):
        widths[index] = width.isFinite ? max(1, width) : 1
        fixedSum += widths[index]
      }
    }
    let open = automatic.count + shares.count
    // Fixed columns may take all but a sixth of the measure from the others.
    let fixedLimit = open == 0 ? measure : measure * 5 / 6
    if fixedSum > fixedLimit {
      for index in columns.indices { widths[index] *= fixedLimit / fixedSum }
      fixedSum = fixedLimit
    }
    let room = measure - fixedSum
    let leastSum = (automatic + shares).reduce(0) { $0 + ranges[$1].least }
    if leastSum > room {
      for (index, width) in levelled((automatic + shares).map { ($0, ranges[$0].least) }, to: room) {
        widths[index] = width
      }
      return widths
    }
    let shareLeast = shares.reduce(0) { $0 + ranges[$1].least }
    divide(room - shareLeast, among: automatic, ranges: ranges, fills: shares.isEmpty, widths: &widths)
    let rest = room - automatic.reduce(0) { $0 + widths[$1] }
    share(rest, among: shares, weights: weights, ranges: ranges, widths: &widths)
    return widths
  }

  /// Automatic columns: natural widths where there is room, else the least and a part of what each wants more.
  private func divide(
    _ room: Double, among columns: [Int], ranges: [WidthRange], fills: Bool, widths: inout [Double]
  ) {
    let natural = columns.reduce(0) { $0 + ranges[$1].natural }
    let least = columns.reduce(0) { $0 + ranges[$1].least }
    if natural <= room {
      let factor = fills && natural > 0 ? room / natural : 1
      for index in columns {
        widths[index] =
          natural > 0 ? ranges[index].natural * factor : (fills ? room / Double(columns.count) : 0)
      }
    } else {
      for index in columns {
        let wish = ranges[index].natural - ranges[index].least
        widths[index] = ranges[index].least + (room - least) * wish / max(natural - least, 0.001)
      }
    }
  }

  /// Shares by weight, none narrower than its longest word.
  private func share(
    _ room: Double, among columns: [Int], weights: [Double], ranges: [WidthRange], widths: inout [Double]
  ) {
    var open = columns
    var room = room
    while !open.isEmpty {
      let sum = open.reduce(0) { $0 + weights[$1] }
      func width(_ index: Int) -> Double {
        sum > 0 ? room * weights[index] / sum : room / Double(open.count)
      }
      let narrow = open.filter { width($0) < ranges[$0].least }
      if narrow.isEmpty {
        let result = open.map { ($0, width($0)) }
        for (index, width) in result { widths[index] = width }
        return
      }
      for index in narrow {
        widths[index] = ranges[index].least
      }
      room -= narrow.reduce(0) { $0 + ranges[$1].least }
      open.removeAll { narrow.contains($0) }
    }
  }

  /// Widths cut to a common level so that they fill `room`: the widest gives way first.
  private func levelled(_ widths: [(Int, Double)], to room: Double) -> [(Int, Double)] {
    var rest = room
    var result: [(Int, Double)] = []
    let ordered = widths.sorted { $0.1 < $1.1 }
    for (position, entry) in ordered.enumerated() {
      let width = min(entry.1, rest / Double(ordered.count - position))
      result.append((entry.0, width))
      rest -= width
    }
    return result
  }

  // MARK: Contents

  /// What the cells of each column ask for, padding included.
  private func ranges(of table: PreparedTable) -> [WidthRange] {
    var ranges = [WidthRange](repeating: WidthRange(), count: table.columns.count)
    let decimals = DecimalColumns(table)
    let padding = 2 * table.style.paddingSide
    var spanning: [(cell: PreparedTable.Cell, range: WidthRange)] = []
    for cell in table.cells {
      var range = self.range(of: cell.blocks)
      if cell.decimal != nil {
        let width = decimals.width(ofColumn: cell.column)
        range.widen(to: WidthRange(least: width, natural: width))
      }
      // A point more than the words need, so that rounding cuts none.
      range.least += padding + 0.01
      range.natural += padding + 0.01
      if cell.columnSpan == 1 {
        ranges[cell.column].widen(to: range)
      } else {
        spanning.append((cell, range))
      }
    }
    for (cell, range) in spanning {
      let columns = (cell.column..<cell.column + cell.columnSpan).filter { index in
        if case .fixed = table.columns[index] { false } else { true }
      }
      guard !columns.isEmpty else { continue }
      var fixed = 0.0
      for index in cell.column..<cell.column + cell.columnSpan {
        if case .fixed(let width) = table.columns[index] { fixed += width }
      }
      let least = range.least - fixed - columns.reduce(0) { $0 + ranges[$1].least }
      let natural = range.natural - fixed - columns.reduce(0) { $0 + ranges[$1].natural }
      for index in columns {
        ranges[index].least += max(0, least) / Double(columns.count)
        ranges[index].natural += max(0, natural) / Double(columns.count)
        ranges[index].natural = max(ranges[index].natural, ranges[index].least)
      }
    }
    return ranges
  }

  private func range(of blocks: [PreparedBlock]) -> WidthRange {
    var result = WidthRange()
    for block in blocks { result.widen(to: range(of: block)) }
    return result
  }

  private func range(of block: PreparedBlock) -> WidthRange {
    switch block {
    case .paragraph(let paragraph): return range(of: paragraph)
    case .list(let list):
      var result = WidthRange()
      for item in list.items { result.widen(to: range(of: item.blocks)) }
      return WidthRange(least: result.least + list.hang, natural: result.natural + list.hang)
    case .table(let table):
      let ranges = ranges(of: table)
      var result = WidthRange()
      for (column, range) in zip(table.columns, ranges) {
        if case .fixed(let width) = column {
          result.least += width
          result.natural += width
        } else {
          result.least += range.least
          result.natural += range.natural
        }
      }
      return result
    case .figure(let figure):
      let natural =
        switch figure.content {
        case .image(_, let width, _): figure.width ?? width * 0.75
        case .chart, .diagram: figure.width ?? 200
        }
      return WidthRange(least: min(natural, 40), natural: natural)
    case .group(let group):
      let extra = 2 * group.style.padding + group.style.leftIndent
      let inner = range(of: group.blocks)
      return WidthRange(least: inner.least + extra, natural: inner.natural + extra)
    case .contents(let entries):
      var result = WidthRange()
      for entry in entries { result.widen(to: range(of: entry.paragraph)) }
      return result
    case .pageBreak: return WidthRange()
    }
  }

  /// The longest piece between breaks, and the longest between forced line ends.
  private func range(of paragraph: PreparedParagraph) -> WidthRange {
    let text = paragraph.text
    var result = WidthRange()
    var pieceStart = 0
    var lineStart = 0
    func trimmed(_ start: Int, _ end: Int) -> Double {
      var end = end
      while end > start, text.characters[end - 1].isSpace { end -= 1 }
      return text.measures.width(start..<max(start, end))
    }
    let count = text.characters.count
    for item in text.breaks where item.index >= pieceStart && item.index <= count {
      result.least = max(result.least, trimmed(pieceStart, item.index))
      pieceStart = item.index
      if item.isMandatory {
        result.natural = max(result.natural, trimmed(lineStart, item.index))
        lineStart = item.index
      }
    }
    result.least = max(result.least, trimmed(pieceStart, count))
    result.natural = max(result.natural, trimmed(lineStart, count))
    let indents = max(0, paragraph.style.leftIndent) + max(0, paragraph.style.rightIndent)
    return WidthRange(
      least: result.least * paragraph.style.size + indents,
      natural: result.natural * paragraph.style.size + indents + paragraph.style.firstLineIndent)
  }
}
