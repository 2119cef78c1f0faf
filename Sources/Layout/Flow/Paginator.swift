import DocumentTree
import ThaiFormat
import Typography

/// A page whose pieces have their places, but which isn't painted yet.
struct PageDraft {
  var orientation: Section.Orientation
  var numbering: Section.PageNumbering
  /// As a reader sees it; empty without a number.
  var label = ""
  /// Whether the label stands on the page.
  var showsLabel = false
  /// At their places on the page.
  var fragments: [Fragment] = []
}

/// Cuts the sections' flows into pages.
struct Paginator {
  let style: StyleSheet
  /// What the numbers of fragments become, by their galley.
  private(set) var renumberings = [Renumbering()]
  private var drafts: [PageDraft] = []
  private var open: OpenPage?

  private struct OpenPage {
    var orientation: Section.Orientation
    var numbering: Section.PageNumbering
    var isCentred: Bool
    /// From the head of the text area.
    var fragments: [Fragment] = []
    var height = 0.0
    /// Asked for below what is there.
    var spaceAfter = 0.0
  }

  init(style: StyleSheet) {
    self.style = style
  }

  /// - Parameter places: What the flow's numbers become, where it is another worker's.
  mutating func add(_ section: Section, _ flow: consuming FlowList, _ places: Renumbering? = nil) {
    let geometry = PageGeometry(style.page, section.orientation)
    if let places { renumberings.append(places) }
    let galley = places == nil ? 0 : Int32(truncatingIfNeeded: renumberings.count - 1)
    var list = flow
    let continues =
      section.continues && !section.isCentredVertically
      && open.map {
        $0.orientation == section.orientation && $0.numbering == section.numbering && !$0.isCentred
      } == true
    if !continues { closePage() }
    if let open, !list.items.isEmpty {
      list.items[0].spaceBefore = max(list.items[0].spaceBefore, open.spaceAfter)
    }
    var cursor: FlowCursor? = FlowCursor()
    while let start = cursor, start.item < list.items.count {
      var page =
        open
        ?? OpenPage(
          orientation: section.orientation, numbering: section.numbering,
          isCentred: section.isCentredVertically)
      // One owner, so that the page grows where it is.
      open = nil
      let filled = list.fill(
        Region(
          height: geometry.bodyHeight - page.height, fullHeight: geometry.bodyHeight,
          isFresh: page.fragments.isEmpty), from: start)
      let first = page.fragments.count
      page.fragments.append(filled.fragments, x: 0, y: page.height)
      if galley != 0 {
        for index in first..<page.fragments.count { page.fragments[index].galley = galley }
      }
      page.height += filled.height
      page.spaceAfter = list.spaceAfter
      cursor = filled.rest
      open = page
      if cursor != nil { closePage() }
    }
  }

  private mutating func closePage() {
    guard let page = open else { return }
    open = nil
    guard !page.fragments.isEmpty else { return }
    let geometry = PageGeometry(style.page, page.orientation)
    let shift = page.isCentred ? max(0, (geometry.bodyHeight - page.height) / 2) : 0
    var draft = PageDraft(orientation: page.orientation, numbering: page.numbering)
    draft.fragments.append(page.fragments, x: geometry.left, y: geometry.top + shift)
    drafts.append(draft)
  }

  /// The pages, with their numbers.
  consuming func finish(digits: DigitSystem) -> [PageDraft] {
    closePage()
    var letters = 0
    var numbers = 0
    for index in drafts.indices {
      switch drafts[index].numbering {
      case .none: break
      case .letters:
        letters += 1
        drafts[index].label = PageNumber.letter(letters).text(digits: digits)
        drafts[index].showsLabel = true
      case .digits:
        numbers += 1
        drafts[index].label = PageNumber.number(numbers).text(digits: digits)
        drafts[index].showsLabel = numbers > 1 || style.page.isFirstNumberShown
      }
    }
    return drafts
  }
}
