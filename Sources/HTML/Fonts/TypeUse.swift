import Typography

/// The characters that a page shows, by the type they are set in.
struct TypeUse {
  struct Look: Hashable {
    /// As the style sheet names it.
    var family: String
    var style: FontStyle
  }

  private(set) var looks: [Look] = []
  private var sets: [CharacterBits] = []

  mutating func add(_ characters: ArraySlice<UInt32>, in look: Look) {
    let index =
      looks.firstIndex(of: look)
      ?? {
        looks.append(look)
        sets.append(CharacterBits())
        return looks.count - 1
      }()
    for character in characters { sets[index].insert(character) }
  }

  mutating func add(_ text: String, in look: Look) {
    add(text.unicodeScalars.map(\.value)[...], in: look)
  }

  /// The characters of a look, ascending.
  func characters(of look: Int) -> [Unicode.Scalar] { sets[look].scalars }
}

/// A set of characters, a bit for each of the Basic Multilingual Plane.
private struct CharacterBits {
  private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
  private var beyond: Set<UInt32> = []

  mutating func insert(_ character: UInt32) {
    if character < 0x10000 {
      bits[Int(character >> 6)] |= 1 << UInt64(character & 63)
    } else {
      beyond.insert(character)
    }
  }

  var scalars: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        if let scalar = Unicode.Scalar(UInt32(index * 64 + rest.trailingZeroBitCount)) {
          scalars.append(scalar)
        }
        rest &= rest - 1
      }
    }
    return scalars + beyond.sorted().compactMap(Unicode.Scalar.init)
  }
}
