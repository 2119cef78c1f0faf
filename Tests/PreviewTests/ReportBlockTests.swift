import Testing

@testable import Preview

@Suite("Blocks of a report's page are counted and compared")
struct ReportBlockTests {
  private static func blocks(_ body: String) -> ReportBlocks {
    ReportBlocks(
      Array("<!DOCTYPE html><head><style>p{}</style></head><body class=\"x\">\n\(body)</body>".utf8))
  }

  private static let report =
    "<h1>ก</h1><nav class=\"contents\"><p>ข</p></nav><p>ค <span>ง</span></p>"
    + "<table><caption>จ</caption><tr><td><p>1</p></td><td>2</td></tr></table><figure><svg><path d=\"M0\"/></svg></figure>"

  @Test("each of the elements is a block, those within others too; a list of contents has none")
  func count() { #expect(Self.blocks(Self.report).count == 7) }

  @Test("what differs is found place by place, and a row of a table is one")
  func changes() {
    let other = Self.report.replacing("ง", with: "ฉ").replacing(">2<", with: ">9<").replacing(
      "M0", with: "M1")
    #expect(Self.blocks(Self.report).changes(to: Self.blocks(other)) == [1, 5, 6])
    #expect(Self.blocks(Self.report).changes(to: Self.blocks(other), atMost: 1) == [1])
    #expect(Self.blocks(Self.report).changes(to: Self.blocks(Self.report)).isEmpty)
  }

  @Test(
    "where the other has fewer or more places, it is those that it has not, or the one before which it has more"
  )
  func parting() {
    let more = Self.report.replacing("</table>", with: "<tr><td>3</td></tr></table>")
    #expect(Self.blocks(Self.report).changes(to: Self.blocks(more)) == [6])
    #expect(Self.blocks(more).changes(to: Self.blocks(Self.report)) == [6])
    #expect(Self.blocks(Self.report).changes(to: Self.blocks("<h1>ก</h1>")) == [1, 2, 3, 6])
    #expect(Self.blocks("").changes(to: Self.blocks(Self.report)).isEmpty)
  }

  private static func table(_ rows: [(code: String, score: String)]) -> String {
    let rows = rows.map { "<tr><td>\($0.code)</td><td><p>\($0.score)</p></td></tr>" }
    return "<p>ต่ำสุด \(rows.count) ข้อ</p><table>\(rows.joined())</table><p>ข้อ o1 และ o12</p>"
  }

  @Test("rows that only stand elsewhere have not changed")
  func moving() {
    let report = Self.table([("o1", "0.00"), ("o12", "10.00"), ("o3", "20.00")])
    let other = Self.table([("o12", "10.00"), ("o1", "11.00"), ("o3", "20.00")])
    #expect(Self.blocks(report).changes(to: Self.blocks(other)) == [1])
    let fewer = Self.table([("o12", "10.00"), ("o3", "20.00")])
    #expect(Self.blocks(report).changes(to: Self.blocks(fewer)) == [0, 1])
  }

  @Test(
    "of what changed, only what shows the value counts: by its name, in either digits, else by how it is written"
  )
  func subject() {
    let report =
      "<p>ที่ต่ำสุด o1 ได้ ๐.๐๐</p><p>o12 ได้ 0.00</p><p>เฉลี่ย 4<span>1</span>.00</p><p>ข้อ o1</p><p>ร้อยละ 10.00</p><p>&lt;ก ข&gt;</p>"
    let other = report.replacing("</p>", with: " ใหม่</p>")
    func places(_ names: [String], _ values: [String]) -> [Int] {
      Self.blocks(report).changes(to: Self.blocks(other), about: ReportSubject(names: names, values: values))
    }
    #expect(places(["o1"], ["0.00"]) == [0, 3])
    #expect(places(["o3"], ["0.00"]) == [0, 1])
    #expect(places([], ["41.00"]) == [2])
    #expect(places(["<ก ข>"], []) == [5])
    #expect(places([], ["1.00"]) == [0, 1, 2, 3, 4, 5])
    #expect(
      Self.blocks(report).changes(
        to: Self.blocks(other),
        about: ReportSubject(names: ["ร้อยละ", "เฉลี่ย"], values: [], longer: ["ร้อยละ 10"])) == [2])
  }
}

@Suite("Files that editors make for themselves are known")
struct EditorFileTests {
  @Test(
    "by their names",
    arguments: [
      ".mae-sot.yaml.swp", "4913", "mae-sot.yaml~", ".~lock.form.xlsx#", "~$form.xlsx", "#mae-sot.yaml#",
      ".#mae-sot.yaml", ".goutputstream-X1Y2", "form.xlsx.tmp", "a.BAK", "lu1234.tmp",
    ])
  func own(name: String) { #expect(isEditorsOwn(name)) }

  @Test(
    "and records, templates and pictures are none of them",
    arguments: ["2568.yaml", "a.xml", "ตรา.png", "form.xlsx"])
  func others(name: String) { #expect(!isEditorsOwn(name)) }
}
