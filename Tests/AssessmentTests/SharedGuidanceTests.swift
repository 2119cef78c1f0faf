import Assessment
import SourceData
import Testing

@Suite("Guidance that years share")
struct SharedGuidanceTests {
  @Test("Items are shared by their titles, whatever their codes, with the references of the year")
  func titles() throws {
    let guidance = try Shipped.guidance()
    // E-Service is o10 in 2568 and o13 in 2567.
    #expect(guidance[2567]?.items["o13"] == guidance[2568]?.items["o10"])
    #expect(guidance[2563]?.items == guidance[2564]?.items)
    // o9 of 2568 is o11 of 2567, under another title; o8 is o10.
    #expect(guidance[2567]?.items["i1"]?.reliesOn == ["o10", "o11"])
    #expect(guidance[2567]?.items["e4"]?.reliesOn == ["9.1", "9.2", "9.3"])
    // The measures have a new title in 2569; their progress rests on them.
    #expect(guidance[2569]?.items["o25"] == guidance[2568]?.items["o27"])
    #expect(guidance[2569]?.items["o26"]?.reliesOn == ["o25"])
    #expect(guidance[2566]?.indicators[8]?.assesses == guidance[2564]?.indicators[8]?.assesses)
  }

  @Test("Advice names no items in its text, as years number them differently")
  func noCodes() throws {
    for (year, guidance) in try Shipped.guidance() {
      for topic in Array(guidance.items.values) + Array(guidance.indicators.values) {
        let all =
          [topic.assesses, topic.issue].compactMap { $0 } + topic.develop.flatMap { [$0.text] + $0.points }
        for text in all { #expect(!text.contains(/[ieo][0-9]/), "\(year): \(text)") }
      }
    }
  }

  private func load(
    _ year: Int, _ files: [Int: [String]]
  ) throws -> Guidance? {
    let frameworks = try Shipped.frameworks()
    return try loadGuidance(of: year) { year, count throws(DiagnosticsError) in
      let layers = files[year] ?? []
      return count < layers.count ? try readYAML(Array(layers[count].utf8), file: "\(year)-\(count)") : nil
    } framework: { year throws(DiagnosticsError) in
      guard let framework = frameworks[year] else { throw DiagnosticsError([]) }
      return framework
    }
  }

  private static let base = """
    fiscalYear: 2568
    indicators: { 1: { assesses: ก, develop: [ข] } }
    items: { o1: { assesses: ค, develop: [ง], reliesOn: [o2, o28] }, o2: { assesses: จ, develop: [ฉ] } }
    """

  @Test("A file that shares with its own year changes what it stands before, and keeps the rest")
  func layers() throws {
    let guidance = try #require(
      try load(
        2568,
        [2568: ["fiscalYear: 2568\nsameAs: 2568\nitems: { o2: { assesses: ช, develop: [ซ] } }", Self.base]]))
    #expect(guidance.items["o2"]?.assesses == "ช")
    #expect(guidance.items["o1"]?.assesses == "ค")
    #expect(guidance.items["o1"]?.reliesOn == ["o2", "o28"])
    #expect(guidance.indicators[1]?.assesses == "ก")
  }

  @Test("References to what the year doesn't have are left out")
  func references() throws {
    // o28 of 2568 has its title in 2569 as o26; o2 is o2 in both.
    let text = "fiscalYear: 2569\nsameAs: 2568\nitems: { o1: { sameAs: 2568 o1 } }"
    let guidance = try #require(try load(2569, [2568: [Self.base], 2569: [text]]))
    #expect(guidance.items["o1"]?.reliesOn == ["o2", "o26"])
    let older = try #require(
      try load(
        2562,
        [2568: [Self.base], 2562: ["fiscalYear: 2562\nsameAs: 2568\nitems: { o1: { sameAs: 2568 o1 } }"]]))
    #expect(older.items["o1"]?.reliesOn == ["o2"])
  }

  @Test(
    "Years that aren't there, items that aren't there, and years in a circle are told",
    arguments: [
      ([2568: ["fiscalYear: 2568\nsameAs: 2570"]], "2568-0:2:9"),
      ([2568: ["fiscalYear: 2568\nsameAs: 2568"]], "2568-0:2:9"),
      ([2568: ["fiscalYear: 2568\nsameAs: [2567]"], 2567: ["fiscalYear: 2567\nsameAs: 2568"]], "2567-0:2:9"),
      (
        [
          2568: ["fiscalYear: 2568\nsameAs: 2564\nitems: { o1: { sameAs: 2564 o99 } }"],
          2564: ["fiscalYear: 2564\nindicators: {}\nitems: {}"],
        ], "2568-0:3:24"
      ),
      ([2568: ["fiscalYear: 2568\nindicators: {}\nitems: { o1: { sameAs: 2568 o2 } }"]], "2568-0:3:24"),
    ])
  func wrong(files: [Int: [String]], place: String) throws {
    let error = #expect(throws: DiagnosticsError.self) { _ = try load(2568, files) }
    #expect(error?.diagnostics.map { $0.location?.description } == [place])
    #expect(error?.diagnostics.first?.code == .danglingFrameworkReference)
  }

  @Test("An agency's own advice stands in place of the project's, and leaves what it doesn't say")
  func record() throws {
    let findings = try Shipped.findings(
      of: 2568, assessments: "  2568: { items: { o2: 0, o4: 0 } }",
      more: """
        guidance:
          indicators: { 1: { assesses: สิ่งที่หน่วยงานเห็น } }
          items: { o2: { develop: [เพิ่มรูปถ่าย, { text: เพิ่มช่องทาง, steps: [โทรศัพท์] }] } }
        """)
    let shipped = try #require(try Shipped.guidance()[2568])
    #expect(findings.zeroItems.first?.topic?.develop.map(\.text) == ["เพิ่มรูปถ่าย", "เพิ่มช่องทาง"])
    #expect(findings.zeroItems.first?.topic?.develop.last?.points == ["โทรศัพท์"])
    #expect(findings.zeroItems.first?.topic?.assesses == shipped.items["o2"]?.assesses)
    #expect(findings.zeroItems.last?.topic == shipped.items["o4"])
    #expect(findings.current.indicator(1)?.topic?.assesses == "สิ่งที่หน่วยงานเห็น")
    #expect(findings.current.indicator(1)?.topic?.develop == shipped.indicators[1]?.develop)
  }

  @Test(
    "What is wrong with an agency's advice is told at its place",
    arguments: [
      ("guidance: {items: {o99: {develop: [ก]}}}", "t:5:20 unknown-item"),
      ("guidance: {indicators: {11: {develop: [ก]}}}", "t:5:25 unknown-indicator"),
      ("guidance: {items: {o1: {develope: [ก]}}}", "t:5:25 unknown-key"),
      ("guidance: {items: {o1: ก}}", "t:5:24 wrong-type"),
      ("guidance: ก", "t:5:11 wrong-type"),
    ])
  func wrongRecord(more: String, expected: String) throws {
    let error = #expect(throws: DiagnosticsError.self) {
      _ = try Shipped.findings(of: 2568, assessments: "  2568: {}", more: more)
    }
    #expect(error?.diagnostics.map { "\($0.location?.description ?? "") \($0.code.rawValue)" } == [expected])
  }
}
