#include "../CLoader/lazy.h"
#include <zip.h>

/* libzip is loaded when a workbook is read. It brings libcrypto along, and starting that takes longer than reading a record. */

static inline const char *_Nullable lazy_zip_refusal(void) {
  return lazy_refusal("libzip.so.4", 300, "zip_open_from_source");
}

#define LAZY_ZIP(result, name, parameters, arguments) LAZY("libzip.so.4", 300, result, name, parameters, arguments)

LAZY_ZIP(void, zip_error_init, (zip_error_t *_Nonnull error), (error))
LAZY_ZIP(void, zip_error_fini, (zip_error_t *_Nonnull error), (error))
LAZY_ZIP(zip_source_t *_Nullable, zip_source_buffer_create,
         (const void *_Nullable data, zip_uint64_t length, int isFreed, zip_error_t *_Nullable error),
         (data, length, isFreed, error))
LAZY_ZIP(void, zip_source_free, (zip_source_t *_Nullable source), (source))
LAZY_ZIP(zip_t *_Nullable, zip_open_from_source,
         (zip_source_t *_Nonnull source, int flags, zip_error_t *_Nullable error), (source, flags, error))
LAZY_ZIP(void, zip_discard, (zip_t *_Nonnull archive), (archive))
LAZY_ZIP(zip_error_t *_Nonnull, zip_get_error, (zip_t *_Nonnull archive), (archive))
LAZY_ZIP(int, zip_error_code_zip, (const zip_error_t *_Nonnull error), (error))
LAZY_ZIP(zip_int64_t, zip_name_locate, (zip_t *_Nonnull archive, const char *_Nonnull name, zip_flags_t flags),
         (archive, name, flags))
LAZY_ZIP(int, zip_stat_index,
         (zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *_Nonnull status),
         (archive, index, flags, status))
LAZY_ZIP(zip_file_t *_Nullable, zip_fopen_index, (zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags),
         (archive, index, flags))
LAZY_ZIP(zip_int64_t, zip_fread, (zip_file_t *_Nonnull file, void *_Nonnull buffer, zip_uint64_t count),
         (file, buffer, count))
LAZY_ZIP(zip_error_t *_Nonnull, zip_file_get_error, (zip_file_t *_Nonnull file), (file))
LAZY_ZIP(int, zip_fclose, (zip_file_t *_Nonnull file), (file))
LAZY_ZIP(const char *_Nonnull, zip_libzip_version, (void), ())

#undef LAZY_ZIP
