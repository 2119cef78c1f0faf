import Assessment
import CLI
import DocumentTree
import Foundation
import PDF
import Reporting
import SourceData
import TestSupport
import Testing
import ThaiFormat
import Typography

/// Whatever one of the inputs holds, the way of the data ends in a report or in what is wrong: each mutation is read, made
/// into pages and a page of HTML, and never traps or hangs.
@Suite("Broken and hostile input, all the way")
struct HostileInputTests {
  static let tokens = [
    "\0", "{", "[", "- - - ", "&a", "*a", "!!x ", "\"", "'", "#", ": ", "\n", "\u{FEFF}", "1e999", "-0",
    "\u{202E}", "ำ", "ๆ", "{{", "}}", "{{#agency}}", "{{/agency}}", "</p>", "<tr>", "99999999999999999999",
    "nan",
    "0", "-1",
  ]

  private let workshop: Workshop

  init() throws { workshop = try Workshop.shared.get() }

  /// Runs `make` on mutations of `original`, and counts; both outcomes must occur, or the test would say nothing.
  @discardableResult
  private func run(
    _ original: [UInt8], seed: UInt64, cases: Int, tokens: [String] = tokens,
    isOneOfMany: Bool = false, sourceLocation: Testing.SourceLocation = #_sourceLocation,
    _ make: ([UInt8]) throws -> Void
  ) throws -> (made: Int, refused: Int) {
    try make(original)
    var mutator = Mutator(seed: seed)
    var (made, refused) = (0, 0)
    for _ in 0..<cases {
      let bytes = mutator.mutated(original, tokens: tokens)
      do {
        try make(bytes)
        made += 1
      } catch let error as DiagnosticsError {
        refused += 1
        for diagnostic in error.diagnostics {
          #expect(!diagnostic.message.thai.isEmpty && !diagnostic.message.english.isEmpty)
          #expect(diagnostic.location != nil, "\(diagnostic.message.english)", sourceLocation: sourceLocation)
        }
        #expect(error.diagnostics.contains { $0.severity == .error }, sourceLocation: sourceLocation)
      } catch let error as FontError {
        refused += 1
        #expect(!"\(error)".isEmpty)
      } catch let error as PDFError {
        refused += 1
        // A fault of the program is never the input's.
        switch error {
        case .font, .image, .tooLarge: break
        default: Issue.record(error, sourceLocation: sourceLocation)
        }
      } catch is DictionaryError {
        refused += 1
      }
    }
    #expect(
      isOneOfMany || made > 1 && refused > 1, "\(made) made, \(refused) refused",
      sourceLocation: sourceLocation)
    return (made, refused)
  }

  /// A record with a little of everything: reports on the whole examples take too long to make by the thousand.
  static let record = """
    agency:
      name: เทศบาลตำบลตัวอย่าง
      kind: เทศบาลตำบล
      district: เมือง
      province: ตาก
      website: https://www.example.go.th
      units: [สำนักปลัดเทศบาล, กองคลัง]
    fiscalYear: 2568
    assessments:
      2567: { total: 79.42, indicators: { 1: 97.70, 2: 96.83, 10: 18.75 } }
      2568:
        total: 87.15
        instruments: { IIT: 95.52, EIT: 95.66, OIT: 74.50 }
        indicators: { 1: 95.24, 2: 95.83 }
        items: { i10: 88.38, o2: 0 }
        remarks: { o2: ไม่มีช่องทางการติดต่อของผู้บริหาร }
    terms: [กู่กาสิงห์]
    measures:
      - title: จัดทำคู่มือการให้บริการ
        addresses: [o9, 6]
        steps: [ขั้นที่หนึ่ง, ขั้นที่สอง]
        period: { from: 2568-10, to: 2569-09 }
        responsible: [สำนักปลัดเทศบาล]
        monitoring: [รายงานผลทุกไตรมาส]
    """
  private static let recordJSON = """
    {"agency": {"name": "เทศบาลตำบลตัวอย่าง", "province": "ตาก", "units": ["สำนักปลัดเทศบาล", "กองคลัง"]}, "fiscalYear": 2568,
     "assessments": {"2567": {"total": 79.42, "indicators": {"1": 97.70}}, "2568": {"total": 87.15, "items": {"o2": 0},
     "remarks": {"o2": "ไม่มี\\u0e0a\\u0e48อง"}}}, "terms": ["กู่กาสิงห์"],
     "measures": [{"title": "จัดทำคู่มือ", "addresses": ["o9", 6], "period": {"from": "2568-10", "to": "2569-09"}}]}
    """

  private func report(
    _ record: SourceNode, library: Library? = nil, image: [UInt8] = []
  ) throws(DiagnosticsError) -> Report {
    try makeReport(record, library: library ?? workshop.library) { _, _ throws(DiagnosticsError) in image }
  }

  private func yaml(_ text: String = record, file: String = "record.yaml") throws -> SourceNode {
    try readYAML(Array(text.utf8), file: file)
  }

  @Test("records in YAML", arguments: Checkout.examples)
  func records(example: URL) throws {
    var made = 0
    try run([UInt8](Data(contentsOf: example)), seed: 1, cases: 100) { bytes in
      let report = try report(readSource(bytes, file: "broken.yaml"))
      made += 1
      // The pages of some are enough: they take longest.
      if made % 25 == 0 { _ = try makePDF(report, typeCase: workshop.typeCase, options: PDFOptions()) }
      #expect(!makeHTML(report, typeCase: workshop.typeCase).isEmpty)
    }
  }

  @Test("records of every part in YAML and in JSON", arguments: [("a.yaml", record), ("a.json", recordJSON)])
  func smallRecords(file: String, text: String) throws {
    try run(Array(text.utf8), seed: 2, cases: 500) { bytes in
      _ = try report(readSource(bytes, file: file))
    }
  }

  @Test("templates, each file of the annual report")
  func templates() throws {
    let record = try yaml()
    var library = workshop.library
    var files: [String: [UInt8]] = [:]
    for folder in ["sections", "annual"] {
      for name in try Checkout.names(in: "Templates/\(folder)") where name.hasSuffix(".xml") {
        files[String(name.dropLast(4))] = try Checkout.bytes("Templates/\(folder)/\(name)")
      }
    }
    files["report"] = nil
    var (made, refused) = (0, 0)
    for (name, original) in files.sorted(by: { $0.key < $1.key }) {
      // The file alone, with the partials that it takes in.
      var others: [TemplateFile] = []
      for partial in Self.partials(of: original, in: files) where partial != name {
        others.append(TemplateFile(path: "sections/\(partial).xml", bytes: files[partial] ?? []))
      }
      let isSection = String(decoding: original, as: UTF8.self).contains("<section")
      guard isSection else { continue }
      let root = TemplateFile(
        path: "annual/report.xml",
        bytes: Array("<report kind=\"annual\" title=\"ก\"><include section=\"\(name)\"/></report>".utf8))
      let counts = try run(original, seed: 3, cases: 40, isOneOfMany: true) { bytes in
        library.templates = try TemplateSet(
          kind: "annual", files: [root, TemplateFile(path: "sections/\(name).xml", bytes: bytes)] + others)
        #expect(try !makeHTML(report(record, library: library), typeCase: workshop.typeCase).isEmpty)
      }
      made += counts.made
      refused += counts.refused
    }
    #expect(made > 20 && refused > 100, "\(made) made, \(refused) refused")
  }

  private static func partials(of file: [UInt8], in files: [String: [UInt8]]) -> Set<String> {
    var found: Set<String> = []
    for match in String(decoding: file, as: UTF8.self).matches(of: /\{\{> *([^} ]+) *\}\}/) {
      let name = String(match.1)
      guard let inner = files[name], found.insert(name).inserted else { continue }
      found.formUnion(partials(of: inner, in: files))
    }
    return found
  }

  @Test("frameworks")
  func frameworks() throws {
    let record = try yaml()
    var library = workshop.library
    try run(Checkout.bytes("Templates/frameworks/2568.yaml"), seed: 4, cases: 120) { bytes in
      library.frameworks[2568] = try Framework(reading: readSource(bytes, file: "2568.yaml"))
      _ = try report(record, library: library)
    }
  }

  @Test("guidance")
  func guidance() throws {
    let record = try yaml()
    var library = workshop.library
    let framework = try #require(library.frameworks[2568])
    try run(Checkout.bytes("Templates/guidance/2568.yaml"), seed: 5, cases: 120) { bytes in
      library.guidance[2568] = try Guidance(
        reading: readSource(bytes, file: "2568.yaml"), framework: framework)
      _ = try report(record, library: library)
    }
  }

  @Test("terms, styles and the catalogue of fonts, set into pages")
  func look() throws {
    let document = Self.document()
    try run(Checkout.bytes("Templates/terms.yaml"), seed: 6, cases: 200) { bytes in
      var document = document
      document.unbreakableTerms = try readTerms(readSource(bytes, file: "terms.yaml"))
      try set(document, workshop.typeCase)
    }
    let catalog = try readSource(Checkout.bytes("Fonts/fonts.yaml"), file: "fonts.yaml")
    try run(Checkout.bytes("Templates/style.yaml"), seed: 7, cases: 300) { bytes in
      let look = try Look(style: readSource(bytes, file: "style.yaml"), catalog: catalog)
      var typeCase = workshop.typeCase
      typeCase.style = look.style
      #expect(!makeHTML(Report(document: document, warnings: []), typeCase: typeCase).isEmpty)
      try set(document, typeCase)
    }
    let style = try workshop.folder.source("style.yaml")
    try run(Checkout.bytes("Fonts/fonts.yaml"), seed: 8, cases: 300) { bytes in
      let look = try Look(style: style, catalog: readSource(bytes, file: "fonts.yaml"))
      let typeCase = try TypeCase(
        look, files: workshop.fontFiles, dictionary: workshop.typeCase.dictionary)
      #expect(!makeHTML(Report(document: document, warnings: []), typeCase: typeCase).isEmpty)
      try set(document, typeCase)
    }
  }

  @Test("font files")
  func fonts() throws {
    let document = Self.document()
    let original = try Checkout.bytes(#require(workshop.fontPaths["Laksaman.ttf"]))
    try run(original, seed: 9, cases: 250) { bytes in
      let files = workshop.fontFiles.map {
        $0.name == "Laksaman.ttf" ? FontFile(name: $0.name, bytes: bytes) : $0
      }
      try set(document, TypeCase(workshop.look, files: files, dictionary: workshop.typeCase.dictionary))
    }
  }

  @Test("the dictionary of words")
  func dictionary() throws {
    let document = Self.document()
    try run(Checkout.bytes(WordList.installed), seed: 10, cases: 60) { bytes in
      var typeCase = workshop.typeCase
      typeCase.dictionary = try ThaiDictionary(bytes)
      try set(document, typeCase)
    }
  }

  @Test("logos", arguments: ["rgba.png", "palette-2.png", "interlaced.png", "rgb.jpeg", "turned-6.jpeg"])
  func logos(name: String) throws {
    let record = try yaml(Self.record.replacing("agency:\n", with: "agency:\n  logo: logo.png\n"))
    let original = try #require(Pictures.all.get()[name])
    try run(original, seed: 11, cases: 100) { bytes in
      let report = try report(record, image: bytes)
      var document = report.document
      document.sections.removeSubrange(1...)
      try set(document, workshop.typeCase)
    }
  }

  /// Sets and writes both forms.
  private func set(_ document: Document, _ typeCase: TypeCase) throws {
    let report = Report(document: document, warnings: [])
    #expect(try !makePDF(report, typeCase: typeCase, options: PDFOptions()).isEmpty)
  }

  /// A page with each kind of block.
  static func document() -> Document {
    func paragraph(_ text: String, _ style: String = "body") -> Block {
      .paragraph(Paragraph(style: style, inlines: [.text(text), .strong([.text("น้ำป้ำ")])]))
    }
    let chart = Chart(
      kind: .bars, title: "คะแนน", labels: ["การใช้อำนาจ"],
      series: [Chart.Series(name: "๒๕๖๘", values: [92.5], valueTexts: ["๙๒.๕๐"])],
      axisTexts: ["๐", "๕๐", "๑๐๐"], threshold: 85, thresholdText: "เกณฑ์ ๘๕")
    let cell = Table.Cell(blocks: [paragraph("๙๒.๕๐", "cell")])
    return Document(
      metadata: Metadata(title: "รายงาน", author: "เทศบาล"), digits: .thai, unbreakableTerms: ["แม่สอด"],
      sections: [
        Section(
          name: "a",
          blocks: [
            .contents(Contents(depth: 2)),
            .heading(Heading(level: 1, inlines: [.text("ผลการประเมิน")], id: "h")),
            paragraph(
              "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ของเทศบาลนครแม่สอด จังหวัดตาก ☑"),
            .list(
              List(
                kind: .ordered,
                items: [List.Item(label: "๑.", blocks: [paragraph("ประชาชนได้รับบริการ", "list")])])),
            .table(
              Table(
                columns: [.automatic, .share(1)], headerRows: [Table.Row(cells: [cell, cell])],
                rows: [Table.Row(cells: [cell, cell])])),
            .figure(Figure(content: .chart(chart), alternativeText: "แผนภูมิ")),
          ])
      ])
  }
}
