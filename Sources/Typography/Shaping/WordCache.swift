/// Shaped words, shared by all paragraphs and reports of a worker: four words of five have been shaped before.
struct WordCache {
  /// Longer stretches are shaped in parts.
  static let longestWord = 200
  /// Words kept before the cache starts anew; a report has fewer than a thousand different ones.
  private static let capacity = 50_000

  struct Key: Hashable {
    var font: Int
    var hash: UInt64
  }

  private struct Entry {
    var word: [UInt32]
    var characters: [PreparedText.Character]
  }

  private var entries: [Key: Entry] = [:]

  /// Appends the word's characters, where it is known.
  func append(_ key: Key, _ word: ArraySlice<UInt32>, _ span: UInt16, _ prepared: inout PreparedText) -> Bool
  {
    guard let entry = entries[key], entry.word.elementsEqual(word) else { return false }
    for var character in entry.characters {
      character.span = span
      prepared.characters.append(character)
    }
    return true
  }

  mutating func insert(_ key: Key, _ word: ArraySlice<UInt32>, _ characters: [PreparedText.Character]) {
    if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
    entries[key] = Entry(word: Array(word), characters: characters)
  }
}
