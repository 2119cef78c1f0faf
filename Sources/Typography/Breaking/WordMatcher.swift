/// Divides a run of Thai letters into words: the path of fewest words through the dictionary, cut only between clusters.
///
/// Among paths of as many words the one with longer words wins (ประจำ|ปี, not ประ|จำปี); what no word covers is crossed a
/// cluster at a time, dearly, and then joined to its neighbour. Where another path is as good to within `doubt`, the
/// places that only one of the two has are disputed: of ถูก|ลัก and ถู|กลัก a reader knows which is meant, a list of words
/// does not, and a line that ends at neither misleads nobody.
struct WordMatcher {
  private static let wordCost: Int32 = 1_000
  private static let unknownCost: Int32 = 2_600
  private static let termCost: Int32 = 1
  /// What a word of the list costs less than the dictionary's: it knows where its compounds part, and is what a report means
  /// where words overlap, as in เผยแพร่|หลาย.
  private static let listShare: Int32 = 20
  /// How much dearer a path may be and still dispute the best one's places.
  private static let doubt: Int32 = 3
  /// Longer runs without a space are cut here for matching; no sentence comes near.
  private static let longestRun = 4_000

  /// The end of a word.
  struct Cut {
    var at: Int
    var isKnown: Bool
    /// Places inside the word, a bit for each scalar from its start, where it may be cut dearly.
    var places: UInt64
    /// Whether the text reads as well with no word ending here.
    var isDisputed = false
  }

  private struct Step {
    var cost = Int32.max
    var previous: Int32 = 0
    /// What the next best path costs, and where its last word starts.
    var rivalCost = Int32.max
    var rival: Int32 = 0
    var isDisputed = false
    var isKnown = false
    var places: UInt64 = 0
  }

  let dictionary: ThaiDictionary
  private let list: WordList
  /// The words of the last run, in order; the last ends at the run's end.
  private(set) var cuts: [Cut] = []
  private var steps: [Step] = []
  private var run = ThaiRun()

  init(dictionary: ThaiDictionary, list: WordList = .administration) {
    self.dictionary = dictionary
    self.list = list
  }

  /// Divides `start..<end` into `cuts`.
  ///
  /// - Parameter terms: Ends of terms by the position they start at; 0 where none does.
  mutating func divide(_ text: [UInt32], _ start: Int, _ end: Int, terms: [Int32]) {
    cuts.removeAll(keepingCapacity: true)
    var from = start
    while from < end {
      var to = min(from + Self.longestRun, end)
      while to < end, !ThaiLetters.isClusterBoundary(text, to) { to += 1 }
      fillPaths(text, from, to - from, terms)
      collect(from, to - from)
      from = to
    }
  }

  private mutating func collect(_ start: Int, _ count: Int) {
    let first = cuts.count
    var hasUnknown = false
    var position = count
    while position > 0 {
      let step = steps[position]
      if step.rivalCost <= step.cost + Self.doubt { dispute(position) }
      cuts.append(
        Cut(at: start + position, isKnown: step.isKnown, places: step.places, isDisputed: step.isDisputed))
      hasUnknown = hasUnknown || !step.isKnown
      position = Int(step.previous)
    }
    cuts[first...].reverse()
    if hasUnknown { joinUnknown(from: first, start) }
  }

  /// Marks the places between `end` and where its best path and its rival part, that the rival does not have.
  private mutating func dispute(_ end: Int) {
    var ours = steps[end].previous
    var theirs = steps[end].rival
    while ours != theirs {
      if ours > theirs {
        steps[Int(ours)].isDisputed = true
        ours = steps[Int(ours)].previous
      } else {
        theirs = steps[Int(theirs)].previous
      }
    }
  }

  private mutating func fillPaths(_ text: [UInt32], _ start: Int, _ count: Int, _ terms: [Int32]) {
    var steps: [Step] = []
    swap(&steps, &self.steps)
    defer { swap(&steps, &self.steps) }
    steps.removeAll(keepingCapacity: true)
    steps.append(contentsOf: repeatElement(Step(), count: count + 1))
    steps[0].cost = 0
    run.read(text, start, start + count)
    for from in 0..<count where steps[from].cost != .max {
      if terms[start + from] > 0 {
        let to = Int(terms[start + from]) - start
        if to <= count, run.mayEnd(to) { Self.reach(&steps, from, to, Self.termCost, true, 0) }
      }
      dictionary.forEachWord(in: run, from: from) { to in
        Self.reach(&steps, from, to, Self.wordCost - Self.share(of: to - from), true, 0)
      }
      list.forEachWord(in: run, from: from) { to, places in
        let price = Self.wordCost - Self.share(of: to - from) - Self.listShare
        Self.reach(&steps, from, to, price, true, places)
      }
      if let end = LoanWords.lettersEnd(text, start + from, start + count) {
        let to = end - start
        Self.reach(&steps, from, to, Self.wordCost - Self.share(of: to - from), true, 0)
      }
      var next = from + 1
      while !run.mayEnd(next) { next += 1 }
      Self.reach(&steps, from, next, Self.unknownCost, false, 0)
    }
  }

  /// What a word costs less for its letters.
  private static func share(of length: Int) -> Int32 {
    let length = Int32(min(length, 20))
    return length * length
  }

  @inline(__always)
  private static func reach(
    _ steps: inout [Step], _ from: Int, _ to: Int, _ price: Int32, _ isKnown: Bool, _ places: UInt64
  ) {
    let cost = steps[from].cost + price
    if cost < steps[to].cost {
      // A word of both dictionaries is no rival of itself.
      let isSame = steps[to].previous == Int32(from)
      let rival = isSame ? steps[to].rival : steps[to].previous
      let rivalCost = isSame ? steps[to].rivalCost : steps[to].cost
      steps[to] = Step(
        cost: cost, previous: Int32(from), rivalCost: rivalCost, rival: rival, isKnown: isKnown,
        places: places)
    } else if cost < steps[to].rivalCost, steps[to].previous != Int32(from) {
      steps[to].rivalCost = cost
      steps[to].rival = Int32(from)
    }
  }

  /// Unknown bits are joined to one another, and short ones to the word before.
  private mutating func joinUnknown(from first: Int, _ start: Int) {
    var kept = first
    for index in first..<cuts.count {
      let cut = cuts[index]
      if kept > first {
        let last = cuts[kept - 1]
        if !cut.isKnown, !last.isKnown || cut.at - last.at <= 2 {
          cuts[kept - 1] = Cut(
            at: cut.at, isKnown: last.isKnown, places: last.places, isDisputed: cut.isDisputed)
          continue
        }
        if !last.isKnown, kept == first + 1, last.at - start <= 2 {
          cuts[kept - 1] = Cut(
            at: cut.at, isKnown: cut.isKnown, places: 0, isDisputed: cut.isDisputed)
          continue
        }
      }
      cuts[kept] = cut
      kept += 1
    }
    cuts.removeSubrange(kept...)
  }
}
