/// Names of logical structure and tags (ISO 32000-1, 14.6 to 14.9).
extension Name {
  /// The structure tree; also its type. Required of tagged PDF. PDF 1.3+. 14.7.2, table 322.
  static var structTreeRoot: Name { Name("StructTreeRoot") }
  /// What the file promises about its tags. Optional; required by PDF/UA. PDF 1.4+. 14.7.1, table 321.
  static var markInfo: Name { Name("MarkInfo") }
  /// Whether the document is tagged. Optional, default false. PDF 1.4+. 14.7.1, table 321.
  static var marked: Name { Name("Marked") }
  /// An element's children. Optional. PDF 1.3+. 14.7.2, table 323.
  static var k: Name { Name("K") }
  /// The page of an element's content. Optional. PDF 1.3+. 14.7.2, table 323.
  static var pg: Name { Name("Pg") }
  /// From content to its elements. Required where content is tagged. PDF 1.3+. 14.7.4.4.
  static var parentTree: Name { Name("ParentTree") }
  /// A number above all keys of the parent tree. Optional. PDF 1.3+. 14.7.2, table 322.
  static var parentTreeNextKey: Name { Name("ParentTreeNextKey") }
  /// A page's key in the parent tree. Required of pages with tagged content. PDF 1.3+. 14.7.4.4, table 326.
  static var structParents: Name { Name("StructParents") }
  /// An annotation's key in the parent tree. PDF 1.3+. 14.7.4.4, table 326.
  static var structParent: Name { Name("StructParent") }
  /// Type: a reference to marked content. Required. PDF 1.3+. 14.7.4.2, table 324.
  static var mcr: Name { Name("MCR") }
  /// The number of marked content on its page. Required. PDF 1.3+. 14.7.4.2, table 324.
  static var mcid: Name { Name("MCID") }
  /// Type: a reference to an object. Required. PDF 1.3+. 14.7.4.3, table 325.
  static var objr: Name { Name("OBJR") }
  /// The object referred to. Required. PDF 1.3+. 14.7.4.3, table 325.
  static var obj: Name { Name("Obj") }
  /// Read out instead of the content. Optional. PDF 1.4+. 14.9.3.
  static var alt: Name { Name("Alt") }
  /// An element's title. Optional. PDF 1.3+. 14.7.2, table 323.
  static var t: Name { Name("T") }
  /// The owner of attributes. Required. PDF 1.3+. 14.7.5.1, table 327.
  static var o: Name { Name("O") }
  /// Attribute owner: tables. 14.8.5.7.
  static var table: Name { Name("Table") }
  /// Attribute owner: lists. 14.8.5.5.
  static var list: Name { Name("List") }
  /// Attribute owner: layout (14.8.5.4); an artifact's type (14.8.2.2.2).
  static var layout: Name { Name("Layout") }
  /// Whether a header is for its row or column. Optional; required here by PDF/UA. PDF 1.5+. 14.8.5.7, table 349.
  static var scope: Name { Name("Scope") }
  /// Columns of a cell. Optional, default 1. PDF 1.3+. 14.8.5.7, table 349.
  static var colSpan: Name { Name("ColSpan") }
  /// Rows of a cell. Optional, default 1. PDF 1.3+. 14.8.5.7, table 349.
  static var rowSpan: Name { Name("RowSpan") }
  /// How a list's labels look. Optional. PDF 1.3+. 14.8.5.5, table 347.
  static var listNumbering: Name { Name("ListNumbering") }
  /// List numbering: figures. 14.8.5.5, table 347.
  static var decimal: Name { Name("Decimal") }
  /// List numbering: a filled dot. 14.8.5.5, table 347.
  static var disc: Name { Name("Disc") }
  /// A figure's box on its page. Optional; required by PDF/UA. PDF 1.4+. 14.8.5.4.3, table 344.
  static var bbox: Name { Name("BBox") }
  /// Whether an element is a block or inline. Optional. 14.8.5.4.2, table 343.
  static var placement: Name { Name("Placement") }
  /// Placement: a block. 14.8.5.4.2, table 343.
  static var block: Name { Name("Block") }
}
