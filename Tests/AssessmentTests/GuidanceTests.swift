import Assessment
import SourceData
import Testing

@Suite struct GuidanceTests {
  @Test("Every indicator, item and known question of every year has guidance", arguments: 2562...2569)
  func complete(year: Int) throws {
    let framework = try #require(try Shipped.frameworks()[year])
    let guidance = try #require(try Shipped.guidance()[year])
    for indicator in framework.indicators {
      let topic = try #require(guidance.indicators[indicator.number])
      #expect(topic.assesses != nil)
      #expect(!topic.develop.isEmpty)
    }
    for item in framework.items where item.title != nil {
      let topic = try #require(guidance.items[item.code], "\(item.code) of \(year)")
      #expect(!topic.develop.isEmpty)
      #expect((topic.issue != nil) == !item.code.hasPrefix("o"), "\(item.code) of \(year)")
      #expect((topic.assesses != nil) == item.code.hasPrefix("o"), "\(item.code) of \(year)")
    }
  }

  @Test("Each shipped guidance file belongs to a framework")
  func files() throws {
    let files = try Shipped.files("Templates/guidance")
    #expect(files.count == (try Shipped.guidance()).count)
  }

  @Test("A question of 2568 names the items that the assessors refer to")
  func references() throws {
    let guidance = try #require(try Shipped.guidance()[2568])
    #expect(guidance.items["i1"]?.reliesOn == ["o8", "o9"])
    #expect(guidance.items["e3"]?.reliesOn == ["o21", "o23", "o18", "o17"])
    #expect(guidance.items["e4"]?.reliesOn == ["9.1", "9.2", "9.3"])
    #expect(guidance.items["e8"]?.reliesOn == ["o20", "o6", "o3"])
  }

  @Test("Points may have points of their own")
  func nested() throws {
    let topic = try #require(try Shipped.guidance()[2564]?.items["o2"])
    #expect(topic.develop.first?.points.count == 4)
  }

  @Test("A reference to what the year doesn't have is told at its place")
  func dangling() throws {
    let framework = try #require(try Shipped.frameworks()[2568])
    let text = """
      fiscalYear: 2568
      indicators:
        11: { assesses: ก, develop: [ข] }
      items:
        o29: { assesses: ก, develop: [ข] }
        o1: { assesses: ก, develop: [ข], reliesOn: [o30] }
        o2: { develop: [ข] }
      """
    let node = try readYAML(Array(text.utf8), file: "g")
    let error = #expect(throws: DiagnosticsError.self) {
      _ = try Guidance(reading: node, framework: framework)
    }
    #expect(
      error?.diagnostics.map { "\($0.location?.description ?? "") \($0.code.rawValue)" } == [
        "g:3:3 dangling-framework-reference", "g:5:3 dangling-framework-reference",
        "g:6:47 dangling-framework-reference", "g:7:7 wrong-data-value",
      ])
  }
}
