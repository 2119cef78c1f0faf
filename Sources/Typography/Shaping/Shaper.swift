internal import CHarfBuzz

/// HarfBuzz's scratch buffer: one owner, one task.
@safe struct Shaper: ~Copyable {
  private let buffer: OpaquePointer
  private let language: hb_language_t?
  private let features: [hb_feature_t]

  struct Glyph {
    var id: UInt32
    /// Index of the cluster's first character, from the start of what was shaped.
    var cluster: Int
    var advance: Int32
    var dx: Int32
    var dy: Int32
  }

  init() {
    unsafe buffer = lazy_hb_buffer_create()
    unsafe language = lazy_hb_language_from_string("th", -1)
    var features: [hb_feature_t] = []
    for name in ["-liga", "-clig", "-dlig", "-calt"] {
      var feature = hb_feature_t()
      if unsafe lazy_hb_feature_from_string(name, -1, &feature) != 0 { features.append(feature) }
    }
    self.features = features
  }

  deinit { unsafe lazy_hb_buffer_destroy(buffer) }

  /// Shapes `text[start..<end]` by itself into `glyphs`, whose room is used again.
  borrowing func shape(
    _ text: [UInt32], _ start: Int, _ end: Int, with font: Font, into glyphs: inout [Glyph]
  ) {
    glyphs.removeAll(keepingCapacity: true)
    unsafe lazy_hb_buffer_reset(buffer)
    unsafe lazy_hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES)
    // From its own start, so that what stands before has no say in it.
    unsafe text[start..<end].withUnsafeBufferPointer { word in
      unsafe lazy_hb_buffer_add_utf32(buffer, word.baseAddress, Int32(word.count), 0, Int32(word.count))
    }
    unsafe lazy_hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    unsafe lazy_hb_buffer_set_script(buffer, HB_SCRIPT_THAI)
    unsafe lazy_hb_buffer_set_language(buffer, language)
    unsafe features.withUnsafeBufferPointer { pointer in
      unsafe lazy_hb_shape(font.shaper, buffer, pointer.baseAddress, UInt32(pointer.count))
    }
    var count: UInt32 = 0
    guard let infos = unsafe lazy_hb_buffer_get_glyph_infos(buffer, &count),
      let positions = unsafe lazy_hb_buffer_get_glyph_positions(buffer, &count)
    else { return }
    for index in 0..<Int(count) {
      let info = unsafe infos[index]
      let position = unsafe positions[index]
      glyphs.append(
        Glyph(
          id: info.codepoint, cluster: Int(info.cluster), advance: position.x_advance, dx: position.x_offset,
          dy: position.y_offset))
    }
  }

  static func nominalGlyph(_ scalar: Unicode.Scalar, in font: Font) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return unsafe lazy_hb_font_get_nominal_glyph(font.shaper, scalar.value, &glyph) != 0 ? glyph : nil
  }
}
