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
    let count = limit ?? WorkerThreads.processorCount - 1
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
  private let state = Mutex(State())

  private struct State {
    /// What nobody has begun with.
    var pieces: [Piece] = []
    /// Threads that have nothing to do, each with what wakes it.
    var free: [WakeUp] = []
    var count = 0

    /// - Returns: Whether nobody had begun with it.
    mutating func withdraw(_ piece: Piece) -> Bool {
      guard let index = pieces.firstIndex(where: { $0 === piece }) else { return false }
      pieces.remove(at: index)
      return true
    }
  }

  init(atMost limit: Int) {
    self.limit = limit
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
    let (bell, isNew) = state.withLock { state -> (WakeUp?, Bool) in
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
    guard let bell = try? WakeUp() else { return false }
    let threads = WorkerThreads(1) { _ in
      leaveInterruptions()
      prepareThreadMemory()
      self.work(bell)
    }
    return threads.count == 1
  }

  /// A thread's whole life: it ends with the process.
  private func work(_ bell: WakeUp) {
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
    var waiting: WakeUp?
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
    let bell = state.withLock { state -> WakeUp? in
      guard !state.isDone else { return nil }
      state.waiting = try? WakeUp()
      return state.waiting
    }
    if let bell {
      bell.wait()
      return
    }
    // Without a descriptor to wait with, which hardly happens, it looks again and again.
    while !state.withLock({ $0.isDone }) { WorkerThreads.giveWay() }
  }
}
