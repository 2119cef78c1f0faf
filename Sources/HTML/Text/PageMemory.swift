package import DocumentTree

/// What the texts of a report's last page were written as, so that the next, of which little differs, takes less time.
///
/// Most of a page's making is to find where the lines of its texts may end. That depends on a text, its style and the names that no line
/// breaks; where these are the same, so is what is written. It holds the texts of one page and no more.
package struct PageMemory: Sendable {
  struct Key: Hashable {
    var inlines: [Inline]
    var style: String
    var isInLink: Bool
  }

  struct Entry {
    var html: String
    /// Which characters it shows, in which type.
    var use: [(look: TypeUse.Look, characters: ArraySlice<UInt32>)]
  }

  private var names: [String] = []
  private var style: StyleSheet?
  private var last: [Key: Entry] = [:]
  private var next: [Key: Entry] = [:]

  package init() {}

  /// Begins a page.
  ///
  /// - Parameter names: What no line of it breaks.
  package mutating func begin(names: [String], style: StyleSheet) {
    if names == self.names, style == self.style {
      last = next
    } else {
      last = [:]
      (self.names, self.style) = (names, style)
    }
    next = [:]
  }

  mutating func entry(for key: Key) -> Entry? {
    if let entry = next[key] { return entry }
    guard let entry = last[key] else { return nil }
    next[key] = entry
    return entry
  }

  mutating func keep(_ entry: Entry, for key: Key) { next[key] = entry }
}
