import DocumentTree
import Layout
import Testing

/// On pages of ten lines, 120 pt; a row is its lines of 12 pt and 4 pt of padding.
@Suite struct TableSplitTests {
  private func table(_ rows: Table.Row..., header: [Table.Row] = []) -> Block {
    .table(Table(columns: [.fixed(100), .fixed(100)], headerRows: header, rows: rows))
  }

  private func lines(_ prefix: String, _ count: Int) -> [Block] {
    (1...count).map { paragraph("\(prefix)\($0)") }
  }

  /// Paragraphs that announce nothing: none of them stays with the table.
  private func above(_ count: Int) -> [Block] { [.group(Group(blocks: lines("p", count)))] }

  private func tall(_ prefix: String, _ count: Int) -> Table.Cell {
    Table.Cell(blocks: lines(prefix, count))
  }

  @Test("a table of several rows doesn't begin at a page's foot with one low row under its header")
  func loneFirstRow() {
    var style = smallStyle()
    style.tables["grid"]?.paddingTop = 0
    style.tables["grid"]?.paddingBottom = 0
    let rows = ["a", "b", "c", "d"].map { row(cell($0)) }
    func after(_ lines: Int, _ rows: [Table.Row]) -> [String] {
      laidOut(
        document(
          above(lines) + [.table(Table(columns: [.fixed(100)], headerRows: [row(cell("h"))], rows: rows))]),
        style: style
      ).texts(0).suffix(2).map(\.self)
    }
    // Of ten lines, seven leave room for the header and two rows, eight for one.
    #expect(after(7, rows) == ["a", "b"])
    #expect(after(8, rows) == ["p7", "p8"])
    // Of two rows the other would be alone, too.
    #expect(after(8, Array(rows.prefix(2))) == ["p7", "p8"])
    // Rather so than that a third of the page stays empty: a header and a row are 32 pt of 36.
    let padded = laidOut(
      document(
        above(7) + [.table(Table(columns: [.fixed(100)], headerRows: [row(cell("h"))], rows: rows))]))
    #expect(padded.texts(0).suffix(2) == ["h", "a"])
  }

  @Test("a row that a third of a page holds moves whole")
  func lowRow() {
    // 40 pt is a third; three lines are 40. After five lines 60 pt are left, so it fits; after seven, 36, it doesn't.
    let result = laidOut(document(above(7) + [table(row(tall("a", 3), cell("b")))]))
    #expect(result.texts(0) == (1...7).map { "p\($0)" })
    #expect(result.texts(1) == ["a1", "a2", "a3", "b"])
  }

  @Test("a tall row moves whole from a page that is well filled without it, and is cut on one that isn't")
  func tallRow() {
    // 76 pt. Seven lines fill 84 of 120 pt, four 48.
    let moved = laidOut(document(above(7) + [table(row(tall("a", 6), cell("b")))]))
    #expect(moved.texts(1) == ["a1", "a2", "a3", "a4", "a5", "a6", "b"])
    // Room for five lines, but the sixth would stand alone.
    let cut = laidOut(document(above(4) + [table(row(tall("a", 6), cell("b")))]))
    #expect(cut.texts(0).suffix(5) == ["a1", "a2", "a3", "a4", "b"])
    #expect(cut.texts(1) == ["a5", "a6"])
  }

  @Test("a heading that would leave the page with the table leaves it too empty, and the row is cut")
  func headingLeaves() {
    // Five lines stay, 60 of 120 pt; the heading goes with the row, and below it are 48 pt, too few for six lines.
    let result = laidOut(document(above(5) + [heading("h"), table(row(tall("a", 6), cell("b")))]))
    #expect(result.texts(0).suffix(5) == ["h", "a1", "a2", "a3", "b"])
    #expect(result.texts(1) == ["a4", "a5", "a6"])
    // Seven lines stay, 84 pt: the page is well filled, and heading and row move.
    let moved = laidOut(document(above(7) + [heading("h"), table(row(tall("a", 6), cell("b")))]))
    #expect(moved.texts(1) == ["h", "a1", "a2", "a3", "a4", "a5", "a6", "b"])
  }

  @Test("a row taller than a page starts only where every cell leaves two lines, or all it has")
  func sensibleStart() {
    let block = table(row(cell("กองคลัง"), tall("a", 16)))
    // After eight lines one line fits; the short cell alone would stand at the foot.
    let waits = laidOut(document(above(8) + [block]))
    #expect(waits.texts(0) == (1...8).map { "p\($0)" })
    #expect(waits.texts(1) == ["กองคลัง"] + (1...9).map { "a\($0)" })
    #expect(waits.texts(2) == (10...16).map { "a\($0)" })
    // After six, four do.
    let starts = laidOut(document(above(6) + [block]))
    #expect(starts.texts(0).suffix(4) == ["กองคลัง", "a1", "a2", "a3"])
    #expect(starts.texts(1) == (4...12).map { "a\($0)" })
    #expect(starts.texts(2) == (13...16).map { "a\($0)" })
  }

  @Test("rows that a spanning cell binds stay together")
  func group() {
    let bound = table(
      row(cell("EIT", rows: 3), cell("1")), row(cell("2")), row(cell("3")), row(cell("x"), cell("4")))
    // 36 pt are left: two rows of 16 would fit, but not the third.
    let result = laidOut(document(above(7) + [bound]))
    #expect(result.texts(0).count == 7)
    #expect(result.texts(1) == ["EIT", "1", "2", "3", "x", "4"])
    // All three fit into 48.
    let fits = laidOut(document(above(6) + [bound]))
    #expect(fits.texts(0).suffix(4) == ["EIT", "1", "2", "3"])
  }

  @Test("a group taller than a page is divided, two rows at least on each side")
  func tallGroup() {
    let rows = [row(cell("EIT", rows: 9), cell("1"))] + (2...9).map { row(cell("\($0)")) }
    let block = Block.table(Table(columns: [.fixed(100), .fixed(100)], headerRows: [], rows: rows))
    // 24 pt left: one row would fit.
    let result = laidOut(document(above(8) + [block]))
    #expect(result.texts(0).count == 8)
    #expect(result.texts(1) == ["EIT", "1", "2", "3", "4", "5", "6", "7"])
    #expect(result.texts(2) == ["8", "9"])
  }

  @Test("the header stands above the rows on every page, and is read once")
  func repeatedHeader() {
    let rows = (1...10).map { row(cell("\($0)"), cell("v\($0)")) }
    let block = Block.table(
      Table(
        columns: [.fixed(100), .fixed(100)], headerRows: [row(cell("H"), cell("V"))], rows: rows))
    // A header and six rows of 16 pt are 112.
    let result = laidOut(document([block]))
    #expect(result.texts(0) == ["H", "V"] + (1...6).flatMap { ["\($0)", "v\($0)"] })
    #expect(result.texts(1) == (7...10).flatMap { ["\($0)", "v\($0)"] })
    #expect(result.furniture(1).filter { $0 == "H" || $0 == "V" } == ["H", "V"])
    #expect(result.furniture(0).allSatisfy { $0 != "H" })
  }

  @Test(
    "a repeated cell over several rows stands again, as furniture, where a page begins among them and gets its room"
  )
  func repeatedCell() {
    func block(_ name: [Block], _ rest: Int) -> Block {
      let topic = Table.Cell(blocks: name, rowSpan: rest + 1, again: name)
      let rows = [Table.Row(cells: [topic, cell("1")])] + (0..<rest).map { row(cell("\($0 + 2)")) }
      return .table(Table(columns: [.fixed(100), .fixed(100)], headerRows: [], rows: rows))
    }
    // Seven rows of 16 pt on a page; two rows at least stand on each side of a break.
    let result = laidOut(document([block([paragraph("EIT")], 8)]))
    #expect(result.texts(0) == ["EIT"] + (1...7).map { "\($0)" })
    #expect(result.texts(1) == ["8", "9"])
    #expect(result.furniture(1).contains("EIT") && !result.furniture(0).contains("EIT"))
    // Four lines are 52 pt with their padding, the two rows 32: the last one is 20 pt higher.
    let tall = laidOut(document([block(lines("a", 4), 8), paragraph("z")]))
    #expect(tall.texts(0).prefix(5) == ["a1", "a2", "a3", "a4", "1"] && tall.texts(1) == ["8", "9", "z"])
    #expect(tall.furniture(1).filter { $0.hasPrefix("a") } == ["a1", "a2", "a3", "a4"])
    // 20 is the margin, 52 the rows; a line's baseline stands where it would on a page of its own.
    let alone = laidOut(document([paragraph("z")]))
    #expect((tall.runs(1).last?.y ?? 0) - (alone.runs(0).last?.y ?? 0) == 52)
  }

  @Test("on a row cut between pages, a cell that has said all says what it has for that, once it is done")
  func cutRow() {
    let name = Table.Cell(blocks: [paragraph("n")], again: [paragraph("nn")])
    let still = Table.Cell(blocks: lines("s", 9), again: [paragraph("ss")])
    let block = table(row(name, tall("a", 24), still))
    let result = laidOut(document([block]))
    // Nine lines and the padding are 112 of 120 pt.
    #expect(result.texts(0) == ["n"] + (1...9).map { "a\($0)" } + (1...9).map { "s\($0)" })
    #expect(
      result.texts(1) == (10...18).map { "a\($0)" }
        && result.furniture(1).filter { $0 == "nn" || $0 == "ss" } == ["nn", "ss"])
    #expect(result.furniture(2).contains("nn") && !result.furniture(0).contains("nn"))
    // What stands again is no part of the structure.
    #expect(result.structure.elements.count { $0.role == .paragraph } == 1 + 24 + 9)
  }

  @Test("a header across all columns stays with the row below it, and is the header of its columns")
  func groupHeader() {
    var group = cell("G", columns: 2)
    group.isHeader = true
    let block = table(row(cell("1"), cell("a")), row(group), row(cell("2"), cell("b")))
    // Of 36 pt two rows are 32; the header would stand last.
    let result = laidOut(document(lines("p", 7) + [block]))
    #expect(result.texts(0).suffix(2) == ["1", "a"])
    #expect(result.texts(1) == ["G", "2", "b"])
    let header = result.structure.elements.first { $0.role == .tableHeader }
    #expect(header?.scope == .column && header?.columnSpan == 2)
  }

  @Test("empty rows without rules take their room, on as many pages as they need")
  func emptyRows() {
    var style = smallStyle()
    style.tables["grid"]?.ruleWidth = 0
    let rows = (1...100).map { _ in row(Table.Cell(blocks: [])) }
    let block = Block.table(Table(columns: [.fixed(100)], headerRows: [], rows: rows))
    // 100 rows of 4 pt are three pages of 30 and ten more.
    let result = laidOut(document([block, paragraph("end")]), style: style)
    #expect(result.pages.count == 4)
    #expect(result.texts(3) == ["end"])
  }

  @Test("tables nested in one another, each cut between pages, are laid out in proportion to their depth")
  func nested() {
    var blocks = lines("z", 12)
    for level in 0..<40 {
      blocks =
        lines("l\(level)x", 3) + [
          .table(Table(columns: [.automatic], headerRows: [], rows: [row(Table.Cell(blocks: blocks))]))
        ]
    }
    let result = laidOut(document(blocks))
    #expect(result.allCharacters == blocks.readText)
  }

  @Test("a paragraph right before a table stays with its caption, header and first row")
  func announced() {
    let announcing = Block.table(
      Table(
        columns: [.fixed(100)], headerRows: [row(cell("H"))], rows: (1...2).map { row(cell("\($0)")) },
        caption: [.text("C")]))
    // Below six lines, 72 pt, there is room for the caption's 12 pt, the header's 16 and one row's 16, with a line above it, 116;
    // below seven there isn't.
    let fits = laidOut(document(lines("p", 6) + [announcing]))
    #expect(fits.texts(0).suffix(4) == ["p6", "C", "H", "1"])
    let moved = laidOut(document(lines("p", 7) + [announcing]))
    #expect(moved.texts(0) == (1...6).map { "p\($0)" })
    #expect(moved.texts(1) == ["p7", "C", "H", "1", "2"])
  }

  @Test("a paragraph right before a list stays with its first item")
  func announcedList() {
    let list = Block.list(List(kind: .unordered, items: [List.Item(label: "-", blocks: [paragraph("a")])]))
    let result = laidOut(document(lines("p", 10) + [list]))
    #expect(result.texts(0) == (1...9).map { "p\($0)" })
    #expect(result.texts(1) == ["p10", "-", "a"])
  }

  @Test("a low row doesn't stand alone on the table's last page where the page before stays half full")
  func lastRow() {
    let header = [row(cell("H"), cell("V"))]
    func block(_ count: Int) -> Block {
      .table(
        Table(
          columns: [.fixed(100), .fixed(100)], headerRows: header,
          rows: (1...count).map { row(cell("\($0)"), cell("v\($0)")) }))
    }
    // A header and six rows of 16 pt fill a page; the seventh takes the sixth along.
    let result = laidOut(document([block(7)]))
    #expect(result.texts(0) == ["H", "V"] + (1...5).flatMap { ["\($0)", "v\($0)"] })
    #expect(result.texts(1) == (6...7).flatMap { ["\($0)", "v\($0)"] })
    // A row of eight lines is 100 pt: with the header 116. Without it the page would be empty.
    let tallFirst = Block.table(
      Table(
        columns: [.fixed(100), .fixed(100)], headerRows: header,
        rows: [row(tall("a", 8), cell("b")), row(cell("1"), cell("v1"))]))
    #expect(laidOut(document([tallFirst])).texts(1) == ["1", "v1"])
  }

  @Test("a line higher than its page is set smaller, on a page")
  func highLine() throws {
    var style = smallStyle()
    style.paragraphs["body"]?.size = 200
    style.paragraphs["body"]?.leading = 240
    style.page.width = 1000
    let result = laidOut(document([paragraph("ab")]), style: style)
    // The text area is 120 pt high: half the size, and its baseline within.
    guard case .text(let run) = try #require(result.pages[0].content.first?.items.first) else {
      Issue.record("no run")
      return
    }
    #expect(run.size == 100)
    #expect(run.y > 20 && run.y < 140)
  }
}
