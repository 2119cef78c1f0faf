import DocumentTree
import Typography

/// The lines that longer paragraphs were parted into, of this report and of those before it on the same worker: agencies'
/// reports say mostly the same at the same width. Known to one thread alone.
package final class LineMemory {
  /// Paragraphs kept before it starts anew; a report has a few hundred of more than one line, and those with an agency's own
  /// words don't come again.
  private static let capacity = 1_000

  /// All that the lines depend on.
  private struct Key: Hashable {
    var text: ObjectIdentifier
    var alignment: StyleSheet.Alignment
    var firstMeasure: Double
    var measure: Double
  }

  private struct Entry {
    /// Kept, so that no other text takes its identity.
    var text: PreparedText
    var lines: [LineBreaker.Line]
  }

  private var entries: [Key: Entry] = [:]

  package init() {}

  /// The lines of a paragraph, parted now where they are not known.
  func lines(of breaker: LineBreaker, alignment: StyleSheet.Alignment) -> [LineBreaker.Line] {
    let key = Key(
      text: ObjectIdentifier(breaker.text), alignment: alignment, firstMeasure: breaker.firstMeasure,
      measure: breaker.measure)
    if let known = entries[key] { return known.lines }
    if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
    let lines = breaker.parted()
    entries[key] = Entry(text: breaker.text, lines: lines)
    return lines
  }
}
