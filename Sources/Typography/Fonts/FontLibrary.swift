/// A font file's bytes under the name that the catalogue gives it.
package struct FontFile: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The fonts of a catalogue that were found, opened once and shared by all reports.
package final class FontLibrary: Sendable {
  /// `TextRun.font` and `CharacterGlyph.font` are indices into this.
  package let fonts: [Font]
  private let faces: [String: Faces]

  /// A family's fonts by style, then those that supply what it lacks.
  struct Faces: Sendable {
    var regular: Int
    var bold: Int
    var italic: Int
    var boldItalic: Int
    var fallbacks: [Int]
  }

  /// - Throws: `FontError.missingFamily` where no regular font of the first family is there, or what a file's bytes lack.
  package init(catalog: FontCatalog, files: [FontFile]) throws(FontError) {
    var fonts: [Font] = []
    var indices: [String: Int] = [:]
    func index(_ names: [String], _ scale: Double) throws(FontError) -> Int? {
      for name in names {
        if let known = indices[name] { return known }
        guard let file = files.first(where: { $0.name == name }) else { continue }
        fonts.append(try Font(file: name, bytes: file.bytes, scale: scale))
        indices[name] = fonts.count - 1
        return fonts.count - 1
      }
      return nil
    }
    var faces: [String: Faces] = [:]
    for family in catalog.families {
      guard let regular = try index(family.regular, family.scale) else { continue }
      let bold = try index(family.bold, family.scale)
      let italic = try index(family.italic, family.scale)
      let boldItalic = try index(family.boldItalic, family.scale)
      faces[family.name] = Faces(
        regular: regular, bold: bold ?? regular, italic: italic ?? regular,
        boldItalic: boldItalic ?? bold ?? regular, fallbacks: [])
    }
    for family in catalog.families {
      let fallbacks = family.fallbacks.compactMap { name in faces[name]?.regular }
      faces[family.name]?.fallbacks = fallbacks
    }
    guard let first = catalog.families.first, faces[first.name] != nil else {
      throw .missingFamily(catalog.families.first?.name ?? "body")
    }
    self.fonts = fonts
    self.faces = faces
  }

  func faces(of family: String) -> Faces? { faces[family] ?? faces.values.first }
}
