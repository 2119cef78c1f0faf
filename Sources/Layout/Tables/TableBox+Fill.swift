import DocumentTree

extension TableBox {
  /// What became of an offer of room; nothing placed leaves `rest` where it was.
  struct Part {
    var fragments: [Fragment] = []
    var height = 0.0
    var rest: TableCursor?
  }

  /// The rows of a table that stand on one page, and where they came from.
  struct PagePart {
    var segment: TableSegment
    let cursor: TableCursor
    let region: Region
    /// Whether the header stands above the rows again.
    let repeatsHeader: Bool
    /// Left empty at the foot by the cells of a row that is cut.
    var spare = 0.0
    /// The cells that go on to the next page, filled once: what is left of them and what is painted come from the same filling.
    var parts: [Int: Filled] = [:]
  }

  /// A way to end a page, and what this page and those after it cost then.
  struct Ending {
    var page: PagePart
    var next: TableCursor
    var cost = 0.0
    /// Whether a row was cut for the sake of a few lines.
    var leavesLittle = false
  }

  /// A row of at least this part of a page may be cut, though a page could hold it.
  private static let tall = 0.15
  /// So many of the places before which a page may end are weighed.
  static let endsWeighed = 3

  /// Places as many rows as fit into a region, or fewer where that makes better pages.
  ///
  /// The page may end before the first row that doesn't fit, before one of the last rows that do, or before the whole table; or the row
  /// is cut, in all its cells at once. `PageCost` says what is weighed. What no page can hold is cut where the page is full.
  func fill(_ region: Region, from start: TableCursor?) -> Part {
    let cursor = start ?? TableCursor()
    let full = region.fullHeight
    let isHeaderRepeated = repeatsHeader(in: full)
    let repeats = cursor.row >= headerCount && start != nil && isHeaderRepeated
    var page = PagePart(
      segment: TableSegment(first: cursor.row, top: repeats ? headerHeight : 0), cursor: cursor,
      region: region, repeatsHeader: repeats)
    var row = cursor.row
    var height = 0.0
    while row < rowCount {
      height = self.height(of: row, in: page.segment, progress: cursor.progress)
      // Its text ends on the page; the padding and rule below it may reach into the margin.
      guard page.segment.bottom + height <= region.height + paddingBottom + FlowList.tolerance else { break }
      page.segment.append(height)
      row += 1
    }
    guard row < rowCount else { return emit(page, rest: nil) }
    guard !isUnbreakable || region.isFresh else { return Part(rest: cursor) }
    let first = isHeaderRepeated ? max(cursor.row, headerCount) : cursor.row
    var best = bestEnd(before: row, of: page, first: first, isBegun: start != nil)
    var used = full - region.height + (best?.page.segment.bottom ?? 0)
    if !region.isFresh {
      // All of it on the next page, with the heading above it.
      let above = full - region.height - region.headingHeight
      let waiting =
        PageCost.emptiness(1 - above / full, isLastBut: fitsOnPage(from: first, in: region))
        + costAhead(from: first, rest: nil, in: region)
      if waiting <= best?.cost ?? .infinity {
        best = Ending(page: page, next: cursor, cost: waiting)
        used = above
      }
    }
    let isTooHigh = height > freshHeight(in: full)
    let mayCut = row >= headerCount || !isHeaderRepeated
    if mayCut, isTooHigh || (height > full * Self.tall && full - used > full * PageCost.slightHole),
      let cut = bestCut(row, in: page, isBegun: start != nil), cut.cost < best?.cost ?? .infinity
    {
      best = cut
    }
    if let best {
      guard best.page.segment.rowCount > 0, best.next.row > cursor.row || !best.page.parts.isEmpty else {
        return Part(rest: cursor)
      }
      return emit(best)
    }
    guard region.isFresh else { return Part(rest: cursor) }
    // Kept together but taller than a page: it ends where the page is full.
    guard row > (isHeaderRepeated && start == nil ? headerCount : cursor.row) else {
      return cut(row, in: page, isForced: true, isBegun: start != nil).map { emit($0) } ?? Part(rest: cursor)
    }
    return emit(ended(page, before: row))
  }

  /// The best of the last places between whole rows where the page may end.
  private func bestEnd(before row: Int, of page: PagePart, first: Int, isBegun: Bool) -> Ending? {
    let region = page.region
    let full = region.fullHeight
    var best: Ending?
    var count = 0
    var end = row
    while end > page.cursor.row, count < Self.endsWeighed {
      defer { end -= 1 }
      guard let parting = partingCost(before: end, since: first, in: full) else { continue }
      count += 1
      let used = full - region.height + page.segment.top(of: end)
      var cost =
        parting + PageCost.emptiness(1 - used / full, isLastBut: fitsOnPage(from: end, in: region))
      guard cost < best?.cost ?? .infinity else { continue }
      if !isBegun, beginsAlone(before: end, page) { cost += PageCost.lone }
      cost += costAhead(from: end, rest: nil, in: region)
      guard cost < best?.cost ?? .infinity else { continue }
      var ending = ended(page, before: end)
      ending.cost += cost
      if ending.cost < best?.cost ?? .infinity { best = ending }
    }
    return best
  }

  /// Whether a table of several rows would begin with a single low row under its header.
  private func beginsAlone(before end: Int, _ page: PagePart) -> Bool {
    !page.region.isFresh && headerCount > 0 && end == headerCount + 1 && rowCount > end + 1
      && page.segment.top(of: end) - page.segment.top(of: headerCount) < page.region.fullHeight / 7
  }

  // MARK: Heights

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
  func cells(covering row: Int) -> [Int] {
    var result = Array(rowStarts[row]..<rowStarts[row + 1])
    if longestSpan > 1 {
      for index in rowStarts[max(0, row - longestSpan + 1)]..<rowStarts[row] where cells[index].endRow > row {
        result.append(index)
      }
    }
    return result
  }
}
