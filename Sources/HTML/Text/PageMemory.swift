package import DocumentTree

/// What the texts of a report's last page were written as, so that the next, of which little differs, takes less time.
///
/// Most of a page's making is to find where the lines of its texts may end. That depends on a text, its style and the names that no line
/// breaks; where these are the same, so is what is written. It holds the texts of one page and no more.
package struct PageMemory: Sendable {
  /// A paragraph's text, byte by byte: strings would be hashed by their normal forms, which takes longer, and tells less.
  struct Key: Hashable {
    private var bytes: [UInt8] = []

    init(_ inlines: [Inline], style: String, isInLink: Bool) {
      append(style)
      bytes.append(isInLink ? 1 : 0)
      append(inlines)
    }

    func hash(into hasher: inout Hasher) {
      unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }

    /// 0xFF, which no text has, ends it.
    private mutating func append(_ text: String) {
      bytes += text.utf8
      bytes.append(0xFF)
    }

    private mutating func append(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .text(let text):
          bytes.append(0)
          append(text)
        case .strong(let inner): append(inner, as: 1)
        case .emphasis(let inner): append(inner, as: 2)
        case .underline(let inner): append(inner, as: 3)
        case .link(let link):
          switch link.target {
          case .address(let address):
            bytes.append(8)
            append(address)
          case .heading(let id):
            bytes.append(9)
            append(id)
          }
          append(link.inlines, as: 4)
        case .checkbox(let isChecked): bytes.append(isChecked ? 5 : 6)
        case .lineBreak: bytes.append(7)
        }
      }
    }

    private mutating func append(_ inlines: [Inline], as kind: UInt8) {
      bytes.append(kind)
      append(inlines)
      bytes.append(0xFE)
    }
  }

  struct Entry {
    var html: String
    /// What a column needs to hold it.
    var need: ColumnNeeds.Text
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
    next = Dictionary(minimumCapacity: last.count)
  }

  mutating func entry(for key: Key) -> Entry? {
    if let entry = next[key] { return entry }
    guard let entry = last[key] else { return nil }
    next[key] = entry
    return entry
  }

  mutating func keep(_ entry: Entry, for key: Key) { next[key] = entry }
}
