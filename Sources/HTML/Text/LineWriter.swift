import Typography

/// Writes a paragraph's text with its elements, so that a browser ends lines where the report's own pages may, and nowhere else.
///
/// What a line doesn't break stands in a `span` that has no white space to break at, and `wbr` offers a place to break between
/// two that touch. Nothing of that is text: what is copied, searched and read out is the report's own.
struct LineWriter {
  private let flat: FlatText
  private let looseCosts: [Double]
  private let longest: Int
  private var open: [InlineElement] = []
  private(set) var text = ""

  /// - Parameters:
  ///   - looseCosts: What ends inside runs that are too long for a line cost, before each scalar; needed where there are such.
  ///   - longest: How many clusters a run may have and still fit a phone's line.
  init(_ flat: FlatText, runs: [TextRun], looseCosts: [Double], longest: Int) {
    self.flat = flat
    self.looseCosts = looseCosts
    self.longest = longest
    text.reserveCapacity(flat.scalars.count * 5)
    for (index, run) in runs.enumerated() {
      switch run.hold {
      case .free: write(run.range)
      case .whole: hold(run.range, as: "<span>") { $0.write($1) }
      case .long: hold(run.range, as: "<span class=\"w\">") { $0.writeBreaking($1) }
      }
      if run.next > run.range.upperBound {
        write(run.range.upperBound..<run.next)
      } else if index + 1 < runs.count, !isForced(run.next - 1), !isForced(run.next) {
        text += "<wbr>"
      }
    }
    go(into: [])
  }

  private func isForced(_ index: Int) -> Bool { flat.scalars[index] == FlatText.lineBreak }

  private mutating func write(_ range: Range<Int>) {
    for leaf in leaves(in: range) {
      go(into: leaf.elements)
      for scalar in flat.scalars[leaf.range.clamped(to: range)] { append(scalar) }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case FlatText.lineBreak: text += "<br>"
    case 0x26: text += "&amp;"
    case 0x3C: text += "&lt;"
    case 0x3E: text += "&gt;"
    case 0x22: text += "&quot;"
    case 0x27: text += "&#39;"
    default:
      if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
    }
  }

  /// The leaves that a range has a part in.
  private func leaves(in range: Range<Int>) -> ArraySlice<FlatText.Leaf> {
    guard !range.isEmpty else { return [] }
    var low = 0
    var high = flat.leaves.count
    while low < high {
      let middle = (low + high) / 2
      if flat.leaves[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < flat.leaves.count, flat.leaves[end].range.lowerBound < range.upperBound { end += 1 }
    return flat.leaves[low..<end]
  }

  /// Closes and opens elements until these are open.
  private mutating func go(into elements: [InlineElement]) {
    let common = zip(open, elements).prefix { $0 == $1 }.count
    while open.count > common { text += open.removeLast().end }
    for element in elements[common...] {
      text += element.start
      open.append(element)
    }
  }

  /// Writes a range within an element that holds it together, around all other elements that end in it.
  private mutating func hold(
    _ range: Range<Int>, as start: String, _ body: (inout LineWriter, Range<Int>) -> Void
  ) {
    let leaves = leaves(in: range)
    guard let first = leaves.first else { return }
    let common = leaves.reduce(first.elements) { common, leaf in
      Array(zip(common, leaf.elements).prefix { $0 == $1 }.map(\.0))
    }
    // A link would be two if it were closed here and opened again.
    let cutsLink = leaves.contains { leaf in
      leaf.elements[common.count...].contains { $0.isLink && !isWithin(range, $0) }
    }
    if cutsLink {
      for leaf in leaves {
        go(into: leaf.elements)
        text += start
        body(&self, leaf.range.clamped(to: range))
        text += "</span>"
      }
    } else {
      go(into: common)
      text += start
      body(&self, range)
      go(into: common)
      text += "</span>"
    }
  }

  private func isWithin(_ range: Range<Int>, _ element: InlineElement) -> Bool {
    flat.leaves.allSatisfy { leaf in
      !leaf.elements.contains(element)
        || range.lowerBound <= leaf.range.lowerBound && leaf.range.upperBound <= range.upperBound
    }
  }

  /// Text that is longer than a line parts between its words, then inside them, and at last anywhere.
  private mutating func writeBreaking(_ range: Range<Int>) {
    for part in parts(of: range, within: BreakOpportunities.wellWithin) {
      if part.lowerBound > range.lowerBound { text += "<wbr>" }
      if fits(part) {
        hold(part, as: "<span>") { $0.write($1) }
      } else {
        for part in parts(of: part, within: .greatestFiniteMagnitude) {
          text += "<wbr>"
          if fits(part) { hold(part, as: "<span>") { $0.write($1) } } else { writeAnyhow(part) }
        }
      }
    }
  }

  private func parts(of range: Range<Int>, within cost: Double) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() where looseCosts[index] <= cost {
      parts.append(start..<index)
      start = index
    }
    return parts + [start..<range.upperBound]
  }

  private func fits(_ range: Range<Int>) -> Bool {
    flat.scalars[range].count { !TextRun.isMark($0) } <= longest
  }

  /// Text that is no words: a browser may break it anywhere, but not before ๆ or ฯ.
  private mutating func writeAnyhow(_ range: Range<Int>) {
    var written = range.lowerBound
    var index = range.lowerBound + 1
    while index < range.upperBound {
      let scalar = flat.scalars[index]
      guard scalar == 0x0E46 || scalar == 0x0E2F else {
        index += 1
        continue
      }
      let start = bindingStart(index, from: written)
      write(written..<start)
      // ฯลฯ is one sign.
      let isEtcetera = flat.scalars[index..<range.upperBound].starts(with: [0x0E2F, 0x0E25, 0x0E2F])
      index += isEtcetera ? 3 : 1
      hold(start..<index, as: "<span>") { $0.write($1) }
      written = index
    }
    write(written..<range.upperBound)
  }

  /// Where the word's end begins that a sign belongs to: a syllable or so, in the same elements.
  private func bindingStart(_ sign: Int, from limit: Int) -> Int {
    let home = leaves(in: sign..<sign + 1).first?.range.lowerBound ?? sign
    let least = max(limit, home, sign - 8)
    var start = sign
    if start > least, TextRun.isSpace(flat.scalars[start - 1]) { start -= 1 }
    while start > least, (0x0E01...0x0E4E).contains(flat.scalars[start - 1]) { start -= 1 }
    while start < sign, TextRun.isMark(flat.scalars[start]) { start += 1 }
    return start
  }
}

extension InlineElement {
  fileprivate var isLink: Bool {
    if case .link = kind { true } else { false }
  }
}
