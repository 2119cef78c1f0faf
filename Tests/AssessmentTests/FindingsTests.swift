import Assessment
import SourceData
import Testing

@Suite struct FindingsTests {
  let klaeng: Findings
  let maeSot: Findings

  init() throws {
    klaeng = try Shipped.example("mueang-klaeng-2564")
    maeSot = try Shipped.example("mae-sot-2568")
  }

  private func numbers(_ findings: [IndicatorFinding]) -> [Int] { findings.map(\.indicator.number) }

  /// One year with the same score for all indicators.
  private func uniform(_ score: String) throws -> Findings {
    let pairs = (1...10).map { "\($0): \(score)" }.joined(separator: ", ")
    return try Shipped.findings(of: 2568, assessments: "  2568: { indicators: { \(pairs) } }")
  }

  @Test("The examples contradict themselves only where their sources do")
  func warnings() {
    #expect(klaeng.warnings.map(\.code.rawValue) == ["published-total-differs", "published-level-differs"])
    #expect(maeSot.warnings.isEmpty)
  }

  @Test("Strengths and weaknesses are those of the published report of 2564")
  func strengthsAndWeaknesses() {
    #expect(numbers(klaeng.strengths.highest) == [1])
    #expect(numbers(klaeng.strengths.rose) == [3, 4, 5, 7, 9])
    #expect(klaeng.strengths.steady.isEmpty)
    // 96.83, then 86.84: the document calls it a weakness, though it is high.
    #expect(numbers(klaeng.weaknesses.fellFar) == [2])
    #expect(klaeng.weaknesses.watched.isEmpty && klaeng.weaknesses.fell.isEmpty)
    #expect(numbers(klaeng.weaknesses.indicators) == [2, 6, 8, 10])
    #expect(numbers(klaeng.weaknesses.roseBelow) == [6, 8, 10])
    #expect(klaeng.weaknesses.steadyBelow.isEmpty)
    #expect(
      klaeng.weaknesses.zeroItems.map(\.item.code)
        == ["o2", "o8", "o15", "o17", "o18", "o23", "o38", "o42", "o43"])
  }

  @Test("A fall of five points makes a weakness of any score, a smaller one is watched")
  func falls() throws {
    #expect(numbers(maeSot.weaknesses.fellFar) == [5, 10] && numbers(maeSot.weaknesses.fell) == [9])
    #expect(numbers(maeSot.weaknesses.watched) == [1, 2, 6, 7])
    // 3 fell by 0.69 and has the highest score all the same.
    #expect(numbers(maeSot.strengths.highest) == [3])
    #expect(numbers(maeSot.current.indicators.filter(\.isFurthestFallen)) == [10])
    let edge = try Shipped.findings(
      of: 2568,
      assessments: """
          2567: { indicators: { 1: 100, 2: 100, 3: 85.01, 4: 100 } }
          2568: { indicators: { 1: 95, 2: 95.01, 3: 80.01, 4: 79.99 } }
        """)
    #expect(numbers(edge.weaknesses.fellFar) == [1, 3] && numbers(edge.weaknesses.fell) == [4])
    // The highest score is none of those that fell so far.
    #expect(numbers(edge.strengths.highest) == [2] && edge.weaknesses.watched.isEmpty)
    let whole = try Shipped.findings(
      of: 2568, assessments: "  2567: { indicators: { 1: 100 } }\n  2568: { indicators: { 1: 95, 2: 90 } }")
    #expect(whole.strengths.highest.isEmpty && !whole.current.indicators.contains { $0.isFurthestFallen })
  }

  @Test("The instrument that alone moved as the total did is its cause")
  func cause() throws {
    #expect(maeSot.comparison?.cause?.instrument.code == "OIT")
    #expect(klaeng.comparison?.cause == nil)
  }

  @Test("Points to develop follow the framework; items without marks stand for their indicator")
  func developmentPoints() {
    let subjects = klaeng.developmentPoints.map { point in
      switch point.subject {
      case .indicator(let finding): String(finding.indicator.number)
      case .item(let finding): finding.item.code
      }
    }
    #expect(subjects == ["2", "6", "8", "o2", "o8", "o15", "o17", "o18", "o23", "o38", "o42", "o43"])
    #expect(klaeng.developmentPoints.allSatisfy { $0.topic != nil })
    // 8 rose, and the assessors remarked on its questions.
    let indicators = maeSot.developmentPoints.compactMap { point in
      if case .indicator(let finding) = point.subject { finding.indicator.number } else { nil }
    }
    #expect(indicators == [1, 2, 4, 5, 6, 7, 8])
  }

  @Test("Year-on-year differences are those of the published report of 2568")
  func differences() {
    #expect(
      maeSot.current.indicators.map { $0.change?.difference.signedText() } == [
        "-4.71", "-3.87", "-0.69", "+25.97", "-6.18", "-1.95", "-0.22", "+5.78", "-9.57", "-20.00",
      ])
    #expect(
      maeSot.current.indicators.map { $0.change?.direction } == [
        .down, .down, .down, .up, .down, .down, .down, .up, .down, .down,
      ])
    // 87.15 − 92.07, and 95.52 − 93.41 as both are printed.
    #expect(maeSot.current.totalChange?.difference.signedText() == "-4.92")
    #expect(maeSot.current.instrument("IIT")?.change?.difference.signedText() == "+2.11")
  }

  @Test("The highest and the lowest indicator, overall and of each instrument")
  func extremes() {
    #expect(numbers(maeSot.current.highestIndicators) == [3])
    #expect(numbers(maeSot.current.lowestIndicators) == [9])
    #expect(numbers(maeSot.current.indicators.filter(\.isHighestOfInstrument)) == [3, 6, 10])
    // The published report names 8 as the lowest of the EIT; it is 7 (95.47 < 95.48).
    #expect(numbers(maeSot.current.indicators.filter(\.isLowestOfInstrument)) == [4, 7, 9])
  }

  @Test("Instruments stand from the lowest to the highest")
  func instrumentOrder() {
    let ranked = klaeng.current.instrumentsAscending
    #expect(ranked.map(\.finding.instrument.code) == ["OIT", "EIT", "IIT"])
    #expect(ranked.map(\.isLowest) == [true, false, false])
    #expect(ranked.map(\.isHighest) == [false, false, true])
    #expect(ranked.map(\.isTied) == [false, false, false])
  }

  @Test("Equals share a rank and keep the order of the framework")
  func ties() throws {
    let findings = try Shipped.findings(
      of: 2564,
      assessments:
        "  2564: { instruments: { IIT: 80.00, EIT: 90.00, OIT: 80 }, indicators: { 1: 70, 2: 70, 3: 60 } }")
    let ranked = findings.current.instrumentsAscending
    #expect(ranked.map(\.finding.instrument.code) == ["IIT", "OIT", "EIT"])
    #expect(ranked.map(\.rank) == [1, 1, 3])
    #expect(ranked.map(\.isTied) == [true, true, false])
    #expect(ranked.map(\.isLowest) == [true, true, false])
    #expect(numbers(findings.current.highestIndicators) == [1, 2])
    #expect(findings.current.indicatorsDescending.map(\.rank) == [1, 1, 3])
    #expect(findings.current.instrument("IIT")?.figure?.computed == nil)
    // 24 + 27 + 32
    #expect(findings.current.total?.score.text() == "83.00")
  }

  @Test("Full marks everywhere leave nothing to develop")
  func allFull() throws {
    let findings = try uniform("100")
    #expect(findings.current.total?.score.text() == "100.00")
    #expect(findings.current.level.label == "ผ่านดีเยี่ยม")
    #expect(findings.strengths.highest.count == 10)
    #expect(findings.weaknesses.indicators.isEmpty)
    #expect(findings.developmentPoints.isEmpty)
    #expect(findings.lowItems.isEmpty)
    #expect(findings.current.instrumentsAscending.map(\.rank) == [1, 1, 1])
  }

  @Test("No marks anywhere are no strength")
  func allZero() throws {
    let findings = try uniform("0")
    #expect(findings.current.total?.score.text() == "0.00")
    #expect(findings.current.level.label == "ต้องปรับปรุงโดยด่วน")
    #expect(findings.current.isPassed == false)
    #expect(findings.strengths.highest.isEmpty)
    #expect(findings.strengths.steady.isEmpty)
    #expect(findings.weaknesses.steadyBelow.count == 10)
  }

  @Test("Without an earlier year nothing is compared, and what is low is still told")
  func firstYear() throws {
    let findings = try Shipped.findings(of: 2564, assessments: PublishedResult.all[1].yaml)
    #expect(findings.previous == nil)
    #expect(findings.current.previousYear == nil)
    #expect(findings.current.totalChange == nil)
    #expect(findings.current.indicators.allSatisfy { $0.change == nil })
    #expect(numbers(findings.strengths.highest) == [1])
    #expect(numbers(findings.strengths.steady) == [2, 3, 4, 5, 7, 9])
    #expect(findings.strengths.rose.isEmpty)
    #expect(numbers(findings.weaknesses.steadyBelow) == [6, 8, 10])
  }

  @Test("An indicator that one year lacks has no change; an equal one is unchanged")
  func partialYears() throws {
    let findings = try Shipped.findings(
      of: 2564,
      assessments: "  2563: { indicators: { 1: 90.0, 2: 50 } }\n  2564: { indicators: { 1: 90.00, 3: 70 } }")
    #expect(findings.current.indicator(1)?.change?.direction == .unchanged)
    #expect(findings.current.indicator(2)?.change == nil)
    #expect(findings.current.indicator(3)?.change == nil)
    #expect(findings.current.total == nil)
    #expect(findings.current.previousYear == 2563)
  }

  @Test("Items without marks carry what the assessor wrote")
  func zeroItems() {
    #expect(maeSot.zeroItems.map(\.item.code) == ["o1", "o2", "o4", "o7", "o9", "o12", "o16", "o27"])
    #expect(maeSot.zeroItems.allSatisfy { $0.remark?.text != nil && $0.instrument.code == "OIT" })
    #expect(klaeng.zeroItems.last?.subindicator?.number == "10.2")
  }

  @Test("Low items stand lowest first, by instrument and part")
  func lowItems() {
    let lists = maeSot.lowItems.map { list in
      (
        "\(list.instrument.code) \(list.part?.key.rawValue ?? "-")",
        list.entries.map(\.finding.item.code)
      )
    }
    #expect(lists.map(\.0) == ["IIT -", "EIT public", "EIT survey", "OIT -"])
    #expect(lists.first?.1 == ["i10", "i1", "i4", "i15", "i14"])
    #expect(lists.dropFirst().first?.1 == ["e4", "e5", "e7", "e8", "e9"])
    #expect(lists.dropFirst(2).first?.1 == ["e1", "e3", "e4", "e7"])
    #expect(maeSot.lowItems.first?.entries.first?.score?.text() == "88.38")
  }

  @Test("Scores of the EIT's parts order each part's list by itself")
  func parts() throws {
    let findings = try Shipped.findings(
      of: 2568,
      assessments: """
          2568:
            items:
              e1: { public: 90, survey: 100 }
              e2: { public: 80.5, survey: 70 }
              e3: { public: 90, survey: 60 }
        """)
    let lists = findings.lowItems.map { list in
      list.entries.map { "\($0.finding.item.code) \($0.score?.text() ?? "")" }
    }
    #expect(lists == [["e2 80.50", "e1 90.00", "e3 90.00"], ["e3 60.00", "e2 70.00"]])
  }

  @Test("Measures resolve what they answer to; what no measure answers to is told")
  func measures() throws {
    #expect(klaeng.measures.count == 11)
    #expect(klaeng.unaddressedItems.isEmpty)
    #expect(klaeng.unaddressedIndicators.isEmpty)
    #expect(maeSot.measures.map(\.number) == [1, 2, 3])
    guard case .item(let item) = try #require(maeSot.measures.first?.subjects.first) else {
      Issue.record("the first measure answers to an item")
      return
    }
    #expect(item.item.title == "คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ")
    #expect(maeSot.unaddressedItems.map(\.item.code) == ["o1", "o2", "o4", "o7", "o12"])
    #expect(numbers(maeSot.unaddressedIndicators) == [5])
  }

  @Test("The report's own item, scored 0, stands among the items to develop")
  func ownItem() {
    #expect(
      klaeng.framework.measuresItem.map { code in klaeng.zeroItems.contains { $0.item.code == code } } == true
    )
    #expect(
      maeSot.framework.measuresItem.map { code in maeSot.zeroItems.contains { $0.item.code == code } } == true
    )
  }

  @Test("A year without a framework, and a report without its year's scores, are errors")
  func missingYears() throws {
    let frameworks = try Shipped.frameworks()
    let read = try readRecord(
      Shipped.node("Examples/mae-sot-2568.yaml"), frameworks: Array(frameworks.values))
    let without = frameworks.filter { $0.key != 2567 }
    let unknown = #expect(throws: DiagnosticsError.self) {
      _ = try Findings(analyzing: read.record, frameworks: without, guidance: [:])
    }
    #expect(unknown?.diagnostics.map(\.code) == [.unknownFiscalYear])
    var shortened = read.record
    shortened.assessments.removeAll { $0.year.value == 2568 }
    let record = shortened
    let missing = #expect(throws: DiagnosticsError.self) {
      _ = try Findings(analyzing: record, frameworks: frameworks, guidance: [:])
    }
    #expect(missing?.diagnostics.map(\.code) == [.missingAssessment])
  }
}
