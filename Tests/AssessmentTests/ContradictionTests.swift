import Assessment
import Foundation
import SourceData
import TestSupport
import Testing

/// The contradictions of five published documents, written as records; `Documentation/CONTRADICTIONS.md` lists them.
@Suite("What published documents say in two ways")
struct ContradictionTests {
  /// A line of a record with the codes that are to be reported there.
  struct Marked {
    var file: String
    var line: Int
    var codes: [String]
    var thai: String
    var english: String
  }

  static let files = [
    "mueang-klaeng-2564", "tha-nang-naeo-2566", "phichai-2567", "phanom-rung-2566", "mae-sot-2569",
  ]

  static func text(_ file: String) throws -> String {
    try String(
      contentsOf: Checkout.file("Tests/AssessmentTests/Contradictions/\(file).yaml"), encoding: .utf8)
  }

  static func marked(_ file: String) throws -> [Marked] {
    try text(file).split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      guard !line.hasPrefix("#"), let mark = line.range(of: " #: ") else { return nil }
      let fields = line[mark.upperBound...].split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      #expect(fields.count == 3, "\(file):\(index + 1)")
      return Marked(
        file: file, line: index + 1,
        codes: fields[0].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) },
        thai: fields[1],
        english: fields[2])
    }
  }

  @Test("Each is reported at its line, and nothing else is", arguments: files)
  func reported(file: String) throws {
    let expected = try Self.marked(file).flatMap { marked in marked.codes.map { "\(marked.line) \($0)" } }
    let found = try CheckedRecord(Self.text(file)).diagnostics.map { diagnostic -> String in
      guard case .text(let line, _) = diagnostic.location?.position else {
        return "- \(diagnostic.code.rawValue)"
      }
      return "\(line) \(diagnostic.code.rawValue)"
    }
    let missing = expected.filter { !found.contains($0) }
    let extra = found.filter { !expected.contains($0) }
    #expect(missing == [], "not reported")
    #expect(extra == [], "reported beside")
    #expect(expected.count == found.count)
  }

  @Test("The list of them is current (UPDATE_GOLDEN=1 writes it)")
  func page() throws {
    var lines = [
      "# ข้อขัดแย้งในเอกสารที่เผยแพร่ / Contradictions of published documents", "",
      "Five agencies' published documents contradict themselves in these places. Each is written as a record under",
      "`Tests/AssessmentTests/Contradictions/`, where `raingan check` reports it at the line given here, and nothing else.",
      "This page is made from those records by a test.", "",
      "| ข้อขัดแย้ง | contradiction | at | code |", "| --- | --- | --- | --- |",
    ]
    for file in Self.files {
      for marked in try Self.marked(file) {
        let codes = marked.codes.map { "[`\($0)`](CHECKS.md#\($0))" }.joined(separator: ", ")
        lines.append("| \(marked.thai) | \(marked.english) | \(file):\(marked.line) | \(codes) |")
      }
    }
    lines += [
      "", "## What a report made by Raingan can't contradict", "",
      "Some of what the documents get wrong has no place in a record, as the program makes it:", "",
      "| in the documents | in a report |", "| --- | --- |",
      "| a contents list whose entries have no heading, or headings without entry | contents are made from the headings |",
      "| indicators 6–8 numbered 1–3, 9–10 numbered 1–2 | numbers come from the year's framework |",
      "| a caption that calls a table of all scores “the highest” | captions stand with their tables in the templates |",
      "| Thai digits among Arabic ones | `digits` decides for the whole report |",
      "| the same column under two names, the same period in three spellings | templates name columns, and periods are data |",
      "| no boxes for the status in some rows | every row has them |",
      "| a column of ranks that only numbers the indicators | ranks are worked out from the scores |",
      "| the weighted total in a row called average | the row is called by what it holds |",
      "| “results are not given as scores” above a table of scores | the scale and its words are the year's framework's |",
      "| the same numbers twice in a list | lists number themselves |", "",
    ]
    try expectGolden(lines.joined(separator: "\n"), at: Checkout.file("Documentation/CONTRADICTIONS.md"))
  }
}
