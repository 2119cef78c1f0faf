package import DocumentTree
package import Parallelism
package import Typography

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
  return paint(
    paginator.finish(digits: document.digits), of: &chapter, document, headings, style: style,
    typesetter: typesetter)
}

/// The same, with the lines of later sections found by a helper where there is one: it begins with the last, and both work
/// until they meet.
package func layOut(
  _ document: Document, style: StyleSheet, typesetter: Typesetter, memory: LineMemory? = nil, helper: Helper
) -> LaidOutDocument {
  let sections = document.sections
  guard helper.isThere, sections.count > 1 else {
    return layOut(document, style: style, typesetter: typesetter, memory: memory)
  }
  let headings = HeadingRecord.collect(from: sections[...])
  let rest = SharedRange(sections.indices)
  let outfit = typesetter.outfit
  let later = Ahead(by: helper) { () throws(Never) in
    Sequel(of: sections, taking: rest, headings: headings, style: style, typesetter: Typesetter(outfit))
  }
  var chapter = Chapter(headings: headings, style: style, typesetter: typesetter, memory: memory)
  var paginator = Paginator(style: style)
  while let index = rest.takeFirst() { paginator.add(sections[index], chapter.flow(of: sections[index])) }
  let sequel = later.value()
  let glyphs = typesetter.adopt(sequel.inventory)
  typesetter.add(sequel.remarks)
  for piece in sequel.pieces.reversed() {
    paginator.add(sections[piece.section], piece.flow, chapter.append(piece, glyphs: glyphs))
  }
  return paint(
    paginator.finish(digits: document.digits), of: &chapter, document, headings, style: style,
    typesetter: typesetter)
}

private func paint(
  _ drafts: [PageDraft], of chapter: inout Chapter, _ document: Document, _ headings: [HeadingRecord],
  style: StyleSheet, typesetter: some TextPreparing
) -> LaidOutDocument {
  var painter = Painter(
    drafts: drafts, headings: headings, links: chapter.links, structure: chapter.takeStructure(),
    style: style,
    typesetter: typesetter)
  painter.paint()
  return LaidOutDocument(
    metadata: document.metadata, pages: painter.pages, structure: painter.structure,
    outline: painter.outline, images: chapter.images, inventory: typesetter.inventory)
}
