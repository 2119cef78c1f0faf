package import DocumentTree
package import SourceData

/// The parsed and checked templates of one report kind.
///
/// Read once and shared by all agencies of a batch: it is immutable, and holds nothing of a record.
package struct TemplateSet: Sendable {
  /// The kind's name, its folder in `Templates/`: `annual`.
  package let kind: String
  let report: TemplateElement
  /// Root elements by the name that includes and partials use.
  let files: [String: TemplateElement]
  let limits: TemplateLimits
  /// The pictures that the templates name themselves, file by file.
  package let pictures: [TemplatePicture]
  /// The names of styles that they use.
  let classes: [TemplateClass]
  /// Those of them that were read, by the place where each is named.
  package var images: [SourceLocation: Image] = [:]

  /// - Parameters:
  ///   - files: At least `<kind>/report.xml` with the other files of its folder and of `sections/`; files
  ///     elsewhere or of other endings are passed over.
  ///   - willParse: Is handed the work before it is begun, for another thread to help with.
  /// - Throws: Everything that is wrong in them, in the order of the files.
  package init(
    kind: String, files: [TemplateFile], limits: TemplateLimits = TemplateLimits(),
    willParse: (TemplateParsing) -> Void = { _ in }
  ) throws(DiagnosticsError) {
    try self.init(kind: kind, files: files, root: ReportView.self, limits: limits, willParse: willParse)
  }

  /// - Parameter root: The type of the object whose names the templates use.
  package init(
    kind: String, files: [TemplateFile], root: any TemplateObject.Type,
    limits: TemplateLimits = TemplateLimits(), willParse: (TemplateParsing) -> Void = { _ in }
  ) throws(DiagnosticsError) {
    let own = kind + "/"
    let mine = files.filter {
      $0.path.hasSuffix(".xml") && ($0.path.hasPrefix(own) || $0.path.hasPrefix("sections/"))
    }
    guard mine.count <= limits.files else {
      throw DiagnosticsError([
        .limit(at: nil, thai: "ไฟล์แม่แบบมากเกินกำหนด", english: "there are too many template files")
      ])
    }
    // A kind's own file stands before a shared one of the same name.
    let ordered = mine.sorted {
      ($0.path.hasPrefix(own) ? 1 : 0, $0.path) < ($1.path.hasPrefix(own) ? 1 : 0, $1.path)
    }
    let (report, parsed) =
      if let reached = Self.reached(in: ordered, of: kind, limits: limits, willParse) {
        reached
      } else {
        try Self.parseAll(ordered, of: kind, limits: limits)
      }
    var checker = TemplateChecker(files: parsed, root: root, limits: limits)
    checker.check(report: report)
    guard checker.problems.isEmpty else { throw DiagnosticsError(checker.problems) }
    self.kind = kind
    self.report = report
    self.files = parsed
    self.limits = limits
    classes = checker.classes
    pictures = parsed.sorted { $0.key < $1.key }.flatMap(\.value.pictures)
    guard pictures.count <= limits.pictures else {
      throw DiagnosticsError([
        .limit(
          at: pictures[limits.pictures].location, thai: "ภาพในแม่แบบมากเกินกำหนด",
          english: "the templates name too many pictures")
      ])
    }
  }

  /// Whether the report tells what was done about the measures, so that a record without progress lacks what it is for.
  package var tellsProgress: Bool { report[.progress]?.constant == "yes" }

  /// Whether the report shows the score of each item, so that a record without them lacks what it is for.
  package var showsItems: Bool { report[.items]?.constant == "yes" }

  /// The report and the files that it takes in; nil where something is wrong or missing, and everything must be read to tell
  /// all that is.
  private static func reached(
    in files: [TemplateFile], of kind: String, limits: TemplateLimits,
    _ willParse: (TemplateParsing) -> Void
  ) -> (report: TemplateElement, files: [String: TemplateElement])? {
    var sources: [String: TemplateFile] = [:]
    for file in files where file.path != reportPath(of: kind) { sources[name(of: file.path)] = file }
    guard let file = files.last(where: { $0.path == reportPath(of: kind) }),
      let report = try? parse(file, of: kind, limits: limits)
    else { return nil }
    let parsing = TemplateParsing(root: report) { [sources] name in
      sources[name].flatMap { try? parse($0, of: kind, limits: limits) }
    }
    willParse(parsing)
    return parsing.finish().map { (report, $0) }
  }

  private static func parseAll(
    _ files: [TemplateFile], of kind: String, limits: TemplateLimits
  ) throws(DiagnosticsError) -> (report: TemplateElement, files: [String: TemplateElement]) {
    var problems: [Diagnostic] = []
    var report: TemplateElement?
    var parsed: [String: TemplateElement] = [:]
    for file in files {
      do throws(DiagnosticsError) {
        let root = try parse(file, of: kind, limits: limits)
        if file.path == reportPath(of: kind) { report = root } else { parsed[name(of: file.path)] = root }
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticsError(problems) }
    guard let report else {
      throw DiagnosticsError([.missingFile(reportPath(of: kind), at: nil, near: nil)])
    }
    return (report, parsed)
  }

  private static func parse(
    _ file: TemplateFile, of kind: String, limits: TemplateLimits
  ) throws(DiagnosticsError) -> TemplateElement {
    try parseTemplate(
      file.bytes, file: file.displayPath,
      roots: file.path == reportPath(of: kind) ? [.report] : [.template, .section], limits: limits)
  }

  private static func reportPath(of kind: String) -> String { kind + "/report.xml" }

  /// `ranking` of `annual/ranking.xml` and of `sections/ranking.xml`.
  private static func name(of path: String) -> String {
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[path.utf8.index(after: slash)...].utf8.dropLast(4)) ?? ""
  }
}
