/// The blocks of a report's page, in its order: where a reader can be led to.
///
/// They are counted over the page's own tags, so that the browser, which counts the elements of the same names, comes to the same
/// numbers without any mark in the page.
package struct ReportBlocks: Sendable {
  /// The elements that are blocks; those within others count as well.
  package static let elements: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "caption", "figcaption", "figure",
  ]

  /// From each block's tag to the next one's, without what ends there.
  private var pieces: [ArraySlice<UInt8>] = []

  /// - Parameter page: As `writeHTML` writes it: `<` begins a tag and nothing else.
  package init(_ page: [UInt8]) {
    var start: Int?
    var index = Self.body(of: page)
    var contents = 0
    while index < page.count {
      guard page[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      var end = index + 1
      while end < page.count, page[end].isNameByte { end += 1 }
      let name = String(decoding: page[(index + 1)..<end], as: UTF8.self)
      // What the contents list stands again where it is listed from.
      if name == "nav" { contents = index }
      if contents > 0, name == "/nav" {
        if let first = start { pieces.append(Self.trimmed(page[first..<contents])) }
        (start, contents) = (nil, 0)
      }
      if contents == 0, Self.elements.contains(name) {
        if let start { pieces.append(Self.trimmed(page[start..<index])) }
        start = index
      }
      index = end
    }
    if let start { pieces.append(Self.trimmed(page[start...])) }
  }

  package var count: Int { pieces.count }

  /// The numbers of the blocks, from 0, that `other` has not, or not like this; where it only has more, the one before which
  /// they stand.
  package func changes(to other: ReportBlocks, atMost limit: Int = 40) -> [Int] {
    if pieces.count == other.pieces.count {
      return Array(pieces.indices.lazy.filter { pieces[$0] != other.pieces[$0] }.prefix(limit))
    }
    guard let last = pieces.indices.last else { return [] }
    // Hashes, since the comparison looks at each piece many times.
    let difference = other.pieces.map(\.hashValue).difference(from: pieces.map(\.hashValue))
    let gone = difference.removals.map { change in
      switch change {
      case .remove(let offset, _, _), .insert(let offset, _, _): offset
      }
    }
    if !gone.isEmpty { return Array(gone.prefix(limit)) }
    let parting = zip(pieces, other.pieces).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    return [parting ?? last]
  }

  /// Without the end tags at its end, which say what comes after the block and not what it is.
  private static func trimmed(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var piece = piece
    while let last = piece.last {
      if last == UInt8(ascii: "\n") || last == UInt8(ascii: " ") {
        piece.removeLast()
      } else if last == UInt8(ascii: ">"), let open = piece.lastIndex(of: UInt8(ascii: "<")),
        open + 1 < piece.endIndex, piece[open + 1] == UInt8(ascii: "/")
      {
        piece = piece[..<open]
      } else {
        break
      }
    }
    return piece
  }

  private static func body(of page: [UInt8]) -> Int {
    let tag = Array("<body".utf8)
    var index = 0
    while index + tag.count <= page.count {
      if page[index] == tag[0], page[index..<index + tag.count].elementsEqual(tag) {
        return index + tag.count
      }
      index += 1
    }
    return page.count
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
