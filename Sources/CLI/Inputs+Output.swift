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
    let typeCase = try TypeCase(
      look, found: files.paths(of: look.catalog.fileNames), words: wordList)
    do throws(PDFError) {
      return try makePDF(report, typeCase: typeCase, options: options)
    } catch {
      throw Failure(error, record: record, report: report)
    }
  }

  func html(_ report: Report) throws(Failure) -> [UInt8] {
    try makeHTML(report, look: look())
  }
}

extension TypeCase {
  /// Opens the font files at `paths`, given by their names in the catalogue, and the dictionary at `words`.
  package init(_ look: Look, found paths: [String: String], words: String) throws(Failure) {
    var files: [FontFile] = []
    let dictionary = try ThaiDictionary(file: words)
    do throws(DiagnosticsError) {
      for (name, path) in paths.sorted(by: { $0.key < $1.key }) {
        try files.append(FontFile(name: name, bytes: readFile(path, limit: 64 << 20)))
      }
    } catch {
      throw .input(error.diagnostics)
    }
    do throws(FontError) {
      try self.init(look, files: files, dictionary: dictionary)
    } catch {
      throw .machine(error.message(paths: paths, catalog: look.catalog))
    }
  }
}

extension ThaiDictionary {
  init(file path: String) throws(Failure) {
    guard let bytes = try? readFile(path), let dictionary = try? ThaiDictionary(bytes) else {
      throw .machine(
        .init(
          thai: "ไม่พบพจนานุกรมตัดคำ \(path) — ติดตั้ง \(WordList.package) หรือระบุด้วย RAINGAN_THBRK",
          english:
            "there is no dictionary of Thai words \(path); install \(WordList.package) or name one with RAINGAN_THBRK"
        ))
    }
    self = dictionary
  }
}
