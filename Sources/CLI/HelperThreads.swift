internal import Glibc
package import Parallelism
import Synchronization

extension Helper {
  /// Threads of this process, as many as there are processors beside the caller's. For a command that makes one report: it has
  /// the other cores to itself.
  ///
  /// The first is started at once, so that it is ready when there is something to do.
  ///
  /// - Parameter limit: Another number than that.
  package static func threads(atMost limit: Int? = nil) -> Helper {
    let count = limit ?? WorkerThreads.suitableCount - 1
    guard count > 0 else { return .none }
    let crew = Crew(atMost: count)
    crew.begin()
    return Helper { work in crew.take(work) }
  }
}

/// Threads that do pieces of work in the order they come in.
///
/// Each but the first is started when a piece finds nobody free. All are kept as long as the process, since to start one and to
/// ready its heap takes as long as to deflate a page.
private final class Crew: Sendable {
  private let limit: Int
  /// Where whoever hands out work stays, and where those stay who do it. The system at times sets a thread that wakes behind the
  /// one that woke it, and then the two take turns for as long as a report takes, beside a processor that has nothing to do.
  private let places: (giver: ProcessorSet?, taker: ProcessorSet?)
  private let state = Mutex(State())

  private struct State {
    /// What nobody has begun with.
    var pieces: [Piece] = []
    /// Threads that have nothing to do, each with what wakes it.
    var free: [Bell] = []
    var count = 0
    var isGiverHeld = false

    /// - Returns: Whether nobody had begun with it.
    mutating func withdraw(_ piece: Piece) -> Bool {
      guard let index = pieces.firstIndex(where: { $0 === piece }) else { return false }
      pieces.remove(at: index)
      return true
    }
  }

  init(atMost limit: Int) {
    self.limit = limit
    let all = ProcessorSet.current
    let others = all?.withoutCurrent
    // Among more than two there is room for both to be moved.
    places = (giver: all?.count == 2 ? others.flatMap { all?.without($0) } : nil, taker: others)
  }

  /// Starts the first thread.
  func begin() {
    state.withLock { $0.count = 1 }
    if !startThread() { state.withLock { $0.count -= 1 } }
  }

  /// Takes a piece of work in.
  ///
  /// - Returns: What waits until it is done, or takes it back where nobody has begun with it; nil where nobody is there to do it.
  func take(_ work: @escaping @Sendable () -> Void) -> (@Sendable () -> Void)? {
    let piece = Piece(work)
    let (bell, isNew) = state.withLock { state -> (Bell?, Bool) in
      if !state.isGiverHeld {
        state.isGiverHeld = true
        places.giver?.holdCaller()
      }
      state.pieces.append(piece)
      if let bell = state.free.popLast() { return (bell, false) }
      guard state.count < limit else { return (nil, false) }
      state.count += 1
      return (nil, true)
    }
    bell?.ring()
    if isNew, !startThread() {
      let isLeft = state.withLock { state in
        state.count -= 1
        guard state.count == 0 else { return false }
        return state.withdraw(piece)
      }
      if isLeft { return nil }
    }
    return { self.wait(for: piece) }
  }

  private func startThread() -> Bool {
    let bell = Bell()
    let threads = WorkerThreads(1, on: places.taker) { _ in
      leaveInterruptions()
      prepareVariables()
      prepareThreadMemory()
      self.work(bell)
    }
    return threads.count == 1
  }

  /// A thread's whole life: it ends with the process.
  private func work(_ bell: Bell) {
    while true {
      let piece = state.withLock { state -> Piece? in
        guard !state.pieces.isEmpty else {
          state.free.append(bell)
          return nil
        }
        return state.pieces.removeFirst()
      }
      if let piece { piece.run() } else { bell.wait() }
    }
  }

  private func wait(for piece: Piece) {
    if state.withLock({ state in state.withdraw(piece) }) { return }
    piece.wait()
  }
}

/// A piece of work that a thread does, and others may wait for.
private final class Piece: Sendable {
  private let work: @Sendable () -> Void
  private let state = Mutex(State())

  private struct State {
    var isDone = false
    /// Who waits for it.
    var waiting: Bell?
  }

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
  }

  func run() {
    work()
    state.withLock { state in
      state.isDone = true
      return state.waiting
    }?.ring()
  }

  /// By one thread.
  func wait() {
    let bell = state.withLock { state -> Bell? in
      guard !state.isDone else { return nil }
      let bell = Bell()
      state.waiting = bell
      return bell
    }
    bell?.wait()
  }
}

/// Wakes a thread that waits, from another; what rings before it waits is not lost (sem_overview(7)).
///
/// A pipe would do, too, but the system takes one that writes to a pipe for done with its work, and wakes the reader on the
/// same processor, where it waits for what it should stand beside.
private final class Bell: Sendable {
  /// Of its semaphore: what is handed from thread to thread is a number, no pointer.
  private let address: UInt

  init() {
    let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, 0)
    address = UInt(bitPattern: semaphore)
  }

  deinit {
    guard let semaphore = unsafe UnsafeMutablePointer<sem_t>(bitPattern: address) else { return }
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  func ring() {
    guard let semaphore = unsafe UnsafeMutablePointer<sem_t>(bitPattern: address) else { return }
    unsafe sem_post(semaphore)
  }

  func wait() {
    guard let semaphore = unsafe UnsafeMutablePointer<sem_t>(bitPattern: address) else { return }
    while unsafe sem_wait(semaphore) != 0, errno == EINTR {}
  }
}
