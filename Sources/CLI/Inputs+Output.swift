import DocumentTree
import HTML
import Layout
import PDF
import Parallelism
import Reporting
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

  /// How reports look, held against what the templates of its kind ask of it.
  func look(for set: TemplateSet) throws(Failure) -> Look {
    let look = try look()
    try readingInput { () throws(DiagnosticsError) in try set.check(look.style) }
    return look
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
    try typeCase.checkFonts()
    remarks.addNew(pages.warnings)
    do throws(PDFError) {
      return (
        pages.document,
        try writePDF(pages.document, fonts: typeCase.fonts, options: options, helper: helper)
      )
    } catch {
      throw Failure(error, record: record, paths: typeCase.paths)
    }
  }

  /// The fonts alone.
  func fonts() throws(Failure) -> FontLibrary {
    let look = try look()
    let paths = try FontFiles(given: fontFolders, shared: shared.fonts, home: home)
      .paths(of: look.catalog.fileNames)
    do throws(FontError) {
      return try FontLibrary(catalog: look.catalog, files: FontFile.all(paths))
    } catch {
      throw .machine(error.message(paths: paths, catalog: look.catalog))
    }
  }

  /// Opens the fonts and the dictionary.
  func typeCase(_ look: Look) throws(Failure) -> TypeCase {
    let files = FontFiles(given: fontFolders, shared: shared.fonts, home: home)
    return try TypeCase(look, found: files.paths(of: look.catalog.fileNames), words: wordList)
  }

  /// The report's web page as bytes.
  ///
  /// - Parameter remarks: What writing it found wanting, and nothing else has, is added to it.
  func html(
    _ report: Report, _ typeCase: TypeCase, date: Int?, _ remarks: inout [Diagnostic]
  ) throws(Failure) -> [UInt8] {
    let page = webPage(of: report, typeCase: typeCase, date: date)
    try typeCase.checkFonts()
    remarks.addNew(page.warnings)
    return page.bytes
  }
}

extension TypeCase {
  /// Finds the fonts at `paths`, given by their names in the catalogue, and opens the dictionary at `words`.
  package init(_ look: Look, found paths: [String: String], words: String) throws(Failure) {
    let dictionary = try ThaiDictionary(file: words)
    do throws(FontError) {
      try self.init(look, files: FontFile.all(paths), paths: paths, dictionary: dictionary)
    } catch {
      throw .machine(error.message(paths: paths, catalog: look.catalog))
    }
  }
}

/// The bytes of a font's file.
///
/// - Parameter name: What the catalogue calls it.
func fontBytes(_ path: String, of name: String) throws(FontError) -> [UInt8] {
  do throws(FileProblem) {
    return try fileBytes(path, limit: 64 << 20)
  } catch {
    switch error {
    case .refused(let error): throw .unreadable(file: name, reason: error.message)
    case .notARegularFile: throw .notAFile(file: name)
    case .tooLarge: throw .notAFont(file: name)
    }
  }
}

extension FontFile {
  /// Those at `paths`, given by their names in the catalogue.
  fileprivate static func all(_ paths: [String: String]) -> [FontFile] {
    paths.sorted(by: { $0.key < $1.key }).map { FontFile(name: $0.key, path: $0.value) }
  }

  fileprivate init(name: String, path: String) {
    self.init(name: name) { () throws(FontError) in try fontBytes(path, of: name) }
  }
}

extension [Diagnostic] {
  /// Adds what isn't there yet.
  mutating func addNew(_ others: [Diagnostic]) {
    for other in others where !contains(other) { append(other) }
  }
}

extension ThaiDictionary {
  init(file path: String) throws(Failure) {
    do throws(WordListProblem) {
      self = try WordList.dictionary(path)
    } catch {
      throw .machine(error.message(of: path))
    }
  }
}
