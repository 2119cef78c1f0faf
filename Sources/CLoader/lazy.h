#pragma once

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
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

/* A library's function; 0 where it or the library can't be had. */
static inline void *_Nullable lazy_symbol(const char *_Nonnull file, int patience, const char *_Nonnull name,
                                          const char *_Nullable *_Nonnull reason) {
  void *library = lazy_library(file, patience, reason);
  void *symbol = library ? dlsym(library, name) : 0;
  if (library && !symbol) *reason = dlerror();
  return symbol;
}

/* Why a library can't be loaded, in the loader's words; 0 where it can. Asked before anything else: the functions of LAZY must have
   their library. */
static inline const char *_Nullable lazy_refusal(const char *_Nonnull file, int patience, const char *_Nonnull name) {
  const char *reason;
  if (lazy_symbol(file, patience, name, &reason)) return 0;
  return reason ? reason : "";
}

/* A function of a library that is there. Where the library lacks it (another has its name, or an old one), the process ends in words, as
   the loader ends one that was linked with it: nobody who calls a function can do without. */
static inline void *_Nonnull lazy_function(const char *_Nonnull file, int patience, const char *_Nonnull name) {
  const char *reason;
  void *symbol = lazy_symbol(file, patience, name, &reason);
  if (symbol) return symbol;
  dprintf(STDERR_FILENO, "raingan: error: ไลบรารีไม่ครบ (a library is not whole: %s) [machine]\n", reason ? reason : name);
  _exit(3);
}

/* Released to other threads with all that the loader has written, as a processor may show them the one before the other. */
#define LAZY(file, patience, result, name, parameters, arguments)                                                      \
  static inline result lazy_##name parameters {                                                                        \
    static __typeof__(&name) found;                                                                                    \
    __typeof__(&name) function = __atomic_load_n(&found, __ATOMIC_ACQUIRE);                                            \
    if (!function) {                                                                                                   \
      function = (__typeof__(&name))lazy_function(file, patience, #name);                                              \
      __atomic_store_n(&found, function, __ATOMIC_RELEASE);                                                            \
    }                                                                                                                  \
    return function arguments;                                                                                         \
  }
