import CLI
import DocumentTree
import Foundation
import TestSupport
import Testing

@Suite("The page says what the pages say")
struct HTMLTextTests {
  @Test("the page's texts are the document's, all of them, in order", arguments: SampleReport.all)
  func sameTexts(sample: SampleReport) throws {
    let workshop = try Workshop.shared.get()
    let report = try workshop.report(sample)
    let found = try Self.texts(of: makeHTML(report, typeCase: workshop.typeCase))
    // Labels stand beside their text on the page, and lines of a chart's label under one another.
    var rest = found.joined(separator: " ")[...]
    var beyond: [Substring] = []
    for unit in DocumentTexts(report.document).units {
      let texts: [String]
      switch unit {
      case .chart(let labels):
        // A chart's labels are in the order of drawing; the text after them bounds them.
        for label in labels where !Self.hasPieces(of: label, in: rest) {
          Issue.record("missing label: \(label)")
        }
        continue
      case .text(let text): texts = [text]
      case .contents(let entries): texts = entries
      case .table(let caption, let header, let cells, _): texts = [caption] + header + cells
      }
      for text in texts.map({ $0.split(separator: " ").joined(separator: " ") }) where !text.isEmpty {
        guard let range = rest.firstRange(of: text) else {
          Issue.record("missing: \(text)")
          continue
        }
        let gap = rest[..<range.lowerBound]
        if !gap.allSatisfy({ $0 == " " }) { beyond.append(gap) }
        rest = rest[range.upperBound...]
      }
    }
    // Only charts put anything between the document's texts.
    let charts = DocumentTexts(report.document).units.count { if case .chart = $0 { true } else { false } }
    #expect(beyond.count <= charts, "\(beyond)")
    #expect(rest.allSatisfy { $0 == " " }, "\(rest)")
  }

  private static func hasPieces(of label: String, in text: Substring) -> Bool {
    var place = label[...]
    // A label may be broken where the chart has no room for it in one line.
    while !place.isEmpty {
      var piece = place
      while !piece.isEmpty, !text.contains(piece) { piece.removeLast() }
      guard piece.count > 2 || piece.count == place.count else { return false }
      place = place.dropFirst(piece.count).drop { $0 == " " }
    }
    return true
  }

  private static func texts(of page: [UInt8]) throws -> [String] {
    let scratch = try Scratch()
    let path = try scratch.write("report.html", Data(page)).path
    let script = Checkout.file("Tests/CLITests/html-texts.py").path
    return try JSONDecoder().decode(
      [String].self, from: Program.pythonOutput([script, path]))
  }
}
