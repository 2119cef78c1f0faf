import Assessment
import DocumentTree
import HTML
import Layout
import PDF
import Preview
import Reporting
import SourceData
import Typography

/// Makes the reports that a preview shows, of one record in all kinds, again and again; known to the worker's thread alone.
///
/// What a record's change leaves as it was is kept: templates, frameworks, style, fonts and shaped words.
struct ReportMaker {
  /// What to show.
  var snapshot = PreviewSnapshot()
  private let inputs: Inputs
  private let options: PDFOptions
  private var libraries: [String: (years: Set<Int>?, library: Library)] = [:]
  private var look: Look?
  private var setter: (typeCase: TypeCase, typesetter: Typesetter)?
  private var record: Result<RecordSource, DiagnosticsError> = .failure(DiagnosticsError([]))
  /// Of which reading each kind was made last.
  private var made: [String: Int] = [:]
  /// The last that could be read, of each kind: what its page shows.
  private(set) var shown: [String: Shown] = [:]
  /// Each kind's page, taken apart.
  private var parts: [String: PageParts] = [:]
  /// Whether something could not be made since the last reading for a fault of the machine.
  private(set) var hasMetFault = false
  /// What the texts of each kind's page were written as.
  private var memories: [String: PageMemory] = [:]

  /// A record as it was read.
  private struct RecordSource {
    var bytes: [UInt8]
    var node: SourceNode
    /// Nil of a workbook.
    var map: SourceMap?
  }

  /// What a kind's page was made of.
  struct Shown {
    var report: Report
    var source: SourceNode
    var map: SourceMap?
    var blocks: ReportBlocks?
  }

  init(_ inputs: Inputs, options: PDFOptions) {
    self.inputs = inputs
    self.options = options
  }

  // MARK: Reading

  /// Reads the record anew.
  ///
  /// - Parameter isAll: Whether templates, style or fonts may have changed as well.
  mutating func read(all isAll: Bool) {
    snapshot.reading += 1
    if hasMetFault {
      for index in snapshot.kinds.indices { snapshot.kinds[index].failedPages = nil }
    }
    hasMetFault = false
    if isAll {
      libraries = [:]
      look = nil
      setter = nil
      memories = [:]
      // The one that is made unless another is named comes first.
      let kinds = inputs.templates.kinds.sorted {
        ($0 == "annual" ? 0 : 1, $0) < ($1 == "annual" ? 0 : 1, $1)
      }
      snapshot.kinds = kinds.map { snapshot[$0] ?? PreviewKind(name: $0) }
    }
    do throws(DiagnosticsError) {
      let bytes = try readRecordBytes(inputs.record)
      let node = try readRecordSource(bytes, file: inputs.record)
      let map = isWorkbook(inputs.record) ? nil : SourceMap(bytes, file: inputs.record)
      record = .success(RecordSource(bytes: bytes, node: node, map: map))
    } catch {
      record = .failure(error)
    }
  }

  // MARK: Pages

  /// Whether a kind's page is made of what was read last.
  func isMade(_ kind: String) -> Bool { made[kind] == snapshot.reading }

  /// Makes a kind's page.
  mutating func makePage(_ kind: String) {
    guard let index = snapshot.kinds.firstIndex(where: { $0.name == kind }) else { return }
    made[kind] = snapshot.reading
    var state = snapshot.kinds[index]
    state.isMade = true
    do throws(Failure) {
      let source = try readingInput { () throws(DiagnosticsError) in try record.get() }
      let report = try report(kind, source)
      let (page, warnings) = try page(of: report, kind)
      shown[kind] = Shown(report: report, source: source.node, map: source.map)
      if state.page?.content != page {
        let parts = PageParts(page)
        state.change = self.parts[kind].flatMap { PageChange(from: $0, to: parts) }
        self.parts[kind] = parts
        state.page = Revised(revision: (state.page?.revision ?? 0) + 1, content: page)
      }
      state.lack = report.lack
      state.agency = report.document.metadata.author
      state.title = report.document.metadata.title
      state.isCurrent = true
      state.problems = (report.warnings + warnings).map { PreviewProblem(diagnostic: $0) }
    } catch {
      note(error)
      state.isCurrent = false
      state.problems = allProblems(error).map { PreviewProblem(diagnostic: $0) }
    }
    state.label =
      libraries[kind]?.library.templates.label ?? state.label
      ?? (try? inputs.templates.templates(kind: kind).label)
    snapshot.kinds[index] = state
    publish()
  }

  private mutating func page(
    of report: Report, _ kind: String
  ) throws(Failure) -> (bytes: [UInt8], warnings: [Diagnostic]) {
    let typeCase = try openSetter().typeCase
    let page = webPage(
      of: report, typeCase: typeCase, date: options.date, memory: &memories[kind, default: .init()])
    try checkFonts(typeCase)
    return (page.bytes, page.warnings)
  }

  private mutating func note(_ failure: Failure) {
    if case .machine = failure { hasMetFault = true }
  }

  /// What was wrong with the machine may be over next time, so that nothing is kept that was opened then.
  private mutating func checkFonts(_ typeCase: TypeCase) throws(Failure) {
    do throws(Failure) {
      try typeCase.checkFonts()
    } catch {
      setter = nil
      throw error
    }
  }

  /// What stopped a report, and how its record is typed, as far as it can be read.
  private func allProblems(_ failure: Failure) -> [Diagnostic] {
    let problems = failure.diagnostics
    guard case .success(let source) = record else { return problems }
    return problems + Check.typing(source.bytes, inputs.record).filter { !problems.contains($0) }
  }

  mutating func publish() { snapshot.serial += 1 }

  private mutating func report(
    _ kind: String, _ source: RecordSource
  ) throws(Failure) -> Report {
    let library = try library(kind, for: source.node)
    for picture in library.templates.pictures {
      snapshot.pictures.insert(joinedPath(CLI.folder(of: picture.location.file), picture.source))
    }
    let folder = folder(of: inputs.record)
    let style = try openLook().style
    let report = try readingInput { () throws(DiagnosticsError) in
      try library.templates.check(style)
      return try makeReport(source.node, library: library, map: source.map) {
        name, location throws(DiagnosticsError) in
        // Also one that is not there: it may come.
        snapshot.pictures.insert(joinedPath(folder, name))
        return try readFile(name, inside: .record(folder: folder), namedAt: location)
      }
    }
    return report
  }

  /// A kind's page of another record, as it would be.
  mutating func page(of record: SourceNode, _ kind: String) throws(Failure) -> [UInt8] {
    let library = try library(kind, for: record)
    let folder = folder(of: inputs.record)
    let document = try readingInput { () throws(DiagnosticsError) in
      try AnalysedRecord(record, frameworks: library.frameworks, guidance: library.guidance) {
        name, location throws(DiagnosticsError) in
        try readFile(name, inside: .record(folder: folder), namedAt: location)
      }.document(library.templates, terms: library.terms)
    }
    return try page(of: Report(document: document, warnings: []), kind).bytes
  }

  /// The frameworks of the years that a kind's report tells of.
  func frameworks(_ kind: String) -> [Int: Framework] { libraries[kind]?.library.frameworks ?? [:] }

  /// The values of the record as it was read last; nil where it can't be read.
  var sourceNode: SourceNode? { try? record.get().node }

  /// The blocks of the page that is shown.
  mutating func blocks(shownBy kind: String) -> ReportBlocks {
    if let known = shown[kind]?.blocks { return known }
    let blocks = ReportBlocks(snapshot[kind]?.page?.content ?? [])
    shown[kind]?.blocks = blocks
    return blocks
  }

  private mutating func openLook() throws(Failure) -> Look {
    if let look { return look }
    let read = try inputs.look()
    look = read
    return read
  }

  private mutating func library(_ kind: String, for source: SourceNode) throws(Failure) -> Library {
    let years = inputs.templates.years(of: source)
    if let known = libraries[kind], known.years == years { return known.library }
    let folder = inputs.templates
    let library = try readingInput { () throws(DiagnosticsError) in
      try Library(folder, kind: kind, years: years)
    }
    libraries[kind] = (years, library)
    return library
  }

  // MARK: True pages

  /// Whether a kind's true pages are those of its page, or can't be made.
  func hasPages(_ kind: String) -> Bool {
    guard let state = snapshot[kind], let revision = state.page?.revision else { return true }
    return state.pages?.revision == revision || state.failedPages == revision
  }

  /// Sets a kind's true pages.
  mutating func makePages(_ kind: String) {
    guard let index = snapshot.kinds.firstIndex(where: { $0.name == kind }),
      let revision = snapshot.kinds[index].page?.revision, let report = shown[kind]?.report
    else { return }
    do throws(Failure) {
      let setter = try openSetter()
      let set = setPages(of: report, typeCase: setter.typeCase, typesetter: setter.typesetter)
      try checkFonts(setter.typeCase)
      let bytes: [UInt8]
      do throws(PDFError) {
        bytes = try writePDF(set.document, fonts: setter.typeCase.fonts, options: options)
      } catch {
        throw Failure(error, record: inputs.record, paths: setter.typeCase.paths)
      }
      snapshot.kinds[index].pages = Revised(
        revision: revision,
        content: PreviewPages(
          pdf: bytes, labels: set.document.pages.map(\.label),
          headings: set.document.outline.map { $0.page + 1 }))
      if snapshot.kinds[index].isCurrent { add(set.warnings, to: index) }
    } catch {
      note(error)
      snapshot.kinds[index].failedPages = revision
      add(error.diagnostics, to: index)
    }
    publish()
  }

  private mutating func add(_ diagnostics: [Diagnostic], to index: Int) {
    let known = Set(snapshot.kinds[index].problems.map(\.diagnostic))
    snapshot.kinds[index].problems += diagnostics.filter { !known.contains($0) }
      .map { PreviewProblem(diagnostic: $0, blocks: []) }
  }

  private mutating func openSetter() throws(Failure) -> (typeCase: TypeCase, typesetter: Typesetter) {
    if let setter { return setter }
    let typeCase = try inputs.typeCase(openLook())
    let opened = (typeCase, typeCase.typesetter())
    setter = opened
    return opened
  }
}

extension Failure {
  /// The same as findings, to be shown in a list.
  fileprivate var diagnostics: [Diagnostic] {
    switch self {
    case .input(let diagnostics): diagnostics
    case .usage(let message), .machine(let message): [Diagnostic(.error, .machine, at: nil, message)]
    case .brokenPipe: []
    }
  }
}
