import Assessment
package import DocumentTree
import HTML
package import Layout
package import PDF
import Reporting
package import SourceData
package import Typography

/// A report before it takes a form: what it says, and what of its record deserves a second look.
package struct Report: Sendable {
  package var document: Document
  package var warnings: [Diagnostic]
  /// What the record lacks for a report of this kind, in Thai; nil where it has what the kind is about.
  package var lack: String?

  package init(document: Document, warnings: [Diagnostic], lack: String? = nil) {
    self.document = document
    self.warnings = warnings
    self.lack = lack
  }
}

/// The way of the data, from a record's values to what a report says.
///
/// - Parameters:
///   - map: Of the record's file, for the places of what is found inside its texts.
///   - image: The bytes of a picture that the record names, by its name and the place where it is named.
/// - Throws: All that is wrong with the record.
package func makeReport(
  _ source: SourceNode, library: Library, map: SourceMap? = nil,
  image: (String, SourceLocation) throws(DiagnosticsError) -> [UInt8]
) throws(DiagnosticsError) -> Report {
  let (document, findings, remarks) = try makeUncheckedReport(source, library: library, image: image)
  return Report(
    document: document,
    warnings: remarks
      + check(source, findings, tellsProgress: library.templates.tellsProgress, map: map),
    lack: lack(findings, templates: library.templates))
}

/// The same without the second look.
///
/// - Returns: What the report says, what it follows from, and what was remarked while the record was read.
func makeUncheckedReport(
  _ source: SourceNode, library: Library,
  image: (String, SourceLocation) throws(DiagnosticsError) -> [UInt8]
) throws(DiagnosticsError) -> (document: Document, findings: Findings, remarks: [Diagnostic]) {
  let frameworks = Array(library.frameworks.values)
  let (record, remarks): (Record, [Diagnostic])
  do throws(DiagnosticsError) {
    (record, remarks) = try readRecord(source, frameworks: frameworks)
    try refuseUnfilled(record)
  } catch {
    guard let partly = readRecordPartly(source, frameworks: frameworks).record else { throw error }
    throw error.with(pictures(of: partly, image: image).problems)
  }
  let (images, beside) = pictures(of: record, image: image)
  guard beside.isEmpty else { throw DiagnosticsError(beside) }
  let findings = try Findings(
    analyzing: record, frameworks: library.frameworks, guidance: library.guidance)
  let document = try makeDocument(
    findings, templates: library.templates, images: images, terms: library.terms)
  return (document, findings, remarks)
}

/// The pictures that a record names; and what is wrong with them and with the sections that its texts are for, so that one look
/// at a file tells all.
private func pictures(
  of record: Record, image: (String, SourceLocation) throws(DiagnosticsError) -> [UInt8]
) -> (images: [String: Image], problems: [Diagnostic]) {
  var images: [String: Image] = [:]
  var problems = narrativeProblems(of: record)
  if let logo = record.agency.logo {
    do throws(DiagnosticsError) {
      images[logo.value] = try Image(reading: image(logo.value, logo.location), namedAt: logo.location)
    } catch {
      problems += error.diagnostics
    }
  }
  return (images, problems)
}

extension DiagnosticsError {
  /// With others, each once, in the order of the file.
  func with(_ others: [Diagnostic]) -> DiagnosticsError {
    var collector = DiagnosticCollector()
    for diagnostic in diagnostics { collector.add(diagnostic) }
    for other in others where !diagnostics.contains(other) { collector.add(other) }
    return DiagnosticsError(collector.inFileOrder)
  }
}

/// A form that nobody has filled in is no report: it would praise what isn't known.
private func refuseUnfilled(_ record: Record) throws(DiagnosticsError) {
  let year = record.fiscalYear.value
  guard let assessment = record.assessments.first(where: { $0.year.value == year }), assessment.isEmpty else {
    return
  }
  throw DiagnosticsError([
    Diagnostic(
      .error, .missingAssessment, at: assessment.year.location,
      .init(thai: "ยังไม่ได้กรอกคะแนนปี \(year)", english: "the scores of \(year) are not filled in yet"))
  ])
}

/// A report's pages, and what setting them found wanting.
package struct SetPages: Sendable {
  package var document: LaidOutDocument
  /// Characters that no font has, styles that another font stands in for.
  package var warnings: [Diagnostic]
}

/// The way of the data, from a report to its pages.
///
/// - Parameter typesetter: The worker's own, of this type case; it sets the next report in half the time. One for this report
///   alone where nil.
package func setPages(of report: Report, typeCase: TypeCase, typesetter: Typesetter? = nil) -> SetPages {
  let document = report.document
  let typesetter = typesetter ?? typeCase.typesetter()
  typesetter.beginReport(terms: unbrokenNames(in: document))
  let pages = layOut(document, style: typeCase.style, typesetter: typesetter)
  return SetPages(document: pages, warnings: typesetter.warnings)
}

/// The same, without what setting the pages found wanting.
package func makePages(_ report: Report, typeCase: TypeCase) -> LaidOutDocument {
  setPages(of: report, typeCase: typeCase).document
}

/// The way of the data, from a report to the bytes of a PDF.
package func makePDF(
  _ report: Report, typeCase: TypeCase, typesetter: Typesetter? = nil, options: PDFOptions
) throws(PDFError) -> [UInt8] {
  let pages = setPages(of: report, typeCase: typeCase, typesetter: typesetter)
  return try writePDF(pages.document, fonts: typeCase.fonts, options: options)
}

/// The way of the data, from a report to the bytes of a page.
///
/// - Parameter date: Seconds from 1970 UTC, for its metadata.
package func makeHTML(_ report: Report, typeCase: TypeCase, date: Int? = nil) -> [UInt8] {
  let document = report.document
  let breaks = BreakOpportunities(dictionary: typeCase.dictionary, terms: unbrokenNames(in: document))
  let options = HTMLOptions(families: typeCase.families, fonts: typeCase.pageFonts, date: date)
  return Array(writeHTML(document, style: typeCase.style, breaks: breaks, options: options).utf8)
}

/// Names that no line of a document breaks, on pages and in HTML.
private func unbrokenNames(in document: Document) -> [String] {
  document.unbreakableTerms + TermSet.names(in: document.texts)
}
