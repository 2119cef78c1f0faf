import DocumentTree
import Layout
import Testing

/// What a page may end with, on pages of 400 pt: 33 lines of 12 pt. A row is its lines and 4 pt of padding.
@Suite struct PageEndTests {
  private func style() -> StyleSheet {
    var style = smallStyle()
    style.page.height = 440
    return style
  }

  private func lines(_ prefix: String, _ count: Int) -> [Block] {
    (1...count).map { paragraph("\(prefix)\($0)") }
  }

  /// Paragraphs that announce nothing.
  private func above(_ count: Int) -> Block { .group(Group(blocks: lines("p", count))) }

  /// A paragraph of so many lines in a column of 100 pt, which has room for nine letters.
  private func long(_ count: Int) -> Block {
    paragraph(
      (0..<count).map { String(repeating: $0 == count - 1 ? "z" : "a", count: 9) }.joined(separator: " "))
  }

  private func table(_ rows: [Table.Row], header: [Table.Row] = []) -> Block {
    .table(Table(columns: [.fixed(100), .fixed(100)], headerRows: header, rows: rows))
  }

  @Test("a cell that is cut ends after a paragraph, where that gives up no more than a few lines")
  func endsAfterParagraph() {
    let block = table([row(cell("n"), Table.Cell(blocks: (0..<12).map { _ in long(4) }))])
    // Below three lines 30 have room: seven paragraphs and two lines more.
    let result = laidOut(document([above(3), block]), style: style())
    #expect(result.texts(0).count == 3 + 1 + 28)
    #expect(result.texts(0).last == "zzzzzzzzz")
    #expect(result.texts(1).count == 20)
    // Paragraphs of eleven lines: eight of the third would be given up.
    let longer = table([row(cell("n"), Table.Cell(blocks: (0..<4).map { _ in long(11) }))])
    let torn = laidOut(document([above(3), longer]), style: style())
    #expect(torn.texts(0).count == 3 + 1 + 30)
  }

  @Test("what names a row stays whole where a page can hold the most of it")
  func titleStaysWhole() {
    func pages(_ title: Table.Cell) -> LaidOutDocument {
      laidOut(
        document([above(23), table([row(title, Table.Cell(blocks: lines("b", 60)))])]), style: style())
    }
    // Ten lines have room, and the row is taller than a page.
    var title = Table.Cell(blocks: [long(11)])
    #expect(pages(title).texts(0).suffix(1) == ["b10"])
    title.isHeader = true
    #expect(pages(title).texts(0).suffix(1) == ["p23"])
    title.isHeader = false
    title.again = [paragraph("again")]
    #expect(pages(title).texts(0).suffix(1) == ["p23"])
    #expect(pages(title).furniture(2).contains("again"))
  }

  @Test("what names several rows stays whole, too, unless it takes more than half a page")
  func titleOverRowsStaysWhole() {
    func pages(_ count: Int) -> LaidOutDocument {
      var title = Table.Cell(blocks: [long(count - 2), long(2)], rowSpan: 4, again: [paragraph("again")])
      title.isHeader = true
      let rows =
        [row(title, Table.Cell(blocks: lines("a", 6)))]
        + ["b", "c", "d"].map { row(Table.Cell(blocks: lines($0, 6))) }
      return laidOut(document([above(20), table(rows)]), style: style())
    }
    // Below twenty lines two rows of six have room, and thirteen of the title.
    #expect(pages(12).texts(0).last == "b6")
    #expect(pages(12).furniture(1).contains("again"))
    #expect(pages(15).texts(0).last == "p20")
    #expect(!pages(15).furniture(1).contains("again"))
    // None can be whole that is longer: a page's end may be inside it.
    #expect(pages(22).texts(0).last == "b6")
  }

  @Test("the row of figures above a comment that is cut stands again above the rest of it")
  func nameOfComment() {
    var name = cell("name")
    name.again = [paragraph("name+")]
    var figure = cell("95")
    figure.again = [paragraph("95")]
    let rows = [
      row(name, figure), row(Table.Cell(blocks: lines("c", 70), columnSpan: 2)), row(cell("y"), cell("z")),
    ]
    let result = laidOut(
      document([table(rows, header: [row(cell("H"), cell("V"))])]), style: style())
    // Header 16, figures 16 and the comment's padding leave 30 lines a page.
    #expect(result.texts(0) == ["H", "V", "name", "95"] + (1...30).map { "c\($0)" })
    #expect(result.texts(1) == (31...60).map { "c\($0)" })
    #expect(result.texts(2) == (61...70).map { "c\($0)" } + ["y", "z"])
    for page in 1...2 {
      #expect(result.furniture(page).filter { $0 != "\(page + 1)" }.suffix(4) == ["H", "V", "name+", "95"])
    }
    // It stands no lower than what it names.
    #expect(result.runs(1).first.map { $0.y > 20 + 32 } == true)
    // The reader hears it once.
    #expect(result.structure.elements.count { $0.role == .tableRow } == 4)
  }

  @Test("a row whose text ends on the page stays on it, its padding below")
  func paddingHangs() {
    var style = smallStyle()
    style.tables["grid"]?.paddingTop = 0
    style.tables["grid"]?.paddingBottom = 4
    // A line and nine lines are 120 pt.
    let block = Block.table(
      Table(columns: [.fixed(100)], headerRows: [], rows: [row(Table.Cell(blocks: lines("a", 9)))]))
    #expect(laidOut(document([above(1), block]), style: style).pages.count == 1)
    #expect(laidOut(document([above(2), block]), style: style).pages.count == 2)
  }

  @Test("a low row isn't cut, and a tall one leaves more than a few lines for the next page")
  func smallRest() {
    func texts(_ counts: Int...) -> [String] {
      let rows = counts.enumerated().map { index, count in
        row(cell("\(index)"), Table.Cell(blocks: lines("abc".map(String.init)[index], count)))
      }
      return laidOut(document([table(rows)]), style: style()).texts(0)
    }
    // Below the first row ten lines have room.
    #expect(texts(22, 12).last == "a22")
    #expect(texts(22, 32).last == "b10")
    // Three would go on, above a row that fills the next page: four more go with them.
    #expect(texts(22, 13, 25).last == "b6")
  }

  @Test("a row taller than a page is cut a little higher where only a few lines would go on")
  func fewLinesMore() {
    func texts(_ count: Int) -> [String] {
      laidOut(document([table([row(cell("n"), Table.Cell(blocks: lines("a", count)))])]), style: style())
        .texts(1)
    }
    // 33 lines fill a page; two lines would go on, as no line does alone, and with four more they are six.
    #expect(texts(35) == (30...35).map { "a\($0)" })
    #expect(texts(40) == (34...40).map { "a\($0)" })
  }

  @Test("a figure is drawn a little smaller rather than that it leaves its page half empty")
  func smallerFigure() throws {
    let image = Image(format: .png, bytes: [], width: 200, height: 320)
    // 240 pt high at 3/4 of its pixels.
    func pages(_ lines: Int) -> LaidOutDocument {
      laidOut(
        document([
          above(lines),
          .figure(Figure(content: .image(image), caption: [.text("caption")], alternativeText: "a")),
        ]), style: style())
    }
    func height(_ pages: LaidOutDocument, _ page: Int) -> Double? {
      for content in pages.pages[page].content {
        for case .image(let image) in content.items { return image.height }
      }
      return nil
    }
    #expect(height(pages(10), 0) == 240)
    let smaller = try #require(height(pages(14), 0))
    #expect(smaller > 240 * 0.8 && smaller < 240)
    #expect(pages(14).pages.count == 1)
    // It would be too small.
    #expect(height(pages(20), 1) == 240)
  }
}
