/// The CMap that says which character each code stands for: ISO 32000-1, 9.10.3.
///
/// Every code has exactly one character. A string of several with a mark in it would make some readers take the code for one
/// without width.
enum ToUnicode {
  /// A section of a CMap holds at most 100 entries.
  private static let sectionLimit = 100

  /// - Parameter characters: Those of `codes`, in the same order.
  static func make(_ characters: [Unicode.Scalar], codes: FontCodes) -> [UInt8] {
    var cmap: [UInt8] = []
    cmap.reserveCapacity(400 + 16 * characters.count)
    cmap += Array(head.utf8)
    cmap += Array((codes.isShort ? "<00><FF>" : "<0000><FFFF>").utf8)
    cmap += Array("\nendcodespacerange\n".utf8)
    let order = characters.indices.sorted { codes[$0] < codes[$1] }
    var start = 0
    while start < order.count {
      let end = min(start + sectionLimit, order.count)
      cmap.appendDecimal(end - start)
      cmap += Array(" beginbfchar\n".utf8)
      for index in order[start..<end] {
        cmap.append(0x3C)
        if !codes.isShort { cmap.appendHex(UInt8(truncatingIfNeeded: codes[index] >> 8)) }
        cmap.appendHex(UInt8(truncatingIfNeeded: codes[index]))
        cmap.append(0x3E)
        cmap.append(0x3C)
        for unit in UTF16.encode(characters[index]) ?? UTF16.encodedReplacementCharacter {
          cmap.appendHex(UInt8(truncatingIfNeeded: unit >> 8))
          cmap.appendHex(UInt8(truncatingIfNeeded: unit))
        }
        cmap.append(0x3E)
        cmap.append(0x0A)
      }
      cmap += Array("endbfchar\n".utf8)
      start = end
    }
    cmap += Array(tail.utf8)
    return cmap
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
