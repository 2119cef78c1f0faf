/// A TrueType font file read in place: where its tables are, and what its outlines are made of.
///
/// The bytes are not trusted: every reading is checked against the table it is in. Opening reads only the tables' heads, so that
/// nothing need be kept between documents.
/// Source: OpenType specification 1.9, the tables `head`, `hhea`, `maxp`, `loca`, `glyf`, `hmtx`, `OS/2`, `post`.
struct FontProgram: Sendable {
  let bytes: [UInt8]
  let head: Range<Int>
  let hhea: Range<Int>
  let maxp: Range<Int>
  private let loca: Range<Int>
  private let glyf: Range<Int>
  private let hmtx: Range<Int>
  private let hasLongOffsets: Bool
  private let metricCount: Int
  let glyphCount: Int
  let unitsPerEm: Int
  let description: FontDescription

  init(_ bytes: [UInt8]) throws(FontProblem) {
    self.bytes = bytes
    let tables = try TableDirectory(bytes)
    if tables["CFF "] != nil || tables["CFF2"] != nil { throw .postScriptOutlines }
    guard let head = tables["head"], head.count >= 54, let hhea = tables["hhea"], hhea.count >= 36,
      let maxp = tables["maxp"], maxp.count >= 32, let loca = tables["loca"], let glyf = tables["glyf"],
      let hmtx = tables["hmtx"]
    else { throw .notTrueType }
    self.head = head
    self.hhea = hhea
    self.maxp = maxp
    self.loca = loca
    self.glyf = glyf
    self.hmtx = hmtx
    hasLongOffsets = bytes.int16(head.lowerBound + 50) != 0
    glyphCount = bytes.uint16(maxp.lowerBound + 4)
    metricCount = bytes.uint16(hhea.lowerBound + 34)
    unitsPerEm = bytes.uint16(head.lowerBound + 18)
    guard (16...16384).contains(unitsPerEm), glyphCount > 0, metricCount > 0, metricCount <= glyphCount,
      loca.count >= (glyphCount + 1) * (hasLongOffsets ? 4 : 2),
      hmtx.count >= 4 * metricCount + 2 * (glyphCount - metricCount)
    else { throw .damaged }
    description = FontDescription(bytes, head: head, hhea: hhea, os2: tables["OS/2"], post: tables["post"])
    guard description.mayBeSubset else { throw .embeddingForbidden }
  }

  /// Where the glyph's outline is in `bytes`; empty for a glyph without one.
  func outline(_ glyph: Int) throws(FontProblem) -> Range<Int> {
    guard glyph >= 0, glyph < glyphCount else { throw .damaged }
    let start: Int
    let end: Int
    if hasLongOffsets {
      start = bytes.uint32(loca.lowerBound + 4 * glyph)
      end = bytes.uint32(loca.lowerBound + 4 * glyph + 4)
    } else {
      start = 2 * bytes.uint16(loca.lowerBound + 2 * glyph)
      end = 2 * bytes.uint16(loca.lowerBound + 2 * glyph + 2)
    }
    guard start <= end, end <= glyf.count else { throw .damaged }
    guard start < end else { return 0..<0 }
    guard end - start >= 12 else { throw .damaged }
    return glyf.lowerBound + start..<glyf.lowerBound + end
  }

  func advance(_ glyph: Int) -> Int {
    bytes.uint16(hmtx.lowerBound + 4 * min(glyph, metricCount - 1))
  }

  func leftSideBearing(_ glyph: Int) -> Int {
    glyph < metricCount
      ? bytes.int16(hmtx.lowerBound + 4 * glyph + 2)
      : bytes.int16(hmtx.lowerBound + 4 * metricCount + 2 * (glyph - metricCount))
  }
}

/// Where a font file's tables are.
private struct TableDirectory {
  private var ranges: [UInt32: Range<Int>] = [:]

  init(_ bytes: [UInt8]) throws(FontProblem) {
    guard bytes.count >= 12 else { throw .notTrueType }
    switch bytes.uint32(0) {
    case 0x0001_0000, 0x7472_7565: break
    case 0x4F54_544F: throw .postScriptOutlines
    default: throw .notTrueType
    }
    let count = bytes.uint16(4)
    guard bytes.count >= 12 + 16 * count else { throw .damaged }
    for index in 0..<count {
      let record = 12 + 16 * index
      let start = bytes.uint32(record + 8)
      let length = bytes.uint32(record + 12)
      guard start <= bytes.count, length <= bytes.count - start else { throw .damaged }
      ranges[UInt32(truncatingIfNeeded: bytes.uint32(record))] = start..<start + length
    }
  }

  subscript(tag: StaticString) -> Range<Int>? {
    var key: UInt32 = 0
    for index in 0..<4 { unsafe key = key << 8 | UInt32(tag.utf8Start[index]) }
    return ranges[key]
  }
}

extension [UInt8] {
  /// Big-endian; 0 where the array ends before it.
  func uint16(_ at: Int) -> Int {
    guard at >= 0, at + 2 <= count else { return 0 }
    return Int(self[at]) << 8 | Int(self[at + 1])
  }

  func int16(_ at: Int) -> Int {
    Int(Int16(truncatingIfNeeded: uint16(at)))
  }

  func uint32(_ at: Int) -> Int {
    uint16(at) << 16 | uint16(at + 2)
  }
}
