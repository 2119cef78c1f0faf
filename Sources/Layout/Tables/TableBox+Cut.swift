import DocumentTree

/// Cuts of a row, or of cells over several rows, by a page's end.
extension TableBox {
  /// Cuts a row at the region's end, or a few lines higher where only a few would go on.
  func bestCut(_ row: Int, in page: PagePart, isBegun: Bool) -> Ending? {
    guard let low = cut(row, in: page, isForced: false, isBegun: isBegun) else { return nil }
    guard low.leavesLittle else { return low }
    var higher = page
    higher.spare = page.region.fullHeight * PageCost.few
    guard let high = cut(row, in: higher, isForced: false, isBegun: isBegun) else { return low }
    return high.cost < low.cost ? high : low
  }

  /// Cuts a row at the region's end; nil if not every cell of it can leave something on this page.
  ///
  /// - Parameter isForced: Whether each cell must leave its first piece here, whatever its height: no page has more room.
  func cut(_ row: Int, in page: PagePart, isForced: Bool, isBegun: Bool) -> Ending? {
    let full = page.region.fullHeight
    var ending = Ending(page: page, next: TableCursor(row: row))
    let start = page.segment.bottom
    var bottom = start
    var isDone = true
    /// Cells that end inside a paragraph, and cells that are complete and can't say so on the next page.
    var (torn, silent) = (0, 0)
    /// The height of what goes on; what stands again beside it may be higher.
    var left = 0.0
    for index in cells(covering: row) {
      let cell = cells[index]
      let top = page.segment.top(of: cell.row)
      guard
        let filled = fillPart(
          index, top: top, bottom: page.region.height - page.spare, isFresh: isForced, &ending)
      else { continue }
      if filled.rest != nil, filled.fragments.isEmpty || (isWhole(cell, in: full) && !isForced) { return nil }
      if !filled.fragments.isEmpty {
        bottom = max(bottom, top + filled.height + paddingTop + paddingBottom)
      }
      if let rest = filled.rest {
        if cell.endRow == row + 1 { isDone = false }
        if !cell.list.endsParagraph(before: rest) { torn += 1 }
        if case .rest(_, let height) = ending.next.progress[index] { left = max(left, height) }
      } else if cell.again == nil, cell.naturalHeight > 0 {
        silent += 1
      }
    }
    guard isForced || bottom > start else { return nil }
    ending.page.segment.append(bottom - start)
    ending.cost = PageCost.tearing(torn)
    let used = full - page.region.height + bottom
    guard !isDone else {
      ending.next.row = row + 1
      ending.next.progress = ending.next.progress.filter { cells[$0.key].endRow > row + 1 }
      let isLastBut = fitsOnPage(from: row + 1, in: page.region)
      ending.cost +=
        PageCost.emptiness(1 - used / full, isLastBut: isLastBut)
        + costAhead(from: row + 1, rest: nil, in: page.region)
      return ending
    }
    let rest = height(of: row, in: TableSegment(first: row, top: 0), progress: ending.next.progress)
    ending.cost += PageCost.cut(
      height: tops[row + 1] - tops[row], here: bottom - start, rest: left, full: full,
      fresh: freshHeight(in: full))
    ending.leavesLittle = left < full * PageCost.few
    if silent > 0 { ending.cost += PageCost.silence }
    if !isBegun, row == headerCount { ending.cost += PageCost.beginning }
    ending.cost +=
      PageCost.emptiness(1 - used / full, isLastBut: false)
      + costAhead(from: row, rest: rest, in: page.region)
    nameAgain(above: row, &ending.next, in: full)
    return ending
  }

  /// Lets the row that names a cut one, its header or its figures above a comment, stand again above the rest of it.
  private func nameAgain(above row: Int, _ next: inout TableCursor, in full: Double) {
    guard row > headerCount, keepsWithNext[row - 1] else { return }
    let names = rowStarts[row - 1]..<rowStarts[row]
    let height = cells[names].reduce(0) { max($0, $1.againHeight) }
    guard cells[names].allSatisfy({ $0.rowSpan == 1 }), height > 0, height < full / 6 else { return }
    next.row = row - 1
    for index in names { next.progress[index] = .finished }
  }

  /// Ends the page's part between two rows.
  func ended(_ page: PagePart, before row: Int) -> Ending {
    var ending = Ending(page: page, next: TableCursor(row: row))
    ending.page.segment.removeRows(from: row)
    let bottom = ending.page.segment.bottom
    var torn = 0
    for index in rowStarts[max(0, row - longestSpan + 1)]..<rowStarts[row] where cells[index].endRow > row {
      let top = ending.page.segment.top(of: cells[index].row)
      let filled = fillPart(index, top: top, bottom: bottom, isFresh: false, &ending)
      guard let rest = filled?.rest else { continue }
      if isWhole(cells[index], in: page.region.fullHeight) {
        ending.cost += PageCost.tornTitle
      } else if !cells[index].list.endsParagraph(before: rest) {
        torn += 1
      }
    }
    ending.cost += PageCost.tearing(torn)
    return ending
  }

  /// Fills what is left of a cell down to `bottom`, and notes how far it came; nil if nothing was left of it.
  private func fillPart(
    _ index: Int, top: Double, bottom: Double, isFresh: Bool, _ ending: inout Ending
  ) -> Filled? {
    let page = ending.page
    if case .finished = page.cursor.progress[index] {
      ending.next.progress[index] = .finished
      return nil
    }
    let fullHeight = cellHeight(in: page.region.fullHeight)
    let list = cells[index].list
    let filled = list.fill(
      Region(
        height: bottom - top - paddingTop - paddingBottom, fullHeight: fullHeight, isFresh: isFresh,
        isAtHead: true, endsAtParagraphs: true), from: start(of: index, page.cursor))
    ending.next.progress[index] =
      filled.rest.map { .rest($0, height: list.height(from: $0, fullHeight: fullHeight)) } ?? .finished
    ending.page.parts[index] = filled
    return filled
  }

  /// Whether no page may cut a cell: it names what stands beside it, and isn't too long for that.
  private func isWhole(_ cell: Cell, in full: Double) -> Bool {
    cell.isTitle && cell.naturalHeight <= full / 2
  }

  /// The most that a page holds of a cell.
  func cellHeight(in fullHeight: Double) -> Double {
    max(1, freshHeight(in: fullHeight) - paddingTop - paddingBottom)
  }

  func start(of cell: Int, _ cursor: TableCursor) -> FlowCursor {
    if case .rest(let rest, _) = cursor.progress[cell] { rest } else { FlowCursor() }
  }
}
