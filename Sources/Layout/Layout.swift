package import DocumentTree
import Typography

/// Lays a report out on pages.
///
/// Text is shaped and the structure built, blocks get their widths and lines, the flow is cut into pages, and last, when
/// every page has its number, the pages are painted.
package func layOut(
  _ document: Document, style: StyleSheet, typesetter: some TextPreparing
) -> LaidOutDocument {
  let headings = HeadingRecord.collect(from: document)
  var preparer = BlockPreparer(style: style, typesetter: typesetter, headings: headings)
  var paginator = Paginator(style: style, typesetter: typesetter)
  for section in document.sections {
    let element = preparer.structure.add(.section, to: 0)
    let blocks = preparer.prepare(section.blocks, in: BlockPreparer.Place(parent: element))
    paginator.add(section, blocks: blocks)
  }
  let drafts = paginator.finish(digits: document.digits)
  var painter = Painter(
    drafts: drafts, headings: headings, links: preparer.links, structure: preparer.structure, style: style,
    typesetter: typesetter)
  painter.paint()
  return LaidOutDocument(
    metadata: document.metadata, pages: painter.pages, structure: painter.structure,
    outline: painter.outline, images: preparer.images, inventory: typesetter.inventory)
}
