internal import CFreeType
internal import CHarfBuzz
package import SourceData

/// The libraries behind this module, with the versions loaded (the C functions are `hb_version` and
/// `FT_Library_Version`).
package func typeLibraries() -> [LibraryVersion] {
  let refusals = (shapes: harfBuzzRefusal(), subsets: subsetterRefusal(), opens: freeTypeRefusal())
  // Of both: they are built of one source, and the second has no call for it.
  let harfBuzz = refusals.shapes == nil ? harfBuzzVersion() : ""
  return [
    LibraryVersion(
      name: "HarfBuzz", version: harfBuzz, refusal: refusals.shapes,
      purpose: .init(thai: "จัดรูปอักษร", english: "shapes text"), package: "libharfbuzz0b"),
    LibraryVersion(
      name: "HarfBuzz Subset", version: refusals.subsets == nil ? harfBuzz : "", refusal: refusals.subsets,
      purpose: .init(
        thai: "ตัดชุดย่อยของแบบอักษรสำหรับหน้า HTML", english: "subsets the fonts of a page of HTML"),
      package: "libharfbuzz-subset0"),
    LibraryVersion(
      name: "FreeType", version: refusals.opens == nil ? freeTypeVersion() : "", refusal: refusals.opens,
      purpose: .init(thai: "เปิดและตรวจแบบอักษร", english: "opens and vets fonts"), package: "libfreetype6"),
  ]
}

/// Why text can't be shaped; nil where it can. Asked before HarfBuzz is called for anything.
func harfBuzzRefusal() -> LibraryRefusal? {
  guard let reason = unsafe lazy_harfbuzz_refusal() else { return nil }
  return LibraryRefusal(
    file: "libharfbuzz.so.0", package: "libharfbuzz0b", loader: unsafe String(cString: reason))
}

/// Why fonts can't be opened; nil where they can. Asked before FreeType is called for anything.
func freeTypeRefusal() -> LibraryRefusal? {
  guard let reason = unsafe lazy_freetype_refusal() else { return nil }
  return LibraryRefusal(
    file: "libfreetype.so.6", package: "libfreetype6", loader: unsafe String(cString: reason))
}

private func harfBuzzVersion() -> String {
  var (major, minor, micro): (UInt32, UInt32, UInt32) = (0, 0, 0)
  unsafe lazy_hb_version(&major, &minor, &micro)
  return "\(major).\(minor).\(micro)"
}

/// Empty where there is no memory for it.
private func freeTypeVersion() -> String {
  var library: FT_Library?
  guard unsafe lazy_FT_Init_FreeType(&library) == 0 else { return "" }
  defer { _ = unsafe lazy_FT_Done_FreeType(library) }
  var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
  unsafe lazy_FT_Library_Version(library, &major, &minor, &patch)
  return "\(major).\(minor).\(patch)"
}
