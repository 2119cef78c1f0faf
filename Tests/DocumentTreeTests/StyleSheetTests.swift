import Foundation
import SourceData
import TestSupport
import Testing

@testable import DocumentTree

@Suite("The style sheet is read strictly")
struct StyleSheetTests {
  static let shipped = Checkout.file("Templates/style.yaml")

  /// The first problem as `line:column english`, with its suggestion.
  private func problem(_ text: String) -> String? {
    do {
      _ = try StyleSheet(
        reading: readYAML(Array(text.utf8), file: "style.yaml"), families: ["body", "symbols"])
      return nil
    } catch {
      return error.diagnostics.first.map { first in
        let place = first.location.map { "\($0)" } ?? ""
        return place.replacing("style.yaml:", with: "") + " " + first.message.english
          + (first.suggestion.map { " — " + $0.english } ?? "")
      }
    }
  }

  private func shippedText() throws -> String { try String(contentsOf: Self.shipped, encoding: .utf8) }

  @Test("the style sheet of the package is right")
  func shipped() throws {
    #expect(problem(try shippedText()) == nil)
    let style = try StyleSheet(reading: readYAML(Array(shippedText().utf8), file: "style.yaml"))
    // 210 mm and 3 cm in points of 1/72 inch.
    #expect(abs(style.page.width - 595.2756) < 0.001)
    #expect(abs(style.page.left - 85.0394) < 0.001)
    #expect(style.paragraph("h4").isItalic)
    #expect(style.paragraph("h4").isBold)
    #expect(style.paragraph("h1").colour.hexadecimal == "#1f3864")
    #expect(style.paragraph("no such") == style.paragraph("body"))
    #expect(style.palette.count == 4)
  }

  static let lengths = [
    "0x1p3 pt", "nan pt", "inf pt", "-inf pt", "1e2 pt", "16", "16pt", "16 px", "pt", "+16 pt", ". pt",
    "1. pt", ".5 pt",
    "1.2.3 pt", "๑๖ pt", "16 pt pt", "99999999999999999999 pt", "--5 pt",
  ]

  @Test("what is no length is refused at its place", arguments: lengths)
  func wrongLengths(value: String) throws {
    let text = try shippedText().replacing("    size: 16 pt\n", with: "    size: \"\(value)\"\n")
    #expect(problem(text)?.hasPrefix("19:11 ") == true, "\(problem(text) ?? "taken")")
  }

  static let colours = ["#+12345", "#-12345", "#12345", "#1234567", "1f3864", "#1f386g", "red", "#๑๒", ""]

  @Test("what is no colour is refused at its place", arguments: colours)
  func wrongColours(value: String) throws {
    let text = try shippedText().replacing("headerFill: \"#dce6f2\"", with: "headerFill: \"\(value)\"")
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("headerFill") })
    #expect(problem(text) == "\(line + 1):17 expected a colour, as in \"#1f4e79\"")
  }

  static let needed = [
    "contents-3", "contents-4", "subtitle", "list", "signature", "title", "caption", "note",
  ]

  @Test("a style that reports use must be there", arguments: needed)
  func missing(name: String) throws {
    let text = try shippedText().replacing("\n  \(name):", with: "\n  other-\(name):")
      .replacing("extends: \(name),", with: "extends: other-\(name),")
      .replacing("extends: \(name) ", with: "extends: other-\(name) ")
    #expect(problem(text) == "4:1 the paragraph style “\(name)” is missing")
  }

  @Test("unknown keys, unknown bases and margins without room are refused")
  func others() throws {
    let text = try shippedText()
    #expect(
      problem(text.replacing("    leading: 21.3 pt", with: "    leeding: 21.3 pt"))
        == "20:5 unknown key “leeding” — did you mean “leading”?")
    #expect(
      problem(text.replacing("list: { extends: plain", with: "list: { extends: later"))
        == "27:20 no style “later” stands before this one")
    #expect(
      problem(
        text.replacing("left: 3 cm", with: "left: 14 cm").replacing("right: 2 cm", with: "right: 4 cm"))?
        .hasPrefix("5:3 the margins") == true)
    #expect(problem("x") == "1:1 expected keys with values")
  }

  static let names = [
    (
      "    family: body", "    family: boddy",
      "fonts.yaml has no family “boddy” (there are body, symbols) — did you mean “body”?"
    ),
    (
      "bodyStyle: dense-cell", "bodyStyle: dens-cell",
      "there is no paragraph style “dens-cell” — did you mean “dense-cell”?"
    ),
    ("headerStyle: header-cell", "headerStyle: no", "there is no paragraph style “no”"),
    (
      "list: { extends: plain", "list: { extends: plian",
      "no style “plian” stands before this one — did you mean “plain”?"
    ),
    ("keepWithNextLines: 2", "keepWithNextLines: 21", "expected a number from 0 to 20"),
    ("    size: 16 pt", "    size: 201 pt", "this length must be between 4 and 200 pt"),
    (
      "    firstLineIndent: 2.5 cm", "    firstLineIndent: -7.2 cm",
      "this length must be between -7 and 14.1 cm"
    ),
    ("  top: 2.5 cm", "  top: 142 mm", "this length must be between 0 and 141.1 mm"),
  ]

  @Test("a name that there is not, and what is out of range, are told at their line", arguments: names)
  func wrongNames(written: String, wrong: String, expected: String) throws {
    let text = try shippedText()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(written) })
    let told = try #require(problem(text.replacing(written, with: wrong, maxReplacements: 1)))
    #expect(told.hasPrefix("\(line + 1):") && told.hasSuffix(expected), "\(told)")
  }

  @Test("no damage to a style sheet makes the reader fall")
  func damage() throws {
    let bytes = try Array(shippedText().utf8)
    let tokens = [
      "nan", "1e999 pt", "-", "[", "{", ":", "#+12345", "\"", "extends: body", "~", "0x1p3 pt", "\u{0}",
    ]
    var random = SeededGenerator(seed: 2568)
    var read = 0
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let at = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[at] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.removeSubrange(at..<min(at + 20, damaged.count))
        case 2: damaged.insert(contentsOf: (tokens.randomElement(using: &random) ?? "").utf8, at: at)
        default: damaged.insert(contentsOf: damaged[at..<min(at + 60, damaged.count)], at: at)
        }
      }
      guard let style = try? StyleSheet(reading: readYAML(damaged, file: "style.yaml")) else { continue }
      read += 1
      for paragraph in style.paragraphs.values {
        #expect(paragraph.size.isFinite && paragraph.size >= 4)
        #expect(paragraph.leading.isFinite)
      }
    }
    // Damage in comments and numbers is no fault; a reader that refuses all would pass otherwise.
    #expect(read > 0)
  }
}
