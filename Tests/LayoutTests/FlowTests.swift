import DocumentTree
import Layout
import Testing

@Suite struct FlowTests {
  @Test("lines stand below one another, a leading apart")
  func lines() throws {
    // 20 letters fill a line of 200 pt: "aaaaaaaa bbbbbbbb" is 16.5 em, another word doesn't fit.
    let result = laidOut(document([paragraph("aaaaaaaa bbbbbbbb cccccccc")]))
    #expect(result.pages.count == 1)
    // The baseline of 10 pt in 12: (12 − 13.02) / 2 + 8.45 = 7.94 below the line's top.
    #expect(result.runs(0).map(\.text) == ["aaaaaaaa bbbbbbbb ", "cccccccc"])
    #expect(result.runs(0).map(\.x) == [20, 20])
    #expect(abs(result.runs(0)[0].y - 27.94) < 0.001)
    #expect(abs(result.runs(0)[1].y - 39.94) < 0.001)
  }

  @Test("a heading doesn't stay alone at a page's foot")
  func headingKept() {
    // Ten lines a page: nine paragraphs, then the heading would be the tenth line.
    var blocks = (1...9).map { paragraph("p\($0)") }
    blocks += [heading("H"), paragraph("after")]
    let result = laidOut(document(blocks))
    #expect(result.texts(0) == (1...9).map { "p\($0)" })
    #expect(result.texts(1) == ["H", "after"])
  }

  @Test("a heading and its lead move with the table that they lead to, in a group that is kept together, too")
  func leadKept() {
    let before = (1...6).map { paragraph("p\($0)") }
    let lead = paragraph("aaaaaaaaaaaaaaa bbbbbbbbbbbbbbb")
    // Ten lines a page. A heading and its lead of two lines would fit, but a table of two rows has no room.
    let table = Table(columns: [.share(1)], headerRows: [], rows: [row(cell("a")), row(cell("b"))])
    let kept = Block.group(Group(isKeptTogether: true, blocks: [.table(table)]))
    let grouped = laidOut(document(before + [heading("H"), lead, kept]))
    #expect(grouped.texts(0) == (1...6).map { "p\($0)" })
    #expect(grouped.texts(1) == ["H", "aaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbb", "a", "b"])
    // A group that begins with anything else is announced by nothing.
    let other = Block.group(Group(isKeptTogether: true, blocks: [paragraph("x"), .table(table)]))
    let apart = laidOut(document(before + [heading("H"), lead, other]))
    #expect(apart.texts(0).suffix(3) == ["H", "aaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbb"])
  }

  @Test("a long lead stays whole on a page that its table has no room on, where much of it would stay empty")
  func longLeadKept() {
    // Four lines; ten lines a page, and a table's rows of a line and 4 pt stay together.
    let lead = paragraph(
      ["a", "b", "c", "d"].map { String(repeating: $0, count: 15) }.joined(separator: " "))
    func pages(_ above: Int, _ blocks: Block...) -> [Int] {
      let before = (1...above).map { paragraph("p\($0)") }
      let table = Table(
        columns: [.share(1)], headerRows: [], rows: (1...3).map { row(cell("r\($0)")) },
        caption: [.text("t")])
      let kept = Block.group(Group(isKeptTogether: true, blocks: [.table(table)]))
      let result = laidOut(document(before + blocks + [kept]))
      return result.pages.indices.map { result.texts($0).count }
    }
    // Two of its lines would leave four empty below the others.
    #expect(pages(4, lead) == [8, 4])
    #expect(pages(3, heading("H"), lead) == [8, 4])
    // The page is full before the lead ends.
    #expect(pages(7, lead) == [9, 6])
    // A lead of two lines goes with its table, and its heading with it.
    #expect(pages(4, heading("H"), paragraph("aaaaaaaaaaaaaaa bbbbbbbbbbbbbbb")) == [4, 7])
  }

  @Test("a list's first item doesn't stay alone at a page's foot, nor its last at a page's head")
  func listEnds() {
    func list(_ count: Int) -> Block {
      .list(
        List(
          kind: .unordered, items: (1...count).map { List.Item(label: "-", blocks: [paragraph("i\($0)")]) }))
    }
    // Ten lines a page. Nothing announces the list: its first item would be the tenth line.
    let above = Block.group(Group(blocks: (1...9).map { paragraph("p\($0)") }))
    #expect(laidOut(document([above, list(3)])).pages.count == 2)
    let first = laidOut(document([above, list(3)]))
    #expect(first.texts(0).last == "p9")
    // Eleven items: the last would be the first line of the second page.
    let last = laidOut(document([list(11)]))
    #expect(last.texts(1).filter { $0 != "-" } == ["i10", "i11"])
  }

  @Test("no line of a paragraph stands alone at a page's head or foot")
  func widows() {
    let four = "aaaaaaaaaaaaaaa bbbbbbbbbbbbbbb ccccccccccccccc ddddddddddddddd"
    // Nine lines before: one line of four would fit.
    let orphan = laidOut(document((1...9).map { paragraph("p\($0)") } + [paragraph(four)]))
    #expect(orphan.texts(0).count == 9)
    // Seven before: three fit, but then one would stand alone on the next page.
    let widow = laidOut(document((1...7).map { paragraph("p\($0)") } + [paragraph(four)]))
    #expect(widow.texts(0).count == 9)
    #expect(widow.texts(1).count == 2)
  }
}
