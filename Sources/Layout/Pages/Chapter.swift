import DocumentTree
import Typography

/// Some of a document's sections in the hands of one worker: their structure, and, section by section, what is to be cut into
/// pages.
///
/// Where one chapter follows another, its elements, links and pictures go on counting from the first's.
struct Chapter {
  private var preparer: BlockPreparer
  private let tools: FlowTools

  var structure: StructureTree { preparer.structure }
  var links: [LinkRecord] { preparer.links }
  var images: [Image] { preparer.images }

  /// - Parameters:
  ///   - headings: Of the whole document; `firstHeading` is the first of these sections'.
  ///   - memory: Of the worker.
  init(
    headings: [HeadingRecord], firstHeading: Int = 0, style: StyleSheet, typesetter: some TextPreparing,
    memory: LineMemory? = nil
  ) {
    tools = FlowTools(style: style, typesetter: typesetter, memory: memory)
    preparer = BlockPreparer(
      style: style, typesetter: typesetter, headings: headings, firstHeading: firstHeading)
  }

  /// The next section's lines, figures and tables.
  mutating func flow(of section: Section) -> FlowList {
    let element = preparer.structure.add(.section, to: 0)
    let blocks = preparer.prepare(section.blocks, in: BlockPreparer.Place(parent: element))
    let geometry = PageGeometry(tools.style.page, section.orientation)
    var builder = FlowBuilder(tools: tools, bodyHeight: geometry.bodyHeight)
    builder.append(blocks, in: FlowBuilder.Environment(width: geometry.bodyWidth))
    return builder.finish()
  }

  /// The structure, given away to whom goes on building it: two owners would cost a copy of all its elements.
  mutating func takeStructure() -> StructureTree {
    var structure = StructureTree()
    swap(&structure, &preparer.structure)
    return structure
  }

  /// Adds the structure of the section that follows.
  ///
  /// - Parameter glyphs: What the glyph numbers of the sequel's typesetter are in this one's.
  /// - Returns: What the section's flow must be renumbered by.
  mutating func append(_ next: Sequel.Piece, glyphs: [GlyphNumber]) -> Renumbering {
    // Both have an element of the whole document.
    var places = Renumbering(
      elements: preparer.structure.elements.count - 1, links: preparer.links.count, glyphs: glyphs)
    for image in next.images { places.images.append(preparer.index(of: image)) }
    preparer.structure.append(next.structure)
    for var link in next.links {
      link.element += places.elements
      preparer.links.append(link)
    }
    return places
  }
}

extension StructureTree {
  /// Adds the children of another tree's document, with all that is below them, behind this one's.
  fileprivate mutating func append(_ other: StructureTree) {
    let shift = elements.count - 1
    func moved(_ child: Child) -> Child {
      if case .element(let id) = child { .element(id + shift) } else { child }
    }
    elements[0].children += other.elements[0].children.map(moved)
    for var element in other.elements.dropFirst() {
      if let parent = element.parent { element.parent = parent == 0 ? 0 : parent + shift }
      for index in element.children.indices { element.children[index] = moved(element.children[index]) }
      elements.append(element)
    }
  }
}
