/// How one page of a report became the next, where only blocks of its sheets differ: so that a browser which shows the one need not
/// be sent, nor read, the whole other.
package struct PageChange: Sendable, Hashable {
  /// Blocks of a sheet that others take the place of.
  package struct Part: Sendable, Hashable {
    /// The sheet's number, from 0.
    package var sheet: Int
    /// The first of the blocks, from 0, and how many they are.
    package var start: Int
    package var count: Int
    package var html: [UInt8]
  }

  package var parts: [Part] = []

  /// What is larger is asked for as a whole.
  private static let mostBytes = 256 << 10

  /// - Returns: Nil where more differs than blocks: the style, the fonts, the number of sheets.
  package init?(from old: PageParts, to new: PageParts) {
    guard !new.sheets.isEmpty, old.sheets.count == new.sheets.count, old.page[old.root] == new.page[new.root],
      old.page[old.style] == new.page[new.style]
    else { return nil }
    var size = 0
    for (number, (before, after)) in zip(old.sheets, new.sheets).enumerated() {
      guard old.page[before.tag] == new.page[after.tag] else { return nil }
      func areEqual(_ index: Int, _ other: Int) -> Bool {
        old.page[before.blocks[index]] == new.page[after.blocks[other]]
      }
      let least = min(before.blocks.count, after.blocks.count)
      var start = 0
      while start < least, areEqual(start, start) { start += 1 }
      var end = 0
      while end < least - start, areEqual(before.blocks.count - 1 - end, after.blocks.count - 1 - end) {
        end += 1
      }
      let changed = after.blocks[start..<after.blocks.count - end]
      let count = before.blocks.count - end - start
      if changed.isEmpty, count == 0 { continue }
      let html = changed.first.map { first in
        Array(new.page[first.lowerBound..<(changed.last ?? first).upperBound])
      }
      size += html?.count ?? 0
      guard size <= Self.mostBytes else { return nil }
      parts.append(Part(sheet: number, start: start, count: count, html: html ?? []))
    }
  }
}
