internal import Glibc

/// The user's browser, started through the desktop's own `xdg-open`, without a shell.
struct Browser {
  private let process: pid_t

  /// Opens an address; nil where there is no `xdg-open`.
  init?(opening address: String) {
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // What a browser says is not the preview's.
    for descriptor in 0...2 as ClosedRange<Int32> {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Signals that this program ignores are not ignored by what it starts.
    var signals = sigset_t()
    _ = unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = unsafe Self.pointers(["xdg-open", address])
    // The whole environment, since a desktop's session is known by it.
    var environment = unsafe Self.pointers(Self.environment)
    defer {
      while let pointer = unsafe arguments.popLast() { unsafe free(pointer) }
      while let pointer = unsafe environment.popLast() { unsafe free(pointer) }
    }
    var process = pid_t()
    guard
      unsafe posix_spawnp(&process, "xdg-open", &actions, &attributes, &arguments, &environment) == 0
    else { return nil }
    self.process = process
  }

  /// Collects what is left of the process, if it has ended.
  ///
  /// - Returns: Its exit code; nil while it runs.
  func ended() -> Int32? {
    var status: Int32 = 0
    let result = unsafe waitpid(process, &status, WNOHANG)
    if result == 0 { return nil }
    return result == process ? status >> 8 & 0xFF : 0
  }

  /// The texts as C takes them, to be freed.
  private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { text in unsafe strdup(text) } + [nil]
  }

  /// `NAME=value`, as this process was given them.
  private static var environment: [String] {
    let bytes = (try? readFile("/proc/self/environ", limit: 1 << 20)) ?? []
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
