import DocumentTree
import Foundation
import Layout
import PDF
import Testing
import Typography

/// Documents of one page or two with a bit of everything, made by hand.
struct TaggedSample {
  var setting: HandSetting

  init() throws {
    setting = try HandSetting(title: "รายงานผล <ITA> & มาตรการ")
    addFirstPage()
    addSecondPage()
    setting.document.outline = [
      OutlineEntry(title: "บทนำ", level: 1, page: 0, y: 70),
      OutlineEntry(title: "ความเป็นมา", level: 3, page: 0, y: 90),
      OutlineEntry(title: "ผลการประเมิน", level: 1, page: 1, y: 70),
    ]
  }

  private mutating func addFirstPage() {
    var page = Page(width: 595.276, height: 841.89, label: "ก")
    let section = setting.document.structure.add(.section, to: 0)
    let heading = setting.document.structure.add(.heading1, to: section)
    setting.document.structure.elements[heading].title = "บทนำ"
    add(setting.run("บทนำ", x: 85, y: 90, size: 20), to: heading, page: 0, &page)
    let paragraph = setting.document.structure.add(.paragraph, to: section)
    add(setting.run("ดูเว็บไซต์", x: 85, y: 115), to: paragraph, page: 0, &page)
    let link = setting.document.structure.add(.link, to: paragraph)
    add(setting.run("ของอำเภอ", x: 130, y: 115), to: link, page: 0, &page)
    page.links.append(
      LinkArea(
        target: .address("https://example.go.th/ข้อมูล?a=(1)"), x: 130, y: 100, width: 40, height: 20,
        element: link, contents: "เว็บไซต์ของอำเภอ"))
    setting.document.structure.elements[link].children.append(.link(page: 0, index: 0))
    addList(to: section, &page)
    let forgotten = setting.document.structure.add(.division, to: section)
    _ = setting.document.structure.add(.paragraph, to: forgotten)
    page.content.append(
      MarkedContent(owner: .pagination, items: [.text(setting.run("- ก -", x: 290, y: 48))]))
    setting.document.pages.append(page)
  }

  private mutating func addList(to section: Int, _ page: inout Page) {
    let list = setting.document.structure.add(.list, to: section)
    setting.document.structure.elements[list].isOrdered = true
    let item = setting.document.structure.add(.listItem, to: list)
    let label = setting.document.structure.add(.label, to: item)
    add(setting.run("๑.", x: 85, y: 140), to: label, page: 0, &page)
    let body = setting.document.structure.add(.listBody, to: item)
    let text = setting.document.structure.add(.paragraph, to: body)
    add(setting.run("ข้อที่หนึ่ง", x: 106, y: 140), to: text, page: 0, &page)
  }

  private mutating func addSecondPage() {
    var page = Page(width: 841.89, height: 595.276, label: "๑")
    let section = setting.document.structure.add(.section, to: 0)
    let table = setting.document.structure.add(.table, to: section)
    let head = setting.document.structure.add(.tableHead, to: table)
    let row = setting.document.structure.add(.tableRow, to: head)
    let header = setting.document.structure.add(.tableHeader, to: row)
    setting.document.structure.elements[header].scope = .column
    setting.document.structure.elements[header].columnSpan = 2
    page.content.append(
      MarkedContent(
        owner: .decoration,
        items: [
          .path(
            Drawing.Path(
              segments: rectangle(x: 80, y: 60, width: 200, height: 20),
              fill: Drawing.Colour(red: 0.9, green: 0.95, blue: 1),
              stroke: Drawing.Stroke(colour: .black, width: 0.5)))
        ]))
    add(setting.run("คะแนน", x: 85, y: 75), to: header, page: 1, &page)
    let body = setting.document.structure.add(.tableBody, to: table)
    let second = setting.document.structure.add(.tableRow, to: body)
    let cell = setting.document.structure.add(.tableData, to: second)
    add(setting.run("87.15", x: 85, y: 95), to: cell, page: 1, &page)
    _ = setting.document.structure.add(.tableData, to: second)
    let figure = setting.document.structure.add(.figure, to: section)
    setting.document.structure.elements[figure].alternativeText = "กราฟแท่ง"
    setting.document.structure.elements[figure].box = (x: 80, y: 200, width: 100, height: 50)
    let bar = Drawing.Path(
      segments: [
        .move(.init(x: 80, y: 250)), .line(.init(x: 130, y: 200)),
        .curve(.init(x: 180, y: 250), control1: .init(x: 150, y: 200), control2: .init(x: 180, y: 220)),
      ], stroke: Drawing.Stroke(colour: Drawing.Colour(red: 0, green: 0, blue: 1), width: 1, dash: [3, 1.5]))
    setting.document.structure.elements[figure].children = [.content(page: 1, index: page.content.count)]
    page.content.append(MarkedContent(owner: .element(figure), items: [.path(bar)]))
    addReference(to: section, &page)
    setting.document.pages.append(page)
  }

  private mutating func addReference(to section: Int, _ page: inout Page) {
    let contents = setting.document.structure.add(.contents, to: section)
    let item = setting.document.structure.add(.contentsItem, to: contents)
    let reference = setting.document.structure.add(.reference, to: item)
    add(setting.run("บทนำ ก", x: 85, y: 300), to: reference, page: 1, &page)
    page.links.append(
      LinkArea(
        target: .place(page: 0, y: 70), x: 85, y: 285, width: 60, height: 20, element: reference,
        contents: "บทนำ หน้า ก"))
    setting.document.structure.elements[reference].children.append(.link(page: 1, index: 0))
  }

  private mutating func add(_ run: TextRun, to element: Int, page number: Int, _ page: inout Page) {
    setting.document.structure.elements[element].children.append(
      .content(page: number, index: page.content.count))
    page.content.append(MarkedContent(owner: .element(element), items: [.text(run)]))
  }

  private func rectangle(x: Double, y: Double, width: Double, height: Double) -> [Drawing.PathSegment] {
    [
      .move(.init(x: x, y: y)), .line(.init(x: x + width, y: y)),
      .line(.init(x: x + width, y: y + height)), .line(.init(x: x, y: y + height)), .close,
    ]
  }
}

@Suite("Tags, links and outline")
struct StructureTests {
  @Test("marked content, elements, parent tree and annotations agree", arguments: [true, false])
  func consistent(isPretty: Bool) throws {
    let sample = try TaggedSample()
    let file = try sample.setting.write(isPretty: isPretty)
    try file.keep("tagged-\(isPretty).pdf")
    #expect(try Readers.findings(in: file) == "")
  }

  @Test("content whose owner does not claim it is refused")
  func unclaimed() throws {
    var sample = try TaggedSample()
    let count = sample.setting.document.structure.elements[0].children.count
    let paragraph = sample.setting.document.structure.add(.paragraph, to: 0)
    #expect(count == 2)
    let run = sample.setting.run("ก", x: 0, y: 0)
    sample.setting.document.pages[1].content.append(
      MarkedContent(owner: .element(paragraph), items: [.text(run)]))
    let index = sample.setting.document.pages[1].content.count - 1
    #expect(throws: PDFError.structure(.unclaimedContent(page: 1, index: index))) {
      try sample.setting.write()
    }
  }

  @Test("an element that claims what is not there, or not its own, is refused")
  func wrongClaims() throws {
    var sample = try TaggedSample()
    sample.setting.document.structure.elements[1].children.append(.content(page: 7, index: 0))
    #expect(throws: PDFError.structure(.wrongClaim(element: 1, page: 7, index: 0))) {
      try sample.setting.write()
    }
    sample = try TaggedSample()
    sample.setting.document.structure.elements[1].children.append(.content(page: 0, index: 0))
    #expect(throws: PDFError.structure(.wrongClaim(element: 1, page: 0, index: 0))) {
      try sample.setting.write()
    }
  }

  @Test("an element that is its own ancestor is refused")
  func cycle() throws {
    var sample = try TaggedSample()
    sample.setting.document.structure.elements[2].children.append(.element(1))
    #expect(throws: PDFError.structure(.unknownElement(1))) { try sample.setting.write() }
  }

  @Test("a link or outline entry to a page that is not there is refused")
  func unknownPage() throws {
    var sample = try TaggedSample()
    sample.setting.document.pages[0].links[0].target = .place(page: -1, y: 0)
    #expect(throws: PDFError.unknownPage(-1)) { try sample.setting.write() }
    sample = try TaggedSample()
    sample.setting.document.outline[0].page = 2
    #expect(throws: PDFError.unknownPage(2)) { try sample.setting.write() }
  }
}
