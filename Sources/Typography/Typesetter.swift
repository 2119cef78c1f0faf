// The module's interface, to come:
//   package final class Font: Sendable            one vetted font file: unitsPerEm, ascender, descender, postScriptName, bytes,
//                                                 scale, contains(_:), glyph outlines' rights; immutable
//   package final class FontLibrary: Sendable     the fonts of a catalogue that were found: fonts: [Font] (TextRun.font indexes it),
//                                                 init(catalog:, files: [FontFile]) throws(FontError); FontFile is a name and its bytes
//   package final class Typesetter                one a worker, not Sendable: init(fonts: FontLibrary, dictionary: ThaiDictionary, terms: [String])
//     func prepare(_ spans: [TextSpan], family: String) -> PreparedText
//     var inventory: GlyphInventory { get }
