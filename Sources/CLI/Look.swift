package import DocumentTree
package import HTML
package import SourceData
package import Typography

/// How reports look: their style, and the families of fonts that it may name.
package struct Look: Sendable {
  package var style: StyleSheet
  package var catalog: FontCatalog

  package init(style: SourceNode, catalog: SourceNode) throws(DiagnosticsError) {
    self.catalog = try FontCatalog(reading: catalog)
    self.style = try StyleSheet(reading: style, families: self.catalog.names)
  }
}

/// What reports are set with, opened once for all of a run.
package struct TypeCase: Sendable {
  package var style: StyleSheet
  package var fonts: FontLibrary
  package var dictionary: ThaiDictionary
  /// The families as CSS finds them.
  package var families: [HTMLFontFamily]
  /// What pages of HTML carry of the fonts.
  package var pageFonts: PageFonts
  /// Where each file of the catalogue was found, for what is told of it.
  var paths: [String: String]

  package init(
    _ look: Look, files: [FontFile], paths: [String: String] = [:], dictionary: ThaiDictionary
  ) throws(FontError) {
    self.dictionary = dictionary
    self.paths = paths
    style = look.style
    families = look.htmlFamilies
    fonts = try FontLibrary(catalog: look.catalog, files: files)
    pageFonts = PageFonts(fonts)
  }

  /// A typesetter for one worker's reports, one after another.
  package func typesetter() -> Typesetter { Typesetter(fonts: fonts, dictionary: dictionary) }
}

extension Look {
  /// The families as CSS finds them.
  var htmlFamilies: [HTMLFontFamily] {
    catalog.names.compactMap { name in
      let alternatives = catalog.alternatives(of: name)
      // Names are tried in this order, too, and only the last is not drawn at TH Sarabun's size.
      guard let last = alternatives.last else { return nil }
      return HTMLFontFamily(
        name: name, localNames: alternatives.flatMap(\.localNames), scale: last.scale,
        fallbacks: last.fallbacks)
    }
  }
}

extension FontCatalog {
  /// The file names that any of its families may be in.
  package var fileNames: Set<String> {
    var names: Set<String> = []
    for family in families {
      for style in FontStyle.allCases { names.formUnion(family.files(style)) }
    }
    return names
  }
}
