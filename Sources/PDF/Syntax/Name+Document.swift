/// Names of catalog, pages, navigation and metadata.
extension Name {
  /// Type: the catalog. PDF 1.0+. 7.7.2.
  static var catalog: Name { Name("Catalog") }
  /// The page tree; also its type. Required. PDF 1.0+. 7.7.2, table 28.
  static var pages: Name { Name("Pages") }
  /// Type: a page. PDF 1.0+. 7.7.3.3.
  static var page: Name { Name("Page") }
  /// A tree node's children. Required. PDF 1.0+. 7.7.3.2, table 29.
  static var kids: Name { Name("Kids") }
  /// Pages below (7.7.3.2, table 29); visible outline entries (12.3.3, tables 152 and 153). PDF 1.0+.
  static var count: Name { Name("Count") }
  /// The node above. Required. PDF 1.0+. 7.7.3.3, table 30.
  static var parent: Name { Name("Parent") }
  /// The sheet. Required, inheritable. PDF 1.0+. 7.7.3.3, table 30.
  static var mediaBox: Name { Name("MediaBox") }
  /// Fonts and images by name. Required, inheritable. PDF 1.0+. 7.8.3.
  static var resources: Name { Name("Resources") }
  /// A page's content stream (7.7.3.3, table 30); an annotation's text (12.5.2, table 164). PDF 1.0+.
  static var contents: Name { Name("Contents") }
  /// A page's annotations. Optional. PDF 1.0+. 7.7.3.3, table 30.
  static var annots: Name { Name("Annots") }
  /// The order of annotations by tab key. Optional; `S` for PDF/UA. PDF 1.5+. 7.7.3.3, table 30.
  static var tabs: Name { Name("Tabs") }
  /// Structure order of `Tabs`; an element's type; an action's type.
  static var s: Name { Name("S") }
  /// Fonts of the resources; the type of a font. PDF 1.0+. 7.8.3, table 33; 9.5.
  static var font: Name { Name("Font") }
  /// Images of the resources; their type. PDF 1.0+. 7.8.3, table 33.
  static var xObject: Name { Name("XObject") }
  /// The natural language, BCP 47. Optional; required by PDF/UA. PDF 1.4+. 14.9.2.
  static var lang: Name { Name("Lang") }
  /// How a reader presents the document. Optional. PDF 1.2+. 12.2.
  static var viewerPreferences: Name { Name("ViewerPreferences") }
  /// Whether the window shows the title. Optional; true for PDF/UA. PDF 1.4+. 12.2, table 150.
  static var displayDocTitle: Name { Name("DisplayDocTitle") }
  /// The XMP stream; also its type. Optional. PDF 1.4+. 14.3.2.
  static var metadata: Name { Name("Metadata") }
  /// Subtype of a metadata stream. PDF 1.4+. 14.3.2, table 315.
  static var xml: Name { Name("XML") }
  /// Page numbers as they are printed. Optional. PDF 1.3+. 12.4.2.
  static var pageLabels: Name { Name("PageLabels") }
  /// A number tree's keys and values in turn. PDF 1.3+. 7.9.7.
  static var nums: Name { Name("Nums") }
  /// A label's prefix (12.4.2, table 159); a structure element's parent (14.7.2, table 323).
  static var p: Name { Name("P") }
  /// The outline; also its type. Optional. PDF 1.0+. 12.3.3.
  static var outlines: Name { Name("Outlines") }
  /// An outline entry's text (12.3.3, table 153); the document's title (14.3.3, table 317).
  static var title: Name { Name("Title") }
  /// The last entry below. PDF 1.0+. 12.3.3, table 152.
  static var last: Name { Name("Last") }
  /// The entry after. PDF 1.0+. 12.3.3, table 153.
  static var next: Name { Name("Next") }
  /// The entry before. PDF 1.0+. 12.3.3, table 153.
  static var prev: Name { Name("Prev") }
  /// Where an entry or link leads. Optional. PDF 1.0+. 12.3.2.
  static var dest: Name { Name("Dest") }
  /// A destination by point and zoom. PDF 1.0+. 12.3.2.2, table 151.
  static var xyz: Name { Name("XYZ") }
  /// Who made the document. Optional. PDF 1.0+. 14.3.3, table 317.
  static var author: Name { Name("Author") }
  /// What the document is about. Optional. PDF 1.1+. 14.3.3, table 317.
  static var subject: Name { Name("Subject") }
  /// Optional. PDF 1.1+. 14.3.3, table 317.
  static var keywords: Name { Name("Keywords") }
  /// The program that wrote the file. Optional. PDF 1.0+. 14.3.3, table 317.
  static var producer: Name { Name("Producer") }
  /// Optional. PDF 1.0+. 14.3.3, table 317; dates in 7.9.4.
  static var creationDate: Name { Name("CreationDate") }
  /// Optional. PDF 1.1+. 14.3.3, table 317.
  static var modDate: Name { Name("ModDate") }
  /// Type: an annotation. PDF 1.0+. 12.5.2.
  static var annot: Name { Name("Annot") }
  /// Subtype: a link. PDF 1.0+. 12.5.6.5.
  static var link: Name { Name("Link") }
  /// An annotation's rectangle. Required. PDF 1.0+. 12.5.2, table 164.
  static var rect: Name { Name("Rect") }
  /// An annotation's border. Optional, default a line of 1. PDF 1.0+. 12.5.2, table 164.
  static var border: Name { Name("Border") }
  /// An annotation's flags; 4 is Print, as PDF/A requires. PDF 1.1+. 12.5.3, table 165.
  static var f: Name { Name("F") }
  /// An annotation's action (12.5.6.5, table 173); an element's attributes (14.7.2, table 323).
  static var a: Name { Name("A") }
  /// An action that opens an address, and the address, in ASCII. PDF 1.1+. 12.6.4.7, table 206.
  static var uri: Name { Name("URI") }
}
