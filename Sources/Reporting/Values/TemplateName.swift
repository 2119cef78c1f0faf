/// A name as templates write it, with the hash that it is looked up by: a report looks the names of its templates up thousands of
/// times.
package struct TemplateName: Sendable, Hashable, CustomStringConvertible {
  package let text: String
  /// FNV-1a of the text.
  let hash: UInt64

  package init(_ text: String) {
    self.text = text
    hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  package var description: String { text }

  package static func == (one: Self, other: Self) -> Bool { one.hash == other.hash && one.text == other.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// The places of names in a list, by open addressing.
struct NameTable: Sendable {
  /// As many as a power of two; less than 0 for none.
  private var slots: [Int16]

  /// - Parameter names: Fewer than 10,000. Of two alike the first counts.
  init(_ names: [TemplateName]) {
    var size = 8
    while size < 2 * names.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (place, name) in names.enumerated() {
      var slot = Int(truncatingIfNeeded: name.hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int16(place)
    }
  }

  /// The first place that `isName` takes, of those that a name of this hash may have.
  @inline(__always)
  func first(_ hash: UInt64, where isName: (Int) -> Bool) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if isName(place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
