import HTML
import Preview
import SourceData

extension ReportMaker {
  /// Findings whose places are looked for; more than these nobody follows.
  private static let mostPlaces = 100

  /// Whether some finding of a kind has not been looked for in its report.
  func needsPlaces(_ kind: String) -> Bool {
    guard let state = snapshot[kind], state.page != nil else { return false }
    return state.problems.prefix(Self.mostPlaces).contains { $0.blocks == nil }
  }

  /// Finds where a report shows what its next finding is about.
  ///
  /// The report itself is asked: the value that the finding names is changed by the least that shows, the report is made
  /// again, and its place is where the two differ. So every figure and text is found wherever any template puts it, without a
  /// template having to know of it. Of what follows from a figure, as a rank or a mean, only what shows the figure or names it counts.
  mutating func findPlace(_ kind: String) {
    guard let index = snapshot.kinds.firstIndex(where: { $0.name == kind }),
      let problem = snapshot.kinds[index].problems.firstIndex(where: { $0.blocks == nil })
    else { return }
    let diagnostic = snapshot.kinds[index].problems[problem].diagnostic
    snapshot.kinds[index].problems[problem].blocks = blocks(of: diagnostic, kind)
    // All are told at once.
    guard !needsPlaces(kind) else { return }
    snapshot.kinds[index].problems.orderPlaces()
    publish()
  }

  private mutating func blocks(of diagnostic: Diagnostic, _ kind: String) -> [Int] {
    guard let location = diagnostic.location, let source = sourceNode, let report = shown[kind],
      let path = RecordPath(to: location, in: source)
    else { return [] }
    // What a record lacks as a whole, or a year's figures, stands nowhere.
    guard !path.steps.isEmpty, !path.isGroupOfFigures, !path.isPictureName else { return [] }
    var tries = 6
    var place: RecordPath? = path
    while let current = place, !current.steps.isEmpty {
      guard let node = report.source[current] else {
        place = current.owner
        continue
      }
      for value in node.values(atMost: tries) {
        tries -= 1
        let full = current.appending(value)
        guard let known = report.source[full],
          let changed = known.nudged(character: character(at: location, in: known, report.map))
        else { continue }
        let record = report.source.replacing(full.steps[...], with: changed)
        // A record that is refused shows nothing; then what it belongs to is tried.
        if let page = try? page(of: record, kind) {
          let subject = ReportSubject(of: full, known, frameworks: frameworks(kind))
          return blocks(shownBy: kind).changes(to: ReportBlocks(page), about: subject)
        }
      }
      guard tries > 0 else { return [] }
      place = current.owner
    }
    return []
  }

  /// Which of a text's characters stands at a place of the file.
  private func character(at location: SourceLocation, in node: SourceNode, _ map: SourceMap?) -> Int? {
    guard let map, case .text(let text) = node.content, location != node.location else { return nil }
    let scalars = Array(text.unicodeScalars)
    let characters = map.characters(of: scalars, at: node.location)
    return scalars.indices.first { characters.location(of: $0) == location }
  }
}

extension [PreviewProblem] {
  /// Puts first of a finding's places what no other finding has: a figure's own row before a sentence that names several.
  fileprivate mutating func orderPlaces() {
    var counts: [Int: Int] = [:]
    for problem in self {
      for block in problem.blocks ?? [] { counts[block, default: 0] += 1 }
    }
    for index in indices {
      guard let blocks = self[index].blocks else { continue }
      let ordered = blocks.enumerated().sorted {
        (counts[$0.element] ?? 0, $0.offset) < (counts[$1.element] ?? 0, $1.offset)
      }
      self[index].blocks = ordered.prefix(40).map(\.element)
    }
  }
}
