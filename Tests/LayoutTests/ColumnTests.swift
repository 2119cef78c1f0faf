import DocumentTree
import Testing
import Typography

@testable import Layout

/// Letters of 10 pt, cells with 5 pt of padding at each side, a text area of 200 pt from 20.
@Suite struct ColumnTests {
  private func widths(_ columns: [Table.ColumnWidth], _ ranges: [(Double, Double)], _ measure: Double)
    -> [Double]
  {
    ColumnWidths(style: smallStyle()).widths(
      of: columns, ranges: ranges.map { WidthRange(least: $0.0, natural: $0.1) }, measure: measure)
  }

  private func near(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) < 0.001 }
  }

  @Test("shares divide what fixed columns leave by their weights")
  func shares() {
    // 200 less 50 is 150, by one to two.
    let result = widths([.fixed(50), .share(1), .share(2)], [(10, 10), (10, 10), (10, 10)], 200)
    #expect(near(result, [50, 50, 100]))
  }

  @Test("no share is narrower than its longest word, at the others' cost")
  func narrowShare() {
    // By weight 20 and 180, but the first word needs 50; 150 are left.
    #expect(near(widths([.share(1), .share(9)], [(50, 90), (20, 90)], 200), [50, 150]))
    // Two that are too narrow: 60 and 40 first, the rest by weight, 50 and 50.
    let result = widths(
      [.share(1), .share(1), .share(9), .share(9)], [(60, 60), (40, 40), (10, 10), (10, 10)], 200)
    #expect(near(result, [60, 40, 50, 50]))
  }

  @Test("automatic columns get what they want, and fill the measure in proportion")
  func automatic() {
    #expect(near(widths([.automatic, .automatic], [(10, 30), (10, 70)], 200), [60, 140]))
    // With a share beside them they are natural, and the share takes the rest.
    #expect(near(widths([.automatic, .share(1)], [(10, 30), (10, 70)], 200), [30, 170]))
  }

  @Test("automatic columns that want too much get the least and a part of what each wants more")
  func wanting() {
    // Least 40 and 60; of the 100 left the wishes 60 and 240 get 20 and 80.
    #expect(near(widths([.automatic, .automatic], [(40, 100), (60, 300)], 200), [60, 140]))
  }

  @Test("where not even the words fit, the widest columns give way first")
  func levelled() {
    // 30 stays; 170 are shared by two that each want more than 85.
    #expect(
      near(
        widths([.automatic, .share(1), .automatic], [(30, 30), (100, 100), (400, 400)], 200), [30, 85, 85]))
  }

  @Test("fixed columns wider than the page leave a sixth of it to the others")
  func fixedTooWide() {
    #expect(near(widths([.fixed(400), .fixed(100)], [(1, 1), (1, 1)], 200), [160, 40]))
    // 600 to five sixths of 240, 200; 40 are left.
    #expect(near(widths([.fixed(600), .share(1)], [(1, 1), (10, 10)], 240), [200, 40]))
  }

  @Test("forty columns are as wide together as the page, and nothing of them is lost")
  func forty() {
    let head = Table.Row(cells: (1...40).map { cell("h\($0)") })
    let rows = (1...3).map { row in Table.Row(cells: (1...40).map { cell("\(row)/\($0)") }) }
    let table = Table(columns: Array(repeating: .automatic, count: 40), headerRows: [head], rows: rows)
    let result = laidOut(document([.table(table)]))
    for page in result.pages.indices {
      for run in result.runs(page) { #expect(run.x >= 20 && run.x < 220) }
    }
    let expected = (head.cells + rows.flatMap(\.cells)).flatMap {
      $0.blocks.flatMap { block -> [Inline] in
        if case .paragraph(let paragraph) = block { paragraph.inlines } else { [] }
      }
    }.map { inline -> String in if case .text(let text) = inline { text } else { "" } }.joined()
    #expect(result.allCharacters.filter { !$0.isWhitespace }.count == expected.count)
  }

  // MARK: Alignment in cells

  @Test("figures stand with their points under one another, the widest in the middle")
  func decimals() {
    let block = Block.table(
      Table(
        columns: [.fixed(100)], headerRows: [],
        rows: ["9.99", "100", "-"].map {
          row(Table.Cell(blocks: [paragraph($0)], horizontal: .decimal))
        }))
    let runs = laidOut(document([block])).runs(0)
    // Room of 90 from 25. Integers are 30 wide at most, fractions with their point 30: 60, so that 15 are left on either side and
    // points stand at 25 + 15 + 30 = 70.
    #expect(runs.map(\.text) == ["9.99", "100", "-"])
    #expect(runs[0].x == 60)
    #expect(runs[1].x == 40)
    // What is no figure stands in the middle: 25 + (90 - 10) / 2.
    #expect(runs[2].x == 65)
  }

  @Test("a cell's text stands in the middle, at the end, at the middle of its height and at its foot")
  func alignment() {
    let tall = Table.Cell(blocks: (1...5).map { paragraph("t\($0)") })
    let block = Block.table(
      Table(
        columns: [.fixed(40), .fixed(80), .fixed(80)], headerRows: [],
        rows: [
          row(
            tall, Table.Cell(blocks: [paragraph("ab")], horizontal: .centre, vertical: .middle),
            Table.Cell(blocks: [paragraph("cd")], horizontal: .trailing, vertical: .bottom))
        ]))
    let runs = laidOut(document([block])).runs(0)
    let first = runs[0].y
    let ab = runs.first { $0.text == "ab" }
    let cd = runs.first { $0.text == "cd" }
    // The second column's room is 70 from 65; the third's from 145 to 215.
    #expect(ab?.x == 90)
    #expect(cd?.x == 195)
    // Five lines of 12 pt: two of them above the middle one, four above the last.
    #expect(ab.map { abs($0.y - first - 24) < 0.001 } == true)
    #expect(cd.map { abs($0.y - first - 48) < 0.001 } == true)
  }

  @Test("a section's pages can be centred from top to bottom")
  func centredSection() {
    let result = laidOut(
      document(sections: [
        Section(
          name: "cover", numbering: .none, isCentredVertically: true,
          blocks: [paragraph("a"), paragraph("b")])
      ]))
    let plain = laidOut(document([paragraph("a"), paragraph("b")]))
    // 120 pt less two lines of 12: 48 above.
    #expect(abs(result.runs(0)[0].y - plain.runs(0)[0].y - 48) < 0.001)
  }
}
