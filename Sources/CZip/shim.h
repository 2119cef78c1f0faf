#include <dlfcn.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <zip.h>

/* libzip is loaded when a workbook is read. It brings libcrypto along, and starting that takes longer than reading a record. */

static inline void *lazy_zip_library(const char *_Nullable *_Nonnull reason) {
  void *library;
  *reason = 0;
  /* Where as many files are open as may be, other threads close theirs in a moment; dlopen(3) says so in words alone. */
  for (int patience = 300; !(library = dlopen("libzip.so.4", RTLD_NOW)) && patience > 0; patience--) {
    *reason = dlerror();
    if (!*reason || !strstr(*reason, strerror(EMFILE))) break;
    usleep(1000);
  }
  return library;
}

static inline void *lazy_zip_symbol(const char *name) {
  const char *reason;
  void *library = lazy_zip_library(&reason);
  return library ? dlsym(library, name) : 0;
}

/* Why the library can't be loaded, in the loader's words; 0 where it can. Asked before anything else: the functions below must
   have their library. */
static inline const char *_Nullable lazy_zip_refusal(void) {
  const char *reason;
  void *library = lazy_zip_library(&reason);
  if (!library) return reason ? reason : "";
  if (dlsym(library, "zip_open_from_source")) return 0;
  reason = dlerror();
  return reason ? reason : "";
}

#define LAZY_ZIP(result, name, parameters, arguments)                                                                  \
  static inline result lazy_##name parameters { return ((__typeof__(&name))lazy_zip_symbol(#name)) arguments; }

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
