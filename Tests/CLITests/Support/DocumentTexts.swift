import DocumentTree

/// What stands for itself in a document, in reading order: what a reader of the file must find.
struct DocumentTexts {
  enum Unit {
    /// One text, exactly here.
    case text(String)
    /// The texts of a table: cell by cell, the header's first.
    /// `repeated` are those that stand again where a page begins among their rows.
    case table(caption: String, header: [String], cells: [String], repeated: [String])
    /// The labels and figures of a chart or diagram, in no order.
    case chart([String])
    /// The headings that the table of contents lists, each followed by its page.
    case contents([String])
  }

  private(set) var units: [Unit] = []
  private let headings: [Heading]

  init(_ document: Document) {
    headings = document.sections.flatMap { Self.headings(in: $0.blocks) }
    for section in document.sections { add(section.blocks) }
  }

  /// All texts in order, tables and charts taken apart.
  var texts: [String] {
    units.flatMap { unit in
      switch unit {
      case .text(let text): [text]
      case .table(let caption, let header, let cells, _): [caption].filter { !$0.isBlank } + header + cells
      case .chart(let labels): labels
      case .contents(let entries): entries
      }
    }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): add(heading.inlines.plainText)
      case .paragraph(let paragraph): add(paragraph.inlines.plainText)
      case .list(let list):
        for item in list.items {
          let label = item.label
          // A label is read in one with the text it stands before.
          if case .paragraph(let first)? = item.blocks.first, !label.isEmpty {
            add("\(label) \(first.inlines.plainText)")
            add(Array(item.blocks.dropFirst()))
          } else {
            add(label)
            add(item.blocks)
          }
        }
      case .table(let table):
        units.append(
          .table(
            caption: table.caption.plainText, header: Self.cells(table.headerRows),
            cells: Self.cells(table.rows),
            repeated: Self.cells(
              table.rows.map { Table.Row(cells: $0.cells.map { Table.Cell(blocks: $0.again) }) })))
      case .figure(let figure):
        switch figure.content {
        case .chart(let chart): units.append(.chart(Self.labels(of: chart)))
        case .diagram(let diagram):
          units.append(.chart(diagram.texts.dropFirst().filter { !$0.isBlank }))
        case .image: break
        }
        add(figure.caption.plainText)
      case .group(let group): add(group.blocks)
      case .contents(let contents):
        units.append(
          .contents(
            headings.filter { $0.isInContents && $0.level <= contents.depth }.map(\.inlines.plainText)))
      case .pageBreak: break
      }
    }
  }

  private mutating func add(_ text: String) {
    if !text.isBlank { units.append(.text(text)) }
  }

  private static func cells(_ rows: [Table.Row]) -> [String] {
    rows.flatMap { row in
      row.cells.flatMap { cell in
        var inner = DocumentTexts(headings: [])
        inner.add(cell.blocks)
        return inner.texts
      }
    }
  }

  private init(headings: [Heading]) { self.headings = headings }

  private static func labels(of chart: Chart) -> [String] {
    let figures = chart.series.flatMap(\.valueTexts)
    let names = chart.series.count > 1 ? chart.series.map(\.name) : []
    let threshold = chart.threshold == nil || chart.kind == .radar ? "" : chart.thresholdText
    return (chart.labels + figures + names + [threshold, chart.scaleText]).filter { !$0.isBlank }
  }

  private static func headings(in blocks: [Block]) -> [Heading] {
    blocks.flatMap { block -> [Heading] in
      switch block {
      case .heading(let heading): [heading]
      case .group(let group): headings(in: group.blocks)
      default: []
      }
    }
  }
}

extension String {
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
