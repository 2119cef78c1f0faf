/// Names and words that a line never breaks, found anywhere in a text.
package struct TermSet: Sendable {
  private var byFirst: [UInt32: [[UInt32]]] = [:]

  package init(_ terms: some Sequence<String>) {
    var seen: Set<String> = []
    for term in terms where seen.insert(term).inserted {
      let scalars = term.unicodeScalars.map(\.value)
      guard scalars.count > 1, scalars.count <= 400 else { continue }
      byFirst[scalars[0], default: []].append(scalars)
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.count > $1.count } }
  }

  /// The end of the longest term that starts at `start`.
  func match(_ text: [UInt32], _ start: Int) -> Int? {
    guard let candidates = byFirst[text[start]] else { return nil }
    for term in candidates where start + term.count <= text.count {
      var index = 1
      while index < term.count, text[start + index] == term[index] { index += 1 }
      let end = start + term.count
      if index == term.count, end == text.count || !ThaiLetters.isDependent(text[end]) { return end }
    }
    return nil
  }

  /// Place names that a report's own text gives away: what follows ตำบล, อำเภอ, จังหวัด or เทศบาล… up to a space,
  /// where it stands so at least twice.
  package static func names(in texts: some Sequence<String>) -> [String] {
    var counts: [String: Int] = [:]
    for text in texts {
      for piece in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x28 || $0 == 0x29 }) {
        guard let prefix = namePrefixes.first(where: { piece.starts(with: $0) }) else { continue }
        let name = Substring(piece.dropFirst(prefix.count))
        if (2...20).contains(name.unicodeScalars.count) { counts[String(name), default: 0] += 1 }
      }
    }
    return counts.filter { $0.value > 1 }.map(\.key).sorted()
  }

  /// UTF-8, longer ones before those they begin with.
  private static let namePrefixes: [[UInt8]] = [
    "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "องค์การบริหารส่วนตำบล", "ตำบล", "อำเภอ", "จังหวัด",
  ].map { Array($0.utf8) }
}
