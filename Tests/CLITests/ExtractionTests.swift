import CLI
import DocumentTree
import Foundation
import Layout
import PDF
import TestSupport
import Testing

@Suite("What readers find in the reports")
struct ExtractionTests {
  /// Readers that order by the place on the page, not by the file: the cells of a table's row come line by line, and one
  /// over several rows comes in their middle. Of these a cell's lines must be there whole and in order.
  private static let readersByPlace: Set<String> = ["pdftotext", "pdfminer", "PDFium", "PDFium by range"]

  /// Adds a space of its own wherever a line's space was stretched by more than a tenth of an em.
  private static let readersThatDoubleSpaces: Set<String> = ["pdfminer"]

  @Test(
    "every text of an example is found by every reader, exactly and in order", arguments: SampleReport.all)
  func everyText(sample: SampleReport) throws {
    try Self.expectEveryText(of: sample, typeCase: Workshop.shared.get().typeCase)
  }

  @Test(
    "with catchwords at the pages' feet, which are no part of the report, every text is found all the same")
  func catchwords() throws {
    let workshop = try Workshop.shared.get()
    var typeCase = workshop.typeCase
    typeCase.style.page.hasCatchwords = true
    let sample = SampleReport("mueang-klaeng-2564", "annual")
    let file = try writePDF(
      makePages(workshop.report(sample), typeCase: typeCase), fonts: typeCase.fonts)
    try Self.expectEveryText(of: sample, typeCase: typeCase)
    // The measures go on: the next page starts with the fourth, as one of the published report does.
    let scratch = try Scratch()
    let path = try scratch.write("a.pdf", Data(file)).path
    let text = try Program.run(URL(fileURLWithPath: "/usr/bin/env"), ["pdftotext", path, "-"]).text
    let feet = text.split(separator: "\n").filter(Self.isCatchword)
    #expect(feet.count > 10)
    #expect(feet.contains { $0.hasPrefix("/๔. การดำเนินการ") }, "\(feet)")
    // A number alone says little of what comes: «/ตัวชี้วัดที่...», «/๙.๒...».
    #expect(feet.allSatisfy { $0.unicodeScalars.count >= 10 && !$0.hasSuffix("ที่...") }, "\(feet)")
    // The page of HTML has no pages.
    let report = try workshop.report(sample)
    #expect(makeHTML(report, typeCase: typeCase) == makeHTML(report, typeCase: workshop.typeCase))
  }

  private static func isCatchword(_ line: some StringProtocol) -> Bool {
    let line = line.drop { $0 == " " }
    return line.hasPrefix("/") && line.hasSuffix("...")
  }

  private static func expectEveryText(of sample: SampleReport, typeCase: TypeCase) throws {
    let report = try Workshop.shared.get().report(sample)
    let pages = makePages(report, typeCase: typeCase)
    let file = try writePDF(pages, fonts: typeCase.fonts)
    let units = DocumentTexts(report.document).units
    #expect(DocumentTexts(report.document).texts.count > 100)
    var extracted = try Self.extract(file)
    if typeCase.style.page.hasCatchwords {
      // They say what the next page does, and would be taken for it.
      extracted = extracted.mapValues { text in
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.filter {
          !isCatchword($0)
        }
        .joined(separator: "\n")
      }
    }
    #expect(extracted.count == 10)
    for (reader, text) in extracted.sorted(by: { $0.key < $1.key }) {
      let problems = Self.problems(
        in: ExtractedText(
          Self.separatedPageNumbers(text, labels: pages.pages.map(\.label)),
          collapsesSpaces: Self.readersThatDoubleSpaces.contains(reader)),
        units, byPlace: Self.readersByPlace.contains(reader))
      if !problems.isEmpty { Issue.record("\(reader):\n\(problems.joined(separator: "\n"))") }
    }
  }

  /// pdftotext takes the last dash of `- 5 -` on top of a page for a hyphen, drops it, and joins the next line.
  private static func separatedPageNumbers(_ text: String, labels: [String]) -> String {
    let pages = text.components(separatedBy: "\u{C}")
    return zip(pages, labels + Array(repeating: "", count: pages.count)).map { page, label in
      for prefix in ["-\(label)", "- \(label)"] where !label.isEmpty && page.hasPrefix(prefix) {
        return "- \(label) -\n" + page.dropFirst(prefix.count).drop { $0 == "-" || $0 == " " }
      }
      return page
    }.joined(separator: "\n")
  }

  /// What isn't found where it should be, and what is there beyond the document's texts.
  static func problems(
    in extracted: ExtractedText, _ units: [DocumentTexts.Unit], byPlace: Bool
  ) -> [String] {
    var extracted = extracted
    var problems: [String] = []
    var repeatable: Set<String> = []
    // What must be between the text before and the next one, in no order.
    var bag: [String] = []
    var start = 0
    for unit in units {
      switch unit {
      case .text(let text):
        problems += extracted.takeUnordered(bag, from: start, before: text, byPlace: byPlace).map {
          "missing from table or chart: \($0)"
        }
        bag = []
        if !extracted.take(text) { problems.append("missing: \(text)") }
        start = extracted.cursor
      case .contents(let entries):
        for text in entries where !extracted.take(text) { problems.append("missing entry: \(text)") }
        start = extracted.cursor
      case .table(let caption, let header, let cells, let repeated):
        repeatable.formUnion(header + repeated)
        let texts = [caption] + header + cells
        // A cell that is split over pages has other cells' beginnings between its parts: its lines must be there.
        // Nor is a text that several cells have, as a period, the next one where a row is cut: another's may stand before it.
        var counts: [String: Int] = [:]
        for text in texts { counts[text, default: 0] += 1 }
        bag +=
          byPlace
          ? texts
          : texts.filter { text in
            text.unicodeScalars.count > 4 && counts[text, default: 0] > 1
              || !extracted.take(text, header: header)
          }
      case .chart(let labels): bag += labels
      }
    }
    problems += extracted.takeUnordered(bag, from: start, before: nil, byPlace: byPlace).map {
      "missing from table or chart: \($0)"
    }
    for line in extracted.leftovers where !isFurniture(line, repeatable) {
      problems.append("beyond the document: \(line)")
    }
    return problems
  }

  /// A page's number in the contents with its leader, marks of an axis or of a cell's list, or a repeated header.
  private static func isFurniture(_ line: String, _ headers: Set<String>) -> Bool {
    var line = line
    // A header broken over lines: its words, before a shorter header that is a part of one is taken out.
    line = line.split(separator: " ").filter { word in !headers.contains { $0.contains(word) } }
      .joined(separator: " ")
    for header in headers.sorted(by: { $0.count > $1.count }) { line = line.replacing(header, with: "") }
    // What is left of a header whose end stands beside another one.
    line = line.split(separator: " ").filter { word in !headers.contains { $0.contains(word) } }
      .joined(separator: " ")
    return line.split(separator: " ").allSatisfy { word in
      let bare = word.filter { $0 != "." && $0 != "…" }
      return bare.isEmpty || bare == "-"
        || bare.count <= 3 && bare.allSatisfy { $0.isNumber || ("ก"..."ฮ").contains($0) }
    }
  }

  private static func extract(_ file: [UInt8]) throws -> [String: String] {
    let scratch = try Scratch()
    let path = try scratch.write("report.pdf", Data(file)).path
    let tests = Checkout.file("Tests/PDFTests/readers.py").path
    let cache = Checkout.file(".build/pdfjs").path
    return try JSONDecoder().decode(
      [String: String].self, from: Program.pythonOutput([tests, "text", path, cache]))
  }
}
