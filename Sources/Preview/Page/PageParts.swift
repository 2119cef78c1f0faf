import SourceData

/// A report's page taken apart: its sheets, and the blocks that each holds.
///
/// Sheets are the elements of the class `sheet` (the cover's `header`, and a `section` each), their blocks the elements right below.
package struct PageParts: Sendable {
  struct Sheet: Sendable {
    /// Its own tag.
    var tag: Range<Int>
    /// Each with the white space after it.
    var blocks: [Range<Int>] = []
  }

  let page: [UInt8]
  private(set) var sheets: [Sheet] = []
  /// The tag of `html`, which names the language; the style sheet, fonts included.
  private(set) var root = 0..<0
  private(set) var style = 0..<0

  /// - Parameter page: As `writeHTML` writes it: `<` and `>` are those of tags and nothing else.
  package init(_ page: [UInt8]) {
    self.page = page
    // How many elements are open; and how many were when the sheet began that one is in.
    var depth = 0
    var home: Int?
    var index = 0
    while let open = page[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let close = page[open...].firstIndex(of: UInt8(ascii: ">")) else { return }
      let tag = open..<close + 1
      index = tag.upperBound
      if page[open + 1] == UInt8(ascii: "/") {
        depth -= 1
        if depth == home {
          endBlock(at: open)
          home = nil
        }
        continue
      }
      if let home {
        // What is below a block is part of it.
        if depth == home + 1 {
          endBlock(at: open)
          sheets[sheets.count - 1].blocks.append(open..<page.count)
        }
      } else if isTag(tag, of: "html") {
        root = tag
      } else if isTag(tag, of: "style") {
        // It holds no tags, and CSS has `>` of its own.
        guard let end = page[index...].firstIndex(of: UInt8(ascii: "<")) else { return }
        style = index..<end
        index = end
      } else if isSheet(tag) {
        home = depth
        sheets.append(Sheet(tag: tag))
      }
      let hasEnd = page[close - 1] != UInt8(ascii: "/") && !Self.void.contains { isTag(tag, of: $0) }
      if hasEnd { depth += 1 }
    }
  }

  /// The last block of the last sheet ends before what stands at `offset`.
  private mutating func endBlock(at offset: Int) {
    guard let sheet = sheets.indices.last, let block = sheets[sheet].blocks.indices.last else { return }
    sheets[sheet].blocks[block] = sheets[sheet].blocks[block].lowerBound..<offset
  }

  /// Elements without an end (HTML Living Standard, 13.1.2).
  private static let void: [StaticString] = [
    "wbr", "br", "col", "img", "meta", "link", "hr", "input", "!DOCTYPE",
  ]

  private func isTag(_ tag: Range<Int>, of name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    let end = tag.lowerBound + 1 + length
    guard end < tag.upperBound else { return false }
    switch page[end] {
    case UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\n"): break
    default: return false
    }
    return name.withUTF8Buffer { unsafe page[tag.lowerBound + 1..<end].elementsEqual($0) }
  }

  private func isSheet(_ tag: Range<Int>) -> Bool {
    page[tag].firstPlace(of: " class=\"sheet".utf8) != nil
  }
}
