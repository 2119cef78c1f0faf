import Assessment
import SourceData
import Testing

/// Ten indicator scores of one agency and year as they were published, with what was published on them.
struct PublishedResult: Sendable, CustomTestStringConvertible {
  var name: String
  var year: Int
  var indicators: [String]
  /// Of IIT, EIT, OIT and the total, worked by hand from the indicators.
  var expected: [String]
  var level: String?

  var testDescription: String { name }

  var yaml: String {
    let pairs = indicators.enumerated().map { "\($0 + 1): \($1)" }.joined(separator: ", ")
    return "  \(year): { indicators: { \(pairs) } }"
  }

  static let all = [
    // IIT 486.44/5 = 97.288; EIT 216.68/3 = 72.2266…; OIT 69.01/2 = 34.505; total 29.1864 + 21.668 + 13.802 = 64.6564
    PublishedResult(
      name: "เทศบาลตำบลเมืองแกลง 2563", year: 2563,
      indicators: [
        "97.70", "96.83", "98.00", "96.04", "97.87", "69.2", "76.24", "71.24", "50.26", "18.75",
      ], expected: ["97.29", "72.23", "34.51", "64.66"], level: "D"),
    // IIT 483.09/5 = 96.618; EIT 231.38/3 = 77.1266…; OIT 128.59/2 = 64.295; total 28.9854 + 23.138 + 25.718 = 77.8414
    PublishedResult(
      name: "เทศบาลตำบลเมืองแกลง 2564", year: 2564,
      indicators: [
        "99.77", "86.84", "99.18", "97.63", "99.67", "75.53", "81.67", "74.18", "84.84", "43.75",
      ], expected: ["96.62", "77.13", "64.30", "77.84"], level: "B"),
    // IIT 473.71/5 = 94.742; EIT 288.35/3 = 96.1166…; OIT 41.41/2 = 20.705; total 28.4226 + 28.835 + 8.282 = 65.5396
    PublishedResult(
      name: "องค์การบริหารส่วนตำบลท่านางแนว 2565", year: 2565,
      indicators: [
        "96.10", "92.12", "94.85", "94.92", "95.72", "96.61", "96.51", "95.23", "41.41", "0.00",
      ], expected: ["94.74", "96.12", "20.71", "65.54"], level: "C"),
    // IIT 418.42/5 = 83.684; EIT 276.01/3 = 92.0033…; OIT 161.25/2 = 80.625; total 25.1052 + 27.601 + 32.25 = 84.9562
    PublishedResult(
      name: "เทศบาลตำบลพนมรุ้ง 2566", year: 2566,
      indicators: [
        "93.59", "75.23", "88.15", "79.80", "81.65", "95.64", "92.38", "87.99", "90.00", "71.25",
      ], expected: ["83.68", "92.00", "80.63", "84.96"], level: "ต้องปรับปรุง"),
    // IIT 467.06/5 = 93.412; EIT 283.37/3 = 94.4566…; OIT 178.57/2 = 89.285; total 28.0236 + 28.337 + 35.714 = 92.0746.
    // All instruments reach 85, but the two parts of the EIT are not known: ผ่านดี or ผ่าน.
    PublishedResult(
      name: "เทศบาลนครแม่สอด 2567", year: 2567,
      indicators: [
        "99.95", "99.70", "100.00", "67.41", "100.00", "97.98", "95.69", "89.70", "78.57", "100.00",
      ], expected: ["93.41", "94.46", "89.29", "92.07"], level: nil),
    // IIT 477.58/5 = 95.516; EIT 286.98/3 = 95.66; OIT 149/2 = 74.5; total 28.6548 + 28.698 + 29.8 = 87.1528
    PublishedResult(
      name: "เทศบาลนครแม่สอด 2568", year: 2568,
      indicators: [
        "95.24", "95.83", "99.31", "93.38", "93.82", "96.03", "95.47", "95.48", "69.00", "80.00",
      ], expected: ["95.52", "95.66", "74.50", "87.15"], level: "ผ่าน"),
  ]
}

@Suite struct PublishedResultsTests {
  @Test(
    "Instruments, total and level follow from the indicators as published", arguments: PublishedResult.all)
  func computed(result: PublishedResult) throws {
    let findings = try Shipped.findings(of: result.year, assessments: result.yaml)
    let year = findings.current
    let figures = year.instruments.map(\.figure) + [year.total]
    #expect(figures.map { $0?.score.text() } == result.expected)
    #expect(figures.allSatisfy { $0?.isPublished == false })
    #expect(year.level.label == result.level)
    #expect(findings.warnings.isEmpty)
  }

  private func warnings(_ year: Int, _ extra: String) throws -> [String] {
    let result = try #require(PublishedResult.all.first { $0.year == year })
    let yaml = result.yaml.dropLast(2) + ", \(extra) }"
    return try Shipped.findings(of: year, assessments: String(yaml)).warnings.map { warning in
      #expect(warning.severity == .warning)
      #expect(warning.location != nil)
      return warning.code.rawValue
    }
  }

  @Test(
    "A published total passes where rounding explains it",
    arguments: [
      // Exact 77.8414; 77.85 comes from instruments rounded first.
      (2564, "77.85"), (2564, "77.84"), (2564, "77.8414"), (2568, "87.15"), (2568, "87.16"), (2567, "92.07"),
      (2567, "92.08"),
      // Exact 64.6564; the slack is 0.0145 with 69.2 written to one place, and 64.66 + 0.01 = 64.67.
      (2563, "64.66"), (2563, "64.67"),
      (2565, "65.54"), (2566, "84.96"),
    ])
  func totalsThatPass(year: Int, total: String) throws {
    #expect(try warnings(year, "total: \(total)").isEmpty)
  }

  @Test(
    "A published total that rounding can't explain is a warning",
    arguments: [
      (2563, "64.68"), (2564, "77.86"), (2564, "77.83"), (2568, "87.14"), (2568, "87.17"), (2565, "60.54"),
    ])
  func totalsThatWarn(year: Int, total: String) throws {
    #expect(try warnings(year, "total: \(total)") == ["published-total-differs"])
  }

  @Test("The message names both figures")
  func message() throws {
    let result = try #require(PublishedResult.all.first)
    let findings = try Shipped.findings(
      of: 2563, assessments: result.yaml.dropLast(2) + ", total: 64.68 }")
    let message = try #require(findings.warnings.first?.message)
    #expect(message.english == "the total of 2563 is published as 64.68, but works out as 64.66")
    #expect(message.thai == "คะแนนรวมปี 2563 ที่ประกาศคือ 64.68 แต่คำนวณได้ 64.66")
  }

  @Test("A published instrument that is not the mean of its indicators is a warning")
  func instruments() throws {
    #expect(try warnings(2564, "instruments: { IIT: 96.62, EIT: 77.13, OIT: 64.30 }").isEmpty)
    // The reference's own slip: indicator 10 quoted as the OIT.
    #expect(
      try warnings(2564, "instruments: { OIT: 43.75 }, total: 77.85") == ["published-instrument-differs"])
  }

  @Test("A published level that the scale of the year doesn't give is a warning")
  func levels() throws {
    #expect(
      try warnings(2563, "total: 64.68, level: C") == ["published-total-differs", "published-level-differs"])
    #expect(try warnings(2564, "level: B").isEmpty)
    #expect(try warnings(2568, "level: ผ่านดี") == ["published-level-differs"])
    // The parts of the EIT are not known, so both are possible.
    #expect(try warnings(2567, "level: ผ่านดี").isEmpty)
    #expect(try warnings(2567, "level: ผ่าน").isEmpty)
    #expect(try warnings(2567, "level: ต้องปรับปรุง") == ["published-level-differs"])
  }

  @Test("What is published stands; what was computed stands beside it")
  func publishedFirst() throws {
    let findings = try Shipped.example("mueang-klaeng-2564")
    let total = try #require(findings.previous?.total)
    #expect(total.score.text() == "64.68")
    #expect(total.computed?.text(places: 4) == "64.6564")
    #expect(findings.previous?.level.label == "C")
    #expect(findings.previous?.level.possible.map(\.label) == ["D"])
    #expect(findings.current.isPassed == false)
  }

  @Test("OIT items without marks give the published indicators of 2564 exactly")
  func rebuiltFromItems() throws {
    let zeros: Set = [2, 8, 15, 17, 18, 23, 38, 42, 43]
    let items = (1...43).map { "o\($0): \(zeros.contains($0) ? 0 : 100)" }.joined(separator: ", ")
    let findings = try Shipped.findings(of: 2564, assessments: "  2564: { items: { \(items) } }")
    // 9: (7/9 + 6/8 + 5/7 + 1 + 1) / 5 = 0.848412…; 10: (7/8 + 0) / 2 = 0.4375
    #expect(findings.current.indicator(9)?.figure?.score.text() == "84.84")
    #expect(findings.current.indicator(10)?.figure?.score.text() == "43.75")
    let subindicators = findings.current.subindicators.map { $0.figure?.score.text() }
    #expect(subindicators == ["77.78", "75.00", "71.43", "100.00", "100.00", "87.50", "0.00"])
    #expect(findings.current.instrument("OIT")?.figure?.computed?.text() == "64.30")
    #expect(findings.current.total == nil)
    #expect(findings.zeroItems.map(\.item.code) == zeros.sorted().map { "o\($0)" })
  }

  @Test("A published indicator that its items contradict is a warning")
  func indicatorFromItems() throws {
    let items = (1...43).map { "o\($0): \($0 == 42 ? 0 : 100)" }.joined(separator: ", ")
    // 10: (1 + 1/2) / 2 = 75
    func codes(_ published: String) throws -> [String] {
      try Shipped.findings(
        of: 2564, assessments: "  2564: { items: { \(items) }, indicators: { 10: \(published) } }"
      ).warnings.map(\.code.rawValue)
    }
    #expect(try codes("75.00").isEmpty)
    #expect(try codes("74.98") == ["published-indicator-differs"])
  }

  @Test("Nothing below the indicators is computed where the rule of the year is not known")
  func unknownAggregation() throws {
    let items = (1...28).map { "o\($0): 100" }.joined(separator: ", ")
    let findings = try Shipped.findings(of: 2568, assessments: "  2568: { items: { \(items) } }")
    #expect(findings.current.indicators.allSatisfy { $0.figure == nil })
    #expect(findings.current.subindicators.allSatisfy { $0.figure == nil })
    #expect(findings.current.level.label == nil)
    #expect(findings.current.isPassed == nil)
  }
}
