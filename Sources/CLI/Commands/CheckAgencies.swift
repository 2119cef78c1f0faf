import Assessment
import SourceData

/// `raingan check` of a folder, a workbook or a CSV file of many agencies: each agency's record as `raingan batch` would make it.
enum CheckAgencies {
  static func run(_ path: String, _ inputs: Inputs, _ session: Session, isQuiet: Bool) throws(Failure)
    -> ExitCode
  {
    let source = try BatchSource(path)
    let library = try readingInput { () throws(DiagnosticsError) in
      try Library(inputs.templates, kind: inputs.kind)
    }
    _ = try inputs.look(for: library.templates)
    session.console.report(source.problems.shown(isQuiet: isQuiet))
    var wrong = source.problems.count { $0.severity == .error }
    var warned = source.problems.count - wrong
    let jobs = source.jobs()
    guard !jobs.isEmpty else { throw .noAgencies(in: path) }
    let memory = CheckMemory()
    var glyphs = MissingGlyphs(inputs)
    for job in jobs {
      do throws(DiagnosticsError) {
        let record = try source.record(job, templates: inputs.templates)
        let report = try makeReport(record.source, library: library, memory: memory) {
          name, location throws(DiagnosticsError) in
          try readFile(name, inside: .record(folder: record.folder), namedAt: location)
        }
        let unusual = characters(of: record.source, map: nil, where: MissingGlyphs.isUnusual)
        let warnings = inSheetOrder(report.warnings + glyphs.warnings(unusual))
        session.console.report(warnings.shown(isQuiet: isQuiet))
        warned += warnings.count
      } catch {
        if let fault = error.fault { throw fault }
        let problems = error.told
        session.console.report(problems.shown(isQuiet: isQuiet))
        let errors = problems.count { $0.severity == .error }
        wrong += errors
        warned += problems.count - errors
      }
    }
    session.console.note(
      .init(
        thai: "\(path): ตรวจ \(jobs.count) หน่วยงาน ข้อผิดพลาด \(wrong) ข้อ คำเตือน \(warned) ข้อ",
        english: "\(path): \(jobs.count) agencies, \(wrong) errors, \(warned) warnings"))
    return wrong > 0 ? .wrongInput : .done
  }
}
