import Assessment
import SourceData
import Testing

@Suite("Topics, with their items and measures")
struct TopicTests {
  private func codes(_ topic: TopicFinding) -> [String] {
    topic.questions.map { question in
      switch question {
      case .item(let finding): finding.item.code
      case .indicator(let finding): String(finding.indicator.number)
      case .subindicator(let finding): finding.subindicator.number
      }
    }
  }

  private func topics(_ items: String, _ more: String = "") throws -> [TopicFinding] {
    try Shipped.findings(of: 2567, assessments: "  2567: { items: {\(items)} }", more: more).topics
  }

  @Test(
    "each of 2567's seven topics has its items with a score; where none has, the indicators that have one")
  func items() throws {
    let topics = try topics("o10: 100, i5: 90, i1: 80")
    #expect(topics.map { $0.topic?.number } == [1, 2, 3, 4, 5, 6, 7])
    #expect(topics.map { codes($0) } == [["i1", "o10"], [], [], [], ["i5"], [], []])
    let other = try Shipped.findings(
      of: 2567, assessments: "  2567: { indicators: { 9: 70, 1: 90, 10: 60 }, items: { o10: 100 } }"
    ).topics
    // Topic 1 has an item's score; of the indicators that the others' items belong to, 9 and 10 have scores.
    #expect(
      other.map { codes($0) } == [["o10"], ["9"], ["9"], [], ["9"], ["9"], ["9", "10"]])
    #expect(other[0].indicators.isEmpty && other[1].indicators.map(\.indicator.number) == [9])
  }

  @Test("measures are numbered in the order of the topics; one under two topics keeps its number")
  func numbers() throws {
    let topics = try topics(
      "i1: 100",
      """
      measures:
        - { title: ก, topic: 7 }
        - { title: ข, addresses: [o9, o25] }
        - { title: ค, topic: 1 }
        - { title: ง }
      """)
    #expect(topics.map { $0.measures.map(\.number) } == [[1, 2], [1], [], [], [], [], [3], [4]])
    #expect(topics[0].measures.map(\.measure.title.value) == ["ข", "ค"])
  }

  @Test("every item of a year with topics belongs to one topic", arguments: [2567, 2568])
  func everyItem(year: Int) throws {
    let framework = try #require(Shipped.frameworks()[year])
    #expect(framework.topics.flatMap(\.items).sorted() == framework.items.map(\.code).sorted())
  }

  @Test("items without marks and with some are told apart; parts count by the lower one")
  func low() throws {
    let topic = try topics("e1: 99.63, e2: {public: 90, survey: 100}, e7: 100, e9: 98.15, o12: 0")[1]
    #expect(topic.zeroItems.map(\.item.code) == ["o12"])
    #expect(topic.lowItems.map(\.item.code) == ["e2", "e9", "e1"])
    #expect(topic.scoredItems.count == 5)
  }

  @Test(
    "a measure stands under the topic that it names, else under each whose items it names, else by indicator; none is lost"
  )
  func measures() throws {
    let topics = try topics(
      "i1: 100",
      """
      topics: { 2: ผลการวิเคราะห์ }
      measures:
        - { title: ก, topic: 7, addresses: [o9] }
        - { title: ข, addresses: [o9, o25] }
        - { title: ค, addresses: [4] }
        - { title: จ, addresses: [9, o11] }
        - { title: ง }
      """)
    let titles = topics.map { $0.measures.map(\.measure.title.value) }
    #expect(titles == [["ข"], ["ข", "จ"], [], ["ค"], [], [], ["ก"], ["ง"]])
    #expect(topics[1].analysis == [.paragraph("ผลการวิเคราะห์")])
    #expect(topics.last?.topic == nil)
  }

  @Test(
    "an item without marks has the measure that answers it by its indicator under its topic, wherever else that stands"
  )
  func answeredByIndicator() throws {
    let framework = try #require(Shipped.frameworks()[2568])
    func topic(_ code: String) throws -> Topic {
      try #require(framework.topics.first { $0.items.contains(code) })
    }
    // Two items of one indicator, of different topics.
    let here = try #require(framework.items.first { $0.code.hasPrefix("o") })
    let other = try framework.items.first {
      try $0.indicator == here.indicator && topic($0.code) != topic(here.code)
    }
    let there = try #require(other)
    for (score, isThere) in [("0", true), ("50", false)] {
      let topics = try Shipped.findings(
        of: 2568, assessments: "  2568: { items: { \(here.code): 0, \(there.code): \(score) } }",
        more: """
          measures:
            - { title: ก, addresses: [\(here.code), \(here.indicator)] }
            - { title: ข, topic: \(topic(here.code).number), addresses: [\(here.code)] }
          """
      ).topics
      func titles(_ code: String) throws -> [String] {
        try topics.filter { try $0.topic == topic(code) }.flatMap { $0.measures.map(\.measure.title.value) }
      }
      #expect(try titles(here.code) == ["ก", "ข"])
      #expect(try titles(there.code) == (isThere ? ["ก"] : []))
    }
  }

  @Test("of a year without topics each indicator is one, with the items that have a score")
  func byIndicator() throws {
    let topics = try Shipped.findings(of: 2564, assessments: "  2564: { items: { o2: 0, o8: 0 } }").topics
    #expect(topics.count == 10)
    #expect(codes(topics[8]) == ["9", "o2", "o8"] && codes(topics[0]) == ["1"])
  }

  @Test("a topic that the year doesn't have is told at its place")
  func unknown() throws {
    func problems(_ year: Int, _ text: String) -> [String] {
      do {
        _ = try Shipped.findings(of: year, assessments: "  \(year): {}", more: text)
        return []
      } catch let error as DiagnosticsError {
        return error.diagnostics.map {
          "\($0.location?.description.dropFirst(2) ?? "") \($0.code.rawValue)"
        }
      } catch { return ["\(error)"] }
    }
    #expect(problems(2567, "topics: { 8: ก, 1: ข, x: ค }") == ["5:11 unknown-topic", "5:23 unknown-topic"])
    #expect(
      problems(2567, "measures: [{title: ก, topic: 9}, {title: ก, topic: หนึ่ง}]")
        == ["5:30 unknown-topic", "5:52 wrong-type"])
    #expect(problems(2564, "topics: { 1: ก }") == ["5:11 unknown-topic"])
  }
}
