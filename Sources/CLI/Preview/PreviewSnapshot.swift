import Preview
import SourceData

/// What there is to see at one moment: what the worker publishes, and the server shows.
struct PreviewSnapshot: Sendable {
  /// Which run of the program it is of: serial numbers and revisions begin anew with each.
  let run = Moment.now.milliseconds
  /// Rises with every change.
  var serial = 0
  /// How often the record was read; once for each save.
  var reading = 0
  var kinds: [PreviewKind] = []
  /// The pictures of the record and of its templates: what to watch beside the record and the folders of templates.
  var pictures: Set<String> = []

  subscript(kind: String) -> PreviewKind? { kinds.first { $0.name == kind } }
}

/// One kind of report of the record.
struct PreviewKind: Sendable {
  /// Its folder of templates.
  var name: String
  /// What it is called; nil until its templates were read.
  var label: String?
  /// What the record lacks for a report of this kind, in Thai.
  var lack: String?
  /// Whether it was tried at all.
  var isMade = false
  /// Whether the page shows the record as it is now, and not an earlier state that could still be read.
  var isCurrent = false
  /// The report's title and the agency's name.
  var title = ""
  var agency = ""
  var page: Revised<[UInt8]>?
  /// How the page came to be from the revision before it; nil where it differs by more than blocks.
  var change: PageChange?
  var pages: Revised<PreviewPages>?
  /// The revision of the page of which no pages could be made.
  var failedPages: Int?
  var problems: [PreviewProblem] = []
}

/// Something made, with the number of the page's revision that it belongs to.
struct Revised<Content: Sendable>: Sendable {
  var revision: Int
  var content: Content
}

/// The true pages.
struct PreviewPages: Sendable {
  var pdf: [UInt8]
  /// The number that is printed on each page, in the report's digits; empty where none is.
  var labels: [String]
  /// The page, from 1, on which each heading stands, in the headings' order.
  var headings: [Int]
}

/// A finding, with where the report shows what it is about.
struct PreviewProblem: Sendable {
  var diagnostic: Diagnostic
  /// Numbers of blocks of the page (`ReportBlocks`); nil until they are looked for.
  var blocks: [Int]?
}
