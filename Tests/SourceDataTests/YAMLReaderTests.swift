import SourceData
import Testing

@Suite struct YAMLReaderTests {
  func read(_ text: String, _ limits: InputLimits = InputLimits()) -> String {
    outcome { () throws(DiagnosticsError) in try readYAML(Array(text.utf8), file: "t.yaml", limits: limits) }
  }

  @Test("Keys and values have their places, columns in scalars")
  func places() {
    #expect(
      read("ชื่อ: น้ำ\nlist:\n  - 1\n  - {a: 'x', b: }\n")
        == "{ชื่อ@1:1: 'น้ำ'@1:7, list@2:1: [#1@3:5, {a@4:6: 'x'@4:9, b@4:14: null@4:17}@4:5]@3:3}@1:1")
    #expect(read("\u{FEFF}a: 1") == "{a@1:1: #1@1:4}@1:1")
    #expect(read("a: |\n  ก\n\n  ข\nb: >\n ค\n ง\n") == "{a@1:1: 'ก⏎⏎ข⏎'@1:4, b@5:1: 'ค ง⏎'@5:4}@1:1")
    #expect(read("a: 1\r\nb: 2\r\n") == "{a@1:1: #1@1:4, b@2:1: #2@2:4}@1:1")
    #expect(read("# หมายเหตุ\n") == "null@1:1")
  }

  @Test(
    "Plain scalars follow the core schema of YAML 1.2",
    arguments: [
      ("null", "null"), ("~", "null"), ("true", "true"), ("False", "false"), ("yes", "'yes'"), ("no", "'no'"),
      ("on", "'on'"), ("2568-10-01", "'2568-10-01'"), ("2568-10", "'2568-10'"), ("'true'", "'true'"),
      ("\"12\"", "'12'"), ("87.15", "#87.15"), ("87.10", "#87.10"), ("-4", "#-4"), ("+4", "#+4"),
      (".5", "#.5"),
      ("5.", "#5."), (".", "'.'"), ("1e3", "#1e3"), ("1e", "'1e'"), ("1_000", "'1_000'"),
      ("0x1F", "#0x1F"),
      ("0xG", "'0xG'"), ("0o17", "#0o17"), (".inf", "#.inf"), ("-.INF", "#-.INF"), (".nan", "#.nan"),
      ("05630101", "#05630101"), ("1:30", "'1:30'"), ("๘๗.๑๕", "'๘๗.๑๕'"), ("1.2.3", "'1.2.3'"),
    ])
  func scalars(_ text: String, _ expected: String) {
    #expect(read("a: \(text)").hasPrefix("{a@1:1: \(expected)@"), "\(read("a: \(text)"))")
  }

  @Test(
    "What is wrong is reported at its place, several at once",
    arguments: [
      ("a: 1\nb: 2\na: 3\nb: 4\n", "3:1 duplicate-key, 4:1 duplicate-key"),
      ("1: x\n\"1\": y", "2:1 duplicate-key"),
      ("a: &x 1\nb: *x\n", "1:4 yaml-anchor, 2:4 yaml-anchor"),
      ("*x : 1", "1:1 yaml-anchor"),
      ("a: !!str 1\nb: !x {c: 1}", "1:4 yaml-tag, 2:4 yaml-tag"),
      ("a: {b: 1}\n<<: {c: 2}", "2:1 yaml-merge-key"),
      ("a: 1\n---\nb: 2\n", "2:1 several-documents"),
      ("a:\n  [1]: 2\n  {b: 1}: 3", "2:3 key-not-text, 3:3 key-not-text"),
      ("? \n: 1", "1:2 key-not-text"),
      ("a: [1, 2\nb: 3", "1:4 malformed-yaml"),
      ("a: b: c", "1:5 malformed-yaml"),
      ("a: \"กข", "1:4 malformed-yaml"), ("a: 'ก\nb: 1\n", "1:4 malformed-yaml"),
      ("a:\n- [ก, ข", "2:3 malformed-yaml"),
      ("a: [1,\nb: [2\n", "2:4 malformed-yaml"), ("a: [1 b: {c: 2", "1:10 malformed-yaml"),
      ("a:\n\t- 1", "2:1 malformed-yaml"),
      ("a: @x", "1:4 malformed-yaml"),
      ("a: 1\n b: 2", "2:3 malformed-yaml"),
      ("กข: \u{1}", "1:5 malformed-yaml"),
      ("a: 1\nb: ก\u{2028}ข", "2:5 line-separator"),
      ("a: \u{85}", "1:4 line-separator"),
    ])
  func problems(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test(
    "A bracket that is not closed is told where it opens, whatever stands behind it",
    arguments: [
      // The next key, a mapping, the file's end with and without a line end, a bracket of the other kind.
      ("a: 1\nb: [1, 2\n\nc: 3\n", 2, 4, "[", "]", 4), ("a: [\n  b: ก\nc: 2\n", 1, 4, "[", "]", 3),
      ("a: [\n", 1, 4, "[", "]", nil), ("a: [", 1, 4, "[", "]", nil),
      ("a:\n  b: {c: 1\nd: 2\n", 2, 6, "{", "}", 3),
      ("a: [{b: 1}, {c: 2\n]\nd: 1\n", 1, 13, "{", "}", 2),
      // What was closed is not meant.
      ("a: [[1], [2, {b: 3}]\nc: 1\n", 1, 4, "[", "]", 2),
    ])
  func openBracket(text: String, line: Int, column: Int, open: String, close: String, end: Int?) {
    do throws(DiagnosticsError) {
      _ = try readYAML(Array(text.utf8), file: "t")
      Issue.record("read")
    } catch {
      let found = error.diagnostics.first
      #expect(found?.location == SourceLocation(file: "t", line: line, column: column))
      let thai =
        end.map {
          "วงเล็บ \(open) ที่เปิดตรงนี้ไม่มี \(close) ปิด หรือรายการในวงเล็บขาดเครื่องหมาย , คั่น (ดูถึงบรรทัดที่ \($0))"
        } ?? "ไฟล์จบก่อนที่วงเล็บ \(open) ซึ่งเปิดตรงนี้จะมี \(close) ปิด"
      let english =
        end.map {
          "the \(open) that opens here is not closed by \(close), or a comma is missing between what it holds (look as far as line \($0))"
        } ?? "the file ends before the \(open) that opens here is closed by \(close)"
      #expect(found?.message == .init(thai: thai, english: english))
      #expect(found?.suggestion?.thai.hasPrefix("เติม \(close) ท้ายรายการ") == true)
    }
  }

  @Test("A bracket too many, and what is wrong within one line, are told where they stand")
  func otherBrackets() {
    for (text, place, thai) in [
      ("a: ]\n", "1:4", "ขาดค่าตรงนี้ หรือมีเครื่องหมาย ] } หรือ , เกินมา"),
      ("a: [1 2]\nb: [3, ]]\n", "2:9", "ย่อหน้าไม่ตรงกับบรรทัดก่อนหน้า หรือเครื่องหมายคำพูดไม่ครบคู่ (ส่วนนี้เริ่มที่บรรทัด 1)"),
    ] {
      do throws(DiagnosticsError) {
        _ = try readYAML(Array(text.utf8), file: "t")
        Issue.record("read")
      } catch {
        #expect(error.diagnostics.first?.location?.description == "t:\(place)")
        #expect(error.diagnostics.first?.message.thai == thai)
      }
    }
  }

  @Test("Bytes that are not UTF-8 are refused at their place")
  func encoding() {
    for wrong: [UInt8] in [
      [0xA1], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE0, 0xB8],
    ] {
      #expect(
        outcome { () throws(DiagnosticsError) in try readYAML(Array("a: 1\nก: ข".utf8) + wrong, file: "t") }
          == "2:5 not-utf8")
    }
  }

  @Test("Size, depth and number of values are limited")
  func limits() {
    var limits = InputLimits()
    limits.depth = 2
    #expect(read("a: [1]", limits) == "{a@1:1: [#1@1:5]@1:4}@1:1")
    #expect(read("a: [[1]]", limits) == "1:5 too-deep")
    limits.nodes = 3
    #expect(read("[1, 2, 3]", limits) == "1:8 too-many-values")
    limits.bytes = 4
    #expect(read("a: 12", limits) == "whole file-too-large")
    #expect(read(String(repeating: "[", count: 200_000)) == "1:65 too-deep")
    #expect(read(String(repeating: "- ", count: 100_000)) == "1:129 too-deep")
  }

  @Test("A flood of problems ends at a limit")
  func flood() throws {
    let text = "a: 1\n" + String(repeating: "a: 2\n", count: 2000)
    let codes = read(text).split(separator: ", ")
    #expect(codes.count == 501 && codes.last == "502:1 too-many-problems")
  }
}
