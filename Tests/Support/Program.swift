package import Foundation

/// Programs, run as a user runs them.
package enum Program {
  package struct Outcome: Sendable {
    package var exitCode: Int32
    /// Whether a signal ended it: a crash, whatever the code.
    package var isSignalled: Bool
    package var output: Data
    package var errors: String

    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// A program that ended otherwise than it should, with what it said.
  package struct Failed: Error, CustomStringConvertible {
    package var description: String
  }

  /// `RAINGAN_BINARY`, or what was built beside the tests.
  package static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["RAINGAN_BINARY"] { return URL(fileURLWithPath: path) }
    // On Linux the tests are a program themselves, in the folder that the products are built in.
    return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("raingan")
  }()

  /// Runs `raingan` to its end. Only `LANG` and what `environment` names reach it.
  package static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
  ) throws -> Outcome {
    try run(binary, arguments, environment: environment, in: folder)
  }

  /// Runs a Python script of the tests, with the Python of RAINGAN_PYTHON or python3.
  package static func python(_ arguments: [String]) throws -> Outcome {
    let environment = ProcessInfo.processInfo.environment
    let python = environment["RAINGAN_PYTHON"] ?? "python3"
    return try run(URL(fileURLWithPath: "/usr/bin/env"), [python] + arguments, environment: environment)
  }

  /// What a Python script of the tests prints. Throws what it said where it failed.
  package static func pythonOutput(_ arguments: [String]) throws -> Data {
    let outcome = try python(arguments)
    guard outcome.exitCode == 0, !outcome.isSignalled else { throw Failed(description: outcome.errors) }
    return outcome.output
  }

  package static func run(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ["LANG": "en_GB.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
      .merging(environment) { $1 }
    process.currentDirectoryURL = folder ?? Checkout.root
    // Files, not pipes: a pipe that nobody empties would stop the program.
    let scratch = try Scratch()
    let (output, errors) = (scratch.file("output"), scratch.file("errors"))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: scratch.write("output", ""))
    process.standardError = try FileHandle(forWritingTo: scratch.write("errors", ""))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      exitCode: process.terminationStatus, isSignalled: process.terminationReason == .uncaughtSignal,
      output: try Data(contentsOf: output), errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
