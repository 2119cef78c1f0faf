import SourceData
import Synchronization

/// One run over many agencies: workers make reports, this thread tells of them and keeps the books.
struct BatchRun {
  let setup: BatchSetup
  let entries: [BatchPlan.Entry]
  let workers: Int
  let session: Session
  /// Whether warnings are not told.
  var isQuiet = false

  /// What the workers share.
  private final class Desk: Sendable {
    /// The next entry that nobody has taken.
    let next = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)
    let running: Atomic<Int>
    let finished = Mutex<[(index: Int, outcome: BatchOutcome)]>([])

    init(workers: Int) { running = Atomic(workers) }
  }

  /// What became of each entry; nil of those that an interruption left.
  struct Result {
    var outcomes: [BatchOutcome?]
    var failure: Failure?
    var signal: Int32?
  }

  func run(_ folder: borrowing BatchFolder, known: [String: BatchEntryRecord]) -> Result {
    Interruption.watch()
    let count = max(1, min(workers, entries.count))
    let desk = Desk(workers: count)
    let (setup, entries, writer) = (setup, entries, folder.writer)
    let threads = WorkerThreads(count) { _ in
      Self.work(desk, setup, entries, writer, known)
    }
    if threads.count < count { desk.running.subtract(count - threads.count, ordering: .relaxed) }
    var result = Result(outcomes: Array(repeating: nil, count: entries.count))
    // This one is to tell how it goes, and keeps the books: without another nothing would be told until the end.
    if threads.count == 0, let message = threads.refusal?.threadMessage {
      result.failure = .machine(
        .init(
          thai: "เริ่มสร้างรายงานไม่ได้: \(message.thai)",
          english: "can't begin with the reports: \(message.english)"))
      return result
    }
    var progress = BatchProgress(total: entries.count, session.console, isQuiet: isQuiet)
    while true {
      let isOver = desk.running.load(ordering: .acquiring) <= 0
      let finished = desk.finished.withLock { list in
        defer { list = [] }
        return list
      }
      for (index, outcome) in finished {
        do throws(Failure) {
          try keep(outcome, at: index, folder, &result, &progress)
        } catch {
          result.failure = result.failure ?? error
          desk.isStopped.store(true, ordering: .relaxed)
        }
      }
      if let signal = Interruption.received {
        result.signal = signal
        desk.isStopped.store(true, ordering: .relaxed)
      }
      progress.show()
      if isOver { break }
      pause(milliseconds: 40)
    }
    threads.join()
    progress.end(isWhole: result.signal == nil && result.failure == nil)
    return result
  }

  private static func work(
    _ desk: Desk, _ setup: BatchSetup, _ entries: [BatchPlan.Entry], _ writer: BatchFileWriter,
    _ known: [String: BatchEntryRecord]
  ) {
    defer { desk.running.subtract(1, ordering: .releasing) }
    func take() -> Int? {
      guard !desk.isStopped.load(ordering: .relaxed) else { return nil }
      let index = desk.next.add(1, ordering: .relaxed).oldValue
      return index < entries.count ? index : nil
    }
    guard var index = take() else { return }
    let worker: BatchWorker
    do throws(Failure) {
      worker = try BatchWorker(setup, writer: writer)
    } catch {
      desk.finished.withLock { $0.append((index, .stopped(error))) }
      return
    }
    while true {
      let outcome = worker.make(entries[index], known: known[entries[index].name])
      desk.finished.withLock { $0.append((index, outcome)) }
      if case .stopped = outcome { desk.isStopped.store(true, ordering: .relaxed) }
      guard let following = take() else { return }
      index = following
    }
  }

  private func keep(
    _ outcome: BatchOutcome, at index: Int, _ folder: borrowing BatchFolder, _ result: inout Result,
    _ progress: inout BatchProgress
  ) throws(Failure) {
    switch outcome {
    case .stopped(let failure): throw failure
    case .made(let record, let warnings):
      try folder.note(record)
      result.outcomes[index] = outcome.forgettingWarnings
      try progress.made(entries[index], record, warnings)
    case .upToDate(let record):
      result.outcomes[index] = outcome
      try progress.upToDate(entries[index], record)
    case .failed(let diagnostics):
      result.outcomes[index] = .failed(Array(diagnostics.prefix(Self.keptDiagnostics)))
      try progress.failed(entries[index], diagnostics, older: folder.writer.older(entries[index]))
    }
  }

  /// Of one agency; thousands of agencies may fail with hundreds each.
  private static let keptDiagnostics = 20
}

extension BatchOutcome {
  /// What has been told is not kept, so that memory stays flat however long the run.
  fileprivate var forgettingWarnings: BatchOutcome {
    if case .made(let record, _) = self { return .made(record, warnings: []) }
    return self
  }
}
