import DocumentTree
import Testing

@testable import HTML

@Suite("What a table's columns need on a phone")
struct ColumnNeedsTests {
  private func cell(columns: Int = 1, rows: Int = 1) -> Table.Cell {
    Table.Cell(blocks: [], columnSpan: columns, rowSpan: rows)
  }

  @Test(
    "a short text takes two lines, a longer one more, and no line is shorter than what can't be broken",
    arguments: [
      (0, 0, 0), (3, 5, 3), (5, 5, 5), (2, 24, 12), (2, 36, 13), (15, 36, 15), (2, 144, 22), (2, 5_000, 22),
      (30, 144, 30),
    ])
  func text(widest: Int, length: Int, clusters: Int) {
    #expect(ColumnNeeds.Text(widest: widest, length: length).clusters == clusters)
  }

  @Test(
    "a column needs what its neediest cell does; cells across columns ask for nothing, and cells from above are counted over"
  )
  func columns() {
    var needs = ColumnNeeds(columns: 3)
    func text(_ widest: Int) -> ColumnNeeds.Text { .init(widest: widest, length: widest) }
    needs.add(Table.Row(cells: [cell(columns: 2), cell()]), texts: [text(90), text(4)])
    needs.add(Table.Row(cells: [cell(rows: 2), cell(), cell()]), texts: [text(2), text(3), text(1)])
    // The first column is taken: these are the second and third.
    needs.add(Table.Row(cells: [cell(), cell()]), texts: [text(7), text(5)])
    needs.add(Table.Row(cells: [cell(), cell(), cell()]), texts: [text(1), text(1), text(1)])
    // 74.2 are (2 + 7 + 5) clusters of 3.8 points, and three columns with 3 on both sides and 1 for the rule.
    #expect(abs(needs.total(size: 10, padding: 3) - 74.2) < 0.001)
  }

  @Test("rows that don't fit the columns are no harm")
  func misfits() {
    var needs = ColumnNeeds(columns: 1)
    let text = ColumnNeeds.Text(widest: 2, length: 2)
    needs.add(Table.Row(cells: [cell(columns: 5, rows: 9), cell()]), texts: [text, text])
    needs.add(Table.Row(cells: [cell()]), texts: [text])
    needs.add(Table.Row(cells: []), texts: [])
    var none = ColumnNeeds(columns: 0)
    none.add(Table.Row(cells: [cell()]), texts: [text])
    #expect(none.total(size: 10, padding: 3) == 0)
  }
}
