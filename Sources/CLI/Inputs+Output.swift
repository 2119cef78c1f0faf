import DocumentTree
import HTML
import PDF
import SourceData
import Typography

extension Inputs {
  func look() throws(Failure) -> Look {
    do throws(DiagnosticsError) {
      let catalog = joinedPath(shared.fonts, "fonts.yaml")
      return try Look(
        style: templates.source("style.yaml"), catalog: readSource(readFile(catalog), file: catalog))
    } catch {
      throw .input(error.diagnostics)
    }
  }

  /// The report's pages as PDF.
  func pdf(_ report: Report, options: PDFOptions) throws(Failure) -> [UInt8] {
    let look = try look()
    let files = FontFiles(given: fontFolders, shared: shared.fonts, home: home)
    let typeCase = try TypeCase(look, found: files.paths(of: look.catalog.fileNames))
    let pages = makePages(report, typeCase: typeCase)
    do throws(PDFError) {
      return try makePDF(pages, typeCase: typeCase, options: options)
    } catch {
      throw Failure(error, record: record, report: report)
    }
  }

  /// The report as one self-contained page.
  func html(_ report: Report) throws(Failure) -> [UInt8] {
    let look = try look()
    let families = look.catalog.families.map {
      HTMLFontFamily(name: $0.name, localNames: $0.localNames, scale: $0.scale, fallbacks: $0.fallbacks)
    }
    return Array(writeHTML(report.document, style: look.style, families: families).utf8)
  }
}

extension TypeCase {
  /// Opens the font files at `paths`, given by their names in the catalogue.
  init(_ look: Look, found paths: [String: String]) throws(Failure) {
    var files: [FontFile] = []
    do throws(DiagnosticsError) {
      for (name, path) in paths.sorted(by: { $0.key < $1.key }) {
        try files.append(FontFile(name: name, bytes: readFile(path, limit: 64 << 20)))
      }
    } catch {
      throw .input(error.diagnostics)
    }
    do throws(FontError) {
      try self.init(look, files: files)
    } catch {
      throw .machine(error.message(paths: paths, catalog: look.catalog))
    }
  }
}
