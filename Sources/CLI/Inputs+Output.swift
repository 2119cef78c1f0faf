import DocumentTree
import HTML
import Layout
import PDF
import Parallelism
import SourceData
import Typography

extension Inputs {
  func look() throws(Failure) -> Look {
    try readingInput { () throws(DiagnosticsError) in
      let catalog = joinedPath(shared.fonts, "fonts.yaml")
      return try Look(
        style: templates.source("style.yaml"), catalog: readSource(readFile(catalog), file: catalog))
    }
  }

  /// The report's pages, and their bytes as PDF.
  ///
  /// - Parameters:
  ///   - compositor: Has taken in the report's sections.
  ///   - helper: Writes a part.
  ///   - remarks: What setting the pages found wanting is added to it.
  func pdf(
    _ report: Report, _ typeCase: TypeCase, compositor: Compositor, options: PDFOptions,
    by helper: Helper = .none,
    _ remarks: inout [Diagnostic]
  ) throws(Failure) -> (pages: LaidOutDocument, bytes: [UInt8]) {
    let pages = setPages(of: report, typeCase: typeCase, compositor: compositor)
    remarks += pages.warnings
    do throws(PDFError) {
      return (
        pages.document,
        try writePDF(pages.document, fonts: typeCase.fonts, options: options, helper: helper)
      )
    } catch {
      throw Failure(error, record: record, report: report)
    }
  }

  /// Opens the fonts and the dictionary.
  func typeCase(_ look: Look) throws(Failure) -> TypeCase {
    let files = FontFiles(given: fontFolders, shared: shared.fonts, home: home)
    return try TypeCase(look, found: files.paths(of: look.catalog.fileNames), words: wordList)
  }

  func html(_ report: Report, _ typeCase: TypeCase, date: Int?) -> [UInt8] {
    makeHTML(report, typeCase: typeCase, date: date)
  }
}

extension TypeCase {
  /// Finds the fonts at `paths`, given by their names in the catalogue, and opens the dictionary at `words`.
  package init(_ look: Look, found paths: [String: String], words: String) throws(Failure) {
    let dictionary = try ThaiDictionary(file: words)
    let files = paths.sorted(by: { $0.key < $1.key }).map { name, path in
      FontFile(name: name) { try? readFile(path, limit: 64 << 20) }
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
