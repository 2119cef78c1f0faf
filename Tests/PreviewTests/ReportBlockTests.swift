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

  @Test("what differs is found block by block")
  func changes() {
    let other = Self.report.replacing("ง", with: "ฉ").replacing("M0", with: "M1")
    #expect(Self.blocks(Self.report).changes(to: Self.blocks(other)) == [1, 6])
    #expect(Self.blocks(Self.report).changes(to: Self.blocks(other), atMost: 1) == [1])
    #expect(Self.blocks(Self.report).changes(to: Self.blocks(Self.report)).isEmpty)
  }

  @Test(
    "where the other has fewer or more blocks, it is those that it has not, or the one before which it has more"
  )
  func parting() {
    let more = Self.report.replacing("<td>2</td>", with: "<td>2</td><td>3</td>")
    #expect(Self.blocks(Self.report).changes(to: Self.blocks(more)) == [6])
    #expect(Self.blocks(more).changes(to: Self.blocks(Self.report)) == [6])
    #expect(Self.blocks(Self.report).changes(to: Self.blocks("<h1>ก</h1>")) == [1, 2, 3, 4, 5, 6])
    #expect(Self.blocks("").changes(to: Self.blocks(Self.report)).isEmpty)
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
