import DocumentTree

/// A document as Typst source: the same content in the same look, so that two typesetters do the same work.
///
/// Look is set once by rules, as an author of Typst would; text goes in as string literals, so that nothing in it is markup.
struct TypstWriter {
  let style: StyleSheet
  var text = ""
  /// How paragraphs of style `body` are set where they stand; nil in the flow, where they are Typst's own.
  var bodyStyle: String?

  static func source(of document: Document, style: StyleSheet) -> String {
    var writer = Self(style: style)
    writer.text += "// \(document.metadata.author)\n"
    writer.writeRules(document)
    writer.write(document.sections)
    return writer.text
  }

  // MARK: Sections

  private mutating func write(_ sections: [Section]) {
    var last: Section?
    for section in sections {
      if last?.orientation != section.orientation || last?.numbering != section.numbering {
        let numbering =
          switch section.numbering {
          case .none: "none"
          case .letters: "letters"
          case .digits: "digits"
          }
        // A change of page starts a new one.
        text += "#set page(flipped: \(section.orientation == .landscape), numbering: \(numbering))\n"
        if last?.numbering != section.numbering { text += "#counter(page).update(1)\n" }
      } else if !section.continues {
        text += "#pagebreak(weak: true)\n"
      }
      if section.isCentredVertically { text += "#v(1fr)\n" }
      write(section.blocks)
      if section.isCentredVertically { text += "#v(1fr)\n" }
      last = section
    }
  }

  // MARK: Blocks

  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .heading(let heading):
      text +=
        "#heading(level: \(heading.level), outlined: \(heading.isInContents))[\(inlines(heading.inlines))]\n"
    case .paragraph(let paragraph): write(paragraph.inlines, style: paragraph.style)
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .contents(let contents): text += "#outline(title: none, depth: \(contents.depth))\n"
    case .group(let group):
      let look = style.groups[group.style] ?? StyleSheet.GroupStyle()
      text += "#block(width: 100%, breakable: \(!group.isKeptTogether), inset: \(length(look.padding)), "
      text += "stroke: \(look.ruleWidth > 0 ? length(look.ruleWidth) : "none"), "
      text += "fill: \(look.fill.map(colour) ?? "none"), above: \(length(look.spaceBefore)))[\n"
      write(group.blocks)
      text += "]\n"
    case .pageBreak: text += "#pagebreak(weak: true)\n"
    }
  }

  private mutating func write(_ inlines: [Inline], style name: String) {
    if name == "body" || name == bodyStyle {
      text += "\(self.inlines(inlines))\n\n"
    } else {
      text += "#\(function(name))[\(self.inlines(inlines))]\n"
    }
  }

  private mutating func write(_ list: List) {
    let labels = list.items.map { literal($0.label) + "," }.joined(separator: " ")
    text += "#enum(numbering: n => (\(labels)).at(n - 1), body-indent: 6pt, number-align: start + top, "
    text += "spacing: \(length(style.paragraphs["list"]?.spaceAfter ?? 0)),\n"
    for item in list.items {
      text += "["
      write(item.blocks)
      text += "],\n"
    }
    text += ")\n"
  }

  private mutating func write(_ figure: Figure) {
    switch figure.content {
    case .chart(let chart):
      let measure = style.page.width - style.page.left - style.page.right
      text += "#figure(alt: \(literal(figure.alternativeText)), "
      write(chart.drawing(width: min(figure.width ?? measure, measure), palette: style.palette))
      text += ")\n"
    case .diagram(let diagram):
      let measure = style.page.width - style.page.left - style.page.right
      text += "#figure(alt: \(literal(figure.alternativeText)), "
      write(diagram.drawing(width: min(figure.width ?? measure, measure), palette: style.palette))
      text += ")\n"
    case .image(let image):
      // A picture's bytes are the same in both; its place is what is set.
      let width = figure.width ?? Double(image.width) * 0.75
      text +=
        "#rect(width: \(length(width)), height: \(length(width * Double(image.height) / Double(image.width))))\n"
    }
    if !figure.caption.isEmpty { write(figure.caption, style: "caption") }
  }

  private mutating func write(_ table: Table) {
    let look = style.tables[table.style] ?? StyleSheet.TableStyle()
    let columns = table.columns.map { width in
      switch width {
      case .automatic: "auto"
      case .share(let share): "\(number(share))fr"
      case .fixed(let points): length(points)
      }
    }
    if !table.caption.isEmpty { write(table.caption, style: "caption") }
    let outer = bodyStyle
    bodyStyle = look.bodyStyle
    text += "#[#\(textRule(look.bodyStyle))\n#set par(justify: false, first-line-indent: 0pt, spacing: 0pt)\n"
    for row in table.headerRows.indices {
      text += "#show table.cell.where(y: \(row)): set text(weight: \"bold\")\n"
    }
    text += "#table(columns: (\(columns.joined(separator: ", ")),),\n"
    text += "stroke: \(length(look.ruleWidth)) + \(colour(look.ruleColour)), "
    text += "inset: (x: \(length(look.paddingSide)), y: \(length(look.paddingTop))),\n"
    if !table.headerRows.isEmpty {
      text += "table.header("
      for row in table.headerRows { write(row, fill: look.headerFill) }
      text += "),\n"
    }
    for row in table.rows { write(row, fill: nil) }
    text += ")]\n"
    bodyStyle = outer
  }

  private mutating func write(_ row: Table.Row, fill: Drawing.Colour?) {
    for cell in row.cells {
      let horizontal =
        switch cell.horizontal {
        case .leading: "left"
        case .centre: "center"
        case .trailing, .decimal: "right"
        case nil: fill == nil ? "left" : "center"
        }
      let vertical =
        switch cell.vertical {
        case .top: "top"
        case .middle: "horizon"
        case .bottom: "bottom"
        }
      text +=
        "table.cell(colspan: \(cell.columnSpan), rowspan: \(cell.rowSpan), align: \(horizontal) + \(vertical)"
      if let fill { text += ", fill: \(colour(fill))" }
      text += ")["
      write(cell.blocks)
      text += "],\n"
    }
  }

  // MARK: Text

  func inlines(_ inlines: [Inline]) -> String {
    var result = ""
    for inline in inlines {
      switch inline {
      case .text(let text): result += "#\(literal(text));"
      case .strong(let inner): result += "#strong[\(self.inlines(inner))]"
      case .emphasis(let inner): result += "#emph[\(self.inlines(inner))]"
      case .underline(let inner): result += "#underline[\(self.inlines(inner))]"
      case .link(let link):
        switch link.target {
        case .address(let address): result += "#link(\(literal(address)))[\(self.inlines(link.inlines))]"
        case .heading: result += self.inlines(link.inlines)
        }
      case .checkbox(let isChecked): result += isChecked ? "☑" : "☐"
      case .lineBreak: result += "#linebreak();"
      }
    }
    return result
  }
}
