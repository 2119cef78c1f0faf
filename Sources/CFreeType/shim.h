#include "../CLoader/lazy.h"
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H
#include FT_FONT_FORMATS_H

/* libfreetype is loaded when the first font is opened, as libharfbuzz is, which needs it itself. */

static inline const char *_Nullable lazy_freetype_refusal(void) {
  return lazy_refusal("libfreetype.so.6", 300, "FT_Init_FreeType");
}

#define LAZY_FREETYPE(result, name, parameters, arguments)                                                             \
  LAZY("libfreetype.so.6", 300, result, name, parameters, arguments)

LAZY_FREETYPE(FT_Error, FT_Init_FreeType, (FT_Library * library), (library))
LAZY_FREETYPE(FT_Error, FT_Done_FreeType, (FT_Library library), (library))
LAZY_FREETYPE(void, FT_Library_Version, (FT_Library library, FT_Int *major, FT_Int *minor, FT_Int *patch),
              (library, major, minor, patch))
LAZY_FREETYPE(FT_Error, FT_New_Memory_Face,
              (FT_Library library, const FT_Byte *bytes, FT_Long size, FT_Long index, FT_Face *face),
              (library, bytes, size, index, face))
LAZY_FREETYPE(FT_Error, FT_Done_Face, (FT_Face face), (face))
LAZY_FREETYPE(const char *, FT_Get_Postscript_Name, (FT_Face face), (face))
LAZY_FREETYPE(FT_UShort, FT_Get_FSType_Flags, (FT_Face face), (face))

#undef LAZY_FREETYPE
