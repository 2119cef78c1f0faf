internal import Glibc
import SourceData

/// Where a command speaks: results on standard output, diagnostics on standard error.
struct Console: Sendable {
  var language: Language
  /// Diagnostics and results as JSON, one object a line.
  var isJSON = false
  /// Whether the report itself takes standard output, so that everything else must keep off it.
  var isOutputTaken = false

  /// One line of results on standard output.
  func print(_ line: String) throws(Failure) {
    try write(Array((line + "\n").utf8))
  }

  /// That a file has been written.
  func tellWritten(_ path: String, _ count: Int) throws(Failure) {
    guard isJSON else { return try print(path) }
    var object = JSONObject()
    object.add("written", path)
    object.add("bytes", count)
    try print(object.text)
  }

  /// Bytes on standard output.
  func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      try writeAll(bytes, to: STDOUT_FILENO)
    } catch {
      if error.code == EPIPE { throw .brokenPipe }
      let message = error.message
      throw .machine(
        .init(
          thai: "เขียนเอาต์พุตมาตรฐานไม่ได้: \(message.thai)",
          english: "can't write standard output: \(message.english)"))
    }
  }

  /// Findings about the input: a line each on standard error, or, as JSON, an object each on standard output.
  func report(_ diagnostics: [Diagnostic]) {
    var text = ""
    for diagnostic in diagnostics {
      text += (isJSON ? diagnostic.json(in: language) : diagnostic.line(in: language)) + "\n"
    }
    let descriptor = isJSON && !isOutputTaken ? STDOUT_FILENO : STDERR_FILENO
    // Where even diagnostics can't be written, the exit code still tells.
    try? writeAll(Array(text.utf8), to: descriptor)
  }

  /// What stopped a command.
  func report(_ failure: Failure) {
    switch failure {
    case .input(let diagnostics): report(diagnostics)
    case .usage(let message): report([Diagnostic(.error, .usage, at: nil, message)])
    case .machine(let message): report([Diagnostic(.error, .machine, at: nil, message)])
    case .brokenPipe: break
    }
  }

  /// Something worth knowing on standard error; nothing where results are for a program.
  func note(_ message: Diagnostic.Message) {
    guard !isJSON else { return }
    try? writeAll(Array((language.text(message).onOneLine + "\n").utf8), to: STDERR_FILENO)
  }
}

extension [Diagnostic] {
  /// Those that are told: with `--quiet` errors alone.
  func shown(isQuiet: Bool) -> [Diagnostic] { isQuiet ? filter { $0.severity == .error } : self }
}

extension Diagnostic.Code {
  static let usage = Self("usage")
}
