import Compression
import SourceData
import TestSupport
import Testing

@Suite("Workbooks")
struct WorkbookTests {
  private struct Row: Equatable {
    var number: Int
    var cells: [Sheet.Cell]
  }

  private func rows(_ fixture: XLSXFixture) throws -> [Row] {
    try #require(try readWorkbook(fixture.bytes, file: "t.xlsx").sheets.first).rows.map { row in
      // A cell that is asked for by its column is the one that stands there.
      for cell in row.cells { #expect(row[cell.column] == cell.content) }
      return Row(number: row.number, cells: Array(row.cells))
    }
  }

  @Test("shared, inline, rich and formula texts are read as they show")
  func texts() throws {
    let fixture = XLSXFixture(
      [
        (
          "แผ่น",
          """
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
          <row r="3"><c r="A3" t="inlineStr"><is><t>น้ำ</t></is></c><c r="C3" t="str"><f>A1&amp;"!"</f><v>กข!</v></c></row>
          """
        )
      ],
      sharedStrings: """
        <si><t xml:space="preserve"> ก_x000D_
        ข </t></si><si><r><t>รวม</t></r><r><rPr><b/></rPr><t>คะแนน</t></r><rPh><t>อ่าน</t></rPh></si>
        """)
    #expect(
      try rows(fixture) == [
        .init(
          number: 1,
          cells: [.init(column: 0, content: .text(" ก\nข ")), .init(column: 1, content: .text("รวมคะแนน"))]),
        .init(
          number: 3, cells: [.init(column: 0, content: .text("น้ำ")), .init(column: 2, content: .text("กข!"))]),
      ])
  }

  @Test(
    "a shared text that the workbook lacks is told by its cell, and is no empty cell",
    arguments: ["1", "-1", "x"])
  func missingText(_ index: String) {
    let fixture = XLSXFixture(
      [("แผ่น", "<row r=\"2\"><c r=\"B2\" t=\"s\"><v/></c><c r=\"C2\" t=\"s\"><v>\(index)</v></c></row>")],
      sharedStrings: "<si><t>ก</t></si>")
    #expect {
      try readWorkbook(fixture.bytes, file: "t.xlsx")
    } throws: { error in
      let found = (error as? DiagnosticsError)?.diagnostics.first
      return found?.code == .damagedWorkbook && found?.location?.description == "t.xlsx:แผ่น!C2"
    }
  }

  @Test("names with a prefix, and rows and cells without references, are read the same")
  func dialects() throws {
    var fixture = XLSXFixture([("a", "<x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row>")])
    fixture.prefix = "x:"
    #expect(
      try rows(fixture) == [
        .init(
          number: 1,
          cells: [.init(column: 0, content: .number("1")), .init(column: 2, content: .number("3"))])
      ])
  }

  @Test("a number is the shortest decimal of its binary form, a percentage what it shows")
  func numbers() throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="0.0&quot;%x&quot;"/><numFmt numFmtId="165" formatCode="[$-D00041E]d\\ mmm\\ yy"/></numFmts>
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
      """
    let xml = """
      <row r="1"><c r="A1"><v>95.239999999999995</v></c><c r="B1" s="1"><v>0.95240000000000002</v></c>
      <c r="C1" s="2"><v>45566</v></c><c r="D1" s="3"><v>1.5E2</v></c><c r="E1" s="4"><v>45566.75</v></c>
      <c r="F1"><v>1.0000000000000001E-5</v></c><c r="G1" t="b"><v>1</v></c><c r="H1" t="e"><v>#N/A</v></c>
      <c r="I1"><f>1+1</f></c><c r="J1" t="d"><v>2024-10-01T00:00:00</v></c><c r="K1" s="1"><v>1</v></c>
      <c r="L1"><v>95.24000000000001</v></c><c r="M1"><v>-85.33333333333333</v></c></row>
      """
    let cells = try #require(try rows(XLSXFixture([("a", xml)], styles: styles)).first).cells.map(\.content)
    #expect(
      cells == [
        .number("95.24"), .number("95.24"), .date(year: 2024, month: 10, day: 1), .number("150"),
        .date(year: 2024, month: 10, day: 1), .number("0.00001"), .boolean(true), .failure("#N/A"),
        .uncomputed,
        .date(year: 2024, month: 10, day: 1), .number("100"),
        // As a program shows them, which has 15 digits.
        .number("95.24"), .number("-85.3333333333333"),
      ])
  }

  @Test("a date that is shown without its day is a month")
  func months() throws {
    let formats = ["[$-107041E]ดดด ปปปป", "mmm yyyy;@", "mm:ss", "[$-41E]d mmm yy", "h:mm"]
    let styles =
      "<numFmts>"
      + formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }.joined()
      + "</numFmts><cellXfs><xf numFmtId=\"17\"/><xf numFmtId=\"74\"/><xf numFmtId=\"16\"/>"
      + formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined() + "</cellXfs>"
    let xml = "<row>" + (0..<8).map { "<c s=\"\($0)\"><v>45566</v></c>" }.joined() + "</row>"
    let cells = try #require(try rows(XLSXFixture([("a", xml)], styles: styles)).first).cells.map(\.content)
    let month = CellContent.date(year: 2024, month: 10, day: nil)
    let day = CellContent.date(year: 2024, month: 10, day: 1)
    #expect(cells == [month, month, day, month, month, day, day, day])
  }

  @Test("cells that say the same share it, and stay what they are")
  func sharing() throws {
    let row =
      "<c><v>95.5</v></c><c t=\"inlineStr\"><is><t>95.5</t></is></c><c t=\"s\"><v>0</v></c><c t=\"e\"><v>95.5</v></c>"
    let xml = (1...600).map {
      "<row r=\"\($0 * 3)\" hidden=\"\($0 % 2)\">\(row)<c/><c><v>\($0)</v></c></row>"
    }.joined()
    let fixture = XLSXFixture(
      [("a", xml), ("b", "<row>\(row)</row>")], sharedStrings: "<si><t>95.5</t></si>")
    let sheets = try readWorkbook(fixture.bytes, file: "t.xlsx").sheets
    let expected: [CellContent] = [.number("95.5"), .text("95.5"), .text("95.5"), .failure("95.5")]
    #expect(sheets[1].rows.map { $0.cells.map(\.content) } == [expected])
    #expect(sheets[0].rows.count == 600)
    for (index, row) in sheets[0].rows.enumerated() {
      #expect(row.number == (index + 1) * 3 && row.isHidden == index.isMultiple(of: 2))
      #expect(row.cells.map(\.content) == expected + [.number("\(index + 1)")])
      #expect(row[4] == nil && row[5] == .number("\(index + 1)") && row[6] == nil)
    }
    #expect(sheets[0].rows.row(numbered: 9)?[5] == .number("3"))
    #expect(sheets[0].rows.row(numbered: 10) == nil)
  }

  @Test("days count from 1904 where the workbook says so, and around the day that never was")
  func calendars() throws {
    let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    let xml = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>59</v></c><c r=\"B1\" s=\"1\"><v>61</v></c></row>"
    var fixture = XLSXFixture([("a", xml)], styles: styles)
    #expect(
      try rows(fixture).first?.cells.map(\.content) == [
        .date(year: 1900, month: 2, day: 28), .date(year: 1900, month: 3, day: 1),
      ])
    fixture.workbookProperties = "<workbookPr date1904=\"1\"/>"
    #expect(try rows(fixture).first?.cells.first?.content == .date(year: 1904, month: 2, day: 29))
  }

  @Test("a place in a workbook names sheet and cell")
  func places() {
    let sheet = Sheet(file: "a.xlsx", name: "คะแนน")
    #expect(sheet.location(row: 14, column: 2).description == "a.xlsx:คะแนน!C14")
    #expect(sheet.location(row: 1, column: 701).description == "a.xlsx:คะแนน!ZZ1")
    #expect(CellReference("$AA$10") == CellReference(row: 10, column: 26))
    #expect(CellReference("XFE1") == nil)
    #expect(CellReference("A0") == nil)
  }

  private func codes(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> [String] {
    do throws(DiagnosticsError) {
      _ = try readWorkbook(bytes, file: "t.xlsx", limits: limits)
      return []
    } catch {
      return error.diagnostics.map(\.code.rawValue)
    }
  }

  @Test("what is no workbook is told by what it is")
  func otherFiles() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let secret = compound + "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    var openDocument = ZipFixture()
    openDocument.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    var noWorkbook = ZipFixture()
    noWorkbook.add("a.txt", "a")
    #expect(codes(compound + [0, 0]) == ["not-a-workbook"])
    #expect(codes(secret) == ["encrypted-workbook"])
    #expect(codes(openDocument.bytes) == ["not-a-workbook"])
    #expect(codes(noWorkbook.bytes) == ["not-a-workbook"])
    #expect(codes(Array("agency: ก".utf8)) == ["not-a-workbook"])
    #expect(codes([]) == ["not-a-workbook"])
  }

  @Test("document types, depth, size and disorder are refused")
  func limits() {
    let entities = "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>"
    var zip = ZipFixture()
    zip.add("_rels/.rels", entities)
    #expect(codes(zip.bytes) == ["damaged-workbook"])
    let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    #expect(codes(XLSXFixture([("a", deep)]).bytes) == ["damaged-workbook"])
    #expect(codes(XLSXFixture([("a", "<row r=\"2\"/><row r=\"1\"/>")]).bytes) == ["damaged-workbook"])
    #expect(codes(XLSXFixture([("a", "<row r=\"1048577\"/>")]).bytes) == ["damaged-workbook"])
    var few = WorkbookLimits()
    few.cells = 2
    let three = "<row r=\"1\"><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>"
    #expect(codes(XLSXFixture([("a", three)]).bytes, limits: few) == ["workbook-too-large"])
    few = WorkbookLimits()
    few.partBytes = 1_000
    let long = String(repeating: " ", count: 2_000)
    #expect(codes(XLSXFixture([("a", long)]).bytes, limits: few) == ["workbook-too-large"])
  }

  @Test("what has no end is refused before it is whole: texts, attributes, white space, comments")
  func endless() {
    let million = (1 << 20) + (256 << 10)
    func long(_ letter: String) -> String { String(repeating: letter, count: million) }
    for xml in [
      "<row r=\"\(long("9"))\"/>", long(" "), long("\n"), "<!--\(long("a"))-->",
      String(repeating: "<?a?>", count: million / 5),
      "<row r=\"1\"><c t=\"inlineStr\"><is><t>\(long("9"))</t></is></c></row>", "<\(long("a"))/>",
    ] {
      #expect(codes(XLSXFixture([("a", xml)]).bytes) == ["workbook-too-large"], "\(xml.prefix(20))")
    }
    func attributes(_ count: Int) -> [UInt8] {
      let list = (0..<count).map { "a\($0)=\"1\"" }.joined(separator: " ")
      return XLSXFixture([("a", "<row \(list)/>")]).bytes
    }
    #expect(codes(attributes(257)) == ["damaged-workbook"])
    #expect(codes(attributes(256)).isEmpty)
    // Much text in many cells is no endless text.
    let cell = "<c t=\"inlineStr\"><is><t>\(String(repeating: "9", count: 100_000))</t></is></c>"
    #expect(codes(XLSXFixture([("a", "<row>\(String(repeating: cell, count: 20))</row>")]).bytes).isEmpty)
  }

  @Test("what is packed a thousandfold, and too much in all parts together, is refused")
  func unpacked() {
    let part = "xl/worksheets/sheet1.xml"
    let xml = Array(
      ("<worksheet><sheetData>" + String(repeating: "<row/>", count: 40_000) + "</sheetData></worksheet>")
        .utf8)
    // Without the header of two bytes and the checksum of four (RFC 1950).
    guard let deflater = Deflater(level: 9) else {
      Issue.record("no memory")
      return
    }
    let packed = Array(deflater.compress(xml).dropFirst(2).dropLast(4))
    #expect(xml.count > packed.count * 200)
    func book(size: Int? = nil) -> [UInt8] {
      var archive = XLSXFixture([("a", "")]).archive
      archive.replace(part, xml, deflated: packed, size: size)
      return archive.bytes
    }
    #expect(codes(book()).isEmpty)
    var few = WorkbookLimits()
    few.freeBytes = 10_000
    #expect(codes(book(), limits: few) == ["workbook-too-large"])
    #expect(codes(book(size: 100), limits: few) == ["workbook-too-large"])
    few.ratio = 2_000
    #expect(codes(book(), limits: few).isEmpty)
    few = WorkbookLimits()
    few.allBytes = 30_000
    let rows = String(repeating: "<row/>", count: 2_000)
    #expect(codes(XLSXFixture([("a", rows), ("b", rows)]).bytes, limits: few).isEmpty)
    #expect(
      codes(XLSXFixture([("a", rows), ("b", rows), ("c", rows)]).bytes, limits: few) == ["workbook-too-large"]
    )
  }

  @Test("a million empty rows hold nothing")
  func emptyRows() throws {
    let xml = (1...200_000).map { "<row r=\"\($0)\"/>" }.joined()
    #expect(try rows(XLSXFixture([("a", xml)])).isEmpty)
  }

  @Test("relationships never leave the archive")
  func traversal() throws {
    var zip = ZipFixture()
    zip.add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"../../../../etc/passwd\"/></Relationships>"
    )
    #expect(codes(zip.bytes) == ["not-a-workbook"])
  }

  @Test("broken workbooks end in a diagnostic")
  func hostile() {
    let xml = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45566.5</v></c></row>"
    let good = XLSXFixture(
      [("a", xml), ("b", xml)], sharedStrings: "<si><t>ก_x0041_</t></si>",
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    ).bytes
    var mutator = Mutator(seed: 20_261_121)
    for _ in 0..<3_000 {
      let bytes = mutator.mutated(
        good, tokens: ["<row r=\"1\">", "</c>", "<!DOCTYPE a>", "&#0;", "99999999999"])
      let found = codes(bytes)
      #expect(found.count <= 1)
    }
  }
}

@Suite("CSV files")
struct CSVTests {
  private func cells(_ bytes: [UInt8]) throws -> [[String]] {
    try readCSV(bytes, file: "t.csv", sheet: "s").sheets[0].rows.map { row in
      row.cells.map { cell in
        if case .text(let text) = cell.content { text } else { "?" }
      }
    }
  }

  @Test("quotes, line ends and separators are RFC 4180's, semicolons and tabs too")
  func shapes() throws {
    #expect(try cells(Array("ก,\"ข \"\"ค\"\"\n,\"\r\n1,2\r\n".utf8)) == [["ก", "ข \"ค\"\n,"], ["1", "2"]])
    #expect(try cells(Array("ก;ข\n1,5;2".utf8)) == [["ก", "ข"], ["1,5", "2"]])
    #expect(try cells(Array("ก\tข\r1\t2".utf8)) == [["ก", "ข"], ["1", "2"]])
  }

  @Test("UTF-8 with and without a mark, TIS-620 and Windows-874 give the same text")
  func encodings() throws {
    #expect(try cells([0xEF, 0xBB, 0xBF] + Array("น้ำ".utf8)) == [["น้ำ"]])
    #expect(try cells([0xB9, 0xE9, 0xD3]) == [["น้ำ"]])
    #expect(try cells([0x93, 0xA1, 0x94, 0x2C, 0x85]) == [["“ก”", "…"]])
  }

  @Test("no text and an open quote are told")
  func wrong() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x01, 0x0E], [0x61, 0x00], Array("a,\"b".utf8)] {
      #expect(throws: DiagnosticsError.self) { try readCSV(bytes, file: "t.csv", sheet: "s") }
    }
  }
}
