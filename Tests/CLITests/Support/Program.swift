import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  struct Outcome {
    var exitCode: Int32
    /// Whether a signal ended it: a crash, whatever the code.
    var isSignalled: Bool
    var output: Data
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// `RAINGAN_BINARY`, or what was built beside the tests.
  static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["RAINGAN_BINARY"] { return URL(fileURLWithPath: path) }
    // On Linux the tests are a program themselves, in the folder that the products are built in.
    return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("raingan")
  }()

  /// The checkout.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static var examples: [URL] {
    let folder = root.appendingPathComponent("Examples")
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
  }

  /// Runs the program to its end. Only `LANG` and what `environment` names reach it.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
  ) throws -> Outcome {
    try run(binary, arguments, environment: environment, in: folder)
  }

  /// Runs a Python script, with the Python of RAINGAN_PYTHON or python3.
  static func python(_ arguments: [String]) throws -> Outcome {
    let environment = ProcessInfo.processInfo.environment
    let python = environment["RAINGAN_PYTHON"] ?? "python3"
    return try run(URL(fileURLWithPath: "/usr/bin/env"), [python] + arguments, environment: environment)
  }

  static func run(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ["LANG": "en_GB.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
      .merging(environment) { $1 }
    process.currentDirectoryURL = folder ?? root
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

/// A folder that goes away with its owner.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("raingan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> URL {
    try write(name, Data(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> URL {
    try FileManager.default.createDirectory(
      at: file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file(name))
    return file(name)
  }

  /// The names of what is in it.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }
}
