import CLI
import DocumentTree
import Foundation
import PDF
import Reporting
import SourceData
import TestSupport
import Testing

/// Pictures that a record or a template names, as far as they can be seen.
@Suite("Pictures on the pages")
struct PictureTests {
  /// A picture that a reader finds, as `readers.py images` tells it.
  private struct Drawn: Decodable {
    var file: String
    var page: Int
    /// Left, top, right, bottom; points.
    var box: [Double]
    /// Of its quarters: upper left, upper right, lower left, lower right.
    var colours: [String]
  }

  private static func drawn(in files: [URL]) throws -> [Drawn] {
    try JSONDecoder().decode(
      [Drawn].self,
      from: Program.pythonOutput(
        [Checkout.file("Tests/PDFTests/readers.py").path, "images"] + files.map(\.path)))
  }

  /// The cover of a report whose agency has the logo.
  private static func cover(_ logo: [UInt8], _ name: String) throws -> Report {
    let workshop = try Workshop.shared.get()
    let text = HostileInputTests.record.replacing("agency:\n", with: "agency:\n  logo: \(name)\n")
    let source = try readYAML(Array(text.utf8), file: "record.yaml")
    var report = try makeReport(source, library: workshop.library) { _, _ throws(DiagnosticsError) in logo }
    report.document.sections.removeSubrange(1...)
    return report
  }

  @Test(
    "a logo of every kind stands on the cover upright, in its own shape and colours, and whole in the web page"
  )
  func logos() throws {
    let workshop = try Workshop.shared.get()
    let scratch = try Scratch()
    var files: [String: URL] = [:]
    for (name, bytes) in try Pictures.all.get() {
      let report = try Self.cover(bytes, name)
      let pdf = try makePDF(report, typeCase: workshop.typeCase, options: PDFOptions())
      files[name] = try scratch.write("\(name).pdf", Data(pdf))
      let page = String(decoding: makeHTML(report, typeCase: workshop.typeCase), as: UTF8.self)
      let size = name.hasPrefix("turned") ? "width=\"32\" height=\"64\"" : "width="
      let kind = name.hasSuffix("png") ? "png" : "jpeg"
      #expect(
        page.contains("<img src=\"data:image/\(kind);base64,\(Data(bytes).base64EncodedString())\""),
        "\(name)")
      #expect(page.contains(size), "\(name)")
    }
    #expect(files.count == 24)
    let drawn = try Self.drawn(in: Array(files.values))
    #expect(drawn.count == files.count)
    for picture in drawn {
      #expect(picture.page == 0)
      let ink =
        picture.file.hasPrefix("grey") ? "404040" : picture.file.hasPrefix("cmyk") ? "ed1c24" : "e00000"
      #expect(picture.colours == ["ffffff", "ffffff", "ffffff", ink], "\(picture.file)")
      // 3.5 cm wide; those turned are stored twice as wide as high, or so shown.
      let (width, height) = (picture.box[2] - picture.box[0], picture.box[3] - picture.box[1])
      #expect(abs(width - 99.21) < 0.1, "\(picture.file)")
      #expect(abs(height - width * (picture.file.hasPrefix("turned") ? 2 : 1)) < 0.1, "\(picture.file)")
    }
  }

  @Test("a picture that pages can't hold is refused where the record names it")
  func refused() throws {
    let deep = try Pictures.twelveBits()
    for (bytes, words) in [
      (deep, "kind of JPEG"), (Array("GIF89a".utf8), "PNG or JPEG"), ([], "PNG or JPEG"),
      (Array(deep.prefix(40)), "damaged"),
    ] {
      #expect {
        try Self.cover(bytes, "logo.png")
      } throws: { error in
        let diagnostics = (error as? DiagnosticsError)?.diagnostics ?? []
        return diagnostics.count == 1 && diagnostics[0].code.rawValue == "wrong-image"
          && diagnostics[0].location == SourceData.SourceLocation(file: "record.yaml", line: 2, column: 9)
          && diagnostics[0].message.english.contains(words)
      }
    }
  }

  /// A folder of templates with one picture that the section names.
  private static func templates(naming source: String, _ scratch: Scratch) throws -> TemplateFolder {
    try scratch.write(
      "Templates/annual/report.xml",
      "<report kind=\"annual\" title=\"ก\"><include section=\"main\"/></report>")
    try scratch.write(
      "Templates/annual/main.xml",
      "<section>\n<p>ก</p>\n<img src=\"\(source)\" alt=\"ตรา\" width=\"2cm\"/></section>")
    return TemplateFolder(scratch.file("Templates").path)
  }

  @Test(
    "a template's own picture is found from its folder, anywhere among the templates",
    arguments: ["emblem.png", "../images/emblem.png", "./deeper/emblem.png", "link.png"])
  func templatePicture(source: String) throws {
    let bytes = try #require(Pictures.all.get()["rgba.png"])
    let scratch = try Scratch()
    for place in ["annual", "images", "annual/deeper"] {
      try scratch.write("Templates/\(place)/emblem.png", Data(bytes))
    }
    try FileManager.default.createSymbolicLink(
      at: scratch.file("Templates/annual/link.png"),
      withDestinationURL: scratch.file("Templates/images/emblem.png"))
    let workshop = try Workshop.shared.get()
    var library = workshop.library
    library.templates = try Self.templates(naming: source, scratch).templates(kind: "annual")
    let record = try readYAML(Array(HostileInputTests.record.utf8), file: "record.yaml")
    let report = try makeReport(record, library: library) { _, _ throws(DiagnosticsError) in [] }
    let file = try scratch.write(
      "a.pdf", Data(makePDF(report, typeCase: workshop.typeCase, options: PDFOptions())))
    let drawn = try Self.drawn(in: [file])
    #expect(drawn.map(\.colours) == [["ffffff", "ffffff", "ffffff", "e00000"]])
    #expect(drawn.allSatisfy { abs($0.box[2] - $0.box[0] - 56.69) < 0.1 })
  }

  static let refusals = [
    ("../../outside.png", "outside-folder"), ("outside-link.png", "outside-folder"),
    ("/etc/hostname", "outside-folder"), ("missing.png", "unreadable-file"), ("deeper", "not-a-regular-file"),
    ("main.xml", "wrong-image"), ("huge.png", "wrong-image"), ("pipe.png", "not-a-regular-file"),
    ("loop.png", "unreadable-file"), ("zero.png", "outside-folder"),
  ]

  @Test(
    "what is no picture among the templates is told once, where the template names it", arguments: refusals)
  func templateRefusals(source: String, code: String) throws {
    let scratch = try Scratch()
    let bytes = try #require(Pictures.all.get()["rgba.png"])
    try scratch.write("outside.png", Data(bytes))
    try scratch.write("Templates/annual/deeper/x", "")
    var huge = bytes
    huge.replaceSubrange(16..<24, with: [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF])
    try scratch.write("Templates/annual/huge.png", Data(huge))
    let folder = scratch.file("Templates/annual").path
    for (name, target) in [
      ("outside-link.png", "../../outside.png"), ("loop.png", "loop.png"), ("zero.png", "/dev/zero"),
    ] {
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: target)
    }
    _ = try Program.run(URL(fileURLWithPath: "/usr/bin/mkfifo"), ["\(folder)/pipe.png"])
    let templates = try Self.templates(naming: source, scratch)
    let error = try #require(throws: DiagnosticsError.self) { try templates.templates(kind: "annual") }
    #expect(error.diagnostics.map(\.code.rawValue) == [code])
    #expect(error.diagnostics.map { $0.location.map { "\($0)" } } == ["\(folder)/main.xml:3:11"])
  }
}
