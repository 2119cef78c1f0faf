internal import CLinux
internal import Glibc

extension Invocation {
  /// The variables that the program listens to; the rest of the environment is not its business.
  static let variables = [
    "HOME", "LANG", "LC_ALL", "LC_MESSAGES", "RAINGAN_TEMPLATES", "RAINGAN_THBRK", "SOURCE_DATE_EPOCH",
  ]

  /// This process's own invocation.
  package static func current() -> Self {
    var environment: [String: String] = [:]
    for name in variables {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    return Invocation(arguments: Array(CommandLine.arguments.dropFirst()), environment: environment)
  }
}

/// Readies the process: a reader that leaves and a file that grows too large are errors, not signals.
package func prepareProcess() {
  refuseSmallStack()
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
  // A standard stream that was closed would give its number to the next file opened, and messages would land in it.
  for descriptor in 0...2 as ClosedRange<Int32> where fcntl(descriptor, F_GETFD) < 0 {
    _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
  }
  tellWantOfMemory()
  // What is freed at this size tells glibc to take large arrays from the heap too, and to give nothing back
  // (mallopt(3), M_MMAP_THRESHOLD).
  if let room = unsafe room(of: 30 << 20) { unsafe free(room) }
}

/// Readies a heap for the first thread that a report fits in, so that the system is asked for memory a few times instead of a
/// thousand: a page at a time takes a tenth of the time of a report.
package func prepareMemory() { prepareHeap(12 << 20) }

/// Ends the process in words where its stacks are held to less than a report takes (`ulimit -s`): it would fall over.
private func refuseSmallStack() {
  var limit = rlimit()
  guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0, limit.rlim_cur < 512 << 10
  else { return }
  let message: StaticString =
    "raingan: error: ขนาดสแต็กที่ระบบให้เล็กเกินไป (the limit for stacks, ulimit -s, is below 512) [machine]\n"
  _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
  _exit(ExitCode.machine.number)
}

/// Has the process end in words where it gets no more memory under a limit (`ulimit -v`): Swift and its libraries have none for
/// that, but trap or fall over.
private func tellWantOfMemory() {
  guard AddressSpace.limit != nil else { return }
  for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT] {
    signal(number) { number in
      // Nothing here may ask for memory, but to see whether there is any: with it, the process ends as it would without this. What
      // is raised here comes when the handler is left. Nothing asks for more at once than a font's file, so that where as much is
      // left another thing went wrong.
      let size = min(64 << 20, (AddressSpace.limit ?? 0) / 2)
      let room = unsafe mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      if unsafe room != MAP_FAILED {
        unsafe munmap(room, size)
        signal(number, SIG_DFL)
        raise(number)
        return
      }
      let message: StaticString = "raingan: error: หน่วยความจำไม่พอ (out of memory) [machine]\n"
      _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
      _exit(ExitCode.machine.number)
    }
  }
}

/// Readies the calling thread's own heap in the same way.
func prepareThreadMemory() { prepareHeap(8 << 20) }

/// Readies the program's variables for more than one thread. A page that one of them reads and then writes to is another page after
/// that, and for each the system interrupts the other thread.
func prepareVariables() { raingan_populate_variables() }

/// Makes the calling thread's heap grow by `size` bytes at once, and has the system back them by huge pages where it does so
/// on advice (madvise(2), MADV_HUGEPAGE).
private func prepareHeap(_ size: Int) {
  let hugePage = 2 << 20
  // Where there is too little, what is needed may still be had piece by piece.
  guard let room = unsafe room(of: size) else { return }
  let start = unsafe room.alignedUp(toMultipleOf: hugePage)
  _ = unsafe madvise(start, size - hugePage, MADV_HUGEPAGE)
  let skipped = unsafe start - room
  unsafe free(room)
  // What lies before the first huge page stays unused, so that the heap begins with that; nothing of it is ever touched.
  if skipped > 64 { _ = unsafe CLI.room(of: skipped - 32) }
}

/// Memory of the heap; nil where there is too little. A compiler knows `malloc`, and leaves out what nothing is written to.
private func room(of size: Int) -> UnsafeMutableRawPointer? {
  var room: UnsafeMutableRawPointer?
  return unsafe posix_memalign(&room, 16, size) == 0 ? room : nil
}

/// Ends the process while another thread still works, which must not find anything gone.
func exitAtOnce(_ code: ExitCode) -> Never { _exit(code.number) }

/// Ends the process without running anything more.
package func exitProcess(_ code: ExitCode) -> Never { exit(code.number) }
