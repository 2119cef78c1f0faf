/// Names and words that a line never breaks, found anywhere in a text.
package struct TermSet: Sendable {
  /// The scalars of all terms.
  private var letters: [UInt32] = []
  /// Each term's letters, those with the same first scalar together, the longest first.
  private var terms: [Range<Int>] = []
  /// Where the terms lie that begin with a scalar of ASCII or of U+0E00 to U+0E7F, by its slot.
  private var common: [Range<Int>] = Array(repeating: 0..<0, count: 256)
  /// By the same first scalars: a bit for what some term goes on with, by its second and third scalars.
  private var nexts: [UInt64] = Array(repeating: 0, count: 256)
  /// Where those lie that begin with any other.
  private var others: [UInt32: Range<Int>] = [:]

  package init(_ terms: some Sequence<String>) {
    var byFirst: [UInt32: Set<[UInt32]>] = [:]
    for term in terms {
      let scalars = term.unicodeScalars.map(\.value)
      guard scalars.count > 1, scalars.count <= 400 else { continue }
      byFirst[scalars[0], default: []].insert(scalars)
    }
    for (first, group) in byFirst {
      let start = self.terms.count
      for term in group.sorted(by: { $0.count > $1.count }) {
        self.terms.append(letters.count..<letters.count + term.count)
        letters += term
        if let slot = Self.slot(first) {
          nexts[slot] |= term.count > 2 ? Self.bit(term[1], term[2]) : .max
        }
      }
      let range = start..<self.terms.count
      if let slot = Self.slot(first) { common[slot] = range } else { others[first] = range }
    }
  }

  private static func slot(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0..<128: Int(scalar)
    case 0x0E00..<0x0E80: Int(scalar - 0x0E00) + 128
    default: nil
    }
  }

  @inline(__always)
  private static func bit(_ second: UInt32, _ third: UInt32) -> UInt64 {
    1 << UInt64((second &* 5 &+ third) & 63)
  }

  /// Whether some term may begin at `start`, by a glance at three scalars.
  @inline(__always)
  func mayBegin(_ text: [UInt32], _ start: Int) -> Bool {
    guard let slot = Self.slot(text[start]) else { return !others.isEmpty }
    let known = nexts[slot]
    guard known != 0, start + 1 < text.count else { return false }
    return known == .max || start + 2 < text.count && known & Self.bit(text[start + 1], text[start + 2]) != 0
  }

  /// The end of the longest term that starts at `start`.
  func match(_ text: [UInt32], _ start: Int) -> Int? {
    let candidates = Self.slot(text[start]).map { common[$0] } ?? others[text[start]] ?? 0..<0
    for candidate in candidates {
      let term = terms[candidate]
      let end = start + term.count
      guard end <= text.count else { continue }
      var index = 1
      while index < term.count, text[start + index] == letters[term.lowerBound + index] { index += 1 }
      if index == term.count, end == text.count || !ThaiLetters.isDependent(text[end]) { return end }
    }
    return nil
  }

  /// Place names that a report's own text gives away: what follows ตำบล, อำเภอ, จังหวัด or เทศบาล… up to a space,
  /// where it stands so at least twice.
  package static func names(in texts: some Sequence<String>) -> [String] {
    var counts: [String: Int] = [:]
    for text in texts {
      let bytes = text.utf8.span
      var start = 0
      while start < bytes.count {
        var end = start
        // A letter of Thai takes three bytes.
        while end < bytes.count, !isSeparator(bytes[end]) { end += bytes[end] == 0xE0 ? 3 : 1 }
        end = min(end, bytes.count)
        if end - start > shortestPrefix,
          let prefix = namePrefixes.first(where: { begins(bytes, start, end, with: $0) })
        {
          let first = text.utf8.index(text.startIndex, offsetBy: start + prefix.count)
          let name = text[first..<text.utf8.index(text.startIndex, offsetBy: end)]
          if (2...20).contains(name.unicodeScalars.count) { counts[String(name), default: 0] += 1 }
        }
        start = end + 1
      }
    }
    return counts.filter { $0.value > 1 }.map(\.key).sorted()
  }

  /// Of the prefixes, in bytes.
  private static let shortestPrefix = namePrefixes.reduce(.max) { min($0, $1.count) }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x28 || byte == 0x29
  }

  private static func begins(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, with prefix: [UInt8]) -> Bool {
    guard end - start >= prefix.count else { return false }
    for index in prefix.indices where bytes[start + index] != prefix[index] { return false }
    return true
  }

  /// UTF-8, longer ones before those they begin with.
  private static let namePrefixes: [[UInt8]] = [
    "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "องค์การบริหารส่วนตำบล", "ตำบล", "อำเภอ", "จังหวัด",
  ].map { Array($0.utf8) }
}
