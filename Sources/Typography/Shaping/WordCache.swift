/// Shaped words, shared by all paragraphs and reports of a worker: four words of five have been shaped before.
struct WordCache {
  /// Longer stretches are shaped in parts.
  static let longestWord = 200
  /// Words kept before the cache starts anew. A report has fewer than a thousand different ones and brings some fifteen that
  /// those before it had not, so that a worker's memory stops growing within a few hundred reports.
  private static let capacity = 6_000

  struct Key: Hashable {
    var font: Int
    var hash: UInt64
  }

  private struct Entry {
    var key: Key
    var word: Range<Int>
    var characters: Range<Int>
  }

  private var entries: [Entry] = []
  private var table = IndexTable()
  /// The letters of all words, and their characters.
  private var words: [UInt32] = []
  private var characters: [PreparedText.Character] = []

  /// Appends the characters of the word `text[start..<end]`, where it is known.
  func append(
    _ key: Key, _ text: [UInt32], _ start: Int, _ end: Int, _ span: UInt16,
    _ prepared: inout PreparedText.Draft
  ) -> Bool {
    let known = table.first(key.hash) { index in
      let entry = entries[index]
      return entry.key == key && entry.word.count == end - start
        && words.agree(entry.word, with: text, at: start)
    }
    guard let known else { return false }
    for index in entries[known].characters {
      var character = characters[index]
      character.span = span
      prepared.characters.append(character)
    }
    return true
  }

  /// Keeps the word that stands at the end of `prepared`, from `first` on.
  mutating func insert(
    _ key: Key, _ text: [UInt32], _ start: Int, _ end: Int, _ prepared: PreparedText.Draft, from first: Int
  ) {
    if entries.count >= Self.capacity { self = WordCache() }
    let wordStart = words.count
    words.append(contentsOf: text[start..<end])
    let characterStart = characters.count
    characters.append(contentsOf: prepared.characters[first...])
    entries.append(
      Entry(key: key, word: wordStart..<words.count, characters: characterStart..<characters.count))
    let known = entries
    table.insert(known.count - 1, key.hash) { known[$0].key.hash }
  }
}
