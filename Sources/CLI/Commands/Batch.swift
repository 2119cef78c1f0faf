import PDF
package import SourceData
import Typography

/// `raingan batch`: the reports of many agencies in one run.
package enum Batch: Command {
  package static let name = "batch"
  package static let operands = "FOLDER|WORKBOOK|CSV|RECORD -o FOLDER [OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "สร้างรายงานของหลายหน่วยงานในครั้งเดียว", english: "make the reports of many agencies in one run")
  package static let options: [OptionSpecification] = [
    .kind, .format, folder, pattern, jobs, resume, shard, .quiet, .templates, .fontFolder, .language, .json,
    .help,
  ]

  static let folder = OptionSpecification(
    OptionSpecification.output.name, short: "-o", value: "FOLDER", thai: "โฟลเดอร์ที่เก็บรายงาน (ต้องระบุ)",
    english: "the folder for the reports (needed)")
  static let pattern = OptionSpecification(
    "--name", value: "PATTERN", thai: "ชื่อไฟล์ เช่น {code}-{kind} ใช้ {file} {name} {code} {district} {kind} ได้",
    english: "names of the files, as {code}-{kind}: {file} {name} {code} {district} {kind}")
  static let jobs = OptionSpecification(
    "--jobs", short: "-j", value: "N", thai: "จำนวนรายงานที่สร้างพร้อมกัน (ปกติเท่าจำนวนแกนประมวลผล)",
    english: "reports made at once (as many as there are processors unless given)")
  static let resume = OptionSpecification(
    "--resume", thai: "ทำต่อจากครั้งก่อน ข้ามรายงานที่เป็นปัจจุบันอยู่แล้ว",
    english: "go on where it was; skip what is up to date")
  static let shard = OptionSpecification(
    "--shard", value: "K/N", thai: "ทำเฉพาะส่วนที่ K จาก N ส่วน สำหรับหลายเครื่อง",
    english: "make only share K of N, for several machines")

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    let operand = try record(of: arguments)
    guard let output = arguments.value(.output), output != "-" else {
      throw .usage(
        .init(
          thai: "ต้องระบุโฟลเดอร์ผลลัพธ์ด้วย -o โฟลเดอร์", english: "the folder for the reports is needed: -o FOLDER"
        ))
    }
    let inputs = try Inputs(record: operand, arguments: arguments, environment: session.environment)
    let source = try BatchSource(operand)
    let share = try arguments.value(shard).map { text throws(Failure) in try Shard(text) }
    let formats = try Render.formats(arguments)
    let pattern = try pattern(arguments, source, kind: inputs.kind, formats)
    let jobs = source.jobs(areNamed: pattern.namesAgency)
    let plan = BatchPlan(jobs, pattern: pattern, kind: inputs.kind)
    // What is wrong with templates is told before anything is made.
    let library = try readingInput { () throws(DiagnosticsError) in
      try Library(inputs.templates, kind: inputs.kind)
    }
    let setup = try BatchSetup(
      inputs: inputs, source: source, formats: formats,
      options: PDFOptions(date: Render.date(session.environment)),
      fingerprint: inputs.fingerprint(inputs.look(for: library.templates), session.environment))
    // What belongs to no agency is one share's to tell, not every machine's.
    let problems = share.map { $0.number == 1 } ?? true ? source.problems : []
    let isQuiet = arguments.has(.quiet)
    session.console.report(problems.shown(isQuiet: isQuiet))
    guard !jobs.isEmpty else {
      throw .noAgencies(in: operand)
    }
    let workers = try workers(arguments)
    let folder = try BatchFolder.open(output, source: operand, shard: share)
    let known = folder.known()
    let isResumed = arguments.has(resume)
    if !isResumed { try folder.forget() }
    let run = BatchRun(
      setup: setup, entries: plan.shard(share), workers: workers, session: session,
      isQuiet: isQuiet)
    let result = run.run(folder, known: isResumed ? known : [:])
    if let failure = result.failure { throw failure }
    if let signal = result.signal { return .interrupted(signal) }
    let rows = zip(run.entries, result.outcomes).map { BatchSummaryRow($0, $1, folder.writer) }
    var leftovers: [EarlierReports.Report] = []
    if share == nil {
      let language = session.console.language
      let earlier = EarlierReports(known, beside: rows, in: output)
      leftovers = earlier.leftovers
      try folder.writer.write(
        batchSummary(rows, leftovers: leftovers, problems: problems, in: language),
        to: BatchList.summary.rawValue)
      try folder.writer.write(
        batchIndex(rows, problems: problems, in: language), to: BatchList.index.rawValue)
      try folder.close(rows.compactMap(\.record) + earlier.all.map(\.record))
    } else {
      folder.closeShare()
    }
    let failed = rows.filter { $0.record == nil }
    list(failed, session.console)
    list(problems.filter { $0.severity == .error }, session.console)
    try tell(leftovers, session.console)
    return failed.isEmpty && !problems.contains { $0.severity == .error } ? .done : .wrongInput
  }

  /// What was not made, once more at the end, where it is seen.
  private static func list(_ failed: [BatchSummaryRow], _ console: Console) {
    let lines = failed.map { row -> Diagnostic.Message in
      let reason = row.firstProblem.map { console.language.text($0.message) } ?? ""
      let place = row.firstProblem?.location.map(\.description) ?? row.job.location.description
      let older = row.older.joined(separator: " ")
      return .init(
        thai: "\(row.job.title) — \(place): \(reason)" + (older.isEmpty ? "" : " (\(older) เป็นของครั้งก่อน)"),
        english: "\(row.job.title) — \(place): \(reason)"
          + (older.isEmpty ? "" : " (\(older): of an earlier run)")
      )
    }
    list(
      .init(thai: "ไม่สำเร็จ \(failed.count) หน่วยงาน:", english: "\(failed.count) failed:"), lines, console)
  }

  /// What belongs to no agency, once more at the end.
  private static func list(_ errors: [Diagnostic], _ console: Console) {
    let lines = errors.map { error -> Diagnostic.Message in
      let line = "\(error.location.map(\.description) ?? ""): \(console.language.text(error.message))"
      return .init(thai: line, english: line)
    }
    list(
      .init(thai: "ข้อมูลที่ไม่อยู่ในรายงานใด \(errors.count) แห่ง:", english: "\(errors.count) in no report:"),
      lines, console)
  }

  /// What lies in the folder, would be published with the rest, and belongs to no record.
  private static func tell(
    _ leftovers: [EarlierReports.Report], _ console: Console
  ) throws(Failure) {
    if console.isJSON {
      for report in leftovers {
        var object = JSONObject()
        object.add("event", "leftover")
        object.add("agency", report.record.agency.name)
        object.add("files", report.files)
        try console.print(object.text)
      }
    }
    let lines = leftovers.map { report -> Diagnostic.Message in
      let line = "\(report.files.joined(separator: " ")) — \(report.record.agency.name)"
      return .init(thai: line, english: line)
    }
    list(
      .init(
        thai: "รายงานที่ค้างจากครั้งก่อน \(lines.count) ฉบับ ไม่มีข้อมูลในครั้งนี้แล้ว (ไม่ได้ลบให้):",
        english: "\(lines.count) of an earlier run, of no record now (they are left where they are):"),
      lines, console)
  }

  private static func list(_ heading: Diagnostic.Message, _ lines: [Diagnostic.Message], _ console: Console) {
    guard !lines.isEmpty, !console.isJSON else { return }
    console.note(heading)
    for line in lines.prefix(50) {
      console.note(.init(thai: "  " + line.thai, english: "  " + line.english))
    }
    if lines.count > 50 {
      console.note(.init(thai: "  และอื่น ๆ ใน summary.csv", english: "  and others in summary.csv"))
    }
  }

  private static func pattern(
    _ arguments: ParsedArguments, _ source: BatchSource, kind: String, _ formats: [Format]
  ) throws(Failure) -> FileNamePattern {
    if let written = arguments.value(pattern) {
      // The ending is each format's own.
      guard let ending = Format.allCases.first(where: { written.lowercased().hasSuffix(".\($0.rawValue)") })
      else {
        return try FileNamePattern(written)
      }
      guard formats.contains(ending) else {
        throw .usage(
          .init(
            thai: "--name \(written) ขัดกับ --format \(formats[0].rawValue)",
            english: "--name \(written) contradicts --format \(formats[0].rawValue)"))
      }
      return try FileNamePattern(String(written.dropLast(ending.rawValue.count + 1)))
    }
    // As a single report is named, so that reports of several kinds go into one folder.
    let suffix = kind == "annual" ? "" : "-{kind}"
    switch source {
    case .folder: return try FileNamePattern("{file}" + suffix)
    case .workbook: return try FileNamePattern("{name}" + suffix)
    }
  }

  private static func workers(_ arguments: ParsedArguments) throws(Failure) -> Int {
    guard let written = arguments.value(jobs) else { return WorkerThreads.suitableCount }
    guard let count = Int(written), (1...256).contains(count) else {
      throw .usage(.init(thai: "--jobs ใช้จำนวน 1 ถึง 256", english: "--jobs takes a number from 1 to 256"))
    }
    return count
  }
}

extension Diagnostic.Code {
  package static let noAgencies = Self("no-agencies")
}

extension Failure {
  /// Of a folder without records, or a table without rows.
  static func noAgencies(in path: String) -> Failure {
    .input([
      Diagnostic(
        .error, .noAgencies, at: SourceLocation(file: path),
        .init(thai: "ไม่มีข้อมูลของหน่วยงานใด", english: "there is no agency's record"))
    ])
  }
}

extension BatchSummaryRow {
  init(_ entry: BatchPlan.Entry, _ outcome: BatchOutcome?, _ writer: BatchFileWriter) {
    job = entry.job
    name = entry.name
    defer { if record == nil { older = writer.older(entry) } }
    switch outcome {
    case .made(let record, _), .upToDate(let record): self.record = record
    case .failed(let diagnostics):
      firstProblem = diagnostics.first { $0.severity == .error } ?? diagnostics.first
    case .stopped, nil: break
    }
  }
}

extension Inputs {
  /// Of all that a report depends on beside its record.
  ///
  /// - Throws: What no report can be made without, in the words of `render`.
  fileprivate func fingerprint(_ look: Look, _ environment: [String: String]) throws(Failure) -> Fingerprint {
    var fingerprint = Fingerprint()
    let fonts = try typeCase(look).paths
    var files = [executablePath(), joinedPath(shared.fonts, "fonts.yaml"), wordList].compactMap { $0 }
    for layer in templates.layers {
      for folder in [kind, "sections", "frameworks", "guidance", "."] {
        let path = joinedPath(layer, folder)
        let names = try readingInput { () throws(DiagnosticsError) in
          try surelyNames(inFolder: path, limit: .max)
        }
        files += (names ?? []).map { joinedPath(path, $0) }.filter { pathKind($0) == .file }
      }
    }
    for path in files {
      fingerprint.add(
        try readingInput { () throws(DiagnosticsError) in try readFile(path, limit: 1 << 30) })
    }
    for (name, path) in fonts.sorted(by: { $0.key < $1.key }) {
      do throws(FontError) {
        fingerprint.add(try fontBytes(path, of: name))
      } catch {
        if error.isFault { throw .machine(error.message(paths: fonts)) }
        // What is no font is told by the reports that would be set in it.
        fingerprint.add(name)
      }
    }
    for text in [kind, version, environment["SOURCE_DATE_EPOCH"] ?? ""] { fingerprint.add(text) }
    return fingerprint
  }
}
