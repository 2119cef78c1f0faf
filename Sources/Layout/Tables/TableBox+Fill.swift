import DocumentTree

extension TableBox {
  /// What became of an offer of room; nothing placed leaves `rest` where it was.
  struct Part {
    var fragments: [Fragment] = []
    var height = 0.0
    var rest: TableCursor?
  }

  /// How far down cells that go on to the next page may reach.
  private struct Room {
    var bottom: Double
    var fullHeight: Double
    /// Whether such cells were given their first piece whatever its height.
    var isForced = false
  }

  /// Places as many rows as fit into a region.
  ///
  /// A row that doesn't fit moves whole to the next page, unless it is taller than a third of a page: then it is cut between lines,
  /// in all its cells at once.
  func fill(_ region: Region, from start: TableCursor?) -> Part {
    let cursor = start ?? TableCursor()
    let repeats = cursor.row >= headerCount && start != nil && repeatsHeader(in: region.fullHeight)
    var segment = TableSegment(first: cursor.row, top: repeats ? header.bottom : 0)
    /// The rows that may stand on this page without the next.
    var safeEnd = cursor.row
    var row = cursor.row
    while row < rowCount {
      let height = height(of: row, in: segment, progress: cursor.progress)
      if segment.bottom + height <= region.height + FlowList.tolerance {
        segment.append(height)
        row += 1
        if row == rowCount || !keepsWithNext[row - 1] { safeEnd = row }
        continue
      }
      if isUnbreakable && !region.isFresh { break }
      if height > region.fullHeight / 3 || (region.isFresh && safeEnd == cursor.row),
        row >= headerCount || !repeatsHeader(in: region.fullHeight),
        let part = cut(row, after: segment, cursor: cursor, region: region, repeats: repeats)
      {
        return part
      }
      if safeEnd == cursor.row, region.isFresh {
        // Kept together but taller than a page: it ends where the page is full.
        if row > max(cursor.row, start == nil ? headerCount : cursor.row) {
          safeEnd = row
        } else {
          return overflow(
            row, after: segment, cursor: cursor, repeats: repeats, fullHeight: region.fullHeight)
        }
      }
      break
    }
    guard row < rowCount else {
      return close(segment, cursor: cursor, repeats: repeats, next: nil, fullHeight: region.fullHeight)
    }
    guard safeEnd > cursor.row, !isUnbreakable || region.isFresh else { return Part(rest: cursor) }
    segment.removeRows(from: safeEnd)
    return close(segment, cursor: cursor, repeats: repeats, next: safeEnd, fullHeight: region.fullHeight)
  }

  /// The height of a row: of the cells that end in it, what is left of them.
  func height(of row: Int, in segment: TableSegment, progress: [Int: TableCursor.Progress]) -> Double {
    var height = 0.0
    for index in cells(covering: row) where cells[index].endRow == row + 1 {
      let top = segment.top(of: cells[index].row)
      height = max(height, remaining(index, progress) + paddingTop + paddingBottom - (segment.bottom - top))
    }
    return height
  }

  private func remaining(_ cell: Int, _ progress: [Int: TableCursor.Progress]) -> Double {
    switch progress[cell] {
    case nil: cells[cell].naturalHeight
    case .finished: 0
    case .rest(let cursor): cells[cell].list.height(from: cursor)
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

  /// Cuts a row at the region's end; nil if none of its cells can leave anything on this page.
  private func cut(
    _ row: Int, after segment: TableSegment, cursor: TableCursor, region: Region, repeats: Bool
  ) -> Part? {
    var next = TableCursor(row: row)
    var bottom = segment.bottom
    var hasProgress = false
    var isDone = true
    for index in cells(covering: row) {
      let cell = cells[index]
      let top = segment.top(of: cell.row)
      if case .finished = cursor.progress[index] {
        next.progress[index] = .finished
        continue
      }
      let room = region.height - top - paddingTop - paddingBottom
      let filled = cell.list.fill(
        Region(height: room, fullHeight: region.fullHeight, isFresh: false, isAtHead: true),
        from: start(of: index, cursor))
      if !filled.fragments.isEmpty {
        bottom = max(bottom, top + filled.height + paddingTop + paddingBottom)
        if cell.row == row || region.isFresh { hasProgress = true }
      }
      if let rest = filled.rest {
        next.progress[index] = .rest(rest)
        if cell.endRow == row + 1 { isDone = false }
      } else {
        next.progress[index] = .finished
      }
    }
    // A row begun on an earlier page, or one without own cells, counts by whatever moved.
    guard hasProgress, bottom > segment.bottom else { return nil }
    var cutSegment = segment
    cutSegment.append(min(bottom, region.height) - segment.bottom)
    if isDone {
      next.row = row + 1
      next.progress = next.progress.filter { cells[$0.key].endRow > row + 1 }
      guard next.row < rowCount else {
        return close(cutSegment, cursor: cursor, repeats: repeats, next: nil, fullHeight: region.fullHeight)
      }
    }
    return emit(
      cutSegment, cursor: cursor, repeats: repeats, rest: next,
      room: Room(bottom: region.height, fullHeight: region.fullHeight))
  }

  /// Places a row of which not even a first line or picture fits on a fresh page: one piece of each of its cells, over the page's end.
  private func overflow(
    _ row: Int, after segment: TableSegment, cursor: TableCursor, repeats: Bool, fullHeight: Double
  ) -> Part {
    var next = TableCursor(row: row)
    var bottom = segment.bottom
    var isDone = true
    for index in cells(covering: row) {
      if case .finished = cursor.progress[index] {
        next.progress[index] = .finished
        continue
      }
      let filled = cells[index].list.fill(
        Region(height: 0, fullHeight: fullHeight, isFresh: true), from: start(of: index, cursor))
      bottom = max(bottom, segment.top(of: cells[index].row) + filled.height + paddingTop + paddingBottom)
      if let rest = filled.rest {
        next.progress[index] = .rest(rest)
        if cells[index].endRow == row + 1 { isDone = false }
      } else {
        next.progress[index] = .finished
      }
    }
    var segment = segment
    segment.append(bottom - segment.bottom)
    if isDone {
      next.row = row + 1
      next.progress = next.progress.filter { cells[$0.key].endRow > row + 1 }
    }
    return emit(
      segment, cursor: cursor, repeats: repeats, rest: next.row < rowCount ? next : nil,
      room: Room(bottom: 0, fullHeight: fullHeight, isForced: true))
  }

  private func start(of cell: Int, _ cursor: TableCursor) -> FlowCursor {
    if case .rest(let rest) = cursor.progress[cell] { rest } else { FlowCursor() }
  }

  /// Ends the page's part between two rows.
  private func close(
    _ segment: TableSegment, cursor: TableCursor, repeats: Bool, next row: Int?, fullHeight: Double
  ) -> Part {
    guard let row else {
      return emit(
        segment, cursor: cursor, repeats: repeats, rest: nil,
        room: Room(bottom: segment.bottom, fullHeight: fullHeight))
    }
    var next = TableCursor(row: row)
    for index in 0..<rowStarts[row] where cells[index].endRow > row {
      if case .finished = cursor.progress[index] {
        next.progress[index] = .finished
        continue
      }
      let room = segment.bottom - segment.top(of: cells[index].row) - paddingTop - paddingBottom
      let filled = cells[index].list.fill(
        Region(height: room, fullHeight: fullHeight, isFresh: false, isAtHead: true),
        from: start(of: index, cursor))
      next.progress[index] = filled.rest.map { .rest($0) } ?? .finished
    }
    return emit(
      segment, cursor: cursor, repeats: repeats, rest: next,
      room: Room(bottom: segment.bottom, fullHeight: fullHeight))
  }

  /// The fragments of a page's part: fills and rules, then the cells in reading order.
  ///
  private func emit(
    _ segment: TableSegment, cursor: TableCursor, repeats: Bool, rest: TableCursor?, room: Room
  ) -> Part {
    var part = Part(height: segment.bottom, rest: rest)
    if repeats {
      let header = header
      part.fragments += fragments(
        of: header, cursor: TableCursor(), rest: nil, room: room
      ).map {
        var fragment = $0
        fragment.isRepeated = true
        return fragment
      }
    }
    part.fragments += fragments(of: segment, cursor: cursor, rest: rest, room: room)
    return part
  }

  private func fragments(
    of segment: TableSegment, cursor: TableCursor, rest: TableCursor?, room: Room
  ) -> [Fragment] {
    guard segment.rowCount > 0 else { return [] }
    let shown = cellsShown(in: segment)
    let paths = paths(of: shown, in: segment)
    var result: [Fragment] = []
    if !paths.isEmpty { result.append(Fragment(content: .paths(paths), x: 0, y: 0)) }
    for index in shown {
      if case .finished = cursor.progress[index] { continue }
      let cell = cells[index]
      let top = segment.top(of: cell.row)
      let bottom = segment.top(of: cell.endRow)
      let isCut = rest?.progress[index] != nil
      let region =
        isCut
        ? Region(
          height: room.isForced ? 0 : room.bottom - top - paddingTop - paddingBottom,
          fullHeight: room.fullHeight, isFresh: room.isForced, isAtHead: true)
        : Region(height: .infinity, fullHeight: .infinity, isFresh: true)
      let filled = cell.list.fill(region, from: start(of: index, cursor))
      let spare = max(0, bottom - top - paddingTop - paddingBottom - filled.height)
      let shift: Double =
        if isCut {
          0
        } else {
          switch cell.vertical {
          case .top: 0
          case .middle: spare / 2
          case .bottom: spare
          }
        }
      let x = edges[cell.column] + paddingSide
      for fragment in filled.fragments {
        result.append(fragment.moved(x: x, y: top + paddingTop + shift))
      }
    }
    return result
  }

  /// The cells that have a part in the segment, in reading order.
  private func cellsShown(in segment: TableSegment) -> [Int] {
    let first = rowStarts[max(0, segment.first - longestSpan + 1)]
    return (first..<rowStarts[segment.end]).filter { cells[$0].endRow > segment.first }
  }
}
