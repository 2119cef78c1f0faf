/// The tables of a new TrueType file, filled glyph by glyph.
struct SubsetTables {
  private let program: FontProgram
  private let glyphCount: Int
  var glyf: [UInt8] = []
  var limits = OutlineLimits()
  /// For a `cmap`: the glyph of each of 256 codes; nil for none.
  var glyphOfCode: [UInt8]?
  private var ends: [Int] = [0]
  private var hmtx: [UInt8] = []
  private var box: GlyphBox?
  private var advanceMax = 0
  private var leftMin = 0
  private var rightMin = 0
  private var extentMax = 0

  init(program: FontProgram, glyphCount: Int) {
    self.program = program
    self.glyphCount = glyphCount
    glyf.reserveCapacity(1 << 15)
  }

  /// Ends the glyph whose description was appended to `glyf` from `start`.
  ///
  /// Its side bearing is its left edge: rasterizers move outlines where the two differ.
  mutating func finishGlyph(from start: Int, advance: Int, box glyphBox: GlyphBox?) {
    while glyf.count % 4 != 0 { glyf.append(0) }
    ends.append(glyf.count)
    hmtx.appendBigEndian(advance, bytes: 2)
    hmtx.appendBigEndian(glyphBox?.xMin ?? 0, bytes: 2)
    advanceMax = max(advanceMax, advance)
    guard let glyphBox else { return }
    leftMin = box == nil ? glyphBox.xMin : min(leftMin, glyphBox.xMin)
    let right = advance - glyphBox.xMax
    rightMin = box == nil ? right : min(rightMin, right)
    extentMax = max(extentMax, glyphBox.xMax)
    box = box?.union(glyphBox) ?? glyphBox
  }

  /// Header, table directory, tables and their checksums (OpenType specification, «Font file»).
  func file() -> [UInt8] {
    let hasLongOffsets = glyf.count > 2 * 65535
    var loca: [UInt8] = []
    for end in ends {
      loca.appendBigEndian(hasLongOffsets ? end : end / 2, bytes: hasLongOffsets ? 4 : 2)
    }
    var tables: [(tag: StaticString, content: [UInt8])] = [
      ("glyf", glyf), ("head", head(hasLongOffsets: hasLongOffsets)), ("hhea", hhea()), ("hmtx", hmtx),
      ("loca", loca), ("maxp", maxp()),
    ]
    if let glyphOfCode { tables.insert(("cmap", Self.cmap(glyphOfCode)), at: 0) }
    var file: [UInt8] = []
    file.reserveCapacity(glyf.count + hmtx.count + loca.count + 512)
    file.appendBigEndian(0x0001_0000, bytes: 4)
    file.appendBigEndian(tables.count, bytes: 2)
    // For six or seven tables: 16 times the largest power of two not above, its logarithm, the rest.
    for value in [64, 2, 16 * tables.count - 64] { file.appendBigEndian(value, bytes: 2) }
    var offset = 12 + 16 * tables.count
    var headOffset = 0
    for (position, table) in tables.enumerated() {
      for index in 0..<4 { unsafe file.append(table.tag.utf8Start[index]) }
      file.appendBigEndian(Int(Self.checksum(table.content)), bytes: 4)
      file.appendBigEndian(offset, bytes: 4)
      file.appendBigEndian(table.content.count, bytes: 4)
      if position == tables.count - 5 { headOffset = offset }
      offset += (table.content.count + 3) & ~3
    }
    for table in tables {
      file += table.content
      while file.count % 4 != 0 { file.append(0) }
    }
    let adjustment = 0xB1B0_AFBA &- Self.checksum(file)
    for index in 0..<4 {
      file[headOffset + 8 + index] = UInt8(truncatingIfNeeded: adjustment >> UInt32(24 - 8 * index))
    }
    return file
  }

  /// One subtable of format 0, for the platform Macintosh, which symbolic fonts are looked up in (ISO 32000-1, 9.6.6.4).
  private static func cmap(_ glyphOfCode: [UInt8]) -> [UInt8] {
    var table: [UInt8] = []
    table.reserveCapacity(274)
    for value in [0, 1, 1, 0] { table.appendBigEndian(value, bytes: 2) }
    table.appendBigEndian(12, bytes: 4)
    for value in [0, 262, 0] { table.appendBigEndian(value, bytes: 2) }
    return table + glyphOfCode
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0
    var index = 0
    while index + 4 <= bytes.count {
      let high = UInt32(bytes[index]) << 24 | UInt32(bytes[index + 1]) << 16
      sum &+= high | UInt32(bytes[index + 2]) << 8 | UInt32(bytes[index + 3])
      index += 4
    }
    var shift: UInt32 = 24
    while index < bytes.count {
      sum &+= UInt32(bytes[index]) << shift
      shift -= 8
      index += 1
    }
    return sum
  }

  private func head(hasLongOffsets: Bool) -> [UInt8] {
    var table = Array(program.bytes[program.head.prefix(54)])
    table.replace(at: 8, with: 0, bytes: 4)
    table.replace(at: 16, with: 0x0003, bytes: 2)
    table.replace(at: 36, with: box?.xMin ?? 0, bytes: 2)
    table.replace(at: 38, with: box?.yMin ?? 0, bytes: 2)
    table.replace(at: 40, with: box?.xMax ?? 0, bytes: 2)
    table.replace(at: 42, with: box?.yMax ?? 0, bytes: 2)
    table.replace(at: 50, with: hasLongOffsets ? 1 : 0, bytes: 2)
    return table
  }

  private func hhea() -> [UInt8] {
    var table = Array(program.bytes[program.hhea.prefix(36)])
    table.replace(at: 10, with: advanceMax, bytes: 2)
    table.replace(at: 12, with: leftMin, bytes: 2)
    table.replace(at: 14, with: max(rightMin, -32768), bytes: 2)
    table.replace(at: 16, with: extentMax, bytes: 2)
    table.replace(at: 34, with: glyphCount, bytes: 2)
    return table
  }

  /// Version 1.0, without anything for instructions.
  private func maxp() -> [UInt8] {
    var table: [UInt8] = []
    table.appendBigEndian(0x0001_0000, bytes: 4)
    let values = [
      glyphCount, limits.points, limits.contours, limits.compositePoints, limits.compositeContours, 1, 0, 0,
      0, 0, 0, 0, limits.componentElements, limits.componentDepth,
    ]
    for value in values { table.appendBigEndian(min(value, 65535), bytes: 2) }
    return table
  }
}

extension [UInt8] {
  fileprivate mutating func replace(at offset: Int, with value: Int, bytes width: Int) {
    for index in 0..<width {
      self[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * (width - 1 - index)))
    }
  }
}
