import DocumentTree
import Typography

/// Some of a document's sections in the hands of one worker: their structure, and, section by section, what is to be cut into
/// pages.
struct Chapter {
  private var preparer: BlockPreparer
  private let tools: FlowTools

  /// Whether a section showed headings or linked to one, so that all must be known for it.
  var asksForHeadings: Bool { preparer.asksForHeadings }

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

  /// What was built, given away to whom goes on with it: two owners would cost a copy of all its elements.
  mutating func takeParts() -> DocumentParts {
    var structure = StructureTree()
    swap(&structure, &preparer.structure)
    return DocumentParts(structure: structure, links: preparer.links, images: preparer.images)
  }
}
