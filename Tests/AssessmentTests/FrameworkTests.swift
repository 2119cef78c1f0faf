import Assessment
import SourceData
import Testing

@Suite struct FrameworkTests {
  @Test("Every shipped framework reads without a diagnostic and says its own year")
  func shipped() throws {
    let files = try Shipped.files("Templates/frameworks")
    #expect(files.count == 8)
    for file in files {
      let framework = try Framework(reading: Shipped.node(file))
      #expect(file == "Templates/frameworks/\(framework.fiscalYear).yaml")
    }
  }

  @Test(
    "Each year has as many items and questions as its forms",
    arguments: [
      (2562, 48, 30, 15), (2563, 43, 30, 15), (2564, 43, 30, 15), (2565, 43, 30, 15), (2566, 43, 30, 15),
      (2567, 35, 15, 9), (2568, 28, 15, 9), (2569, 26, 15, 9),
    ])
  func counts(year: Int, checked: Int, internal: Int, external: Int) throws {
    let framework = try #require(try Shipped.frameworks()[year])
    for (prefix, count) in [("o", checked), ("i", `internal`), ("e", external)] {
      let codes = framework.items.map(\.code).filter { $0.hasPrefix(prefix) }
      #expect(codes == (1...count).map { "\(prefix)\($0)" })
    }
    #expect(framework.indicators.map(\.number) == Array(1...10))
    #expect(framework.instruments.map(\.code) == ["IIT", "EIT", "OIT"])
    #expect(framework.instruments.map { $0.weight.text(places: 0) } == ["30", "30", "40"])
    #expect(framework.passMark == Score(85))
    #expect(framework.strengthMark == Score(80))
  }

  @Test("Look-ups follow an item up to its instrument")
  func lookups() throws {
    let framework = try #require(try Shipped.frameworks()[2564])
    let item = try #require(framework.item("o38"))
    #expect(item.title == "การเสริมสร้างวัฒนธรรมองค์กร")
    #expect(item.subindicator == "10.1")
    #expect(framework.instrument(of: item)?.code == "OIT")
    #expect(framework.indicator(8)?.name == "การปรับปรุงระบบการทำงาน")
    #expect(framework.measuresItem == "o42")
    #expect(framework.item("o44") == nil)
    let first = try #require(framework.subindicator("9.1"))
    #expect(framework.items(of: first).map(\.code) == (1...9).map { "o\($0)" })
  }

  @Test(
    "The share of agencies that should pass is told for the years that a plan sets it for, and for no other")
  func targets() throws {
    let frameworks = try Shipped.frameworks()
    #expect(frameworks[2564]?.targets.map(\.share) == [Score(80)])
    #expect(frameworks[2563]?.targets.map(\.share) == [Score(80), Score(50)])
    #expect(frameworks[2564]?.targets.first?.plan.contains("พ.ศ. 2561 – 2565") == true)
    #expect(frameworks[2568]?.targets.isEmpty == true)
  }

  @Test("A topic that no source gives is left out, not invented")
  func unknownTopics() throws {
    let framework = try #require(try Shipped.frameworks()[2568])
    #expect(
      framework.items.filter { $0.title == nil }.map(\.code) == [
        "i5", "i6", "i7", "i8", "i9", "i11", "i12", "i13",
      ])
  }

  @Test(
    "Letters are given by the total alone",
    arguments: [
      ("100", "AA"), ("95", "AA"), ("94.99", "A"), ("94.995", "AA"), ("85", "A"), ("77.85", "B"), ("65", "C"),
      ("64.68", "D"), ("50", "E"), ("39.99", "F"), ("0", "F"),
    ])
  func letters(total: String, level: String) throws {
    let scale = try #require(try Shipped.frameworks()[2564]).rating
    let score = try #require(Score(decimal: total))
    #expect(scale.levels(total: score) { _, _ in nil }.map(\.label) == [level])
  }

  @Test("Between the two bounds that sources give, the level is not decided")
  func disputedBound() throws {
    let scale = try #require(try Shipped.frameworks()[2564]).rating
    for total in ["40", "45.5", "49.99"] {
      let score = try #require(Score(decimal: total))
      #expect(scale.levels(total: score) { _, _ in nil }.map(\.label) == ["E", "F"])
    }
  }

  @Test("Every group of facts names its sources, and what is not sure says so")
  func provenance() throws {
    for framework in try Shipped.frameworks().values {
      var groups: Set = [
        "weights", "indicators", "aggregation", "items", "questions", "rating", "passMark", "reportContents",
      ]
      if !framework.subindicators.isEmpty { groups.insert("subindicators") }
      if !framework.targets.isEmpty { groups.insert("targets") }
      if !framework.topics.isEmpty { groups.insert("topics") }
      if framework.sampling != nil { groups.insert("sampling") }
      if framework.measuresItem != nil { groups.insert("reportItems") }
      if framework.instruments.contains(where: { !$0.parts.isEmpty }) { groups.insert("parts") }
      if framework.instruments.contains(where: { $0.itemMarks != nil }) { groups.insert("itemMarks") }
      #expect(Set(framework.provenance.keys) == groups, "\(framework.fiscalYear)")
      for (group, provenance) in framework.provenance {
        #expect(!provenance.sources.isEmpty, "\(framework.fiscalYear) \(group)")
        // What no document gives is not called sure.
        if provenance.sources == ["inferred from the neighbouring years"] {
          #expect(
            provenance.certainty == .low || provenance.certainty == .medium,
            "\(framework.fiscalYear) \(group)")
        }
      }
    }
  }

  @Test("Words test the instruments as well; what is unknown leaves several levels")
  func words() throws {
    let scale = try #require(try Shipped.frameworks()[2568]).rating
    func levels(_ total: Int32, _ outcome: @escaping (RatingScale.Tested, Score) -> Bool?) -> [String] {
      scale.levels(total: Score(total), reaches: outcome).map(\.label)
    }
    #expect(levels(96) { _, _ in true } == ["ผ่านดีเยี่ยม"])
    #expect(levels(96) { _, minimum in minimum < Score(95) } == ["ผ่านดี"])
    #expect(levels(96) { _, _ in false } == ["ผ่าน"])
    #expect(levels(96) { tested, _ in tested.part == nil ? true : nil } == ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"])
    #expect(levels(86) { tested, _ in tested.instrument == "OIT" ? false : nil } == ["ผ่าน"])
    #expect(levels(84) { _, _ in true } == ["ต้องปรับปรุง"])
    #expect(levels(69) { _, _ in nil } == ["ต้องปรับปรุงโดยด่วน"])
  }

  @Test("What is wrong with a framework is told where it stands, all at once")
  func problems() throws {
    let text = """
      fiscalYear: 2570
      passMark: 185
      strengthMark: 80
      instrument: []
      instruments:
        - { code: IIT, name: ก, english: A, weight: 90, aggregation: guesses }
        - { code: OIT, name: ข, english: B, weight: 90, aggregation: published, itemMarks: some }
      indicators:
        - { number: 1, name: ก, english: A, instrument: XIT }
      items:
        "1": { o1: ก }
        "7": { o2: ข }
      rating: { bands: [] }
      reportItems: { measures: o3, progress: o1 }
      provenance: {}
      """
    #expect(
      problems(in: text)
        == [
          "4:1 unknown-data-key", "2:11 wrong-data-value",
          "6:64 wrong-data-value", "7:86 wrong-data-value", "9:51 dangling-framework-reference",
          "12:3 dangling-framework-reference", "14:26 dangling-framework-reference", "6:3 wrong-data-value",
        ].sorted())
  }

  private func problems(in text: String) -> [String] {
    do {
      _ = try Framework(reading: readYAML(Array(text.utf8), file: "f"))
      return []
    } catch {
      return error.diagnostics.map { "\($0.location?.description.dropFirst(2) ?? "") \($0.code.rawValue)" }
        .sorted()
    }
  }
}
