internal import Glibc
import Preview

/// One browser's connection, of one request; closed when its owner lets go of it. Known to the server's thread alone.
final class Connection {
  enum Phase {
    case reading
    /// The request is known, and what it asks for is being made.
    case waiting(Request, Route, kind: String)
    case writing
    /// A stream of events: open until either side leaves.
    case streaming(kind: String)
    /// All is sent; what still comes is passed over, as a connection that is closed with something unread takes back what the
    /// reader has not read yet.
    case draining
    case ended
  }

  let descriptor: Int32
  private(set) var phase = Phase.reading
  private var parser = RequestParser()
  private var output: [UInt8] = []
  /// What follows `output`: a body that is shared with all who read it.
  private var body: [UInt8] = []
  private var sent = 0
  /// Whether the other side has said that it sends nothing more; it may still read.
  private var isInputEnded = false
  /// When patience ends; never where nil.
  private(set) var deadline: Moment?
  /// The serial number of the state that was sent last.
  var lastSerial = 0
  private var lastSign = Moment.now

  /// In milliseconds.
  private enum Patience {
    static let request = 5_000
    static let making = 60_000
    /// Without a byte that could be sent.
    static let sending = 20_000
    static let draining = 1_000
    static let heartbeat = 15_000
  }

  init(_ descriptor: Int32, at now: Moment) {
    self.descriptor = descriptor
    deadline = now + Patience.request
  }

  deinit { _ = close(descriptor) }

  var isReading: Bool { if case .reading = phase { true } else { false } }
  var isEnded: Bool { if case .ended = phase { true } else { false } }
  var isStream: Bool { if case .streaming = phase { true } else { false } }
  /// The kind of report whose making this waits for, or whose states it is sent.
  var kind: String? {
    switch phase {
    case .streaming(let kind), .waiting(_, _, let kind): kind
    default: nil
    }
  }
  var hasOutput: Bool { sent < output.count || !body.isEmpty }
  /// What to poll for.
  var interest: Int16 { (isInputEnded ? 0 : Int16(POLLIN)) | (hasOutput ? Int16(POLLOUT) : 0) }

  /// Reads what has come.
  ///
  /// - Returns: The request, when its head is whole.
  func read(at now: Moment) throws(RequestRefusal) -> Request? {
    var found: Request?
    // A bounded share of each round, so that one sender can't keep the others waiting.
    for _ in 0..<4 {
      var count = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 8_192) { buffer, used in
        count = unsafe recv(descriptor, buffer.baseAddress, 8_192, 0)
        used = max(count, 0)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno != EAGAIN { phase = .ended }
        return found
      }
      if count == 0 {
        try endInput(isAsked: found != nil)
        return found
      }
      guard case .reading = phase, found == nil else { continue }
      found = try parser.read(bytes)
    }
    return found
  }

  /// The other side sends nothing more: what it has asked for, it still gets.
  private func endInput(isAsked: Bool) throws(RequestRefusal) {
    isInputEnded = true
    switch phase {
    case .reading where isAsked: break
    case .reading where !parser.isEmpty: throw .malformed
    case .waiting, .writing: break
    case .reading, .streaming, .draining, .ended: phase = .ended
    }
  }

  func wait(for request: Request, _ route: Route, kind: String, at now: Moment) {
    phase = .waiting(request, route, kind: kind)
    deadline = now + Patience.making
  }

  func answer(_ response: Response, to method: Request.Method, at now: Moment) {
    output = response.head
    // `HEAD` is answered without the body.
    body = method == .head ? [] : response.body
    sent = 0
    phase = .writing
    deadline = now + Patience.sending
    write(at: now)
  }

  func beginStream(kind: String, at now: Moment) {
    output = Response(type: .events, body: []).head
    sent = 0
    phase = .streaming(kind: kind)
    lastSign = now
    deadline = now + Patience.sending
    write(at: now)
  }

  /// Sends an event; only where all before it is sent, so that a slow reader gets the newest state and none between.
  func send(_ event: [UInt8], at now: Moment) {
    guard !hasOutput else { return }
    output = event
    sent = 0
    lastSign = now
    deadline = now + Patience.sending
    write(at: now)
  }

  /// Sends as much as the system takes now.
  func write(at now: Moment) {
    while hasOutput {
      let count = unsafe output.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          descriptor, buffer.baseAddress.map { unsafe $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno != EAGAIN { phase = .ended }
        return
      }
      sent += count
      deadline = now + Patience.sending
      if sent == output.count {
        (output, body) = (body, [])
        sent = 0
      }
    }
    switch phase {
    case .writing:
      output = []
      sent = 0
      _ = shutdown(descriptor, Int32(SHUT_WR))
      phase = .draining
      deadline = now + Patience.draining
    case .streaming:
      output = []
      sent = 0
      deadline = nil
    default: break
    }
  }

  /// Ends what took too long; keeps streams alive.
  ///
  /// - Returns: What is answered: a request was not sent in time, or what it asks for was not made.
  func checkTime(_ now: Moment) -> RequestRefusal? {
    if let deadline, now >= deadline {
      if isReading, !parser.isEmpty { return .timedOut }
      if case .waiting = phase { return .unavailable }
      phase = .ended
    }
    if isStream, !hasOutput, now - lastSign >= Patience.heartbeat { send(serverSentHeartbeat, at: now) }
    return nil
  }
}
