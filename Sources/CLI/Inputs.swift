import SourceData

/// What one run works on, as the command line names it.
struct Inputs: Sendable {
  /// The record's path as it was given.
  var record: String
  var shared: SharedFolders
  var templates: TemplateFolder
  var kind: String
  /// The folders of `--font-dir`.
  var fontFolders: [String]
  var home: String?
  /// The dictionary's path.
  var wordList: String

  init(record: String, arguments: ParsedArguments, environment: [String: String]) throws(Failure) {
    self.record = record
    shared = try SharedFolders(templates: arguments.value(.templates), environment: environment)
    templates = shared.templateFolder
    kind = arguments.value(.kind) ?? "annual"
    fontFolders = arguments.all(.fontFolder)
    home = environment["HOME"]
    wordList = WordList.path(environment)
    for folder in fontFolders where pathKind(folder) != .folder {
      throw .usage(.init(thai: "ไม่พบโฟลเดอร์แบบอักษร \(folder)", english: "there is no font folder \(folder)"))
    }
    let kinds = templates.kinds
    guard !kinds.isEmpty else {
      throw .usage(
        .init(
          thai: "โฟลเดอร์ \(shared.templates) ไม่มีแม่แบบของรายงาน",
          english: "the folder \(shared.templates) holds no templates of reports"))
    }
    guard kinds.contains(kind) else {
      let list = kinds.joined(separator: ", ")
      let near = nearest(to: kind, among: kinds)
      throw .usage(
        .init(
          thai: "ไม่มีรายงานชนิด \(kind)" + (near.map { " — หมายถึง \($0) หรือไม่" } ?? " (มี: \(list))"),
          english: "there is no report of kind \(kind)"
            + (near.map { " — did you mean \($0)?" } ?? " (there are: \(list))")))
    }
  }

  /// Reads the record and all that belongs to it, and makes the report.
  func report() throws(Failure) -> Report {
    try report(on: readingInput { () throws(DiagnosticsError) in try readRecordBytes(record) })
  }

  /// The same of a record whose bytes are at hand.
  func report(on bytes: [UInt8]) throws(Failure) -> Report {
    try readingInput { () throws(DiagnosticsError) in
      let source = try readRecordSource(bytes, file: record)
      let library = try Library(templates, kind: kind, years: templates.years(of: source))
      let folder = folder(of: record)
      let map = isWorkbook(record) ? nil : SourceMap(bytes, file: record)
      return try makeReport(source, library: library, map: map) { name, location throws(DiagnosticsError) in
        try readFile(name, inside: .record(folder: folder), namedAt: location)
      }
    }
  }
}
