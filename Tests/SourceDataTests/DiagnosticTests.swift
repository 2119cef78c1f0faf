import Foundation
import SourceData
import Testing

@Suite struct DiagnosticTests {
  let diagnostic = Diagnostic(
    .error, "unknown-key", at: .init(file: "ก.yaml", line: 4, column: 3),
    .init(thai: "ไม่รู้จัก “x\u{1B}[2J”", english: "unknown \"key\"\n"),
    suggestion: .init(thai: "หมายถึง “y” หรือไม่", english: "did you mean “y”?"))

  @Test("A diagnostic is one line in the compiler's form")
  func rendering() {
    #expect(
      diagnostic.rendered(in: .thai) == "ก.yaml:4:3: error: ไม่รู้จัก “x\\u{1B}[2J” หมายถึง “y” หรือไม่")
    #expect(
      diagnostic.rendered(in: .english) == "ก.yaml:4:3: error: unknown \"key\"\\n; did you mean “y”?")
    let warning = Diagnostic(
      .warning, "w", at: .init(file: "a\n.xlsx", position: .cell(sheet: "คะแนน", reference: "C14")),
      .init(thai: "ก", english: "a"))
    #expect(warning.rendered(in: .thai) == "a\\n.xlsx:คะแนน!C14: warning: ก")
    #expect(
      Diagnostic(.error, "x", at: nil, .init(thai: "ก", english: "a")).rendered(in: .thai) == "error: ก")
  }

  @Test("The JSON form is read back by another reader to the same values")
  func json() throws {
    let cell = Diagnostic(
      .warning, "w", at: .init(file: "\u{7F}\\", position: .cell(sheet: "คะแนน", reference: "C14")),
      .init(thai: "\u{2028}", english: "a"))
    let text = Diagnostic.json([diagnostic, cell], in: .english)
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: any Sendable]])
    #expect(list.count == 2)
    #expect(list[0]["file"] as? String == "ก.yaml" && list[0]["line"] as? Int == 4)
    #expect(list[0]["column"] as? Int == 3 && list[0]["code"] as? String == "unknown-key")
    #expect(list[0]["severity"] as? String == "error" && list[0]["message"] as? String == "unknown \"key\"\n")
    #expect(list[0]["suggestion"] as? String == "did you mean “y”?")
    #expect(list[1]["sheet"] as? String == "คะแนน" && list[1]["cell"] as? String == "C14")
    #expect(list[1]["file"] as? String == "\u{7F}\\" && list[1]["line"] == nil)
    #expect(Diagnostic.json([cell], in: .thai).contains(#""message": "\u2028""#))
    #expect(Diagnostic.json([], in: .thai) == "[]\n")
  }

  @Test(
    "The nearest name is found within a third of its length",
    arguments: [
      ("agnecy", "agency"), ("Agency", "agency"), ("fiscalyear", "fiscalYear"), ("measure", "measures"),
      ("fiscal", nil), ("zzz", nil), ("", nil), ("x", nil), ("EIT", "IIT"), ("เทศบาลตำบน", "เทศบาลตำบล"),
    ] as [(String, String?)])
  func nearestName(_ name: String, _ expected: String?) {
    let names = ["agency", "fiscalYear", "measures", "IIT", "a", "เทศบาลตำบล"]
    #expect(nearest(to: name, among: names) == expected)
  }

  @Test("A huge name is near to nothing, and is shown cut")
  func hugeName() {
    let name = String(repeating: "ก", count: 100_000)
    #expect(nearest(to: name, among: [name]) == nil)
    #expect(quoted(name) == "“" + String(repeating: "ก", count: 40) + "…”")
  }
}
