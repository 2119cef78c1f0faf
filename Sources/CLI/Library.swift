package import Assessment
package import Reporting
package import SourceData
import ThaiFormat

/// What reports of one kind are made with, whoever they are of: read once, and shared by all that are made in one run.
package struct Library: Sendable {
  package var templates: TemplateSet
  /// Of the years that were asked for.
  package var frameworks: [Int: Framework]
  package var guidance: [Int: Guidance]
  /// Words that a line never breaks (`Templates/terms.yaml`).
  package var terms: [String]

  /// - Parameter years: The fiscal years to be ready for; all that there are where nil.
  /// - Throws: What is wrong with the templates or with a year's files.
  package init(_ folder: TemplateFolder, kind: String, years: Set<Int>? = nil) throws(DiagnosticsError) {
    templates = try folder.templates(kind: kind)
    (frameworks, guidance) = try folder.frameworks(of: years)
    terms = try folder.terms()
  }
}

extension TemplateFolder {
  /// The frameworks of years, and the advice that a record of them is given.
  ///
  /// - Parameter years: Those of one record; all that there are where nil.
  func frameworks(
    of years: Set<Int>?
  ) throws(DiagnosticsError) -> (frameworks: [Int: Framework], guidance: [Int: Guidance]) {
    var frameworks: [Int: Framework] = [:]
    var guidance: [Int: Guidance] = [:]
    let known = years.map { $0.sorted() } ?? self.years
    for year in known { frameworks[year] = try framework(year) }
    // Advice is given on the year assessed, a record's last; earlier years are only compared with.
    for year in years == nil ? known : known.suffix(1) {
      guidance[year] = try self.guidance(of: year, frameworks: frameworks)
    }
    return (frameworks, guidance)
  }

  /// The years that a record speaks of; nil where one of them has no framework, and all must be read to say which do.
  package func years(of record: SourceNode) -> Set<Int>? {
    var years: Set<Int> = []
    // Years may be written in Thai digits.
    func number(_ year: String) -> Int {
      year.utf8.count <= 48 ? Int(DigitSystem.arabic.apply(to: year)) ?? 0 : 0
    }
    switch record["fiscalYear"]?.content {
    case .number(let year), .text(let year): years.insert(number(year))
    default: break
    }
    if case .mapping(let entries) = record["assessments"]?.content {
      for entry in entries { years.insert(number(entry.key)) }
    }
    // Each is looked for, and not the folder listed, which takes a descriptor that there may be none of.
    return !years.isEmpty && years.allSatisfy(hasFramework) ? years : nil
  }
}
