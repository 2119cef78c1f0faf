#include <dlfcn.h>
#include <errno.h>
#include <hb-subset.h>
#include <string.h>
#include <unistd.h>

/* libharfbuzz-subset is loaded when a page of HTML is written: a report as PDF has no need of it. It works on the faces and sets
   of the libharfbuzz that the program is linked with. */

static inline void *lazy_subset_library(const char *_Nullable *_Nonnull reason) {
  void *library;
  *reason = 0;
  /* Where as many files are open as may be, other threads close theirs in a moment; dlopen(3) says so in words alone. */
  for (int patience = 300; !(library = dlopen("libharfbuzz-subset.so.0", RTLD_NOW)) && patience > 0; patience--) {
    *reason = dlerror();
    if (!*reason || !strstr(*reason, strerror(EMFILE))) break;
    usleep(1000);
  }
  return library;
}

static inline void *lazy_subset_symbol(const char *name) {
  const char *reason;
  void *library = lazy_subset_library(&reason);
  return library ? dlsym(library, name) : 0;
}

/* Why the library can't be loaded, in the loader's words; 0 where it can. Asked before anything else: the functions below must
   have their library. */
static inline const char *_Nullable lazy_subset_refusal(void) {
  const char *reason;
  void *library = lazy_subset_library(&reason);
  if (!library) return reason ? reason : "";
  if (dlsym(library, "hb_subset_or_fail")) return 0;
  reason = dlerror();
  return reason ? reason : "";
}

#define LAZY_SUBSET(result, name, parameters, arguments)                                                               \
  static inline result lazy_##name parameters { return ((__typeof__(&name))lazy_subset_symbol(#name)) arguments; }

LAZY_SUBSET(hb_subset_input_t *_Nullable, hb_subset_input_create_or_fail, (void), ())
LAZY_SUBSET(void, hb_subset_input_destroy, (hb_subset_input_t *_Nonnull input), (input))
LAZY_SUBSET(hb_set_t *_Nonnull, hb_subset_input_unicode_set, (hb_subset_input_t *_Nonnull input), (input))
LAZY_SUBSET(void, hb_subset_input_set_flags, (hb_subset_input_t *_Nonnull input, unsigned flags), (input, flags))
LAZY_SUBSET(hb_face_t *_Nullable, hb_subset_or_fail,
            (hb_face_t *_Nonnull face, const hb_subset_input_t *_Nonnull input), (face, input))

#undef LAZY_SUBSET
