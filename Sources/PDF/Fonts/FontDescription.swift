/// What a font descriptor says of a whole font (ISO 32000-1, 9.8). Lengths are font units.
struct FontDescription: Sendable {
  var ascent: Int
  var descent: Int
  var capHeight: Int
  /// Degrees, negative where letters lean to the right.
  var italicAngle: Double
  /// 100 to 900.
  var weight: Int
  var isFixedPitch: Bool
  var isItalic: Bool
  /// Whether the licence bits allow embedding a part of the font: OS/2 `fsType`, bits 1 (restricted), 8 (no subsetting)
  /// and 9 (bitmaps only).
  var mayBeSubset: Bool

  init(_ bytes: [UInt8], head: Range<Int>, hhea: Range<Int>, os2: Range<Int>?, post: Range<Int>?) {
    ascent = bytes.int16(hhea.lowerBound + 4)
    descent = bytes.int16(hhea.lowerBound + 6)
    capHeight = ascent
    italicAngle = 0
    weight = 400
    isFixedPitch = false
    isItalic = bytes.uint16(head.lowerBound + 44) & 2 != 0
    mayBeSubset = true
    if let os2, os2.count >= 78 {
      weight = min(max(bytes.uint16(os2.lowerBound + 4), 100), 900)
      let rights = bytes.uint16(os2.lowerBound + 8)
      // A font that is also preview-and-print (4) or editable (8) counts by its least restriction.
      let isRestricted = rights & 0x000E == 0x0002
      mayBeSubset = !isRestricted && rights & 0x0300 == 0
      if bytes.uint16(os2.lowerBound) >= 2, os2.count >= 90 {
        let height = bytes.int16(os2.lowerBound + 88)
        if height > 0 { capHeight = height }
      }
    }
    if let post, post.count >= 16 {
      italicAngle =
        Double(bytes.int16(post.lowerBound + 4)) + Double(bytes.uint16(post.lowerBound + 6)) / 65536
      isFixedPitch = bytes.uint32(post.lowerBound + 12) != 0
    }
  }

  /// The flags of table 123: FixedPitch 1, Symbolic 4 (the codes follow no standard encoding), Italic 64.
  var flags: Int {
    4 | (isFixedPitch ? 1 : 0) | (isItalic ? 64 : 0)
  }

  /// Stems are not recorded in TrueType files; the usual estimate from the weight.
  var stemV: Int { 50 + weight * weight / 4225 }
}
