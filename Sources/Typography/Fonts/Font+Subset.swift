internal import CHarfBuzz
internal import CHarfBuzzSubset
package import SourceData

/// Why fonts can't be cut down; nil where they can.
package func subsetterRefusal() -> LibraryRefusal? {
  guard let reason = unsafe lazy_subset_refusal() else { return nil }
  return LibraryRefusal(
    file: "libharfbuzz-subset.so.0", package: "libharfbuzz-subset0", loader: unsafe String(cString: reason))
}

extension Font {
  /// Whether the licence bits let a file carry a part of the font: OS/2 `fsType`, bits 1 (restricted), 8 (no subsetting) and 9
  /// (bitmaps only). What is restricted outright was never opened.
  package var mayBeSubset: Bool {
    let table = unsafe lazy_hb_face_reference_table(face, Self.tag("OS/2"))
    defer { unsafe lazy_hb_blob_destroy(table) }
    var count: UInt32 = 0
    // A font without the table says nothing against it.
    guard let bytes = unsafe lazy_hb_blob_get_data(table, &count), count >= 10 else { return true }
    let rights = unsafe UInt16(UInt8(bitPattern: bytes[8])) << 8 | UInt16(UInt8(bitPattern: bytes[9]))
    return rights & 0x0300 == 0
  }

  /// A font file of these characters, with the tables that a shaper needs to set them, and without hinting.
  ///
  /// Unlike the PDF's subsets, whose marks are glyphs placed once and for all, it is an ordinary font: whoever opens it shapes
  /// the text. The C function is `hb_subset_or_fail`.
  ///
  /// - Returns: nil where HarfBuzz finds no way, as of a damaged font, or can't be had.
  package func subset(of characters: some Sequence<Unicode.Scalar>) -> [UInt8]? {
    guard subsetterRefusal() == nil, let input = unsafe lazy_hb_subset_input_create_or_fail() else {
      return nil
    }
    defer { unsafe lazy_hb_subset_input_destroy(input) }
    let wanted = unsafe lazy_hb_subset_input_unicode_set(input)
    for character in characters { unsafe lazy_hb_set_add(wanted, character.value) }
    unsafe lazy_hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    guard let face = unsafe lazy_hb_subset_or_fail(face, input) else { return nil }
    defer { unsafe lazy_hb_face_destroy(face) }
    guard let blob = unsafe lazy_hb_face_reference_blob(face) else { return nil }
    defer { unsafe lazy_hb_blob_destroy(blob) }
    var count: UInt32 = 0
    guard let bytes = unsafe lazy_hb_blob_get_data(blob, &count), count > 12 else { return nil }
    return unsafe UnsafeBufferPointer(start: bytes, count: Int(count)).map { UInt8(bitPattern: $0) }
  }

  private static func tag(_ name: StaticString) -> UInt32 {
    var tag: UInt32 = 0
    for index in 0..<4 { unsafe tag = tag << 8 | UInt32(name.utf8Start[index]) }
    return tag
  }
}
