import SourceData

/// The blocks of a report's page, in its order: where a reader can be led to.
///
/// They are counted over the page's own tags, so that the browser, which counts the elements of the same names, comes to the same
/// numbers without any mark in the page. A table's row is one place, however many blocks its cells hold.
package struct ReportBlocks: Sendable {
  /// The elements that are blocks; those within others count as well.
  package static let elements: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "caption", "figcaption", "figure",
  ]

  /// A row of a table, or a block that stands in none.
  struct Place: Sendable {
    /// The number of its first block.
    var first: Int
    /// The bytes of its blocks, from each one's tag to its end or the next one's tag.
    var pieces: [ArraySlice<UInt8>] = []
  }

  private(set) var places: [Place] = []
  package private(set) var count = 0

  /// - Parameter page: As `writeHTML` writes it: `<` begins a tag and nothing else.
  package init(_ page: [UInt8]) {
    var open: (name: Substring, start: Int)?
    var index = Self.body(of: page)
    var isContents = false
    var isRow = false
    func end(at index: Int) {
      if let open { places[places.count - 1].pieces.append(page[open.start..<index]) }
      open = nil
    }
    while index < page.count {
      guard page[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < page.count, page[index].isNameByte { index += 1 }
      let name = String(decoding: page[(start + 1)..<index], as: UTF8.self)[...]
      switch name {
      // What the contents list stands again where it is listed from.
      case "nav": isContents = true
      case "/nav": isContents = false
      case "tr":
        places.append(Place(first: count))
        isRow = true
      case "/tr":
        end(at: start)
        isRow = false
      case let name where Self.elements.contains(String(name)) && !isContents:
        end(at: start)
        if !isRow { places.append(Place(first: count)) }
        open = (name, start)
        count += 1
      case let name where name.first == "/" && name.dropFirst() == open?.name: end(at: start)
      default: break
      }
    }
    end(at: page.count)
    places.removeAll { $0.pieces.isEmpty }
  }

  /// The places, by the number of a block of each from 0, that `other` has not, or not like this; where it only has more, the one
  /// before which they stand.
  ///
  /// What merely stands elsewhere, as the rows of a ranking do, is not among them. Where `subject` is given, and some of what changed
  /// shows it, those alone are.
  package func changes(
    to other: ReportBlocks, about subject: ReportSubject? = nil, atMost limit: Int = 40
  ) -> [Int] {
    var gone: [Int] = []
    var come: [Int] = []
    // Hashes, since the comparison looks at each many times.
    let (old, new) = (places.map(\.pieces.hashValue), other.places.map(\.pieces.hashValue))
    if old.count == new.count {
      gone = old.indices.filter { old[$0] != new[$0] }
      come = gone
    } else {
      for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, _, _): gone.append(offset)
        case .insert(let offset, _, _): come.append(offset)
        }
      }
    }
    gone.sort()
    guard !gone.isEmpty else {
      guard !come.isEmpty, let last = places.last else { return [] }
      return [zip(places, zip(old, new)).first { $0.1.0 != $0.1.1 }?.0.first ?? last.first]
    }
    var moved: [Int: Int] = [:]
    for offset in come { moved[new[offset], default: 0] += 1 }
    let changed = gone.filter { offset in
      guard let left = moved[old[offset]], left > 0 else { return true }
      moved[old[offset]] = left - 1
      return false
    }
    let shown = subject.map { $0.best(of: changed.isEmpty ? gone : changed) { places[$0].text } }
    return (shown ?? changed).prefix(limit).map { offset in
      // In a row, the cell that differs: of a wide table not all cells are in sight.
      let cell =
        old.count == new.count
        ? zip(places[offset].pieces, other.places[offset].pieces).enumerated().first {
          $0.element.0 != $0.element.1
        }?.offset
        : nil
      return places[offset].first + (cell ?? 0)
    }
  }

  private static func body(of page: [UInt8]) -> Int {
    page.firstPlace(of: "<body".utf8)?.upperBound ?? page.count
  }
}

extension ReportBlocks.Place {
  /// What is read there, with a line end between blocks.
  var text: String {
    pieces.map { plainText(of: $0) }.joined(separator: "\n")
  }
}

/// A piece of a page without its tags, entities as `escaped` writes them, and characters that are not seen.
private func plainText(of piece: ArraySlice<UInt8>) -> String {
  var bytes: [UInt8] = []
  var isTag = false
  for byte in piece {
    switch byte {
    case UInt8(ascii: "<"): isTag = true
    case UInt8(ascii: ">") where isTag: isTag = false
    default: if !isTag { bytes.append(byte) }
    }
  }
  var scalars = String.UnicodeScalarView()
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    switch scalar {
    case "\u{200B}", "\u{2060}", "\u{AD}": break
    case "\u{A0}", "\n", "\t": scalars.append(" ")
    default: scalars.append(scalar)
    }
  }
  return String(scalars).exchanging("&lt;", for: "<").exchanging("&gt;", for: ">").exchanging(
    "&quot;", for: "\""
  )
  .exchanging("&amp;", for: "&")
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
