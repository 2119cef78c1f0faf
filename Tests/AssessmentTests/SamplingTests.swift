import Assessment
import SourceData
import Testing

@Suite("How many must answer")
struct SamplingTests {
  private func finding(_ kind: String, _ population: String) throws -> SamplingFinding? {
    let text = """
      agency: {name: องค์การบริหารส่วนตำบลตัวอย่าง, kind: \(kind)}
      fiscalYear: 2565
      assessments: { 2565: {} }
      respondents: { internal: {population: \(population)}, external: {population: 120, answered: 6} }
      """
    return try Shipped.findings(readYAML(Array(text.utf8), file: "t")).sampling
  }

  /// By the table of 2565: อบต. of at most 30 all, then 30, from 501 a tenth rounded up; เทศบาล 30 or all, 30, a tenth.
  @Test(
    "kind and size decide",
    arguments: [
      ("องค์การบริหารส่วนตำบล", "26", "อบต.", 0, 26, 30), ("องค์การบริหารส่วนตำบล", "30", "อบต.", 0, 30, 30),
      ("องค์การบริหารส่วนตำบล", "31", "อบต.", 1, 30, 50), ("องค์การบริหารส่วนตำบล", "501", "อบต.", 2, 51, 100),
      ("เทศบาลตำบล", "12", "เทศบาล", 0, 12, 30), ("เทศบาลเมือง", "100", "เทศบาล", 0, 30, 30),
      ("เทศบาลนคร", "2001", "เทศบาล", 2, 201, 100), ("องค์การบริหารส่วนจังหวัด", "305", "อบจ.", 1, 31, 50),
      ("เมืองพัทยา", "600", "เมืองพัทยา", 2, 60, 100), ("", "26", "อบต.", 0, 26, 30),
    ])
  func required(
    kind: String, population: String, group: String, size: Int, internalCount: Int, external: Int
  ) throws {
    let finding = try #require(try finding(kind, population))
    #expect(finding.group?.name == group && finding.size == size)
    #expect(finding.requiredInternal == internalCount && finding.requiredExternal == external)
  }

  @Test("where the kind, the size or the rules are not known, nothing is required")
  func unknown() throws {
    let ministry = try #require(try finding("กรม", "26"))
    #expect(ministry.group == nil && ministry.requiredInternal == nil && ministry.requiredExternal == nil)
    let small = try #require(try finding("เมืองพัทยา", "26"))
    #expect(small.size == nil && small.requiredInternal == nil)
    #expect(try finding("เทศบาลตำบล", "~")?.size == nil)
    #expect(try Shipped.findings(of: 2563, assessments: "  2563: {}").sampling == nil)
  }

  @Test("numbers at the edges of what can be counted don't overflow")
  func extremes() {
    let tenth = SamplingRules.Sample(share: 10, least: 30)
    #expect(
      tenth.required(of: 0) == 0 && tenth.required(of: 29) == 29 && tenth.required(of: 301) == 31
        && tenth.required(of: .max) == nil)
    #expect(SamplingRules.Sample(orAll: true).required(of: nil) == nil)
    #expect(SamplingRules.Sample(count: 30, orAll: true).required(of: nil) == 30)
    // No more can be asked than there are.
    #expect(SamplingRules.Sample(count: 30).required(of: 6) == 6)
  }

  @Test("what is wrong with the rules is told where it stands")
  func problems() throws {
    let text = """
      general: { share: 110, least: 30 }
      many: -1
      sizes: [เล็ก]
      groups:
        - { name: ก, kinds: [ข], sizes: [{ internal: some, external: 1 }, ~] }
        - { name: ก, kinds: [ข], sizes: [{ internal: { orAll: 1 }, external: 1, upTo: 3 }] }
      """
    let header = """
      fiscalYear: 2570
      passMark: 85
      strengthMark: 80
      instruments: [{ code: IIT, name: ก, english: A, weight: 100, aggregation: published }]
      indicators: []
      items: {}
      rating: { bands: [] }
      provenance: {}
      topics: [{ number: 1, name: ก, items: [o1] }]
      sampling:
      """
    let indented = text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let error = #expect(throws: DiagnosticsError.self) {
      _ = try Framework(reading: readYAML(Array((header + "\n" + indented).utf8), file: "f"))
    }
    #expect(
      error?.diagnostics.map { "\($0.location?.description.dropFirst(2) ?? "") \($0.code.rawValue)" } == [
        "9:40 dangling-framework-reference", "11:3 missing-data-key", "11:12 wrong-data-value",
        "12:9 wrong-data-value", "15:37 wrong-data-value", "15:50 wrong-data-value",
        "16:77 unknown-data-key", "16:59 wrong-data-value",
      ])
  }
}
