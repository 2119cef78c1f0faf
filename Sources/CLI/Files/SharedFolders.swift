import SourceData

/// Where the program's own data are: templates with their frameworks and style, and the catalogue of fonts.
package struct SharedFolders: Sendable, Hashable {
  package var templates: String
  /// The program's own templates, that `templates` stands before; nil where it is them, or there are none.
  package var baseTemplates: String?
  /// Holds `fonts.yaml`, and font files that were put there.
  package var fonts: String

  /// Looks, in this order, at `--templates`, at `RAINGAN_TEMPLATES`, at `../share/raingan` from the program, and at the
  /// folders above the program, as a checkout has them above `.build`.
  ///
  /// - Throws: `Failure.usage` where the given folder is none, `Failure.machine` where nothing is found.
  package init(templates given: String?, environment: [String: String]) throws(Failure) {
    let shared = Self.sharedFolder()
    if let given = given ?? environment["RAINGAN_TEMPLATES"].flatMap({ $0.isEmpty ? nil : $0 }) {
      guard pathKind(given) == .folder else {
        throw .usage(
          .init(thai: "ไม่พบโฟลเดอร์แม่แบบ \(given)", english: "there is no folder of templates \(given)"))
      }
      templates = given
      baseTemplates = shared.map { joinedPath($0, "Templates") }
    } else if let shared {
      templates = joinedPath(shared, "Templates")
    } else {
      throw .machine(
        .init(
          thai: "ไม่พบโฟลเดอร์ Templates ของโปรแกรม ระบุด้วย --templates หรือ RAINGAN_TEMPLATES",
          english:
            "the program's Templates folder is not found; name it with --templates or RAINGAN_TEMPLATES"))
    }
    fonts = joinedPath(shared ?? folder(of: templates), "Fonts")
  }

  /// The folder of templates before the program's own.
  var templateFolder: TemplateFolder { TemplateFolder(templates, before: baseTemplates) }

  private static func sharedFolder() -> String? {
    guard let executable = executablePath() else { return nil }
    var place = folder(of: executable)
    let installed = joinedPath(folder(of: place), "share/raingan")
    if pathKind(joinedPath(installed, "Templates")) == .folder { return installed }
    for _ in 0..<8 where place != "/" {
      if pathKind(joinedPath(place, "Templates/frameworks")) == .folder { return place }
      place = folder(of: place)
    }
    return nil
  }
}
