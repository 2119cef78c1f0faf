// Swift's own functions for these are of its module for regular expressions (see Package.swift).

extension Collection where Element: Equatable {
  /// The first place where the elements of `part` stand one after the other; found in one walk, however often they nearly do
  /// (Knuth, Morris and Pratt).
  @inlinable package func firstPlace(of part: some Collection<Element>) -> Range<Index>? {
    let part = Array(part)
    guard let first = part.first else { return startIndex..<startIndex }
    /// By place in the part, how much of its beginning ends right before it.
    var borders = [0, 0]
    var length = 0
    for element in part.dropFirst() {
      while length > 0, part[length] != element { length = borders[length] }
      if part[length] == element { length += 1 }
      borders.append(length)
    }
    guard var index = firstIndex(of: first) else { return nil }
    var start = index
    var found = 0
    while index < endIndex {
      while found > 0, part[found] != self[index] {
        start = self.index(start, offsetBy: found - borders[found])
        found = borders[found]
      }
      let isNext = part[found] == self[index]
      formIndex(after: &index)
      if isNext { found += 1 } else { start = index }
      if found == part.count { return start..<index }
    }
    return nil
  }
}

extension StringProtocol {
  /// Whether the characters of `part` stand in it: a letter is not found where it has a mark.
  @inlinable package func holds(_ part: some StringProtocol) -> Bool { firstPlace(of: part) != nil }
}

extension RangeReplaceableCollection where Element: Equatable {
  /// With `other` in the place of each `part`, which has an element at least.
  @inlinable package func exchanging(
    _ part: some Collection<Element>, for other: some Collection<Element>
  ) -> Self {
    var result = Self()
    var rest = self[...]
    while !part.isEmpty, let place = rest.firstPlace(of: part) {
      result += rest[..<place.lowerBound]
      result += other
      rest = rest[place.upperBound...]
    }
    return result + rest
  }
}
