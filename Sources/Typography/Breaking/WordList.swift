/// Words beside the dictionary's, as a tree of letters: each node knows its first child and its next sibling.
struct WordList: Sendable {
  private var letters: [UInt32] = [0]
  private var children: [Int32] = [0]
  private var siblings: [Int32] = [0]
  /// Where a word ends: the places inside it at which it may be cut dearly, a bit for each letter before; all ones else.
  private var cuts: [UInt64] = [Self.noWord]
  /// The first letters' nodes by U+0E00 to U+0E7F.
  private var roots = [Int32](repeating: 0, count: 128)
  private static let noWord = UInt64.max

  /// The list of the language of public administration, with the words that it takes from other languages.
  static let administration = WordList(LoanWords.list, AdministrationWords.compounds)

  /// - Parameter lists: Words between white space; `/` stands where a line may end inside a compound, though dearly. Of a word
  ///   in two lists the later one's counts.
  init(_ lists: String...) {
    // By scalars: Characters take thirty times as long, at every start of the program.
    for list in lists {
      for word in list.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) { insert(word) }
    }
  }

  private mutating func insert(_ word: Substring.UnicodeScalarView) {
    var node: Int32 = 0
    var length: UInt64 = 0
    var places: UInt64 = 0
    for scalar in word {
      if scalar == "/" {
        places |= 1 << length
        continue
      }
      guard length < 60, scalar.value >= 0x0E00, scalar.value < 0x0E80 else { return }
      node = child(of: node, scalar.value)
      length += 1
    }
    guard node > 0 else { return }
    cuts[Int(node)] = places
  }

  private mutating func child(of node: Int32, _ letter: UInt32) -> Int32 {
    let isRoot = node == 0
    let first = isRoot ? roots[Int(letter - 0x0E00)] : children[Int(node)]
    var next = first
    while next > 0 {
      if letters[Int(next)] == letter { return next }
      next = siblings[Int(next)]
    }
    let new = Int32(letters.count)
    letters.append(letter)
    children.append(0)
    siblings.append(isRoot ? 0 : first)
    cuts.append(Self.noWord)
    if isRoot { roots[Int(letter - 0x0E00)] = new } else { children[Int(node)] = new }
    return new
  }

  /// Calls `found` with the end of each word that starts at `start`, and the places inside it.
  @inline(__always)
  func forEachWord(in text: [UInt32], from start: Int, to end: Int, _ found: (Int, UInt64) -> Void) {
    let offset = Int(text[start]) - 0x0E00
    guard offset >= 0, offset < 128 else { return }
    var node = Int(roots[offset])
    var position = start + 1
    while node > 0 {
      if cuts[node] != Self.noWord { found(position, cuts[node]) }
      guard position < end else { return }
      var next = Int(children[node])
      while next > 0, letters[next] != text[position] { next = Int(siblings[next]) }
      node = next
      position += 1
    }
  }
}
