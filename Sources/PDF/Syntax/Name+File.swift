/// Names of the file's own objects (ISO 32000-1, 7.5).
extension Name {
  /// What kind of dictionary this is. Optional mostly; required of cross-reference and object streams. PDF 1.0+. 7.3.7.
  static var type: Name { Name("Type") }
  /// What kind within the type. Required where a type has kinds. PDF 1.0+.
  static var subtype: Name { Name("Subtype") }
  /// Bytes of a stream. Required. PDF 1.0+. 7.3.8.2, table 5.
  static var length: Name { Name("Length") }
  /// How a stream is coded. Optional. PDF 1.0+. 7.3.8.2, table 5.
  static var filter: Name { Name("Filter") }
  /// The filter's parameters. Optional. PDF 1.0+. 7.3.8.2, table 5.
  static var decodeParms: Name { Name("DecodeParms") }
  /// Filter: zlib. PDF 1.2+. 7.4.4.
  static var flateDecode: Name { Name("FlateDecode") }
  /// Filter: JPEG. PDF 1.0+. 7.4.8.
  static var dctDecode: Name { Name("DCTDecode") }
  /// 15 for PNG's row filters. Optional. PDF 1.2+. 7.4.4.3, table 8.
  static var predictor: Name { Name("Predictor") }
  /// Components of a sample, for a predictor. Optional, default 1. PDF 1.2+. 7.4.4.3, table 8.
  static var colors: Name { Name("Colors") }
  /// Samples of a row, for a predictor. Optional, default 1. PDF 1.2+. 7.4.4.3, table 8.
  static var columns: Name { Name("Columns") }
  /// Type: a stream of objects. PDF 1.5+. 7.5.7.
  static var objStm: Name { Name("ObjStm") }
  /// Objects of an object stream. Required. PDF 1.5+. 7.5.7, table 16.
  static var n: Name { Name("N") }
  /// Where an object stream's first object starts; an outline's first entry. Required. 7.5.7, table 16; 12.3.3, table 152.
  static var first: Name { Name("First") }
  /// Type: a cross-reference stream. PDF 1.5+. 7.5.8.
  static var xRef: Name { Name("XRef") }
  /// Widths of a cross-reference stream's fields (7.5.8.2, table 17); widths of a CID font's glyphs (9.7.4.3, table 117). PDF 1.2+.
  static var w: Name { Name("W") }
  /// One more than the highest object number. Required. PDF 1.0+. 7.5.5, table 15.
  static var size: Name { Name("Size") }
  /// The catalog. Required. PDF 1.0+. 7.5.5, table 15.
  static var root: Name { Name("Root") }
  /// The information dictionary. Optional. PDF 1.0+. 7.5.5, table 15.
  static var info: Name { Name("Info") }
  /// Two identifiers of the file. Optional, required for encryption and PDF/A. PDF 1.1+. 14.4.
  static var id: Name { Name("ID") }
}
