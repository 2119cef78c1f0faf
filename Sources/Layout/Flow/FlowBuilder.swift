import DocumentTree
import Typography

/// What all of a document's flows are built with. A class, since each cell of a table has a builder of its own.
final class FlowTools {
  let style: StyleSheet
  let typesetter: any TextPreparing
  let memory: LineMemory?

  init(style: StyleSheet, typesetter: any TextPreparing, memory: LineMemory?) {
    self.style = style
    self.typesetter = typesetter
    self.memory = memory
  }
}

/// Lays prepared blocks out at a width, into a list of lines, figures and tables.
struct FlowBuilder {
  /// How blocks stand in what is around them. Points.
  struct Environment {
    var x = 0.0
    var width: Double
    /// In a cell that asks for one.
    var alignment: StyleSheet.Alignment?
    /// Narrower measures are ragged.
    var justifiedFrom = 0.0
    var isInList = false
    var isInCell = false
    /// In how many tables and frames.
    var tableDepth = 0
    /// Where a figure's decimal point goes: from the left of its column's room.
    var decimalPoint: Double?
  }

  let tools: FlowTools
  /// The height of a page's text area.
  let bodyHeight: Double
  var list = FlowList()
  private var pendingSpace = 0.0
  /// How many of the next lines stay with what is above them.
  private var pendingKeep = 0
  /// Marks of list items whose first line is still to come.
  private var pendingLabels: [PendingLabel] = []

  /// The mark of a list's item, and where it ends: points from the list's left edge.
  private struct PendingLabel {
    var label: PreparedParagraph
    var right: Double
  }

  init(tools: FlowTools, bodyHeight: Double) {
    self.tools = tools
    self.bodyHeight = bodyHeight
  }

  var style: StyleSheet { tools.style }

  /// The list so far, with the space that its last block asks for.
  consuming func finish() -> FlowList {
    var result = list
    result.spaceAfter = pendingSpace
    return result
  }

  /// The list of a cell, ready to be cut between pages.
  consuming func finishCell() -> FlowList {
    var result = finish()
    result.keepPairs()
    return result
  }

  mutating func append(_ blocks: [PreparedBlock], in environment: Environment) {
    var announced = false
    for index in blocks.indices {
      // What announces a table or list stays with its caption, header and first row, or its first item.
      if announced, blocks[index].isAnnounced, !list.items.isEmpty {
        list.items[list.items.count - 1].keepsWithNext = true
        list.items[list.items.count - 1].endsLead = true
      }
      append(blocks[index], in: environment)
      if case .paragraph = blocks[index] { announced = true } else { announced = false }
    }
  }

  private mutating func append(_ block: PreparedBlock, in environment: Environment) {
    switch block {
    case .paragraph(let paragraph): append(paragraph, in: environment)
    case .list(let list): append(list, in: environment)
    case .table(let table): append(table, in: environment)
    case .figure(let figure): append(figure, in: environment)
    case .contents(let entries): for entry in entries { append(entry, in: environment) }
    case .group(let group): append(group, in: environment)
    case .pageBreak:
      if !environment.isInCell { list.items.append(FlowItem(content: .pageBreak)) }
    }
  }

  // MARK: Paragraphs

  mutating func append(_ paragraph: PreparedParagraph, in environment: Environment, keepsAll: Bool = false) {
    let style = paragraph.style
    var (size, leading) = (style.size, style.leading)
    // Indents leave at least half of the room, and no letter is wider than its line.
    let leftIndent = min(max(0, style.leftIndent), environment.width / 4)
    let rightIndent = min(max(0, style.rightIndent), environment.width / 4)
    let left = environment.x + leftIndent
    let measure = environment.width - leftIndent - rightIndent
    let widest = paragraph.text.measures.widestCluster
    if widest * size > measure { size = max(0.1, measure / widest) }
    // Nor is a line higher than its page.
    if leading > bodyHeight {
      size *= bodyHeight / leading
      leading = bodyHeight
    }
    let baseline = LineSetter.baseline(ofSize: size, leading: leading)
    var alignment = environment.alignment ?? style.alignment
    if alignment == .justified, measure < environment.justifiedFrom { alignment = .leading }
    var indent = environment.isInList || alignment == .centre ? 0 : style.firstLineIndent
    if indent > measure / 2 { indent = 0 }
    space(style.spaceBefore)
    guard !paragraph.text.characters.isEmpty else {
      add(runs: [], height: leading, baseline: baseline, keepsWithNext: false)
      space(style.spaceAfter)
      return
    }
    if let point = environment.decimalPoint {
      alignment = .leading
      indent = max(0, point)
    }
    let lines = LineBreaker(
      text: paragraph.text, alignment: alignment, firstMeasure: (measure - indent) / size,
      measure: measure / size
    ).lines(tools.memory)
    let setter = LineSetter(
      text: paragraph.text, looks: paragraph.looks, size: size, colour: style.colour)
    let isHeading = style.keepWithNextLines > 0
    for (index, line) in lines.enumerated() {
      let shift = index == 0 ? indent : 0
      let runs = setter.runs(
        line, x: left + shift, measure: measure - shift, alignment: alignment, baseline: baseline)
      // No line of a paragraph stands alone at a page's head or foot.
      let isPaired = lines.count > 1 && (index == 0 || index == lines.count - 2)
      add(
        runs: runs, height: leading, heading: index == 0 ? paragraph.heading : nil,
        baseline: baseline, keepsWithNext: isPaired || isHeading || keepsAll)
    }
    list.items[list.items.count - 1].endsParagraph = true
    if isHeading { pendingKeep = style.keepWithNextLines - 1 }
    space(style.spaceAfter)
  }

  private mutating func append(_ entry: PreparedContentsEntry, in environment: Environment) {
    let style = entry.paragraph.style
    // Room for the longest number there may be, so that numbers found later change no line.
    let reserve = style.size * 2.5
    var inner = environment
    inner.width = max(style.size, environment.width - reserve)
    var paragraph = entry.paragraph
    paragraph.style.alignment = .leading
    let first = list.items.count
    append(paragraph, in: inner)
    guard list.items.count > first, case .line(let line) = list.items[list.items.count - 1].content else {
      return
    }
    let last = line.runs.last
    let contents = ContentsLine(
      heading: entry.heading, textEnd: last.map { $0.run.x + $0.width } ?? environment.x,
      right: environment.x + environment.width - max(0, style.rightIndent),
      baseline: LineSetter.baseline(of: style), style: style, element: entry.element)
    list.items[list.items.count - 1].content = .line(
      LineBox(runs: line.runs, height: line.height, heading: line.heading, contentsEntry: contents))
  }

  // MARK: Lists

  private mutating func append(_ list: PreparedList, in environment: Environment) {
    let hang = min(list.hang, environment.width / 2)
    var inner = environment
    inner.x += hang
    inner.width -= hang
    inner.isInList = true
    inner.alignment = environment.alignment == .centre ? .leading : environment.alignment
    inner.decimalPoint = nil
    for (index, item) in list.items.enumerated() {
      space(style.list.itemSpacing)
      let first = self.list.items.count
      let depth = pendingLabels.count
      if item.label.naturalWidth + style.list.gap > hang + 0.01 {
        // A mark too long to stand beside its text stands above it.
        append(item.label, in: environment, keepsAll: true)
      } else {
        pendingLabels.append(PendingLabel(label: item.label, right: inner.x - style.list.gap))
      }
      append(item.blocks, in: inner)
      if pendingLabels.count > depth { addLabelLine() }
      // The first item doesn't stay alone at a page's foot, nor the last at a page's head, where they are short.
      let isAtEnd = index == 0 || index == list.items.count - 2
      let count = self.list.items.count
      if isAtEnd, !environment.isInCell, (1...2).contains(count - first), index + 1 < list.items.count {
        self.list.items[count - 1].keepsWithNext = true
      }
    }
    space(style.list.itemSpacing)
  }

  /// A line for marks that have no text beside them.
  private mutating func addLabelLine() {
    guard let style = pendingLabels.last?.label.style else { return }
    add(runs: [], height: style.leading, baseline: LineSetter.baseline(of: style), keepsWithNext: true)
  }

  private mutating func takeLabels(baseline: Double) -> [SetRun] {
    guard !pendingLabels.isEmpty else { return [] }
    var runs: [SetRun] = []
    for pending in pendingLabels {
      let label = pending.label
      let count = label.text.characters.count
      let setter = LineSetter(
        text: label.text, looks: label.looks, size: label.style.size, colour: label.style.colour)
      runs += setter.runs(
        LineBreaker.Line(range: 0..<count, next: count, isNatural: true),
        x: pending.right - label.naturalWidth,
        measure: label.naturalWidth, alignment: .leading, baseline: baseline)
    }
    pendingLabels.removeAll()
    return runs
  }

  // MARK: Items

  mutating func space(_ height: Double) { pendingSpace = max(pendingSpace, height) }

  /// Adds an item below the space that was asked for.
  mutating func add(_ item: FlowItem) {
    var item = item
    if case .line = item.content {} else if !pendingLabels.isEmpty { addLabelLine() }
    item.spaceBefore = pendingSpace
    pendingSpace = 0
    if pendingKeep > 0 {
      item.keepsWithNext = true
      pendingKeep -= 1
    }
    list.items.append(item)
  }

  /// Adds a line, behind the list's marks that wait for one.
  private mutating func add(
    runs: [SetRun], height: Double, heading: Int? = nil, baseline: Double, keepsWithNext: Bool
  ) {
    let marks = takeLabels(baseline: baseline)
    let line = LineBox(runs: marks.isEmpty ? runs : marks + runs, height: height, heading: heading)
    add(FlowItem(content: .line(line), height: height, keepsWithNext: keepsWithNext))
  }

  /// Keeps all items from `first` on together, if a page can hold them.
  mutating func keepTogether(from first: Int) {
    guard first < list.items.count else { return }
    let height = FlowList(items: Array(list.items[first...])).height()
    guard height <= bodyHeight else { return }
    for index in first..<list.items.count - 1 { list.items[index].keepsWithNext = true }
    for index in first..<list.items.count {
      if case .table(var table) = list.items[index].content {
        table.isUnbreakable = true
        list.items[index].content = .table(table)
      }
    }
  }
}

extension PreparedBlock {
  /// Whether a paragraph before it leads to it, wherever it stands: a table or a list, or a group that begins with one.
  fileprivate var isAnnounced: Bool {
    switch self {
    case .table, .list: true
    case .group(let group): group.blocks.first?.isAnnounced ?? false
    case .paragraph, .figure, .contents, .pageBreak: false
    }
  }
}
