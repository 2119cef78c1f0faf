import DocumentTree
import Typography

/// Makes the pages: everything at its place, each piece known to the structure.
struct Painter {
  let drafts: [PageDraft]
  /// By the galley of a fragment.
  let renumberings: [Renumbering]
  let headings: [HeadingRecord]
  let links: [LinkRecord]
  let style: StyleSheet
  let typesetter: any TextPreparing
  private(set) var structure: StructureTree
  private(set) var pages: [Page] = []
  private(set) var outline: [OutlineEntry] = []
  /// The page at hand, and what was last put on it, which more of its owner joins.
  private var page = Page(width: 0, height: 0, label: "")
  private var last = MarkedContent(owner: .decoration)
  /// Where each heading stands; nil for one that was never placed.
  private var places: [(page: Int, y: Double)?]
  /// Elements that are already a child of their parent.
  private var attached: Set<StructureTree.ElementID> = []
  /// The dot of lines of contents, and the look that it was set in.
  private var dot: (style: StyleSheet.ParagraphStyle, text: SingleLine.Text)?

  init(
    drafts: [PageDraft], renumberings: [Renumbering], headings: [HeadingRecord], links: [LinkRecord],
    structure: consuming StructureTree,
    style: StyleSheet, typesetter: any TextPreparing
  ) {
    self.drafts = drafts
    self.renumberings = renumberings
    self.headings = headings
    self.links = links
    self.structure = structure
    self.style = style
    self.typesetter = typesetter
    places = [(page: Int, y: Double)?](repeating: nil, count: headings.count)
  }

  mutating func paint() {
    findHeadings()
    pages.reserveCapacity(drafts.count)
    for index in drafts.indices {
      paint(drafts[index], next: index + 1 < drafts.count ? drafts[index + 1] : nil)
    }
  }

  private mutating func findHeadings() {
    for (page, draft) in drafts.enumerated() {
      for fragment in draft.fragments where !fragment.isRepeated {
        if case .line(let line) = fragment.content, let heading = line.heading {
          places[heading] = (page, fragment.y)
        }
      }
    }
    for (heading, place) in zip(headings, places) {
      guard let place, !heading.title.isEmpty else { continue }
      outline.append(
        OutlineEntry(title: heading.title, level: heading.level, page: place.page, y: place.y))
    }
  }

  private mutating func paint(_ draft: PageDraft, next: PageDraft?) {
    let geometry = PageGeometry(style.page, draft.orientation)
    page = Page(width: geometry.width, height: geometry.height, label: draft.label)
    let decorations = decorations(of: draft)
    if !decorations.isEmpty { append(decorations.map { .path($0) }, to: .decoration) }
    if draft.showsLabel { append(pageNumber(draft.label, geometry), to: .pagination) }
    for fragment in draft.fragments {
      switch fragment.content {
      case .line(let line): paint(line, at: fragment)
      case .figure(let figure): paint(figure, at: fragment)
      case .paths: break
      }
    }
    if style.page.hasCatchwords, !draft.label.isEmpty, let next, next.numbering == draft.numbering {
      append(catchword(of: next, geometry), to: .pagination)
    }
    closeContent()
    pages.append(page)
  }

  /// Fills, rules and underlines lie under everything else.
  private func decorations(of draft: PageDraft) -> [Drawing.Path] {
    var paths: [Drawing.Path] = []
    for fragment in draft.fragments {
      switch fragment.content {
      case .paths(let inner): for path in inner { paths.append(path.moved(x: fragment.x, y: fragment.y)) }
      case .line(let line):
        guard line.hasUnderline else { continue }
        for run in line.runs where run.isUnderlined { paths.append(underline(of: run, at: fragment)) }
      case .figure: break
      }
    }
    return paths
  }

  private func underline(of run: SetRun, at fragment: Fragment) -> Drawing.Path {
    let y = fragment.y + run.run.y + run.run.size * 0.12
    let x = fragment.x + run.run.x
    return Drawing.Path(
      segments: [.move(Drawing.Point(x: x, y: y)), .line(Drawing.Point(x: x + run.width, y: y))],
      stroke: Drawing.Stroke(colour: run.run.colour, width: run.run.size * 0.04))
  }

  // MARK: Pieces

  private mutating func paint(_ line: LineBox, at fragment: Fragment) {
    var areas: [(link: Int, left: Double, right: Double)] = []
    let galley = Int(fragment.galley)
    let firstElement = renumberings[galley].elements
    for index in line.runs.indices {
      var placed = line.runs[index].run
      placed.x += fragment.x
      placed.y += fragment.y
      placed.renumber(renumberings[galley])
      append(
        .text(placed),
        to: fragment.isRepeated ? .pagination : .element(line.runs[index].element + firstElement))
      guard let number = line.runs[index].link, !fragment.isRepeated else { continue }
      let link = number + renumberings[galley].links
      let right = placed.x + line.runs[index].width
      if let last = areas.indices.last, areas[last].link == link {
        areas[last].right = right
      } else {
        areas.append((link, placed.x, right))
      }
    }
    if let entry = line.contentsEntry { paint(entry, of: entry.element + firstElement, at: fragment) }
    for area in areas {
      var right = area.right
      if let entry = line.contentsEntry { right = fragment.x + entry.right }
      appendLink(area.link, x: area.left, y: fragment.y, width: right - area.left, height: line.height)
    }
  }

  private mutating func appendLink(_ index: Int, x: Double, y: Double, width: Double, height: Double) {
    let link = links[index]
    let target: LinkArea.Target
    switch link.target {
    case .address(let address): target = .address(address)
    case .heading(let heading):
      guard let place = places[heading] else { return }
      target = .place(page: place.page, y: place.y)
    }
    structure.elements[link.element].children.append(.link(page: pages.count, index: page.links.count))
    page.links.append(
      LinkArea(
        target: target, x: x, y: y, width: width, height: height, element: link.element,
        contents: link.contents))
  }

  private mutating func paint(_ figure: FigureBox, at fragment: Fragment) {
    let places = renumberings[Int(fragment.galley)]
    let element = figure.element + places.elements
    let items = figure.items.map {
      var item = $0.moved(x: fragment.x, y: fragment.y)
      item.renumber(places)
      return item
    }
    append(items, to: fragment.isRepeated ? .pagination : .element(element))
    guard !fragment.isRepeated else { return }
    structure.elements[element].box = (fragment.x, fragment.y, figure.width, figure.height)
  }

  /// The dots and the number of an entry of contents.
  private mutating func paint(
    _ entry: ContentsLine, of element: StructureTree.ElementID, at fragment: Fragment
  ) {
    guard let place = places[entry.heading] else { return }
    let right = fragment.x + entry.right
    let baseline = fragment.y + entry.baseline
    let number = SingleLine(typesetter: typesetter, style: entry.style).set(drafts[place.page].label)
    let dot = dot(in: entry.style)
    if dot.width > 0 {
      let gap = entry.style.size * 0.25
      // Dots stand on one grid from the right, so those of all entries are under one another.
      let pitch = dot.width * 2
      let end = right - entry.style.size * 1.5
      let limit = min(end, right - number.width - gap)
      let skipped = max(0, ((end - limit) / pitch).rounded(.up))
      let last = end - skipped * pitch
      let count = Int(max(0, min(500, ((last - fragment.x - entry.textEnd - gap) / pitch).rounded(.down))))
      if count > 0 {
        append(
          dot.runs(
            x: last - Double(count) * pitch, baseline: baseline, repeated: count,
            clusterExtra: pitch - dot.width),
          to: .decoration)
      }
    }
    append(number.runs(x: right - number.width, baseline: baseline), to: .element(element))
  }

  private mutating func dot(in style: StyleSheet.ParagraphStyle) -> SingleLine.Text {
    if let dot, dot.style == style { return dot.text }
    let text = SingleLine(typesetter: typesetter, style: style).set(".")
    dot = (style, text)
    return text
  }

  // MARK: Content

  private mutating func append(_ items: [PageItem], to owner: MarkedContent.Owner) {
    guard !items.isEmpty else { return }
    open(owner)
    last.items += items
  }

  private mutating func append(_ item: PageItem, to owner: MarkedContent.Owner) {
    open(owner)
    last.items.append(item)
  }

  /// Lets what is put on the page next belong to `owner`.
  private mutating func open(_ owner: MarkedContent.Owner) {
    if last.owner == owner, !last.items.isEmpty { return }
    closeContent()
    last.owner = owner
    guard case .element(let element) = owner else { return }
    attach(element)
    structure.elements[element].children.append(.content(page: pages.count, index: page.content.count))
  }

  private mutating func closeContent() {
    guard !last.items.isEmpty else { return }
    page.content.append(last)
    last.items = []
  }

  /// Makes a link the child of its paragraph where its text starts.
  private mutating func attach(_ element: StructureTree.ElementID) {
    guard structure.elements[element].role == .link, attached.insert(element).inserted,
      let parent = structure.elements[element].parent
    else { return }
    structure.elements[parent].children.append(.element(element))
  }
}
