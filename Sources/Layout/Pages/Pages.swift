package import DocumentTree
package import Typography

/// A report on pages: what the PDF writer needs, and nothing of how it came about. Points, y down from the top left.
package struct LaidOutDocument: Sendable {
  package var metadata: Metadata
  package var pages: [Page]
  package var structure: StructureTree
  package var outline: [OutlineEntry]
  package var images: [Image]
  /// What the glyph numbers of text runs mean.
  package var inventory: GlyphInventory

  package init(
    metadata: Metadata, pages: [Page] = [], structure: StructureTree = StructureTree(),
    outline: [OutlineEntry] = [], images: [Image] = [], inventory: GlyphInventory = GlyphInventory()
  ) {
    self.metadata = metadata
    self.pages = pages
    self.structure = structure
    self.outline = outline
    self.images = images
    self.inventory = inventory
  }
}

package struct Page: Sendable {
  package var width: Double
  package var height: Double
  /// The page's number as a reader sees it, in the report's digits; empty on a cover.
  package var label: String
  /// In reading order.
  package var content: [MarkedContent]
  package var links: [LinkArea]

  package init(
    width: Double, height: Double, label: String, content: [MarkedContent] = [], links: [LinkArea] = []
  ) {
    self.width = width
    self.height = height
    self.label = label
    self.content = content
    self.links = links
  }
}

/// Items of a page that belong to one structure element, or to none.
package struct MarkedContent: Sendable {
  package enum Owner: Sendable, Hashable {
    case element(StructureTree.ElementID)
    /// Page numbers, catchwords, repeated table headers.
    case pagination
    /// Rules, fills, underlines.
    case decoration
  }

  package var owner: Owner
  package var items: [PageItem]

  package init(owner: Owner, items: [PageItem] = []) {
    self.owner = owner
    self.items = items
  }
}

package enum PageItem: Sendable {
  case text(TextRun)
  case path(Drawing.Path)
  case image(PlacedImage)
}

/// Characters of one font and size on one line, shown by one operator.
package struct TextRun: Sendable {
  /// Index into the library's fonts.
  package var font: Int
  /// TH Sarabun points; the font's own scale is applied by the writer.
  package var size: Double
  /// The start of the baseline.
  package var x: Double
  package var y: Double
  package var colour: Drawing.Colour
  package var glyphs: [GlyphNumber]
  /// Added after every space, in points.
  package var spaceExtra: Double
  /// Added after every cluster but the line's last, in points.
  package var clusterExtra: Double

  package init(
    font: Int, size: Double, x: Double, y: Double, colour: Drawing.Colour = .black, glyphs: [GlyphNumber],
    spaceExtra: Double = 0, clusterExtra: Double = 0
  ) {
    self.font = font
    self.size = size
    self.x = x
    self.y = y
    self.colour = colour
    self.glyphs = glyphs
    self.spaceExtra = spaceExtra
    self.clusterExtra = clusterExtra
  }
}

package struct PlacedImage: Sendable {
  /// Index into the document's images.
  package var image: Int
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(image: Int, x: Double, y: Double, width: Double, height: Double) {
    self.image = image
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// A rectangle of a page that leads somewhere.
package struct LinkArea: Sendable {
  package enum Target: Sendable, Hashable {
    case address(String)
    /// A place on a page, counted from 0, `y` down from its top.
    case place(page: Int, y: Double)
  }

  package var target: Target
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double
  /// The `link` element it belongs to.
  package var element: StructureTree.ElementID
  /// Read out for the link.
  package var contents: String

  package init(
    target: Target, x: Double, y: Double, width: Double, height: Double, element: StructureTree.ElementID,
    contents: String
  ) {
    self.target = target
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.element = element
    self.contents = contents
  }
}

/// A heading in the reader's side panel.
package struct OutlineEntry: Sendable, Hashable {
  package var title: String
  /// 1 for the topmost.
  package var level: Int
  /// Counted from 0.
  package var page: Int
  /// From the page's top.
  package var y: Double

  package init(title: String, level: Int, page: Int, y: Double) {
    self.title = title
    self.level = level
    self.page = page
    self.y = y
  }
}
