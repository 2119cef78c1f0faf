import SourceData

/// By what a place of a report shows that it is about a certain value of the record.
///
/// A changed score changes more than what tells of it: ranks, means, levels, the number of low items.
package struct ReportSubject: Sendable, Hashable {
  /// What the value is called: an item's code, an indicator's name. Empty where it has no name of its own.
  package var names: [String]
  /// How it may be written, in Arabic digits: `0.00`.
  package var values: [String]

  /// What is called otherwise by a longer name that one of `names` is part of.
  package var longer: [String]

  package init(names: [String], values: [String], longer: [String] = []) {
    self.names = names
    self.values = values
    self.longer = longer
  }

  /// Those places that show both name and value before those that show the name; where none has the name, those with the value;
  /// where none shows either, all.
  func best(of places: [Int], text: (Int) -> String) -> [Int] {
    var (both, named, valued): ([Int], [Int], [Int]) = ([], [], [])
    for place in places {
      let shown = longer.reduce(arabic(text(place))) { $0.exchanging($1, for: "\n") }
      let text = Array(shown.unicodeScalars)
      let hasName = names.contains { text.holds(Array($0.unicodeScalars)) }
      let hasValue = values.contains { text.holds(Array($0.unicodeScalars)) }
      switch (hasName, hasValue) {
      case (true, true): both.append(place)
      case (true, false): named.append(place)
      case (false, true): valued.append(place)
      case (false, false): break
      }
    }
    if !both.isEmpty || !named.isEmpty { return both + named }
    return valued.isEmpty ? places : valued
  }

  private func arabic(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard ("\u{0E50}"..."\u{0E59}").contains(scalar) else { return scalar }
          return Unicode.Scalar(UInt8(ascii: "0") + UInt8(scalar.value - 0x0E50))
        }))
  }
}

extension [Unicode.Scalar] {
  /// Whether a word or a number stands in a text, and not as part of a longer one: `o1` is not in `o12`, nor `5.00` in `95.00`.
  fileprivate func holds(_ word: [Unicode.Scalar]) -> Bool {
    guard let first = word.first, let last = word.last, word.count <= count else { return false }
    for start in 0...(count - word.count) where self[start] == first {
      let end = start + word.count
      guard self[start..<end].elementsEqual(word) else { continue }
      if first.isLatinOrDigit, start > 0 {
        if self[start - 1].isLatinOrDigit { continue }
        if first.isDigit, ".,".unicodeScalars.contains(self[start - 1]), start > 1, self[start - 2].isDigit {
          continue
        }
      }
      if last.isLatinOrDigit, end < count {
        if self[end].isLatinOrDigit { continue }
        if last.isDigit, ".,".unicodeScalars.contains(self[end]), end + 1 < count, self[end + 1].isDigit {
          continue
        }
      }
      return true
    }
    return false
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isLatinOrDigit: Bool { isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
