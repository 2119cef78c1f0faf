internal import Glibc

/// What the system gives a process of addresses, in bytes.
enum AddressSpace {
  /// At most so many (`ulimit -v`; getrlimit(2), RLIMIT_AS); nil where there is no limit.
  static var limit: Int? {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur != rlim_t.max
    else { return nil }
    return Int(clamping: limit.rlim_cur)
  }

  /// What a thread takes, used or not: glibc reserves 128 MiB to place its heap in, the stack is of 8 MiB, and a report's own
  /// data and fonts come on top.
  static let ofThread = 256 << 20
}
