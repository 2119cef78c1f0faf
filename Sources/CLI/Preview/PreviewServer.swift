internal import Glibc
import Preview
import SourceData

/// Serves the preview: one thread that waits for connections, for changes of files and for the worker's news at once.
///
/// No connection can hold up another: nothing here waits for one, and what one may take of memory and time is bounded.
struct PreviewServer: ~Copyable {
  private let socket: LoopbackSocket
  private let owner = PeerOwner()
  private var watch: FolderWatch
  private var files: WatchedFiles
  private let inputs: Inputs
  private let worker: PreviewWorker
  private var snapshot = PreviewSnapshot()
  private var connections: [Connection] = []
  private var pending = PendingChange()
  private var events: [String: (serial: Int, bytes: [UInt8])] = [:]

  /// Connections at once. A page holds one; what is over it is closed.
  private static let mostConnections = 256

  init(_ socket: consuming LoopbackSocket, _ inputs: Inputs, worker: PreviewWorker) throws(SystemError) {
    self.socket = socket
    self.inputs = inputs
    self.worker = worker
    watch = try FolderWatch()
    files = WatchedFiles(inputs, pictures: [])
    _ = watch.watch(files.folders)
  }

  /// Serves until a signal asks to stop.
  mutating func run() throws(SystemError) {
    while Interruption.received == nil {
      var polls = [worker.news.descriptor, watch.descriptor, socket.descriptor].map { descriptor in
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      }
      polls += connections.map { pollfd(fd: $0.descriptor, events: $0.interest, revents: 0) }
      // A second at most: deadlines are checked, and folders looked for that had gone.
      let delay = Int32(min(pending.delay(.now) ?? 1_000, 1_000))
      if unsafe poll(&polls, nfds_t(polls.count), delay) < 0, errno != EINTR { throw SystemError() }
      let now = Moment.now
      if polls[0].revents != 0 { takeNews(now) }
      if polls[1].revents != 0 { takeChanges(now) }
      serve(Array(polls[3...]), now)
      if polls[2].revents != 0 { try acceptConnections(now) }
      for folder in watch.retry() {
        pending.add(isAll: files.isShared(folder), isFinal: true, at: now)
      }
      let record = inputs.record
      if let isAll = pending.take(now, isThere: { pathKind(record) != nil }) {
        worker.noteChange(all: isAll)
      }
    }
  }

  // MARK: Changes

  private mutating func takeNews(_ now: Moment) {
    worker.news.clear()
    snapshot = worker.snapshot
    let files = WatchedFiles(inputs, pictures: snapshot.pictures)
    if files.folders != self.files.folders {
      // What changed in a new folder before it was watched is not lost.
      if !watch.watch(files.folders).isEmpty { pending.add(isAll: true, isFinal: true, at: now) }
    }
    self.files = files
    for connection in connections {
      switch connection.phase {
      case .waiting(let request, let route, _): answer(connection, request, route, now)
      case .streaming(let kind): sendState(of: kind, to: connection, now)
      default: break
      }
    }
  }

  private mutating func takeChanges(_ now: Moment) {
    for change in watch.changes() {
      switch files.effect(of: change) {
      case .none: break
      case .record: pending.add(isAll: false, isFinal: change.isFinal, at: now)
      case .all: pending.add(isAll: true, isFinal: change.isFinal, at: now)
      }
    }
  }

  // MARK: Connections

  private mutating func acceptConnections(_ now: Moment) throws(SystemError) {
    // No more in a round than there may be, so that what is served already goes on.
    for _ in 0..<Self.mostConnections {
      let number: Int32?
      do throws(SystemError) {
        number = try socket.accept()
      } catch {
        // Without descriptors to spare the connection waits until one is closed.
        guard error.code == EMFILE || error.code == ENFILE else { throw error }
        dropOldest()
        return
      }
      guard let number else { return }
      if connections.count >= Self.mostConnections { dropOldest() }
      connections.append(Connection(number, at: now))
    }
  }

  /// Makes room: of those that have asked for nothing yet, the one that has taken longest; else the oldest of all.
  private mutating func dropOldest() {
    if let index = connections.firstIndex(where: \.isReading) ?? connections.indices.first {
      connections.remove(at: index)
    }
  }

  private mutating func serve(_ polls: [pollfd], _ now: Moment) {
    for (connection, poll) in zip(connections, polls) {
      if poll.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 { read(connection, now) }
      if poll.revents & Int16(POLLOUT) != 0 { connection.write(at: now) }
      if let refusal = connection.checkTime(now) { connection.answer(Response(refusal), to: .get, at: now) }
      // A reader that is ready again gets what is newest by now.
      if case .streaming(let kind) = connection.phase { sendState(of: kind, to: connection, now) }
    }
    let kinds = connections.map(\.kind)
    connections.removeAll(where: \.isEnded)
    if connections.map(\.kind) != kinds { tellKinds() }
  }

  private mutating func read(_ connection: Connection, _ now: Moment) {
    do throws(RequestRefusal) {
      guard let request = try connection.read(at: now) else { return }
      guard !owner.isForeign(connection.descriptor) else { throw .foreign }
      let route = try Route(request, port: socket.port)
      answer(connection, request, route, now)
    } catch {
      connection.answer(Response(error), to: .get, at: now)
    }
  }

  // MARK: Answers

  private mutating func answer(
    _ connection: Connection, _ request: Request, _ route: Route, _ now: Moment
  ) {
    let kind = request.query["kind"] ?? inputs.kind
    do throws(RequestRefusal) {
      if route == .events, request.method == .get {
        guard snapshot.kinds.isEmpty || snapshot[kind] != nil else { throw .unknownTarget }
        connection.beginStream(kind: kind, at: now)
        tellKinds()
        return sendState(of: kind, to: connection, now)
      }
      if let response = try response(to: route, kind: kind) {
        connection.answer(response, to: request.method, at: now)
      } else {
        connection.wait(for: request, route, kind: kind, at: now)
        // It may be a kind that nobody looks at, whose pages are made for whoever asks.
        tellKinds()
      }
    } catch {
      connection.answer(Response(error), to: request.method, at: now)
    }
  }

  /// What a route gives; nil where it is still being made.
  private func response(to route: Route, kind: String) throws(RequestRefusal) -> Response? {
    switch route {
    case .page: return Response(type: .html, policy: .page, body: PreviewPage.html)
    case .styleSheet: return Response(type: .css, body: PreviewPage.css)
    case .script: return Response(type: .javaScript, body: PreviewPage.javaScript)
    case .frame: return Response(type: .html, policy: .report, body: PreviewPage.frame)
    case .events: return Response(type: .events, body: [])
    case .report, .pages: break
    }
    guard !snapshot.kinds.isEmpty else { return nil }
    guard let state = snapshot[kind] else { throw .unknownTarget }
    guard state.isMade else { return nil }
    guard let page = state.page else { throw .unavailable }
    if route == .report {
      let tag = "\(snapshot.run)-\(page.revision)"
      return Response(type: .html, policy: .report, entityTag: tag, body: page.content)
    }
    if state.failedPages == page.revision { throw .unavailable }
    guard let pages = state.pages, pages.revision == page.revision else { return nil }
    let name = previewFileName(record: inputs.record, kind: kind)
    return Response(type: .pdf, policy: .pages, fileName: name, body: pages.content.pdf)
  }

  private mutating func sendState(of kind: String, to connection: Connection, _ now: Moment) {
    guard connection.lastSerial < snapshot.serial, !connection.hasOutput, let state = snapshot[kind] else {
      return
    }
    if events[kind]?.serial != snapshot.serial {
      // Written once for all that look at it.
      let text = snapshot.json(of: state, record: inputs.record)
      events[kind] = (snapshot.serial, serverSentEvent(text))
    }
    connection.lastSerial = snapshot.serial
    if let event = events[kind]?.bytes { connection.send(event, at: now) }
  }

  /// Tells the worker which kinds are looked at, those of the newest readers first.
  private func tellKinds() {
    var kinds: [String] = []
    for connection in connections.reversed() {
      if let kind = connection.kind, !kinds.contains(kind) { kinds.append(kind) }
    }
    worker.look(at: kinds.isEmpty ? [inputs.kind] : kinds)
  }
}
