import Compression

/// Font files as browsers take them.
enum WOFF {
  /// A font file in WOFF 1.0 (W3C Recommendation, 2012), each of its tables compressed, its type drawn at `scale`.
  ///
  /// WOFF 2 would take a quarter less room, and ten times as long to make. The scale goes into the number of units in an em,
  /// which every browser obeys, as not every one obeys `size-adjust`.
  ///
  /// - Returns: nil where the bytes are no font file, or can't be drawn at that scale.
  static func file(_ font: [UInt8], scale: Double) -> [UInt8]? {
    guard let tables = tables(of: font, scale: scale), let deflater = Deflater(level: 9) else { return nil }
    var directory: [UInt8] = []
    var contents: [UInt8] = []
    var offset = 44 + 20 * tables.count
    // What the file would take unpacked: 12 bytes, 16 for each table, and the tables.
    var total = 12 + 16 * tables.count
    for table in tables {
      let packed = deflater.compress(table.bytes)
      let stored = packed.count < table.bytes.count ? packed : table.bytes
      for value in [Int(table.tag), offset, stored.count, table.bytes.count, Int(checksum(table.bytes))] {
        directory.appendBigEndian(value, bytes: 4)
      }
      contents += stored
      while contents.count % 4 != 0 { contents.append(0) }
      offset = 44 + 20 * tables.count + contents.count
      total += (table.bytes.count + 3) & ~3
    }
    var file: [UInt8] = []
    file.reserveCapacity(offset)
    file.append(contentsOf: "wOFF".utf8)
    file += font[0..<4]
    file.appendBigEndian(offset, bytes: 4)
    file.appendBigEndian(tables.count, bytes: 2)
    file.appendBigEndian(0, bytes: 2)
    file.appendBigEndian(total, bytes: 4)
    file.appendBigEndian(1, bytes: 2)
    // Its own minor version, and neither metadata nor private data.
    for _ in 0..<11 { file.appendBigEndian(0, bytes: 2) }
    return file + directory + contents
  }

  private struct Table {
    var tag: UInt32
    var bytes: [UInt8]
  }

  private static let headTag: UInt32 = 0x6865_6164

  /// The tables in the order of their tags, with the new scale (OpenType specification 1.9, «Font file», `head`).
  private static func tables(of font: [UInt8], scale: Double) -> [Table]? {
    guard font.count >= 12 else { return nil }
    let count = font.bigEndian(at: 4, bytes: 2)
    guard count > 0, font.count >= 12 + 16 * count else { return nil }
    var tables: [Table] = []
    for record in stride(from: 12, to: 12 + 16 * count, by: 16) {
      let start = font.bigEndian(at: record + 8, bytes: 4)
      let length = font.bigEndian(at: record + 12, bytes: 4)
      guard start <= font.count, length <= font.count - start else { return nil }
      tables.append(
        Table(
          tag: UInt32(font.bigEndian(at: record, bytes: 4)), bytes: Array(font[start..<start + length])))
    }
    tables.sort { $0.tag < $1.tag }
    guard let head = tables.firstIndex(where: { $0.tag == headTag }), tables[head].bytes.count >= 54 else {
      return nil
    }
    let units = Double(tables[head].bytes.bigEndian(at: 18, bytes: 2)) / scale
    guard units.isFinite, (16...16_384).contains(units.rounded()) else { return nil }
    tables[head].bytes.replace(at: 18, with: Int(units.rounded()), bytes: 2)
    seal(&tables, head: head, version: font[0..<4])
    return tables
  }

  /// Makes the sum over the whole file what it must be; the table's own sum counts it as 0.
  private static func seal(_ tables: inout [Table], head: Int, version: ArraySlice<UInt8>) {
    tables[head].bytes.replace(at: 8, with: 0, bytes: 4)
    let power = (tables.count | 1).bitWidth - 1 - tables.count.leadingZeroBitCount
    var directory = Array(version)
    for value in [tables.count, 16 << power, power, 16 * tables.count - 16 << power] {
      directory.appendBigEndian(value, bytes: 2)
    }
    var offset = 12 + 16 * tables.count
    var sum: UInt32 = 0
    for table in tables {
      let own = checksum(table.bytes)
      for value in [Int(table.tag), Int(own), offset, table.bytes.count] {
        directory.appendBigEndian(value, bytes: 4)
      }
      offset += (table.bytes.count + 3) & ~3
      sum &+= own
    }
    tables[head].bytes.replace(at: 8, with: Int(0xB1B0_AFBA &- (sum &+ checksum(directory))), bytes: 4)
  }

  /// The sum of a table's numbers of 32 bits; of `head` as it was before the file's sum was put in.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0
    for (index, byte) in bytes.enumerated() { sum &+= UInt32(byte) << UInt32(24 - 8 * (index & 3)) }
    return sum
  }
}

extension [UInt8] {
  fileprivate func bigEndian(at offset: Int, bytes width: Int) -> Int {
    self[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate mutating func appendBigEndian(_ value: Int, bytes width: Int) {
    for index in 0..<width { append(UInt8(truncatingIfNeeded: value >> (8 * (width - 1 - index)))) }
  }

  fileprivate mutating func replace(at offset: Int, with value: Int, bytes width: Int) {
    for index in 0..<width {
      self[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * (width - 1 - index)))
    }
  }
}
