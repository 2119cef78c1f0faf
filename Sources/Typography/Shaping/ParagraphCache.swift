/// Prepared paragraphs, of this report and of those before it on the same worker.
///
/// Half of a report's paragraphs have stood in it before, as the names of indicators in table after table, and nearly all that
/// an agency's report says others said too.
struct ParagraphCache {
  /// Characters kept before the cache starts anew, 24 bytes each; a report has about 30,000.
  private static let capacity = 500_000

  /// A stretch of a paragraph in one look.
  struct Part: Equatable {
    /// The number that its typesetter gave it.
    var look: Int
    /// Its first character.
    var start: Int
  }

  /// What a paragraph is prepared from.
  struct Key {
    let text: [UInt32]
    let parts: [Part]
    /// The report whose names the text has; 0 where it has none, and so comes out the same in every report.
    let report: UInt32
    fileprivate let hash: UInt64

    init(text: [UInt32], parts: [Part], report: UInt32) {
      self.text = text
      self.parts = parts
      self.report = report
      var hash = WordCosts.hash(text, 0, text.count) ^ UInt64(report)
      for part in parts { hash = (hash &+ UInt64(truncatingIfNeeded: part.look)) &* 0x100_0000_01b3 }
      self.hash = hash
    }

    fileprivate func equals(_ other: Key) -> Bool {
      hash == other.hash && report == other.report && parts == other.parts && text == other.text
    }
  }

  struct Entry {
    var text: PreparedText
    var missing: Set<Unicode.Scalar>
  }

  private var entries: [(key: Key, entry: Entry)] = []
  private var table = IndexTable()
  private var characterCount = 0

  subscript(key: Key) -> Entry? {
    table.first(key.hash) { entries[$0].key.equals(key) }.map { entries[$0].entry }
  }

  /// Keeps a paragraph that isn't there yet.
  mutating func insert(_ entry: Entry, for key: Key) {
    if characterCount + key.text.count > Self.capacity { self = ParagraphCache() }
    characterCount += key.text.count
    entries.append((key, entry))
    let known = entries
    table.insert(known.count - 1, key.hash) { known[$0].key.hash }
  }
}
