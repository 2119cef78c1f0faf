import SourceData

/// A value's way from the root of a record.
struct RecordPath: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  var steps: [Step] = []

  func appending(_ step: Step) -> Self { RecordPath(steps: steps + [step]) }

  /// The way to what stands at `location`, or, in a file of text, to what `location` lies within.
  init?(to location: SourceLocation, in record: SourceNode) {
    var best: (path: RecordPath, distance: Int)?
    Self.visit(record, at: RecordPath()) { path, place in
      guard let distance = Self.distance(from: place, to: location) else { return }
      // What stands deeper says it more exactly.
      if distance <= best?.distance ?? .max { best = (path, distance) }
    }
    guard let path = best?.path else { return nil }
    self = path
  }

  private init() {}

  private init(steps: [Step]) { self.steps = steps }

  private static func visit(
    _ node: SourceNode, at path: RecordPath, _ found: (RecordPath, SourceLocation) -> Void
  ) {
    found(path, node.location)
    switch node.content {
    case .sequence(let nodes):
      for (index, inner) in nodes.enumerated() { visit(inner, at: path.appending(.index(index)), found) }
    case .mapping(let entries):
      for entry in entries {
        let inner = path.appending(.key(entry.key))
        found(inner, entry.keyLocation)
        visit(entry.value, at: inner, found)
      }
    case .null, .boolean, .number, .text: break
    }
  }

  /// How far a place lies after another in the same file, by lines and then columns; nil where it lies before it.
  private static func distance(from place: SourceLocation, to target: SourceLocation) -> Int? {
    guard place.file == target.file else { return nil }
    if place.position == target.position { return 0 }
    guard case .text(let line, let column) = place.position,
      case .text(let targetLine, let targetColumn) = target.position,
      (line, column) <= (targetLine, targetColumn)
    else { return nil }
    return (targetLine - line) * 100_000
      + min(max(targetColumn - (targetLine == line ? column : 0), 1), 99_999)
  }
}

extension SourceNode {
  subscript(path: RecordPath) -> SourceNode? {
    var node = self
    for step in path.steps {
      switch (step, node.content) {
      case (.key(let key), .mapping):
        guard let inner = node[key] else { return nil }
        node = inner
      case (.index(let index), .sequence(let nodes)):
        guard nodes.indices.contains(index) else { return nil }
        node = nodes[index]
      default: return nil
      }
    }
    return node
  }

  /// The same with another value at the end of a path.
  func replacing(_ steps: ArraySlice<RecordPath.Step>, with value: SourceNode) -> SourceNode {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch (step, content) {
    case (.key(let key), .mapping(var entries)):
      guard let index = entries.firstIndex(where: { $0.key == key }) else { return self }
      entries[index].value = entries[index].value.replacing(rest, with: value)
      return SourceNode(.mapping(entries), at: location)
    case (.index(let index), .sequence(var nodes)):
      guard nodes.indices.contains(index) else { return self }
      nodes[index] = nodes[index].replacing(rest, with: value)
      return SourceNode(.sequence(nodes), at: location)
    default: return self
    }
  }

  /// The same with a value changed by the least that shows: a text gets a letter more, a number another last digit of those that are shown.
  ///
  /// - Parameter character: Before which of the text's characters; after the last where nil.
  /// - Returns: Nil where the value is none that could be shown.
  func nudged(character: Int? = nil) -> SourceNode? {
    switch content {
    case .text(let text):
      var scalars = Array(text.unicodeScalars)
      // A letter that every page has in its fonts; what is not seen the page leaves out.
      scalars.insert("x", at: min(character ?? scalars.count, scalars.count))
      return SourceNode(.text(String(scalars: scalars)), at: location)
    case .number(let number):
      // More than the full score is refused.
      if number.hasPrefix("100"), number.allSatisfy({ $0 == "0" || $0 == "1" || $0 == "." }) {
        return SourceNode(.number("99"), at: location)
      }
      var digits = Array(number)
      // Reports show two decimals.
      let end = digits.firstIndex(of: ".").map { min($0 + 2, digits.count - 1) } ?? digits.count - 1
      guard digits.indices.contains(end), digits[end].isASCII, let digit = digits[end].wholeNumberValue else {
        return nil
      }
      digits[end] = digit == 0 ? "1" : Character(String(digit - 1))
      return SourceNode(.number(String(digits)), at: location)
    case .boolean(let flag): return SourceNode(.boolean(!flag), at: location)
    case .null, .sequence, .mapping: return nil
    }
  }

  /// The ways from here to values that could be shown, the nearest first, at most `limit`.
  func values(atMost limit: Int) -> [RecordPath] {
    var found: [RecordPath] = []
    func visit(_ node: SourceNode, _ path: RecordPath) {
      guard found.count < limit else { return }
      switch node.content {
      case .null: break
      case .boolean, .number, .text: found.append(path)
      case .sequence(let nodes):
        for (index, inner) in nodes.enumerated() { visit(inner, path.appending(.index(index))) }
      case .mapping(let entries):
        for entry in entries { visit(entry.value, path.appending(.key(entry.key))) }
      }
    }
    visit(self, .root)
    return found
  }
}

extension RecordPath {
  static let root = RecordPath()

  /// The way to what this one leads into, where that shows what the value would: the measure of a period that no report can have.
  /// Nil of the figures of a year, whose neighbours are other figures, and at the root.
  var owner: Self? {
    if steps.isEmpty || steps.first == .key("assessments") { return nil }
    return RecordPath(steps: Array(steps.dropLast()))
  }

  /// Whether it leads to a year, or to its scores of one sort, and to none of them.
  var isGroupOfFigures: Bool { steps.first == .key("assessments") && steps.count < 4 && !isFigureOfYear }

  /// Whether it leads to the name of a picture, which no report shows: were it another, there would be none.
  var isPictureName: Bool { steps == [.key("agency"), .key("logo")] }

  /// Whether it leads to what a year has once: its total, its level.
  private var isFigureOfYear: Bool { steps.count == 3 && [.key("total"), .key("level")].contains(steps[2]) }

  func appending(_ path: RecordPath) -> Self { RecordPath(steps: steps + path.steps) }
}
