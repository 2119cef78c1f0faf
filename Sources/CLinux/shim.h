#include <sys/syscall.h>

// No header of the C library is taken in: their types would then be this module's, not Glibc's.
extern long syscall(long number, ...);

// Lets two files change places at once (renameat2(2), RENAME_EXCHANGE), which Swift's Glibc doesn't show.
static inline int raingan_exchange(const char *first, const char *second) {
  const int workingFolder = -100;  // AT_FDCWD
  return (int)syscall(SYS_renameat2, workingFolder, first, workingFolder, second, 1U << 1);
}
