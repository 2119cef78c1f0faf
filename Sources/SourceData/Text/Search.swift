// Swift's own functions for these are of its module for regular expressions (see Package.swift).

extension Collection where Element: Equatable {
  /// The first place where the elements of `part` stand one after the other.
  @inlinable package func firstPlace(of part: some Collection<Element>) -> Range<Index>? {
    guard let first = part.first else { return startIndex..<startIndex }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: part) { return start..<rest.index(start, offsetBy: part.count) }
      rest = rest.dropFirst()
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
