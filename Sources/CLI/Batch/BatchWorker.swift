import Assessment
import DocumentTree
import Layout
import PDF
import Reporting
import SourceData
import Typography

/// What every worker of a run is made from.
struct BatchSetup: Sendable {
  var inputs: Inputs
  var source: BatchSource
  var formats: [Format]
  var options: PDFOptions
  /// Of all that reports depend on beside their records: program, templates, style, fonts, dictionary.
  var fingerprint: Fingerprint
}

/// What became of one agency's report.
enum BatchOutcome: Sendable {
  case made(BatchEntryRecord, warnings: [Diagnostic])
  /// It was there already, made of the same input.
  case upToDate(BatchEntryRecord)
  case failed([Diagnostic])
  /// What keeps every further report from being made, too.
  case stopped(Failure)
}

/// Makes the reports of one thread.
///
/// Each worker opens templates, frameworks and fonts for itself: what threads share they must count references to
/// together, and that costs more than the megabytes do.
struct BatchWorker {
  private let setup: BatchSetup
  private let library: Library
  private let typeCase: TypeCase
  /// Keeps what it has shaped from one report to the next.
  private let typesetter: Typesetter
  /// Keeps what checks of records have in common.
  private let checks = CheckMemory()
  /// Keeps where lines end.
  private let memory = LineMemory()
  private let writer: BatchFileWriter

  init(_ setup: BatchSetup, writer: BatchFileWriter) throws(Failure) {
    self.setup = setup
    self.writer = writer
    library = try readingInput { () throws(DiagnosticsError) in
      try Library(setup.inputs.templates, kind: setup.inputs.kind)
    }
    typeCase = try setup.inputs.typeCase(setup.inputs.look(for: library.templates))
    typesetter = typeCase.typesetter()
  }

  /// - Parameter known: What an earlier run has made under this name.
  func make(_ entry: BatchPlan.Entry, known: BatchEntryRecord?) -> BatchOutcome {
    do throws(Failure) {
      return try outcome(entry, known: known)
    } catch {
      switch error {
      case .input(let diagnostics): return .failed(diagnostics)
      case .usage, .machine, .brokenPipe: return .stopped(error)
      }
    }
  }

  private func outcome(_ entry: BatchPlan.Entry, known: BatchEntryRecord?) throws(Failure) -> BatchOutcome {
    let record: (source: SourceNode, folder: String)
    let report: Report
    var fingerprint = setup.fingerprint
    do throws(DiagnosticsError) {
      record = try setup.source.record(entry.job, templates: setup.inputs.templates)
      fingerprint.add(record.source)
      if let node = record.source["agency"]?["logo"], case .text(let logo) = node.content,
        let bytes = try? readFile(logo, inside: .record(folder: record.folder), namedAt: node.location)
      {
        fingerprint.add(bytes)
      }
      if let known, known.fingerprint == fingerprint, known.isWhole(in: writer.output),
        Set(known.files.keys) == Set(setup.formats.map(\.rawValue))
      {
        // What it is called is the record's to say, not the journal's, which anybody may have changed.
        var current = known
        current.name = entry.name
        current.agency = title(entry, record.source)
        return .upToDate(current)
      }
      report = try makeReport(record.source, library: library, memory: checks) {
        name, location throws(DiagnosticsError) in
        try readFile(name, inside: .record(folder: record.folder), namedAt: location)
      }
    } catch {
      throw Failure(error)
    }
    var warnings = report.warnings
    var files: [(name: String, bytes: [UInt8])] = []
    var pages = 0
    for format in setup.formats {
      switch format {
      case .html:
        let page = webPage(of: report, typeCase: typeCase, date: setup.options.date)
        try typeCase.checkFonts()
        warnings.addNew(page.warnings)
        files.append(("\(entry.name).html", page.bytes))
      case .pdf:
        let set = setPages(of: report, typeCase: typeCase, typesetter: typesetter, memory: memory)
        try typeCase.checkFonts()
        warnings.addNew(set.warnings)
        pages = set.document.pages.count
        do throws(PDFError) {
          let bytes = try writePDF(set.document, fonts: typeCase.fonts, options: setup.options)
          files.append(("\(entry.name).pdf", bytes))
        } catch {
          let failure = Failure(error, record: entry.job.location.file, paths: typeCase.paths)
          // A font that is damaged is so for all that are set in it.
          if error.isOfEveryReport { throw failure }
          // What one report's pictures or texts are not fit for is that agency's alone.
          throw .input(failure.diagnostics(at: entry.job.location))
        }
      }
    }
    for file in files { try writer.write(file.bytes, to: file.name) }
    let made = Dictionary(
      uniqueKeysWithValues: files.map { (fileExtension(of: $0.name), BatchFile($0.bytes)) })
    return .made(
      BatchEntryRecord(
        fingerprint: fingerprint, name: entry.name, files: made, pages: pages,
        warnings: warnings.count, agency: title(entry, record.source)),
      warnings: warnings)
  }

  private func title(_ entry: BatchPlan.Entry, _ record: SourceNode) -> AgencyTitle {
    AgencyTitle(record) ?? AgencyTitle(name: entry.job.title)
  }
}

extension PDFError {
  /// Whether the next report would meet it, too.
  fileprivate var isOfEveryReport: Bool {
    switch self {
    case .font(_, .tooManyGlyphs): false
    case .font, .outOfMemory: true
    default: false
    }
  }
}

extension Failure {
  /// The same as findings about an input.
  fileprivate func diagnostics(at location: SourceLocation) -> [Diagnostic] {
    switch self {
    case .input(let diagnostics): diagnostics
    case .usage(let message), .machine(let message): [Diagnostic(.error, .machine, at: location, message)]
    case .brokenPipe: []
    }
  }
}
