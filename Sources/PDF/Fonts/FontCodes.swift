/// The codes of one font's characters.
///
/// A font of at most 255 characters has codes of one byte, which are half as long and read by every program; it is a simple
/// font then (ISO 32000-1, 9.6). One with more has codes of two bytes and is a composite font (9.7). One byte is the code of
/// TIS-620 where that is free, so that the strings in a file can be read as they are.
struct FontCodes {
  /// The most characters of a font; glyphs that only composites use come after them.
  static let limit = 65000

  private var codes: [UInt16] = []
  /// Whether codes are one byte long.
  private(set) var isShort = true

  init() {}

  /// - Parameter characters: Those of the font's entries; the same may come more than once.
  init(_ characters: [Unicode.Scalar]) {
    isShort = characters.count <= (characters.contains(" ") ? 255 : 254)
    guard isShort else {
      codes = characters.indices.map { UInt16(truncatingIfNeeded: $0 + 1) }
      return
    }
    var isTaken = [Bool](repeating: false, count: 256)
    // 0 stands for the missing glyph.
    isTaken[0] = true
    codes = characters.map { character in
      let code = Self.thaiCode(character)
      guard code != 0, !isTaken[code] else { return 0 }
      isTaken[code] = true
      return UInt16(code)
    }
    // Word spacing is heard after the code 32, whatever it shows.
    isTaken[32] = true
    // From the top, and what must be escaped in strings last of all.
    var free = (1...255).filter { !isTaken[$0] && !Self.isEscaped($0) }
    free.insert(contentsOf: (1...255).filter { !isTaken[$0] && Self.isEscaped($0) }, at: 0)
    // Those of one character side by side, which makes the table of characters short.
    let others = codes.indices.filter { codes[$0] == 0 }
    for index in others.sorted(by: { (characters[$0], $0) > (characters[$1], $1) }) {
      if let code = free.popLast() { codes[index] = UInt16(code) }
    }
  }

  /// The code of the entry at `index`.
  subscript(index: Int) -> UInt16 { codes[index] }

  /// The character's code in TIS-620; 0 where it has none.
  private static func thaiCode(_ character: Unicode.Scalar) -> Int {
    switch character.value {
    case 0x20...0x7E: Int(character.value)
    case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: Int(character.value - 0x0E00 + 0xA0)
    default: 0
    }
  }

  private static func isEscaped(_ code: Int) -> Bool {
    code == 0x0A || code == 0x0D || code == 0x28 || code == 0x29 || code == 0x5C
  }
}
