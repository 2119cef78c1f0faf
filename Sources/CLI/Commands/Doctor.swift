import Assessment
import Compression
import DocumentTree
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
    let catalogFile = joinedPath(shared.fonts, "fonts.yaml")
    let catalog = Result { () throws(DiagnosticsError) in
      try FontCatalog(reading: readSource(readFile(catalogFile), file: catalogFile))
    }
    let style = try examination.templates(shared.templateFolder, families: try? catalog.get().names)
    let files = FontFiles(
      given: arguments.all(.fontFolder), shared: shared.fonts, home: session.environment["HOME"])
    try examination.fonts(catalog, files, for: style)
    try examination.words(WordList.path(session.environment))
    try examination.verdict()
    return examination.isHealthy ? .done : .machine
  }
}

/// One look at the machine; prints as it goes.
private struct Examination {
  let console: Console
  /// How many things are missing that a report needs.
  private var missing = 0
  /// The Debian packages that would bring them.
  private var packages: [String] = []

  init(console: Console) { self.console = console }

  var isHealthy: Bool { missing == 0 }

  enum State: String {
    case found, optional, unneeded, missing
  }

  mutating func libraries() throws(Failure) {
    try title(.init(thai: "ไลบรารี", english: "Libraries"), "library")
    for library in dataLibraries() + spreadsheetLibraries() + typeLibraries() + compressionLibraries() {
      let purpose = console.language.text(library.purpose)
      if let refusal = library.refusal {
        if refusal.packageMayHelp { addPackage(of: "Debian: \(library.package)") }
        try line(
          .missing, "library", library.name, "\(console.language.text(refusal.message)) — \(purpose)")
      } else {
        try line(.found, "library", "\(library.name) \(library.version)", purpose)
      }
    }
  }

  /// - Parameter families: Those that the style may name; nil where that isn't known.
  /// - Returns: The style; nil where it is wrong.
  mutating func templates(_ folder: TemplateFolder, families: [String]?) throws(Failure) -> StyleSheet? {
    try title(.init(thai: "แม่แบบ", english: "Templates"), "template")
    if folder.kinds.isEmpty {
      try line(
        .missing, "template", folder.layers.first ?? "",
        text("ไม่มีรายงานชนิดใด ระบุโฟลเดอร์ด้วย --templates", "no kind of report; name a folder with --templates"))
    }
    // Where it is wrong, that is told in its own line.
    let style = Result { () throws(DiagnosticsError) in
      try StyleSheet(reading: folder.source("style.yaml"), families: families)
    }
    for kind in folder.kinds {
      try line("template", CLI.folder(of: folder.place("\(kind)/report.xml"))) {
        () throws(DiagnosticsError) in
        let templates = try folder.templates(kind: kind)
        if case .success(let style) = style { try templates.check(style) }
      }
    }
    try line("template", folder.place("style.yaml")) { () throws(DiagnosticsError) in
      _ = try style.get()
    }
    try title(.init(thai: "กรอบการประเมิน", english: "Frameworks"), "framework")
    if folder.years.isEmpty {
      try line(
        .missing, "framework", folder.place("frameworks"), text("ไม่มีปีใด", "there is no year"))
    }
    for year in folder.years {
      let file = folder.place("frameworks/\(year).yaml")
      let framework: Framework
      let hasGuidance: Bool
      do throws(DiagnosticsError) {
        framework = try folder.framework(year)
        hasGuidance = try folder.guidance(of: year, frameworks: [year: framework]) != nil
      } catch {
        console.report(error.diagnostics)
        try line(.missing, "framework", file, text("ใช้ไม่ได้", "it can't be used"))
        continue
      }
      try self.framework(framework, file, hasGuidance: hasGuidance)
    }
    return try? style.get()
  }

  /// A year, how sure its facts are and where they come from.
  private mutating func framework(
    _ framework: Framework, _ file: String, hasGuidance: Bool
  ) throws(Failure) {
    let groups = framework.provenance.sorted { $0.key < $1.key }
    let unsure = groups.filter { $0.value.certainty == .low || $0.value.certainty == .medium }
    var sources: [String] = []
    for source in groups.flatMap(\.value.sources) where !sources.contains(source) { sources.append(source) }
    if console.isJSON {
      var object = JSONObject()
      object.add("kind", "framework")
      object.add("state", State.found.rawValue)
      object.add("name", file)
      object.add("fiscalYear", framework.fiscalYear)
      object.add("guidance", hasGuidance)
      object.add("unsure", unsure.map(\.key))
      object.add("sources", sources)
      return try console.print(object.text)
    }
    let names = unsure.map(\.key).joined(separator: ", ")
    let certainty =
      unsure.isEmpty
      ? text("มีแหล่งอ้างอิงครบ", "all facts have a source")
      : text("ยังไม่แน่ชัด: \(names)", "not sure: \(names)")
    let advice =
      hasGuidance ? "" : text(" — ไม่มีคำแนะนำรายตัวชี้วัด", "; no advice on its indicators")
    try line(.found, "framework", file, certainty + advice)
    if let first = sources.first {
      let more =
        sources.count > 1 ? text(" และอีก \(sources.count - 1) แหล่ง", " and \(sources.count - 1) more") : ""
      try console.print("      \(text("แหล่งที่มา", "source")): \(first)\(more)".onOneLine)
    }
  }

  mutating func fonts(
    _ catalog: Result<FontCatalog, DiagnosticsError>, _ files: FontFiles, for style: StyleSheet?
  ) throws(Failure) {
    try title(.init(thai: "แบบอักษร", english: "Fonts"), "font")
    let fonts: FontCatalog
    do throws(DiagnosticsError) {
      fonts = try catalog.get()
    } catch {
      missing += 1
      return console.report(error.diagnostics)
    }
    let found = try files.paths(of: fonts.fileNames)
    let named = Set(style?.paragraphs.values.map(\.family) ?? [])
    for name in fonts.names {
      let isFirst = name == fonts.names.first
      let alternatives = fonts.alternatives(of: name)
      func path(_ family: FontCatalog.Family, _ style: FontStyle) -> String? {
        family.files(style).compactMap { found[$0] }.first
      }
      var chosen = alternatives.firstIndex { path($0, .regular) != nil }
      // One of the first family's that is no font is passed over for the next, as a report does.
      while isFirst, let index = chosen, let file = path(alternatives[index], .regular),
        case .failure(let error) = vet(file, scale: alternatives[index].scale), !error.isFault,
        let next = alternatives.indices.first(where: { $0 > index && path(alternatives[$0], .regular) != nil }
        )
      {
        try font(alternatives[index], .regular, file, isNeeded: false)
        chosen = next
      }
      let used = alternatives[chosen ?? alternatives.count - 1]
      for style in FontStyle.allCases where !used.files(style).isEmpty {
        try font(
          used, style, path(used, style), isNeeded: style == .regular && (isFirst || named.contains(name)))
      }
      // Those that would be used before, were they there: nothing is wrong without them.
      let absent = alternatives[..<(chosen ?? alternatives.count - 1)].flatMap { $0.localNames.prefix(1) }
      if !absent.isEmpty {
        try line(
          .unneeded, "font", absent.joined(separator: ", "),
          text(
            "ไม่มีในเครื่อง ไม่จำเป็นต้องมี (หากหน่วยงานมีไฟล์ ให้วางใน \(files.folders.first ?? "Fonts") หรือระบุ --font-dir)",
            "not on this machine, and not needed (an agency that has the files puts them into "
              + "\(files.folders.first ?? "Fonts") or names their folder with --font-dir)"))
      }
    }
  }

  /// What it all comes to, in one line.
  func verdict() throws(Failure) {
    let install = packages.isEmpty ? "" : "sudo apt install \(packages.joined(separator: " "))"
    if console.isJSON {
      var object = JSONObject()
      object.add("kind", "verdict")
      object.add("state", isHealthy ? "ready" : State.missing.rawValue)
      object.add("missing", missing)
      if !install.isEmpty { object.add("install", install) }
      return try console.print(object.text)
    }
    if isHealthy { return try console.print(text("พร้อมใช้งาน ไม่ขาดสิ่งใด", "All fine: nothing is missing.")) }
    let how = install.isEmpty ? text("ดูบรรทัดที่ขึ้นต้นด้วย ✗", "see the lines with ✗") : install
    try console.print(text("ขาด \(missing) รายการ: \(how)", "\(missing) missing: \(how)"))
  }

  private mutating func font(
    _ family: FontCatalog.Family, _ style: FontStyle, _ path: String?, isNeeded: Bool
  ) throws(Failure) {
    let name = "\(family.name) \(style.rawValue)"
    guard let path else {
      let files = family.files(style).joined(separator: ", ")
      let how = text(
        "ไม่พบ \(files) (\(family.source))", "\(files) not found (\(family.source))")
      if isNeeded { addPackage(of: family.source) }
      return try line(isNeeded ? .missing : .optional, "font", name, how)
    }
    switch vet(path, scale: family.scale) {
    case .success(let font):
      if let problem = embeddingProblem(of: font) {
        let why = text("ใช้ใน PDF ไม่ได้: ", "can't be used in a PDF: ") + console.language.text(problem.message)
        return try line(.missing, "font", name, "\(path): \(why)")
      }
      try line(
        .found, "font", name,
        "\(path), \(font.postScriptName), \(family.licence), \(text("ฝังได้", "may be embedded"))")
    case .failure(.embeddingRestricted):
      let why = text("ไม่อนุญาตให้ฝังในเอกสาร", "its licence forbids embedding")
      try line(isNeeded ? .missing : .optional, "font", name, "\(path): \(why)")
    // The machine gives none of its bytes, so that no report is made that would be set in it.
    case .failure(.unreadable(_, let reason)):
      try line(.missing, "font", name, "\(path): \(console.language.text(reason))")
    case .failure(let error):
      try line(
        isNeeded ? .missing : .optional, "font", name, console.language.text(error.message(paths: [:])))
    }
  }

  private func vet(_ path: String, scale: Double) -> Result<Font, FontError> {
    do throws(FontError) {
      return .success(try Font(file: path, bytes: fontBytes(path, of: path), scale: scale))
    } catch {
      return .failure(error)
    }
  }

  mutating func words(_ path: String) throws(Failure) {
    try title(.init(thai: "พจนานุกรมตัดคำ", english: "Dictionary"), "dictionary")
    var why: String?
    do throws(WordListProblem) {
      _ = try WordList.dictionary(path)
    } catch {
      switch error {
      case .missing:
        addPackage(of: "Debian: \(WordList.package)")
        why = text(
          "ไม่พบ — ติดตั้ง Debian: \(WordList.package)", "not found; install Debian: \(WordList.package)")
      case .unreadable(let error): why = console.language.text(error.message)
      case .noDictionary: why = text("ไม่ใช่พจนานุกรมตัดคำ", "it is no dictionary of Thai words")
      }
    }
    try line(
      why == nil ? .found : .missing, "dictionary", path, why ?? text("ใช้ตัดบรรทัด", "breaks lines"))
  }

  /// Remembers a package that a `source` names, as `Debian: fonts-dejavu-core`.
  private mutating func addPackage(of source: String) {
    let prefix = "Debian: "
    guard source.hasPrefix(prefix) else { return }
    let package = String(source.dropFirst(prefix.count))
    if !packages.contains(package) { packages.append(package) }
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
    if state == .missing { missing += 1 }
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
      case .optional: "!"
      case .unneeded: "·"
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
