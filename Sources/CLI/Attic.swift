import Synchronization

/// What a process ends with, kept until the system takes its memory as a whole: to free the thousands of pieces of a report one
/// by one takes as long as to write its pages.
package final class Attic: Sendable {
  private let kept = Mutex<[any Sendable]>([])

  package init() {}

  func keep(_ value: some Sendable) {
    kept.withLock { $0.append(value) }
  }
}
