internal import Glibc
import PDF
import Synchronization

/// Makes what the preview shows, in a thread of its own: whatever a record holds, the server stays at hand.
///
/// Only the newest state counts. Between two steps the worker looks whether something was saved in the meantime, and then leaves
/// what it was about to do.
final class PreviewWorker: Sendable {
  private struct Orders {
    var isAllChanged = false
    var isRecordChanged = false
    /// The kinds that are looked at, which come first.
    var kinds: [String] = []
    var isStopping = false
  }

  private let orders: Mutex<Orders>
  private let published = Mutex(PreviewSnapshot())
  private let bell: WakeUp
  /// Rings when there is something new to show.
  let news: WakeUp
  private let end: WakeUp

  /// - Parameter kind: What is looked at first.
  init(kind: String) throws(SystemError) {
    orders = Mutex(Orders(isAllChanged: true, isRecordChanged: true, kinds: [kind]))
    bell = try WakeUp()
    news = try WakeUp()
    end = try WakeUp()
  }

  /// The newest there is.
  var snapshot: PreviewSnapshot { published.withLock { $0 } }

  /// Says that the record was saved.
  ///
  /// - Parameter isAll: Whether it may be something else as well: templates, style, fonts.
  func noteChange(all isAll: Bool) {
    orders.withLock { orders in
      orders.isRecordChanged = true
      if isAll { orders.isAllChanged = true }
    }
    bell.ring()
  }

  /// Says which kinds are looked at.
  func look(at kinds: [String]) {
    orders.withLock { $0.kinds = kinds }
    bell.ring()
  }

  /// Stops it after the step that it is at.
  ///
  /// - Returns: Whether it has ended within a second; a step may be a large record's reading.
  func stop() -> Bool {
    orders.withLock { $0.isStopping = true }
    bell.ring()
    return end.wait(atMost: 1_000)
  }

  /// Works until it is stopped.
  func run(_ inputs: Inputs, options: PDFOptions) {
    // Signals are the server's business: one that came here would not end its waiting.
    var signals = sigset_t()
    _ = unsafe sigfillset(&signals)
    _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    var maker = ReportMaker(inputs, options: options)
    // When a page was last made.
    var shown: Moment?
    var patience = Patience()
    while true {
      let orders = takeOrders()
      if orders.isStopping { return end.ring() }
      if orders.isRecordChanged { maker.read(all: orders.isAllChanged) }
      guard let step = nextStep(maker, orders.kinds) else {
        // What the machine lacked may be there by now, and nobody saves anything for that.
        if !bell.wait(atMost: patience.rest(isNeeded: maker.hasMetFault)) {
          patience.noteTry()
          self.orders.withLock { ($0.isAllChanged, $0.isRecordChanged) = (true, true) }
        }
        continue
      }
      if !step.isUrgent, let shown, Moment.now < shown + Self.pause {
        bell.wait(atMost: max(1, shown + Self.pause - Moment.now))
        continue
      }
      step.make(&maker)
      publish(maker.snapshot)
      if step.isUrgent { shown = .now }
    }
  }

  /// How long to wait before what a fault kept from being made is tried again: longer each time.
  private struct Patience {
    private var milliseconds = 1_000
    /// When the next try is due, whatever else is done till then.
    private var due: Moment?

    /// - Returns: In milliseconds; nil where nothing is to be tried.
    mutating func rest(isNeeded: Bool) -> Int? {
      guard isNeeded else {
        self = Patience()
        return nil
      }
      let due = self.due ?? .now + milliseconds
      self.due = due
      return max(1, due - .now)
    }

    mutating func noteTry() {
      milliseconds = min(2 * milliseconds, 60_000)
      due = nil
    }
  }

  /// What was ordered since the last time.
  private func takeOrders() -> Orders {
    orders.withLock { orders in
      let taken = orders
      (orders.isAllChanged, orders.isRecordChanged) = (false, false)
      return taken
    }
  }

  private struct Step {
    /// Whether somebody waits for it: the page that is looked at.
    var isUrgent = false
    var make: (inout ReportMaker) -> Void
  }

  /// In milliseconds, how long the processors are left to the browser after a page, so that it shows it at once.
  private static let pause = 150

  /// The most urgent thing to do; nil where all is done.
  private func nextStep(_ maker: ReportMaker, _ kinds: [String]) -> Step? {
    let all = maker.snapshot.kinds.map(\.name)
    let seen = kinds.filter(all.contains)
    let ordered = seen + all.filter { !seen.contains($0) }
    if let kind = seen.first(where: { !maker.isMade($0) }) {
      return Step(isUrgent: true) { $0.makePage(kind) }
    }
    if let kind = seen.first(where: maker.needsPlaces) { return Step { $0.findPlace(kind) } }
    if let kind = seen.first(where: { !maker.hasPages($0) }) { return Step { $0.makePages(kind) } }
    if let kind = ordered.first(where: { !maker.isMade($0) }) { return Step { $0.makePage(kind) } }
    return nil
  }

  private func publish(_ snapshot: PreviewSnapshot) {
    let isNew = published.withLock { published in
      defer { published = snapshot }
      return published.serial != snapshot.serial
    }
    if isNew { news.ring() }
  }
}
