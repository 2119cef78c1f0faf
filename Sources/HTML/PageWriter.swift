import DocumentTree

/// Writes a document's page, front to back.
struct PageWriter {
  let document: Document
  let style: StyleSheet
  let bound: BoundRanges
  var text = ""
  /// How many tables came so far; a table's region is named by its number where it has no caption.
  var tableCount = 0
  /// The levels of the headings that the next one may stand under, as the tree has them.
  var openLevels: [Int] = []
  /// Whether the report's title was written; it is the page's one heading of the first level.
  var hasTitle = false
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
