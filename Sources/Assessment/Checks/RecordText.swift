package import SourceData

/// One text of a record, with where it stands in it: what the checks of wording look at.
package struct RecordText: Sendable {
  package let scalars: [Unicode.Scalar]
  /// Whether there are any, of either system: without them there are no years, dates and codes.
  let hasDigits: Bool
  /// Nil of a text that is in no file.
  package var location: SourceLocation?
  /// The keys that lead to it, lists left out: `measures`, `steps`.
  package let path: [String]
  /// Whether it is free text of the agency, which claims may stand in; not a name, a level or an address.
  package let isProse: Bool
  /// Its numbers, and what it names of the frameworks, where that was read once for all checks.
  private var read: (numbers: [WrittenNumber], mentions: [FrameworkNames.Mention]?)?

  package init(_ text: String, at location: SourceLocation? = nil, path: [String] = []) {
    scalars = [Unicode.Scalar](of: text)
    hasDigits = scalars.contains { $0.isDigit }
    self.location = location
    self.path = path
    isProse =
      switch path.first {
      case "narrative", "topics", nil: true
      case "measures", "improvements": !["addresses", "status", "from", "to"].contains(path.last ?? "")
      case "assessments": path.count > 2 && path[2] == "remarks"
      default: false
      }
  }

  /// Whether it tells what was: measures say what is to come, but for their analysis.
  var isClaim: Bool {
    isProse && (path.last == "analysis" || path.first != "measures" && path.first != "improvements")
  }

  /// With its numbers and, where it has any and `names` are given, what it names: most checks of prose ask for them.
  func reading(_ names: FrameworkNames? = nil) -> RecordText {
    guard isProse else { return self }
    var text = self
    let numbers = WrittenNumber.all(in: scalars)
    text.read = (numbers, numbers.isEmpty ? nil : names?.mentions(in: scalars))
    return text
  }

  var numbers: [WrittenNumber] { read?.numbers ?? WrittenNumber.all(in: scalars) }

  func mentions(of names: FrameworkNames) -> [FrameworkNames.Mention] {
    read?.mentions ?? names.mentions(in: scalars)
  }

  /// The text from `start` up to `end`.
  func string(_ range: Range<Int>) -> String {
    String(scalars: scalars[range.clamped(to: 0..<scalars.count)])
  }

  /// What stands around `range`, for a message: whole words where spaces tell them, else whole clusters.
  ///
  /// - Parameters:
  ///   - before: How many characters before it, at least, and `after` behind it.
  func excerpt(around range: Range<Int>, before: Int, after: Int) -> String {
    let reach = 8
    func isSpace(_ index: Int) -> Bool { [" ", "\n", "\u{A0}"].contains(scalars[index]) }
    let first = max(range.lowerBound - before, 0)
    let start =
      stride(from: first, through: max(first - reach, 0), by: -1).first { $0 == 0 || isSpace($0 - 1) }
      ?? stride(from: first, through: max(first - reach, 0), by: -1).first { startsCluster(scalars, at: $0) }
      ?? first
    let last = min(range.upperBound + after, scalars.count)
    let end =
      (last...min(last + reach, scalars.count)).first { $0 == scalars.count || isSpace($0) }
      ?? (last...min(last + reach, scalars.count)).first { startsCluster(scalars, at: $0) } ?? last
    return string(start..<end)
  }
}

extension RecordText {
  /// Every text below `node`, in the order of the file; keys are none.
  package static func all(in node: SourceNode) -> [RecordText] {
    var texts: [RecordText] = []
    collect(node, [], &texts)
    return texts
  }

  /// Readers limit how deep a file nests.
  private static func collect(_ node: SourceNode, _ path: [String], _ texts: inout [RecordText]) {
    switch node.content {
    case .text(let text):
      // A longer one has been refused already.
      guard text.utf8.count <= RecordLimit.text * 40 else { return }
      texts.append(RecordText(text, at: node.location, path: path))
    case .sequence(let elements):
      for element in elements { collect(element, path, &texts) }
    case .mapping(let entries):
      for entry in entries { collect(entry.value, path + [entry.key], &texts) }
    case .null, .boolean, .number: break
    }
  }
}

extension RecordText {
  /// Where addresses of the web stand, in the order of the text: with a scheme, with `www.`, or a domain with a path. They go
  /// on up to a space, or up to a Thai letter where they have no path, which may be in Thai, and no domain in Thai.
  var webAddresses: [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isLatinLetter || scalars[index].isArabicDigit else {
        index += 1
        continue
      }
      var end = index
      var lastDot: Int?
      while end < scalars.count,
        scalars[end].isLatinLetter || scalars[end].isArabicDigit || scalars[end] == "." || scalars[end] == "-"
      {
        if scalars[end] == "." { lastDot = end }
        end += 1
      }
      var hasPath = false
      var mayBeThai = false
      if scalars.has("://", at: end) {
        end += 3
        mayBeThai = end < scalars.count && scalars[end].value >= 0x80
      } else if let dot = lastDot, end - dot > 2, scalars[(dot + 1)..<end].allSatisfy(\.isLatinLetter),
        end < scalars.count, scalars[end] == "/"
      {
        hasPath = true
      } else if !startsWithWWW(index) {
        index = end
        continue
      }
      while end < scalars.count, ![" ", "\n", "\u{A0}", ")", "”", "\"", "<", ">"].contains(scalars[end]),
        hasPath || mayBeThai || scalars[end].value < 0x80
      {
        if scalars[end] == "/" || scalars[end] == "?" { hasPath = true }
        end += 1
      }
      result.append(index..<end)
      index = end
    }
    return result
  }

  private func startsWithWWW(_ index: Int) -> Bool {
    scalars.has("www.", at: index) || scalars.has("WWW.", at: index) || scalars.has("Www.", at: index)
  }

  /// What stands in quotation marks, each pair within a line, in the order of the text.
  var quotations: [Range<Int>] {
    var result: [Range<Int>] = []
    var open: (mark: Unicode.Scalar, index: Int)?
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": open = nil
      case "“", "«", "‘": if open == nil { open = (scalar, index) }
      case "”", "»", "’", "\"":
        let opening: Unicode.Scalar = scalar == "”" ? "“" : scalar == "»" ? "«" : scalar == "’" ? "‘" : "\""
        if let start = open, start.mark == opening {
          result.append(start.index..<index)
          open = nil
        } else if scalar == "\"", open == nil {
          open = (scalar, index)
        }
      default: break
      }
    }
    return result
  }
}
