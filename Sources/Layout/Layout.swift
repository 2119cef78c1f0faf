package import DocumentTree
import Typography

/// Lays a report out on pages.
///
/// Text is shaped and the structure built, blocks get their widths and lines, the flow is cut into pages, and last, when
/// every page has its number, the pages are painted.
///
/// - Parameter memory: Of the worker that lays out one report after another.
package func layOut(
  _ document: Document, style: StyleSheet, typesetter: some TextPreparing, memory: LineMemory? = nil
) -> LaidOutDocument {
  let headings = HeadingRecord.collect(from: document.sections[...])
  var chapter = Chapter(headings: headings, style: style, typesetter: typesetter, memory: memory)
  var paginator = Paginator(style: style)
  for section in document.sections { paginator.add(section, chapter.flow(of: section)) }
  let renumberings = paginator.renumberings
  return paint(
    paginator.finish(digits: document.digits), renumberings, chapter.takeParts(), of: document, headings,
    style: style, typesetter: typesetter)
}

/// What belongs to a document beside its flow.
struct DocumentParts: Sendable {
  var structure: StructureTree
  var links: [LinkRecord]
  var images: [Image]
}

/// Paints the pages, when every page has its number.
func paint(
  _ drafts: [PageDraft], _ renumberings: [Renumbering], _ parts: consuming DocumentParts,
  of document: Document,
  _ headings: [HeadingRecord], style: StyleSheet, typesetter: some TextPreparing
) -> LaidOutDocument {
  // Taken out of the parts, so that its elements are changed where they are.
  var structure = StructureTree()
  swap(&structure, &parts.structure)
  var painter = Painter(
    drafts: drafts, renumberings: renumberings, headings: headings, links: parts.links,
    structure: consume structure, style: style, typesetter: typesetter)
  painter.paint()
  return LaidOutDocument(
    metadata: document.metadata, pages: painter.pages, structure: painter.structure,
    outline: painter.outline, images: parts.images, inventory: typesetter.inventory)
}
