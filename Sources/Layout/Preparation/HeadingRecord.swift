import DocumentTree

/// A heading of the document, known before anything is laid out since contents stand before what they list.
struct HeadingRecord {
  var id: String
  var title: String
  var level: Int
  var isInContents: Bool

  /// All headings, in the order in which they are prepared.
  static func collect(from sections: ArraySlice<Section>) -> [HeadingRecord] {
    var headings: [HeadingRecord] = []
    for section in sections { collect(from: section.blocks, to: &headings) }
    return headings
  }

  private static func collect(from blocks: [Block], to headings: inout [HeadingRecord]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        headings.append(
          HeadingRecord(
            id: heading.id, title: heading.inlines.plainText, level: min(4, max(1, heading.level)),
            isInContents: heading.isInContents))
      case .list(let list): for item in list.items { collect(from: item.blocks, to: &headings) }
      case .table(let table):
        for row in table.headerRows + table.rows {
          for cell in row.cells { collect(from: cell.blocks, to: &headings) }
        }
      case .group(let group): collect(from: group.blocks, to: &headings)
      case .paragraph, .figure, .contents, .pageBreak: break
      }
    }
  }
}
