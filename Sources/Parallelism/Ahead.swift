internal import Synchronization

/// Work that a helper does ahead of the time when its result is asked for; without one it is done then.
///
/// It is waited for at the latest when this goes, so that no work outlives those who asked for it.
package final class Ahead<Value: Sendable, Problem: Error> {
  private final class Slot: Sendable {
    let result = Mutex<Result<Value, Problem>?>(nil)
  }

  private let work: @Sendable () throws(Problem) -> Value
  private let slot: Slot
  /// Waits for the helper; nil where it has nothing to do, or has been waited for.
  private var wait: (@Sendable () -> Void)?

  package init(by helper: Helper, _ work: @escaping @Sendable () throws(Problem) -> Value) {
    self.work = work
    let slot = Slot()
    self.slot = slot
    wait = helper.begin {
      let result = Self.result(of: work)
      slot.result.withLock { $0 = result }
    }
  }

  deinit { wait?() }

  private static func result(of work: () throws(Problem) -> Value) -> Result<Value, Problem> {
    do throws(Problem) {
      return .success(try work())
    } catch {
      return .failure(error)
    }
  }

  /// The work's result, as soon as it is there.
  ///
  /// - Throws: What the work throws.
  package func value() throws(Problem) -> Value { try result().get() }

  /// Does the work now where nobody has begun with it, or waits for whoever has: for a caller with nothing better to do.
  package func finish() { _ = result() }

  private func result() -> Result<Value, Problem> {
    wait?()
    wait = nil
    if let known = slot.result.withLock({ $0 }) { return known }
    let result = Self.result(of: work)
    slot.result.withLock { $0 = result }
    return result
  }
}
