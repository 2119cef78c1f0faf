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
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
  // A standard stream that was closed would give its number to the next file opened, and messages would land in it.
  for descriptor in 0...2 as ClosedRange<Int32> where fcntl(descriptor, F_GETFD) < 0 {
    _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
  }
  prepareMemory()
}

/// Readies a heap that a report fits in, so that the system is asked for memory a few times instead of a thousand: a page at
/// a time takes a tenth of the time of a report.
private func prepareMemory() {
  // What is freed at this size tells glibc to take large arrays from the heap too, and to give nothing back
  // (mallopt(3), M_MMAP_THRESHOLD).
  unsafe UnsafeMutableRawPointer.allocate(byteCount: 30 << 20, alignment: 16).deallocate()
  prepareHeap(12 << 20)
}

/// Readies the calling thread's own heap in the same way.
func prepareThreadMemory() { prepareHeap(8 << 20) }

/// Makes the calling thread's heap grow by `size` bytes at once, and has the system back them by huge pages where it does so
/// on advice (madvise(2), MADV_HUGEPAGE).
private func prepareHeap(_ size: Int) {
  let hugePage = 2 << 20
  let room = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
  let start = unsafe room.alignedUp(toMultipleOf: hugePage)
  _ = unsafe madvise(start, size - hugePage, MADV_HUGEPAGE)
  let skipped = unsafe start - room
  unsafe room.deallocate()
  // What lies before the first huge page stays unused, so that the heap begins with that; nothing of it is ever touched.
  if skipped > 64 { _ = UnsafeMutableRawPointer.allocate(byteCount: skipped - 32, alignment: 16) }
}

/// Ends the process while another thread still works, which must not find anything gone.
func exitAtOnce(_ code: ExitCode) -> Never { _exit(code.number) }

/// Ends the process without running anything more.
package func exitProcess(_ code: ExitCode) -> Never { exit(code.number) }
