import DocumentTree
import Parallelism
import Reporting
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
    // The others are looked for only where this one isn't there.
    if templates.hasKind(kind) { return }
    let kinds = templates.kinds
    guard !kinds.isEmpty else {
      throw .usage(
        .init(
          thai: "โฟลเดอร์ \(shared.templates) ไม่มีแม่แบบของรายงาน",
          english: "the folder \(shared.templates) holds no templates of reports"))
    }
    let list = kinds.joined(separator: ", ")
    let near = nearest(to: kind, among: kinds)
    throw .usage(
      .init(
        thai: "ไม่มีรายงานชนิด \(kind)" + (near.map { " — หมายถึง \($0) หรือไม่" } ?? " (มี: \(list))"),
        english: "there is no report of kind \(kind)"
          + (near.map { " — did you mean \($0)?" } ?? " (there are: \(list))")))
  }

  /// Reads the record and all that belongs to it, and makes the report.
  func report() throws(Failure) -> Report { try report(reading(templates: templateSet())) }

  /// The same of a record whose bytes are at hand.
  func report(on bytes: [UInt8]) throws(Failure) -> Report {
    try report(reading(of: bytes, templates: templateSet()))
  }

  /// A report that is yet to be made, of a record whose bytes are at hand.
  func draft(on bytes: [UInt8]) throws(Failure) -> Draft {
    let draft = try reading(of: bytes, templates: templateSet()).draft()
    try draft.check(look().style)
    return draft
  }

  /// Without pages, but with all that would keep them from being made.
  private func report(_ reading: Reading) throws(Failure) -> Report {
    let draft = try reading.draft()
    try draft.check(look().style)
    return try draft.report()
  }

  /// The templates of its kind; read by a helper where there is one, or else when they are asked for.
  func templateSet(by helper: Helper = .none) -> TemplatesAhead {
    TemplatesAhead(folder: templates, kind: kind, by: helper)
  }

  /// Reads the record and analyses it.
  ///
  /// - Parameter set: Templates that may still be read meanwhile.
  func reading(templates set: TemplatesAhead) throws(Failure) -> Reading {
    let bytes = try readingInput { () throws(DiagnosticsError) in try readRecordBytes(record) }
    return try reading(of: bytes, templates: set)
  }

  /// The same of a record whose bytes are at hand.
  func reading(
    of bytes: [UInt8], templates set: TemplatesAhead
  ) throws(Failure) -> Reading {
    let folder = templates
    return try readingInput { () throws(DiagnosticsError) in
      let source = try readRecordSource(bytes, file: record, templates: folder)
      let (frameworks, guidance) = try folder.frameworks(of: folder.years(of: source))
      let place = CLI.folder(of: record)
      let map = isWorkbook(record) ? nil : SourceMap(bytes, file: record)
      let analysed = try AnalysedRecord(source, frameworks: frameworks, guidance: guidance, map: map) {
        name, location throws(DiagnosticsError) in
        try readFile(name, inside: .record(folder: place), namedAt: location)
      }
      return try Reading(record: analysed, templates: set, terms: folder.terms())
    }
  }
}

/// A record that is read, while its templates may still be.
struct Reading {
  fileprivate var record: AnalysedRecord
  fileprivate var templates: TemplatesAhead
  fileprivate var terms: [String]

  /// As soon as templates are read.
  func draft() throws(Failure) -> Draft {
    try readingInput { () throws(DiagnosticsError) in
      try Draft(record: record, templates: templates.value(), terms: terms)
    }
  }
}

/// A report that is yet to be made: its record, and what it is made with.
struct Draft: Sendable {
  fileprivate var record: AnalysedRecord
  fileprivate var templates: TemplateSet
  /// Words that a line never breaks.
  fileprivate var terms: [String]

  /// - Parameter isMade: Called with each section as soon as it is there, before it is known whether all will be.
  func document(isMade: (Section) -> Void = { _ in }) throws(Failure) -> Document {
    try readingInput { () throws(DiagnosticsError) in
      try record.document(templates, terms: terms, isMade: isMade)
    }
  }

  /// Names and words that a line of it never breaks, as far as they are known before it is made.
  var unbreakableTerms: [String] { record.unbreakableTerms(and: terms) }

  /// What deserves a second look.
  var warnings: [Diagnostic] { record.warnings(templates) }

  /// Characters of the record's texts, each where it first stands.
  func characters(where isWanted: (Unicode.Scalar) -> Bool) -> [PlacedCharacter] {
    record.characters(where: isWanted)
  }

  /// - Throws: What its templates ask of a style that this hasn't.
  func check(_ style: StyleSheet) throws(Failure) {
    try readingInput { () throws(DiagnosticsError) in try templates.check(style) }
  }

  func report() throws(Failure) -> Report {
    try Report(document: document(), warnings: warnings, lack: record.lack(templates))
  }
}
