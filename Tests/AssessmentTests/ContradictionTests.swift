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
      "| Thai digits among Arabic ones | `digits` decides for the whole report; a record's own texts are told of theirs |",
      "| the same column under two names, the same period in three spellings | templates name columns, and periods are data |",
      "| a column of ranks that only numbers the indicators | ranks are worked out from the scores |",
      "| the weighted total in a row called average | the row is called by what it holds |",
      "| “results are not given as scores” above a table of scores | the scale and its words are the year's framework's |",
      "| the same number twice in a list (๑ ๒ ๒), a row called ๔. among ๑ ๒ ๓ ๕ | lists and rows number themselves |",
      "| a fall said to be corrected “by keeping the score as it is” | conclusions follow from the movement and the mark |",
      "| an indicator to be kept as the highest of its instrument, and its questions blamed elsewhere | one sentence says both |",
      "| the same advice once on งบลงทุน, once on งบประมาณ | an item has one advice, in the guidance |",
      "| a least sample of 10 per cent and 30 people in words, of 30, 50 and 100 by size in the table | words and table are the framework's |",
      "", "## What was looked at and is not listed", "",
      "| in the documents | why not |", "| --- | --- |",
      "| a preface on the assessment of 2566 before scores of 2565 (tha-nang-naeo) | a text may speak of the assessment to come |",
      "| eight items without marks, and an OIT of 69.00 and 80.00 that their mean does not give (mae-sot) | how the items of 2568 add up is not published |",
      "| monthly reports that cover six months, of a measure that runs for two (mueang-klaeng) | free text on following up, which may look back |",
      "| both ways of opening up summed up as one of them (mueang-klaeng) | wording without a figure or a name |",
      "| a measure called ส่งมอบ and จัดส่งมอบความโปร่งใส (phanom-rung) | both stand in the record as the agency's words |",
      "| the name of 9.5 longer than the framework's, ประพฤตินิชอบ (mueang-klaeng) | a longer form in use; the letter is the text recognition's |",
      "| จังหวัด in a heading of a tambon's (tha-nang-naeo) | the heading is told for its year; the word alone names no province |",
      "| 77.85, where the exact total is 77.84 (mueang-klaeng) | no contradiction: the instruments were rounded first, and that is allowed for |",
      "| contents that begin on page ๑ three times (tha-nang-naeo) | page numbers are worked out |", "",
    ]
    try expectGolden(lines.joined(separator: "\n"), at: Checkout.file("Documentation/CONTRADICTIONS.md"))
  }
}
