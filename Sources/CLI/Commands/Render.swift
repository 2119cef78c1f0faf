import Assessment
import Layout
import PDF
import Parallelism
package import SourceData
import Typography

/// `raingan render`: the report as files.
package enum Render: Command {
  package static let name = "render"
  package static let operands = "RECORD [OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "สร้างรายงานจากไฟล์ข้อมูลของหน่วยงาน", english: "make the report of an agency's record")
  package static let options: [OptionSpecification] = [
    .kind, .format, .output, .quiet, .templates, .fontFolder, .language, .json, .help,
  ]

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    let helper = session.helper
    let record = try record(of: arguments)
    let inputs = try Inputs(record: record, arguments: arguments, environment: session.environment)
    let formats = try formats(arguments)
    // Someone's report that was named for a record is told as that, not as a file that would be replaced.
    if Format(rawValue: fileExtension(of: record)) != nil {
      _ = try readingInput { () throws(DiagnosticsError) in
        try readRecordSource(readRecordBytes(record), file: record)
      }
    }
    let destination = try Destination(record: record, kind: inputs.kind, formats: formats, arguments)
    let options = PDFOptions(date: try date(session.environment))
    // In the order in which they are needed: what comes first is taken up first.
    let templates = inputs.templateSet(by: helper)
    let compositor = Compositor(by: helper)
    session.attic.keep(compositor)
    let typeCase = Ahead(by: helper) { () throws(Failure) in
      let typeCase = try inputs.typeCase(inputs.look())
      if formats.contains(.pdf) {
        compositor.open(fonts: typeCase.fonts, dictionary: typeCase.dictionary, style: typeCase.style)
      }
      return typeCase
    }
    defer { compositor.end() }
    let reading = try inputs.reading(templates: templates)
    // Templates take longer to read than the record.
    typeCase.finish()
    let draft = try reading.draft()
    session.attic.keep(draft)
    compositor.begin(terms: draft.unbreakableTerms)
    let report = Report(document: try draft.document(isMade: compositor.add), warnings: [])
    session.attic.keep(report)
    let isQuiet = arguments.has(.quiet)
    let warnings = Ahead(by: helper) { () throws(Never) in isQuiet ? [] : draft.warnings }
    // All are made before the first is written, and all written before the first takes its place.
    var contents: [[UInt8]] = []
    do {
      var remarks: [Diagnostic] = []
      defer {
        // What is the record's is left to `check`; what stands in for a font is this machine's.
        let told = isQuiet ? remarks.filter { $0.code != .missingGlyph } : remarks.placed(in: draft)
        session.console.report(inSheetOrder(warnings.value() + told))
      }
      let typeCase = try typeCase.value()
      try draft.check(typeCase.style)
      for format in formats {
        switch format {
        case .pdf:
          let (pages, bytes) = try inputs.pdf(
            report, typeCase, compositor: compositor, options: options, by: helper, &remarks)
          session.attic.keep(pages)
          contents.append(bytes)
        case .html: contents.append(try inputs.html(report, typeCase, date: options.date, &remarks))
        }
      }
    }
    guard case .files(let paths, let folder) = destination else {
      for bytes in contents { try session.console.write(bytes) }
      return .done
    }
    try writeFiles(zip(paths, contents).map { ($0, $1) }, in: folder)
    for (path, bytes) in zip(paths, contents) { try session.console.tellWritten(path, bytes.count) }
    return .done
  }

  /// The formats asked for, each once; by the output's extension where none is named.
  static func formats(_ arguments: ParsedArguments) throws(Failure) -> [Format] {
    var formats: [Format] = []
    for name in arguments.all(.format).flatMap({ $0.split(separator: ",").map(String.init) }) {
      guard let format = Format(rawValue: name) else {
        let near = nearest(to: name, among: Format.allCases.map(\.rawValue))
        throw .usage(
          .init(
            thai: "ไม่มีรูปแบบ \(name)" + (near.map { " — หมายถึง \($0) หรือไม่" } ?? " (ใช้ pdf หรือ html)"),
            english: "there is no format \(name)"
              + (near.map { " — did you mean \($0)?" } ?? " (pdf or html)")))
      }
      if !formats.contains(format) { formats.append(format) }
    }
    if formats.isEmpty {
      formats = [arguments.value(.output).flatMap { Format(rawValue: fileExtension(of: $0)) } ?? .pdf]
    }
    return formats
  }

  /// The only date that may get into a file (reproducible-builds.org, SOURCE_DATE_EPOCH): seconds from 1970 UTC.
  static func date(_ environment: [String: String]) throws(Failure) -> Int? {
    guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    // The last second of the year 9999, after which a PDF's date has no form.
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw .usage(
        .init(
          thai: "SOURCE_DATE_EPOCH ต้องเป็นจำนวนวินาทีตั้งแต่ ค.ศ. 1970",
          english: "SOURCE_DATE_EPOCH must be a number of seconds since 1970"))
    }
    return seconds
  }
}

/// The forms that a report is written in; the raw value is the file's extension.
enum Format: String, Sendable, CaseIterable {
  case pdf, html
}

/// Where what is made goes.
enum Destination: Sendable, Hashable {
  case standardOutput
  /// A path for each format, in their order, and the folder to be made for them where `-o` names one.
  case files([String], in: String?)

  /// By `-o`: a file, a folder, or `-`; beside the record where it isn't given.
  init(record: String, kind: String, formats: [Format], _ arguments: ParsedArguments) throws(Failure) {
    let name = fileStem(of: record) + (kind == "annual" ? "" : "-\(kind)")
    func paths(in folder: String) -> [String] {
      formats.map { joinedPath(folder, "\(name).\($0.rawValue)") }
    }
    guard let output = arguments.value(.output) else {
      self = .files(formats.map { joinedPath(prefix(of: record), "\(name).\($0.rawValue)") }, in: nil)
      try refuseRecord(record)
      return
    }
    if output == "-" {
      guard formats.count == 1 else {
        throw .usage(
          .init(
            thai: "ส่งออกทางเอาต์พุตมาตรฐานได้ครั้งละหนึ่งรูปแบบ",
            english: "standard output takes one format at a time"))
      }
      self = .standardOutput
      return
    }
    let there = pathKind(output)
    let named = Format(rawValue: fileExtension(of: output))
    // What has no extension is the name of a folder, also of one that is made for it.
    if output.hasSuffix("/") || there == .folder || there == nil && !hasExtension(output) {
      self = .files(paths(in: output), in: output)
    } else if there == nil, named == nil {
      let wrong = fileExtension(of: output)
      throw .usage(
        .init(
          thai: "เขียนไฟล์ชนิด .\(wrong) ไม่ได้ ใช้ .pdf หรือ .html — หาก \(output) เป็นโฟลเดอร์ ให้ลงท้ายด้วย /",
          english: "no .\(wrong) is written: .pdf or .html; where \(output) is a folder, end it with /"))
    } else if formats.count == 1 {
      if let named, formats != [named] {
        throw .usage(
          .init(
            thai: "-o \(output) ขัดกับ --format \(formats[0].rawValue)",
            english: "-o \(output) contradicts --format \(formats[0].rawValue)"))
      }
      self = .files([output], in: output.contains("/") ? folder(of: output) : nil)
    } else {
      throw .usage(
        .init(
          thai: "หลายรูปแบบต้องระบุ -o เป็นโฟลเดอร์ ไม่ใช่ไฟล์ \(output)",
          english: "several formats need a folder after -o, and \(output) is a file"))
    }
    try refuseRecord(record)
  }

  private func refuseRecord(_ record: String) throws(Failure) {
    guard case .files(let paths, _) = self else { return }
    if paths.contains(where: { areSameFile($0, record) }) {
      throw .usage(
        .init(thai: "ผลลัพธ์จะทับไฟล์ข้อมูล \(record)", english: "the result would replace the record \(record)"))
    }
    // Another record, or whatever else a slip of the hand names: only a report takes a report's place.
    for path in paths where Format(rawValue: fileExtension(of: path)) == nil && !holdsReport(path) {
      throw .usage(
        .init(
          thai: "\(path) มีอยู่แล้วและไม่ใช่รายงาน จึงไม่เขียนทับ",
          english: "\(path) is there already and is no report, so it is not replaced"))
    }
  }

  /// Whether a file is one of ours to replace: none, an empty one, a PDF or a page.
  private func holdsReport(_ path: String) -> Bool {
    guard pathKind(path) == .file, let size = fileSize(path), size > 0 else { return true }
    guard let bytes = try? readFile(path, limit: 64 << 20) else { return false }
    return bytes.starts(with: Array("%PDF-".utf8)) || bytes.starts(with: Array("<!DOCTYPE html>".utf8))
  }
}

/// Whether a name ends as names of files do, and not as one with a number or an abbreviation in it: of อบต.แม่ปะ and v1.2 the
/// end is none.
private func hasExtension(_ path: String) -> Bool {
  let end = fileExtension(of: path).utf8
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  return (2...5).contains(end.count) && end.allSatisfy { letters.contains($0) || digits.contains($0) }
    && end.contains(where: letters.contains)
}

/// The folder of `path` as it was written; empty where it names none, so that results are named as the record was.
private func prefix(of path: String) -> String {
  path.contains("/") ? folder(of: path) : ""
}
