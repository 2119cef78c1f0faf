import Assessment
import SourceData
import Testing

@Suite("Comparing two years")
struct ComparisonTests {
  private func comparison(_ example: String) throws -> Comparison {
    try #require(try Shipped.example(example).comparison)
  }

  @Test("Every indicator of a shipped year is found in the next, whatever its name there")
  func shippedYears() throws {
    let frameworks = try Shipped.frameworks()
    for year in frameworks.keys.sorted().dropFirst() {
      let now = try #require(frameworks[year])
      let before = try #require(frameworks[year - 1])
      for indicator in now.indicators {
        #expect(before.counterpart(of: indicator)?.number == indicator.number, "\(year) \(indicator.name)")
      }
    }
    let eight = try #require(frameworks[2566]?.indicator(8))
    #expect(eight.name == "การปรับปรุงการทำงาน")
    #expect(frameworks[2565]?.counterpart(of: eight)?.name == "การปรับปรุงระบบการทำงาน")
  }

  @Test("Risen and fallen indicators are gathered, with those that moved furthest")
  func movements() throws {
    let comparison = try comparison("mae-sot-2568")
    #expect(comparison.previousYear == 2567)
    #expect(comparison.movements.map(\.direction) == [.up, .down])
    #expect(
      comparison.movements.map { $0.indicators.map(\.indicator.number) } == [
        [4, 8], [1, 2, 3, 5, 6, 7, 9, 10],
      ])
    #expect(comparison.movements.map { $0.furthest.map(\.indicator.number) } == [[4], [10]])
    #expect(comparison.comparedCount == 10)
    #expect(comparison.otherItemInstruments.map(\.instrument.code) == ["OIT"])
    #expect(comparison.hasSameLevels)
    #expect(comparison.missingYears.isEmpty && comparison.new.isEmpty && comparison.dropped.isEmpty)
  }

  @Test("Years with the same items and scale are told as such")
  func sameFramework() throws {
    let comparison = try comparison("mueang-klaeng-2564")
    #expect(comparison.otherItemInstruments.isEmpty && comparison.hasSameLevels)
    #expect(comparison.renamed.isEmpty)
  }

  @Test("Years in between without scores are told; letters and words are not the same scale")
  func gap() throws {
    let findings = try Shipped.findings(
      of: 2568,
      assessments:
        "  2565: { indicators: { 1: 90, 2: 80 } }\n  2568: { indicators: { 1: 90.00, 2: 75, 3: 60 } }")
    let comparison = try #require(findings.comparison)
    #expect(comparison.missingYears == [2566, 2567])
    #expect(!comparison.hasSameLevels)
    #expect(comparison.movements.map(\.direction) == [.down, .unchanged])
    #expect(comparison.movements.last?.furthest.isEmpty == true)
    #expect(comparison.withoutScore.map(\.indicator.number) == [3, 4, 5, 6, 7, 8, 9, 10])
    #expect(comparison.renamed.map(\.indicator.number) == [8])
  }

  @Test("Indicators are compared by what they are, not by their number")
  func identity() throws {
    var before = try #require(try Shipped.frameworks()[2567])
    var now = try #require(try Shipped.frameworks()[2568])
    // 1 and 2 change places, 3 gives way to another one, 4 has a new official name that was in use before.
    let names = ["การใช้งบประมาณ", "การปฏิบัติหน้าที่", "การบริหารความเสี่ยง", "การดูแลทรัพย์สิน"]
    for (index, name) in names.enumerated() {
      now.indicators[index] = Indicator(
        number: index + 1, name: name, english: "", instrument: "IIT",
        aliases: index == 3 ? [] : now.indicators[index].aliases)
    }
    let old = before.indicators[3]
    before.indicators[3] = Indicator(
      number: old.number, name: old.name, english: old.english, instrument: old.instrument,
      aliases: ["การดูแลทรัพย์สิน"])
    let record = try readRecord(
      readYAML(
        Array(
          """
          agency: {name: ก}
          fiscalYear: 2568
          assessments:
            2567: {indicators: {1: 90, 2: 80, 3: 70, 4: 60}}
            2568: {indicators: {1: 85, 2: 85, 3: 70, 4: 61}}
          """.utf8), file: "r"), frameworks: [before, now]
    ).record
    let findings = try Findings(analyzing: record, frameworks: [2567: before, 2568: now], guidance: [:])
    let changes = findings.current.indicators.prefix(4).map { $0.change?.difference.signedText() }
    #expect(changes == ["+5.00", "-5.00", nil, "+1.00"])
    let comparison = try #require(findings.comparison)
    #expect(comparison.new.map(\.indicator.number) == [3])
    #expect(comparison.dropped.map(\.name) == ["การใช้อำนาจ"])
    #expect(comparison.renamed.map(\.indicator.number) == [1, 2, 4])
  }

  @Test("An instrument of other indicators than before is not compared")
  func instruments() throws {
    let before = try #require(try Shipped.frameworks()[2567])
    var now = try #require(try Shipped.frameworks()[2568])
    now.indicators[4] = Indicator(
      number: 5, name: now.indicators[4].name, english: "", instrument: "EIT")
    let record = try readRecord(
      readYAML(
        Array(
          """
          agency: {name: ก}
          fiscalYear: 2568
          assessments:
            2567: {total: 90, instruments: {IIT: 90, EIT: 90, OIT: 90}}
            2568: {total: 91, instruments: {IIT: 91, EIT: 91, OIT: 91}}
          """.utf8), file: "r"), frameworks: [before, now]
    ).record
    let findings = try Findings(analyzing: record, frameworks: [2567: before, 2568: now], guidance: [:])
    #expect(findings.current.instruments.map { $0.change?.difference.signedText() } == [nil, nil, "+1.00"])
    #expect(findings.comparison?.incomparableInstruments.map(\.instrument.code) == ["IIT", "EIT"])
    #expect(findings.current.totalChange?.difference.signedText() == "+1.00")
  }
}
