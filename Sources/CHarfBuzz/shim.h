#include "../CLoader/lazy.h"
#include <hb-ot.h>
#include <hb.h>

/* libharfbuzz is loaded when the first font is opened. With it come libraries for other kinds of fonts and texts, and a program that
   loads them at its start takes half as long again to start. */

static inline const char *_Nullable lazy_harfbuzz_refusal(void) {
  return lazy_refusal("libharfbuzz.so.0", 300, "hb_shape");
}

#define LAZY_HARFBUZZ(result, name, parameters, arguments)                                                             \
  LAZY("libharfbuzz.so.0", 300, result, name, parameters, arguments)

LAZY_HARFBUZZ(void, hb_version, (unsigned *major, unsigned *minor, unsigned *micro), (major, minor, micro))

LAZY_HARFBUZZ(hb_blob_t *, hb_blob_create,
              (const char *data, unsigned length, hb_memory_mode_t mode, void *user_data, hb_destroy_func_t destroy),
              (data, length, mode, user_data, destroy))
LAZY_HARFBUZZ(void, hb_blob_destroy, (hb_blob_t * blob), (blob))
LAZY_HARFBUZZ(const char *, hb_blob_get_data, (hb_blob_t * blob, unsigned *length), (blob, length))

LAZY_HARFBUZZ(hb_face_t *, hb_face_create, (hb_blob_t * blob, unsigned index), (blob, index))
LAZY_HARFBUZZ(void, hb_face_destroy, (hb_face_t * face), (face))
LAZY_HARFBUZZ(void, hb_face_make_immutable, (hb_face_t * face), (face))
LAZY_HARFBUZZ(hb_blob_t *, hb_face_reference_table, (const hb_face_t *face, hb_tag_t tag), (face, tag))
LAZY_HARFBUZZ(hb_blob_t *, hb_face_reference_blob, (hb_face_t * face), (face))
LAZY_HARFBUZZ(void, hb_face_collect_unicodes, (hb_face_t * face, hb_set_t *set), (face, set))

LAZY_HARFBUZZ(hb_font_t *, hb_font_create, (hb_face_t * face), (face))
LAZY_HARFBUZZ(void, hb_font_destroy, (hb_font_t * font), (font))
LAZY_HARFBUZZ(void, hb_font_set_scale, (hb_font_t * font, int x, int y), (font, x, y))
LAZY_HARFBUZZ(void, hb_font_make_immutable, (hb_font_t * font), (font))
LAZY_HARFBUZZ(void, hb_ot_font_set_funcs, (hb_font_t * font), (font))
LAZY_HARFBUZZ(hb_bool_t, hb_font_get_nominal_glyph, (hb_font_t * font, hb_codepoint_t character, hb_codepoint_t *glyph),
              (font, character, glyph))

LAZY_HARFBUZZ(hb_set_t *, hb_set_create, (void), ())
LAZY_HARFBUZZ(void, hb_set_destroy, (hb_set_t * set), (set))
LAZY_HARFBUZZ(void, hb_set_add, (hb_set_t * set, hb_codepoint_t character), (set, character))
LAZY_HARFBUZZ(hb_bool_t, hb_set_next_range, (const hb_set_t *set, hb_codepoint_t *first, hb_codepoint_t *last),
              (set, first, last))

LAZY_HARFBUZZ(hb_language_t, hb_language_from_string, (const char *name, int length), (name, length))
LAZY_HARFBUZZ(hb_bool_t, hb_feature_from_string, (const char *name, int length, hb_feature_t *feature),
              (name, length, feature))

LAZY_HARFBUZZ(hb_buffer_t *, hb_buffer_create, (void), ())
LAZY_HARFBUZZ(void, hb_buffer_destroy, (hb_buffer_t * buffer), (buffer))
LAZY_HARFBUZZ(void, hb_buffer_reset, (hb_buffer_t * buffer), (buffer))
LAZY_HARFBUZZ(void, hb_buffer_set_cluster_level, (hb_buffer_t * buffer, hb_buffer_cluster_level_t level), (buffer, level))
LAZY_HARFBUZZ(void, hb_buffer_set_direction, (hb_buffer_t * buffer, hb_direction_t direction), (buffer, direction))
LAZY_HARFBUZZ(void, hb_buffer_set_script, (hb_buffer_t * buffer, hb_script_t script), (buffer, script))
LAZY_HARFBUZZ(void, hb_buffer_set_language, (hb_buffer_t * buffer, hb_language_t language), (buffer, language))
LAZY_HARFBUZZ(void, hb_buffer_add_utf32, (hb_buffer_t * buffer, const uint32_t *text, int length, unsigned offset, int count),
              (buffer, text, length, offset, count))
LAZY_HARFBUZZ(hb_glyph_info_t *, hb_buffer_get_glyph_infos, (hb_buffer_t * buffer, unsigned *count), (buffer, count))
LAZY_HARFBUZZ(hb_glyph_position_t *, hb_buffer_get_glyph_positions, (hb_buffer_t * buffer, unsigned *count),
              (buffer, count))

LAZY_HARFBUZZ(void, hb_shape,
              (hb_font_t * font, hb_buffer_t *buffer, const hb_feature_t *features, unsigned count),
              (font, buffer, features, count))

#undef LAZY_HARFBUZZ
