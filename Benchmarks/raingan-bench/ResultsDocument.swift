import CLI
import DocumentTree
import SourceData
import ThaiFormat

/// What a benchmark found, as a document: the project's own charts and tables show the project's own figures.
///
/// The file is JSON: `title`, `notes` (lines), `charts` (`kind`, `title`, `labels`, `end` of the axis, `series` with `name`, `values`
/// and `texts`, `note`), `tables` (`title`, `head`, `rows`).
struct ResultsDocument {
  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  private var blocks: [Block] = []
  private let results: SourceNode

  static func document(of results: SourceNode) throws -> Document {
    let title = try text(results, "title")
    var writer = Self(results: results)
    try writer.write(title)
    return Document(
      metadata: Metadata(title: title, author: "Raingan"), digits: .arabic,
      sections: [Section(name: "results", blocks: writer.blocks)])
  }

  private init(results: SourceNode) { self.results = results }

  private mutating func write(_ title: String) throws {
    blocks.append(.heading(Heading(level: 1, inlines: [.text(title)], id: "results")))
    for note in try Self.texts(results, "notes") {
      blocks.append(.paragraph(Paragraph(style: "note", inlines: [.text(note)])))
    }
    for chart in Self.elements(results["charts"]) { try write(chart: chart) }
    for (index, table) in Self.elements(results["tables"]).enumerated() {
      let title = try Self.text(table, "title")
      blocks.append(.heading(Heading(level: 2, inlines: [.text(title)], id: "table-\(index + 1)")))
      let head = try Self.texts(table, "head")
      let rows = try Self.elements(table["rows"]).map { try Self.texts($0) }
      blocks.append(.table(Self.table(head, rows)))
    }
  }

  private mutating func write(chart node: SourceNode) throws {
    let title = try Self.text(node, "title")
    guard let kind = Chart.Kind(rawValue: try Self.text(node, "kind")),
      let end = Self.number(node["end"]), end > 0
    else { throw Problem(description: "\(node.location): a chart needs a kind and an end") }
    let series = try Self.elements(node["series"]).map { series in
      try Chart.Series(
        name: Self.text(series, "name"), values: Self.elements(series["values"]).map(Self.number),
        valueTexts: Self.texts(series, "texts"))
    }
    let marks = (0...5).map { mark in Self.short(end * Double(mark) / 5) }
    let chart = try Chart(
      kind: kind, title: title, labels: Self.texts(node, "labels"), series: series, range: 0...end,
      axisTexts: marks)
    let figures = series.map {
      "\($0.name): " + zip(chart.labels, $0.valueTexts).map { "\($0) \($1)" }.joined(separator: ", ")
    }
    blocks.append(
      .figure(
        Figure(
          content: .chart(chart), caption: [.text(title)], alternativeText: figures.joined(separator: "; "))))
    if let note = try? Self.text(node, "note") {
      blocks.append(.paragraph(Paragraph(style: "note", inlines: [.text(note)])))
    }
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> Table {
    func cell(_ text: String, isHeader: Bool, isFirst: Bool) -> Table.Cell {
      Table.Cell(
        blocks: [.paragraph(Paragraph(style: "cell", inlines: [.text(text)]))], isHeader: isHeader,
        horizontal: isFirst ? .leading : .trailing)
    }
    func row(_ texts: [String], isHead: Bool) -> Table.Row {
      Table.Row(
        cells: texts.enumerated().map { cell($1, isHeader: isHead || $0 == 0, isFirst: $0 == 0) })
    }
    return Table(
      columns: head.indices.map { .share($0 == 0 ? 2.5 : 1) }, headerRows: [row(head, isHead: true)],
      rows: rows.map { row($0, isHead: false) })
  }

  // MARK: Values

  private static func elements(_ node: SourceNode?) -> [SourceNode] {
    guard case .sequence(let elements) = node?.content else { return [] }
    return elements
  }

  private static func number(_ node: SourceNode?) -> Double? {
    guard case .number(let text) = node?.content else { return nil }
    return Double(text)
  }

  private static func text(_ node: SourceNode, _ key: String) throws -> String {
    guard case .text(let text) = node[key]?.content else {
      throw Problem(description: "\(node.location): the text \(key) is missing")
    }
    return text
  }

  private static func texts(_ node: SourceNode, _ key: String? = nil) throws -> [String] {
    try elements(key.flatMap { node[$0] } ?? (key == nil ? node : nil)).map { element in
      guard case .text(let text) = element.content else {
        throw Problem(description: "\(element.location): a text is expected")
      }
      return text
    }
  }

  private static func short(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String((value * 100).rounded() / 100)
  }
}
