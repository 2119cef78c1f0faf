import Foundation
import TestSupport
import Testing

/// Files as they come from elsewhere, given to the program as a user gives them.
@Suite("Odd and hostile files, by the program's exit code and words")
struct HostileFileTests {
  private static let least = """
    agency:
      name: เทศบาลตำบลตัวอย่าง
    fiscalYear: 2568
    assessments:
      2568: { total: 87.15, items: { o2: 0 } }

    """

  private static func logo(_ path: String) -> String {
    least.replacing("agency:\n", with: "agency:\n  logo: \(path)\n")
  }

  /// Bytes, what they end in, and the code and place of the first word about them; none where all is well.
  static let cases: [(String, Data, Int32, String)] = [
    ("byte order mark", Data("\u{FEFF}\(least)".utf8), 0, ""),
    ("lines of Windows", Data(least.replacing("\n", with: "\r\n").utf8), 0, ""),
    ("lines of old Macs", Data(least.replacing("\n", with: "\r").utf8), 0, ""),
    (
      "UTF-16", Data([0xFF, 0xFE]) + (least.data(using: .utf16LittleEndian) ?? Data()), 1,
      ":1:1: error: …[not-utf8]"
    ),
    // เทศบาล in Windows-874.
    (
      "Windows-874", Data("agency:\n  name: ".utf8) + Data([0xE0, 0xB7, 0xC8, 0xBA, 0xD2, 0xC5]), 1,
      ":2:9: error: …[not-utf8]"
    ),
    ("empty", Data(), 1, ":1:1: error: …[missing-key]"),
    ("depth", Data(String(repeating: "[", count: 100_000).utf8), 1, ":1:65: error: …[too-deep]"),
    ("anchors", Data("a: &a [x, x]\nb: [*a, *a]\n".utf8), 1, ":1:4: error: …[yaml-anchor]"),
    ("tags", Data(least.replacing("name: ", with: "name: !!binary ").utf8), 1, ":2:9: error: …[yaml-tag]"),
    ("NUL", Data("\(least)\0x: 1\n".utf8), 1, ":6:1: error: …[malformed-yaml]"),
    ("two documents", Data("\(least)---\n\(least)".utf8), 1, ":6:1: error: …[several-documents]"),
    ("not a number", Data(least.replacing("87.15", with: ".nan").utf8), 1, ":5:18: error: …[wrong-number]"),
    (
      "below nought", Data(least.replacing("87.15", with: "-0.1").utf8), 1,
      ":5:18: error: …[score-out-of-range]"
    ),
    (
      "year out of range", Data(least.replacing("2568", with: "99999999999999999999").utf8), 1,
      ":3:13: error: …[unknown-fiscal-year]"
    ),
    (
      "long name", Data(least.replacing("เทศบาล", with: String(repeating: "ก", count: 100_000)).utf8), 1,
      ":2:9: error: …[text-too-long]"
    ),
    ("logo elsewhere", Data(logo("../../etc/passwd").utf8), 1, ":2:9: error: …[bad-logo-path]"),
    ("logo that is a pipe", Data(logo("pipe.png").utf8), 1, ":2:9: error: …[not-a-regular-file]"),
    ("logo that is a folder", Data(logo("folder.png").utf8), 1, ":2:9: error: …[not-a-regular-file]"),
    ("logo without an end", Data(logo("zero.png").utf8), 1, ":2:9: error: …[outside-folder]"),
    ("logo that is a circle", Data(logo("circle.png").utf8), 1, ":2:9: error: …[unreadable-file]"),
    ("logo that is missing", Data(logo("none.png").utf8), 1, ":2:9: error: …[unreadable-file]"),
    ("logo that is text", Data(logo("text.png").utf8), 1, ":2:9: error: …[wrong-image]"),
  ]

  @Test("records", arguments: cases)
  func records(name: String, bytes: Data, code: Int32, words: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.yaml", bytes)
    try scratch.write("folder.png/x", "")
    try scratch.write("text.png", "x")
    let folder = scratch.folder.path
    for (name, target) in [("zero.png", "/dev/zero"), ("circle.png", "circle.png")] {
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: target)
    }
    _ = try Program.run(URL(fileURLWithPath: "/usr/bin/mkfifo"), ["\(folder)/pipe.png"])
    let before = scratch.names
    let outcome = try Program.run(
      ["render", "a.yaml", "--format", "pdf,html"], in: scratch.folder)
    #expect(outcome.exitCode == code, "\(name): \(outcome.errors)")
    #expect(!outcome.isSignalled)
    if code == 0 {
      #expect(outcome.text == "a.pdf\na.html\n")
      return
    }
    #expect(outcome.output.isEmpty)
    #expect(scratch.names == before)
    let first = outcome.errors.split(separator: "\n").first.map(String.init) ?? ""
    let parts = words.components(separatedBy: "…")
    #expect(first.hasPrefix("a.yaml" + parts[0]) && first.hasSuffix(parts[1]), "\(first)")
    #expect(!outcome.errors.contains(folder), "paths are told as they were given: \(outcome.errors)")
  }

  @Test("a record that is no file, or whose folder is none, is told by its name")
  func noFiles() throws {
    let scratch = try Scratch()
    try scratch.write("a.yaml", Self.least)
    _ = try Program.run(URL(fileURLWithPath: "/usr/bin/mkfifo"), [scratch.file("pipe.yaml").path])
    for record in ["pipe.yaml", "/dev/zero", "/dev/stdin", "a.yaml/", "none.yaml", "a.yaml/b.yaml"] {
      let outcome = try Program.run(["check", record], in: scratch.folder)
      #expect(outcome.exitCode == 1, "\(record)")
      #expect(outcome.errors.hasPrefix("\(record): error: "), "\(outcome.errors)")
    }
  }

  @Test(
    "a folder of templates may hold none, since the program's stand behind it; what is no file in it is told")
  func templates() throws {
    let scratch = try Scratch()
    try scratch.write("a.yaml", Self.least)
    try scratch.write("empty/x", "")
    let empty = try Program.run(["check", "a.yaml", "--templates", "empty"], in: scratch.folder)
    #expect(empty.exitCode == 0)
    try FileManager.default.copyItem(at: Checkout.file("Templates"), to: scratch.file("all"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("all/annual/self").path, withDestinationPath: "../annual")
    #expect(try Program.run(["check", "a.yaml", "--templates", "all"], in: scratch.folder).exitCode == 0)
    _ = try Program.run(URL(fileURLWithPath: "/usr/bin/mkfifo"), [scratch.file("all/annual/pipe.xml").path])
    let pipe = try Program.run(["check", "a.yaml", "--templates", "all"], in: scratch.folder)
    #expect(pipe.exitCode == 1)
    #expect(pipe.errors.hasPrefix("all/annual/pipe.xml: error: it is not a regular file"), "\(pipe.errors)")
  }
}
