import DocumentTree
import Foundation
import Layout
import PDF
import TestSupport
import Testing
import Typography

/// Pretty files, to be read and reviewed. `UPDATE_GOLDEN=1` records them anew, and fails so that recording never looks like
/// passing.
@Suite("Small files as they are written")
struct GoldenTests {
  @Test("a drawing is an artifact: rectangle, dashes, curve, each state set once")
  func drawing() throws {
    var document = LaidOutDocument(metadata: Metadata(title: "Drawing", author: ""))
    let blue = Drawing.Colour(red: 0.2, green: 0.4, blue: 1)
    let box = Drawing.Path(
      segments: [
        .move(.init(x: 10, y: 10)), .line(.init(x: 60, y: 10)), .line(.init(x: 60, y: 30)),
        .line(.init(x: 10, y: 30)), .close,
      ], fill: blue, stroke: Drawing.Stroke(colour: .black, width: 0.5))
    let curve = Drawing.Path(
      segments: [
        .move(.init(x: 10, y: 40)),
        .curve(.init(x: 60, y: 40), control1: .init(x: 20, y: 60), control2: .init(x: 50, y: 60)),
      ], stroke: Drawing.Stroke(colour: .black, width: 0.5, dash: [3, 1.5]))
    var page = Page(width: 100, height: 80, label: "")
    page.content = [MarkedContent(owner: .decoration, items: [.path(box), .path(curve)])]
    document.pages = [page]
    try expectGolden(writePDF(document, fonts: [], options: PDFOptions(isPretty: true)), "drawing.txt")
  }

  @Test("a table's cells hold their only paragraph's text, and two runs share a text object")
  func table() throws {
    var setting = try HandSetting(title: "Table")
    var page = Page(width: 200, height: 100, label: "๑")
    let table = setting.document.structure.add(.table, to: 0)
    let row = setting.document.structure.add(.tableRow, to: table)
    for (index, text) in ["ปี", "น้ำ"].enumerated() {
      let cell = setting.document.structure.add(index == 0 ? .tableHeader : .tableData, to: row)
      if index == 0 { setting.document.structure.elements[cell].scope = .row }
      let paragraph = setting.document.structure.add(.paragraph, to: cell)
      setting.document.structure.elements[paragraph].children = [.content(page: 0, index: index)]
      page.content.append(
        MarkedContent(
          owner: .element(paragraph),
          items: [.text(setting.run(text, x: 20 + 50 * Double(index), y: 30))]))
    }
    setting.document.pages = [page]
    try expectGolden(setting.write(isPretty: true), "table.txt")
  }

  /// Bytes that are no text, those of the embedded font, are told by their number.
  private func readable(_ file: [UInt8]) -> String {
    var text = ""
    for line in file.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let isText = line.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      let isThai = String(validating: line, as: UTF8.self) != nil && !line.contains(0)
      text += isText || isThai ? String(decoding: line, as: UTF8.self) + "\n" : "…\n"
    }
    while text.contains("…\n…\n") { text = text.replacingOccurrences(of: "…\n…\n", with: "…\n") }
    return text
  }

  private func expectGolden(
    _ file: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try TestSupport.expectGolden(
      readable(file), at: Checkout.file("Tests/PDFTests/Golden/\(name)"), sourceLocation: sourceLocation)
  }
}
