import DocumentTree
import Typography

/// Shapes a document's text and builds its structure tree, in reading order.
struct BlockPreparer {
  let style: StyleSheet
  let typesetter: any TextPreparing
  var structure = StructureTree()
  var links: [LinkRecord] = []
  var images: [Image] = []
  let headings: [HeadingRecord]
  /// Whether something needed to know headings beside its own.
  private(set) var asksForHeadings = false
  private let headingsByID: [String: Int]
  private var imageIndices: [Image: Int] = [:]
  private var nextHeading: Int

  /// How paragraphs are set where they stand.
  struct Place {
    /// Takes the place of style `body`.
    var bodyStyle: String?
    var parent: StructureTree.ElementID
  }

  /// - Parameter headings: Of the whole document; `firstHeading` is the first that will be prepared.
  init(
    style: StyleSheet, typesetter: any TextPreparing, headings: [HeadingRecord], firstHeading: Int = 0
  ) {
    self.style = style
    self.typesetter = typesetter
    self.headings = headings
    nextHeading = firstHeading
    headingsByID = Dictionary(
      headings.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func prepare(_ blocks: [Block], in place: Place) -> [PreparedBlock] {
    blocks.map { prepare($0, in: place) }
  }

  private mutating func prepare(_ block: Block, in place: Place) -> PreparedBlock {
    switch block {
    case .heading(let heading): .paragraph(prepare(heading, in: place))
    case .paragraph(let paragraph):
      .paragraph(
        prepare(
          paragraph.inlines, style: paragraphStyle(paragraph.style, in: place), role: .paragraph,
          parent: place.parent))
    case .list(let list): .list(prepare(list, in: place))
    case .table(let table): .table(prepare(table, parent: place.parent))
    case .figure(let figure): .figure(prepare(figure, parent: place.parent))
    case .contents(let contents): .contents(prepare(contents, parent: place.parent))
    case .group(let group): .group(prepare(group, in: place))
    case .pageBreak: .pageBreak
    }
  }

  private mutating func prepare(_ heading: Heading, in place: Place) -> PreparedParagraph {
    let index = nextHeading
    nextHeading += 1
    let level = min(4, max(1, heading.level))
    let role: StructureTree.Role = [.heading1, .heading2, .heading3, .heading4][level - 1]
    var result = prepare(
      heading.inlines, style: paragraphStyle("h\(level)"), role: role, parent: place.parent)
    result.heading = index < headings.count ? index : nil
    return result
  }

  /// An empty paragraph is room on the page but no element.
  mutating func prepare(
    _ inlines: [Inline], style: StyleSheet.ParagraphStyle, role: StructureTree.Role,
    parent: StructureTree.ElementID
  ) -> PreparedParagraph {
    guard !inlines.isEmptyText else {
      return PreparedParagraph(text: .empty, looks: [], style: style)
    }
    let element = structure.add(role, to: parent)
    return prepare(inlines, style: style, element: element)
  }

  mutating func prepare(
    _ inlines: [Inline], style: StyleSheet.ParagraphStyle, element: StructureTree.ElementID
  ) -> PreparedParagraph {
    // One text without marks, as nearly all are, is one span.
    if inlines.count == 1, case .text(let text) = inlines[0], !text.isEmpty {
      let span = TextSpan(text: text, isBold: style.isBold, isItalic: style.isItalic)
      return PreparedParagraph(
        text: typesetter.prepare([span], family: style.family), looks: [SpanLook(element: element)],
        style: style)
    }
    var flat = FlattenedInlines()
    flatten(
      inlines,
      FlattenedInlines.Context(
        isBold: style.isBold, isItalic: style.isItalic, look: SpanLook(element: element)),
      to: &flat)
    let texts = flat.pieces.map { $0.isEmpty ? .empty : typesetter.prepare($0, family: style.family) }
    return PreparedParagraph(
      text: texts.joined(spanCounts: flat.looks.map(\.count)), looks: flat.looks.flatMap { $0 }, style: style)
  }

  private mutating func flatten(
    _ inlines: [Inline], _ context: FlattenedInlines.Context, to flat: inout FlattenedInlines
  ) {
    for inline in inlines {
      var inner = context
      switch inline {
      case .text(let text): flat.append(text, context)
      case .strong(let inlines):
        inner.isBold = true
        flatten(inlines, inner, to: &flat)
      case .emphasis(let inlines):
        inner.isItalic = true
        flatten(inlines, inner, to: &flat)
      case .underline(let inlines):
        inner.look.isUnderlined = true
        flatten(inlines, inner, to: &flat)
      case .link(let link):
        open(link, in: &inner.look)
        flatten(link.inlines, inner, to: &flat)
      case .checkbox(let isChecked): flat.append(isChecked ? "☑" : "☐", context)
      case .lineBreak: flat.breakLine()
      }
    }
  }

  /// Gives a link its element, a child of the one around it; a link to a heading that isn't there is only text.
  private mutating func open(_ link: Link, in look: inout SpanLook) {
    guard look.link == nil, !link.inlines.isEmptyText else { return }
    let target: LinkRecord.Target
    switch link.target {
    case .address(let address): target = .address(address)
    case .heading(let id):
      asksForHeadings = true
      guard let heading = headingsByID[id] else { return }
      target = .heading(heading)
    }
    look.element = structure.addDetached(.link, under: look.element)
    look.link = links.count
    links.append(LinkRecord(target: target, contents: link.inlines.plainText, element: look.element))
  }

  private mutating func prepare(_ group: Group, in place: Place) -> PreparedGroup {
    let element = structure.add(.division, to: place.parent)
    return PreparedGroup(
      style: style.groups[group.style] ?? StyleSheet.GroupStyle(), isKeptTogether: group.isKeptTogether,
      blocks: prepare(group.blocks, in: Place(bodyStyle: place.bodyStyle, parent: element)))
  }

  private mutating func prepare(_ contents: Contents, parent: StructureTree.ElementID)
    -> [PreparedContentsEntry]
  {
    asksForHeadings = true
    let root = structure.add(.contents, to: parent)
    return headings.indices.compactMap { index in
      let heading = headings[index]
      guard heading.isInContents, heading.level <= contents.depth, !heading.title.isEmpty else { return nil }
      let item = structure.add(.contentsItem, to: root)
      // PDF/UA-1, 7.18.5: a link's annotation belongs to a Link element, which in contents stands inside the Reference.
      let link = structure.addDetached(.link, under: structure.add(.reference, to: item))
      var paragraph = prepare(
        [.text(heading.title)], style: paragraphStyle("contents-\(heading.level)"), element: link)
      for span in paragraph.looks.indices { paragraph.looks[span].link = links.count }
      links.append(LinkRecord(target: .heading(index), contents: heading.title, element: link))
      return PreparedContentsEntry(paragraph: paragraph, heading: index, element: link)
    }
  }

  private mutating func prepare(_ figure: Figure, parent: StructureTree.ElementID) -> PreparedFigure {
    let hasCaption = !figure.caption.isEmptyText
    let division = hasCaption ? structure.add(.division, to: parent) : parent
    let element = structure.add(.figure, to: division)
    structure.elements[element].alternativeText = figure.alternativeText
    let content: PreparedFigure.Content
    switch figure.content {
    case .image(let image):
      content = .image(
        index: index(of: image), width: Double(max(1, image.width)), height: Double(max(1, image.height)))
    case .chart(let chart): content = .chart(chart)
    case .diagram(let diagram): content = .diagram(diagram)
    }
    return PreparedFigure(
      content: content,
      caption: hasCaption
        ? prepare(figure.caption, style: paragraphStyle("caption"), role: .caption, parent: division) : nil,
      width: figure.width, element: element)
  }

  /// Where a picture stands among the document's, which has each once.
  mutating func index(of image: Image) -> Int {
    if let index = imageIndices[image] { return index }
    imageIndices[image] = images.count
    images.append(image)
    return images.count - 1
  }

  func paragraphStyle(_ name: String, in place: Place? = nil) -> StyleSheet.ParagraphStyle {
    if name == "body", let body = place?.bodyStyle, let cell = style.paragraphs[body] { return cell }
    return style.paragraphs[name] ?? style.paragraphs["body"] ?? StyleSheet.ParagraphStyle()
  }
}

/// A link of the document, whose places are not yet known.
struct LinkRecord {
  enum Target {
    case address(String)
    /// Index into the document's headings.
    case heading(Int)
  }

  var target: Target
  var contents: String
  var element: StructureTree.ElementID
}

extension [Inline] {
  /// Whether there is nothing to be seen.
  var isEmptyText: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let text): text.isEmpty
      case .strong(let inner), .emphasis(let inner), .underline(let inner): inner.isEmptyText
      case .link(let link): link.inlines.isEmptyText
      case .checkbox: false
      case .lineBreak: true
      }
    }
  }
}
