import DocumentTree

extension [Block] {
  /// About how much work there is in setting them: bytes of text, and as many as a short text's for each block.
  var length: Int { reduce(0) { $0 + $1.length } }
}

extension Block {
  fileprivate var length: Int {
    let own = 50
    return switch self {
    case .heading(let heading): own + heading.inlines.length
    case .paragraph(let paragraph): own + paragraph.inlines.length
    case .list(let list): list.items.reduce(own) { $0 + own + $1.blocks.length }
    case .table(let table):
      (table.headerRows + table.rows).reduce(own) { length, row in
        row.cells.reduce(length) { $0 + own + $1.blocks.length }
      }
    case .group(let group): own + group.blocks.length
    case .figure: 20 * own
    case .contents, .pageBreak: own
    }
  }
}

extension [Inline] {
  fileprivate var length: Int {
    reduce(0) { length, inline in
      switch inline {
      case .text(let text): length + text.utf8.count
      case .strong(let inner), .emphasis(let inner), .underline(let inner): length + inner.length
      case .link(let link): length + link.inlines.length
      case .checkbox, .lineBreak: length
      }
    }
  }
}
