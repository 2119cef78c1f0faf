import Assessment
import SourceData
import Testing

@Suite("What is done about single indicators")
struct ImprovementTests {
  private func record(_ more: String) throws -> Record {
    let text = """
      agency: {name: ก}
      fiscalYear: 2566
      assessments: {2566: {indicators: {1: 93.59, 8: 87.99, 10: 71.25}}}
      \(more)
      """
    return try readRecord(
      readYAML(Array(text.utf8), file: "r"), frameworks: Array(Shipped.frameworks().values)
    ).record
  }

  @Test("An improvement has its indicator, ways, period, units and progress; the rest may be missing")
  func whole() throws {
    let record = try record(
      """
      improvements:
        8:
          steps: [ลดขั้นตอน, {text: ใช้ระบบออนไลน์, steps: [ยื่นคำร้อง]}]
          period: ปีงบประมาณ 2566
          responsible: ทุกกอง
          progress: {status: ongoing, actions: [นำระบบมาใช้แล้ว]}
        1: {progress: {results: [เร็วขึ้น]}}
        10: ~
      """)
    #expect(record.improvements.map(\.indicator.value) == [8, 1])
    let first = try #require(record.improvements.first)
    #expect(first.steps.map(\.text) == ["ลดขั้นตอน", "ใช้ระบบออนไลน์"])
    #expect(first.steps.last?.steps == ["ยื่นคำร้อง"])
    #expect(first.period == .text("ปีงบประมาณ 2566"))
    #expect(first.responsible == ["ทุกกอง"])
    #expect(first.progress?.status == .ongoing)
    #expect(record.improvements.last?.progress?.status == nil)
    #expect(record.improvements.last?.progress?.results == ["เร็วขึ้น"])
  }

  @Test(
    "What is wrong with one is told at its place",
    arguments: [
      ("improvements: {11: {steps: [ก]}}", "4:16 unknown-indicator"),
      ("improvements: {o1: {steps: [ก]}}", "4:16 unknown-indicator"),
      ("improvements: {1: {step: [ก]}}", "4:20 unknown-key"),
      ("improvements: {1: {progress: {status: finished}}}", "4:39 unknown-word"),
      ("improvements: [ก]", "4:15 wrong-type"),
      ("measuresYear: 2568", "4:15 wrong-measures-year"),
      ("measuresYear: 2565", "4:15 wrong-measures-year"),
      ("measuresYear: หน้า", "4:15 wrong-type"),
    ])
  func wrong(more: String, expected: String) throws {
    let error = #expect(throws: DiagnosticsError.self) { _ = try record(more) }
    #expect(
      error?.diagnostics.map { "\($0.location?.description.dropFirst(2) ?? "") \($0.code.rawValue)" }
        == [expected])
  }

  @Test("Measures run in the year after the one assessed, unless the record says that they run in it")
  func measuresYear() throws {
    let frameworks = try Shipped.frameworks()
    func year(_ more: String) throws -> Int {
      try Findings(analyzing: record(more), frameworks: frameworks, guidance: [:]).measuresYear
    }
    #expect(try year("") == 2567)
    #expect(try year("measuresYear: 2566") == 2566)
    #expect(try year("measuresYear: 2567") == 2567)
  }

  @Test("Improvements stand in the order of the framework, and their progress is counted")
  func findings() throws {
    let findings = try Findings(
      analyzing: record(
        """
        improvements:
          10: {steps: [ก], progress: {status: done}}
          8: {steps: [ก], progress: {status: ongoing}}
          1: {steps: [ก], progress: {status: done}}
          2: {steps: [ก]}
        measures: [{title: ก, progress: {status: notStarted}}, {title: ข}]
        """), frameworks: Shipped.frameworks(), guidance: [:])
    #expect(findings.improvements.map(\.indicator.indicator.number) == [1, 2, 8, 10])
    let progress = findings.improvementProgress
    #expect(
      [progress.done, progress.ongoing, progress.notStarted, progress.unstated, progress.all] == [
        2, 1, 0, 1, 4,
      ])
    #expect(findings.measureProgress.notStarted == 1)
    #expect(findings.measureProgress.unstated == 1)
  }
}
