import DocumentTree
import Parallelism
import Typography

/// What a helper made of the last sections of a document, each a chapter of its own.
struct Sequel: Sendable {
  /// One section.
  struct Piece: Sendable {
    /// Its index in the document.
    var section: Int
    var flow: FlowList
    var structure: StructureTree
    var links: [LinkRecord]
    var images: [Image]
  }

  /// Those that were taken, the document's last first.
  var pieces: [Piece] = []
  /// Which the pieces' glyph numbers are of.
  var inventory: GlyphInventory
  var remarks: Typesetter.Remarks

  /// Takes sections from the last on until none is left.
  ///
  /// - Parameter headings: Of the whole document.
  init(
    of sections: [Section], taking rest: SharedRange, headings: [HeadingRecord], style: StyleSheet,
    typesetter: Typesetter
  ) {
    var firstHeading = headings.count
    while let index = rest.takeLast() {
      firstHeading -= HeadingRecord.collect(from: sections[index...index]).count
      var chapter = Chapter(
        headings: headings, firstHeading: firstHeading, style: style, typesetter: typesetter)
      pieces.append(
        Piece(
          section: index, flow: chapter.flow(of: sections[index]), structure: chapter.structure,
          links: chapter.links, images: chapter.images))
    }
    inventory = typesetter.inventory
    remarks = typesetter.remarks
  }
}
