package import SourceData
import ThaiFormat

/// Reads an agency's record strictly and checks it against the frameworks of its years.
///
/// A key without a value (`district:`) counts as not given. Scores are not checked against each other here.
///
/// - Parameters:
///   - node: The record's file as YAML, JSON or a workbook gave it.
///   - frameworks: Those of the years that the program knows.
/// - Returns: The record with warnings in the order of the file.
/// - Throws: All that is wrong with the file, warnings included, in the order of the file.
package func readRecord(
  _ node: SourceNode, frameworks: [Framework]
) throws(DiagnosticsError) -> (record: Record, warnings: [Diagnostic]) {
  var reader = RecordReader(frameworks: frameworks)
  let record = reader.record(node)
  try reader.problems.throwErrors()
  guard let record else {
    // A record that could not be made has had its error reported.
    throw DiagnosticsError([reader.wrongRecord(node)])
  }
  return (record, reader.problems.inFileOrder)
}

/// As much of a record as can be made of it, to look for what else is wrong; nil where it names no agency or year.
package func readRecordPartly(_ node: SourceNode, frameworks: [Framework]) -> (
  record: Record?, problems: [Diagnostic]
) {
  var reader = RecordReader(frameworks: frameworks)
  let record = reader.record(node)
  return (record, reader.problems.inFileOrder)
}

/// Reads one record, and gathers problems on the way; a value that is wrong is left out, and reading goes on.
struct RecordReader {
  let frameworks: [Framework]
  var problems = DiagnosticCollector()

  init(frameworks: [Framework]) {
    self.frameworks = frameworks
  }

  mutating func record(_ node: SourceNode) -> Record? {
    if case .null = node.content {
      problems.error(
        .missingKey, at: node.location, thai: "ไฟล์ว่างเปล่า ยังไม่มีข้อมูล",
        english: "the file is empty: there are no data yet")
      return nil
    }
    guard let fields = fields(node, .record) else { return nil }
    let agency = fields["agency"].flatMap { self.agency($0.value) }
    let year = fields["fiscalYear"].flatMap { fiscalYear($0.value) }
    let digits = fields["digits"].flatMap { word($0.value, as: DigitSystem.self) } ?? .thai
    let assessments = self.assessments(fields["assessments"], fiscalYear: year)
    let respondents = fields["respondents"].flatMap { self.respondents($0.value) }
    let terms = texts(fields["terms"]?.value, limit: RecordLimit.name, isSingleLine: true)
    let narratives = self.narratives(fields["narrative"])
    let framework = year.flatMap { self.framework($0.value) }
    let topics = topicAnalyses(fields["topics"], framework: framework)
    let measures = elements(fields["measures"]?.value).compactMap { measure($0, framework: framework) }
    let measuresYear = fields["measuresYear"].flatMap { self.measuresYear($0.value, fiscalYear: year) }
    let improvements = self.improvements(fields["improvements"], framework: framework)
    let guidance = fields["guidance"].flatMap { self.guidance($0.value, framework: framework) }
    guard let agency, let year else { return nil }
    return Record(
      agency: agency, fiscalYear: year, digits: digits, measuresYear: measuresYear, assessments: assessments,
      respondents: respondents, terms: terms, narratives: narratives, topics: topics,
      measures: measures, improvements: improvements, guidance: guidance,
      measuresPlace: node["measures"].flatMap { $0.content == .null ? $0.location : nil },
      location: node.location)
  }

  func framework(_ year: Int) -> Framework? {
    frameworks.first { $0.fiscalYear == year }
  }

  func wrongRecord(_ node: SourceNode) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: node.location,
      .init(thai: "ไฟล์นี้ไม่ใช่ข้อมูลของหน่วยงาน", english: "this is no agency's record"))
  }
}
