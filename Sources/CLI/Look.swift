package import DocumentTree
import PDF
package import SourceData
package import Typography

/// How reports look: their style, and the families of fonts that it may name.
package struct Look: Sendable {
  package var style: StyleSheet
  package var catalog: FontCatalog

  package init(style: SourceNode, catalog: SourceNode) throws(DiagnosticsError) {
    self.style = try StyleSheet(reading: style)
    self.catalog = try FontCatalog(reading: catalog)
  }
}

/// What pages are set with, opened once for all reports of a run; HTML needs none of it.
package struct TypeCase: Sendable {
  package var style: StyleSheet
  package var fonts: FontLibrary

  package init(_ look: Look, files: [FontFile]) throws(FontError) {
    style = look.style
    fonts = try FontLibrary(catalog: look.catalog, files: files)
  }
}

extension FontCatalog {
  /// The file names that any of its families may be in.
  package var fileNames: Set<String> {
    var names: Set<String> = []
    for family in families {
      names.formUnion(family.regular)
      names.formUnion(family.bold)
      names.formUnion(family.italic)
      names.formUnion(family.boldItalic)
    }
    return names
  }
}
