import SourceData
import TestSupport
import Testing
import Typography

@Suite("The fonts of a catalogue")
struct FontLibraryTests {
  private static let tlwg = "/usr/share/fonts/truetype/tlwg/"
  private static let dejavu = "/usr/share/fonts/truetype/dejavu/"

  private func file(_ name: String, in folder: String = tlwg, as alias: String? = nil) throws -> FontFile {
    FontFile(name: alias ?? name, bytes: try Checkout.bytes(folder + name))
  }

  private func fonts(
    of text: String, isBold: Bool = false, isItalic: Bool = false, family: String = "body",
    _ typesetter: Typesetter
  ) -> [String] {
    let span = TextSpan(text: text, isBold: isBold, isItalic: isItalic)
    return typesetter.prepare([span], family: family).characters.map {
      typesetter.fonts.font(Int($0.font))?.postScriptName ?? "none"
    }
  }

  @Test("an unknown family is the catalogue's first")
  func unknownFamily() throws {
    let names = (0..<40).map { "family\($0)" }
    let others = names.map { FontCatalog.Family(name: $0, scale: 1, regular: ["Laksaman-Bold.ttf"]) }
    let catalog = FontCatalog(
      families: [.init(name: "body", scale: 0.6655, regular: ["Laksaman.ttf"])] + others)
    let files = try [file("Laksaman-Bold.ttf"), file("Laksaman.ttf")]
    let typesetter = Typesetter(fonts: try FontLibrary(catalog: catalog, files: files))
    #expect(fonts(of: "ก", family: "nowhere", typesetter) == ["Laksaman"])
  }

  @Test("of families of the same name the first that is there is used, at its own scale")
  func alternatives() throws {
    let catalog = FontCatalog(families: [
      .init(name: "body", scale: 1, regular: ["THSarabunNew.ttf"], bold: ["THSarabunNew Bold.ttf"]),
      .init(name: "body", scale: 0.6655, regular: ["Laksaman.ttf"], bold: ["Laksaman-Bold.ttf"]),
    ])
    let laksaman = try [file("Laksaman.ttf"), file("Laksaman-Bold.ttf")]
    let without = try FontLibrary(catalog: catalog, files: laksaman)
    #expect(without.font(0)?.scale == 0.6655)
    // The file stands in for TH Sarabun's, which is not on every machine.
    let sarabun = try file("Laksaman.ttf", as: "THSarabunNew.ttf")
    let with = try FontLibrary(catalog: catalog, files: laksaman + [sarabun])
    #expect(with.font(0)?.scale == 1)
    #expect(with.font(0)?.file == "THSarabunNew.ttf")
    // Its bold is missing: the family's own regular stands in, never another family's bold.
    let typesetter = Typesetter(fonts: with)
    #expect(fonts(of: "ก", isBold: true, typesetter) == ["Laksaman"])
    #expect(
      typesetter.remarks.substitutions == [
        FontSubstitution(
          family: "body", style: .bold, reason: .missing(files: ["THSarabunNew Bold.ttf"]),
          instead: "THSarabunNew.ttf")
      ])
  }

  @Test("a damaged alternative is passed over, a damaged italic replaced, and both are told")
  func damaged() throws {
    let catalog = FontCatalog(families: [
      .init(name: "body", scale: 1, regular: ["THSarabunNew.ttf"]),
      .init(name: "body", scale: 0.6655, regular: ["Laksaman.ttf"], italic: ["Laksaman-Italic.ttf"]),
    ])
    let bad = ["THSarabunNew.ttf", "Laksaman-Italic.ttf"].map { FontFile(name: $0, bytes: [1, 2, 3]) }
    let library = try FontLibrary(catalog: catalog, files: bad + [file("Laksaman.ttf")])
    #expect(library.rejectedAlternative?.reason == .unusable(.notAFont(file: "THSarabunNew.ttf")))
    let typesetter = Typesetter(fonts: library)
    #expect(fonts(of: "ก", isItalic: true, typesetter) == ["Laksaman"])
    #expect(
      typesetter.remarks.substitutions.map(\.reason) == [.unusable(.notAFont(file: "Laksaman-Italic.ttf"))])
    #expect(throws: FontError.notAFont(file: "THSarabunNew.ttf")) {
      try FontLibrary(catalog: catalog, files: bad)
    }
  }

  @Test(
    "a font that the machine doesn't give is a fault, at once or as soon as it is needed; one that is no font is not"
  )
  func faults() throws {
    let catalog = FontCatalog(families: [
      .init(name: "body", scale: 1, regular: ["THSarabunNew.ttf"]),
      .init(name: "body", scale: 0.6655, regular: ["Laksaman.ttf"], fallbacks: ["symbols"]),
      .init(name: "symbols", scale: 0.62, regular: ["DejaVuSans.ttf"]),
    ])
    func unreadable(_ name: String) -> (FontFile, FontError) {
      let error = FontError.unreadable(file: name, reason: .init(thai: "", english: "it can't"))
      return (FontFile(name: name) { () throws(FontError) in throw error }, error)
    }
    let (sarabun, error) = unreadable("THSarabunNew.ttf")
    #expect(throws: error) { try FontLibrary(catalog: catalog, files: [sarabun, file("Laksaman.ttf")]) }

    let (missing, fault) = unreadable("DejaVuSans.ttf")
    let cases: [(FontFile, FontError?)] = [
      (missing, fault), (FontFile(name: "DejaVuSans.ttf", bytes: [1]), nil),
    ]
    for (symbols, fault) in cases {
      let library = try FontLibrary(catalog: catalog, files: [file("Laksaman.ttf"), symbols])
      let typesetter = Typesetter(fonts: library)
      #expect(fonts(of: "ก", typesetter) == ["Laksaman"])
      #expect(library.fault == nil && typesetter.remarks.unusableFallbacks.isEmpty)
      for _ in 0..<2 {
        // The second report finds its paragraph set, and tells the same.
        #expect(fonts(of: "ก☐", typesetter) == ["Laksaman", "Laksaman"])
        #expect(library.fault == fault)
        #expect(typesetter.remarks.unusableFallbacks == [1])
        typesetter.beginReport(terms: [])
      }
      #expect(fonts(of: "ก", typesetter) == ["Laksaman"] && typesetter.remarks.unusableFallbacks.isEmpty)
    }
  }

  private func withSymbols() throws -> Typesetter {
    let catalog = FontCatalog(families: [
      .init(
        name: "body", scale: 0.6655, regular: ["Laksaman.ttf"], bold: ["Laksaman-Bold.ttf"],
        fallbacks: ["symbols"]),
      .init(name: "symbols", scale: 0.62, regular: ["DejaVuSans.ttf"], bold: ["DejaVuSans-Bold.ttf"]),
    ])
    return try Typesetter(
      fonts: FontLibrary(
        catalog: catalog,
        files: [
          file("Laksaman.ttf"), file("Laksaman-Bold.ttf"), file("DejaVuSans.ttf", in: Self.dejavu),
          file("DejaVuSans-Bold.ttf", in: Self.dejavu),
        ]))
  }

  @Test("symbols come in the weight of the text around them, and no font is opened before it is needed")
  func symbols() throws {
    let typesetter = try withSymbols()
    #expect(typesetter.fonts.openFonts.map { $0?.postScriptName } == ["Laksaman", nil, nil, nil])
    #expect(fonts(of: "ก☐", typesetter) == ["Laksaman", "DejaVuSans"])
    #expect(fonts(of: "ก☐", isBold: true, typesetter) == ["Laksaman-Bold", "DejaVuSans-Bold"])
    #expect(typesetter.remarks.missingCharacters.isEmpty)
  }

  @Test("characters that no font has are told, each once, and keep a code of their own")
  func missing() throws {
    let typesetter = try withSymbols()
    let prepared = typesetter.prepare([TextSpan(text: "ก漢ข字漢𠀀")], family: "body")
    let glyphs = prepared.characters.map { typesetter.inventory[$0.glyph] }
    #expect(glyphs.map(\.character) == ["ก", "漢", "ข", "字", "漢", "𠀀"])
    #expect(glyphs.allSatisfy { $0.advance > 0 })
    #expect(Set(prepared.characters.map(\.glyph)).count == 5)
    #expect(typesetter.remarks.missingCharacters == ["字", "漢", "𠀀"])
  }

  @Test("a place name that a report gives away twice is never broken")
  func placeNames() {
    let texts = ["ตำบลแม่ปะ อำเภอแม่สอด จังหวัดตาก", "เทศบาลตำบลแม่ปะ (อำเภอแม่สอด)", "อำเภอเมือง ตำบลก ตำบลก"]
    #expect(TermSet.names(in: texts) == ["แม่ปะ", "แม่สอด"])
  }
}
