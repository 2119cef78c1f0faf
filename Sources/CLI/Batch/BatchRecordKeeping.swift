internal import Glibc
import SourceData

/// What a run knows of a report that it has made, one line of its journal.
struct BatchEntryRecord: Sendable, Hashable {
  /// Of all that the report depends on.
  var fingerprint: Fingerprint
  /// The file's name without folder and extension.
  var name: String
  /// Its files by their extensions.
  var files: [String: BatchFile]
  var pages: Int
  var warnings: Int
  var agency: AgencyTitle

  /// A line without its end; names of files have no tabs.
  var line: String {
    let list = files.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.size)=\($0.value.fingerprint)" }
    return [
      fingerprint.description, name, list.joined(separator: ","), String(pages), String(warnings),
      agency.name,
      agency.code ?? "", agency.district ?? "",
    ].joined(separator: "\t")
  }

  init(
    fingerprint: Fingerprint, name: String, files: [String: BatchFile], pages: Int, warnings: Int,
    agency: AgencyTitle
  ) {
    self.fingerprint = fingerprint
    self.name = name
    self.files = files
    self.pages = pages
    self.warnings = warnings
    self.agency = agency
  }

  /// More pages or warnings than any report has.
  private static let mostCounted = 1_000_000

  /// Nil for a line that an interruption cut short, or that no run has written; its report is made anew.
  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 8, let fingerprint = Fingerprint(fields[0]), let pages = Int(fields[3]),
      let warnings = Int(fields[4]), (0...Self.mostCounted).contains(pages),
      (0...Self.mostCounted).contains(warnings)
    else { return nil }
    var files: [String: BatchFile] = [:]
    for file in fields[2].split(separator: ",") {
      let parts = file.split(separator: "=")
      guard parts.count == 3, let size = Int(parts[1]), size >= 0, let fingerprint = Fingerprint(parts[2])
      else {
        return nil
      }
      files[String(parts[0])] = BatchFile(size: size, fingerprint: fingerprint)
    }
    func text(_ field: Substring) -> String? { field.isEmpty ? nil : String(field) }
    self.init(
      fingerprint: fingerprint, name: String(fields[1]), files: files, pages: pages, warnings: warnings,
      agency: AgencyTitle(name: String(fields[5]), code: text(fields[6]), district: text(fields[7])))
  }

  /// Whether the files that it speaks of are there as they were made.
  func isWhole(in folder: String) -> Bool {
    files.allSatisfy { kind, file in file.isThere(joinedPath(folder, "\(name).\(kind)")) }
  }
}

/// What a run knows of one file that it has made.
struct BatchFile: Sendable, Hashable {
  /// In bytes.
  var size: Int
  /// Of its bytes: an edit by hand or a damaged disk may leave the size as it was.
  var fingerprint: Fingerprint

  init(size: Int, fingerprint: Fingerprint) {
    self.size = size
    self.fingerprint = fingerprint
  }

  init(_ bytes: [UInt8]) {
    self.init(size: bytes.count, fingerprint: Fingerprint(of: bytes))
  }

  func isThere(_ path: String) -> Bool {
    guard fileSize(path) == size, let bytes = try? readFile(path, limit: size) else { return false }
    return BatchFile(bytes) == self
  }
}

/// What an agency is called in lists.
struct AgencyTitle: Sendable, Hashable {
  var name: String
  var code: String?
  var district: String?

  init(name: String, code: String? = nil, district: String? = nil) {
    self.name = name
    self.code = code
    self.district = district
  }

  /// Of a record, each on one line; nil where it doesn't say its name.
  init?(_ record: SourceNode) {
    func text(_ key: String) -> String? {
      switch record["agency"]?[key]?.content {
      case .text(let text), .number(let text):
        String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
      default: nil
      }
    }
    guard let name = text("name") else { return nil }
    self.init(name: name, code: text("code"), district: text("district"))
  }
}

/// The folder `.raingan` in a run's output: what has been made, and files that are not whole yet.
///
/// A report is written there and renamed into its place, then noted in the journal; so whatever interrupts a run leaves
/// whole reports only, and the next run knows them.
struct BatchFolder: ~Copyable {
  let output: String
  private let own: String
  private let journal: FileDescriptor
  private let journalPath: String
  private let temporary: String

  /// - Parameters:
  ///   - source: What the run reads, which it must not replace.
  ///   - shard: The share that this run makes; shares of several machines may be made in one folder at once.
  static func open(
    _ output: String, source: String, shard: Shard?
  ) throws(Failure) -> BatchFolder {
    try refuseForeignLists(output, source: source)
    let own = joinedPath(output, ".raingan")
    let suffix = shard.map { "-\($0.number)-of-\($0.count)" } ?? ""
    let temporary = joinedPath(own, "tmp\(suffix)")
    // Runs on other machines may be making them at the same time.
    for folder in missingFolders(output).dropLast() { try make(folder) }
    try make(output)
    for folder in [own, temporary] {
      // A link in there would let a run write to and empty a folder that is none of its own; so it is looked for first.
      try refuseLink(folder)
      try make(folder)
      try refuseLink(folder)
    }
    let path = joinedPath(own, "journal\(suffix).tsv")
    let journal = try writing(path) { () throws(SystemError) in
      try FileDescriptor(opening: path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW)
    }
    guard journal.lock() else {
      throw .machine(
        .init(
          thai: "\(output): มีการทำงานอื่นกำลังสร้างรายงานในโฟลเดอร์นี้",
          english: "\(output): another run is working in this folder"))
    }
    for name in names(inFolder: temporary, limit: .max) ?? [] {
      _ = unsafe unlink(joinedPath(temporary, name))
    }
    return BatchFolder(
      output: output, own: own, temporary: temporary, journal: journal, journalPath: path)
  }

  private init(
    output: String, own: String, temporary: String, journal: consuming FileDescriptor, journalPath: String
  ) {
    self.output = output
    self.own = own
    self.temporary = temporary
    self.journal = journal
    self.journalPath = journalPath
  }

  private static func make(_ folder: String) throws(Failure) {
    guard unsafe mkdir(folder, 0o777) != 0 else { return }
    let error = SystemError()
    guard error.code == EEXIST else { throw failure(folder, error) }
    guard pathKind(folder) != .folder else { return }
    throw .machine(
      .init(thai: "\(folder): เป็นไฟล์ ไม่ใช่โฟลเดอร์", english: "\(folder): it is a file, not a folder"))
  }

  /// Lists that no run has made, as the front page of the folder's web site or the very table that agencies come from, are left.
  private static func refuseForeignLists(_ output: String, source: String) throws(Failure) {
    let hasRun = pathKind(joinedPath(output, ".raingan")) == .folder
    for list in BatchList.allCases {
      let path = joinedPath(output, list.rawValue)
      guard pathKind(path) != nil, !hasRun || areSameFile(path, source) else { continue }
      throw .usage(
        .init(
          thai: "\(path) มีอยู่แล้วและไม่ใช่ของการสร้างรายงานครั้งก่อน จึงไม่เขียนทับ — ใช้โฟลเดอร์อื่น",
          english:
            "\(path) is there already and not of a run before, so it is not replaced; use another folder"))
    }
  }

  private static func refuseLink(_ folder: String) throws(Failure) {
    guard isLink(folder) else { return }
    throw .machine(
      .init(thai: "\(folder): เป็นลิงก์ จึงไม่ใช้", english: "\(folder): it is a link, and is not used"))
  }

  private static func failure(_ path: String, _ error: SystemError) -> Failure {
    .machine(
      .init(
        thai: "เขียน \(path) ไม่ได้: \(error.message.thai)",
        english: "can't write \(path): \(error.message.english)"))
  }

  /// Does something with a file that is written to; what the system refuses is told with its path.
  static func writing<Value: ~Copyable>(
    _ path: String, _ work: () throws(SystemError) -> Value
  ) throws(Failure) -> Value {
    do throws(SystemError) {
      return try work()
    } catch {
      throw failure(path, error)
    }
  }

  /// What this and other runs have made here, by name.
  func known() -> [String: BatchEntryRecord] {
    var known: [String: BatchEntryRecord] = [:]
    let files = (names(inFolder: own) ?? []).filter { $0 == "manifest.tsv" || $0.hasPrefix("journal") }
    // The manifest comes first, since journals are of later runs.
    for file in files.sorted(by: { ($0 == "manifest.tsv" ? 0 : 1, $0) < ($1 == "manifest.tsv" ? 0 : 1, $1) })
    {
      guard let bytes = try? readFile(joinedPath(own, file), limit: 1 << 30) else { continue }
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        if let record = BatchEntryRecord(line) { known[record.name] = record }
      }
    }
    return known
  }

  /// Begins anew what this run notes.
  func forget() throws(Failure) {
    try Self.writing(journalPath) { () throws(SystemError) in try journal.truncate() }
  }

  /// Where a worker writes a file before it gets its place.
  var writer: BatchFileWriter { BatchFileWriter(output: output, temporary: temporary) }

  /// Notes a report that is in its place.
  func note(_ record: BatchEntryRecord) throws(Failure) {
    try Self.writing(journalPath) { () throws(SystemError) in
      try journal.write(Array((record.line + "\n").utf8))
    }
  }

  /// Ends a run over all agencies: one manifest takes the place of the journals of this and every share.
  func close(_ records: [BatchEntryRecord]) throws(Failure) {
    let text = records.map { $0.line + "\n" }.joined()
    try writer.write(Array(text.utf8), to: ".raingan/manifest.tsv")
    for name in names(inFolder: own, limit: .max) ?? [] where name.hasPrefix("journal") {
      let path = joinedPath(own, name)
      // A share that is being made meanwhile keeps its journal, and the folder that it writes in.
      guard path == journalPath || Self.isLeft(path) else { continue }
      _ = unsafe unlink(path)
      let suffix = name.dropFirst("journal".count).dropLast(".tsv".count)
      _ = unsafe rmdir(joinedPath(own, "tmp\(suffix)"))
    }
  }

  /// Whether no run has this journal any more.
  private static func isLeft(_ path: String) -> Bool {
    guard let file = try? FileDescriptor(opening: path, O_RDWR | O_NOFOLLOW) else { return false }
    return file.lock()
  }

  /// Ends a share of a run.
  func closeShare() { _ = unsafe rmdir(temporary) }
}

/// Puts files into a run's output whole.
struct BatchFileWriter: Sendable {
  let output: String
  let temporary: String

  /// The files in the place of an agency's report, which an earlier run has left where this one makes none.
  func older(_ entry: BatchPlan.Entry) -> [String] {
    Format.allCases.map { "\(entry.name).\($0.rawValue)" }.sorted().filter {
      pathKind(joinedPath(output, $0)) == .file
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    let path = joinedPath(output, name)
    let unfinished = joinedPath(temporary, fileName(of: name))
    do throws(Failure) {
      try BatchFolder.writing(path) { () throws(SystemError) in
        try FileDescriptor(opening: unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW).write(bytes)
        guard unsafe rename(unfinished, path) == 0 else { throw SystemError() }
      }
    } catch {
      _ = unsafe unlink(unfinished)
      throw error
    }
  }
}
