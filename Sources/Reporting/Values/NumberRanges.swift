/// Numbers or codes as a sentence lists them: three or more that follow one another are told by their ends, `1`, `3 – 5`.
///
/// - Parameter entries: In ascending order; those whose `position` is one more than the one's before follow it.
func ranges(_ entries: [(position: Int, text: String)]) -> [String] {
  var result: [String] = []
  var index = entries.startIndex
  while index < entries.endIndex {
    var end = index
    while end + 1 < entries.endIndex, entries[end + 1].position == entries[end].position + 1 { end += 1 }
    if end - index >= 2 {
      result.append("\(entries[index].text) – \(entries[end].text)")
    } else {
      result += entries[index...end].map(\.text)
    }
    index = end + 1
  }
  return result
}

/// `1`, `3 – 5`.
func ranges(_ numbers: [Int]) -> [String] { ranges(numbers.map { ($0, String($0)) }) }
