extension FlowList {
  /// What rounding may add to a height, points.
  static let tolerance = 0.001
  /// The part of a page that stays empty before a figure that could be smaller.
  private static let leftEmpty = 0.15
  /// The part of a page that a cut cell gives up to end after a paragraph, and what it gives up where it would leave less than that.
  private static let (givenUp, mostGivenUp) = (0.15, 0.24)

  /// Places what fits into a region.
  ///
  /// A page ends only after an item that isn't kept with the next. When what is kept together is taller than a fresh region, it is
  /// cut where the region is full; nothing is ever left out.
  func fill(_ region: Region, from start: FlowCursor = FlowCursor()) -> Filled {
    var filled = Filled()
    /// The last place where the region may end.
    var safe: (cursor: FlowCursor, height: Double, count: Int)?
    /// The last such place after a paragraph, where the region asks for one.
    var clean: (cursor: FlowCursor, height: Double, count: Int)?
    /// The end of the last lead.
    var lead: (cursor: FlowCursor, height: Double, count: Int)?
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
        } else if let factor = smallerFigure(
          at: index, y: y, in: region, hole: region.height - (safe?.height ?? 0))
        {
          let smaller = Fragment(
            content: .figure(figure.scaled(by: factor)), x: x + figure.width * (1 - factor) / 2, y: y)
          filled.fragments.append(smaller)
          filled.height = y + height * factor
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
          filled.fragments.append(part.fragments, x: x, y: y)
          filled.height = y + part.height
          if let rest = part.rest {
            filled.rest = FlowCursor(item: index, table: rest)
            return filled
          }
          table = nil
        }
      }
      if isFull {
        if let end = clean, let last = safe, isBetterEnd(end.height, than: last, in: region.fullHeight) {
          safe = end
        }
        if let end = lead, let last = safe, isBetterWhole(end, than: last, before: index, in: region) {
          safe = end
        }
        return cut(
          filled, start: start, at: FlowCursor(item: index, table: table), safe: safe, region: region)
      }
      index += 1
      if items[index - 1].endsLead { lead = (FlowCursor(item: index), filled.height, filled.fragments.count) }
      if !items[index - 1].keepsWithNext {
        safe = (FlowCursor(item: index), filled.height, filled.fragments.count)
        if region.endsAtParagraphs, items[index - 1].endsParagraph { clean = safe }
      }
    }
    return filled
  }

  /// How much smaller a figure must be drawn to stand on this page with its caption, where that isn't much and the page would stay
  /// too empty without it.
  private func smallerFigure(at index: Int, y: Double, in region: Region, hole: Double) -> Double? {
    guard hole > region.fullHeight * Self.leftEmpty, region.height.isFinite else { return nil }
    var caption = 0.0
    var next = index + 1
    while next < items.count, items[next - 1].keepsWithNext {
      caption += items[next].spaceBefore + items[next].height
      next += 1
    }
    let factor = (region.height - y - caption) / items[index].height
    return factor >= FigureBox.smallest && factor < 1 ? factor : nil
  }

  /// Whether a lead that is long enough to be torn better stays whole on its page: where the table that it leads to has no room there,
  /// and much of the page stays empty anyway.
  private func isBetterWhole(
    _ end: (cursor: FlowCursor, height: Double, count: Int),
    than last: (cursor: FlowCursor, height: Double, count: Int), before index: Int, in region: Region
  ) -> Bool {
    guard case .table = items[index].content, region.height.isFinite, end.count > last.count,
      last.cursor.item > 0, case .line = items[last.cursor.item - 1].content,
      !items[last.cursor.item - 1].endsParagraph
    else { return false }
    return region.height - last.height > region.fullHeight * Self.leftEmpty
  }

  /// Whether a cell that is cut better ends at `height`, after a paragraph, than at the last place where it may.
  private func isBetterEnd(
    _ height: Double, than last: (cursor: FlowCursor, height: Double, count: Int), in full: Double
  ) -> Bool {
    let lost = last.height - height
    if lost <= full * Self.givenUp { return true }
    return lost <= full * Self.mostGivenUp && self.height(from: last.cursor) <= full * Self.givenUp
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

  /// Whether what goes on from `cursor` begins with a paragraph, a figure or a table.
  func endsParagraph(before cursor: FlowCursor) -> Bool {
    guard cursor.table == nil, cursor.item > 0, case .line = items[cursor.item - 1].content else {
      return true
    }
    return items[cursor.item - 1].endsParagraph
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
