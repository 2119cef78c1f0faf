import DocumentTree

/// Every piece of text that stands for itself in a document, in reading order: what a reader of the file must find.
struct DocumentTexts {
  private(set) var texts: [String] = []

  init(_ document: Document) {
    for section in document.sections { add(section.blocks) }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): add(heading.inlines)
      case .paragraph(let paragraph): add(paragraph.inlines)
      case .list(let list):
        for item in list.items {
          add(item.label)
          add(item.blocks)
        }
      case .table(let table):
        add(table.caption)
        for row in table.headerRows + table.rows {
          for cell in row.cells { add(cell.blocks) }
        }
      case .figure(let figure): add(figure.caption)
      case .group(let group): add(group.blocks)
      case .contents, .pageBreak: break
      }
    }
  }

  private mutating func add(_ inlines: [Inline]) { add(inlines.plainText) }

  private mutating func add(_ text: String) {
    if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { texts.append(text) }
  }
}
