import CLI
import DocumentTree
import Foundation
import Layout
import PDF
import SourceData
import TestSupport
import Typography

/// The way of the data in this process, on the project's own files.
struct Workshop {
  static let shared = Result { try Workshop() }

  var folder: TemplateFolder
  var library: Library
  var look: Look
  var typeCase: TypeCase
  var fontPaths: [String: String]
  var fontFiles: [FontFile]

  private init() throws {
    folder = TemplateFolder(Checkout.file("Templates").path)
    library = try Library(folder, kind: "annual")
    let fonts = Checkout.file("Fonts").path
    let catalog = "\(fonts)/fonts.yaml"
    look = try Look(
      style: folder.source("style.yaml"), catalog: readSource(CLI.readFile(catalog), file: catalog))
    fontPaths = try FontFiles(given: [], shared: fonts, home: nil).paths(of: look.catalog.fileNames)
    fontFiles = try fontPaths.sorted { $0.key < $1.key }.map {
      FontFile(name: $0.key, bytes: try CLI.readFile($0.value))
    }
    typeCase = try TypeCase(
      look, files: fontFiles, dictionary: ThaiDictionary(CLI.readFile(WordList.path([:]))))
  }

  /// A report that the project shows.
  func report(_ sample: SampleReport) throws -> Report { try report(sample.record, kind: sample.kind) }

  /// The report of a kind on a record of the project.
  func report(_ record: URL, kind: String = "annual") throws -> Report {
    var library = library
    if kind != "annual" { library.templates = try folder.templates(kind: kind) }
    let source = try readSource(CLI.readFile(record.path), file: record.path)
    return try makeReport(source, library: library) { name, location throws(DiagnosticsError) in
      try CLI.readFile(
        name, inside: .record(folder: record.deletingLastPathComponent().path), namedAt: location)
    }
  }
}
