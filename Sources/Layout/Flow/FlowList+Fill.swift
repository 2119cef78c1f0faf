extension FlowList {
  /// What rounding may add to a height, points.
  static let tolerance = 0.001

  /// Places what fits into a region.
  ///
  /// A page ends only after an item that isn't kept with the next. When what is kept together is taller than a fresh region, it is
  /// cut where the region is full; nothing is ever left out.
  func fill(_ region: Region, from start: FlowCursor = FlowCursor()) -> Filled {
    var filled = Filled()
    /// The last place where the region may end.
    var safe: (cursor: FlowCursor, height: Double, count: Int)?
    var index = start.item
    var table = start.table
    while index < items.count {
      // Field by field: a whole item would be copied.
      let (x, height) = (items[index].x, items[index].height)
      let isFirst = filled.fragments.isEmpty && region.isFresh
      let isAtHead = filled.fragments.isEmpty && region.isAtHead
      let gap = isAtHead || table != nil ? 0 : items[index].spaceBefore
      let y = filled.height + gap
      var isFull = false
      switch items[index].content {
      case .pageBreak:
        if isFirst { break }
        filled.rest = FlowCursor(item: index + 1)
        return filled
      case .line(let line):
        if y + height <= region.height + Self.tolerance || isFirst {
          filled.fragments.append(Fragment(content: .line(line), x: x, y: y))
          filled.height = y + height
        } else {
          isFull = true
        }
      case .figure(let figure):
        if y + height <= region.height + Self.tolerance || isFirst {
          filled.fragments.append(Fragment(content: .figure(figure), x: x, y: y))
          filled.height = y + height
        } else {
          isFull = true
        }
      case .table(let box):
        let part = box.fill(
          Region(
            height: region.height - y, fullHeight: region.fullHeight, isFresh: isFirst,
            headingHeight: y - (safe?.height ?? 0)), from: table)
        if part.fragments.isEmpty && part.rest != nil {
          isFull = true
        } else {
          for fragment in part.fragments { filled.fragments.append(fragment.moved(x: x, y: y)) }
          filled.height = y + part.height
          if let rest = part.rest {
            filled.rest = FlowCursor(item: index, table: rest)
            return filled
          }
          table = nil
        }
      }
      if isFull {
        return cut(
          filled, start: start, at: FlowCursor(item: index, table: table), safe: safe, region: region)
      }
      index += 1
      if !items[index - 1].keepsWithNext {
        safe = (FlowCursor(item: index), filled.height, filled.fragments.count)
      }
    }
    return filled
  }

  /// Ends a region that is full before the item at `cursor`.
  private func cut(
    _ filled: Filled, start: FlowCursor, at cursor: FlowCursor,
    safe: (cursor: FlowCursor, height: Double, count: Int)?,
    region: Region
  ) -> Filled {
    var result = filled
    if let safe, safe.count > 0 {
      result.fragments.removeSubrange(safe.count...)
      result.height = safe.height
      result.rest = safe.cursor
    } else if region.isFresh {
      // Kept together, but taller than a page.
      result.rest = cursor
    } else {
      result = Filled(rest: start)
    }
    return result
  }

  /// The height from `cursor` to the end with all the room it wants: what filling an endless region would take.
  func height(from cursor: FlowCursor = FlowCursor(), fullHeight: Double = .infinity) -> Double {
    var height = 0.0
    var table = cursor.table
    var isAtHead = true
    for item in items[min(cursor.item, items.count)...] {
      let gap = isAtHead || table != nil ? 0 : item.spaceBefore
      switch item.content {
      case .pageBreak: continue
      case .line, .figure: height += gap + item.height
      case .table(let box): height += gap + box.height(from: table, fullHeight: fullHeight)
      }
      table = nil
      isAtHead = false
    }
    return height
  }

  /// Keeps the first two lines together and the last two, so that a cell that is cut leaves no line alone.
  mutating func keepPairs() {
    for index in [0, items.count - 2] where index >= 0 && index + 1 < items.count {
      if case .line = items[index].content, case .line = items[index + 1].content {
        items[index].keepsWithNext = true
      }
    }
  }
}
