import DocumentTree

extension TableBox {
  /// A page's part that ends so, and what is left of the table.
  func emit(_ ending: Ending) -> Part {
    emit(ending.page, rest: ending.next.row < rowCount ? ending.next : nil)
  }

  /// The fragments of a page's part: fills and rules, then the cells in reading order.
  func emit(_ page: PagePart, rest: TableCursor?) -> Part {
    var part = Part(height: page.segment.bottom, rest: rest)
    if page.repeatsHeader {
      let header = PagePart(
        segment: header, cursor: TableCursor(), region: page.region, repeatsHeader: false)
      part.fragments = fragments(of: header)
      for index in part.fragments.indices { part.fragments[index].isRepeated = true }
    }
    part.fragments.append(fragments(of: page), x: 0, y: 0)
    return part
  }

  private func fragments(of page: PagePart) -> [Fragment] {
    let segment = page.segment
    guard segment.rowCount > 0 else { return [] }
    let shown = cellsShown(in: segment)
    // Rows of empty cells without rules are there too: they take their room.
    var result = [Fragment(content: .paths(paths(of: shown, in: segment)), x: 0, y: 0)]
    // What stands again comes last: among the cells' text it would join that of another column to a reader's line.
    var repeated: [Fragment] = []
    for index in shown {
      let cell = cells[index]
      if case .finished = page.cursor.progress[index] {
        repeated += repeatedFragments(of: cell, in: segment)
        continue
      }
      let top = segment.top(of: cell.row)
      let x = edges[cell.column] + side(of: cell)
      if let part = page.parts[index] {
        result.append(part.fragments, x: x, y: top + paddingTop)
        continue
      }
      let filled = cell.list.fill(
        Region(height: .infinity, fullHeight: cellHeight(in: page.region.fullHeight), isFresh: true),
        from: start(of: index, page.cursor))
      let spare = max(
        0, segment.top(of: cell.endRow) - top - paddingTop - paddingBottom - filled.height)
      let shift =
        switch cell.vertical {
        case .top: 0.0
        case .middle: spare / 2
        case .bottom: spare
        }
      result.append(filled.fragments, x: x, y: top + paddingTop + shift)
    }
    return result + repeated
  }

  /// What a cell that was complete on an earlier page says again, where it asks for that and there is room.
  private func repeatedFragments(of cell: Cell, in segment: TableSegment) -> [Fragment] {
    guard let again = cell.again else { return [] }
    let room = segment.top(of: cell.endRow) - segment.top(of: cell.row) - paddingTop - paddingBottom
    guard cell.againHeight <= room + FlowList.tolerance else { return [] }
    let filled = again.fill(
      Region(height: .infinity, fullHeight: .infinity, isFresh: true), from: FlowCursor())
    var fragments: [Fragment] = []
    fragments.append(
      filled.fragments, x: edges[cell.column] + side(of: cell), y: segment.top(of: cell.row) + paddingTop)
    for index in fragments.indices { fragments[index].isRepeated = true }
    return fragments
  }

  /// The cells that have a part in the segment, in reading order.
  private func cellsShown(in segment: TableSegment) -> [Int] {
    let first = rowStarts[max(0, segment.first - longestSpan + 1)]
    return (first..<rowStarts[segment.end]).filter { cells[$0].endRow > segment.first }
  }
}
