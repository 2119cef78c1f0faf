package import DocumentTree
package import Typography

/// A font family as CSS finds it on the reader's machine, where the page may not carry it.
package struct HTMLFontFamily: Sendable, Hashable {
  /// As the style sheet names it.
  package var name: String
  /// Names to look for in turn.
  package var localNames: [String]
  /// TH Sarabun points to the font's own, for the last of the names; the others are drawn at TH Sarabun's size.
  package var scale: Double
  /// Names of families that supply what this one lacks, in order.
  package var fallbacks: [String]

  package init(name: String, localNames: [String], scale: Double = 1, fallbacks: [String] = []) {
    self.name = name
    self.localNames = localNames
    self.scale = scale
    self.fallbacks = fallbacks
  }
}

/// How a page is made, beside what it says.
package struct HTMLOptions: Sendable {
  package var families: [HTMLFontFamily]
  /// The fonts that the page carries; where nil, it names the families alone.
  package var fonts: PageFonts?
  /// Seconds from 1970 UTC, said in the page's metadata.
  package var date: Int?

  package init(families: [HTMLFontFamily] = [], fonts: PageFonts? = nil, date: Int? = nil) {
    self.families = families
    self.fonts = fonts
    self.date = date
  }
}

/// Writes the document as one self-contained page: nothing in it asks a network for anything, and the page's own
/// policy forbids it.
///
/// The page's text is the tree's, in its order; page numbers alone are missing, as a page has none.
///
/// - Parameters:
///   - breaks: Where lines may end.
///   - remarks: Becomes what writing it found wanting.
package func writeHTML(
  _ document: Document, style: StyleSheet, breaks: BreakOpportunities = BreakOpportunities(),
  options: HTMLOptions = HTMLOptions(), remarks: inout PageRemarks
) -> String {
  var writer = PageWriter(document: document, style: style, breaks: breaks)
  let page = writer.page(options)
  remarks = writer.remarks
  return page
}

/// The same, whatever it finds wanting.
package func writeHTML(
  _ document: Document, style: StyleSheet, breaks: BreakOpportunities = BreakOpportunities(),
  options: HTMLOptions = HTMLOptions()
) -> String {
  var remarks = PageRemarks()
  return writeHTML(document, style: style, breaks: breaks, options: options, remarks: &remarks)
}

/// The same for a page that is written again and again, as its record changes.
///
/// - Parameters:
///   - memory: What is known of the page before; `begin` was called for this one.
///   - remarks: Becomes what writing it found wanting.
package func writeHTML(
  _ document: Document, style: StyleSheet, breaks: BreakOpportunities, options: HTMLOptions,
  memory: inout PageMemory, remarks: inout PageRemarks
) -> String {
  var writer = PageWriter(document: document, style: style, breaks: breaks)
  writer.memory = memory
  // Held once, so that what is added is not copied.
  memory = PageMemory()
  let page = writer.page(options)
  memory = writer.memory ?? memory
  remarks = writer.remarks
  return page
}
