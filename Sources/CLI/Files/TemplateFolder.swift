import Assessment
import DocumentTree
package import Reporting
package import SourceData

/// The files of a `Templates` folder, read when they are asked for: a report needs a few of them.
package struct TemplateFolder: Sendable, Hashable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// The fiscal years that have a framework, ascending.
  package var years: [Int] {
    (names(inFolder: joinedPath(path, "frameworks")) ?? [])
      .compactMap { $0.hasSuffix(".yaml") ? Int($0.dropLast(5)) : nil }.sorted()
  }

  /// The kinds of report: the folders with a `report.xml`.
  package var kinds: [String] {
    (names(inFolder: path) ?? []).filter { pathKind(joinedPath(path, "\($0)/report.xml")) == .file }
  }

  package func source(_ name: String) throws(DiagnosticsError) -> SourceNode {
    let file = joinedPath(path, name)
    return try readSource(readFile(file), file: file)
  }

  func framework(_ year: Int) throws(DiagnosticsError) -> Framework {
    try Framework(reading: source("frameworks/\(year).yaml"))
  }

  /// Nil where the year has none: its report leaves the advice out.
  func guidance(of framework: Framework) throws(DiagnosticsError) -> Guidance? {
    let name = "guidance/\(framework.fiscalYear).yaml"
    guard pathKind(joinedPath(path, name)) != nil else { return nil }
    return try Guidance(reading: source(name), framework: framework)
  }

  /// The list of words that a line never breaks.
  func terms() throws(DiagnosticsError) -> [String] {
    let name = "terms.yaml"
    guard pathKind(joinedPath(path, name)) != nil else { return [] }
    return try readTerms(source(name))
  }

  /// The templates of one kind of report.
  package func templates(kind: String) throws(DiagnosticsError) -> TemplateSet {
    var files: [TemplateFile] = []
    for folder in [kind, "sections"] {
      for name in names(inFolder: joinedPath(path, folder)) ?? [] where name.hasSuffix(".xml") {
        let file = joinedPath(path, "\(folder)/\(name)")
        try files.append(TemplateFile(path: "\(folder)/\(name)", bytes: readFile(file), displayPath: file))
      }
    }
    var templates = try TemplateSet(kind: kind, files: files)
    try readImages(of: &templates)
    return templates
  }

  /// The pictures that templates name themselves, from the folder of each; one that several name is read once.
  private func readImages(of templates: inout TemplateSet) throws(DiagnosticsError) {
    var read: [String: Image] = [:]
    var problems: [Diagnostic] = []
    for picture in templates.pictures {
      let place = CLI.folder(of: picture.location.file)
      let file = joinedPath(place, picture.source)
      do throws(DiagnosticsError) {
        if read[file] == nil {
          let bytes = try readFile(
            picture.source, inside: .template(folder: place, templates: path), namedAt: picture.location)
          read[file] = try Image(reading: bytes, namedAt: picture.location)
        }
        templates.images[picture.location] = read[file]
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticsError(problems) }
  }
}
