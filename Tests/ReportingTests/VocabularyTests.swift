import DocumentTree
import Reporting
import SourceData
import Testing
import ThaiFormat

@Suite("The elements of templates")
struct VocabularyTests {
  @Test("Ordered lists are marked ๑. then ๑) then (๑) then -, or as their type says")
  func marks() throws {
    let nested = """
      <ol><li>ก<ol><li>ข<ol><li>ค<ol><li>ง</li></ol></li></ol></li></ol></li></ol>
      """
    #expect(try texts(document(nested)) == ["๑.|ก", "๑.|๑)|ข", "๑.|๑)|(๑)|ค", "๑.|๑)|(๑)|-|ง"])
    #expect(
      try texts(
        document("<ol type=\"ก.\" start=\"2\"><li>x</li><li>y</li></ol><ul type=\"•\"><li>z</li></ul>"))
        == ["ข.|x", "ค.|y", "•|z"])
    #expect(
      try texts(document("<ol type=\"๑.๑\"><li>x<ol type=\"๑.๑\"><li>y</li></ol></li></ol>", digits: .arabic))
        == ["1.|x", "1.|1.1|y"])
  }

  @Test("Headings number themselves by those that are there, and have ids of their own")
  func headings() throws {
    let made = try document(
      """
      <h1 numbered="yes">ก</h1>{{#nobody.isAny}}<h1 numbered="yes">ขาด</h1>{{/nobody.isAny}}<h2 numbered="yes">ข</h2><p>x</p>
      <h2 numbered="yes">ค</h2><p>x</p><h1 numbered="yes">ง</h1><h2 numbered="yes">จ</h2><p>x</p><h1 contents="no">ฉ</h1><p>x</p>
      """)
    #expect(texts(made) == ["๑. ก", "๑.๑ ข", "x", "๑.๒ ค", "x", "๒. ง", "๒.๑ จ", "x", "ฉ", "x"])
    let headings = made.sections[0].blocks.compactMap { block in
      if case .heading(let heading) = block { heading } else { nil as Heading? }
    }
    #expect(headings.map(\.id) == (1...6).map { "main-\($0)" })
    #expect(headings.map(\.isInContents) == [true, true, true, true, true, false])
  }

  @Test("A heading with nothing under it is left out, and the next one takes its number")
  func emptyHeadings() throws {
    let made = try document(
      """
      <h1 numbered="yes">ก</h1><h2 numbered="yes">ข</h2><h2 numbered="yes">ค</h2><table><tr></tr></table>
      <h1 numbered="yes">ง</h1><p>x</p><h2 numbered="yes">จ</h2>
      <h1 numbered="yes">ฉ</h1><h3>ช</h3><h2 numbered="yes">ซ</h2><p>y</p><h1 numbered="yes">ฌ</h1><h2 numbered="yes">ญ</h2>
      """)
    #expect(texts(made) == ["๑. ง", "x", "๒. ฉ", "๒.๑ ซ", "y"])
    let ids = made.sections[0].blocks.compactMap { block in
      if case .heading(let heading) = block { heading.id } else { nil as String? }
    }
    #expect(ids == ["main-1", "main-2", "main-3"])
    #expect(try document("<h1>ก</h1><h2>ข</h2>").sections.isEmpty)
  }

  @Test("A cell says again what it says, the words of «continued» behind it, or these alone")
  func again() throws {
    let made = try document(
      """
      <table><tr>
        <td repeat="yes" continued="({{amount}})"><strong>ก</strong> ข</td><td repeat="yes">ค</td>
        <td continued="ดู{{amount}}">ง</td><td>จ</td><td repeat="no">ฉ</td>
        <td repeat="yes" continued="(ต่อ)"><ul><li>ช</li></ul></td>
      </tr></table>
      """)
    guard case .table(let table)? = made.sections.first?.blocks.first else {
      Issue.record("no table")
      return
    }
    let again = table.rows[0].cells.map { cell in
      cell.again.map { block -> String in
        switch block {
        case .paragraph(let paragraph): paragraph.inlines.plainText
        case .list: "list"
        default: "?"
        }
      }
    }
    let amount = "๑,๒๐๓"
    #expect(again == [["ก ข (\(amount))"], ["ค"], ["ดู\(amount)"], [], [], ["list", "(ต่อ)"]])
    if case .paragraph(let name)? = table.rows[0].cells[0].again.first {
      #expect(name.inlines.first == .strong([.text("ก")]))
    }
  }

  @Test("A table has its widths, header rows, spans and alignments")
  func table() throws {
    let made = try document(
      """
      <table class="grid">
        <caption>ตาราง {{amount}}</caption>
        <col width="2.54cm"/><col width="40%"/><col width="auto"/>
        <thead><tr><th colspan="2">ก</th><th>ข</th></tr></thead>
        <tbody>
          <tr><td rowspan="2">ค</td><td align="decimal">1.00</td><td><p>ง</p><ul><li>จ</li></ul></td></tr>
          <tr><td align="center" valign="middle">2.00</td><td>ฉ</td></tr>
        </tbody>
      </table>
      """)
    guard case .table(let table)? = made.sections[0].blocks.first else {
      return #expect(Bool(false), "no table")
    }
    #expect(table.columns == [.fixed(72), .share(40), .automatic])
    #expect(table.caption.plainText == "ตาราง ๑,๒๐๓")
    #expect(table.headerRows.count == 1)
    #expect(table.headerRows[0].cells.map(\.columnSpan) == [2, 1])
    #expect(table.headerRows[0].cells[0].isHeader)
    #expect(table.rows.map(\.cells.count) == [3, 2])
    #expect(table.rows[0].cells[1].horizontal == .decimal)
    #expect(table.rows[1].cells[0].vertical == .middle)
    guard case .paragraph(let paragraph) = table.rows[0].cells[0].blocks[0] else {
      return #expect(Bool(false), "no paragraph")
    }
    #expect(paragraph.style == "cell")
    #expect(table.rows[0].cells[2].blocks.count == 2)
  }

  @Test(
    "The header of a row looks like the row's other cells, that of the rows below it like those of columns")
  func rowHeaders() throws {
    let made = try document(
      """
      <table>
        <thead><tr><th>ก</th><th>ข</th></tr></thead>
        <tbody>
          <tr><th colspan="2">ค</th></tr>
          <tr><th>ง</th><td>1.00</td></tr>
          <tr><th valign="middle"><p class="header-cell">จ</p></th><td rowspan="2">2.00</td></tr>
          <tr><th>ฉ</th></tr>
        </tbody>
      </table>
      """)
    guard case .table(let table)? = made.sections[0].blocks.first else {
      return #expect(Bool(false), "no table")
    }
    let looks = (table.headerRows + table.rows).map { row in
      row.cells.map { cell in
        guard case .paragraph(let paragraph)? = cell.blocks.first else { return "" }
        return "\(cell.isHeader ? "th" : "td") \(paragraph.style) \(cell.vertical)"
      }
    }
    #expect(
      looks == [
        ["th header-cell middle", "th header-cell middle"], ["th header-cell top"],
        ["th cell top", "td cell top"],
        ["th header-cell middle", "td cell top"], ["th cell top"],
      ])
  }

  @Test("A chart carries its figures, and says them in place of the picture")
  func chart() throws {
    let made = try document(
      "<figure><chart kind=\"bars\" of=\"scores\"/><figcaption>ภาพ</figcaption></figure>")
    guard case .figure(let figure)? = made.sections[0].blocks.first, case .chart(let chart) = figure.content
    else { return #expect(Bool(false), "no chart") }
    #expect(chart.labels == ["ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่ ๒"])
    #expect(chart.series[0].values == [95.24, nil])
    #expect(chart.series[0].valueTexts == ["๙๕.๒๔", ""])
    #expect(chart.axisTexts == ["๐", "๒๐", "๔๐", "๖๐", "๘๐", "๑๐๐"])
    #expect(figure.caption.plainText == "ภาพ")
    #expect(
      figure.alternativeText
        == "แผนภูมิแท่งแนวนอน คะแนน: ตัวชี้วัดที่ ๑ ๙๕.๒๔ คะแนน; เส้นอ้างอิง เกณฑ์ ๘๕")
  }

  @Test(
    "A diagram has its stages and boxes, without those that come to nothing, and says them in place of the picture"
  )
  func diagram() throws {
    let made = try document(
      """
      <figure><diagram title="ปี 2568" width="10cm">
        <stage><box title="ขั้นที่ 1">ก<br/>ข {{amount}}</box><box>{{nothing}}</box></stage>
        <stage>{{#nobody}}<box title="ค"/>{{/nobody}}</stage>
        <stage>{{#people}}<box title="{{name}}"/>{{/people}}</stage>
      </diagram><figcaption>ภาพ</figcaption></figure>
      """)
    guard case .figure(let figure)? = made.sections[0].blocks.first,
      case .diagram(let diagram) = figure.content
    else { return #expect(Bool(false), "no diagram") }
    #expect(
      diagram.stages == [
        [.init(title: "ขั้นที่ ๑", lines: ["ก", "ข ๑,๒๐๓"])], ["ก", "ข", "ค"].map { .init(title: $0) },
      ])
    #expect(figure.alternativeText == "ปี ๒๕๖๘: ขั้นที่ ๑ (ก, ข ๑,๒๐๓) → ก · ข · ค")
    #expect(figure.caption.plainText == "ภาพ" && figure.width == 10 * 72 / 2.54)
  }

  @Test("A section says its orientation and numbering, and is left out where it comes to nothing")
  func sections() throws {
    let made = try document(
      section: """
        <template>
          <section name="a" orientation="landscape" numbering="letters" centred="yes"><p>ก</p></section>
          <section name="b">{{#nobody}}<p>ข</p>{{/nobody}}</section>
          {{#people}}<section name="c" continues="yes"><p>{{name}}</p></section>{{/people}}
        </template>
        """)
    #expect(made.sections.map(\.name) == ["a", "c", "c", "c"])
    #expect(made.sections[0].orientation == .landscape)
    #expect(made.sections[0].numbering == .letters)
    #expect(made.sections[0].isCentredVertically)
    #expect(made.sections[1].continues)
  }

  @Test("Every block knows the line of its template")
  func origins() throws {
    let made = try document("<p>ก</p>\n<p>ข</p>")
    guard case .paragraph(let second) = made.sections[0].blocks[1] else { return #expect(Bool(false)) }
    #expect(second.origin?.description == "test/main.xml:2:1")
  }
}
