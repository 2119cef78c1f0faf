package import SourceData
package import ThaiFormat

/// What a report says, with no fonts and no pages in it: the waist of the program.
///
/// Nothing left of it knows pages, nothing right of it knows the ITA, and PDF and HTML come from the same tree.
package struct Document: Sendable, Hashable {
  package var metadata: Metadata
  /// The digits of generated numbers: page numbers, list marks.
  package var digits: DigitSystem
  /// Names that a line never breaks inside: the agency, its units, the record's own terms.
  package var unbreakableTerms: [String]
  package var sections: [Section]

  package init(
    metadata: Metadata, digits: DigitSystem, unbreakableTerms: [String] = [], sections: [Section] = []
  ) {
    self.metadata = metadata
    self.digits = digits
    self.unbreakableTerms = unbreakableTerms
    self.sections = sections
  }
}

/// What the file says of itself.
package struct Metadata: Sendable, Hashable {
  package var title: String
  /// The agency that publishes the report.
  package var author: String
  package var subject: String
  package var keywords: [String]
  /// BCP 47.
  package var language = "th-TH"

  package init(title: String, author: String, subject: String = "", keywords: [String] = []) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
  }
}

/// A run of blocks on pages of one kind. Every section starts on a new page unless it continues the one before.
package struct Section: Sendable, Hashable {
  package enum Orientation: String, Sendable, Hashable {
    case portrait, landscape
  }

  /// How the section's pages are numbered.
  package enum PageNumbering: String, Sendable, Hashable {
    /// No numbers: a cover.
    case none
    /// ก ข ค: preface and contents.
    case letters
    /// The report's digits, starting at 1 with the first such section.
    case digits
  }

  /// The name the template gave it, as in `background`.
  package var name: String
  package var orientation: Orientation
  package var numbering: PageNumbering
  /// Whether it starts on the page where the section before it ended, if their orientations agree.
  package var continues: Bool
  /// Whether the blocks stand in the middle of the page's height: a cover.
  package var isCentredVertically: Bool
  package var blocks: [Block]
  package var origin: SourceLocation?

  package init(
    name: String, orientation: Orientation = .portrait, numbering: PageNumbering = .digits,
    continues: Bool = false, isCentredVertically: Bool = false, blocks: [Block] = [],
    origin: SourceLocation? = nil
  ) {
    self.name = name
    self.orientation = orientation
    self.numbering = numbering
    self.continues = continues
    self.isCentredVertically = isCentredVertically
    self.blocks = blocks
    self.origin = origin
  }
}
