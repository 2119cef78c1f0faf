import DocumentTree
import Foundation
import TestSupport
import Testing
import Typography

@testable import HTML

/// One after another: each starts a browser.
@Suite("Chromium shows the page as it should", .serialized)
struct BrowserTests {
  /// What the browser finds wrong with a page.
  ///
  /// - Parameter record: Whose names must stay whole.
  private static func findings(_ page: URL, record: URL? = nil) throws -> String {
    let script = Checkout.file("Tests/HTMLTests/browser.py").path
    let names = record.map { ["--record", $0.path] } ?? []
    return String(decoding: try Program.pythonOutput([script] + names + [page.path]), as: UTF8.self)
  }

  private static let families = [
    HTMLFontFamily(name: "body", localNames: ["Laksaman"], scale: 0.6655, fallbacks: ["symbols"]),
    HTMLFontFamily(name: "symbols", localNames: ["DejaVu Sans"], scale: 0.62),
  ]

  /// All that the sample is written in, the check boxes too.
  private static func fonts() throws -> PageFonts {
    let catalog = FontCatalog(families: [
      FontCatalog.Family(
        name: "body", scale: 0.6655, regular: ["Laksaman.ttf"], bold: ["Laksaman-Bold.ttf"],
        fallbacks: ["symbols"]),
      FontCatalog.Family(name: "symbols", scale: 0.62, regular: ["DejaVuSans.ttf"]),
    ])
    let files = try ["tlwg/Laksaman.ttf", "tlwg/Laksaman-Bold.ttf", "dejavu/DejaVuSans.ttf"].map { path in
      FontFile(
        name: path.split(separator: "/").last.map(String.init) ?? "",
        bytes: try Checkout.bytes("/usr/share/fonts/truetype/\(path)"))
    }
    return PageFonts(try FontLibrary(catalog: catalog, files: files))
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
    let breaks = try BreakOpportunities(
      dictionary: ThaiDictionary(Checkout.bytes("/usr/share/libthai/thbrk.tri")),
      terms: Sample.everything.unbreakableTerms)
    try writeHTML(
      Sample.everything, style: Sample.style, breaks: breaks,
      options: HTMLOptions(families: Self.families, fonts: Self.fonts())
    ).write(to: file, atomically: true, encoding: .utf8)
    let findings = try Self.findings(file)
    #expect(findings == "", "\(findings)")
  }

  @Test("the examples' reports", arguments: SampleReport.all)
  func examples(sample: SampleReport) throws {
    let file = Self.temporary(sample.name)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try Program.run(
      ["render", sample.record.path, "--kind", sample.kind, "--format", "html", "-o", file.path])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let findings = try Self.findings(file, record: sample.record)
    #expect(findings == "", "\(findings)")
  }

  @Test("the browser's eyes: a page with faults is found out")
  func faults() throws {
    let file = Self.temporary("faults")
    defer { try? FileManager.default.removeItem(at: file) }
    try """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>
    <p style="width:10px">ต่าง<br>ๆ</p><p style="width:3000px;color:#ccc">จาง</p>
    <p style="width:40em">ได้ ๑๐<br> ข้อ</p><p>ตัด\u{200B}คำ</p><p style="user-select:none">คัดลอกไม่ได้</p>
    <img src="https://example.org/a.png"><script>throw new Error("x")</script></body></html>
    """.write(to: file, atomically: true, encoding: .utf8)
    let found = try Self.findings(file)
    for expected in [
      "error: x", "request: https://example.org/a.png", "not exactly one h1", "320 px: scrolls to",
      "a line starts with", "broken: ๑๐ ข้อ", "light, 1600 px: axe: image-alt",
      "dark, 320 px: axe: color-contrast",
      "html-has-lang", "invisible characters are copied of ตัด", "copied as  for คัดลอกไม่ได้",
      "the policy is not in force",
    ] {
      #expect(found.contains(expected), "\(found)")
    }
  }

  /// The Nu HTML checker of the W3C: HTML, ARIA and CSS.
  private static func errors(of pages: [URL]) throws -> String {
    let script = Checkout.file("Tests/HTMLTests/markup.py").path
    return String(decoding: try Program.pythonOutput([script] + pages.map(\.path)), as: UTF8.self)
  }

  @Test("the Nu HTML checker finds no error in any kind's page, and finds those of a faulty one")
  func markup() throws {
    let scratch = try Scratch()
    let pages = try SampleReport.all.map { sample in
      let page = scratch.file("\(sample.name).html")
      let outcome = try Program.run(
        ["render", sample.record.path, "--kind", sample.kind, "--format", "html", "-o", page.path])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      return page
    }
    #expect(try Self.errors(of: pages) == "")
    let faulty = try scratch.write(
      "faulty.html",
      Data("<!DOCTYPE html><html lang=\"th\"><title>x</title><p id=\"a\"><b id=\"a\">".utf8))
    #expect(try Self.errors(of: [faulty]).contains("faulty.html:1: Duplicate ID"))
  }
}
