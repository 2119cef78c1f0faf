import CLI
import Foundation
import PDF
import SourceData
import TestSupport
import Testing
import Typography

@Suite("The agency's own TH Sarabun")
struct OwnFontTests {
  /// Laksaman on an em 1.503 times as large, which is TH Sarabun New's size: what an agency's own file holds.
  private static func thSarabun(_ file: String) throws -> Data {
    var bytes = try Checkout.bytes("/usr/share/fonts/truetype/tlwg/\(file)")
    func number(_ at: Int, _ count: Int) -> Int { bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) } }
    let record = try #require(
      (0..<number(4, 2)).map { 12 + 16 * $0 }.first { bytes[$0..<$0 + 4].elementsEqual("head".utf8) })
    // unitsPerEm (OpenType, head).
    let place = number(record + 8, 4) + 18
    let larger = Int((Double(number(place, 2)) / 0.6655).rounded())
    bytes[place] = UInt8(larger >> 8)
    bytes[place + 1] = UInt8(larger & 0xFF)
    return Data(bytes)
  }

  private static let files = [
    ("THSarabunNew.ttf", "Laksaman.ttf"), ("THSarabunNew Bold.ttf", "Laksaman-Bold.ttf"),
    ("THSarabunNew Italic.ttf", "Laksaman-Italic.ttf"),
    ("THSarabunNew BoldItalic.ttf", "Laksaman-BoldItalic.ttf"),
  ]

  @Test("pages have the same lines and looks as in Laksaman", arguments: ["mae-sot-2568"])
  func pages(name: String) throws {
    let workshop = try Workshop.shared.get()
    let report = try workshop.report(Checkout.file("Examples/\(name).yaml"))
    // 0.6655 to the next whole em, so that both are of exactly one size.
    let text = String(decoding: try Checkout.bytes("Fonts/fonts.yaml"), as: UTF8.self)
      .replacing("scale: 0.6655", with: "scale: \(1000.0 / 1503)")
    let look = try Look(
      style: workshop.folder.source("style.yaml"), catalog: readSource(Array(text.utf8), file: "fonts.yaml"))
    let own = try Self.files.map { FontFile(name: $0.0, bytes: [UInt8](try Self.thSarabun($0.1))) }
    let scratch = try Scratch()
    var made: [String] = []
    for (output, files) in [("a.pdf", workshop.fontFiles), ("b.pdf", workshop.fontFiles + own)] {
      let typeCase = try TypeCase(look, files: files, dictionary: workshop.typeCase.dictionary)
      let bytes = try makePDF(report, typeCase: typeCase, options: PDFOptions())
      made.append(try scratch.write(output, Data(bytes)).path)
    }
    // Another em is other bytes: the fonts are not the same ones.
    #expect(try Data(contentsOf: scratch.file("a.pdf")) != Data(contentsOf: scratch.file("b.pdf")))
    let found = try Program.pythonOutput(
      [Checkout.file("Tests/PDFTests/readers.py").path, "alike"] + made)
    #expect(String(decoding: found, as: UTF8.self) == "")
  }

  @Test("it is found in --font-dir, by doctor and by render")
  func found() throws {
    let scratch = try Scratch()
    for (name, original) in Self.files { try scratch.write("fonts/\(name)", Self.thSarabun(original)) }
    let doctor = try Program.run(["doctor", "--font-dir", "fonts"], in: scratch.folder)
    #expect(doctor.exitCode == 0)
    for (name, _) in Self.files { #expect(doctor.text.contains("fonts/\(name)"), "\(doctor.text)") }
    #expect(!doctor.text.contains("tlwg/Laksaman"))
    try scratch.write("a.yaml", HostileInputTests.record)
    let with = try Program.run(["render", "a.yaml", "-o", "-", "--font-dir", "fonts"], in: scratch.folder)
    let without = try Program.run(["render", "a.yaml", "-o", "-"], in: scratch.folder)
    #expect(with.exitCode == 0 && without.exitCode == 0)
    #expect(with.output != without.output)
  }
}
