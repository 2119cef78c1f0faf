import Parallelism
import Synchronization

extension Helper {
  /// A thread for each piece of work. For a command that makes one report: it has the other cores to itself.
  static let thread = Helper { work in
    guard WorkerThreads.processorCount > 1 else { return nil }
    let threads = WorkerThreads(1) { _ in
      prepareThreadMemory()
      work()
    }
    guard threads.count == 1 else { return nil }
    let waiter = Waiter(threads)
    return { waiter.wait() }
  }
}

/// Waits for threads, once.
private final class Waiter: Sendable {
  private let threads: Mutex<WorkerThreads?>

  init(_ threads: consuming WorkerThreads) {
    self.threads = Mutex(threads)
  }

  func wait() {
    let threads = threads.withLock { threads in threads.take() }
    if let threads { threads.join() }
  }
}
