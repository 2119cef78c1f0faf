package import DocumentTree

/// A font family as CSS finds it on the reader's machine.
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

/// Writes the document as one self-contained page: nothing in it asks a network for anything, and the page's own
/// policy forbids it.
///
/// The page's text is the tree's, in its order; page numbers alone are missing, as a page has none.
package func writeHTML(
  _ document: Document, style: StyleSheet, families: [HTMLFontFamily] = []
) -> String {
  var writer = PageWriter(document: document, style: style)
  writer.writePage(families: families)
  return writer.text
}
