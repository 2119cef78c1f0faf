import DocumentTree
import Foundation
import TestSupport
import Testing
import Typography

@testable import Layout

/// Thai as it is, in the real font, on the measure of official letters: 16 cm at 16 pt.
@Suite struct ThaiLinesTests {
  private static func typesetter() throws -> Typesetter {
    let catalog = FontCatalog(families: [
      .init(name: "body", scale: 0.6655, regular: ["Laksaman.ttf"], fallbacks: ["symbols"]),
      .init(name: "symbols", scale: 0.62, regular: ["DejaVuSans.ttf"]),
    ])
    let fonts = try FontLibrary(
      catalog: catalog,
      files: [
        FontFile(name: "Laksaman.ttf", bytes: Checkout.bytes("/usr/share/fonts/truetype/tlwg/Laksaman.ttf")),
        FontFile(
          name: "DejaVuSans.ttf", bytes: Checkout.bytes("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")),
      ])
    return Typesetter(
      fonts: fonts, dictionary: try ThaiDictionary(Checkout.bytes("/usr/share/libthai/thbrk.tri")),
      terms: ["แม่สอด", "เมืองแกลง", "เทศบาลนครแม่สอด", "เทศบาลตำบลเมืองแกลง"])
  }

  /// The examples' texts in paragraphs of four to eight, so that each is broken in several ways.
  private static func paragraphs() throws -> [String] {
    var texts: [String] = []
    for name in ["mae-sot-2568", "mueang-klaeng-2564"] {
      let file = Checkout.file("Examples/\(name).yaml")
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        var text = line.trimmingCharacters(in: CharacterSet(charactersIn: " -\"'[]{}>"))
        if let colon = text.range(of: ": ") { text = String(text[colon.upperBound...]) }
        let thai = text.unicodeScalars.filter { (0x0E01...0x0E5B).contains($0.value) }.count
        if thai >= 30, !line.contains("#") { texts.append(text) }
      }
    }
    return (4...8).flatMap { size in
      stride(from: 0, to: texts.count, by: size).map {
        texts[$0..<min($0 + size, texts.count)].joined(separator: " ")
      }
    }
  }

  @Test(
    "fewer than one justified line in a hundred is ragged, and few end where readers stumble"
  )
  func quality() throws {
    let typesetter = try Self.typesetter()
    let measure = 16 / 2.54 * 72 / 16
    let indent = 2.5 / 2.54 * 72 / 16
    var justified = 0
    var ragged = 0
    var stumbling = 0
    var inside = 0
    for text in try Self.paragraphs() {
      let prepared = typesetter.prepare([TextSpan(text: text)], family: "body")
      let measures = prepared.measures
      let penalties = Dictionary(prepared.breaks.map { ($0.index, $0.penalty) }) { first, _ in first }
      let lines = LineBreaker(
        text: prepared, alignment: .justified, firstMeasure: measure - indent,
        measure: measure
      ).lines()
      for (index, line) in lines.enumerated() where !line.isNatural {
        justified += 1
        let room = index == 0 ? measure - indent : measure
        let fit = LineFit.justified(
          gap: room - measures.width(line.range), measure: room,
          spaces: measures.spaceCount(line.range), clusterGaps: measures.clusterGaps(line.range),
          narrowestSpace: measures.narrowestSpace)
        if fit.map({ $0.badness >= 1000 }) ?? true {
          // Those left have no space, and an agency's whole name next: more room than their clusters can spread.
          ragged += 1
        }
        if (penalties[line.next] ?? 0) >= 600 { inside += 1 }
        if penalties[line.next].map({ $0 >= 150 }) ?? true { stumbling += 1 }
      }
    }
    #expect(justified > 100)
    #expect(Double(ragged) < 0.01 * Double(justified))
    #expect(Double(stumbling) < 0.03 * Double(justified))
    #expect(Double(inside) < 0.02 * Double(justified))
  }

  @Test("a space between two characters of a fallback font stays in their run")
  func fallbackSpace() throws {
    let prepared = try Self.typesetter().prepare([TextSpan(text: "☐ ☑ ก ข ☐ ")], family: "body")
    let fonts = prepared.characters.map { Int($0.font) }
    let body = fonts[4]
    let symbols = fonts[0]
    #expect(body != symbols)
    #expect(fonts == [symbols, symbols, symbols, body, body, body, body, body, symbols, symbols])
  }
}
