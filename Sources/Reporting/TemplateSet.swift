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
  /// Those of them that were read, by the place where each is named.
  package var images: [SourceLocation: Image] = [:]

  /// - Parameters:
  ///   - files: At least `<kind>/report.xml` with the other files of its folder and of `sections/`; files
  ///     elsewhere or of other endings are passed over.
  /// - Throws: Everything that is wrong in them, in the order of the files.
  package init(
    kind: String, files: [TemplateFile], limits: TemplateLimits = TemplateLimits()
  ) throws(DiagnosticsError) {
    try self.init(kind: kind, files: files, root: ReportView.self, limits: limits)
  }

  /// - Parameter root: The type of the object whose names the templates use.
  package init(
    kind: String, files: [TemplateFile], root: any TemplateObject.Type,
    limits: TemplateLimits = TemplateLimits()
  ) throws(DiagnosticsError) {
    var problems: [Diagnostic] = []
    var report: TemplateElement?
    var parsed: [String: TemplateElement] = [:]
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
    for file in mine.sorted(by: {
      ($0.path.hasPrefix(own) ? 1 : 0, $0.path) < ($1.path.hasPrefix(own) ? 1 : 0, $1.path)
    }) {
      let isReport = file.path == own + "report.xml"
      do throws(DiagnosticsError) {
        let root = try parseTemplate(
          file.bytes, file: file.displayPath, roots: isReport ? [.report] : [.template, .section],
          limits: limits)
        if isReport { report = root } else { parsed[Self.name(of: file.path)] = root }
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticsError(problems) }
    guard let report else {
      throw DiagnosticsError([.missingFile(own + "report.xml", at: nil, near: nil)])
    }
    var checker = TemplateChecker(files: parsed, root: root, limits: limits)
    checker.check(report: report)
    guard checker.problems.isEmpty else { throw DiagnosticsError(checker.problems) }
    self.kind = kind
    self.report = report
    self.files = parsed
    self.limits = limits
    pictures = parsed.sorted { $0.key < $1.key }.flatMap(\.value.pictures)
    guard pictures.count <= limits.pictures else {
      throw DiagnosticsError([
        .limit(
          at: pictures[limits.pictures].location, thai: "ภาพในแม่แบบมากเกินกำหนด",
          english: "the templates name too many pictures")
      ])
    }
  }

  /// `ranking` of `annual/ranking.xml` and of `sections/ranking.xml`.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").dropFirst().joined(separator: "/")
    return String(file.dropLast(4))
  }
}
