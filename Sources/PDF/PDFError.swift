package import Typography

/// Why no PDF could be written. Each case is a value of the input that no file can hold.
package enum PDFError: Error, Sendable, Hashable {
  /// A run's `font` is not in the library.
  case unknownFont(Int)
  /// A run's glyph number is not in the inventory, or belongs to another font than the run's.
  case unknownGlyph(GlyphNumber)
  /// The font file cannot be embedded. Can for example occur if its licence forbids it.
  case font(file: String, FontProblem)
  /// The picture at `index` of the document's images cannot be embedded.
  case image(index: Int, ImageProblem)
  /// A placed image's index is not in the document.
  case unknownImage(Int)
  /// A link or an outline entry leads to a page that is not there; counted from 0.
  case unknownPage(Int)
  /// Pages and structure tree do not fit together.
  case structure(StructureProblem)
  /// More pages, glyphs or objects than PDF can number.
  case tooLarge
  case outOfMemory
}

/// Why a font file cannot be embedded.
package enum FontProblem: Error, Sendable, Hashable {
  /// Not a TrueType font, or one without a required table.
  case notTrueType
  /// PostScript outlines (`CFF `), which the writer does not embed.
  case postScriptOutlines
  /// A table's or glyph's content contradicts itself.
  case damaged
  /// The font's licence bits (`fsType` of the OS/2 table) forbid embedding, or embedding a part of it.
  case embeddingForbidden
  /// More codes than a font can have.
  case tooManyGlyphs
}

/// How pages and structure tree contradict each other.
package enum StructureProblem: Error, Sendable, Hashable {
  /// An element's parent or child is not in the tree, or it is not its parent's child.
  case unknownElement(Int)
  /// An element claims content or a link that does not exist, or that names another owner, or that is claimed twice.
  case wrongClaim(element: Int, page: Int, index: Int)
  /// Content names an owner that does not claim it, so that readers of tags would miss it.
  case unclaimedContent(page: Int, index: Int)
  /// A link names an element that does not claim it.
  case unclaimedLink(page: Int, index: Int)
}

/// Why a picture cannot be embedded.
package enum ImageProblem: Error, Sendable, Hashable {
  /// Neither PNG nor JPEG.
  case unknownFormat
  /// The bytes end early or contradict themselves.
  case damaged
  /// More pixels than the limit.
  case tooLarge
  /// A JPEG of a kind that PDF has no filter for: arithmetic coding, lossless, 12 bits.
  case unsupportedCoding
}

/// How to write.
package struct PDFOptions: Sendable, Hashable {
  /// No compression, one object after the other: for golden files.
  package var isPretty: Bool
  /// The date of making, in seconds from 1970 UTC; nil leaves dates out.
  package var date: Int?

  package init(isPretty: Bool = false, date: Int? = nil) {
    self.isPretty = isPretty
    self.date = date
  }
}
