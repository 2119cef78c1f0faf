import DocumentTree

extension PageWriter {
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let paragraph):
      let isTitle = ["title", "report-title"].contains(paragraph.style) && !hasTitle && openLevels.isEmpty
      if isTitle { hasTitle = true }
      let element = isTitle ? "h1" : "p"
      text += "<\(element) class=\"p-\(identifier(paragraph.style))\">"
      write(paragraph.inlines, style: paragraph.style)
      text += "</\(element)>\n"
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .contents(let contents): write(contents)
    case .group(let group):
      text += "<div class=\"g-\(identifier(group.style))\(group.isKeptTogether ? " kept" : "")\">\n"
      write(group.blocks)
      text += "</div>\n"
    case .pageBreak: text += "<div class=\"page-break\"></div>\n"
    }
  }

  /// Headings stand under the title, and none skips a level, whatever the tree does: each is one below the nearest
  /// before it of a higher level.
  private mutating func write(_ heading: Heading) {
    while let last = openLevels.last, last >= heading.level { openLevels.removeLast() }
    openLevels.append(heading.level)
    let level = min(openLevels.count + (hasTitle ? 1 : 0), 6)
    text +=
      "<h\(level) class=\"p-h\(min(max(heading.level, 1), 4))\" id=\"\(identifier(heading.id))\">"
    write(heading.inlines, style: "h\(min(max(heading.level, 1), 4))")
    text += "</h\(level)>\n"
  }

  /// The marks are text, so that they read and copy as in the PDF; the list says itself that it is one, since
  /// browsers forget it of lists without marks of their own.
  private mutating func write(_ list: List) {
    let element = list.kind == .ordered ? "ol" : "ul"
    text += "<\(element) role=\"list\">\n"
    for item in list.items {
      text += "<li><span class=\"mark\">"
      writeLabel(item.label, style: isInCell ? "cell" : "list")
      text += "</span> <div class=\"item\">"
      write(item.blocks)
      text += "</div></li>\n"
    }
    text += "</\(element)>\n"
  }

  private mutating func write(_ contents: Contents) {
    text += "<nav class=\"contents\" aria-label=\"สารบัญ\">\n"
    writeLinks(to: document.headings.filter { $0.isInContents && $0.level <= contents.depth })
    text += "</nav>\n"
  }

  private mutating func writeLinks(to headings: [Heading]) {
    text += "<ul role=\"list\">\n"
    for heading in headings {
      let style = "contents-\(min(max(heading.level, 1), 4))"
      text += "<li class=\"p-\(style)\"><a href=\"#\(identifier(heading.id))\">"
      write(heading.inlines, style: style, isInLink: true)
      text += "</a></li>\n"
    }
    text += "</ul>\n"
  }

  /// The way to the headings of a report whose form has no contents: on paper one leafs, a screen's page has nothing to leaf by.
  ///
  /// No part of the report: it stands outside its sheets, folded, and is not printed.
  mutating func writeJumps() {
    let headings = document.headings.filter { $0.isInContents && $0.level <= 2 }
    guard headings.count > 2, !document.hasContents else { return }
    let turned = document.sections.first?.orientation == .landscape ? " landscape" : ""
    text += "<nav class=\"jump\(turned)\" aria-label=\"สารบัญ\"><details><summary class=\"p-contents-1\">"
    writeLabel("สารบัญ", style: "contents-1")
    text += "</summary>\n"
    writeLinks(to: headings)
    text += "</details></nav>\n"
  }

  private mutating func write(_ figure: Figure) {
    // Drawings scroll on a phone, and what scrolls must be reached by the keyboard.
    switch figure.content {
    case .chart, .diagram: text += "<figure tabindex=\"0\">\n"
    case .image: text += "<figure>\n"
    }
    switch figure.content {
    case .image(let image):
      let width = figure.width.map { min(max($0, 1), 2_000) } ?? min(Double(image.width) * 0.75, 453)
      text += "<img src=\"data:image/\(image.format.rawValue);base64,\(base64(image.bytes))\""
      text +=
        " alt=\"\(escaped(figure.alternativeText))\" width=\"\(image.width)\" height=\"\(image.height)\""
      text += " style=\"width:\(number(width))pt\">\n"
    case .chart(let chart):
      let drawing = chart.drawing(width: measure(figure.width), palette: style.palette)
      write(drawing, title: chart.title, description: figure.alternativeText)
    case .diagram(let diagram):
      let drawing = diagram.drawing(width: measure(figure.width), palette: style.palette)
      write(drawing, title: diagram.title, description: figure.alternativeText)
    }
    if !figure.caption.isEmpty {
      text += "<figcaption>"
      write(figure.caption, style: "caption")
      text += "</figcaption>\n"
    }
    text += "</figure>\n"
  }

  private func measure(_ width: Double?) -> Double {
    let whole = max(100, style.page.width - style.page.left - style.page.right)
    return min(width.map { max(100, $0) } ?? whole, whole)
  }
}

extension Document {
  /// The headings in order, of all sections.
  fileprivate var headings: [Heading] { sections.flatMap(\.blocks.headings) }

  fileprivate var hasContents: Bool { sections.contains { $0.blocks.holdContents } }
}

extension [Block] {
  fileprivate var holdContents: Bool {
    contains { block in
      switch block {
      case .contents: true
      case .group(let group): group.blocks.holdContents
      case .heading, .paragraph, .list, .table, .figure, .pageBreak: false
      }
    }
  }

  fileprivate var headings: [Heading] {
    flatMap { block -> [Heading] in
      switch block {
      case .heading(let heading): [heading]
      case .group(let group): group.blocks.headings
      case .list(let list): list.items.flatMap(\.blocks.headings)
      case .table(let table):
        (table.headerRows + table.rows).flatMap { $0.cells.flatMap(\.blocks.headings) }
      case .paragraph, .figure, .contents, .pageBreak: []
      }
    }
  }
}
