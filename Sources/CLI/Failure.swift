package import SourceData

/// Why a command stopped.
package enum Failure: Error, Sendable {
  /// The record, a template or another input is wrong; never empty.
  case input([Diagnostic])
  /// The command line is wrong.
  case usage(Diagnostic.Message)
  /// Something of the machine is missing or refuses.
  case machine(Diagnostic.Message)
  /// Whoever read the output has left; nothing more is said.
  case brokenPipe

  package var exitCode: ExitCode {
    switch self {
    case .input: .wrongInput
    case .usage: .usage
    case .machine, .brokenPipe: .machine
    }
  }
}

extension Failure {
  /// What is wrong with an input, or what of the machine kept it from being read.
  init(_ error: DiagnosticsError) {
    guard let fault = error.fault else {
      self = .input(error.told)
      return
    }
    self = fault
  }
}

extension DiagnosticsError {
  /// What of the machine kept an input from being read; nil where the input itself is wrong.
  var fault: Failure? {
    guard let fault = diagnostics.first(where: { $0.code == .machine }) else { return nil }
    return .machine(fault.location.map { fault.message.about($0.file) } ?? fault.message)
  }
}

/// Reads something of the user's; what is wrong with it becomes the command's failure.
func readingInput<Value: ~Copyable>(
  _ read: () throws(DiagnosticsError) -> Value
) throws(Failure) -> Value {
  do throws(DiagnosticsError) {
    return try read()
  } catch {
    throw Failure(error)
  }
}
