import ThaiFormat

extension Document {
  /// The document as an indented outline, a block a line: what template authors read, and golden tests compare.
  ///
  /// It shows all that the tree says but places in templates: `**strong**`, `*emphasis*`, `__underline__`,
  /// `[text](target)`, `⏎` for a line break.
  package func dump() -> String {
    var dumper = Dumper()
    dumper.line("document “\(metadata.title)” by “\(metadata.author)”, \(digits.rawValue) digits")
    if !metadata.subject.isEmpty { dumper.line("subject “\(metadata.subject)”") }
    if !metadata.keywords.isEmpty { dumper.line("keywords “\(metadata.keywords.joined(separator: ", "))”") }
    for section in sections { dumper.add(section) }
    return dumper.text
  }
}

extension [Block] {
  /// The blocks as they stand in the outline of a document.
  package func dump() -> String {
    var dumper = Dumper()
    dumper.add(self)
    return dumper.text
  }
}

private struct Dumper {
  var text = ""
  var depth = 0

  mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func inside(_ body: (inout Dumper) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  mutating func add(_ section: Section) {
    var words = ["section \(section.name)"]
    if section.orientation == .landscape { words.append("landscape") }
    switch section.numbering {
    case .digits: break
    case .letters: words.append("numbered by letters")
    case .none: words.append("not numbered")
    }
    if section.continues { words.append("continues") }
    if section.isCentredVertically { words.append("centred") }
    line(words.joined(separator: ", "))
    inside { $0.add(section.blocks) }
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading):
      line(
        "h\(heading.level) #\(heading.id)\(heading.isInContents ? "" : " (not in contents)") \(heading.inlines.marked)"
      )
    case .paragraph(let paragraph):
      line("p\(style(paragraph.style, unless: "body")) \(paragraph.inlines.marked)")
    case .list(let list):
      line("list, \(list.kind.rawValue)")
      inside { dumper in
        for item in list.items { dumper.add(item) }
      }
    case .table(let table): add(table)
    case .figure(let figure): add(figure)
    case .contents(let contents): line("contents to level \(contents.depth)")
    case .group(let group):
      line("group\(style(group.style, unless: "plain"))\(group.isKeptTogether ? ", kept together" : "")")
      inside { $0.add(group.blocks) }
    case .pageBreak: line("page break")
    }
  }

  private mutating func add(_ item: List.Item) {
    // A plain item stands on its mark's line.
    guard case .paragraph(let first)? = item.blocks.first else {
      line(item.label)
      return inside { $0.add(item.blocks) }
    }
    line("\(item.label)\(style(first.style, unless: "body")) \(first.inlines.marked)")
    inside { $0.add(Array(item.blocks.dropFirst())) }
  }

  private mutating func add(_ table: Table) {
    let widths = table.columns.map { width in
      switch width {
      case .automatic: "auto"
      case .share(let share): "\(share)*"
      case .fixed(let points): "\(points)pt"
      }
    }
    line("table\(style(table.style, unless: "grid")), columns \(widths.joined(separator: " "))")
    inside { dumper in
      if !table.caption.isEmpty { dumper.line("caption \(table.caption.marked)") }
      for row in table.headerRows { dumper.add(row, name: "header row") }
      for row in table.rows { dumper.add(row, name: "row") }
    }
  }

  private mutating func add(_ row: Table.Row, name: String) {
    line(name)
    inside { dumper in
      for cell in row.cells { dumper.add(cell) }
    }
  }

  private mutating func add(_ cell: Table.Cell) {
    var words = [cell.isHeader ? "th" : "td"]
    if cell.columnSpan > 1 { words.append("columns \(cell.columnSpan)") }
    if cell.rowSpan > 1 { words.append("rows \(cell.rowSpan)") }
    if let horizontal = cell.horizontal { words.append(horizontal.rawValue) }
    if cell.vertical != .top { words.append(cell.vertical.rawValue) }
    if case .paragraph(let again)? = cell.again.last {
      words.append("again “\(again.inlines.plainText)”")
    } else if !cell.again.isEmpty {
      words.append("again")
    }
    let head = words.joined(separator: " ")
    if cell.blocks.count == 1, case .paragraph(let paragraph)? = cell.blocks.first {
      line("\(head)\(style(paragraph.style, unless: "body")) | \(paragraph.inlines.marked)")
    } else {
      line(head)
      inside { $0.add(cell.blocks) }
    }
  }

  private mutating func add(_ figure: Figure) {
    let width = figure.width.map { " \($0)pt wide" } ?? ""
    switch figure.content {
    case .image(let image): line("figure \(image.format.rawValue) \(image.width)×\(image.height)\(width)")
    case .chart(let chart): line("figure chart \(chart.kind.rawValue)\(width) “\(chart.title)”")
    case .diagram(let diagram): line("figure diagram\(width) “\(diagram.title)”")
    }
    inside { dumper in
      if !figure.caption.isEmpty { dumper.line("caption \(figure.caption.marked)") }
      dumper.line("alternative “\(figure.alternativeText)”")
      if case .chart(let chart) = figure.content { dumper.add(chart) }
      if case .diagram(let diagram) = figure.content {
        for stage in diagram.stages {
          let boxes = stage.map { ([$0.title] + $0.lines).joined(separator: " ⏎ ") }
          dumper.line("stage \(boxes.joined(separator: " | "))")
        }
      }
    }
  }

  private mutating func add(_ chart: Chart) {
    line("labels \(chart.labels.joined(separator: " | "))")
    for series in chart.series {
      line("series “\(series.name)” \(series.valueTexts.joined(separator: " | "))")
    }
    line("axis \(chart.axisTexts.joined(separator: " "))")
    if !chart.scaleText.isEmpty { line("scale “\(chart.scaleText)”") }
    if let threshold = chart.threshold { line("threshold \(threshold) “\(chart.thresholdText)”") }
  }

  private func style(_ name: String, unless usual: String) -> String { name == usual ? "" : ".\(name)" }
}

extension [Inline] {
  fileprivate var marked: String {
    var result = ""
    for inline in self {
      switch inline {
      case .text(let text): result += text
      case .strong(let inner): result += "**\(inner.marked)**"
      case .emphasis(let inner): result += "*\(inner.marked)*"
      case .underline(let inner): result += "__\(inner.marked)__"
      case .link(let link):
        switch link.target {
        case .address(let address): result += "[\(link.inlines.marked)](\(address))"
        case .heading(let id): result += "[\(link.inlines.marked)](#\(id))"
        }
      case .checkbox(let isChecked): result += isChecked ? "☑" : "☐"
      case .lineBreak: result += "⏎"
      }
    }
    return result
  }
}
