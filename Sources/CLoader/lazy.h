#pragma once

#include <dlfcn.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Libraries that are loaded when they are needed, for the headers of the modules that show them to Swift. Each function is looked for
   when it is first called. */

/* - patience: milliseconds. Where as many files are open as may be, other threads close theirs in a moment; dlopen(3) says so in
     words alone.
   - reason: why there is none, in the loader's words. */
static inline void *_Nullable lazy_library(const char *_Nonnull file, int patience,
                                           const char *_Nullable *_Nonnull reason) {
  void *library;
  *reason = 0;
  for (; !(library = dlopen(file, RTLD_LAZY)); patience--) {
    *reason = dlerror();
    if (patience <= 0 || !*reason || !strstr(*reason, strerror(EMFILE))) break;
    usleep(1000);
  }
  return library;
}

static inline void *_Nullable lazy_symbol(const char *_Nonnull file, int patience, const char *_Nonnull name) {
  const char *reason;
  void *library = lazy_library(file, patience, &reason);
  return library ? dlsym(library, name) : 0;
}

/* Why a library can't be loaded, in the loader's words; 0 where it can. Asked before anything else: the functions of LAZY must have
   their library. */
static inline const char *_Nullable lazy_refusal(const char *_Nonnull file, int patience, const char *_Nonnull name) {
  const char *reason;
  void *library = lazy_library(file, patience, &reason);
  if (!library) return reason ? reason : "";
  if (dlsym(library, name)) return 0;
  reason = dlerror();
  return reason ? reason : "";
}

#define LAZY(file, patience, result, name, parameters, arguments)                                                      \
  static inline result lazy_##name parameters {                                                                        \
    static __typeof__(&name) found;                                                                                    \
    __typeof__(&name) function = __atomic_load_n(&found, __ATOMIC_RELAXED);                                            \
    if (!function) {                                                                                                   \
      function = (__typeof__(&name))lazy_symbol(file, patience, #name);                                                \
      __atomic_store_n(&found, function, __ATOMIC_RELAXED);                                                            \
    }                                                                                                                  \
    return function arguments;                                                                                         \
  }
