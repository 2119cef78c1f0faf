#include <sys/syscall.h>

// No header of the C library is taken in: their types would then be this module's, not Glibc's.
extern long syscall(long number, ...);

// Lets two files change places at once (renameat2(2), RENAME_EXCHANGE), which Swift's Glibc doesn't show.
static inline int raingan_exchange(const char *first, const char *second) {
  const int workingFolder = -100;  // AT_FDCWD
  return (int)syscall(SYS_renameat2, workingFolder, first, workingFolder, second, 1U << 1);
}

// Which processor the caller runs on, and where a thread may (sched_getcpu(3), sched_setaffinity(2), pthread_setaffinity_np(3)): for the C
// library's headers they are extensions, which Swift's Glibc leaves out.
extern int sched_getcpu(void);
extern int sched_getaffinity(int process, unsigned long size, void *processors);
extern int sched_setaffinity(int process, unsigned long size, const void *processors);
extern int pthread_setaffinity_np(unsigned long thread, unsigned long size, const void *processors);

// What the system told the process at its start (getauxval(3)).
extern unsigned long getauxval(unsigned long type);

// Where the program's variables without a first value lie: symbols of every linker (ld(1), end(3)).
extern char __bss_start, _end;

// Has the system give those variables their memory at once (madvise(2), MADV_POPULATE_WRITE, Linux 5.14; an older one refuses, and gives
// it page by page).
static inline void raingan_populate_variables(void) {
  // 4 KiB here, up to 64 KiB on other processors.
  const unsigned long pageSize = 6;  // AT_PAGESZ
  const unsigned long page = getauxval(pageSize);
  if (!page) return;
  const unsigned long start = ((unsigned long)&__bss_start + page - 1) / page * page;
  const unsigned long end = ((unsigned long)&_end + page - 1) / page * page;
  const int populateForWriting = 23;
  if (start < end) syscall(SYS_madvise, start, end - start, populateForWriting);
}
