/// The font families a report may be set in, as `Fonts/fonts.yaml` lists them.
package struct FontCatalog: Sendable, Hashable {
  /// One set of font files. Sets of the same name are alternatives: the first whose regular font is found is used.
  package struct Family: Sendable, Hashable {
    /// As style.yaml names it.
    package var name: String
    /// Nominal points to the font's own: 0.6655 for Laksaman, which is drawn 1.503 times larger than TH Sarabun.
    package var scale: Double
    /// File names to try in turn, by style.
    package var regular: [String]
    package var bold: [String]
    package var italic: [String]
    package var boldItalic: [String]
    /// Names of families that supply what this one lacks, in order.
    package var fallbacks: [String]
    /// Names that CSS may find on the reader's machine.
    package var localNames: [String]
    package var source: String
    package var licence: String

    package init(
      name: String, scale: Double, regular: [String], bold: [String] = [], italic: [String] = [],
      boldItalic: [String] = [], fallbacks: [String] = [], localNames: [String] = [], source: String = "",
      licence: String = ""
    ) {
      self.name = name
      self.scale = scale
      self.regular = regular
      self.bold = bold
      self.italic = italic
      self.boldItalic = boldItalic
      self.fallbacks = fallbacks
      self.localNames = localNames
      self.source = source
      self.licence = licence
    }
  }

  package var families: [Family]

  /// The families' names, each once, in order.
  package var names: [String] {
    var names: [String] = []
    for family in families where !names.contains(family.name) { names.append(family.name) }
    return names
  }

  /// The sets of files that `family` may be in, in order.
  package func alternatives(of family: String) -> [Family] { families.filter { $0.name == family } }

  package init(families: [Family] = []) {
    self.families = families
  }
}
