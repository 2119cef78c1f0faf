internal import CFreeType
internal import CHarfBuzz
package import SourceData

/// The libraries behind this module, with the versions loaded (the C functions are `hb_version` and
/// `FT_Library_Version`).
package func typeLibraries() -> [LibraryVersion] {
  var (major, minor, micro): (UInt32, UInt32, UInt32) = (0, 0, 0)
  unsafe hb_version(&major, &minor, &micro)
  // Of both: they are built of one source, and the second has no call for it.
  let version = "\(major).\(minor).\(micro)"
  let refusal = subsetterRefusal()
  var libraries = [
    LibraryVersion(
      name: "HarfBuzz", version: version,
      purpose: .init(thai: "จัดรูปอักษร", english: "shapes text"), package: "libharfbuzz0b"),
    LibraryVersion(
      name: "HarfBuzz Subset", version: refusal == nil ? version : "", refusal: refusal,
      purpose: .init(
        thai: "ตัดชุดย่อยของแบบอักษรสำหรับหน้า HTML", english: "subsets the fonts of a page of HTML"),
      package: "libharfbuzz-subset0"),
  ]
  var library: FT_Library?
  if unsafe FT_Init_FreeType(&library) == 0 {
    var (a, b, c): (Int32, Int32, Int32) = (0, 0, 0)
    unsafe FT_Library_Version(library, &a, &b, &c)
    unsafe FT_Done_FreeType(library)
    libraries.append(
      LibraryVersion(
        name: "FreeType", version: "\(a).\(b).\(c)",
        purpose: .init(thai: "เปิดและตรวจแบบอักษร", english: "opens and vets fonts"), package: "libfreetype6"))
  }
  return libraries
}
