/// Where lines may end inside runs of Thai letters that were divided before: the names of indicators stand in sentence after
/// sentence, and a third of a report's letters is found here.
struct RunMemory {
  /// A place inside a run where a word, or a part of a compound, starts.
  struct Place {
    /// From the run's start.
    var offset: Int
    /// Of a break there; infinite where none may be.
    var cost: Double
  }

  /// Longer runs seldom come again.
  static let longestRun = 120
  /// Letters kept before the memory starts anew; a report has some 17,000 in its different runs.
  private static let capacity = 100_000

  private struct Entry {
    var hash: UInt64
    var letters: Range<Int>
    var places: Range<Int>
  }

  private var entries: [Entry] = []
  private var table = IndexTable()
  private var letters: [UInt32] = []
  private(set) var places: [Place] = []

  /// Which of `places` belong to the run `text[start..<end]`; nil where it is new.
  func find(_ text: [UInt32], _ start: Int, _ end: Int, hash: UInt64) -> Range<Int>? {
    let known = table.first(hash) { index in
      let entry = entries[index]
      return entry.hash == hash && entry.letters.count == end - start
        && letters.agree(entry.letters, with: text, at: start)
    }
    return known.map { entries[$0].places }
  }

  /// Keeps the places of a run that isn't there yet.
  mutating func insert(
    _ text: [UInt32], _ start: Int, _ end: Int, hash: UInt64, costs: [Double], wordStarts: [Bool]
  ) {
    if letters.count + end - start > Self.capacity { self = RunMemory() }
    let (firstLetter, firstPlace) = (letters.count, places.count)
    letters.append(contentsOf: text[start..<end])
    for position in start + 1..<end where wordStarts[position] {
      places.append(Place(offset: position - start, cost: costs[position]))
    }
    entries.append(
      Entry(hash: hash, letters: firstLetter..<letters.count, places: firstPlace..<places.count))
    table.insert(entries.count - 1, hash) { entries[$0].hash }
  }
}
