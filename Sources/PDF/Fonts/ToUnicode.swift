/// The CMap that says which character each code stands for: ISO 32000-1, 9.10.3.
///
/// Every code has exactly one character. A string of several with a mark in it would make some readers take the code for one
/// without width.
enum ToUnicode {
  /// A section of a CMap holds at most 100 entries.
  fileprivate static let sectionLimit = 100

  /// - Parameter characters: Those of `codes`, in the same order.
  static func make(_ characters: [Unicode.Scalar], codes: FontCodes) -> [UInt8] {
    var cmap: [UInt8] = []
    cmap.reserveCapacity(400 + 16 * characters.count)
    cmap += Array(head.utf8)
    cmap += Array((codes.isShort ? "<00><FF>" : "<0000><FFFF>").utf8)
    cmap += Array("\nendcodespacerange\n".utf8)
    let order = characters.indices.sorted { codes[$0] < codes[$1] }
    var singles: [Range<Int>] = []
    var series: [Range<Int>] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, follows(order[end], order[end - 1], characters, codes) { end += 1 }
      if end - start > 1 { series.append(start..<end) } else { singles.append(start..<end) }
      start = end
    }
    cmap.appendSections("bfchar", singles) { cmap, entry in
      cmap.append(codes[order[entry.lowerBound]], isShort: codes.isShort)
      cmap.append(characters[order[entry.lowerBound]])
    }
    cmap.appendSections("bfrange", series) { cmap, entry in
      cmap.append(codes[order[entry.lowerBound]], isShort: codes.isShort)
      cmap.append(codes[order[entry.upperBound - 1]], isShort: codes.isShort)
      cmap.append(characters[order[entry.lowerBound]])
    }
    cmap += Array(tail.utf8)
    return cmap
  }

  /// Whether an entry goes on the series of the one before it: the next code for the next character, both with the same high
  /// byte, as a series must have.
  private static func follows(
    _ next: Int, _ last: Int, _ characters: [Unicode.Scalar], _ codes: FontCodes
  ) -> Bool {
    let (code, character) = (codes[next], characters[next].value)
    return Int(code) == Int(codes[last]) + 1 && character == characters[last].value + 1
      && code & 0xFF != 0 && character & 0xFF != 0 && character < 0x10000
  }

  private static let head = """
    /CIDInit /ProcSet findresource begin
    12 dict begin
    begincmap
    /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
    /CMapName /Adobe-Identity-UCS def
    /CMapType 2 def
    1 begincodespacerange

    """

  private static let tail = """
    endcmap
    CMapName currentdict /CMap defineresource pop
    end
    end

    """
}

extension [UInt8] {
  /// Entries in sections of that name.
  fileprivate mutating func appendSections(
    _ name: String, _ entries: [Range<Int>], _ append: (inout [UInt8], Range<Int>) -> Void
  ) {
    var start = 0
    while start < entries.count {
      let end = Swift.min(start + ToUnicode.sectionLimit, entries.count)
      appendDecimal(end - start)
      self += Array(" begin\(name)\n".utf8)
      for entry in entries[start..<end] {
        append(&self, entry)
        self.append(0x0A)
      }
      self += Array("end\(name)\n".utf8)
      start = end
    }
  }

  fileprivate mutating func append(_ code: UInt16, isShort: Bool) {
    append(0x3C)
    if !isShort { appendHex(UInt8(truncatingIfNeeded: code >> 8)) }
    appendHex(UInt8(truncatingIfNeeded: code))
    append(0x3E)
  }

  /// A character in UTF-16.
  fileprivate mutating func append(_ character: Unicode.Scalar) {
    append(0x3C)
    for unit in UTF16.encode(character) ?? UTF16.encodedReplacementCharacter {
      appendHex(UInt8(truncatingIfNeeded: unit >> 8))
      appendHex(UInt8(truncatingIfNeeded: unit))
    }
    append(0x3E)
  }
}
