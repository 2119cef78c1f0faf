import DocumentTree

/// What is laid out at a known width, from top to bottom, ready to be cut into pages or parts of cells.
struct FlowList: Sendable {
  var items: [FlowItem] = []
  /// The space asked for below the last item, of use only to what follows.
  var spaceAfter = 0.0
}

struct FlowItem: Sendable {
  enum Content: Sendable {
    /// A line, a list's mark included.
    case line(LineBox)
    // Few beside the lines, which would all carry their room.
    indirect case figure(FigureBox)
    indirect case table(TableBox)
    case pageBreak
  }

  var content: Content
  /// From the list's left edge.
  var x = 0.0
  /// Unused for a table, whose height depends on where it is cut.
  var height = 0.0
  /// Left out at the top of a page or cell.
  var spaceBefore = 0.0
  /// Whether no page may end after it.
  var keepsWithNext = false
  /// Whether it is the last line of its paragraph.
  var endsParagraph = false
  /// Whether it is the last line of what announces a table or list.
  var endsLead = false
}

/// How far a flow has come.
struct FlowCursor {
  /// The next item.
  var item = 0
  /// How far that item has come, if it is a table that was begun.
  var table: TableCursor?
}

/// The room that a flow is offered.
struct Region {
  var height: Double
  /// The height of a whole page, by which a table's row is judged to be tall.
  var fullHeight: Double
  /// Whether waiting won't bring more room: the region is a fresh page. Something must be placed then.
  var isFresh: Bool
  /// Whether it is the head of a page or cell, where space before is left out.
  var isAtHead: Bool
  /// The height right above it that would leave the page, too, if nothing were placed here: a heading and its lead.
  var headingHeight: Double
  /// Whether it rather ends after a paragraph, a few lines higher, than inside one: a cell that is cut.
  var endsAtParagraphs: Bool

  init(
    height: Double, fullHeight: Double, isFresh: Bool, isAtHead: Bool? = nil, headingHeight: Double = 0,
    endsAtParagraphs: Bool = false
  ) {
    self.height = height
    self.fullHeight = fullHeight
    self.isFresh = isFresh
    self.isAtHead = isAtHead ?? isFresh
    self.headingHeight = headingHeight
    self.endsAtParagraphs = endsAtParagraphs
  }
}

/// What became of an offer of room: everything, a part, or nothing was placed.
struct Filled {
  var fragments: [Fragment] = []
  var height = 0.0
  /// Where to go on in the next region; nil when all is placed.
  var rest: FlowCursor?
}

/// A piece of a page at its place.
struct Fragment {
  enum Content {
    case line(LineBox)
    indirect case figure(FigureBox)
    /// Fills and rules.
    case paths([Drawing.Path])
  }

  var content: Content
  var x: Double
  var y: Double
  /// Whether it stands here again, as a table's header on its second page.
  var isRepeated = false
  /// Whose numbers its lines have: an index into the paginator's renumberings.
  var galley: Int32 = 0
}

extension [Fragment] {
  /// Adds what stands at a distance from there, points.
  mutating func append(_ others: consuming [Fragment], x: Double, y: Double) {
    let first = count
    if isEmpty { self = others } else { append(contentsOf: others) }
    for index in first..<count {
      self[index].x += x
      self[index].y += y
    }
  }
}
