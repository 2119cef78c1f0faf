import DocumentTree
import SourceData
import Typography

/// Writes a document's page, front to back.
struct PageWriter {
  let document: Document
  let style: StyleSheet
  var breaks: BreakOpportunities
  var text = ""
  /// What the page is set in, so far.
  var use = TypeUse()
  /// How many tables came so far; a table's region is named by its number where it has no caption.
  var tableCount = 0
  var drawingCount = 0
  /// Of the drawings so far.
  var drawingColours: Set<Drawing.Colour> = []
  /// The levels of the headings that the next one may stand under, as the tree has them.
  var openLevels: [Int] = []
  /// Whether the report's title was written; it is the page's one heading of the first level.
  var hasTitle = false
  var isInCell = false
  /// Of the cell that is written, and of the table's columns so far.
  var cellText = ColumnNeeds.Text()
  var columnNeeds = ColumnNeeds(columns: 0)
  /// What texts became on the page before; nil where there is none.
  var memory: PageMemory?
  var remarks = PageRemarks()

  init(document: Document, style: StyleSheet, breaks: BreakOpportunities) {
    self.document = document
    self.style = style
    self.breaks = breaks
  }

  /// The body comes first, as it tells which fonts the head must carry.
  mutating func page(_ options: HTMLOptions) -> String {
    writeSections()
    let body = text
    text = ""
    writeHead(options)
    text += "<body>\n<a class=\"skip\" href=\"#content\">ข้ามไปยังเนื้อหา</a>\n"
    text += body
    text += "</body>\n</html>\n"
    return text
  }

  private mutating func writeHead(_ options: HTMLOptions) {
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
      ("dcterms.created", options.date.map(isoDate) ?? ""), ("generator", "Raingan"),
    ] where !content.isEmpty {
      text += "<meta name=\"\(name)\" content=\"\(escaped(content))\">\n"
    }
    let selection = options.fonts?.selection(for: use)
    let faces = selection?.faces ?? []
    remarks = selection?.remarks ?? PageRemarks()
    text +=
      "<link rel=\"icon\" href=\"data:,\">\n<style>\n\(css(style, families: options.families, faces: faces))\(darkRules(drawingColours))</style>\n</head>\n"
  }

  /// Sections in order; one that leads the document without a number, a cover, is the page's header.
  private mutating func writeSections() {
    var rest = document.sections[...]
    writeJumps()
    if let cover = rest.first, cover.numbering == .none {
      text += "<header class=\"\(classes(of: cover))\">\n"
      write(cover.blocks)
      text += "</header>\n"
      rest = rest.dropFirst()
    }
    text += "<main id=\"content\">\n"
    for (index, section) in rest.enumerated() {
      let next = rest.dropFirst(index + 1).first
      text += "<section class=\"\(classes(of: section))\(next?.continues == true ? " joined" : "")\">\n"
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

/// The day in UTC as ISO 8601 has it, of seconds from 1970.
private func isoDate(_ seconds: Int) -> String {
  let date = civil(seconds / 86_400)
  func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
  return "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))"
}
