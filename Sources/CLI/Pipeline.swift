package import Assessment
package import DocumentTree
import HTML
package import Layout
package import PDF
package import Reporting
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

/// A record that was found sound, and what follows from it: all that its report is made from, beside templates.
package struct AnalysedRecord: Sendable {
  private let source: SourceNode
  private let findings: Findings
  private let map: SourceMap?
  private let images: [String: Image]
  /// What reading it found wanting.
  private let remarks: [Diagnostic]

  /// - Parameters:
  ///   - map: Of the record's file, for the places of what is found inside its texts.
  ///   - image: The bytes of a picture that the record names, by its name and the place where it is named.
  /// - Throws: All that is wrong with the record.
  package init(
    _ source: SourceNode, frameworks: [Int: Framework], guidance: [Int: Guidance], map: SourceMap? = nil,
    image: (String, SourceLocation) throws(DiagnosticsError) -> [UInt8]
  ) throws(DiagnosticsError) {
    let known = Array(frameworks.values)
    let (record, remarks): (Record, [Diagnostic])
    do throws(DiagnosticsError) {
      (record, remarks) = try readRecord(source, frameworks: known)
      try refuseUnfilled(record)
    } catch {
      guard let partly = readRecordPartly(source, frameworks: known).record else { throw error }
      throw error.with(pictures(of: partly, image: image).problems)
    }
    let (images, beside) = pictures(of: record, image: image)
    guard beside.isEmpty else { throw DiagnosticsError(beside) }
    findings = try Findings(analyzing: record, frameworks: frameworks, guidance: guidance)
    self.source = source
    self.map = map
    self.images = images
    self.remarks = remarks
  }

  /// What its report says.
  ///
  /// - Parameters:
  ///   - terms: Words that a line never breaks (`Templates/terms.yaml`).
  ///   - isMade: Called with each section as soon as it is there, before it is known whether all will be.
  /// - Throws: Narratives that no section takes in, and what only this record shows to be wrong with the templates.
  package func document(
    _ templates: TemplateSet, terms: [String], isMade: (Section) -> Void = { _ in }
  ) throws(DiagnosticsError) -> Document {
    try makeDocument(findings, templates: templates, images: images, terms: terms, isMade: isMade)
  }

  /// Names and words that a line of its report never breaks, as far as they are known before it is made.
  func unbreakableTerms(and terms: [String]) -> [String] {
    Reporting.unbreakableTerms(of: findings.record, terms: terms)
  }

  /// What of it deserves a second look, for a report by these templates, in the order in which its reader comes upon it.
  ///
  /// - Parameter memory: The worker's own, of checks of records before.
  package func warnings(_ templates: TemplateSet, memory: CheckMemory? = nil) -> [Diagnostic] {
    let found = check(
      source, findings, tellsProgress: templates.tellsProgress, showsItems: templates.showsItems, map: map,
      memory: memory)
    return inSheetOrder(remarks + found)
  }

  /// Characters of its texts, each where it first stands.
  func characters(where isWanted: (Unicode.Scalar) -> Bool) -> [PlacedCharacter] {
    CLI.characters(of: source, map: map, where: isWanted)
  }

  /// What it lacks for a report by these templates, in Thai; nil where it has what the report is about.
  func lack(_ templates: TemplateSet) -> String? { Reporting.lack(findings, templates: templates) }
}

/// The way of the data, from a record's values to what a report says.
///
/// - Parameters:
///   - map: Of the record's file, for the places of what is found inside its texts.
///   - memory: The worker's own, of checks of this library's records before.
///   - image: The bytes of a picture that the record names, by its name and the place where it is named.
/// - Throws: All that is wrong with the record.
package func makeReport(
  _ source: SourceNode, library: Library, map: SourceMap? = nil, memory: CheckMemory? = nil,
  image: (String, SourceLocation) throws(DiagnosticsError) -> [UInt8]
) throws(DiagnosticsError) -> Report {
  let record = try AnalysedRecord(
    source, frameworks: library.frameworks, guidance: library.guidance, map: map, image: image)
  let document = try record.document(library.templates, terms: library.terms)
  return Report(
    document: document, warnings: record.warnings(library.templates, memory: memory),
    lack: record.lack(library.templates))
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
/// - Parameters:
///   - typesetter: The worker's own, of this type case; it sets the next report in half the time. One for this report alone
///     where nil.
///   - memory: The worker's own, like the typesetter.
package func setPages(
  of report: Report, typeCase: TypeCase, typesetter: Typesetter? = nil, memory: LineMemory? = nil
) -> SetPages {
  let document = report.document
  let typesetter = typesetter ?? typeCase.typesetter()
  typesetter.beginReport(terms: unbrokenNames(in: document))
  let pages = layOut(document, style: typeCase.style, typesetter: typesetter, memory: memory)
  return SetPages(document: pages, warnings: typeCase.warnings(of: typesetter.remarks))
}

/// The same, of a report whose sections a compositor took in as they were made.
package func setPages(of report: Report, typeCase: TypeCase, compositor: Compositor) -> SetPages {
  let document = report.document
  guard let made = compositor.layOut(document, terms: unbrokenNames(in: document)) else {
    return setPages(of: report, typeCase: typeCase)
  }
  return SetPages(document: made.pages, warnings: typeCase.warnings(of: made.remarks))
}

/// The same, without what setting the pages found wanting.
package func makePages(_ report: Report, typeCase: TypeCase) -> LaidOutDocument {
  setPages(of: report, typeCase: typeCase).document
}

/// The way of the data, from a report to the bytes of a PDF.
package func makePDF(
  _ report: Report, typeCase: TypeCase, typesetter: Typesetter? = nil, memory: LineMemory? = nil,
  options: PDFOptions
) throws(PDFError) -> [UInt8] {
  let pages = setPages(of: report, typeCase: typeCase, typesetter: typesetter, memory: memory)
  return try writePDF(pages.document, fonts: typeCase.fonts, options: options)
}

/// A report's web page, and what writing it found wanting.
struct WebPage: Sendable {
  var bytes: [UInt8]
  /// Of fonts that are there and can't be used.
  var warnings: [Diagnostic]
}

/// The way of the data, from a report to its web page.
///
/// - Parameter date: Seconds from 1970 UTC, for its metadata.
func webPage(of report: Report, typeCase: TypeCase, date: Int?) -> WebPage {
  let document = report.document
  let breaks = BreakOpportunities(dictionary: typeCase.dictionary, terms: unbrokenNames(in: document))
  var remarks = PageRemarks()
  let page = writeHTML(
    document, style: typeCase.style, breaks: breaks, options: typeCase.htmlOptions(date), remarks: &remarks)
  return WebPage(bytes: Array(page.utf8), warnings: typeCase.warnings(of: remarks))
}

/// The same, without what writing it found wanting.
package func makeHTML(_ report: Report, typeCase: TypeCase, date: Int? = nil) -> [UInt8] {
  webPage(of: report, typeCase: typeCase, date: date).bytes
}

/// The same for a page that is made again and again, as its record changes.
///
/// - Parameter memory: Of the page before, of the same report.
func webPage(of report: Report, typeCase: TypeCase, date: Int?, memory: inout PageMemory) -> WebPage {
  let names = unbrokenNames(in: report.document)
  memory.begin(names: names, style: typeCase.style)
  var remarks = PageRemarks()
  let page = writeHTML(
    report.document, style: typeCase.style,
    breaks: BreakOpportunities(dictionary: typeCase.dictionary, terms: names),
    options: typeCase.htmlOptions(date), memory: &memory, remarks: &remarks)
  return WebPage(bytes: Array(page.utf8), warnings: typeCase.warnings(of: remarks))
}

extension TypeCase {
  fileprivate func htmlOptions(_ date: Int?) -> HTMLOptions {
    HTMLOptions(families: families, fonts: pageFonts, date: date)
  }
}

/// Names that no line of a document breaks, on pages and in HTML.
private func unbrokenNames(in document: Document) -> [String] {
  document.unbreakableTerms + TermSet.names(in: document.texts)
}
