import Typography

/// A part of a text that a line doesn't break, and what follows it.
struct TextRun: Equatable {
  enum Hold: Equatable {
    /// No browser would break it.
    case free
    /// A browser might: it must be told not to.
    case whole
    /// It may need more than a phone's line, and then breaks within itself.
    case long
  }

  /// What is seen; spaces after it and a forced line end are left out.
  var range: Range<Int>
  /// Where the next starts.
  var next: Int
  var hold: Hold

  /// The runs of a text, in order.
  ///
  /// - Parameters:
  ///   - costs: What a line's end costs before each scalar; infinite where none may be.
  ///   - longest: How many clusters a run may have and still fit a phone's line.
  static func runs(of text: [UInt32], costs: [Double], longest: Int) -> [TextRun] {
    var runs: [TextRun] = []
    var start = 0
    while start < text.count {
      var next = start + 1
      while next < text.count, !isEnd(text, costs, at: next) { next += 1 }
      var end = next
      while end > start, isSpace(text[end - 1]) { end -= 1 }
      var first = start
      while first < end, isSpace(text[first]) { first += 1 }
      // Spaces at the start of a text come to nothing; they are kept where they were.
      if first > start {
        runs.append(TextRun(range: start..<start, next: first, hold: .free))
      }
      runs.append(TextRun(range: first..<end, next: next, hold: hold(text[first..<end], longest: longest)))
      start = next
    }
    return runs
  }

  private static func isEnd(_ text: [UInt32], _ costs: [Double], at index: Int) -> Bool {
    text[index] == FlatText.lineBreak || text[index - 1] == FlatText.lineBreak
      || costs[index] <= BreakOpportunities.wellWithin
  }

  private static func hold(_ run: ArraySlice<UInt32>, longest: Int) -> Hold {
    let isPlain = run.allSatisfy(isNeverBroken) || run.count <= 3 && !run.contains(0x20)
    guard !isPlain || run.count > longest else { return .free }
    return run.count { !isMark($0) } > longest ? .long : .whole
  }

  static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 }

  /// Latin letters, digits, the points and commas in them.
  private static func isNeverBroken(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) || (0x30...0x39).contains(scalar)
      || (0xE50...0xE59).contains(scalar) || scalar == 0x2C || scalar == 0x2E || scalar == FlatText.lineBreak
  }

  /// Whether the scalar stands above or below another.
  static func isMark(_ scalar: UInt32) -> Bool {
    scalar == 0xE31 || (0xE34...0xE3A).contains(scalar) || (0xE47...0xE4E).contains(scalar)
      || (0x300...0x36F).contains(scalar)
  }
}
