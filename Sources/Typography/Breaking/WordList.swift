/// Words beside the dictionary's, as a tree of letters: each node knows its first child and its next sibling.
struct WordList: Sendable {
  /// All that is looked at together, so that a step of a search is one place of memory.
  private struct Node {
    /// From U+0E00.
    var letter: UInt8
    var child: Int32 = 0
    var sibling: Int32 = 0
    /// Where a word ends: the number of its places; -1 else.
    var word: Int32 = -1
  }

  private var nodes = [Node(letter: 0)]
  /// The first letters' nodes by U+0E00 to U+0E7F.
  private var roots = [Int32](repeating: 0, count: 128)
  private var pairs = LetterPairs()
  /// The places inside a word at which it may be cut dearly, a bit for each letter before.
  private var places: [UInt64] = []

  /// The list of the language of public administration, with the words that it takes from other languages.
  static let administration = WordList(LoanWords.list, AdministrationWords.compounds)

  /// - Parameter lists: Words between white space; `/` stands where a line may end inside a compound, though dearly. Of a word
  ///   in two lists the later one's counts.
  init(_ lists: String...) {
    nodes.reserveCapacity(lists.reduce(0) { $0 + $1.utf8.count / 4 })
    for list in lists { insert(wordsOf: list) }
  }

  /// By numbers, at every start of the program: Characters take thirty times as long, slices of scalars three times.
  private mutating func insert(wordsOf list: String) {
    var node: Int32 = 0
    var length: UInt64 = 0
    var cuts: UInt64 = 0
    var isWord = true
    var first = 0
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
    for scalar in list.unicodeScalars {
      if isSpace(scalar) {
        if isWord, node > 0 { end(node, length, cuts) }
        (node, length, cuts, isWord) = (0, 0, 0, true)
      } else if scalar == "/" {
        cuts |= 1 << length
      } else if isWord, length < 60, scalar.value >= 0x0E00, scalar.value < 0x0E80 {
        let letter = Int(scalar.value - 0x0E00)
        if length == 0 { first = letter }
        if length == 1 { pairs.insert(first, letter) }
        node = child(of: node, UInt8(letter))
        length += 1
      } else {
        isWord = false
      }
    }
    if isWord, node > 0 { end(node, length, cuts) }
  }

  private mutating func end(_ node: Int32, _ length: UInt64, _ cuts: UInt64) {
    if length == 1 { pairs.insert(alone: Int(nodes[Int(node)].letter)) }
    nodes[Int(node)].word = Int32(places.count)
    places.append(cuts)
  }

  private mutating func child(of node: Int32, _ letter: UInt8) -> Int32 {
    let isRoot = node == 0
    let first = isRoot ? roots[Int(letter)] : nodes[Int(node)].child
    var next = first
    while next > 0 {
      if nodes[Int(next)].letter == letter { return next }
      next = nodes[Int(next)].sibling
    }
    let new = Int32(nodes.count)
    nodes.append(Node(letter: letter, sibling: isRoot ? 0 : first))
    if isRoot { roots[Int(letter)] = new } else { nodes[Int(node)].child = new }
    return new
  }

  /// Calls `found` with the end of each word that starts at `start` and may end there, and the places inside it.
  @inline(__always)
  func forEachWord(in run: borrowing ThaiRun, from start: Int, _ found: (Int, UInt64) -> Void) {
    guard pairs.contains(run.letter(start), run.letter(start + 1)) else { return }
    var node = Int(roots[run.letter(start)])
    var position = start + 1
    while node > 0 {
      let word = nodes[node].word
      if word >= 0, run.mayEnd(position) { found(position, places[Int(word)]) }
      let letter = run.letter(position)
      guard letter > 0 else { return }
      node = Int(nodes[node].child)
      while node > 0, Int(nodes[node].letter) != letter { node = Int(nodes[node].sibling) }
      position += 1
    }
  }
}
