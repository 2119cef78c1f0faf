internal import Glibc

/// Wakes a thread that waits, from another: a pipe, of which one byte is enough however often it is rung.
final class WakeUp: Sendable {
  /// What the waiting thread reads, or polls.
  let descriptor: Int32
  private let ringer: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemError() }
    (descriptor, ringer) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    _ = close(descriptor)
    _ = close(ringer)
  }

  /// A full pipe has rung already.
  func ring() {
    var byte: UInt8 = 1
    _ = unsafe write(ringer, &byte, 1)
  }

  /// Forgets all that has rung.
  func clear() {
    var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    while unsafe read(descriptor, &bytes, 32) > 0 {}
  }

  /// Waits until it rings, at most so many milliseconds where they are given.
  ///
  /// - Returns: Whether it rang.
  @discardableResult
  func wait(atMost milliseconds: Int? = nil) -> Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while unsafe Glibc.poll(&poll, 1, Int32(clamping: milliseconds ?? -1)) < 0, errno == EINTR {}
    clear()
    return poll.revents != 0
  }
}

/// A clock that only goes forward; its zero is nowhere in particular.
struct Moment: Sendable, Hashable, Comparable {
  var milliseconds: Int

  static var now: Moment {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(milliseconds: time.tv_sec * 1_000 + time.tv_nsec / 1_000_000)
  }

  static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
  static func + (moment: Self, milliseconds: Int) -> Self {
    Moment(milliseconds: moment.milliseconds + milliseconds)
  }
  static func - (left: Self, right: Self) -> Int { left.milliseconds - right.milliseconds }
}
