import Assessment
package import SourceData

/// `raingan check`: the whole line without writing; with `--fix`, the record is put right where that is safe.
package enum Check: Command {
  package static let name = "check"
  package static let operands = "RECORD|FOLDER|WORKBOOK|CSV [OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "ตรวจไฟล์ข้อมูลโดยไม่สร้างรายงาน", english: "check a record without making its report")
  package static let options: [OptionSpecification] = [
    .kind, .fix, quiet, .templates, .language, .json, .help,
  ]

  static let quiet = OptionSpecification(
    OptionSpecification.quiet.name, short: "-q", thai: "แสดงเฉพาะข้อผิดพลาด คำเตือนบอกเพียงจำนวน",
    english: "only errors; of warnings how many there are")

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    let record = try record(of: arguments)
    let inputs = try Inputs(record: record, arguments: arguments, environment: session.environment)
    let areMany = pathKind(record) == .folder || fileExtension(of: record) == "csv"
    if arguments.has(.fix), areMany || isWorkbook(record) {
      session.console.note(
        .init(
          thai: "--fix แก้เฉพาะไฟล์ YAML และ JSON ทีละไฟล์ สมุดงานให้แก้ในโปรแกรมตารางงานตามที่บอก",
          english: "--fix changes one YAML or JSON file; put a workbook right in its own program"))
    }
    let isQuiet = arguments.has(quiet)
    if areMany { return try CheckAgencies.run(record, inputs, session, isQuiet: isQuiet) }
    var bytes = try readingInput { () throws(DiagnosticsError) in try readRecordBytes(record) }
    if arguments.has(.fix), !isWorkbook(record) { bytes = try fix(bytes, inputs, session) }
    let warnings: [Diagnostic]
    do throws(Failure) {
      let draft = try inputs.draft(on: bytes)
      // Last, where all else is known: most records have no such character, and no font is opened.
      var glyphs = MissingGlyphs(inputs)
      warnings = inSheetOrder(
        try draft.report().warnings + glyphs.warnings(draft.characters(where: MissingGlyphs.isUnusual)))
    } catch {
      // What is typed wrongly is told with what else is wrong, so that one look at the file is enough.
      guard case .input(let errors) = error else { throw error }
      if errors.contains(where: { $0.code == .manyAgencies }) {
        return try CheckAgencies.run(record, inputs, session, isQuiet: isQuiet)
      }
      let all = DiagnosticsError(errors).with(typing(bytes, record)).told
      session.console.report(all.shown(isQuiet: isQuiet))
      // For a program that reads JSON the exit code says as much.
      session.console.note(
        .init(
          thai:
            "\(record): ยังตรวจไม่ครบ เมื่อแก้ข้อผิดพลาดแล้วให้ตรวจอีกครั้ง โปรแกรมจะตรวจความสอดคล้องของคะแนน มาตรการ และข้อความต่อ",
          english:
            "\(record): not all is checked yet; mend the errors and check again, and scores, measures and texts are held against each other"
        ))
      return .wrongInput
    }
    session.console.report(warnings.shown(isQuiet: isQuiet))
    session.console.note(
      warnings.isEmpty
        ? .init(thai: "\(record): ไม่พบข้อผิดพลาด", english: "\(record): nothing wrong")
        : .init(
          thai: "\(record): ไม่พบข้อผิดพลาด มีคำเตือน \(warnings.count) ข้อ",
          english: "\(record): no errors, \(warnings.count) warning\(warnings.count == 1 ? "" : "s")"))
    let fixable = warnings.count { $0.fix != nil }
    if fixable > 0 {
      session.console.note(
        .init(
          thai: "แก้ให้ได้ \(fixable) ข้อด้วย raingan check --fix \(record)",
          english: "raingan check --fix \(record) puts \(fixable) of them right"))
    }
    return .done
  }

  /// How its texts are typed, as far as the file can be read.
  static func typing(_ bytes: [UInt8], _ record: String) -> [Diagnostic] {
    guard let source = try? readRecordSource(bytes, file: record) else { return [] }
    return checkTyping(source, map: isWorkbook(record) ? nil : SourceMap(bytes, file: record))
  }

  /// Makes every safe edit, writes the record anew, and tells what was changed.
  ///
  /// - Returns: The record's bytes as they are now.
  private static func fix(
    _ bytes: [UInt8], _ inputs: Inputs, _ session: Session
  ) throws(Failure) -> [UInt8] {
    var result = bytes
    var made: [Diagnostic] = []
    // One edit may lay bare another, as a mark below a doubled one; a few rounds find them all.
    for _ in 0..<4 {
      let fixable = findings(result, inputs).filter { $0.fix != nil }
      let (next, edits) = applying(fixable.compactMap(\.fix), to: result)
      guard !edits.isEmpty, isSameButForTexts(result, next, inputs.record) else { break }
      made += fixable.filter { $0.fix.map(edits.contains) ?? false }
      result = next
    }
    guard !made.isEmpty else {
      session.console.note(
        .init(
          thai: "\(inputs.record): ไม่มีสิ่งที่แก้ให้ได้ ไฟล์ไม่เปลี่ยน",
          english: "\(inputs.record): nothing to put right; the file is as it was"))
      return bytes
    }
    let keepsOldText = hasOtherNames(inputs.record)
    try replaceFile(inputs.record, bytes, with: result)
    if keepsOldText {
      // A file that appears whole is a new one: the names that the old one has beside this stay with it.
      session.console.note(
        .init(
          thai: "\(inputs.record): ไฟล์เดิมยังมีชื่ออื่นอีก (hard link) ชื่อเหล่านั้นยังเป็นข้อความเดิม",
          english: "\(inputs.record): the file had other names (hard links), and they keep the old text"))
    }
    for diagnostic in made {
      guard let fix = diagnostic.fix else { continue }
      try report(fix, of: diagnostic, session.console)
    }
    return result
  }

  private static func findings(_ bytes: [UInt8], _ inputs: Inputs) -> [Diagnostic] {
    if let report = try? inputs.report(on: bytes) { return report.warnings }
    return typing(bytes, inputs.record)
  }

  /// An edit touches texts alone: keys, numbers and structure are read as before.
  private static func isSameButForTexts(_ before: [UInt8], _ after: [UInt8], _ file: String) -> Bool {
    guard let first = try? readSource(before, file: file), let second = try? readSource(after, file: file)
    else { return false }
    return first.isSameButForTexts(second)
  }

  private static func report(
    _ fix: TextEdit, of diagnostic: Diagnostic, _ console: Console
  ) throws(Failure) {
    if console.isJSON {
      var object = JSONObject()
      object.add("fixed", diagnostic.code.rawValue)
      if case .text(let line, let column) = diagnostic.location?.position {
        object.add("line", line)
        object.add("column", column)
      }
      object.add("original", fix.original)
      object.add("replacement", fix.replacement)
      return try console.print(object.text)
    }
    let place = diagnostic.location.map { "\($0): " } ?? ""
    let text = console.language.text(
      .init(
        thai: "แก้ \(quoted(fix.original)) เป็น \(quoted(fix.replacement))",
        english: "changed \(quoted(fix.original)) to \(quoted(fix.replacement))"))
    try console.print("\(place)\(text) [\(diagnostic.code.rawValue)]".onOneLine)
  }
}
