internal import Glibc
import PDF
package import SourceData

/// `raingan preview`: the report in the browser, anew with every change that is saved.
package enum PreviewCommand: Command {
  package static let name = "preview"
  package static let operands = "RECORD [OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "ดูรายงานในเบราว์เซอร์ ปรับปรุงทันทีทุกครั้งที่บันทึกไฟล์ข้อมูล",
    english: "show the report in the browser, anew with every saved change")
  package static let options: [OptionSpecification] = [
    .kind, port, open, .templates, .fontFolder, .language, .help,
  ]

  static let port = OptionSpecification(
    "--port", value: "N", thai: "พอร์ตที่ใช้ (ปกติ \(firstPort) หรือพอร์ตถัดไปที่ว่าง; 0 คือพอร์ตใดก็ได้ที่ว่าง)",
    english: "the port (\(firstPort) or the next that is free unless given; 0 for any that is free)")
  static let open = OptionSpecification(
    "--open", thai: "เปิดเบราว์เซอร์ให้ด้วย", english: "open the browser as well")

  private static let firstPort: UInt16 = 8_640

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    let record = try record(of: arguments)
    let inputs = try Inputs(record: record, arguments: arguments, environment: session.environment)
    let options = PDFOptions(date: try Render.date(session.environment))
    let wantedPort = try wantedPort(arguments)
    // A name that was mistyped is told here, and not in the browser.
    guard pathKind(record) == .file else {
      throw try readingInput { () throws(DiagnosticsError) in
        _ = try readRecordBytes(record)
        return Failure.input([])
      }
    }
    do throws(SystemError) {
      let socket = try listen(on: wantedPort)
      let address = "http://127.0.0.1:\(socket.port)/"
      let worker = try PreviewWorker(kind: inputs.kind)
      Interruption.watch()
      var server = try PreviewServer(socket, inputs, worker: worker)
      let threads = WorkerThreads(1) { _ in worker.run(inputs, options: options) }
      guard threads.count == 1 else { throw threads.refusal ?? SystemError(code: EAGAIN) }
      try? session.console.print(
        session.console.language.text(
          .init(
            thai: "ดูรายงานที่ \(address) (กด Ctrl+C เพื่อจบ)",
            english: "the report is at \(address) (Ctrl+C ends)")))
      if arguments.has(open), Browser(opening: address) == nil {
        session.console.note(
          .init(
            thai: "เปิดเบราว์เซอร์ไม่ได้ โปรดเปิดที่อยู่ข้างต้นเอง",
            english: "no browser could be opened; open the address"))
      }
      let outcome = Result { () throws(SystemError) in try server.run() }
      // Nothing is being written: a worker deep in a large record is left where it is.
      guard worker.stop() else { exitAtOnce(.done) }
      threads.join()
      try outcome.get()
    } catch {
      throw .machine(
        .init(
          thai: "เปิดหน้าตัวอย่างไม่ได้: \(message(error, wantedPort).thai)",
          english: "the preview can't be served: \(message(error, wantedPort).english)"))
    }
    return .done
  }

  private static func wantedPort(_ arguments: ParsedArguments) throws(Failure) -> UInt16? {
    guard let text = arguments.value(port) else { return nil }
    guard let number = UInt16(text) else {
      throw .usage(
        .init(thai: "--port ต้องเป็นจำนวนตั้งแต่ 0 ถึง 65535", english: "--port takes a number from 0 to 65535"))
    }
    return number
  }

  /// Listens on the port that is wanted; without one, on the first that is free.
  private static func listen(on wanted: UInt16?) throws(SystemError) -> LoopbackSocket {
    if let wanted { return try LoopbackSocket(port: wanted) }
    for port in firstPort..<firstPort + 20 {
      do throws(SystemError) {
        return try LoopbackSocket(port: port)
      } catch {
        guard error.code == EADDRINUSE || error.code == EACCES else { throw error }
      }
    }
    return try LoopbackSocket(port: 0)
  }

  private static func message(_ error: SystemError, _ port: UInt16?) -> Diagnostic.Message {
    let number = port.map(String.init) ?? ""
    return switch error.code {
    case EADDRINUSE:
      .init(
        thai: "พอร์ต \(number) มีโปรแกรมอื่นใช้อยู่ — ระบุพอร์ตอื่น หรือไม่ต้องระบุ --port",
        english: "port \(number) is in use; give another, or leave --port out")
    case EACCES where port != nil:
      .init(thai: "ไม่มีสิทธิ์ใช้พอร์ต \(number)", english: "port \(number) may not be used")
    default: error.message
    }
  }
}
