/// Finds entries of a list by hash: open addressing over their indices, with no reference to count on the way.
package struct IndexTable: Sendable {
  private var slots: [Int32]
  private var count = 0

  package init() {
    slots = [Int32](repeating: -1, count: 1024)
  }

  /// The index of the entry of that hash that `isEqual` accepts.
  @inline(__always)
  package func first(_ hash: UInt64, where isEqual: (Int) -> Bool) -> Int? {
    var place = Self.place(hash, in: slots.count)
    while true {
      let index = slots[place]
      if index < 0 { return nil }
      if isEqual(Int(index)) { return Int(index) }
      place = (place + 1) & (slots.count - 1)
    }
  }

  /// Adds an entry that is not there yet.
  ///
  /// - Parameter hashOf: The hash of an entry added before, for when the table grows.
  package mutating func insert(_ index: Int, _ hash: UInt64, hashOf: (Int) -> UInt64) {
    if 2 * (count + 1) > slots.count {
      let old = slots
      slots = [Int32](repeating: -1, count: 2 * old.count)
      for index in old where index >= 0 { place(index, hashOf(Int(index))) }
    }
    place(Int32(truncatingIfNeeded: index), hash)
    count += 1
  }

  private mutating func place(_ index: Int32, _ hash: UInt64) {
    var place = Self.place(hash, in: slots.count)
    while slots[place] >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = index
  }

  @inline(__always)
  private static func place(_ hash: UInt64, in count: Int) -> Int {
    // The high bits of a product depend on all bits of the hash.
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }
}
