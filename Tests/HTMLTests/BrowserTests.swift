import Foundation
import Testing

@testable import HTML

/// One after another: each starts a browser.
@Suite("Chromium shows the page as it should", .serialized)
struct BrowserTests {
  private struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private static func run(_ program: URL, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = Sample.root
    let folder = FileManager.default.temporaryDirectory
    let files = ["output", "errors"].map {
      folder.appendingPathComponent("raingan-\(UUID().uuidString).\($0)")
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure(description: try String(contentsOf: files[1], encoding: .utf8))
    }
    return try String(contentsOf: files[0], encoding: .utf8)
  }

  /// What the browser finds wrong with a page.
  private static func findings(_ page: URL) throws -> String {
    let python = ProcessInfo.processInfo.environment["RAINGAN_PYTHON"] ?? "python3"
    return try run(
      URL(fileURLWithPath: "/usr/bin/env"),
      [python, Sample.folder.appendingPathComponent("browser.py").path, page.path])
  }

  private static func temporary(_ name: String) -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name).html")
  }

  @Test(
    "a page with every kind of block: no faults, nothing fetched, no scrolling, no lone sign, readable by all"
  )
  func everything() throws {
    let file = Self.temporary("everything")
    defer { try? FileManager.default.removeItem(at: file) }
    try writeHTML(Sample.everything, style: Sample.style).write(to: file, atomically: true, encoding: .utf8)
    #expect(try Self.findings(file) == "")
  }

  @Test("the examples' reports", arguments: ["mae-sot-2568", "mueang-klaeng-2564"])
  func examples(name: String) throws {
    let file = Self.temporary(name)
    defer { try? FileManager.default.removeItem(at: file) }
    let built = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("raingan")
    let binary =
      ProcessInfo.processInfo.environment["RAINGAN_BINARY"].map { URL(fileURLWithPath: $0) } ?? built
    _ = try Self.run(binary, ["render", "Examples/\(name).yaml", "--format", "html", "-o", file.path])
    #expect(try Self.findings(file) == "")
  }

  @Test("the browser's eyes: a page with faults is found out")
  func faults() throws {
    let file = Self.temporary("faults")
    defer { try? FileManager.default.removeItem(at: file) }
    try """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>
    <p style="width:10px">ต่าง<br>ๆ</p><p style="width:3000px;color:#ccc">จาง</p>
    <p style="width:40em"><span class="whole">แม่<br>สอด</span></p>
    <img src="https://example.org/a.png"><script>throw new Error("x")</script></body></html>
    """.write(to: file, atomically: true, encoding: .utf8)
    let found = try Self.findings(file)
    for expected in [
      "error: x", "request: https://example.org/a.png", "not exactly one h1", "320 px: scrolls to",
      "a line starts with", "broken: แม่สอด", "light, 1600 px: axe: image-alt",
      "dark, 320 px: axe: color-contrast",
      "html-has-lang", "the policy is not in force",
    ] {
      #expect(found.contains(expected), "\(found)")
    }
  }
}
