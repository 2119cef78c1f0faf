/// The logical structure of the document, kept through layout: what each piece of a page is.
///
/// The roles are the standard structure types of ISO 32000-1, 14.8.4.
package struct StructureTree: Sendable {
  package typealias ElementID = Int

  package enum Role: String, Sendable, Hashable {
    case document = "Document"
    case section = "Sect"
    case division = "Div"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableRow = "TR"
    case tableHeader = "TH"
    case tableData = "TD"
    case caption = "Caption"
    case figure = "Figure"
    case contents = "TOC"
    case contentsItem = "TOCI"
    case reference = "Reference"
    case link = "Link"
    case span = "Span"
  }

  /// The header scope of a `tableHeader`.
  package enum Scope: String, Sendable, Hashable {
    case row = "Row"
    case column = "Column"
    case both = "Both"
  }

  /// A child of an element, in reading order.
  package enum Child: Sendable, Hashable {
    case element(ElementID)
    /// The marked content at `index` of the page at `page`, both counted from 0.
    case content(page: Int, index: Int)
    /// The link area at `index` of the page at `page`.
    case link(page: Int, index: Int)
  }

  package struct Element: Sendable {
    package var role: Role
    package var parent: ElementID?
    package var children: [Child] = []
    package var alternativeText: String?
    package var title: String?
    package var scope: Scope?
    package var columnSpan = 1
    package var rowSpan = 1
    /// Whether a list's labels are numbers.
    package var isOrdered: Bool?
    /// A figure's box on its page, for the `BBox` attribute: x, y (down), width, height.
    package var box: (x: Double, y: Double, width: Double, height: Double)?

    package init(role: Role, parent: ElementID?) {
      self.role = role
      self.parent = parent
    }
  }

  /// The first is the `document` element.
  package var elements: [Element]

  package init() {
    elements = [Element(role: .document, parent: nil)]
  }

  /// Adds an element as the last child of `parent`.
  package mutating func add(_ role: Role, to parent: ElementID) -> ElementID {
    let id = elements.count
    elements.append(Element(role: role, parent: parent))
    elements[parent].children.append(.element(id))
    return id
  }

  /// Adds an element that becomes a child of `parent` only when it is first shown, as a link amid its paragraph's text.
  package mutating func addDetached(_ role: Role, under parent: ElementID) -> ElementID {
    let id = elements.count
    elements.append(Element(role: role, parent: parent))
    return id
  }
}
