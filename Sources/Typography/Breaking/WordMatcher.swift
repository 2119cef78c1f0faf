/// Divides a run of Thai letters into words: the path of fewest words through the dictionary, cut only between clusters.
///
/// Among paths of as many words the one with longer words wins (ประจำ|ปี, not ประ|จำปี); what no word covers is crossed a
/// cluster at a time, dearly, and then joined to its neighbour.
struct WordMatcher {
  private static let wordCost: Int32 = 1_000
  private static let unknownCost: Int32 = 2_600
  private static let termCost: Int32 = 1
  /// Longer runs without a space are cut here for matching; no sentence comes near.
  private static let longestRun = 4_000

  let dictionary: ThaiDictionary

  private var cost: [Int32] = []
  private var previous: [Int32] = []
  private var isKnown: [Bool] = []

  init(dictionary: ThaiDictionary) {
    self.dictionary = dictionary
  }

  /// Calls `boundary` with each place between two words of `start..<end`, with the words on both sides:
  /// start of the left one, the place, end of the right one.
  ///
  /// - Parameter terms: Ends of terms by the position they start at; 0 where none does.
  mutating func words(
    of text: [UInt32], _ start: Int, _ end: Int, terms: [Int32], _ boundary: (Int, Int, Int) -> Void
  ) {
    var from = start
    while from < end {
      var to = min(from + Self.longestRun, end)
      while to < end, !ThaiLetters.isClusterBoundary(text, to) { to += 1 }
      match(text, from, to, terms, boundary)
      from = to
    }
  }

  private mutating func match(
    _ text: [UInt32], _ start: Int, _ end: Int, _ terms: [Int32], _ boundary: (Int, Int, Int) -> Void
  ) {
    let count = end - start
    guard count > 1 else { return }
    fillPaths(text, start, count, terms)
    var cuts: [(at: Int, isKnownBefore: Bool)] = []
    var position = count
    while position > 0 {
      cuts.append((position, isKnown[position]))
      position = Int(previous[position])
    }
    cuts.reverse()
    joinUnknown(&cuts)
    var left = 0
    for index in 0..<max(cuts.count - 1, 0) {
      boundary(start + left, start + cuts[index].at, start + cuts[index + 1].at)
      left = cuts[index].at
    }
  }

  private mutating func fillPaths(_ text: [UInt32], _ start: Int, _ count: Int, _ terms: [Int32]) {
    cost = [Int32](repeating: .max, count: count + 1)
    previous = [Int32](repeating: 0, count: count + 1)
    isKnown = [Bool](repeating: false, count: count + 1)
    cost[0] = 0
    for from in 0..<count where cost[from] != .max {
      let base = cost[from]
      func reach(_ to: Int, _ price: Int32, _ known: Bool) {
        if base + price < cost[to] {
          cost[to] = base + price
          previous[to] = Int32(from)
          isKnown[to] = known
        }
      }
      if terms[start + from] > 0 {
        let to = Int(terms[start + from]) - start
        if to <= count, to == count || ThaiLetters.isClusterBoundary(text, start + to) {
          reach(to, Self.termCost, true)
        }
      }
      dictionary.forEachWord(in: text, from: start + from, to: start + count) { end in
        guard end == start + count || ThaiLetters.isClusterBoundary(text, end) else { return }
        let length = Int32(min(end - start - from, 20))
        reach(end - start, Self.wordCost - length * length, true)
      }
      var next = from + 1
      while next < count, !ThaiLetters.isClusterBoundary(text, start + next) { next += 1 }
      reach(next, Self.unknownCost, false)
    }
  }

  /// Unknown bits are joined to one another, and short ones to the word before.
  private func joinUnknown(_ cuts: inout [(at: Int, isKnownBefore: Bool)]) {
    var joined: [(at: Int, isKnownBefore: Bool)] = []
    for cut in cuts {
      if let last = joined.last, !cut.isKnownBefore {
        let isRunOfUnknown = !last.isKnownBefore
        if isRunOfUnknown || cut.at - last.at <= 2 {
          joined[joined.count - 1] = (cut.at, last.isKnownBefore && !isRunOfUnknown)
          continue
        }
      }
      if let last = joined.last, !last.isKnownBefore, joined.count == 1 || last.at <= 2, last.at <= 2 {
        joined[joined.count - 1] = (cut.at, cut.isKnownBefore)
        continue
      }
      joined.append(cut)
    }
    cuts = joined
  }
}
