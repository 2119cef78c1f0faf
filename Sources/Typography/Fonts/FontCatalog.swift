/// The font families a report may be set in, as `Fonts/fonts.yaml` lists them.
package struct FontCatalog: Sendable, Hashable {
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

  package init(families: [Family] = []) {
    self.families = families
  }
}
