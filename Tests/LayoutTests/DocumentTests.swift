import DocumentTree
import Foundation
import Layout
import TestSupport
import Testing

/// Small documents as they come out, and what binds their parts.
@Suite struct DocumentTests {
  private func expectGolden(_ document: Document, _ name: String, style: StyleSheet = smallStyle()) throws {
    try TestSupport.expectGolden(
      laidOut(document, style: style).trace(), at: Checkout.file("Tests/LayoutTests/Golden/\(name).txt"))
  }

  private let long = "aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff"

  private var report: Document {
    var pages = [heading("One", id: "one")]
    pages += (1...9).map { paragraph("p\($0)") }
    pages += [heading("Two", level: 2, id: "two"), paragraph(long)]
    return document(sections: [
      Section(name: "cover", numbering: .none, blocks: [paragraph("Cover")]),
      Section(
        name: "contents", numbering: .letters, blocks: [.contents(Contents(depth: 2)), paragraph("after")]),
      Section(name: "main", numbering: .digits, blocks: pages),
    ])
  }

  @Test("a report with cover, contents and numbered pages")
  func wholeReport() throws { try expectGolden(report, "report") }

  @Test("a table with spans, on two pages")
  func table() throws {
    let rows =
      [row(cell("a", rows: 2), cell("b", columns: 2)), row(cell("c"), cell("d"))]
      + (1...6).map { row(cell("r\($0)"), cell("s"), cell("t")) }
    let block = Block.table(
      Table(
        columns: [.fixed(60), .share(1), .share(2)],
        headerRows: [row(cell("H1"), cell("H2"), cell("H3"))], rows: rows))
    try expectGolden(document([paragraph("before"), block, paragraph("after")]), "table")
  }

  @Test("lists in one another, and a picture with its caption")
  func listAndFigure() throws {
    let inner = List(
      kind: .ordered,
      items: [List.Item(label: "1.1", blocks: [paragraph(long)]), List.Item(label: "1.2", blocks: [])])
    let outer = List(
      kind: .ordered,
      items: [
        List.Item(label: "1.", blocks: [paragraph("first"), .list(inner)]),
        List.Item(label: "a very long mark", blocks: [paragraph("second")]),
      ])
    let image = Image(format: .png, bytes: [], width: 400, height: 400)
    let figure = Figure(content: .image(image), caption: [.text("caption")], alternativeText: "a")
    try expectGolden(document([.list(outer), .figure(figure)]), "list-figure")
  }

  @Test("contents name the page that a heading stands on, each entry a Link inside a Reference")
  func contents() throws {
    let result = laidOut(report)
    // Nine lines below the first heading fill the page; the second heading goes to page ๒.
    #expect(result.outline.map(\.page) == [2, 3])
    let numbers = result.runs(1).map(\.text)
    #expect(numbers.contains("๑"))
    #expect(numbers.contains("๒"))
    #expect(result.pages[1].links.count == 2)
    for link in result.pages[1].links {
      let element = result.structure.elements[link.element]
      #expect(element.role == .link)
      let parent = try #require(element.parent)
      #expect(result.structure.elements[parent].role == .reference)
      #expect(result.structure.elements[parent].children == [.element(link.element)])
    }
  }

  @Test("a catchword is the next page's first words, on every page but the last")
  func catchwords() {
    var style = smallStyle()
    style.page.hasCatchwords = true
    let result = laidOut(document((1...15).map { paragraph("line\($0) more") }), style: style)
    #expect(result.furniture(0).contains("/line11 more..."))
    #expect(!result.furniture(1).contains { $0.hasPrefix("/") })
  }

  @Test("a section that turns the page is as wide as the others are high")
  func landscape() {
    let result = laidOut(
      document(sections: [
        Section(name: "a", numbering: .digits, blocks: [paragraph("a")]),
        Section(name: "b", orientation: .landscape, numbering: .digits, blocks: [paragraph("b")]),
      ]))
    #expect(result.pages.map(\.width) == [240, 160])
    #expect(result.pages.map(\.label) == ["๑", "๒"])
  }
}
