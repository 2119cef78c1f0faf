import DocumentTree

/// Writes a document's page, front to back.
struct PageWriter {
  let document: Document
  let style: StyleSheet
  let bound: BoundRanges
  var text = ""
  /// How many tables came so far; a table's region is named by its number where it has no caption.
  var tableCount = 0
  var figureCount = 0
  /// Whether text stands in a cell or an item, where an ordinary paragraph's indent has no place.
  var isInLink = false

  init(document: Document, style: StyleSheet) {
    self.document = document
    self.style = style
    bound = BoundRanges(terms: document.unbreakableTerms)
  }

  mutating func writePage(families: [HTMLFontFamily]) {
    let metadata = document.metadata
    text +=
      "<!DOCTYPE html>\n<html lang=\"\(escaped(metadata.language))\">\n<head>\n<meta charset=\"utf-8\">\n"
    text +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'\">\n"
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    text += "<meta name=\"color-scheme\" content=\"light dark\">\n"
    text += "<title>\(escaped(metadata.title))</title>\n"
    for (name, content) in [
      ("author", metadata.author), ("description", metadata.subject),
      ("keywords", metadata.keywords.joined(separator: ", ")),
    ] where !content.isEmpty {
      text += "<meta name=\"\(name)\" content=\"\(escaped(content))\">\n"
    }
    text +=
      "<link rel=\"icon\" href=\"data:,\">\n<style>\n\(css(style, families: families))</style>\n</head>\n<body>\n"
    writeSections()
    text += "</body>\n</html>\n"
  }

  /// Sections in order; one that leads the document without a number, a cover, is the page's header.
  private mutating func writeSections() {
    var rest = document.sections[...]
    if let cover = rest.first, cover.numbering == .none {
      text += "<header class=\"\(classes(of: cover))\">\n"
      write(cover.blocks)
      text += "</header>\n"
      rest = rest.dropFirst()
    }
    text += "<main>\n"
    if !document.sections.contains(where: { $0.blocks.hasTopHeading }) {
      text +=
        "<p class=\"visually-hidden\" role=\"heading\" aria-level=\"1\">\(escaped(document.metadata.title))</p>\n"
    }
    for section in rest {
      text += "<section class=\"\(classes(of: section))\">\n"
      write(section.blocks)
      text += "</section>\n"
    }
    text += "</main>\n"
  }

  private func classes(of section: Section) -> String {
    var names = ["sheet"]
    if section.orientation == .landscape { names.append("landscape") }
    if section.continues { names.append("continued") }
    if section.isCentredVertically { names.append("centred") }
    return names.joined(separator: " ")
  }
}

extension [Block] {
  /// Whether a heading of the first level is among them.
  fileprivate var hasTopHeading: Bool {
    contains { block in
      switch block {
      case .heading(let heading): heading.level == 1
      case .group(let group): group.blocks.hasTopHeading
      case .paragraph, .list, .table, .figure, .contents, .pageBreak: false
      }
    }
  }
}
