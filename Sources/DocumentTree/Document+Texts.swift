extension Document {
  /// Every paragraph, heading, label, caption and chart text, in reading order; nothing that pages add.
  package var texts: [String] {
    var texts: [String] = []
    for section in sections { section.blocks.appendTexts(to: &texts) }
    return texts
  }
}

extension [Block] {
  fileprivate func appendTexts(to texts: inout [String]) {
    for block in self {
      switch block {
      case .heading(let heading): texts.append(heading.inlines.plainText)
      case .paragraph(let paragraph): texts.append(paragraph.inlines.plainText)
      case .list(let list):
        for item in list.items {
          texts.append(item.label)
          item.blocks.appendTexts(to: &texts)
        }
      case .table(let table):
        texts.append(table.caption.plainText)
        for row in table.headerRows { row.appendTexts(to: &texts) }
        for row in table.rows { row.appendTexts(to: &texts) }
      case .figure(let figure):
        switch figure.content {
        case .chart(let chart): texts += [chart.title] + chart.labels + [chart.scaleText]
        case .diagram(let diagram): texts += diagram.texts
        case .image: break
        }
        texts.append(figure.caption.plainText)
      case .group(let group): group.blocks.appendTexts(to: &texts)
      case .contents, .pageBreak: break
      }
    }
  }
}

extension Table.Row {
  fileprivate func appendTexts(to texts: inout [String]) {
    for cell in cells { cell.blocks.appendTexts(to: &texts) }
  }
}
