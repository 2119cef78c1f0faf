internal import CFreeType
internal import CHarfBuzz
package import SourceData

/// Why a font file can't be used.
package enum FontError: Error, Sendable, Hashable {
  /// FreeType or HarfBuzz can't read it as a scalable font.
  case notAFont(file: String)
  /// It ends before what it says is in it: a copy or a download that was cut short.
  case cutShort(file: String)
  /// What has a font's name is a folder, a pipe or a device.
  case notAFile(file: String)
  /// Its licence bits forbid embedding (OS/2 `fsType`, bit 1).
  case embeddingRestricted(file: String)
  /// Nothing of the catalogue's family was found.
  case missingFamily(String)
  /// The file is there, and the machine doesn't give its bytes: a fault, since with them the report would look otherwise.
  case unreadable(file: String, reason: Diagnostic.Message)

  /// Whether the font is what it should be, but for the machine at this moment.
  package var isFault: Bool {
    if case .unreadable = self { true } else { false }
  }
}

/// One font file, vetted, and ready for shaping.
///
/// `@unchecked Sendable`: the HarfBuzz face and font are made immutable before the initializer returns, and HarfBuzz
/// allows immutable objects in several threads; everything else is a value.
@safe package final class Font: @unchecked Sendable {
  package let file: String
  package let bytes: [UInt8]
  package let postScriptName: String
  /// Nominal points to the font's own.
  package let scale: Double
  package let unitsPerEm: Int
  /// Font units, above the baseline.
  package let ascender: Int
  /// Font units, negative below the baseline.
  package let descender: Int
  package let isBold: Bool
  package let isItalic: Bool
  let coverage: Coverage
  private let blob: OpaquePointer
  let face: OpaquePointer
  let shaper: OpaquePointer

  /// Em of the nominal size for one font unit.
  package var emPerUnit: Double { scale / Double(unitsPerEm) }

  /// - Throws: `FontError`, where the bytes are no font that can be shaped and embedded.
  package init(file: String, bytes: [UInt8], scale: Double) throws(FontError) {
    self.file = file
    self.bytes = bytes
    self.scale = scale
    let facts = try Font.vet(file: file, bytes: bytes)
    postScriptName = facts.name
    unitsPerEm = facts.unitsPerEm
    ascender = facts.ascender
    descender = facts.descender
    isBold = facts.isBold
    isItalic = facts.isItalic
    // HarfBuzz copies the bytes, so that they live as long as the blob.
    unsafe blob = bytes.withUnsafeBytes { buffer in
      unsafe lazy_hb_blob_create(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(buffer.count),
        HB_MEMORY_MODE_DUPLICATE, nil, nil)
    }
    unsafe face = lazy_hb_face_create(blob, 0)
    unsafe shaper = lazy_hb_font_create(face)
    unsafe lazy_hb_font_set_scale(shaper, Int32(facts.unitsPerEm), Int32(facts.unitsPerEm))
    unsafe lazy_hb_ot_font_set_funcs(shaper)
    unsafe lazy_hb_font_make_immutable(shaper)
    unsafe lazy_hb_face_make_immutable(face)
    unsafe coverage = Coverage(face)
  }

  deinit {
    unsafe lazy_hb_font_destroy(shaper)
    unsafe lazy_hb_face_destroy(face)
    unsafe lazy_hb_blob_destroy(blob)
  }

  package func contains(_ scalar: Unicode.Scalar) -> Bool { coverage.contains(scalar.value) }

  private struct Facts {
    var name: String
    var unitsPerEm: Int
    var ascender: Int
    var descender: Int
    var isBold: Bool
    var isItalic: Bool
    var isRestricted: Bool
  }

  private static func vet(file: String, bytes: [UInt8]) throws(FontError) -> Facts {
    if let refusal = freeTypeRefusal() ?? harfBuzzRefusal() {
      throw .unreadable(file: file, reason: refusal.message)
    }
    var library: FT_Library?
    // It needs nothing for that but memory.
    guard unsafe lazy_FT_Init_FreeType(&library) == 0 else { throw outOfMemory(file) }
    defer { _ = unsafe lazy_FT_Done_FreeType(library) }
    var status: FT_Error = 0
    let facts: Facts? = unsafe bytes.withUnsafeBufferPointer { buffer in
      var face: FT_Face?
      status = unsafe lazy_FT_New_Memory_Face(library, buffer.baseAddress, FT_Long(buffer.count), 0, &face)
      guard status == 0, let face = unsafe face else { return nil }
      defer { _ = unsafe lazy_FT_Done_Face(face) }
      let record = unsafe face.pointee
      guard unsafe record.face_flags & FT_Long(FT_FACE_FLAG_SCALABLE) != 0,
        unsafe (16...16384).contains(Int(record.units_per_EM)), unsafe record.num_glyphs > 0
      else { return nil }
      let name = unsafe lazy_FT_Get_Postscript_Name(face).map { unsafe String(cString: $0) } ?? "Unnamed"
      return unsafe Facts(
        name: name, unitsPerEm: Int(record.units_per_EM), ascender: Int(record.ascender),
        descender: Int(record.descender), isBold: record.style_flags & FT_Long(FT_STYLE_FLAG_BOLD) != 0,
        isItalic: record.style_flags & FT_Long(FT_STYLE_FLAG_ITALIC) != 0,
        // OpenType, OS/2, fsType: of bits 0 to 3 the least restrictive counts.
        isRestricted: lazy_FT_Get_FSType_Flags(face) & 0x0E == 0x02)
    }
    guard status != FT_Error(FT_Err_Out_Of_Memory) else { throw outOfMemory(file) }
    guard let facts else { throw .notAFont(file: file) }
    // FreeType opens a file whose last tables are missing; it would be found out when the report is set.
    guard hasAllTables(bytes) else { throw .cutShort(file: file) }
    guard !facts.isRestricted else { throw .embeddingRestricted(file: file) }
    return facts
  }

  private static func outOfMemory(_ file: String) -> FontError {
    .unreadable(file: file, reason: .init(thai: "หน่วยความจำไม่พอ", english: "out of memory"))
  }

  /// Whether every table of an OpenType file lies within it (OpenType specification 1.9, "Table directory"); true of files of other
  /// kinds.
  private static func hasAllTables(_ bytes: [UInt8]) -> Bool {
    func number(_ at: Int, _ count: Int) -> Int { bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) } }
    guard bytes.count >= 12, [0x0001_0000, 0x7472_7565, 0x4F54_544F].contains(number(0, 4)) else {
      return true
    }
    let tables = number(4, 2)
    guard bytes.count >= 12 + 16 * tables else { return false }
    return (0..<tables).allSatisfy { index in
      let record = 12 + 16 * index
      return number(record + 8, 4) + number(record + 12, 4) <= bytes.count
    }
  }
}
