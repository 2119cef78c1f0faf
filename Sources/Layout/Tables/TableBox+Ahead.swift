/// What the pages after this one will cost: estimated from the heights of whole rows, over the next few.
extension TableBox {
  private static let pagesAhead = 3

  /// The room for rows on a page of their own: without the header that stands there again.
  func freshHeight(in full: Double) -> Double {
    full - (repeatsHeader(in: full) ? headerHeight : 0)
  }

  func fitsOnPage(from row: Int, in region: Region) -> Bool {
    tops[rowCount] - tops[row] <= freshHeight(in: region.fullHeight) + FlowList.tolerance
  }

  /// What it costs in itself that a page ends before `row`, with the rows from `first` on above it; nil where none may end.
  func partingCost(before row: Int, since first: Int, in full: Double) -> Double? {
    guard row > 0, !keepsWithNext[row - 1] else { return nil }
    let group = groups[row]
    guard group.rows.lowerBound < row else { return 0 }
    let fewest = min(row - max(group.rows.lowerBound, first), group.rows.upperBound - row)
    if group.isDivisible { return fewest >= 2 ? 2 : 4 }
    guard fewest >= 2, group.height > full / 2 else { return nil }
    return group.height > freshHeight(in: full) ? 2 : 8
  }

  /// - Parameter rest: The height of what is left of `row`, where it was cut.
  func costAhead(from row: Int, rest: Double?, in region: Region) -> Double {
    costAhead(
      from: row, rest: rest, full: region.fullHeight, fresh: freshHeight(in: region.fullHeight),
      pages: Self.pagesAhead, limit: .infinity)
  }

  private func costAhead(
    from row: Int, rest: Double?, full: Double, fresh: Double, pages: Int, limit: Double
  ) -> Double {
    guard pages > 0, row < rowCount else { return 0 }
    // Where the first row would start on this page if it were whole.
    let origin = tops[row + 1] - (rest ?? tops[row + 1] - tops[row])
    let header = full - fresh
    if tops[rowCount] - origin <= fresh + FlowList.tolerance {
      let isOneRow =
        rest == nil && groups[row].rows.lowerBound == row
        && !(row + 1..<max(row + 1, rowCount)).contains {
          partingCost(before: $0, since: row, in: full) != nil
        }
      return PageCost.page + PageCost.last((tops[rowCount] - origin + header) / full, isOneRow: isOneRow)
    }
    var end = row
    while tops[end + 1] - origin <= fresh + FlowList.tolerance { end += 1 }
    var best = limit
    let height = end == row ? tops[row + 1] - origin : tops[end + 1] - tops[end]
    let room = fresh - (end == row ? 0 : tops[end] - origin)
    // A cut tears about as many paragraphs as not.
    if height > fresh || (height > full * 0.15 && room > full * PageCost.slightHole) {
      let own =
        PageCost.page + 2
        + PageCost.cut(height: height, here: room, rest: height - room, full: full, fresh: fresh)
      if own < best {
        best = min(
          best,
          own
            + costAhead(
              from: end, rest: height - room, full: full, fresh: fresh, pages: pages - 1, limit: best - own))
      }
    }
    var count = 0
    while end > row, count < Self.endsWeighed {
      defer { end -= 1 }
      guard let parting = partingCost(before: end, since: row, in: full) else { continue }
      count += 1
      let isLastBut = tops[rowCount] - tops[end] <= fresh
      let own =
        PageCost.page + parting
        + PageCost.emptiness((fresh - tops[end] + origin) / full, isLastBut: isLastBut)
      guard own < best else { continue }
      best = min(
        best,
        own + costAhead(from: end, rest: nil, full: full, fresh: fresh, pages: pages - 1, limit: best - own))
    }
    // Nothing may end here but a row that fills the page.
    return best.isFinite ? best : PageCost.page
  }
}
