package import DocumentTree
package import Parallelism
package import Typography

/// Lays a report out on pages.
///
/// Text is shaped and the structure built, blocks get their widths and lines, the flow is cut into pages, and last, when
/// every page has its number, the pages are painted.
package func layOut(
  _ document: Document, style: StyleSheet, typesetter: some TextPreparing
) -> LaidOutDocument {
  let headings = HeadingRecord.collect(from: document.sections[...])
  var chapter = Chapter(headings: headings, style: style, typesetter: typesetter)
  var paginator = Paginator(style: style)
  for section in document.sections { paginator.add(section, chapter.flow(of: section)) }
  return paint(
    paginator.finish(digits: document.digits), of: chapter, document, headings, style: style,
    typesetter: typesetter)
}

/// The same, with the lines of the later half of the sections found by a helper where there is one.
package func layOut(
  _ document: Document, style: StyleSheet, typesetter: Typesetter, helper: Helper
) -> LaidOutDocument {
  let sections = document.sections
  guard helper.isThere, let middle = middle(of: sections) else {
    return layOut(document, style: style, typesetter: typesetter)
  }
  let headings = HeadingRecord.collect(from: sections[...])
  let firstHeading = HeadingRecord.collect(from: sections[..<middle]).count
  let outfit = typesetter.outfit
  let sequel = Ahead(by: helper) { () throws(Never) in
    let typesetter = Typesetter(outfit)
    var chapter = Chapter(
      headings: headings, firstHeading: firstHeading, style: style, typesetter: typesetter)
    let flows = sections[middle...].map { chapter.flow(of: $0) }
    return Chapter.Sequel(
      flows: flows, structure: chapter.structure, links: chapter.links, images: chapter.images,
      inventory: typesetter.inventory, remarks: typesetter.remarks)
  }
  var chapter = Chapter(headings: headings, style: style, typesetter: typesetter)
  var paginator = Paginator(style: style)
  for section in sections[..<middle] { paginator.add(section, chapter.flow(of: section)) }
  let next = sequel.value()
  let places = chapter.append(next, glyphs: typesetter.adopt(next.inventory))
  typesetter.add(next.remarks)
  for (section, flow) in zip(sections[middle...], next.flows) { paginator.add(section, flow, places) }
  return paint(
    paginator.finish(digits: document.digits), of: chapter, document, headings, style: style,
    typesetter: typesetter)
}

private func paint(
  _ drafts: [PageDraft], of chapter: Chapter, _ document: Document, _ headings: [HeadingRecord],
  style: StyleSheet, typesetter: some TextPreparing
) -> LaidOutDocument {
  var painter = Painter(
    drafts: drafts, headings: headings, links: chapter.links, structure: chapter.structure, style: style,
    typesetter: typesetter)
  painter.paint()
  return LaidOutDocument(
    metadata: document.metadata, pages: painter.pages, structure: painter.structure,
    outline: painter.outline, images: chapter.images, inventory: typesetter.inventory)
}

/// The first section of the later half, by the length of what they say; nil where there is none.
private func middle(of sections: [Section]) -> Int? {
  var lengths = [0]
  for section in sections { lengths.append((lengths.last ?? 0) + section.blocks.length) }
  let half = (lengths.last ?? 0) / 2
  return sections.indices.dropFirst().min { abs(lengths[$0] - half) < abs(lengths[$1] - half) }
}
