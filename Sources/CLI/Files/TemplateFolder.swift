import Assessment
import DocumentTree
package import Reporting
package import SourceData

/// The files of `Templates` folders, read when they are asked for: a report needs a few of them.
///
/// A folder may stand before another: of two files of one name its own is taken, and it needs to hold no more than what is
/// new or changed.
package struct TemplateFolder: Sendable, Hashable {
  /// The one that stands before the others comes first.
  package let layers: [String]

  /// - Parameter base: The folder that `path` stands before, where there is one.
  package init(_ path: String, before base: String? = nil) {
    layers = [path] + [base].compactMap { $0 }.filter { !areSameFile($0, path) }
  }

  /// Where the file is; where it would be in the first folder, if there is none.
  package func place(_ name: String) -> String {
    if layers.count == 1 { return joinedPath(layers[0], name) }
    let places = layers.map { joinedPath($0, name) }
    return places.first { pathKind($0) != nil } ?? places.first ?? name
  }

  private func has(_ name: String) -> Bool { pathKind(place(name)) != nil }

  /// The folder that a place lies in; the place itself where it lies in none.
  private func layer(of place: String) -> String {
    layers.first { place.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") } ?? place
  }

  /// The names of what is in a folder of any layer, in byte order.
  private func allNames(_ folder: String) throws(DiagnosticsError) -> [String] {
    var names: Set<String> = []
    for layer in layers { names.formUnion(try surelyNames(inFolder: joinedPath(layer, folder)) ?? []) }
    return names.sorted()
  }

  /// The fiscal years that have a framework, ascending.
  package var years: [Int] {
    let names = (try? allNames("frameworks")) ?? []
    return names.compactMap { $0.hasSuffix(".yaml") ? Int($0.dropLast(5)) : nil }.sorted()
  }

  func hasFramework(_ year: Int) -> Bool { has("frameworks/\(year).yaml") }

  /// The kinds of report: the folders with a `report.xml`.
  package var kinds: [String] { ((try? allNames("")) ?? []).filter(hasKind) }

  /// Whether there is a report of this kind.
  func hasKind(_ kind: String) -> Bool {
    // A name of a folder, not a way to one elsewhere.
    !kind.isEmpty && !kind.contains("/") && kind != "." && kind != ".."
      && pathKind(place("\(kind)/report.xml")) == .file
  }

  package func source(_ name: String) throws(DiagnosticsError) -> SourceNode {
    let file = place(name)
    return try readSource(readFile(file), file: file)
  }

  func framework(_ year: Int) throws(DiagnosticsError) -> Framework {
    try Framework(reading: source("frameworks/\(year).yaml"))
  }

  /// Nil where the year has none: its report leaves the advice out.
  ///
  /// - Parameter frameworks: Those that are read already; others that the year shares advice with are read here.
  func guidance(of year: Int, frameworks: [Int: Framework]) throws(DiagnosticsError) -> Guidance? {
    var frameworks = frameworks
    return try loadGuidance(of: year) { year, count throws(DiagnosticsError) in
      let places = layers.map { joinedPath($0, "guidance/\(year).yaml") }.filter { pathKind($0) != nil }
      guard let file = places.dropFirst(count).first else { return nil }
      return try readSource(readFile(file), file: file)
    } framework: { year throws(DiagnosticsError) in
      if let known = frameworks[year] { return known }
      let framework = try self.framework(year)
      frameworks[year] = framework
      return framework
    }
  }

  /// The list of words that a line never breaks.
  func terms() throws(DiagnosticsError) -> [String] {
    try has("terms.yaml") ? readTerms(source("terms.yaml")) : []
  }

  /// The templates of one kind of report.
  ///
  /// - Parameter willParse: Is handed the work before it is begun, for another thread to help with.
  package func templates(
    kind: String, willParse: (TemplateParsing) -> Void = { _ in }
  ) throws(DiagnosticsError) -> TemplateSet {
    var files: [TemplateFile] = []
    for folder in [kind, "sections"] {
      for name in try allNames(folder) where name.hasSuffix(".xml") {
        let file = place("\(folder)/\(name)")
        try files.append(TemplateFile(path: "\(folder)/\(name)", bytes: readFile(file), displayPath: file))
      }
    }
    var templates = try TemplateSet(kind: kind, files: files, willParse: willParse)
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
            picture.source, inside: .template(folder: place, templates: layer(of: place)),
            namedAt: picture.location)
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
