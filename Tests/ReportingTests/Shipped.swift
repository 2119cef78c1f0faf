import Assessment
import DocumentTree
import Foundation
import Reporting
import SourceData
import TestSupport

/// The files that the project ships, as the tests read them.
enum Shipped {
  static func files(below folder: String) throws -> [TemplateFile] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: Checkout.file(folder).path)
    return try names.sorted().filter { $0.hasSuffix(".xml") }.map {
      TemplateFile(path: $0, bytes: try Checkout.bytes("Templates/" + $0), displayPath: "Templates/" + $0)
    }
  }

  static func yaml(_ path: String) throws -> SourceNode { try readYAML(Checkout.bytes(path), file: path) }

  /// Read once; reading all of them takes its time in a debug build.
  private static let loadedFrameworks = Result {
    try (2562...2569).map { try Framework(reading: yaml("Templates/frameworks/\($0).yaml")) }
  }
  private static let loadedTemplates = Result { try files(below: "Templates") }

  private static let loadedGuidance = Result {
    let frameworks = try loadedFrameworks.get()
    var guidance: [Int: Guidance] = [:]
    for framework in frameworks {
      let year = framework.fiscalYear
      guidance[year] = try loadGuidance(of: year) { year, count throws(DiagnosticsError) in
        count == 0 ? try? yaml("Templates/guidance/\(year).yaml") : nil
      } framework: { year throws(DiagnosticsError) in
        guard let framework = frameworks.first(where: { $0.fiscalYear == year }) else {
          throw DiagnosticsError([])
        }
        return framework
      }
    }
    return guidance
  }

  static func frameworks() throws -> [Framework] { try loadedFrameworks.get() }

  static func findings(_ record: SourceNode) throws -> Findings {
    let frameworks = try frameworks()
    let byYear = Dictionary(uniqueKeysWithValues: frameworks.map { ($0.fiscalYear, $0) })
    return try Findings(
      analyzing: readRecord(record, frameworks: frameworks).record, frameworks: byYear,
      guidance: loadedGuidance.get())
  }

  static func templates(_ kind: String) throws -> TemplateSet {
    try TemplateSet(kind: kind, files: loadedTemplates.get())
  }

  static func document(of example: String, kind: String = "annual") throws -> Document {
    try makeDocument(
      findings(yaml("Examples/\(example).yaml")), templates: templates(kind),
      terms: readTerms(yaml("Templates/terms.yaml")))
  }

  /// What a record written in the test lacks for a kind of report.
  static func lack(record: String, kind: String) throws -> String? {
    try Reporting.lack(
      findings(readYAML(Array(record.utf8), file: "record.yaml")), templates: templates(kind))
  }

  /// The document of a record written in the test.
  static func document(
    record: String, kind: String = "annual", images: [String: Image] = [:]
  ) throws -> Document {
    try makeDocument(
      findings(readYAML(Array(record.utf8), file: "record.yaml")), templates: templates(kind), images: images)
  }
}
