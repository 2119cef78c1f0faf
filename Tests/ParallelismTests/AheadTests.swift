import Parallelism
import Synchronization
import Testing

@Suite("Work ahead")
struct AheadTests {
  private struct Trouble: Error, Equatable {}

  /// Counts what is done, and what is waited for.
  private final class Counts: Sendable {
    let done = Mutex(0)
    let waited = Mutex(0)
  }

  /// Works at once, and counts how often it is waited for.
  private static func helper(_ counts: Counts) -> Helper {
    Helper { work in
      work()
      return { counts.waited.withLock { $0 += 1 } }
    }
  }

  @Test("a helper does the work once, and it is waited for once")
  func helped() {
    let counts = Counts()
    let ahead = Ahead(by: Self.helper(counts)) { () throws(Never) in
      counts.done.withLock { $0 += 1 }
      return 42
    }
    #expect(counts.done.withLock { $0 } == 1)
    #expect(ahead.value() == 42)
    #expect(ahead.value() == 42)
    #expect(counts.done.withLock { $0 } == 1)
    #expect(counts.waited.withLock { $0 } == 1)
  }

  @Test("without a helper the work is done when its result is asked for, and only once")
  func unhelped() {
    let counts = Counts()
    let ahead = Ahead(by: .none) { () throws(Never) in
      counts.done.withLock { $0 += 1 }
      return 42
    }
    #expect(counts.done.withLock { $0 } == 0)
    #expect(ahead.value() == 42)
    #expect(ahead.value() == 42)
    #expect(counts.done.withLock { $0 } == 1)
  }

  @Test("a helper that starts nothing is as none")
  func refused() {
    let ahead = Ahead(by: Helper { _ in nil }) { () throws(Never) in 7 }
    #expect(ahead.value() == 7)
  }

  @Test("what the work throws is thrown where its result is asked for", arguments: [true, false])
  func throwing(isHelped: Bool) {
    let helper = isHelped ? Self.helper(Counts()) : .none
    let ahead = Ahead(by: helper) { () throws(Trouble) -> Int in throw Trouble() }
    #expect(throws: Trouble()) { try ahead.value() }
  }

  @Test("work that nobody asked for is waited for all the same")
  func forgotten() {
    let counts = Counts()
    _ = Ahead(by: Self.helper(counts)) { () throws(Never) in 1 }
    #expect(counts.waited.withLock { $0 } == 1)
  }
}
