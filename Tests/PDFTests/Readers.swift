import Foundation
import TestSupport

/// A program that the tests need and the machine lacks.
struct MissingTool: Error, CustomStringConvertible {
  var name: String
  var package: String

  var description: String { "\(name) is missing: install \(package)" }
}

/// Runs `readers.py`.
enum Readers {
  /// What each reader extracts from the file.
  static func text(of bytes: [UInt8]) throws -> [String: String] {
    let cache = Checkout.file(".build/pdfjs")
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
    let scratch = try Scratch()
    let file = try scratch.write("file.pdf", Data(bytes))
    return try Program.pythonOutput(
      [Checkout.file("Tests/PDFTests/readers.py").path, command, file.path] + arguments)
  }
}
