import CLI
import SourceData
import Testing

@Suite("Diagnostics as text")
struct DiagnosticTextTests {
  private let diagnostic = Diagnostic(
    .error, .init("unknown-key"), at: SourceLocation(file: "a.yaml", line: 3, column: 7),
    .init(thai: "ไม่รู้จักคีย์ \"x\ny\"", english: "unknown key \"x\ny\""),
    suggestion: .init(thai: "หมายถึง z หรือไม่", english: "did you mean z?"))

  @Test("one line in the compiler's form, whatever the input holds")
  func line() {
    #expect(
      diagnostic.line(in: .english)
        == "a.yaml:3:7: error: unknown key \"x\\u{a}y\" — did you mean z? [unknown-key]")
    #expect(
      diagnostic.line(in: .thai)
        == "a.yaml:3:7: error: ไม่รู้จักคีย์ \"x\\u{a}y\" — หมายถึง z หรือไม่ [unknown-key]")
  }

  @Test("one JSON object, keys in a fixed order")
  func json() {
    #expect(
      diagnostic.json(in: .english)
        == #"{"severity":"error","code":"unknown-key","file":"a.yaml","line":3,"column":7,"#
        + #""message":"unknown key \"x\ny\"","suggestion":"did you mean z?","#
        + #""thai":"ไม่รู้จักคีย์ \"x\ny\"","english":"unknown key \"x\ny\"","fixable":false}"#)
  }

  @Test("a cell of a workbook has its sheet and reference")
  func cell() {
    var cell = diagnostic
    cell.location = SourceLocation(file: "a.xlsx", position: .cell(sheet: "คะแนน", reference: "C14"))
    cell.suggestion = nil
    #expect(
      cell.json(in: .english)
        == #"{"severity":"error","code":"unknown-key","file":"a.xlsx","sheet":"คะแนน","cell":"C14","#
        + #""message":"unknown key \"x\ny\"","thai":"ไม่รู้จักคีย์ \"x\ny\"","#
        + #""english":"unknown key \"x\ny\"","fixable":false}"#)
  }

  @Test("marks that would turn the terminal around are spelled out")
  func controls() {
    #expect("a\u{1B}[31mb\u{202E}c\u{85}".onOneLine == "a\\u{1b}[31mb\\u{202e}c\\u{85}")
    #expect("น้ำ ๒๕๖๘".onOneLine == "น้ำ ๒๕๖๘")
  }
}
