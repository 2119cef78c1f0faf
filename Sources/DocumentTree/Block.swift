package import SourceData

/// A block of a report. The set is closed: a new case makes the compiler list every place that must know it.
package indirect enum Block: Sendable, Hashable {
  case heading(Heading)
  case paragraph(Paragraph)
  case list(List)
  case table(Table)
  case figure(Figure)
  case contents(Contents)
  /// Blocks that belong together, as a signature or a boxed note.
  case group(Group)
  case pageBreak
}

/// A heading; it is kept with what follows and listed in contents and outline.
package struct Heading: Sendable, Hashable {
  /// 1 to 4; a cover's title is a paragraph of style `title`, not a heading.
  package var level: Int
  package var inlines: [Inline]
  /// Unique in the document; the target of contents and links. Set by Reporting.
  package var id: String
  package var isInContents: Bool
  package var origin: SourceLocation?

  package init(
    level: Int, inlines: [Inline], id: String, isInContents: Bool = true, origin: SourceLocation? = nil
  ) {
    self.level = level
    self.inlines = inlines
    self.id = id
    self.isInContents = isInContents
    self.origin = origin
  }
}

package struct Paragraph: Sendable, Hashable {
  /// The name of a paragraph style of the style sheet: `body`, `title`, `caption`, `note`, `signature` …
  package var style: String
  package var inlines: [Inline]
  package var origin: SourceLocation?

  package init(style: String = "body", inlines: [Inline], origin: SourceLocation? = nil) {
    self.style = style
    self.inlines = inlines
    self.origin = origin
  }
}

package struct List: Sendable, Hashable {
  /// How the marks look; the label of each item is already made, in the report's digits.
  package enum Kind: String, Sendable, Hashable {
    case ordered, unordered
  }

  package struct Item: Sendable, Hashable {
    /// The mark as it is set: `๑.`, `(๒)`, `ก.`, `-`, `•`.
    package var label: String
    package var blocks: [Block]
    package var origin: SourceLocation?

    package init(label: String, blocks: [Block], origin: SourceLocation? = nil) {
      self.label = label
      self.blocks = blocks
      self.origin = origin
    }
  }

  package var kind: Kind
  package var items: [Item]
  package var origin: SourceLocation?

  package init(kind: Kind, items: [Item], origin: SourceLocation? = nil) {
    self.kind = kind
    self.items = items
    self.origin = origin
  }
}

/// A picture, a chart or a diagram with its caption.
package struct Figure: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case image(Image)
    case chart(Chart)
    case diagram(Diagram)
  }

  package var content: Content
  package var caption: [Inline]
  /// Read out in the figure's place; never empty.
  package var alternativeText: String
  /// Width in points where the template gives one; else the natural width, at most the measure.
  package var width: Double?
  package var origin: SourceLocation?

  package init(
    content: Content, caption: [Inline] = [], alternativeText: String, width: Double? = nil,
    origin: SourceLocation? = nil
  ) {
    self.content = content
    self.caption = caption
    self.alternativeText = alternativeText
    self.width = width
    self.origin = origin
  }
}

/// A PNG or JPEG picture; its bytes were read and vetted before the document was made.
package struct Image: Sendable, Hashable {
  package enum Format: String, Sendable, Hashable {
    case png, jpeg
  }

  /// What lies at the first row and the first column that a camera stored: TIFF 6.0, Orientation; the raw value is its.
  package enum Orientation: Int, Sendable, Hashable, CaseIterable {
    case topLeft = 1
    case topRight, bottomRight, bottomLeft, leftTop, rightTop, rightBottom, leftBottom

    /// Whether rows are shown as columns.
    package var isTurned: Bool { rawValue >= 5 }
  }

  package var format: Format
  package var bytes: [UInt8]
  /// Pixels, as it is shown.
  package var width: Int
  /// Pixels, as it is shown.
  package var height: Int
  /// How the stored rows are shown; browsers do so by themselves.
  package var orientation: Orientation

  /// - Parameters:
  ///   - width: Pixels, as it is shown; `height` likewise.
  package init(
    format: Format, bytes: [UInt8], width: Int, height: Int, orientation: Orientation = .topLeft
  ) {
    self.format = format
    self.bytes = bytes
    self.width = width
    self.height = height
    self.orientation = orientation
  }
}

/// The table of contents; its entries are the document's headings, its page numbers come from layout.
package struct Contents: Sendable, Hashable {
  /// Headings down to this level.
  package var depth: Int
  package var origin: SourceLocation?

  package init(depth: Int = 2, origin: SourceLocation? = nil) {
    self.depth = depth
    self.origin = origin
  }
}

package struct Group: Sendable, Hashable {
  /// The name of a group style: `box`, `signature`, `plain`.
  package var style: String
  /// Whether the group moves to the next page whole, if it fits on one.
  package var isKeptTogether: Bool
  package var blocks: [Block]
  package var origin: SourceLocation?

  package init(
    style: String = "plain", isKeptTogether: Bool = false, blocks: [Block], origin: SourceLocation? = nil
  ) {
    self.style = style
    self.isKeptTogether = isKeptTogether
    self.blocks = blocks
    self.origin = origin
  }
}
