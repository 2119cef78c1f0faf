import DocumentTree

extension TableBox {
  /// What became of an offer of room; nothing placed leaves `rest` where it was.
  struct Part {
    var fragments: [Fragment] = []
    var height = 0.0
    var rest: TableCursor?
  }

  /// The rows of a table that stand on one page, and where they came from.
  private struct PagePart {
    var segment: TableSegment
    let cursor: TableCursor
    let region: Region
    /// Whether the header stands above the rows again.
    let repeatsHeader: Bool
    /// The cells that go on to the next page, filled once: what is left of them and what is painted come from the same filling.
    var parts: [Int: Filled] = [:]
  }

  /// A page that is full to this part may end before a row or group that could be divided.
  private static let wellFilled = 0.7
  /// A page that is full to this part may end before a table that could only just begin on it.
  private static let fairlyFilled = 0.65
  /// A row of at least this part of a page may be cut where moving it would leave a page that isn't well filled.
  private static let tall = 0.15

  /// Places as many rows as fit into a region.
  ///
  /// A row that doesn't fit moves whole to the next page. It is cut, between lines and in all its cells at once, if no page can hold it;
  /// or if it is tall and moving it would leave the page too empty, and every cell can leave
  /// something here. Rows that a spanning cell binds together stay together in the same way.
  func fill(_ region: Region, from start: TableCursor?) -> Part {
    let cursor = start ?? TableCursor()
    let fullHeight = region.fullHeight
    let isHeaderRepeated = repeatsHeader(in: fullHeight)
    let repeats = cursor.row >= headerCount && start != nil && isHeaderRepeated
    var page = PagePart(
      segment: TableSegment(first: cursor.row, top: repeats ? headerHeight : 0), cursor: cursor,
      region: region, repeatsHeader: repeats)
    let freshHeight = fullHeight - (isHeaderRepeated ? headerHeight : 0)
    /// The rows that may stand on this page without the next, and those that may at a pinch.
    var end = cursor.row
    var previousEnd = cursor.row
    var weakEnd = cursor.row
    var row = cursor.row
    var height = 0.0
    while row < rowCount {
      height = self.height(of: row, in: page.segment, progress: cursor.progress)
      guard page.segment.bottom + height <= region.height + FlowList.tolerance else { break }
      page.segment.append(height)
      row += 1
      guard row < rowCount, !keepsWithNext[row - 1] else { continue }
      let group = groups[row]
      if group.rows.lowerBound == row {
        previousEnd = end
        end = row
      } else if row - max(group.rows.lowerBound, cursor.row) >= 2, group.rows.upperBound - row >= 2,
        repeatedCellsAreWhole(of: group.rows.lowerBound, in: page.segment)
      {
        if group.height > freshHeight || group.isDivisible { end = row } else { weakEnd = row }
      }
    }
    guard row < rowCount else { return close(page, next: nil) }
    guard !isUnbreakable || region.isFresh else { return Part(rest: cursor) }

    // A table that doesn't start here takes its heading along.
    let startsHere = start != nil || end > headerCount
    let used =
      fullHeight - region.height + (startsHere ? page.segment.top(of: end) : -region.headingHeight)
    let isWellFilled = used >= fullHeight * Self.wellFilled
    let mayCut = row >= headerCount || !isHeaderRepeated
    if mayCut, height > freshHeight || (height > fullHeight * Self.tall && !isWellFilled),
      let part = cut(row, in: page, isForced: false)
    {
      return part
    }
    if weakEnd > end, !isWellFilled, groups[weakEnd].height > fullHeight / 2 || region.isFresh {
      end = weakEnd
    }
    if end == cursor.row, region.isFresh {
      // Kept together but taller than a page: it ends where the page is full.
      guard row > (isHeaderRepeated && start == nil ? headerCount : cursor.row) else {
        return cut(row, in: page, isForced: true) ?? Part(rest: cursor)
      }
      end = row
    }
    guard end > cursor.row else { return Part(rest: cursor) }
    guard start != nil || !beginsAlone(before: end, page) else { return Part(rest: cursor) }
    let staysFilled =
      fullHeight - region.height + page.segment.top(of: previousEnd) >= fullHeight * Self.wellFilled
    if previousEnd > max(cursor.row, headerCount), staysFilled, endsAlone(from: end, in: fullHeight),
      page.segment.top(of: end) - page.segment.top(of: previousEnd) + naturalHeight(of: end) <= freshHeight
    {
      end = previousEnd
    }
    page.segment.removeRows(from: end)
    return close(page, next: end)
  }

  /// Whether what names a group, the first of its cells to stand again, fits into its rows in `segment`.
  private func repeatedCellsAreWhole(of row: Int, in segment: TableSegment) -> Bool {
    row < segment.first
      || cells[rowStarts[row]..<rowStarts[row + 1]].first { $0.again != nil }.map { cell in
        cell.naturalHeight + paddingTop + paddingBottom <= segment.bottom - segment.top(of: row)
      } ?? true
  }

  /// Whether a table of several rows would begin at the foot of a page with a single low row under its header, and the page is
  /// fairly filled without the table and its heading.
  private func beginsAlone(before end: Int, _ page: PagePart) -> Bool {
    let region = page.region
    let above = region.fullHeight - region.height - region.headingHeight
    return !region.isFresh && headerCount > 0 && end == headerCount + 1 && rowCount > end + 1
      && page.segment.top(of: end) - page.segment.top(of: headerCount) < region.fullHeight / 7
      && above >= region.fullHeight * Self.fairlyFilled
  }

  /// Whether the rows from `row` to the table's end would stand alone under a header: one low row, or rows that no page
  /// parts. The row before them then keeps them company.
  private func endsAlone(from row: Int, in fullHeight: Double) -> Bool {
    let isParted = (row + 1..<max(row + 1, rowCount)).contains {
      !keepsWithNext[$0 - 1] && groups[$0].rows.lowerBound == $0
    }
    return groups[row].rows.lowerBound == row && !isParted && naturalHeight(of: row) < fullHeight / 3
  }

  // MARK: Heights

  /// The height of the rows from `row` to the table's end, uncut.
  private func naturalHeight(of row: Int) -> Double {
    var height = 0.0
    var next = row
    while next < rowCount {
      height += groups[next].height
      next = groups[next].rows.upperBound
    }
    return height
  }

  /// The height of a row: of the cells that end in it, what is left of them.
  func height(of row: Int, in segment: TableSegment, progress: [Int: TableCursor.Progress]) -> Double {
    var height = 0.0
    for index in cells(covering: row) where cells[index].endRow == row + 1 {
      let top = segment.top(of: cells[index].row)
      var content = remaining(index, progress)
      // What a cell says again needs its room.
      if case .finished = progress[index] { content = cells[index].againHeight }
      height = max(height, content + paddingTop + paddingBottom - (segment.bottom - top))
    }
    return height
  }

  /// The height of what is left from `start` on, with all the room it wants.
  func height(from start: TableCursor?, fullHeight: Double) -> Double {
    guard let start else { return naturalHeight }
    let repeats = start.row >= headerCount && repeatsHeader(in: fullHeight)
    var segment = TableSegment(first: start.row, top: repeats ? headerHeight : 0)
    for row in start.row..<max(start.row, rowCount) {
      segment.append(height(of: row, in: segment, progress: start.progress))
    }
    return segment.bottom
  }

  private func remaining(_ cell: Int, _ progress: [Int: TableCursor.Progress]) -> Double {
    switch progress[cell] {
    case nil: cells[cell].naturalHeight
    case .finished: 0
    case .rest(_, let height): height
    }
  }

  /// The cells that cover a row: its own, and those that reach down into it.
  private func cells(covering row: Int) -> [Int] {
    var result = Array(rowStarts[row]..<rowStarts[row + 1])
    if longestSpan > 1 {
      for index in rowStarts[max(0, row - longestSpan + 1)]..<rowStarts[row] where cells[index].endRow > row {
        result.append(index)
      }
    }
    return result
  }

  // MARK: Cuts

  /// Cuts a row at the region's end; nil if not every cell of it can leave something on this page.
  ///
  /// - Parameter isForced: Whether each cell must leave its first piece here, whatever its height: no page has more room.
  private func cut(_ row: Int, in page: PagePart, isForced: Bool) -> Part? {
    var page = page
    var next = TableCursor(row: row)
    let start = page.segment.bottom
    var bottom = start
    var isDone = true
    for index in cells(covering: row) {
      let cell = cells[index]
      let top = page.segment.top(of: cell.row)
      guard
        let filled = fillPart(index, top: top, bottom: page.region.height, isFresh: isForced, &page, &next)
      else { continue }
      if filled.fragments.isEmpty, filled.rest != nil { return nil }
      if !filled.fragments.isEmpty {
        bottom = max(bottom, top + filled.height + paddingTop + paddingBottom)
      }
      if filled.rest != nil, cell.endRow == row + 1 { isDone = false }
    }
    guard isForced || bottom > start else { return nil }
    page.segment.append(bottom - start)
    if isDone {
      next.row = row + 1
      next.progress = next.progress.filter { cells[$0.key].endRow > row + 1 }
    }
    return emit(page, rest: next.row < rowCount ? next : nil)
  }

  /// Fills what is left of a cell down to `bottom`, and notes how far it came; nil if nothing was left of it.
  private func fillPart(
    _ index: Int, top: Double, bottom: Double, isFresh: Bool, _ page: inout PagePart,
    _ next: inout TableCursor
  ) -> Filled? {
    if case .finished = page.cursor.progress[index] {
      next.progress[index] = .finished
      return nil
    }
    let fullHeight = cellHeight(in: page.region.fullHeight)
    let list = cells[index].list
    let filled = list.fill(
      Region(
        height: bottom - top - paddingTop - paddingBottom, fullHeight: fullHeight, isFresh: isFresh,
        isAtHead: true), from: start(of: index, page.cursor))
    next.progress[index] =
      filled.rest.map { .rest($0, height: list.height(from: $0, fullHeight: fullHeight)) } ?? .finished
    page.parts[index] = filled
    return filled
  }

  /// The most that a page holds of a cell.
  private func cellHeight(in fullHeight: Double) -> Double {
    max(1, fullHeight - (repeatsHeader(in: fullHeight) ? headerHeight : 0) - paddingTop - paddingBottom)
  }

  private func start(of cell: Int, _ cursor: TableCursor) -> FlowCursor {
    if case .rest(let rest, _) = cursor.progress[cell] { rest } else { FlowCursor() }
  }

  /// Ends the page's part between two rows.
  private func close(_ page: PagePart, next row: Int?) -> Part {
    guard let row else { return emit(page, rest: nil) }
    var page = page
    var next = TableCursor(row: row)
    let bottom = page.segment.bottom
    let first = rowStarts[max(0, row - longestSpan + 1)]
    for index in first..<rowStarts[row] where cells[index].endRow > row {
      let top = page.segment.top(of: cells[index].row)
      _ = fillPart(index, top: top, bottom: bottom, isFresh: false, &page, &next)
    }
    return emit(page, rest: next)
  }

  // MARK: Fragments

  /// The fragments of a page's part: fills and rules, then the cells in reading order.
  private func emit(_ page: PagePart, rest: TableCursor?) -> Part {
    var part = Part(height: page.segment.bottom, rest: rest)
    if page.repeatsHeader {
      let header = PagePart(
        segment: header, cursor: TableCursor(), region: page.region, repeatsHeader: false)
      part.fragments = fragments(of: header).map {
        var fragment = $0
        fragment.isRepeated = true
        return fragment
      }
    }
    part.fragments += fragments(of: page)
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
        for fragment in part.fragments { result.append(fragment.moved(x: x, y: top + paddingTop)) }
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
      for fragment in filled.fragments {
        result.append(fragment.moved(x: x, y: top + paddingTop + shift))
      }
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
    return filled.fragments.map {
      var fragment = $0.moved(
        x: edges[cell.column] + side(of: cell), y: segment.top(of: cell.row) + paddingTop)
      fragment.isRepeated = true
      return fragment
    }
  }

  /// The cells that have a part in the segment, in reading order.
  private func cellsShown(in segment: TableSegment) -> [Int] {
    let first = rowStarts[max(0, segment.first - longestSpan + 1)]
    return (first..<rowStarts[segment.end]).filter { cells[$0].endRow > segment.first }
  }
}
