import Assessment
import PDF
import Reporting
package import SourceData
import Spreadsheet
import Typography

/// `raingan doctor`: what the program finds on this machine, and what it misses.
package enum Doctor: Command {
  package static let name = "doctor"
  package static let operands = "[OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "ตรวจแบบอักษร ไลบรารี แม่แบบ และกรอบการประเมินในเครื่อง",
    english: "look at fonts, libraries, templates and frameworks on this machine")
  package static let options: [OptionSpecification] = [.templates, .fontFolder, .language, .json, .help]

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    guard arguments.positionals.isEmpty else {
      throw .usage(.init(thai: "doctor ไม่ใช้ไฟล์ข้อมูล", english: "doctor takes no record"))
    }
    var examination = Examination(console: session.console)
    try examination.libraries()
    let shared = try SharedFolders(templates: arguments.value(.templates), environment: session.environment)
    try examination.templates(TemplateFolder(shared.templates))
    let files = FontFiles(
      given: arguments.all(.fontFolder), shared: shared.fonts, home: session.environment["HOME"])
    try examination.fonts(joinedPath(shared.fonts, "fonts.yaml"), files)
    try examination.words(WordList.path(session.environment))
    return examination.isHealthy ? .done : .machine
  }
}

/// One look at the machine; prints as it goes.
private struct Examination {
  let console: Console
  /// Whether nothing is missing that a report needs.
  var isHealthy = true

  enum State: String {
    case found, optional, missing
  }

  mutating func libraries() throws(Failure) {
    try title(.init(thai: "ไลบรารี", english: "Libraries"), "library")
    for library in dataLibraries() + spreadsheetLibraries() + typeLibraries() + pdfLibraries() {
      try line(
        .found, "library", "\(library.name) \(library.version)", console.language.text(library.purpose))
    }
  }

  mutating func templates(_ folder: TemplateFolder) throws(Failure) {
    try title(.init(thai: "แม่แบบ", english: "Templates"), "template")
    if folder.kinds.isEmpty {
      try line(
        .missing, "template", folder.path,
        text("ไม่มีรายงานชนิดใด ระบุโฟลเดอร์ด้วย --templates", "no kind of report; name a folder with --templates"))
    }
    for kind in folder.kinds {
      try line("template", "\(folder.path)/\(kind)") { () throws(DiagnosticsError) in
        _ = try folder.templates(kind: kind)
      }
    }
    try line("template", "\(folder.path)/style.yaml") { () throws(DiagnosticsError) in
      _ = try folder.source("style.yaml")
    }
    try title(.init(thai: "กรอบการประเมิน", english: "Frameworks"), "framework")
    if folder.years.isEmpty {
      try line(
        .missing, "framework", "\(folder.path)/frameworks", text("ไม่มีปีใด", "there is no year"))
    }
    for year in folder.years {
      try line("framework", "\(folder.path)/frameworks/\(year).yaml") { () throws(DiagnosticsError) in
        _ = try folder.guidance(of: folder.framework(year))
      }
    }
  }

  mutating func fonts(_ catalogFile: String, _ files: FontFiles) throws(Failure) {
    try title(.init(thai: "แบบอักษร", english: "Fonts"), "font")
    let catalog: FontCatalog
    do throws(DiagnosticsError) {
      catalog = try FontCatalog(reading: readSource(readFile(catalogFile), file: catalogFile))
    } catch {
      isHealthy = false
      return console.report(error.diagnostics)
    }
    let found = files.paths(of: catalog.fileNames)
    for name in catalog.names {
      let alternatives = catalog.alternatives(of: name)
      let chosen = alternatives.firstIndex { $0.regular.contains { found[$0] != nil } }
      for (index, family) in alternatives.enumerated() where index <= chosen ?? index {
        let isLast = index == (chosen ?? alternatives.count - 1)
        for style in isLast ? FontStyle.allCases : [.regular] where !family.files(style).isEmpty {
          try font(
            family, style, family.files(style).compactMap { found[$0] }.first,
            isNeeded: isLast && name == catalog.names.first && style == .regular)
        }
      }
    }
  }

  private mutating func font(
    _ family: FontCatalog.Family, _ style: FontStyle, _ path: String?, isNeeded: Bool
  ) throws(Failure) {
    let name = "\(family.name) \(style.rawValue)"
    guard let path else {
      let files = family.files(style).joined(separator: ", ")
      let how = text(
        "ไม่พบ \(files) (\(family.source))", "\(files) not found (\(family.source))")
      return try line(isNeeded ? .missing : .optional, "font", name, how)
    }
    switch vet(path, scale: family.scale) {
    case .success(let font):
      try line(
        .found, "font", name,
        "\(path), \(font.postScriptName), \(family.licence), \(text("ฝังได้", "may be embedded"))")
    case .failure(.embeddingRestricted):
      let why = text("ไม่อนุญาตให้ฝังในเอกสาร", "its licence forbids embedding")
      try line(isNeeded ? .missing : .optional, "font", name, "\(path): \(why)")
    case .failure:
      let why = text("ใช้ไม่ได้", "it can't be used")
      try line(isNeeded ? .missing : .optional, "font", name, "\(path): \(why)")
    }
  }

  private func vet(_ path: String, scale: Double) -> Result<Font, FontError> {
    guard let bytes = try? readFile(path, limit: 64 << 20) else { return .failure(.notAFont(file: path)) }
    do throws(FontError) {
      return .success(try Font(file: path, bytes: bytes, scale: scale))
    } catch {
      return .failure(error)
    }
  }

  mutating func words(_ path: String) throws(Failure) {
    try title(.init(thai: "พจนานุกรมตัดคำ", english: "Dictionary"), "dictionary")
    if pathKind(path) == .file {
      try line(.found, "dictionary", path, text("ใช้ตัดบรรทัด", "breaks lines"))
    } else {
      try line(
        .missing, "dictionary", path,
        text("ไม่พบ — ติดตั้ง Debian: \(WordList.package)", "not found; install Debian: \(WordList.package)"))
    }
  }

  /// A line about something that is there if `load` can load it; else what is wrong with it.
  private mutating func line(
    _ kind: String, _ name: String, load: () throws(DiagnosticsError) -> Void
  ) throws(Failure) {
    do throws(DiagnosticsError) {
      try load()
    } catch {
      console.report(error.diagnostics)
      return try line(.missing, kind, name, text("ใช้ไม่ได้", "it can't be used"))
    }
    try line(.found, kind, name, "")
  }

  private mutating func line(
    _ state: State, _ kind: String, _ name: String, _ detail: String
  ) throws(Failure) {
    if state == .missing { isHealthy = false }
    if console.isJSON {
      var object = JSONObject()
      object.add("kind", kind)
      object.add("state", state.rawValue)
      object.add("name", name)
      if !detail.isEmpty { object.add("detail", detail) }
      return try console.print(object.text)
    }
    let mark =
      switch state {
      case .found: "✓"
      case .optional: "-"
      case .missing: "✗"
      }
    try console.print("  \(mark) \(name)\(detail.isEmpty ? "" : ": \(detail)")".onOneLine)
  }

  private func title(_ message: Diagnostic.Message, _ kind: String) throws(Failure) {
    if !console.isJSON { try console.print(console.language.text(message)) }
  }

  private func text(_ thai: String, _ english: String) -> String {
    console.language.text(.init(thai: thai, english: english))
  }
}
