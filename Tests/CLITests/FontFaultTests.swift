import Foundation
import TestSupport
import Testing

/// A report set in other fonts than those that are there must be told from the one that was asked for.
@Suite("Fonts that are there and can't be read or used, by the program's exit code and words")
struct FontFaultTests {
  private let scratch: Scratch

  /// With a sign that Thai fonts lack.
  private static let symbols = """
    agency: { name: เทศบาลตำบลตัวอย่าง }
    fiscalYear: 2568
    assessments: { 2568: { total: 87.15 } }
    narrative: { preface: ตรวจแล้ว ☑ }

    """

  init() throws {
    scratch = try Scratch()
    try scratch.write("a.yaml", Self.symbols)
    try scratch.write("plain.yaml", Self.symbols.replacing(" ☑", with: ""))
  }

  /// A regular file that opens, and gives no bytes to anybody: the first page of a process's memory.
  private func addUnreadable(_ name: String) throws {
    try FileManager.default.createDirectory(at: scratch.file("fonts"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("fonts/\(name)").path, withDestinationPath: "/proc/self/mem")
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments + ["--font-dir", "fonts"], in: scratch.folder)
  }

  @Test(
    "a font that can't be read ends in a fault, whichever it is", arguments: ["pdf", "html"],
    ["DejaVuSans.ttf", "THSarabunNew.ttf", "Laksaman-Bold.ttf"])
  func unreadable(format: String, font: String) throws {
    try addUnreadable(font)
    let outcome = try run("render", "a.yaml", "--format", format)
    #expect(outcome.exitCode == 3)
    #expect(
      outcome.errors.hasSuffix(
        "error: the font fonts/\(font) can't be read: the storage can't be read or written [machine]\n"),
      "\(outcome.errors)")
    #expect(scratch.names == ["a.yaml", "fonts", "plain.yaml"])
  }

  @Test("one that the report doesn't need is not asked for", arguments: ["pdf", "html"])
  func unneeded(format: String) throws {
    try addUnreadable("DejaVuSans.ttf")
    #expect(try run("render", "plain.yaml", "--format", format).exitCode == 0)
  }

  @Test("batch ends before any report is begun")
  func batch() throws {
    try addUnreadable("DejaVuSans.ttf")
    try FileManager.default.createDirectory(at: scratch.file("in"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: scratch.file("a.yaml"), to: scratch.file("in/a.yaml"))
    let outcome = try run("batch", "in", "-o", "out", "--format", "html")
    #expect(outcome.exitCode == 3)
    #expect(
      outcome.errors.hasPrefix("raingan: error: the font fonts/DejaVuSans.ttf can't be read"),
      "\(outcome.errors)")
    #expect(!scratch.names.contains("out"))
  }

  @Test(
    "one that is no font is told of by its place, once, and another stands in",
    arguments: ["pdf", "html", "pdf,html", "html,pdf"],
    [
      ("DejaVuSans.ttf", "another font is used instead"),
      ("THSarabunNew.ttf", "Laksaman.ttf is used instead"),
      ("Laksaman-Bold.ttf", "Laksaman.ttf is used instead"),
    ])
  func garbage(formats: String, font: (name: String, instead: String)) throws {
    try scratch.write("fonts/\(font.name)", "no font")
    let outcome = try run("render", "a.yaml", "--format", formats)
    #expect(outcome.exitCode == 0)
    let told =
      "warning: fonts/\(font.name) is no font that can be used; \(font.instead) [missing-font-style]\n"
    #expect(outcome.errors.components(separatedBy: told).count == 2, "\(outcome.errors)")
    #expect(!outcome.errors.replacing(told, with: "").contains("[missing-font-style]"), "\(outcome.errors)")
    // The lists of fallbacks are tried for what the report shows alone.
    guard font.name == "DejaVuSans.ttf" else { return }
    #expect(try !run("render", "plain.yaml", "--format", formats).errors.contains("DejaVu"))
  }

  @Test("a damaged font that a page can't carry a part of is told, too")
  func damaged() throws {
    // The letters' outlines are missing, which shows only when a part is made of them.
    let bytes = try Checkout.bytes("/usr/share/fonts/truetype/tlwg/Laksaman.ttf")
    func number(_ at: Int, _ count: Int) -> Int { bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) } }
    let tables = (0..<number(4, 2)).map { 12 + 16 * $0 }
    let entry = try #require(tables.first { bytes[$0..<$0 + 4].elementsEqual("glyf".utf8) })
    var damaged = bytes
    for index in 12..<16 { damaged[entry + index] = 0 }
    try scratch.write("fonts/Laksaman.ttf", Data(damaged))
    let outcome = try run("render", "plain.yaml", "--format", "html")
    #expect(
      outcome.exitCode == 0 && outcome.errors.contains("fonts/Laksaman.ttf is no font"), "\(outcome.errors)")
  }
}
