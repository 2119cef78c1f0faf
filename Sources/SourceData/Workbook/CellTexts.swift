/// The distinct texts of a workbook's cells, end to end in one buffer: a workbook of a whole country repeats most of what
/// it says, and a `String` for each of its cells would cost more than all texts together.
struct CellTexts: Sendable {
  fileprivate(set) var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  fileprivate(set) var ends: [UInt32] = []

  subscript(index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }

  /// Where a text stands in `bytes`.
  fileprivate func range(_ index: Int) -> Range<Int> {
    guard ends.indices.contains(index) else { return 0..<0 }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}

/// Gathers the texts of a workbook that is being read; its sheets and its table of shared texts share one.
final class CellTextCollector {
  private var table = CellTextTable()

  /// Bytes of all texts held.
  var byteCount: Int { table.texts.bytes.count }

  /// The index of a text, which is added where it is new.
  func index(of text: [UInt8]) -> UInt32 { table.index(of: text) }

  func index(of text: String) -> UInt32 { table.index(of: Array(text.utf8)) }

  func isEmpty(_ index: UInt32) -> Bool { table.texts.range(Int(index)).isEmpty }

  /// What was gathered, for the sheets to keep.
  func finished() -> CellTexts { table.texts }
}

/// Texts, and a table with open addressing that finds them again.
private struct CellTextTable {
  /// A look at this many texts tells whether a workbook repeats itself; in one that doesn't, looking them up is in vain.
  private static let trial = 1 << 18

  private(set) var texts = CellTexts()
  /// Half a text's hash, and 1 more than its index; 0 where there is none. Empty once nothing is looked up any more.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var repeats = 0

  mutating func index(of text: [UInt8]) -> UInt32 {
    guard !slots.isEmpty else { return add(text) }
    // Seeded anew in every process, so that no workbook can be made whose texts all fall together.
    var hasher = Hasher()
    unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    let hash = UInt64(UInt32(truncatingIfNeeded: hasher.finalize()))
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash {
        let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if isEqual(index, text) {
          repeats += 1
          return UInt32(truncatingIfNeeded: index)
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = add(text)
    slots[slot] = hash << 32 | UInt64(index + 1)
    if 2 * texts.ends.count > slots.count { grow() }
    if texts.ends.count == Self.trial, repeats < Self.trial / 4 { slots = [] }
    return index
  }

  private mutating func add(_ text: [UInt8]) -> UInt32 {
    texts.bytes += text
    texts.ends.append(UInt32(truncatingIfNeeded: texts.bytes.count))
    return UInt32(truncatingIfNeeded: texts.ends.count - 1)
  }

  private func isEqual(_ index: Int, _ text: [UInt8]) -> Bool {
    let range = texts.range(index)
    guard range.count == text.count else { return false }
    for offset in text.indices where texts.bytes[range.lowerBound + offset] != text[offset] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: 2 * slots.count)
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }
}
