import Assessment
import SourceData

/// One agency's report in a run over many.
struct BatchJob: Sendable {
  enum Source: Sendable {
    /// A record's file.
    case file(String)
    /// An agency's place in the workbook of the run.
    case agency(NationalWorkbook.Agency)
  }

  var source: Source
  /// Names that its output file may be made of, by the words of `--name`.
  var names: [String: String]
  /// What tells the agency apart in lists: its name, or the file's.
  var title: String
  /// Where it is, for what concerns it as a whole.
  var location: SourceLocation

  /// Its row in a workbook or CSV file, from 1; nil of a record's file.
  var row: Int? {
    guard case .cell(_, let reference) = location.position else { return nil }
    return Int(reference.drop { !$0.isNumber })
  }
}

/// Where the agencies of a run come from.
enum BatchSource: Sendable {
  /// A folder of records.
  case folder(String, files: [String])
  /// - notes: On files beside it that are not read.
  case workbook(NationalWorkbook, folder: String, notes: [Diagnostic] = [])

  /// - Parameter path: A folder, a workbook or a CSV file of many agencies, or one agency's record.
  init(_ path: String) throws(Failure) {
    switch pathKind(path) {
    case .folder: self = .folder(path, files: try Self.records(in: path))
    case .file:
      let folder = CLI.folder(of: path)
      if let workbook = try Self.workbook(path) {
        self = .workbook(workbook, folder: folder, notes: Self.unreadTables(beside: path))
      } else {
        // As if its folder held nothing else.
        self = .folder(folder, files: [fileName(of: path)])
      }
    default:
      throw .usage(
        .init(thai: "ไม่พบโฟลเดอร์หรือไฟล์ข้อมูล \(path)", english: "there is no folder or file \(path)"))
    }
  }

  /// The record files of a folder, by name; files of other kinds are none of ours, nor are hidden ones and the lock
  /// files of office programs.
  private static func records(in folder: String) throws(Failure) -> [String] {
    let names = try readingInput { () throws(DiagnosticsError) in
      try surelyNames(inFolder: folder, limit: .max)
    }
    return (names ?? []).filter { name in
      (["yaml", "yml", "json"].contains(fileExtension(of: name)) || isWorkbook(name))
        && !name.hasPrefix(".") && !name.hasPrefix("~$") && pathKind(joinedPath(folder, name)) == .file
    }.sorted()
  }

  /// - Returns: nil of one agency's record.
  private static func workbook(_ path: String) throws(Failure) -> NationalWorkbook? {
    if ["yaml", "yml", "json"].contains(fileExtension(of: path)) { return nil }
    do throws(DiagnosticsError) {
      let limit = WorkbookLimits().bytes
      guard fileExtension(of: path) == "csv" else {
        let workbook = try readWorkbook(readFile(path, limit: limit), file: path)
        let isRecord =
          !NationalWorkbook.isNational(workbook)
          && workbook.sheets.contains { $0.name == WorkbookForm.agencySheet }
        return isRecord ? nil : try NationalWorkbook(workbook)
      }
      var tables = try readCSV(readFile(path, limit: limit), file: path, sheet: WorkbookForm.agenciesSheet)
      // A CSV file holds one table, so measures and others are in files beside it.
      for name in NationalWorkbook.keyedSheets {
        let file = String(path.dropLast(4)) + "-\(name).csv"
        guard pathKind(file) == .file else { continue }
        tables.sheets += try readCSV(readFile(file, limit: limit), file: file, sheet: name).sheets
      }
      return try NationalWorkbook(tables)
    } catch {
      throw Failure(error)
    }
  }

  /// Tables beside a CSV file that by their names belong to it, and to no sheet: a name that was misspelt.
  private static func unreadTables(beside path: String) -> [Diagnostic] {
    guard fileExtension(of: path) == "csv" else { return [] }
    let folder = CLI.folder(of: path)
    let own = path.split(separator: "/").last.map(String.init) ?? path
    let stem = String(own.dropLast(4))
    let known = NationalWorkbook.keyedSheets.map { "\(stem)-\($0).csv" } + [own]
    let others = (names(inFolder: folder, limit: .max) ?? []).filter { name in
      fileExtension(of: name) == "csv" && name.hasPrefix(stem) && !known.contains(name)
        && name.dropFirst(stem.count).first.map { "-_ (".contains($0) } == true
    }
    return others.sorted().prefix(20).map { name in
      let list = NationalWorkbook.keyedSheets.map { "\(stem)-\($0).csv" }.joined(separator: ", ")
      return Diagnostic(
        .warning, .tableNotRead, at: SourceLocation(file: joinedPath(folder, name)),
        .init(
          thai: "ไม่ได้อ่านตาราง \(quoted(name)) เพราะชื่อไม่ตรงกับแผ่นงานใด",
          english: "the table \(quoted(name)) is not read: its name is no sheet's"),
        suggestion: .init(thai: "ชื่อที่อ่านคือ \(list)", english: "what is read is \(list)"))
    }
  }

  /// What is wrong with the whole, which keeps none of the agencies from being made.
  var problems: [Diagnostic] {
    switch self {
    case .folder: []
    case .workbook(let workbook, _, let notes): workbook.problems + notes
    }
  }

  /// - Parameter areNamed: Whether files are called by what records say of their agencies, so that these must be looked into.
  func jobs(areNamed: Bool = false) -> [BatchJob] {
    switch self {
    case .folder(let folder, let files):
      return files.map { file in
        let name = String(file.dropLast(fileExtension(of: file).count + 1))
        let path = joinedPath(folder, file)
        var names = areNamed ? Self.agencyNames(path) : [:]
        names["file"] = name
        return BatchJob(source: .file(path), names: names, title: name, location: SourceLocation(file: path))
      }
    case .workbook(let workbook, _, _):
      return workbook.agencies.map { agency in
        var names = ["name": agency.name, "file": fileStem(of: agency.location.file)]
        names["code"] = agency.code
        names["district"] = agency.district
        return BatchJob(source: .agency(agency), names: names, title: agency.name, location: agency.location)
      }
    }
  }

  /// What a record says of its agency, by the words of `--name`; nothing of one that can't be read, which is told when its
  /// report is made.
  private static func agencyNames(_ path: String) -> [String: String] {
    guard let bytes = try? readRecordBytes(path), let source = try? readRecordSource(bytes, file: path),
      let agency = source["agency"]
    else { return [:] }
    var names: [String: String] = [:]
    for word in ["name", "code", "district"] {
      switch agency[word]?.content {
      case .text(let text), .number(let text): names[word] = text
      default: break
      }
    }
    return names
  }

  /// The values of a job's record, and the folder that its files are in.
  ///
  /// - Parameter templates: Where the frameworks are that its values are held against, should its form be wrong.
  func record(
    _ job: BatchJob, templates: TemplateFolder
  ) throws(DiagnosticsError) -> (source: SourceNode, folder: String) {
    switch (job.source, self) {
    case (.file(let path), _):
      let source = try readRecordSource(readRecordBytes(path), file: path, templates: templates)
      return (source, CLI.folder(of: path))
    case (.agency(let agency), .workbook(let workbook, let folder, _)):
      return (try soundSource(workbook.record(agency), templates), folder)
    case (.agency, .folder(let folder, _)):
      return (SourceNode(.null, at: job.location), folder)
    }
  }
}
