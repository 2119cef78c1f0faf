import Assessment
import SourceData
import Testing

@Suite("Records and measures to start from")
struct DraftTests {
  private func blank(_ year: Int, agency: String = "เทศบาลตำบลตัวอย่าง") throws -> String {
    let frameworks = try Shipped.frameworks()
    return blankRecord(
      agency: agency, framework: try #require(frameworks[year]), previous: frameworks[year - 1])
  }

  private func record(_ text: String) throws -> (record: Record, warnings: [Diagnostic]) {
    try readRecord(
      readYAML(Array(text.utf8), file: "r"), frameworks: Array(Shipped.frameworks().values))
  }

  @Test(
    "A blank record reads without a word, and names every indicator and item of its year",
    arguments: 2562...2569)
  func blankRecords(year: Int) throws {
    let text = try blank(year)
    let read = try record(text)
    #expect(read.warnings.isEmpty)
    #expect(read.record.agency.name.value == "เทศบาลตำบลตัวอย่าง")
    #expect(read.record.fiscalYear.value == year)
    let framework = try #require(try Shipped.frameworks()[year])
    for indicator in framework.indicators {
      #expect(text.contains("      \(indicator.number):  # \(indicator.name)\n"))
    }
    for item in framework.items {
      #expect(
        text.contains("    #   \(item.code): 0\(item.title.map { "  # " + $0 } ?? "")\n"), "\(item.code)")
    }
    // The year before was left blank, and is not compared with.
    let findings = try Findings(analyzing: read.record, frameworks: Shipped.frameworks(), guidance: [:])
    #expect(findings.previous == nil)
  }

  @Test("With its comment signs taken away, every line is read", arguments: 2562...2569)
  func filled(year: Int) throws {
    var uncommented: [Substring] = []
    for line in try blank(year).split(separator: "\n", omittingEmptySubsequences: false) {
      // Sample lines of the agency, the respondents and the measures, as those of the items.
      if let match = line.wholeMatch(
        of:
          /(  |    |)# ((kind|district|province|website|units|logo|subindicators|items|remarks|respondents|measures):.*|  .*)/
      ) {
        uncommented.append(match.output.1 + match.output.2)
      } else {
        uncommented.append(line)
      }
    }
    let read = try record(uncommented.joined(separator: "\n"))
    let framework = try #require(try Shipped.frameworks()[year])
    #expect(read.record.assessments.last?.items.count == framework.items.count)
    #expect(read.record.assessments.last?.subindicators.count == framework.subindicators.count)
    #expect(read.record.assessments.last?.remarks.count == 1)
    #expect(read.record.measures.count == 1)
    #expect(read.record.agency.units.count == 3)
    #expect(read.record.respondents?.external?.answered == 46)
  }

  @Test(
    "Any name of an agency stays what it is",
    arguments: [
      "a: b", "\"", "'x'", "ก # ข", "ก: ข", "- ก", "true", "2568", "\\", "[ก", "ก:", "*x", "#", "{{x}}",
      "ก\u{0}ข", "ก\nข",
    ])
  func names(name: String) throws {
    let node = try readYAML(Array(blank(2568, agency: name).utf8), file: "r")
    #expect(node["agency"]?["name"]?.content == .text(name))
    #expect(node["fiscalYear"]?.content == .number("2568"))
  }

  @Test("Drafts answer what is low and has no measure, lowest first, and read as measures")
  func drafts() throws {
    let findings = try Shipped.example("mae-sot-2568")
    let text = try #require(findings.measureDraftsText)
    let head = """
      agency: {name: ก}
      fiscalYear: 2568
      assessments: {2568: {total: 90}}

      """
    let measures = try record(head + text).record.measures
    #expect(measures.map { $0.addresses.map(\.value) } == [["o1"], ["o2"], ["o4"], ["o7"], ["o12"], ["5"]])
    #expect(
      measures.first?.title.value == "จัดทำและเผยแพร่ข้อมูลตามข้อ o1 โครงสร้างและอำนาจหน้าที่ ให้ครบองค์ประกอบและเป็นปัจจุบัน")
    #expect(measures.first?.steps.map(\.text) == findings.zeroItems.first?.topic?.develop.map(\.text))
    #expect(measures.dropFirst().first?.steps.first?.steps.count == 4)
    #expect(measures.allSatisfy { $0.period != nil && $0.responsible.isEmpty })
    #expect(text.contains("  # ข้อ o1 ได้ 0.00 คะแนน: ควรเผยแพร่ข้อมูลโครงสร้าง"))
    #expect(text.contains("  # ตัวชี้วัดที่ 5 ได้ 93.82 คะแนน ลดลง 6.18 คะแนน\n"))
  }

  @Test("Questions below the pass mark and weak indicators without such items are drafted for, too")
  func indicators() throws {
    let findings = try Shipped.findings(
      of: 2568,
      assessments: "  2568: { indicators: { 3: 70, 6: 75, 9: 90 }, items: { e1: 84.99, e2: 85, e3: 60 } }",
      more: "measures: [{ title: ก, addresses: [e3] }]")
    let text = try #require(findings.measureDraftsText)
    let node = try readYAML(Array(text.utf8), file: "r")
    guard case .sequence(let drafts)? = node["measures"]?.content else {
      Issue.record("no list of measures")
      return
    }
    let addresses = drafts.map { draft -> String in
      if case .sequence(let codes)? = draft["addresses"]?.content,
        case .text(let code)? = codes.first?.content
      {
        return code
      }
      if case .sequence(let codes)? = draft["addresses"]?.content,
        case .number(let code)? = codes.first?.content
      {
        return code
      }
      return ""
    }
    #expect(addresses == ["e1", "3"])
  }

  @Test("A question without advice of its own is drafted for with that on its indicator")
  func questions() throws {
    let drafts = try Shipped.findings(of: 2568, assessments: "  2568: { items: { i5: 60, i13: 70 } }")
      .measureDrafts
    #expect(drafts.map(\.code) == ["i5", "i13"] && drafts.allSatisfy { !$0.steps.isEmpty })
  }

  @Test("Where nothing is low there is nothing to draft")
  func nothing() throws {
    let pairs = (1...10).map { "\($0): 100" }.joined(separator: ", ")
    #expect(
      try Shipped.findings(of: 2568, assessments: "  2568: { indicators: { \(pairs) } }").measureDrafts
        .isEmpty
    )
  }

  @Test("A remark can't break out of its comment")
  func comments() throws {
    let findings = try Shipped.findings(
      of: 2568, assessments: "  2568:\n    items: { o1: 0 }\n    remarks: { o1: \"ก\\nmeasures: ข\" }")
    let text = try #require(findings.measureDraftsText)
    #expect(text.contains("# ข้อ o1 ได้ 0.00 คะแนน: ก measures: ข\n"))
  }
}
