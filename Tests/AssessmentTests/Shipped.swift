import Assessment
import Foundation
import SourceData
import TestSupport

/// The project's own data files, and records for tests.
enum Shipped {
  static func node(_ path: String) throws -> SourceNode {
    try readYAML(Checkout.bytes(path), file: path)
  }

  static func files(_ folder: String) throws -> [String] {
    try Checkout.names(in: folder).map { folder + "/" + $0 }
  }

  /// Read once; reading all of them takes its time in a debug build.
  private static let loadedFrameworks = Result { try readFrameworks() }
  private static let loadedGuidance = Result { try readGuidance(loadedFrameworks.get()) }

  static func frameworks() throws -> [Int: Framework] { try loadedFrameworks.get() }
  static func guidance() throws -> [Int: Guidance] { try loadedGuidance.get() }

  private static func readFrameworks() throws -> [Int: Framework] {
    let frameworks = try files("Templates/frameworks").map { try Framework(reading: node($0)) }
    return Dictionary(uniqueKeysWithValues: frameworks.map { ($0.fiscalYear, $0) })
  }

  private static func readGuidance(_ frameworks: [Int: Framework]) throws -> [Int: Guidance] {
    var guidance: [Int: Guidance] = [:]
    for year in frameworks.keys {
      guidance[year] = try loadGuidance(of: year) { year, count throws(DiagnosticsError) in
        count == 0 ? try? node("Templates/guidance/\(year).yaml") : nil
      } framework: { year throws(DiagnosticsError) in
        guard let framework = frameworks[year] else { throw DiagnosticsError([]) }
        return framework
      }
    }
    return guidance
  }

  /// The findings of a record given as YAML, with the shipped frameworks and guidance.
  static func findings(_ record: SourceNode) throws -> Findings {
    let frameworks = try frameworks()
    let read = try readRecord(record, frameworks: Array(frameworks.values))
    return try Findings(
      analyzing: read.record, frameworks: frameworks, guidance: guidance())
  }

  static func findings(of year: Int, assessments: String, more: String = "") throws -> Findings {
    let text = "agency: {name: ก}\nfiscalYear: \(year)\nassessments:\n\(assessments)\n\(more)"
    return try findings(readYAML(Array(text.utf8), file: "t"))
  }

  static func example(_ name: String) throws -> Findings {
    try findings(node("Examples/\(name).yaml"))
  }
}

/// The frameworks as they are shipped, by year.
func shippedFrameworks() throws -> [Framework] {
  try Shipped.frameworks().values.sorted { $0.fiscalYear < $1.fiscalYear }
}
