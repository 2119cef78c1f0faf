import CLI
import DocumentTree
import PDF
import SourceData

/// A record's bytes, and where they come from.
struct Record {
  var path: String
  var bytes: [UInt8]

  init(path: String) throws {
    self.path = path
    bytes = try readFile(path)
  }
}

/// All that the reports of one run share: templates, frameworks, look, fonts, dictionary.
struct Workshop {
  let library: Library
  let typeCase: TypeCase

  init() throws {
    let shared = try SharedFolders(templates: nil, environment: [:])
    let templates = TemplateFolder(shared.templates)
    let catalog = joinedPath(shared.fonts, "fonts.yaml")
    let look = try Look(
      style: templates.source("style.yaml"), catalog: readSource(readFile(catalog), file: catalog))
    let files = FontFiles(given: [], shared: shared.fonts, home: nil)
    library = try Library(templates, kind: "annual")
    typeCase = try TypeCase(look, found: files.paths(of: look.catalog.fileNames), words: WordList.installed)
  }

  func report(of record: Record) throws -> Report {
    let folder = folder(of: record.path)
    return try makeReport(readSource(record.bytes, file: record.path), library: library) {
      name, location throws(DiagnosticsError) in
      try readFile(name, inside: .record(folder: folder), namedAt: location)
    }
  }

  /// Seconds of the whole way from a record's bytes to a PDF's, the mean of `count` reports after one that is not counted.
  ///
  /// The agency's name is another in each, so that none is the one before.
  func seconds(each count: Int, of record: Record) throws -> Double {
    let first = try report(of: record)
    let name = Array(first.document.metadata.author.utf8)
    _ = try makePDF(first, typeCase: typeCase, options: PDFOptions())
    let clock = ContinuousClock()
    let start = clock.now
    for number in 1...count {
      var next = record
      next.bytes.replace(name, with: name + Array(String(number).utf8))
      _ = try makePDF(report(of: next), typeCase: typeCase, options: PDFOptions())
    }
    return (clock.now - start) / .seconds(1) / Double(count)
  }
}
