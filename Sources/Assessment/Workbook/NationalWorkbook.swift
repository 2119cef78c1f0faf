package import SourceData

extension Diagnostic.Code {
  package static let unknownAgency = Self("unknown-agency")
  package static let agencyMissing = Self("agency-missing")
  package static let ambiguousAgency = Self("ambiguous-agency")
  package static let duplicateAgency = Self("duplicate-agency")
  package static let tableNotRead = Self("table-not-read")
}

/// A workbook with many agencies: a row each with its scores, and sheets whose rows name their agency: measures, topics,
/// improvements, texts and remarks.
///
/// A record is put together when it is asked for, so that a run over thousands of agencies holds few at a time.
package struct NationalWorkbook: Sendable {
  /// One agency's place in the workbook.
  package struct Agency: Sendable, Hashable {
    /// Its code where it has one.
    package var code: String?
    /// Where its name's cell gives none, its code or row.
    package var name: String
    package var district: String?
    package var location: SourceLocation
    fileprivate var codeLocation: SourceLocation?
    /// The index of the agency above that has its code, or without a code its name and district.
    fileprivate var first: Int?
    /// The index of its row.
    fileprivate var row: Int
    /// Its rows on the other sheets.
    fileprivate var others: [KeyedRow] = []
  }

  package private(set) var agencies: [Agency] = []
  /// What is wrong with rows that belong to no agency, and columns that nobody knows.
  package private(set) var problems: [Diagnostic] = []
  private let table: FormTable
  private let keyed: [Part: FormTable]
  private let columns: [Column]
  /// Thailand has 8,300; a run over more than this would need its memory for their names alone.
  private static let mostAgencies = 100_000

  /// A sheet whose rows name the agency that they are of.
  fileprivate enum Part: Int8, Sendable, CaseIterable {
    case measures, topics, improvements, texts, remarks

    var sheet: String {
      switch self {
      case .measures: WorkbookForm.measureSheet
      case .topics: WorkbookForm.topicSheet
      case .improvements: WorkbookForm.improvementSheet
      case .texts: WorkbookForm.textSheet
      case .remarks: WorkbookForm.remarkSheet
      }
    }

    /// The columns that it has beside that of the agency, the one that it can't do without first.
    var labels: [String] {
      switch self {
      case .measures: (WorkbookForm.measureFields + WorkbookForm.progressFields).map(\.label)
      case .topics: [WorkbookForm.topicNumberColumn, WorkbookForm.topicAnalysis.label]
      case .improvements:
        [WorkbookForm.indicatorNumberColumn] + WorkbookForm.improvementFields.map(\.label)
      case .texts: [WorkbookForm.textNameColumn, WorkbookForm.textColumn]
      case .remarks: [WorkbookForm.codeColumn, WorkbookForm.remarkColumn]
      }
    }
  }

  fileprivate struct KeyedRow: Sendable, Hashable {
    var part: Part
    var index: Int32
  }

  /// The sheets beside that of the agencies, any of which may be missing.
  package static var keyedSheets: [String] { Part.allCases.map(\.sheet) }

  private struct Column: Sendable {
    var index: Int
    var path: [String]
    var kind: FormField.Kind
  }

  /// Whether a workbook is of this kind.
  package static func isNational(_ workbook: Workbook) -> Bool {
    workbook.sheet(WorkbookForm.agenciesSheet) != nil
  }

  /// - Throws: What keeps any agency from being read: a sheet or column that is missing.
  package init(_ workbook: Workbook) throws(DiagnosticsError) {
    var reading = CellReading()
    guard let sheet = workbook.sheet(WorkbookForm.agenciesSheet) else {
      throw DiagnosticsError([
        Diagnostic(
          .error, .missingSheet, at: SourceLocation(file: workbook.file),
          .init(
            thai: "ไม่มีแผ่นงาน \(quoted(WorkbookForm.agenciesSheet))",
            english: "there is no sheet \(quoted(WorkbookForm.agenciesSheet))"))
      ])
    }
    let nameLabel = WorkbookForm.agencyFields[0].label
    guard let table = FormTable(sheet, headedBy: [nameLabel], &reading), let names = table.column(nameLabel)
    else {
      throw DiagnosticsError(reading.problems.inFileOrder)
    }
    self.table = table
    let codes = table.column("รหัสหน่วยงาน")
    let districts = table.column("อำเภอ")
    columns = Self.columns(of: table, &reading)
    try reading.problems.throwErrors()
    let rows = table.rows
    for index in rows.indices where agencies.count <= Self.mostAgencies {
      let row = rows[index]
      let name = row[names].map { reading.text($0) } ?? ""
      guard !name.isEmpty else {
        if columns.contains(where: { $0.index != names && reading.says(row[$0.index]) }) {
          reading.problems.error(
            .agencyMissing, at: sheet.location(row: row.number, column: names),
            thai: "แถวนี้มีข้อมูลแต่ไม่มี\(nameLabel) จึงไม่สร้างรายงาน",
            english: "this row has data and no agency's name, and so no report")
        }
        continue
      }
      guard !SummaryRow.isNamed(name) else {
        reading.problems.warning(
          .summaryRow, at: sheet.location(row: row.number, column: names),
          thai: "แถว \(quoted(name)) เป็นแถวสรุป ไม่ใช่หน่วยงาน จึงไม่สร้างรายงาน",
          english: "the row \(quoted(name)) sums agencies up and is none itself, and so there is no report")
        continue
      }
      let code = codes.flatMap { row[$0] }.map { reading.text($0) }
      var agency = Agency(
        code: code, name: name, district: districts.flatMap { row[$0] }.map { reading.text($0) },
        location: sheet.location(row: row.number, column: names),
        codeLocation: codes.map { sheet.location(row: row.number, column: $0) }, row: index)
      // What a broken formula shows is nobody's name.
      if case .failure = row[names] {
        agency.name = code.flatMap { $0.isEmpty ? nil : $0 } ?? "แถว \(row.number)"
      }
      agencies.append(agency)
    }
    guard agencies.count <= Self.mostAgencies else {
      throw DiagnosticsError([
        Diagnostic(
          .error, .workbookTooLarge, at: sheet.location,
          .init(
            thai: "มีหน่วยงานเกิน \(Self.mostAgencies) แห่ง", english: "more than \(Self.mostAgencies) agencies"))
      ])
    }
    var keyed: [Part: FormTable] = [:]
    for part in Part.allCases {
      let columns = [WorkbookForm.measureAgencyColumn] + part.labels.prefix(1)
      reading.refuseRenamed(part.sheet, columns: columns, in: workbook)
      guard let sheet = workbook.sheet(part.sheet),
        let table = FormTable(sheet, headedBy: columns, &reading)
      else { continue }
      reading.refuseRenamed([WorkbookForm.measureAgencyColumn] + part.labels, in: table)
      keyed[part] = table
    }
    self.keyed = keyed
    assignRows(&reading)
    findDuplicates()
    problems = reading.problems.diagnostics
  }

  /// What the columns mean; years that are not named are the one that the sheet's other columns name last.
  private static func columns(of table: FormTable, _ reading: inout CellReading) -> [Column] {
    let fields = Dictionary(WorkbookForm.agencyFields.map { (normalizedLabel($0.label), $0) }) { first, _ in
      first
    }
    let labels = table.written.sorted { $0.key < $1.key }
    let scores = labels.map { ($0.key, ScoreLabel($0.value)) }
    let latest = scores.compactMap { $0.1?.year }.max()
    var columns: [Column] = []
    for (index, written) in labels {
      let label = normalizedLabel(written)
      let location = table.sheet.location(row: table.head, column: index)
      if let field = fields[label] {
        columns.append(Column(index: index, path: field.path, kind: field.kind))
      } else if let score = ScoreLabel(written), let year = score.year ?? latest {
        let kind: FormField.Kind = score.path == ["level"] ? .text : .number
        columns.append(Column(index: index, path: ["assessments", String(year)] + score.path, kind: kind))
      } else if label.hasPrefix(normalizedLabel(WorkbookForm.textColumn)), label.utf8.count > 21 {
        let name = String(label.dropFirst(normalizedLabel(WorkbookForm.textColumn).count))
        columns.append(
          Column(index: index, path: ["narrative", WorkbookForm.textName(name)], kind: .paragraphs))
      } else if !label.isEmpty {
        reading.problems.warning(
          .unknownColumn, at: location, thai: "ไม่ใช้คอลัมน์ \(quoted(written))",
          english: "the column \(quoted(written)) is not used")
      }
    }
    if !columns.contains(where: { $0.path.first == "assessments" }) {
      reading.problems.error(
        .missingColumn, at: table.sheet.location(row: table.head, column: 0),
        thai: "ไม่มีคอลัมน์คะแนน เช่น \(quoted("รวม ปี 2568"))",
        english: "there is no column of scores, as \(quoted("รวม ปี 2568"))")
    }
    return columns
  }

  private mutating func assignRows(_ reading: inout CellReading) {
    guard !keyed.isEmpty else { return }
    var byKey: [String: [Int]] = [:]
    for (index, agency) in agencies.enumerated() {
      for key in Set([agency.code, agency.name].compactMap { $0 }.map(normalizedLabel)) {
        byKey[key, default: []].append(index)
      }
    }
    for part in Part.allCases {
      if let sheet = keyed[part] { assign(sheet, of: part, byKey, &reading) }
    }
  }

  private mutating func assign(
    _ keyedTable: FormTable, of part: Part, _ byKey: [String: [Int]], _ reading: inout CellReading
  ) {
    guard let column = keyedTable.column(WorkbookForm.measureAgencyColumn) else { return }
    for (offset, row) in keyedTable.rows.enumerated() {
      let (content, location) =
        keyedTable.content(row, column) ?? (nil, keyedTable.sheet.location(row: row.number, column: column))
      let key = content.map { reading.text($0) } ?? ""
      guard !key.isEmpty else {
        if keyedTable.labels.keys.contains(where: { $0 != column && reading.says(row[$0]) }) {
          reading.problems.error(
            .agencyMissing, at: location, thai: "แถวนี้มีข้อมูลแต่ไม่ได้ระบุหน่วยงาน จึงไม่อยู่ในรายงานใด",
            english: "this row has data and names no agency, and so is in no report")
        }
        continue
      }
      switch byKey[normalizedLabel(key)] {
      case .some(let found) where found.count == 1:
        let index = Int32(truncatingIfNeeded: keyedTable.rows.startIndex + offset)
        agencies[found[0]].others.append(KeyedRow(part: part, index: index))
      case .some(let found)
      where found.contains { agencies[$0].code.map(normalizedLabel) == normalizedLabel(key) }:
        reading.problems.error(
          .ambiguousAgency, at: location,
          thai: "รหัส \(quoted(key)) เป็นของหลายหน่วยงาน ให้แก้รหัสไม่ให้ซ้ำ หรือระบุชื่อหน่วยงานแทนรหัส",
          english:
            "several agencies have the code \(quoted(key)); make their codes differ, or give the agency's name"
        )
      case .some:
        reading.problems.error(
          .ambiguousAgency, at: location, thai: "มีหลายหน่วยงานชื่อ \(quoted(key)) ให้ระบุรหัสหน่วยงานแทนชื่อ",
          english: "several agencies are called \(quoted(key)); give the agency's code")
      case nil:
        reading.problems.error(
          .unknownAgency, at: location,
          thai: "ไม่มีหน่วยงาน \(quoted(key)) ในแผ่นงาน \(quoted(table.sheet.name))",
          english: "there is no agency \(quoted(key)) in the sheet \(quoted(table.sheet.name))")
      }
    }
  }

  /// Two rows of one agency would overwrite each other's report, and a code that two have tells neither.
  private mutating func findDuplicates() {
    var first: [String: Int] = [:]
    for (index, agency) in agencies.enumerated() {
      let key =
        agency.code.map { "#" + normalizedLabel($0) }
        ?? normalizedLabel(agency.name) + "|" + normalizedLabel(agency.district ?? "")
      if let above = first[key] { agencies[index].first = above } else { first[key] = index }
    }
  }

  /// A second row of an agency, or of its code, is that row's own problem: the first is made.
  private func reportDuplicate(_ agency: Agency, _ reading: inout CellReading) {
    guard let index = agency.first else { return }
    let first = agencies[index]
    func cell(_ location: SourceLocation) -> String {
      if case .cell(_, let reference) = location.position { reference } else { "" }
    }
    guard let code = agency.code, let place = agency.codeLocation, let above = first.codeLocation,
      normalizedLabel(first.name) != normalizedLabel(agency.name)
    else {
      reading.problems.error(
        .duplicateAgency, at: agency.location, thai: "หน่วยงานนี้มีอยู่แล้วที่ \(cell(first.location))",
        english: "this agency is there already at \(cell(first.location))")
      return
    }
    reading.problems.error(
      .duplicateAgency, at: place,
      thai: "รหัส \(quoted(code)) ซ้ำกับของ \(quoted(first.name)) ที่ \(cell(above))",
      english: "the code \(quoted(code)) is that of \(quoted(first.name)) at \(cell(above))")
  }

  /// The record of one of `agencies`, for `readRecord`, as far as its cells can be read, and what is wrong with them.
  package func record(_ agency: Agency) -> (source: SourceNode, problems: [Diagnostic]) {
    var reading = CellReading()
    let row = table.sheet.rows[agency.row]
    reportDuplicate(agency, &reading)
    var tree = SourceTree(at: agency.location)
    for column in columns {
      guard let (content, location) = table.content(row, column.index) else { continue }
      guard let value = reading.value(of: content, column.kind, at: location) else {
        // A name that was told to be a broken formula is not missed as well.
        if case .failure = content, column.path == ["agency", "name"] {
          reading.add(
            SourceNode(.text(agency.name), at: location), at: column.path, named: location, &tree)
        }
        continue
      }
      reading.add(value, at: column.path, named: location, &tree)
    }
    if tree.node["fiscalYear"] == nil,
      let year = columns.compactMap({ $0.path.first == "assessments" ? Int($0.path[1]) : nil }).max()
    {
      _ = tree.set(
        ["fiscalYear"], SourceNode(.number(String(year)), at: agency.location), keyLocation: agency.location)
    }
    var measures: [SourceNode] = []
    for other in agency.others {
      guard let table = keyed[other.part] else { continue }
      let row = table.sheet.rows[Int(other.index)]
      switch other.part {
      case .measures:
        let fields = WorkbookForm.measureFields + WorkbookForm.progressFields
        if let measure = reading.measure(table, row, fields) { measures.append(measure.tree.node) }
      case .topics: reading.readTopic(table, row, into: &tree)
      case .improvements: reading.readImprovement(table, row, into: &tree)
      case .texts: reading.readText(table, row, into: &tree)
      case .remarks:
        let year = tree.node["fiscalYear"]?.plainText ?? ""
        reading.readRemark(table, row, of: year, into: &tree)
      }
    }
    if let first = measures.first {
      _ = tree.set(
        ["measures"], SourceNode(.sequence(measures), at: first.location), keyLocation: first.location)
    }
    return (tree.node, reading.problems.inFileOrder)
  }
}
