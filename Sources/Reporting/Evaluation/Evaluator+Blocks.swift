import DocumentTree
import SourceData
import ThaiFormat

extension Evaluator {
  /// The blocks that `nodes` come to where only blocks may stand.
  mutating func blocks(_ nodes: [TemplateNode]) -> [Block] {
    var result: [Block] = []
    walk(nodes) { evaluator, node, _ in
      if case .element(let element) = node { evaluator.appendBlock(element, to: &result) }
    }
    return result
  }

  /// Blocks, with text between them as paragraphs of their own: the content of items and cells.
  mutating func flow(_ nodes: [TemplateNode], origin: SourceLocation) -> [Block] {
    var flow = Flow(builder: InlineBuilder(digits: settings.digits), origin: origin)
    walk(nodes) { evaluator, node, value in
      if case .element(let element) = node, ContentModel.blocks.allows(element.kind) {
        flow.endParagraph(evaluator.paragraphStyle)
        evaluator.appendBlock(element, to: &flow.blocks)
      } else {
        evaluator.appendInline(node, value, to: &flow.builder)
      }
    }
    flow.endParagraph(paragraphStyle)
    return flow.blocks
  }

  mutating func appendBlock(_ element: TemplateElement, to result: inout [Block]) {
    switch element.kind {
    case .h1: appendHeading(element, level: 1, to: &result)
    case .h2: appendHeading(element, level: 2, to: &result)
    case .h3: appendHeading(element, level: 3, to: &result)
    case .h4: appendHeading(element, level: 4, to: &result)
    case .p:
      let inlines = inlines(element.children)
      // A paragraph all of whose sentences are left out is no empty line.
      guard !inlines.isEmpty else { return }
      let style = string(element, .class) ?? paragraphStyle
      result.append(.paragraph(Paragraph(style: style, inlines: inlines, origin: element.location)))
    case .ol, .ul: appendList(element, to: &result)
    case .table: appendTable(element, to: &result)
    case .figure: appendFigure(element, to: &result)
    case .img, .chart, .diagram:
      if let figure = figure(element, caption: []) { result.append(.figure(figure)) }
    case .div:
      let blocks = blocks(element.children)
      guard !blocks.isEmpty else { return }
      result.append(
        .group(
          Group(
            style: string(element, .class) ?? "plain", isKeptTogether: flag(element, .keep) ?? false,
            blocks: blocks, origin: element.location)))
    case .toc:
      result.append(
        .contents(Contents(depth: number(element, .depth, atMost: 4) ?? 2, origin: element.location)))
    case .pagebreak: result.append(.pageBreak)
    case .report, .include, .template, .section, .li, .caption, .col, .thead, .tbody, .tr, .th, .td,
      .figcaption, .stage, .box, .strong, .em, .u, .br, .a, .checkbox:
      break
    }
  }

  private mutating func appendHeading(_ element: TemplateElement, level: Int, to result: inout [Block]) {
    var inlines = inlines(element.children)
    guard !inlines.isEmpty else { return }
    dropEmptyHeadings(atLeast: level, from: &result)
    numbersBeforeHeadings.append(headingNumbers)
    if flag(element, .numbered) ?? false {
      headingNumbers[level - 1] += 1
      for deeper in level..<headingNumbers.count { headingNumbers[deeper] = 0 }
      let numbers = headingNumbers[..<level].drop { $0 == 0 }
      let mark = ListNumbering.outline.label(
        numbers.last ?? 1, parents: Array(numbers.dropLast()), digits: settings.digits)
      inlines = joined(.text(mark + " "), inlines)
    }
    // As a report's sections are named and their headings ordered by its templates, ids stay from year to year.
    let count = (headingIDs[sectionName] ?? 0) + 1
    headingIDs[sectionName] = count
    result.append(
      .heading(
        Heading(
          level: level, inlines: inlines, id: "\(sectionName)-\(count)",
          isInContents: flag(element, .contents) ?? true, origin: element.location)))
  }

  /// Takes away the headings at the end that nothing came to stand under, with their numbers and ids.
  ///
  /// - Parameter level: One of a higher level keeps its place: what follows belongs to it.
  mutating func dropEmptyHeadings(atLeast level: Int, from blocks: inout [Block]) {
    while case .heading(let heading)? = blocks.last, heading.level >= level {
      blocks.removeLast()
      headingNumbers = numbersBeforeHeadings.popLast() ?? headingNumbers
      headingIDs[sectionName, default: 1] -= 1
    }
  }

  private mutating func appendList(_ element: TemplateElement, to result: inout [Block]) {
    let isOrdered = element.kind == .ol
    let standard = isOrdered ? ListMarks.standard(depth: listIndices.count) : .dash
    let numbering = string(element, .type).flatMap(ListMarks.numbering) ?? standard
    let first = number(element, .start, atMost: 100_000) ?? 1
    var items: [List.Item] = []
    let parents = listIndices
    let style = paragraphStyle
    if style == "body" { paragraphStyle = "list" }
    walk(element.children) { evaluator, node, _ in
      guard case .element(let item) = node, item.kind == .li else { return }
      let index = first + items.count
      if isOrdered { evaluator.listIndices = parents + [index] }
      let blocks = evaluator.flow(item.children, origin: item.location)
      guard !blocks.isEmpty else { return }
      items.append(
        List.Item(
          label: numbering.label(index, parents: parents, digits: evaluator.settings.digits), blocks: blocks,
          origin: item.location))
    }
    listIndices = parents
    paragraphStyle = style
    guard !items.isEmpty else { return }
    result.append(
      .list(
        List(kind: numbering.isOrdered ? .ordered : .unordered, items: items, origin: element.location)))
  }

  // MARK: Inlines

  mutating func inlines(_ nodes: [TemplateNode]) -> [Inline] {
    var builder = InlineBuilder(digits: settings.digits)
    walk(nodes) { evaluator, node, value in evaluator.appendInline(node, value, to: &builder) }
    return builder.finish()
  }

  private mutating func appendInline(
    _ node: TemplateNode, _ value: Value, to builder: inout InlineBuilder
  ) {
    switch node {
    case .text(let text, _): builder.append(text, isTemplate: true)
    case .value: builder.append(value.printed, isTemplate: false)
    case .element(let element): appendInline(element, to: &builder)
    case .section, .partial: break
    }
  }

  private mutating func appendInline(_ element: TemplateElement, to builder: inout InlineBuilder) {
    switch element.kind {
    case .strong: appendMarked(element, .strong, to: &builder)
    case .em: appendMarked(element, .emphasis, to: &builder)
    case .u: appendMarked(element, .underline, to: &builder)
    case .a:
      // An address of the record that is none of the web's stays plain text.
      let address = string(element, .href) ?? ""
      appendMarked(element, .link(isLinkAddress(address) ? .address(address) : nil), to: &builder)
    case .br: builder.lineBreak()
    case .checkbox: builder.checkbox(isChecked: flag(element, .checked) ?? false)
    default: break
    }
  }

  private mutating func appendMarked(
    _ element: TemplateElement, _ mark: InlineBuilder.Mark, to builder: inout InlineBuilder
  ) {
    builder.begin(mark)
    walk(element.children) { evaluator, node, value in evaluator.appendInline(node, value, to: &builder) }
    builder.end()
  }
}

/// Blocks, and the paragraph that text behind them has begun.
private struct Flow {
  var blocks: [Block] = []
  var builder: InlineBuilder
  let origin: SourceLocation

  init(builder: InlineBuilder, origin: SourceLocation) {
    self.builder = builder
    self.origin = origin
  }

  mutating func endParagraph(_ style: String) {
    let inlines = builder.finish()
    if inlines.isEmpty { return }
    blocks.append(.paragraph(Paragraph(style: style, inlines: inlines, origin: origin)))
  }
}

/// The inlines with `first` before them, in one text where it can be.
private func joined(_ first: Inline, _ rest: [Inline]) -> [Inline] {
  guard case .text(let mark) = first, case .text(let text)? = rest.first else { return [first] + rest }
  return [.text(mark + text)] + rest.dropFirst()
}
