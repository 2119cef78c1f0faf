/// Names of fonts (ISO 32000-1, 9.6 to 9.10).
extension Name {
  /// Subtype: a simple font with TrueType outlines. PDF 1.0+. 9.6.3.
  static var trueType: Name { Name("TrueType") }
  /// The first code in `Widths`. Required. PDF 1.0+. 9.6.2, table 111.
  static var firstChar: Name { Name("FirstChar") }
  /// The last code in `Widths`. Required. PDF 1.0+. 9.6.2, table 111.
  static var lastChar: Name { Name("LastChar") }
  /// Widths from `FirstChar` to `LastChar`, in thousandths of an em. Required. PDF 1.0+. 9.6.2, table 111.
  static var widths: Name { Name("Widths") }
  /// Subtype: a composite font. PDF 1.2+. 9.7.6.
  static var type0: Name { Name("Type0") }
  /// Subtype: a descendant with TrueType outlines. PDF 1.2+. 9.7.4.
  static var cidFontType2: Name { Name("CIDFontType2") }
  /// The font's PostScript name with its subset tag. Required. PDF 1.2+. 9.7.6.1, table 121.
  static var baseFont: Name { Name("BaseFont") }
  /// How codes become CIDs. Required. PDF 1.2+. 9.7.6.1, table 121.
  static var encoding: Name { Name("Encoding") }
  /// Two-byte codes that are CIDs. PDF 1.2+. 9.7.5.2, table 118.
  static var identityH: Name { Name("Identity-H") }
  /// CIDs that are glyph numbers; the ordering of such a collection. 9.7.4.2, table 117.
  static var identity: Name { Name("Identity") }
  /// The one CID font. Required. PDF 1.2+. 9.7.6.1, table 121.
  static var descendantFonts: Name { Name("DescendantFonts") }
  /// What the codes stand for. Optional; required by PDF/A and PDF/UA. PDF 1.2+. 9.10.3.
  static var toUnicode: Name { Name("ToUnicode") }
  /// The character collection. Required. PDF 1.2+. 9.7.3, table 116.
  static var cidSystemInfo: Name { Name("CIDSystemInfo") }
  /// The collection's issuer. Required. 9.7.3, table 116.
  static var registry: Name { Name("Registry") }
  /// The collection's name. Required. 9.7.3, table 116.
  static var ordering: Name { Name("Ordering") }
  /// The collection's supplement number. Required. 9.7.3, table 116.
  static var supplement: Name { Name("Supplement") }
  /// From CIDs to the font file's glyphs. Required of embedded TrueType by PDF/A. PDF 1.2+. 9.7.4.2, table 117.
  static var cidToGIDMap: Name { Name("CIDToGIDMap") }
  /// The width of glyphs not in `W`. Optional, default 1000. PDF 1.2+. 9.7.4.3.
  static var dw: Name { Name("DW") }
  /// The font's metrics and file; also its type. Required. PDF 1.2+. 9.8.
  static var fontDescriptor: Name { Name("FontDescriptor") }
  /// The same as `BaseFont`. Required. PDF 1.0+. 9.8.1, table 122.
  static var fontName: Name { Name("FontName") }
  /// Required. PDF 1.0+. 9.8.2, table 123.
  static var flags: Name { Name("Flags") }
  /// A box around all glyphs, in thousandths of an em. Required. PDF 1.0+. 9.8.1, table 122.
  static var fontBBox: Name { Name("FontBBox") }
  /// Degrees, negative to the right. Required. PDF 1.0+. 9.8.1, table 122.
  static var italicAngle: Name { Name("ItalicAngle") }
  /// Required. PDF 1.0+. 9.8.1, table 122.
  static var ascent: Name { Name("Ascent") }
  /// Negative. Required. PDF 1.0+. 9.8.1, table 122.
  static var descent: Name { Name("Descent") }
  /// Required of fonts with Latin letters. PDF 1.0+. 9.8.1, table 122.
  static var capHeight: Name { Name("CapHeight") }
  /// The width of vertical stems. Required. PDF 1.0+. 9.8.1, table 122.
  static var stemV: Name { Name("StemV") }
  /// The TrueType file. Optional. PDF 1.1+. 9.9, table 126.
  static var fontFile2: Name { Name("FontFile2") }
  /// Bytes of the TrueType file before it is coded. Required. PDF 1.1+. 9.9, table 127.
  static var length1: Name { Name("Length1") }
}
