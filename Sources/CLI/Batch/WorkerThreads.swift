internal import Glibc
import Synchronization

/// Threads of the system that run the same work, each with its number.
struct WorkerThreads: ~Copyable {
  private final class Start: Sendable {
    let number: Int
    let work: @Sendable (Int) -> Void

    init(number: Int, work: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.work = work
    }
  }

  private var threads: [pthread_t] = []
  /// Why there are fewer than were asked for.
  private(set) var refusal: SystemError?

  /// How many have something to run on: one for each processor that the caller may use, unless so many find no room under a
  /// limit of the process's memory.
  static var suitableCount: Int {
    let processors = ProcessorSet.current?.count ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard let limit = AddressSpace.limit else { return processors }
    return max(1, min(processors, limit / AddressSpace.ofThread))
  }

  /// Starts `count` threads; fewer where the system gives no more.
  ///
  /// - Parameter processors: Where they may run; the caller's own when nil.
  init(_ count: Int, on processors: ProcessorSet? = nil, _ work: @escaping @Sendable (Int) -> Void) {
    for number in 0..<count {
      var thread = pthread_t()
      let start = unsafe Unmanaged.passRetained(Start(number: number, work: work))
      let status = unsafe pthread_create(
        &thread, nil,
        { context in
          guard let context = unsafe context else { return nil }
          let start = unsafe Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
          start.work(start.number)
          return nil
        }, start.toOpaque())
      guard status == 0 else {
        unsafe start.release()
        refusal = SystemError(code: status)
        break
      }
      processors?.hold(thread)
      threads.append(thread)
    }
  }

  var count: Int { threads.count }

  /// Lets others have the processor.
  static func giveWay() { _ = sched_yield() }

  /// Waits until all have ended.
  consuming func join() {
    for thread in threads { _ = pthread_join(thread, nil) }
  }
}

/// Whether the user, or the system, has asked the run to stop (SIGINT, SIGTERM, SIGHUP).
///
/// The one thing that a signal's handler can reach is what is global; it is atomic, and only ever set.
enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// The signal that came, if one did.
  static var received: Int32? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// From here on the signals don't end the process at once. A second one does.
  static func watch() {
    var signals = sigset_t()
    _ = unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = Glibc.signal(number) { received in
        Interruption.signal.store(received, ordering: .relaxed)
        _ = Glibc.signal(received, SIG_DFL)
      }
      _ = unsafe sigaddset(&signals, number)
    }
    // A program that started this one may have held them back for its own threads, which this one inherits.
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
