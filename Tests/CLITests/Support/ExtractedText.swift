/// What a reader extracted from a file, with a mark for every line end; texts are taken out of it as they are found.
///
/// A text matches character by character and space by space. Only where the reader's line ends may white space be more
/// or less than in the text, and only where a page ends may the page's furniture stand within it.
struct ExtractedText {
  private var scalars: [Unicode.Scalar] = []
  /// Where the line after each page number starts, by the line end before it.
  private var afterPageNumber: [Int: Int] = [:]
  private var taken: [Bool]
  /// Which piece of a text is tried first: the longest, whole lines before parts of them; else the next one.
  private var prefersLongest = false
  /// Everything in order was found before here.
  private(set) var cursor = 0

  /// - Parameter collapsesSpaces: Whether spaces beside one another count as one.
  init(_ text: String, collapsesSpaces: Bool = false) {
    for line in text.unicodeScalars.split(whereSeparator: {
      "\n\r\u{0C}\u{0B}\u{2028}".unicodeScalars.contains($0)
    }) {
      var trimmed = Array(line).trimmed
      guard !trimmed.isEmpty else { continue }
      if collapsesSpaces {
        trimmed = trimmed.indices.filter { trimmed[$0] != " " || trimmed[$0 - 1] != " " }.map { trimmed[$0] }
      }
      let start = scalars.count
      scalars.append("\n")
      scalars += trimmed
      if Self.isPageNumber(trimmed) { afterPageNumber[start] = scalars.count }
    }
    scalars.append("\n")
    taken = Array(repeating: false, count: scalars.count)
  }

  /// `- 12 -`, `- ก -`.
  private static func isPageNumber(_ line: [Unicode.Scalar]) -> Bool {
    let inner = line.filter { !$0.properties.isWhitespace }
    guard inner.count >= 3, inner.count <= 5, inner.first == "-", inner.last == "-" else { return false }
    return inner.dropFirst().dropLast().allSatisfy { isCounter($0) }
  }

  private static func isCounter(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("๐"..."๙").contains(scalar) || ("ก"..."ฮ").contains(scalar)
  }

  /// Takes the next occurrence of `text`; false where there is none after what was found so far.
  mutating func take(_ text: String, header: [String] = []) -> Bool {
    let wanted = Array(text.unicodeScalars).trimmed
    guard let first = wanted.first else { return true }
    var start = cursor
    while start < scalars.count {
      if scalars[start] == first, !taken[start], !isInNumber(start),
        let end = match(wanted, at: start, header: header), wanted.count > 1 || isAlone(start..<end)
      {
        for index in start..<end { taken[index] = true }
        cursor = end
        return true
      }
      start += 1
    }
    return false
  }

  /// Takes `texts` in any order from what follows, each in whole lines where it doesn't stand in one piece: readers that
  /// go by the place on the page, not by the file's order, mix the lines of neighbouring cells.
  ///
  /// A line that several texts have goes to the first; where one text is then left without, all are looked for again, the longest
  /// pieces first.
  ///
  /// - Parameters:
  ///   - next: What follows them.
  ///   - byPlace: Whether the reader orders by place: then what follows a table may come before its last columns, and a line of a
  ///     cell may stand beside its neighbour's on one line.
  /// - Returns: The texts that are not there.
  mutating func takeUnordered(
    _ texts: [String], from start: Int? = nil, before next: String?, byPlace: Bool = false
  ) -> [String] {
    var other = self
    let missing = take(texts, from: start, before: next, byPlace: byPlace)
    guard !missing.isEmpty else { return [] }
    other.prefersLongest = true
    guard other.take(texts, from: start, before: next, byPlace: byPlace).isEmpty else { return missing }
    other.prefersLongest = false
    self = other
    return []
  }

  private mutating func take(
    _ texts: [String], from start: Int?, before next: String?, byPlace: Bool
  ) -> [String] {
    let end = cursor
    defer { cursor = max(cursor, end) }
    // A caption may say the same as what comes next.
    let limit =
      next.flatMap { next in place(of: next, skipping: texts.count { $0 == next }) } ?? scalars.count
    cursor = start ?? cursor
    var missing: [String] = []
    var last = cursor
    var broken: Set<String> = []
    var counts: [String: Int] = [:]
    // Long texts first: a short one may also be a part of them. Before that, what fills whole lines.
    var rest: [String] = []
    for text in texts.sorted(by: { $0.unicodeScalars.count > $1.unicodeScalars.count }) {
      let wanted = Array(text.unicodeScalars).trimmed
      guard !wanted.isEmpty else { continue }
      if let piece = whole(wanted, before: limit, fillsLines: true) {
        for index in piece { taken[index] = true }
        last = max(last, piece.upperBound)
      } else {
        rest.append(text)
      }
    }
    for text in rest {
      let wanted = Array(text.unicodeScalars).trimmed
      if let piece = whole(wanted, before: limit) {
        for index in piece { taken[index] = true }
        last = max(last, piece.upperBound)
      } else {
        broken.insert(text)
        counts[text, default: 0] += 1
      }
    }
    for text in texts where broken.contains(text) && counts[text, default: 0] > 0 {
      counts[text, default: 0] -= 1
      let wanted = Array(text.unicodeScalars).trimmed
      var lines = lines(of: wanted, before: limit) ?? lines(of: wanted, before: limit, inOrder: false)
      if byPlace, lines == nil {
        lines =
          whole(wanted, before: scalars.count).map { [$0] }
          ?? self.lines(of: wanted, before: scalars.count, beside: true)
      }
      if lines == nil { missing.append(text) }
      for line in lines ?? [] {
        for index in line { taken[index] = true }
        if line.upperBound <= limit { last = max(last, line.upperBound) }
      }
    }
    cursor = last
    return missing
  }

  /// Where an occurrence of `text` starts, after `count` others.
  private func place(of text: String, skipping count: Int) -> Int? {
    let wanted = Array(text.unicodeScalars).trimmed
    var count = count
    return (cursor..<scalars.count).first {
      guard scalars[$0] == wanted.first, !taken[$0], isAtStart($0),
        match(wanted, at: $0, header: []) != nil
      else { return false }
      count -= 1
      return count < 0
    }
  }

  /// The lines that no text was found in, pages' numbers left out.
  var leftovers: [String] {
    var result: [String] = []
    var line = ""
    var index = 0
    while index < scalars.count {
      if let after = afterPageNumber[index] {
        index = after
        continue
      }
      if scalars[index] == "\n" || taken[index] {
        if !line.isBlank { result.append(line) }
        line = ""
      } else {
        line.unicodeScalars.append(scalars[index])
      }
      index += 1
    }
    return result
  }

  private func whole(
    _ wanted: [Unicode.Scalar], before limit: Int, fillsLines: Bool = false
  ) -> Range<Int>? {
    var start = cursor
    while start < limit {
      if scalars[start] == wanted[0], !taken[start], isAtStart(start),
        let end = match(wanted, at: start, header: []), isAtEnd(end),
        !fillsLines
          || start > 0 && scalars[start - 1] == "\n" && (end == scalars.count || scalars[end] == "\n")
      {
        return start..<end
      }
      start += 1
    }
    return nil
  }

  /// Whether nothing but other texts stands beside it on its line: a dash for no score is none of a period's.
  private func isAlone(_ piece: Range<Int>) -> Bool {
    func isFree(_ index: Int) -> Bool { !taken[index] && scalars[index] == " " }
    var start = piece.lowerBound
    while start > 0, isFree(start - 1) { start -= 1 }
    var end = piece.upperBound
    while end < scalars.count, isFree(end) { end += 1 }
    return (start == 0 || taken[start - 1] || scalars[start - 1] == "\n")
      && (end == scalars.count || taken[end] || scalars[end] == "\n")
  }

  /// Whether a figure goes on here: 0.00 is no part of 100.00.
  private func isInNumber(_ index: Int) -> Bool {
    index > 0 && !taken[index - 1] && scalars[index].properties.numericType != nil
      && scalars[index - 1].properties.numericType != nil
  }

  /// A text stands in one piece where it begins and ends with a line or beside another text.
  private func isAtStart(_ index: Int) -> Bool {
    index == 0 || taken[index - 1] || scalars[index - 1].properties.isWhitespace
  }

  private func isAtEnd(_ index: Int) -> Bool {
    index >= scalars.count || taken[index] || scalars[index].properties.isWhitespace
  }

  /// Whole lines that make up `wanted`, from above to below; pdfminer gives a chart's from below to above.
  private func lines(
    of wanted: [Unicode.Scalar], before limit: Int, inOrder: Bool = true, beside: Bool = false
  ) -> [Range<Int>]? {
    func search(_ place: Int, from start: Int) -> [Range<Int>]? {
      var place = place
      if place > 0 { while place < wanted.count, wanted[place].properties.isWhitespace { place += 1 } }
      guard place < wanted.count else { return [] }
      // The longest piece that ends where a line or a word ends: a short one is more often another text's.
      var pieces: [(range: Range<Int>, inner: Int)] = []
      for index in start..<max(start, limit)
      where scalars[index] == wanted[place] && !taken[index] && isAtStart(index) {
        var end = index
        var inner = place
        while end < scalars.count, inner < wanted.count, scalars[end] == wanted[inner], !taken[end] {
          end += 1
          inner += 1
          if end == scalars.count || scalars[end] == "\n" || beside && isAtEnd(end) {
            pieces.append((index..<end, inner))
          }
        }
        if inner == wanted.count, isAtEnd(end) { pieces.append((index..<end, inner)) }
      }
      // Of pieces as long as one another, whole lines first: a part of a line is more often another text's too.
      let ranked = pieces.map { piece -> (Int, Int, Int) in
        let rest = scalars[piece.range.upperBound...].first { $0 != " " }
        let isBegun = piece.range.lowerBound > 0 && scalars[piece.range.lowerBound - 1] != "\n"
        let isOpen = rest != nil && rest != "\n"
        guard prefersLongest else { return (piece.range.lowerBound, -piece.range.count, 0) }
        return (-piece.range.count, (isBegun ? 1 : 0) + (isOpen ? 1 : 0), piece.range.lowerBound)
      }
      pieces = pieces.indices.sorted { ranked[$0] < ranked[$1] }.map { pieces[$0] }
      for piece in pieces {
        if piece.inner == wanted.count { return [piece.range] }
        if let rest = search(piece.inner, from: inOrder ? piece.range.upperBound : cursor) {
          return [piece.range] + rest
        }
      }
      return nil
    }
    return search(0, from: cursor)
  }

  /// Where `wanted` ends if it stands at `start`.
  private func match(_ wanted: [Unicode.Scalar], at start: Int, header: [String]) -> Int? {
    var place = 0
    var index = start
    while place < wanted.count {
      guard index < scalars.count, !taken[index] else { return nil }
      if scalars[index] == "\n" {
        while place < wanted.count, wanted[place].properties.isWhitespace { place += 1 }
        if let after = afterPageNumber[index] {
          index = skipping(header, at: after, before: wanted[place...]) ?? after
        } else {
          index += 1
        }
      } else if scalars[index] == wanted[place] {
        index += 1
        place += 1
      } else {
        return nil
      }
    }
    return index
  }

  /// Past a table's repeated header, where one stands at `start`.
  private func skipping(_ header: [String], at start: Int, before rest: ArraySlice<Unicode.Scalar>) -> Int? {
    var index = start
    for text in header {
      while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
      guard let end = match(Array(text.unicodeScalars).trimmed, at: index, header: []) else { return nil }
      index = end
    }
    return index
  }
}

extension [Unicode.Scalar] {
  var trimmed: Self {
    let head = drop { $0.properties.isWhitespace }
    guard let end = head.lastIndex(where: { !$0.properties.isWhitespace }) else { return [] }
    return Array(head[...end])
  }
}
