import Assessment
package import SourceData
import ThaiFormat

/// `raingan new`: a workbook or a YAML file to fill in, by the name's ending.
package enum New: Command {
  package static let name = "new"
  package static let operands = "FILE.xlsx|FILE.yaml --year YEAR [OPTIONS]"
  package static let summary = Diagnostic.Message(
    thai: "สร้างสมุดงานหรือไฟล์ YAML เปล่าสำหรับกรอกข้อมูล", english: "make a workbook or a YAML file to fill in")
  package static let options: [OptionSpecification] = [
    year, agency, from, suggest, national, items, .templates, .language, .json, .help,
  ]

  static let year = OptionSpecification(
    "--year", value: "YEAR", thai: "ปีงบประมาณที่ประเมิน เช่น 2568", english: "the fiscal year assessed, as 2568")
  static let agency = OptionSpecification(
    "--agency", value: "NAME", thai: "ชื่อหน่วยงาน", english: "the agency's name")
  static let from = OptionSpecification(
    "--from", value: "RECORD", thai: "เติมข้อมูลจากไฟล์ข้อมูลที่มีอยู่", english: "fill in what an existing record holds"
  )
  static let suggest = OptionSpecification(
    "--suggest", thai: "เติมร่างมาตรการของข้อที่ได้คะแนนน้อยและยังไม่มีมาตรการด้วย (ใช้กับ --from)",
    english: "with drafts of measures for what is low and has none yet (with --from)")
  static let national = OptionSpecification(
    "--national", thai: "สมุดงานสำหรับหลายหน่วยงาน แถวละหนึ่งหน่วยงาน", english: "for many agencies, a row each")
  static let items = OptionSpecification(
    "--items", thai: "ให้มีคอลัมน์คะแนนรายข้อด้วย (ใช้กับ --national)",
    english: "with columns for items' scores (with --national)")

  package static func run(_ arguments: ParsedArguments, in session: Session) throws(Failure) -> ExitCode {
    let path = try record(of: arguments)
    let isText = ["yaml", "yml"].contains(fileExtension(of: path))
    guard isWorkbook(path) || isText else {
      throw .usage(
        .init(
          thai: "ชื่อไฟล์ต้องลงท้ายด้วย .xlsx หรือ .yaml", english: "the file's name must end in .xlsx or .yaml"))
    }
    guard pathKind(path) == nil, !isLink(path) else { throw OutputFiles.isThere(path) }
    if let agency = arguments.value(agency) { try checkName(agency) }
    let shared = try SharedFolders(templates: arguments.value(.templates), environment: session.environment)
    let templates = shared.templateFolder
    var note: Diagnostic.Message?
    let bytes: [UInt8]
    if isText {
      bytes = try text(arguments, templates)
    } else {
      let draft = try draft(arguments, templates)
      note = draft.note
      bytes = try workbookBytes(
        draft.workbook, date: firstDay(ofFiscalYear: draft.year),
        temporaryFolder: session.environment["TMPDIR"] ?? "/tmp")
    }
    try writeFiles([(path, bytes)], in: path.contains("/") ? CLI.folder(of: path) : nil, areNew: true)
    try session.console.tellWritten(path, bytes.count)
    if let note { session.console.note(note) }
    if let known = arguments.value(from), try holdsGuidance(known) {
      session.console.note(
        .init(
          thai: "สมุดงานไม่มีที่สำหรับคำแนะนำของหน่วยงานเอง (guidance) ส่วนนี้ยังอยู่ใน \(known) เท่านั้น",
          english: "a workbook has no place for an agency's own guidance; that of \(known) is not in it"))
    }
    return .done
  }

  /// - Throws: Where a record could not have this name.
  private static func checkName(_ agency: String) throws(Failure) {
    let scalars = agency.unicodeScalars
    if scalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw .usage(
        .init(
          thai: "--agency มีอักขระควบคุมหรือขึ้นบรรทัด ใช้ไม่ได้",
          english: "--agency must not hold control characters or line ends"))
    }
    guard scalars.contains(where: { $0.properties.isAlphabetic }), scalars.count <= RecordLimit.name else {
      throw .usage(
        .init(
          thai: "--agency ต้องเป็นชื่อที่มีตัวอักษร ยาวไม่เกิน \(RecordLimit.name) ตัว (ที่ให้มามี \(scalars.count) ตัว)",
          english:
            "--agency must be a name, with letters and of at most \(RecordLimit.name) characters (this has \(scalars.count))"
        ))
    }
  }

  private static func holdsGuidance(_ record: String) throws(Failure) -> Bool {
    try readingInput { () throws(DiagnosticsError) in
      try readRecordSource(readRecordBytes(record), file: record)["guidance"] != nil
    }
  }

  /// - Returns: The workbook, its fiscal year, and what of another year's record is not in it.
  private static func draft(
    _ arguments: ParsedArguments, _ templates: TemplateFolder
  ) throws(Failure) -> (workbook: WorkbookDraft, year: Int, note: Diagnostic.Message?) {
    let known = try arguments.value(from).map { path throws(Failure) in
      try readingInput { () throws(DiagnosticsError) in
        try readRecordSource(readRecordBytes(path), file: path)
      }
    }
    let year = try year(arguments, known, templates)
    let framework = try readingInput { () throws(DiagnosticsError) in try templates.framework(year) }
    let years = templates.years.filter { $0 < year }.suffix(2).reversed()
    let earlier = try readingInput { () throws(DiagnosticsError) in
      var earlier: [Framework] = []
      for year in years { earlier.append(try templates.framework(year)) }
      return earlier
    }
    if arguments.has(suggest), known == nil || arguments.has(national) {
      throw .usage(
        .init(
          thai: "--suggest ใช้คู่กับ --from เพราะร่างจากคะแนนในไฟล์ข้อมูลนั้น",
          english: "--suggest goes with --from: measures are drafted from that record's scores"))
    }
    if arguments.has(national) {
      let previous = Array(earlier.prefix(1))
      return (draftNationalWorkbook(framework, earlier: previous, items: arguments.has(items)), year, nil)
    }
    if let known, let last = fiscalYear(of: known), last != year {
      return try nextYear(after: last, known, framework, earlier: earlier, arguments)
    }
    var record = known ?? blankRecord(year, agency: arguments.value(agency))
    if arguments.has(suggest) {
      record = try Assessment.record(record, with: Suggest.findings(record, templates).measureDrafts)
    }
    return (draftWorkbook(framework, earlier: earlier, filledWith: record), year, nil)
  }

  /// A workbook of another year than the record's: the agency and the scores of the years before are carried over.
  private static func nextYear(
    after last: Int, _ known: SourceNode, _ framework: Framework, earlier: [Framework],
    _ arguments: ParsedArguments
  ) throws(Failure) -> (workbook: WorkbookDraft, year: Int, note: Diagnostic.Message?) {
    let year = framework.fiscalYear
    if arguments.has(suggest) {
      throw .usage(
        .init(
          thai: "--suggest ร่างจากคะแนนปี \(last) ในไฟล์ จึงใช้กับ --year \(year) ไม่ได้",
          english: "--suggest drafts from the scores of \(last), and does not go with --year \(year)"))
    }
    let carried = Assessment.record(known, carriedTo: year)
    return (
      draftWorkbook(framework, earlier: earlier, filledWith: carried), year,
      .init(
        thai:
          "ยกมาเฉพาะข้อมูลหน่วยงานและคะแนนปีก่อน ส่วนมาตรการ ความก้าวหน้า ข้อความ และจำนวนผู้ตอบเป็นของปี \(last) จึงเว้นว่างให้กรอกของปี \(year)",
        english:
          "carried over: the agency and the scores of earlier years; measures, progress, texts and respondents are of \(last), and left blank for \(year)"
      )
    )
  }

  private static func fiscalYear(of record: SourceNode) -> Int? {
    switch record["fiscalYear"]?.content {
    case .number(let year)?, .text(let year)?: Int(DigitSystem.arabic.apply(to: year))
    default: nil
    }
  }

  /// A record in YAML, with every indicator and item of the year.
  private static func text(_ arguments: ParsedArguments, _ templates: TemplateFolder) throws(Failure)
    -> [UInt8]
  {
    for option in [from, suggest, national, items]
    where arguments.value(option) != nil || arguments.has(option) {
      throw .usage(
        .init(
          thai: "\(option.name) สร้างได้เฉพาะสมุดงาน จึงต้องตั้งชื่อไฟล์ใหม่ให้ลงท้ายด้วย .xlsx",
          english: "\(option.name) makes workbooks only: the new file's name must end in .xlsx"))
    }
    let year = try year(arguments, nil, templates)
    guard let agency = arguments.value(agency) else {
      let line = try "raingan new \(record(of: arguments)) --year \(year) --agency \"เทศบาลตำบลตัวอย่าง\""
      throw .usage(
        .init(
          thai: "ไฟล์ YAML ต้องมีชื่อหน่วยงาน เช่น \(line)",
          english: "a YAML file needs the agency's name, as in \(line)"))
    }
    let text = try readingInput { () throws(DiagnosticsError) in
      let previous = templates.years.contains(year - 1) ? try templates.framework(year - 1) : nil
      return Assessment.blankRecord(
        agency: agency, framework: try templates.framework(year), previous: previous)
    }
    return Array(text.utf8)
  }

  private static func blankRecord(_ year: Int, agency: String?) -> SourceNode {
    let place = SourceLocation(file: "")
    var tree = SourceTree(at: place)
    _ = tree.set(["fiscalYear"], SourceNode(.number(String(year)), at: place), keyLocation: place)
    if let agency {
      _ = tree.set(["agency", "name"], SourceNode(.text(agency), at: place), keyLocation: place)
    }
    return tree.node
  }

  /// The year that is named, or the record's.
  private static func year(
    _ arguments: ParsedArguments, _ record: SourceNode?, _ templates: TemplateFolder
  ) throws(Failure) -> Int {
    var written = arguments.value(year)
    if written == nil, case .number(let year) = record?["fiscalYear"]?.content { written = year }
    let known = templates.years
    guard let written else {
      throw .usage(
        .init(
          thai: "ต้องระบุปีงบประมาณที่ประเมิน เช่น --year \(known.last ?? 2568)",
          english: "the fiscal year assessed is needed, as --year \(known.last ?? 2568)"))
    }
    let named = Int(DigitSystem.arabic.apply(to: written))
    if let named, named < 2400, known.contains(named + 543) {
      throw .usage(
        .init(
          thai: "--year ใช้ปี พ.ศ. หมายถึง \(named + 543) หรือไม่",
          english: "--year is of the Buddhist Era; did you mean \(named + 543)?"))
    }
    guard let year = named, known.contains(year) else {
      let list = known.map(String.init).joined(separator: ", ")
      throw .usage(
        .init(
          thai: "ไม่มีกรอบการประเมินของปี \(written) (มี: \(list))",
          english: "there is no framework of \(written) (there are: \(list))"))
    }
    return year
  }

  /// 1 October of the year before, in seconds from 1970: a date that depends on nothing but the input.
  private static func firstDay(ofFiscalYear year: Int) -> Int {
    let common = year - 544
    let leaps = (common - 1969) / 4
    let isLeap = common.isMultiple(of: 4)
    return ((common - 1970) * 365 + leaps + 273 + (isLeap ? 1 : 0)) * 86_400
  }
}
