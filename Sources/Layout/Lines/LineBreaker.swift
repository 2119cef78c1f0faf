import DocumentTree
import Typography

/// Chooses the lines of a paragraph as a whole: the least sum of demerits over all of them (Knuth and Plass, 1981).
///
/// The width of a line depends on its number only for the first, so the best way to a break doesn't depend on how many
/// lines came before, and one best predecessor for each break is enough. Breaks too far back are left behind, which keeps the
/// work in proportion to the text.
struct LineBreaker {
  struct Line: Equatable {
    /// The characters that are seen; spaces at both ends are left out.
    var range: Range<Int>
    /// Where the next line's characters start, spaces before it included.
    var next: Int
    /// Whether the line keeps its natural width: a paragraph's last, or one that ends at a forced break.
    var isNatural: Bool
  }

  /// A place where a line may start or end.
  private struct Node {
    /// The first character that is seen on a line that starts here.
    var start: Int
    /// The end of what is seen on a line that ends here.
    var end: Int
    var position: Int
    var penalty: Double
    var isMandatory: Bool
    /// Of the best lines up to here, and the node where the last of them starts.
    var cost = 0.0
    var origin = 0
  }

  private enum Demerits {
    static let line = 10.0
    /// Penalty of a break inside a word too long for any line.
    static let emergency = 3000.0
    /// A single cluster wider than the measure.
    static let overfull = 1e12
    /// Of a break's penalty, what counts in a ragged paragraph.
    static let raggedShare = 0.6
    /// A last line that is one short word, or hardly there.
    static let shortLastLine = 40_000.0
  }

  let text: PreparedText
  private let alignment: StyleSheet.Alignment
  // Asked for each candidate of a line.
  private let isJustified: Bool
  private let isCentred: Bool
  /// Em, of the first line and of the others.
  let firstMeasure: Double
  let measure: Double

  init(text: PreparedText, alignment: StyleSheet.Alignment, firstMeasure: Double, measure: Double) {
    self.text = text
    self.alignment = alignment
    isJustified = alignment == .justified
    isCentred = alignment == .centre
    self.firstMeasure = firstMeasure
    self.measure = measure
  }

  /// - Parameter memory: Knows the lines of paragraphs like it, where there is one.
  func lines(_ memory: LineMemory? = nil) -> [Line] {
    guard !text.characters.isEmpty else { return [] }
    if let line = onlyLine { return [line] }
    return memory?.lines(of: self, alignment: alignment) ?? parted()
  }

  /// The lines of a text that needs more than one.
  func parted() -> [Line] {
    var nodes = nodes()
    let last = nodes.count - 1
    var windowStart = 0
    // The node of the window that costs least by itself.
    var cheapest = 0
    for end in 1...last {
      var best = Double.infinity
      var origin = end - 1
      if cheapest < windowStart { cheapest = Self.cheapest(of: nodes[windowStart..<end]) }
      for start in windowStart..<max(end, windowStart) {
        guard let line = demerits(from: start, to: end, in: nodes) else {
          if start == windowStart { windowStart += 1 }
          continue
        }
        if nodes[start].cost + line.demerits < best {
          best = nodes[start].cost + line.demerits
          origin = start
        }
        // Most candidates are much too short, and each is worse than the one before: none of the rest can win.
        if line.isWorseWhenShorter, start > 0, nodes[cheapest].cost + line.least >= best { break }
      }
      nodes[end].cost = best.isFinite ? best : nodes[end - 1].cost + Demerits.overfull
      nodes[end].origin = origin
      if nodes[end].cost < nodes[cheapest].cost { cheapest = end }
      if nodes[end].isMandatory { windowStart = end }
    }
    return traced(nodes)
  }

  /// The whole text, where it fits on the first line and none has to end inside it: each line more would cost more.
  private var onlyLine: Line? {
    guard !text.breaks.contains(where: \.isMandatory) else { return nil }
    let whole = node(at: 0, after: 0, penalty: 0, isMandatory: false)
    let end = node(at: text.characters.count, after: whole.start, penalty: 0, isMandatory: true)
    let range = whole.start..<max(whole.start, end.end)
    guard text.measures.width(range) <= firstMeasure else { return nil }
    return Line(range: range, next: text.characters.count, isNatural: true)
  }

  private static func cheapest(of nodes: ArraySlice<Node>) -> Int {
    var cheapest = nodes.startIndex
    for index in nodes.indices where nodes[index].cost < nodes[cheapest].cost { cheapest = index }
    return cheapest
  }

  private func traced(_ nodes: [Node]) -> [Line] {
    var lines: [Line] = []
    var end = nodes.count - 1
    while end > 0 {
      let start = nodes[end].origin
      lines.append(
        Line(
          range: nodes[start].start..<max(nodes[start].start, nodes[end].end),
          next: nodes[end].position, isNatural: nodes[end].isMandatory))
      end = start
    }
    lines.reverse()
    return lines
  }

  /// What a line between two nodes costs.
  private struct LineCost {
    var demerits: Double
    /// The same without what only some last lines get.
    var least: Double
    /// Whether no line to the same end that starts later has a lower `least`.
    var isWorseWhenShorter: Bool
  }

  /// The cost of the line between two nodes; nil where it is too wide.
  private func demerits(from start: Int, to end: Int, in nodes: [Node]) -> LineCost? {
    let first = nodes[start].start
    let range = first..<max(first, nodes[end].end)
    let measure = start == 0 ? firstMeasure : self.measure
    let width = text.measures.width(range)
    let gap = measure - width
    let isNatural = nodes[end].isMandatory
    var badness: Double
    // A ragged line has its gap alone; a justified one beyond its caps has a wider gap and lower caps when it is shorter.
    var isWorseWhenShorter = true
    if isJustified {
      if gap >= 0 && isNatural {
        badness = 0
      } else {
        guard
          let fit = LineFit.justified(
            gap: gap, measure: measure, spaces: text.measures.spaceCount(range),
            clusterGaps: text.measures.clusterGaps(range), narrowestSpace: text.measures.narrowestSpace)
        else { return nil }
        badness = fit.badness
        isWorseWhenShorter = fit.isBeyondCaps
      }
    } else {
      guard let fit = LineFit.ragged(gap: gap, measure: measure) else { return nil }
      // A centred paragraph, as a title, looks best when its last line is no shorter than it must be.
      badness = isNatural ? (isCentred ? fit.badness / 2 : 0) : fit.badness
    }
    var least = (Demerits.line + badness) * (Demerits.line + badness)
    if !isNatural {
      // Ragged lines show their gaps as well as where they end, so a good end is worth less there.
      let penalty = isJustified ? nodes[end].penalty : nodes[end].penalty * Demerits.raggedShare
      least += penalty * penalty
    }
    var demerits = least
    if end == nodes.count - 1, start > 0, !nodes[start].isMandatory {
      let isOneWord = end == start + 1 && width < measure / 3
      if isOneWord || width < measure * 0.08 { demerits += Demerits.shortLastLine }
    }
    return LineCost(demerits: demerits, least: least, isWorseWhenShorter: isWorseWhenShorter)
  }

  /// Start, breaks, end; with breaks at every cluster of what is too long for a line.
  private func nodes() -> [Node] {
    let count = text.characters.count
    var nodes: [Node] = []
    nodes.reserveCapacity(text.breaks.count + 2)
    nodes.append(node(at: 0, after: 0, penalty: 0, isMandatory: false))
    let narrow = min(firstMeasure, measure)
    func append(_ node: Node) {
      let previous = nodes[nodes.count - 1]
      if node.end > previous.start, text.measures.width(previous.start..<node.end) > narrow {
        appendClusters(between: previous, and: node, to: &nodes)
      }
      nodes.append(node)
    }
    for item in text.breaks {
      let previous = nodes[nodes.count - 1]
      guard item.index < count, item.index >= 0 else { continue }
      guard item.index > previous.position || (item.isMandatory && item.index == previous.position) else {
        continue
      }
      append(
        node(
          at: item.index, after: previous.start, penalty: item.penalty.isFinite ? max(0, item.penalty) : 0,
          isMandatory: item.isMandatory))
    }
    append(
      node(at: count, after: nodes[nodes.count - 1].start, penalty: 0, isMandatory: true))
    return nodes
  }

  private func appendClusters(between previous: Node, and next: Node, to nodes: inout [Node]) {
    var index = previous.start + 1
    while index < next.end {
      if text.characters[index].startsCluster && !text.characters[index].isSpace {
        nodes.append(
          Node(
            start: index, end: index, position: index, penalty: Demerits.emergency, isMandatory: false))
      }
      index += 1
    }
  }

  private func node(at position: Int, after previous: Int, penalty: Double, isMandatory: Bool) -> Node {
    var end = position
    while end > previous, text.characters[end - 1].isSpace { end -= 1 }
    var start = position
    while start < text.characters.count, text.characters[start].isSpace { start += 1 }
    return Node(start: start, end: end, position: position, penalty: penalty, isMandatory: isMandatory)
  }
}
