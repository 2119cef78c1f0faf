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
    return try JSONDecoder().decode([String: String].self, from: run("text", [bytes], cache.path))
  }

  /// What is wrong with syntax and tags, one finding a line.
  static func findings(in bytes: [UInt8]) throws -> String { try findings(in: [bytes]) }

  static func findings(in files: [[UInt8]]) throws -> String {
    String(decoding: try run("check", files), as: UTF8.self)
  }

  /// The colours near each file's first page's upper left and lower right corner, as hexadecimal sRGB.
  static func corners(of files: [[UInt8]]) throws -> [String] {
    String(decoding: try run("corners", files), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func run(_ command: String, _ files: [[UInt8]], _ arguments: String...) throws -> Data {
    let scratch = try Scratch()
    let paths = try files.enumerated().map { try scratch.write("\($0.offset).pdf", Data($0.element)).path }
    return try Program.pythonOutput(
      [Checkout.file("Tests/PDFTests/readers.py").path, command] + paths + arguments)
  }
}
