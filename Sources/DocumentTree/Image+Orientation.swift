extension Image.Orientation {
  /// The orientation that a JPEG's APP1 segment names, without its marker and length; nil where it names none.
  ///
  /// Exif 2.3, 4.5: `Exif`, two zeros, then a TIFF header and directory (TIFF 6.0, section 2).
  init?(exif segment: ArraySlice<UInt8>) {
    guard segment.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) else { return nil }
    let tiff = Array(segment.dropFirst(6))
    guard tiff.count >= 8 else { return nil }
    let isLittle = tiff[0] == 0x49
    guard tiff[0] == tiff[1], isLittle || tiff[0] == 0x4D else { return nil }
    func number(_ at: Int, _ length: Int) -> Int {
      let bytes = tiff[at..<at + length]
      return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    let directory = number(4, 4)
    guard number(2, 2) == 42, directory >= 8, directory + 2 <= tiff.count else { return nil }
    for entry in 0..<number(directory, 2) {
      let place = directory + 2 + 12 * entry
      guard place + 12 <= tiff.count else { return nil }
      // Tag 274, one SHORT.
      if number(place, 2) == 0x112, number(place + 2, 2) == 3, number(place + 4, 4) == 1 {
        self.init(rawValue: number(place + 8, 2))
        return
      }
    }
    return nil
  }
}
