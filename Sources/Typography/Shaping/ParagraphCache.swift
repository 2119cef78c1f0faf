/// Prepared paragraphs, of this report and of those before it on the same worker.
///
/// Half of a report's paragraphs have stood in it before, as the names of indicators in table after table, and nearly all that
/// an agency's report says others said too.
struct ParagraphCache {
  /// Characters kept before the cache starts anew, 40 bytes each; a report has about 30,000.
  private static let capacity = 400_000

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
    /// Where names of the report stand in it: of what tells reports apart, only they decide where its lines end.
    let terms: [Range<Int32>]
    fileprivate let hash: UInt64

    init(text: [UInt32], parts: [Part], terms: [Range<Int32>]) {
      self.text = text
      self.parts = parts
      self.terms = terms
      var hash = WordCosts.hash(text, 0, text.count)
      for part in parts { hash = (hash &+ UInt64(truncatingIfNeeded: part.look)) &* 0x100_0000_01b3 }
      for term in terms { hash = (hash &+ UInt64(truncatingIfNeeded: term.upperBound)) &* 0x100_0000_01b3 }
      self.hash = hash
    }

    fileprivate func equals(_ other: Key) -> Bool {
      hash == other.hash && parts == other.parts && terms == other.terms && text == other.text
    }
  }

  struct Entry {
    var text: PreparedText
    var missing: Set<Unicode.Scalar>
    /// Fonts that were to supply what others lack, and can't be used.
    var unusable: Set<Int>
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
