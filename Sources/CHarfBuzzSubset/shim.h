#include "../CLoader/lazy.h"
#include <hb-subset.h>

/* libharfbuzz-subset is loaded when a page of HTML is written: a report as PDF has no need of it. It works on the faces and sets
   of the libharfbuzz that is loaded already. */

static inline const char *_Nullable lazy_subset_refusal(void) {
  return lazy_refusal("libharfbuzz-subset.so.0", 300, "hb_subset_or_fail");
}

#define LAZY_SUBSET(result, name, parameters, arguments)                                                               \
  LAZY("libharfbuzz-subset.so.0", 300, result, name, parameters, arguments)

LAZY_SUBSET(hb_subset_input_t *_Nullable, hb_subset_input_create_or_fail, (void), ())
LAZY_SUBSET(void, hb_subset_input_destroy, (hb_subset_input_t *_Nonnull input), (input))
LAZY_SUBSET(hb_set_t *_Nonnull, hb_subset_input_unicode_set, (hb_subset_input_t *_Nonnull input), (input))
LAZY_SUBSET(void, hb_subset_input_set_flags, (hb_subset_input_t *_Nonnull input, unsigned flags), (input, flags))
LAZY_SUBSET(hb_face_t *_Nullable, hb_subset_or_fail,
            (hb_face_t *_Nonnull face, const hb_subset_input_t *_Nonnull input), (face, input))

#undef LAZY_SUBSET
