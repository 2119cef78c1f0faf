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
    private(set) var text: [UInt32] = []
    private(set) var parts: [Part] = []
    /// Where names of the report stand in it: of what tells reports apart, only they decide where its lines end.
    private(set) var terms: [Range<Int32>] = []
    fileprivate private(set) var hash: UInt64 = 0

    /// Forgets the paragraph, and keeps the room for the next.
    mutating func begin() {
      text.removeAll(keepingCapacity: true)
      parts.removeAll(keepingCapacity: true)
    }

    mutating func append(_ more: String, look: Int) {
      parts.append(Part(look: look, start: text.count))
      text.append(lettersOf: more)
    }

    mutating func end(terms: [Range<Int32>]) {
      self.terms = terms
      var hash = WordCosts.hash(text, 0, text.count)
      for part in parts { hash = (hash &+ UInt64(truncatingIfNeeded: part.look)) &* 0x100_0000_01b3 }
      for term in terms { hash = (hash &+ UInt64(truncatingIfNeeded: term.upperBound)) &* 0x100_0000_01b3 }
      self.hash = hash
    }

    /// The same without room for more: an array made of a whole other one would share its room.
    fileprivate var trimmed: Key {
      var result = self
      result.text = text.map { $0 }
      result.parts = parts.map { $0 }
      return result
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
    entries.append((key.trimmed, entry))
    let known = entries
    table.insert(known.count - 1, key.hash) { known[$0].key.hash }
  }
}

extension [UInt32] {
  /// Appends a text's scalars, line ends and tabs as spaces.
  fileprivate mutating func append(lettersOf text: String) {
    let bytes = text.utf8.span
    append(addingCapacity: bytes.count) { letters in
      var index = 0
      func rest() -> UInt32 {
        index += 1
        return UInt32(bytes[index] & 0x3F)
      }
      // A String is well-formed UTF-8.
      while index < bytes.count {
        let lead = UInt32(bytes[index])
        let letter =
          switch lead {
          case ..<0x80: lead
          case ..<0xE0: (lead & 0x1F) << 6 | rest()
          case ..<0xF0: (lead & 0x0F) << 12 | rest() << 6 | rest()
          default: (lead & 0x07) << 18 | rest() << 12 | rest() << 6 | rest()
          }
        letters.append(normalized(letter))
        index += 1
      }
    }
  }
}

private func normalized(_ letter: UInt32) -> UInt32 {
  switch letter {
  case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: 0x20
  default: letter
  }
}
