import Foundation

/// A program that the tests need and the machine lacks.
struct MissingTool: Error, CustomStringConvertible {
  var name: String
  var package: String

  var description: String { "\(name) is missing: install \(package)" }
}

/// Runs `readers.py`, with the Python of RAINGAN_PYTHON or python3.
enum Readers {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// What each reader extracts from the file.
  static func text(of bytes: [UInt8]) throws -> [String: String] {
    let cache = folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(".build/pdfjs")
    return try JSONDecoder().decode([String: String].self, from: run("text", bytes, cache.path))
  }

  /// What is wrong with syntax and tags, one finding a line.
  static func findings(in bytes: [UInt8]) throws -> String {
    String(decoding: try run("check", bytes), as: UTF8.self)
  }

  /// Pictures of every kind, as JSON: name and Base64.
  static func pictures() throws -> Data { try run("pictures", []) }

  /// The colours near the first page's upper left and lower right corner, as hexadecimal sRGB.
  static func corners(of bytes: [UInt8]) throws -> String {
    String(decoding: try run("corners", bytes), as: UTF8.self)
  }

  private static func run(_ command: String, _ bytes: [UInt8], _ arguments: String...) throws -> Data {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("raingan-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let python = ProcessInfo.processInfo.environment["RAINGAN_PYTHON"] ?? "python3"
    process.arguments =
      [python, folder.appendingPathComponent("readers.py").path, command, file.path] + arguments
    let output = Pipe()
    let errors = FileManager.default.temporaryDirectory
      .appendingPathComponent("raingan-\(UUID().uuidString).txt")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ReaderFailure(message: (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
    }
    return data
  }
}

struct ReaderFailure: Error, CustomStringConvertible {
  var message: String

  var description: String { message }
}
