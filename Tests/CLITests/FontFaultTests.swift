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

  /// Laksaman, cut where its last tables are.
  private static func cutShort() throws -> Data {
    let bytes = try Checkout.bytes("/usr/share/fonts/truetype/tlwg/Laksaman.ttf")
    return Data(bytes.prefix(bytes.count * 9 / 10))
  }

  @Test("one that was cut short is told by its place before a report is made, and by doctor")
  func cutShort() throws {
    try scratch.write("fonts/Laksaman.ttf", Self.cutShort())
    let words = "the font fonts/Laksaman.ttf is damaged: its end is missing"
    for format in ["pdf", "html"] {
      let outcome = try run("render", "plain.yaml", "--format", format, "-q")
      #expect(outcome.exitCode == 3)
      #expect(outcome.errors.hasPrefix("raingan: error: \(words)"), "\(outcome.errors)")
    }
    let doctor = try run("doctor")
    #expect(doctor.exitCode == 3)
    #expect(doctor.text.contains("✗ body regular: \(words)"), "\(doctor.text)")
  }

  @Test("an agency's own that was cut short is passed over by render and doctor alike")
  func ownCutShort() throws {
    try scratch.write("fonts/THSarabunNew.ttf", Self.cutShort())
    let words = "the font fonts/THSarabunNew.ttf is damaged: its end is missing"
    let outcome = try run("render", "plain.yaml")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors.contains("\(words) (copy or download it anew); Laksaman.ttf is used instead"),
      "\(outcome.errors)")
    let doctor = try run("doctor")
    #expect(doctor.exitCode == 0, "\(doctor.errors)")
    #expect(doctor.text.contains("! body regular: \(words)"), "\(doctor.text)")
    #expect(
      doctor.text.contains("✓ body regular: /usr/share/fonts/truetype/tlwg/Laksaman.ttf"), "\(doctor.text)")
  }

  @Test("one whose letters can't be in a PDF is told by its place, by doctor, and of a batch once")
  func damagedLetters() throws {
    // Where the outlines begin and end contradicts itself (OpenType, loca).
    var bytes = try Checkout.bytes("/usr/share/fonts/truetype/tlwg/Laksaman-Bold.ttf")
    func number(_ at: Int, _ count: Int) -> Int { bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) } }
    let entry = try #require(
      (0..<number(4, 2)).map { 12 + 16 * $0 }.first { bytes[$0..<$0 + 4].elementsEqual("loca".utf8) })
    for index in number(entry + 8, 4)..<number(entry + 8, 4) + number(entry + 12, 4) { bytes[index] = 0xF0 }
    try scratch.write("fonts/Laksaman-Bold.ttf", Data(bytes))
    let words = "the font fonts/Laksaman-Bold.ttf can't be used in a PDF: it is damaged [machine]\n"
    let outcome = try run("render", "plain.yaml", "-q")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors == "raingan: error: \(words)", "\(outcome.errors)")
    let doctor = try run("doctor")
    #expect(doctor.exitCode == 3)
    #expect(
      doctor.text.contains("✗ body bold: fonts/Laksaman-Bold.ttf: can't be used in a PDF: it is damaged"),
      "\(doctor.text)")
    for name in ["a", "b"] { try scratch.write("in/\(name).yaml", Self.symbols) }
    let batch = try run("batch", "in", "-o", "out", "-q", "--jobs", "1")
    #expect(batch.exitCode == 3)
    #expect(batch.errors.components(separatedBy: words).count == 2, "\(batch.errors)")
  }

  @Test("what has a font's name and is no file is told", arguments: ["folder", "pipe", "device"])
  func noFile(kind: String) throws {
    let file = scratch.file("fonts/THSarabunNew.ttf")
    try FileManager.default.createDirectory(
      at: kind == "folder" ? file : scratch.file("fonts"), withIntermediateDirectories: true)
    switch kind {
    case "pipe":
      #expect(try Program.run(URL(fileURLWithPath: "/usr/bin/mkfifo"), [file.path]).exitCode == 0)
    case "device":
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "/dev/zero")
    default: break
    }
    let words = "fonts/THSarabunNew.ttf has a font's name, but is no file"
    let outcome = try run("render", "plain.yaml")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("\(words); Laksaman.ttf is used instead"), "\(outcome.errors)")
    let doctor = try run("doctor")
    #expect(doctor.exitCode == 0)
    #expect(doctor.text.contains("! body regular: \(words)"), "\(doctor.text)")
    // A folder may be called like the file in it.
    guard kind == "folder" else { return }
    let bytes = try Checkout.bytes("/usr/share/fonts/truetype/tlwg/Laksaman.ttf")
    try scratch.write("fonts/THSarabunNew.ttf/THSarabunNew.ttf", Data(bytes))
    #expect(try run("doctor").text.contains("✓ body regular: fonts/THSarabunNew.ttf/THSarabunNew.ttf"))
    // Nor does one hide the file in a folder that is searched later.
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(
      at: scratch.file("fonts/Laksaman.ttf"), withIntermediateDirectories: true)
    #expect(try run("render", "plain.yaml", "-q").exitCode == 0)
  }

  @Test("a family that the style names is looked for by doctor, and told by render where it isn't there")
  func styleFamilies() throws {
    // A copy of the program with its own catalogue, since that isn't the user's to name.
    let program = scratch.file("bin/raingan")
    try FileManager.default.createDirectory(at: scratch.file("bin"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Program.binary, to: program)
    try FileManager.default.createDirectory(
      at: scratch.file("share/raingan"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Checkout.file("Templates"), to: scratch.file("share/raingan/Templates"))
    let catalog = String(decoding: try Checkout.bytes("Fonts/fonts.yaml"), as: UTF8.self)
    try scratch.write(
      "share/raingan/Fonts/fonts.yaml",
      catalog + """
          - name: head
            scale: 1
            regular: [NoSuchFont.ttf]
            source: nobody

        """)
    let style = String(decoding: try Checkout.bytes("Templates/style.yaml"), as: UTF8.self)
    func run(_ family: String, _ arguments: String...) throws -> Program.Outcome {
      try scratch.write("own/style.yaml", style.replacing("family: body", with: "family: \(family)"))
      return try Program.run(program, arguments + ["--templates", "own"], in: scratch.folder)
    }
    let words = "NoSuchFont.ttf not found"
    let unnamed = try run("body", "doctor")
    #expect(unnamed.exitCode == 0 && unnamed.text.contains("! head regular: \(words)"), "\(unnamed.text)")
    let named = try run("head", "doctor")
    #expect(named.exitCode == 3 && named.text.contains("✗ head regular: \(words)"), "\(named.text)")
    let render = try run("head", "render", "plain.yaml")
    #expect(
      render.errors.contains("the regular font NoSuchFont.ttf is not found; Laksaman.ttf is used instead"),
      "\(render.errors)")
    let unknown = try run("haed", "doctor")
    #expect(
      unknown.exitCode == 3 && unknown.errors.contains("fonts.yaml has no family “haed”"), "\(unknown.errors)"
    )
  }
}
