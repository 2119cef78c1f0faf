package import SourceData
import ThaiFormat

/// A workbook for one agency and a fiscal year, with every indicator and item of the year's framework.
///
/// - Parameters:
///   - framework: Of the year assessed.
///   - earlier: Of the years before it whose scores are asked for, too, for the comparison; descending.
///   - record: What is known already, as a record's file gives it: its values are filled in.
package func draftWorkbook(_ framework: Framework, earlier: [Framework], filledWith record: SourceNode)
  -> WorkbookDraft
{
  let drafting = Drafting(framework: framework, earlier: earlier, record: record)
  return WorkbookDraft(
    title: "ข้อมูลสำหรับรายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. \(framework.fiscalYear)",
    sheets: [
      drafting.guide, drafting.agency, drafting.scores, drafting.topics, drafting.measures, drafting.progress,
      drafting.improvements, drafting.texts,
    ].compactMap { $0 })
}

/// A workbook for many agencies: a row each.
///
/// - Parameter items: Whether the scores of items get columns, beside those of indicators.
package func draftNationalWorkbook(_ framework: Framework, earlier: [Framework], items: Bool)
  -> WorkbookDraft
{
  let drafting = Drafting(
    framework: framework, earlier: earlier, record: SourceNode(.null, at: SourceLocation(file: "")))
  return WorkbookDraft(
    title: "ข้อมูลหลายหน่วยงานสำหรับรายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. \(framework.fiscalYear)",
    sheets: [
      drafting.guideToAgencies, drafting.agencies(items: items), drafting.measuresOfAgencies,
      drafting.topicsOfAgencies,
      drafting.improvementsOfAgencies, drafting.textsOfAgencies, drafting.remarksOfAgencies,
    ].compactMap { $0 })
}

/// The texts of a record's measures, in the columns of the sheet of measures; no head and no empty rows.
func draftedRows(_ record: SourceNode, _ framework: Framework) -> [[String]] {
  let sheet = Drafting(framework: framework, earlier: [], record: record).measures
  return sheet.rows.dropFirst().dropLast().map { row in
    row.map { cell in
      switch cell?.content {
      case .text(let text): text
      case .number(let number): number
      default: ""
      }
    }
  }
}

typealias Cell = SheetDraft.Cell

/// The sheets of a workbook that is made for a record of one year.
struct Drafting {
  let framework: Framework
  /// Of the years whose scores are asked for, too; descending.
  let earlier: [Framework]
  let record: SourceNode

  var agency: SheetDraft {
    var rows: [[Cell?]] = [[Cell(.heading, "หัวข้อ"), Cell(.heading, "กรอกที่นี่"), Cell(.heading, "คำอธิบาย")]]
    for field in WorkbookForm.agencyFields {
      let example = field.path == ["fiscalYear"] ? nil : field.note
      rows.append([
        Cell(.label, field.label), input(field, in: record, help: example), Cell(.note, field.note),
      ])
    }
    return SheetDraft(name: WorkbookForm.agencySheet, widths: [34, 60, 60], rows: rows, frozenRows: 1)
  }

  /// A row for each figure of the framework, a column for each year.
  var scores: SheetDraft {
    let years = [framework] + earlier
    var head: [Cell?] = [Cell(.heading, WorkbookForm.codeColumn), Cell(.heading, WorkbookForm.nameColumn)]
    head += years.map { Cell(.heading, "\(WorkbookForm.scoreColumn) \($0.fiscalYear)") }
    head.append(Cell(.heading, WorkbookForm.remarkColumn))
    let rows = figures.map { figure -> [Cell?] in
      var row: [Cell?] = [Cell(.label, figure.label), Cell(.label, figure.name)]
      for year in years {
        let known = record[path: ["assessments", String(year.fiscalYear)] + figure.path]
        row.append(isAsked(figure, of: year) ? score(known, isLevel: figure.path == ["level"]) : Cell(.label))
      }
      if figure.path.first == "items" {
        let path = ["assessments", String(framework.fiscalYear), "remarks"] + figure.path.dropFirst()
        row.append(filled(Cell(.input), record[path: path]))
      }
      return row
    }
    return SheetDraft(
      name: WorkbookForm.scoreSheet, widths: [18, 70] + years.map { _ in 14 } + [60], rows: [head] + rows,
      frozenRows: 1, frozenColumns: 2)
  }

  private struct Figure {
    var label: String
    var name: String
    var path: [String]
    /// The only year that it is of; nil of what the year assessed has.
    var year: Int?
  }

  /// Whether a year's score of a figure belongs in its row: of an item only where the year calls the same by its code.
  private func isAsked(_ figure: Figure, of year: Framework) -> Bool {
    if let own = figure.year { return own == year.fiscalYear }
    guard figure.path.first == "items", figure.path.count > 1 else { return true }
    return means(figure.path[1], in: year)
  }

  /// Whether an item's code stands for the same item in another year as in the year assessed.
  private func means(_ code: String, in year: Framework) -> Bool {
    guard year.fiscalYear != framework.fiscalYear else { return true }
    guard let own = framework.item(code), let other = year.item(code) else { return false }
    return own.title == other.title && own.indicator == other.indicator
      && framework.instrument(of: own)?.parts == year.instrument(of: other)?.parts
  }

  /// All that the year's framework gives a score, in the order of a report.
  private var figures: [Figure] {
    var figures = [
      Figure(label: WorkbookForm.totalLabel, name: "คะแนนรวมที่ประกาศ", path: ["total"]),
      Figure(label: WorkbookForm.levelLabel, name: "ระดับผลการประเมินที่ประกาศ", path: ["level"]),
    ]
    figures += framework.instruments.map {
      Figure(label: $0.code, name: $0.name, path: ["instruments", $0.code])
    }
    figures += framework.indicators.map {
      Figure(
        label: "\(WorkbookForm.indicatorLabel) \($0.number)", name: $0.name,
        path: ["indicators", String($0.number)])
    }
    figures += framework.subindicators.map {
      Figure(
        label: "\(WorkbookForm.subindicatorLabel) \($0.number)", name: $0.name,
        path: ["subindicators", $0.number])
    }
    for item in framework.items {
      let parts = framework.instrument(of: item)?.parts ?? []
      // Questions whose words are not known are told apart by their number.
      let indicator = framework.indicator(item.indicator)?.name ?? ""
      let title = item.title ?? "ข้อคำถามที่ \(item.ordinal) ของตัวชี้วัดที่ \(item.indicator) \(indicator)"
      if parts.isEmpty || isGivenWhole(item.code) {
        figures.append(Figure(label: item.code, name: title, path: ["items", item.code]))
      }
      figures += parts.map { part in
        Figure(
          label: "\(item.code) \(part.key.rawValue)", name: "\(title) (\(part.name))",
          path: ["items", item.code, part.key.rawValue])
      }
    }
    return figures + earlierItems
  }

  /// Whether the record has one score of an item, though its year has parts.
  private func isGivenWhole(_ code: String) -> Bool {
    ([framework] + earlier).contains { year in
      guard means(code, in: year) else { return false }
      let score = record[path: ["assessments", String(year.fiscalYear), "items", code]]
      if case .number? = score?.content { return true }
      return false
    }
  }

  /// Items of earlier years in the record that the year assessed doesn't have, or calls by other codes.
  private var earlierItems: [Figure] {
    earlier.flatMap { year -> [Figure] in
      let path = ["assessments", String(year.fiscalYear), "items"]
      guard case .mapping(let items) = record[path: path]?.content else { return [] }
      return items.filter { !means($0.key, in: year) }.flatMap { item -> [Figure] in
        let name = year.item(item.key)?.title.map { " \($0)" } ?? ""
        func figure(_ part: String?) -> Figure {
          Figure(
            label: ([item.key] + [part].compactMap { $0 }).joined(separator: " "),
            name: "ข้อของปี \(year.fiscalYear):\(name)",
            path: ["items", item.key] + [part].compactMap { $0 }, year: year.fiscalYear)
        }
        if case .mapping(let parts) = item.value.content { return parts.map { figure($0.key) } }
        return [figure(nil)]
      }
    }
  }

  private func score(_ value: SourceNode?, isLevel: Bool) -> Cell {
    isLevel
      ? filled(Cell(.input), value)
      : filled(Cell(.numberInput, rule: .number(0...100)), value)
  }

  /// What the agency writes of each topic; none in a year that has no topics.
  var topics: SheetDraft? {
    guard !framework.topics.isEmpty else { return nil }
    let field = WorkbookForm.topicAnalysis
    let head = [
      Cell(.heading, WorkbookForm.topicNumberColumn), Cell(.heading, WorkbookForm.topicNameColumn),
      Cell(.heading, field.label, help: field.note),
    ]
    let rows = framework.topics.map { topic -> [Cell?] in
      let text = record[path: ["topics", String(topic.number)]]
      return [
        numbered(topic.number), Cell(.label, topic.name), Cell(.input, text.map { $0.paragraphs }),
      ]
    }
    return SheetDraft(
      name: WorkbookForm.topicSheet, widths: [12, 50, 110], rows: [head] + rows, frozenRows: 1,
      frozenColumns: 2, inputLines: 3)
  }

  /// What is done about each indicator, with its progress.
  var improvements: SheetDraft {
    let fields = WorkbookForm.improvementFields
    let head =
      [Cell(.heading, WorkbookForm.indicatorNumberColumn), Cell(.heading, WorkbookForm.indicatorNameColumn)]
      + fields.map { Cell(.heading, $0.label, help: $0.note.isEmpty ? nil : $0.note) }
    let rows = framework.indicators.map { indicator -> [Cell?] in
      let known = record[path: ["improvements", String(indicator.number)]]
      return [numbered(indicator.number), Cell(.label, indicator.name)] + fields.map { input($0, in: known) }
    }
    return SheetDraft(
      name: WorkbookForm.improvementSheet, widths: [12, 30, 60, 16, 16, 24, 30, 26, 50, 50],
      rows: [head] + rows, frozenRows: 1, frozenColumns: 2, inputLines: 3)
  }

  func numbered(_ number: Int) -> Cell {
    var cell = Cell(.label)
    cell.content = .number(String(number))
    return cell
  }

  /// The columns of the sheet of measures; a year without topics asks for none.
  var measureFields: [FormField] {
    WorkbookForm.measureFields.filter { $0.path != ["topic"] || !framework.topics.isEmpty }
  }

  var measures: SheetDraft {
    let fields = measureFields
    let known = record["measures"]?.elements ?? []
    let rows = known.map { measure in fields.map { input($0, in: measure) as Cell? } }
    return SheetDraft(
      name: WorkbookForm.measureSheet, widths: fields.map { Self.measureWidths[$0.path] ?? 40 },
      rows: [fields.map { Cell(.heading, $0.label, help: $0.note.isEmpty ? nil : $0.note) }] + rows + [
        fields.map { input($0) }
      ],
      frozenRows: 1, frozenColumns: 1, isOpenEnded: true)
  }

  /// In characters; of the columns that are not as wide as most.
  private static let measureWidths: [[String]: Double] = [
    ["addresses"]: 18, ["topic"]: 12, ["steps"]: 50, ["period", "from"]: 16, ["period", "to"]: 16,
    ["period"]: 24,
    ["responsible"]: 30,
  ]

  /// A row for each text that a report can take in, those of the record first.
  var texts: SheetDraft {
    let head = [
      Cell(.heading, WorkbookForm.textNameColumn),
      Cell(
        .heading, WorkbookForm.textColumn,
        help: "ย่อหน้าละหนึ่งบรรทัด รายการขึ้นต้นด้วยขีด (- ) เว้นว่างได้ รายงานมีถ้อยคำของตน"),
    ]
    var known: [SourceNode.Entry] = []
    if case .mapping(let entries) = record["narrative"]?.content { known = entries }
    let rows = known.map { entry -> [Cell?] in
      let label = WorkbookForm.texts.first { $0.value == entry.key }?.label ?? entry.key
      return [Cell(.label, label), Cell(.input, entry.value.paragraphs)]
    }
    let others = WorkbookForm.texts.filter { text in !known.contains { $0.key == text.value } }
    return SheetDraft(
      name: WorkbookForm.textSheet, widths: [30, 110],
      rows: [head] + rows + others.map { [Cell(.label, $0.label), Cell(.input)] }, frozenRows: 1,
      frozenColumns: 1, inputLines: 3)
  }

  func agencies(items: Bool) -> SheetDraft {
    let years = [framework] + earlier
    let fields = WorkbookForm.agencyFields.filter { $0.path != ["agency", "logo"] && $0.path != ["terms"] }
    var head = fields.map { Cell(.heading, $0.label) }
    var row = fields.map { input($0) }
    for year in years {
      for figure in figures
      where figure.path.first == "items" ? items && isAsked(figure, of: year) : true {
        head.append(Cell(.heading, "\(figure.label) ปี \(year.fiscalYear)", help: figure.name))
        row.append(score(nil, isLevel: figure.path == ["level"]))
      }
    }
    return SheetDraft(
      name: WorkbookForm.agenciesSheet,
      widths: fields.map { _ in 24 } + Array(repeating: 12, count: head.count - fields.count),
      rows: [head, row], frozenRows: 1, frozenColumns: 1, isOpenEnded: true)
  }

  var measuresOfAgencies: SheetDraft {
    keyed(WorkbookForm.measureSheet, WorkbookForm.measureFields + WorkbookForm.progressFields)
  }

  /// What agencies write of topics; none in a year that has no topics.
  var topicsOfAgencies: SheetDraft? {
    guard !framework.topics.isEmpty else { return nil }
    let number = FormField(
      WorkbookForm.topicNumberColumn, "", note: "1 ถึง \(framework.topics.count)")
    return keyed(WorkbookForm.topicSheet, [number, WorkbookForm.topicAnalysis])
  }

  var improvementsOfAgencies: SheetDraft {
    keyed(
      WorkbookForm.improvementSheet,
      [FormField(WorkbookForm.indicatorNumberColumn, "", note: "1 ถึง \(framework.indicators.count)")]
        + WorkbookForm.improvementFields)
  }

  var textsOfAgencies: SheetDraft {
    keyed(
      WorkbookForm.textSheet,
      [
        FormField(WorkbookForm.textNameColumn, "", note: "เช่น " + WorkbookForm.texts[0].label),
        FormField(WorkbookForm.textColumn, "", .paragraphs, note: "ย่อหน้าละหนึ่งบรรทัด"),
      ])
  }

  var remarksOfAgencies: SheetDraft {
    keyed(
      WorkbookForm.remarkSheet,
      [
        FormField(WorkbookForm.codeColumn, "", note: "รหัสข้อของปีที่ประเมิน เช่น o2"),
        FormField(WorkbookForm.remarkColumn, ""),
      ])
  }

  /// A sheet whose rows name the agency that they are of.
  private func keyed(_ name: String, _ fields: [FormField]) -> SheetDraft {
    SheetDraft(
      name: name, widths: [30] + fields.map { _ in 30 },
      rows: [
        [Cell(.heading, WorkbookForm.measureAgencyColumn, help: "รหัสหรือชื่อของหน่วยงาน")]
          + fields.map { Cell(.heading, $0.label, help: $0.note.isEmpty ? nil : $0.note) },
        [Cell(.input)] + fields.map { input($0) },
      ], frozenRows: 1, frozenColumns: 1, isOpenEnded: true)
  }

  /// The cell of a field, with what the record has for it.
  func input(_ field: FormField, in node: SourceNode? = nil, help: String? = nil) -> Cell {
    var cell = Cell(field.kind == .number ? .numberInput : .input, help: help)
    var value = node?[path: field.path]
    switch field.kind {
    case .choice(let choices):
      cell.rule = .choice(choices.map(\.label))
      if case .text(let word) = value?.content, let choice = choices.first(where: { $0.value == word }) {
        value?.content = .text(choice.label)
      }
    case .number: cell.rule = .number(0...100_000_000)
    case .codes:
      if let codes = value?.elements {
        value?.content = .text(codes.map(\.plainText).joined(separator: ", "))
      }
    case .text:
      // A period may be text or a range, which has fields of its own.
      if case .mapping = value?.content { value = nil }
    case .date:
      if case .text(let text) = value?.content, let date = ThaiDate(written: text) {
        value?.content = .text(officerDate(date))
      }
    case .paragraphs, .list, .steps: break
    }
    return filled(cell, value)
  }

  func filled(_ cell: Cell, _ value: SourceNode?) -> Cell {
    var cell = cell
    switch value?.content {
    case .number(let number)? where cell.style == .numberInput: cell.content = .number(number)
    case nil, .null?: break
    default: cell.content = value.map { .text($0.lines) }
    }
    return cell
  }
}

/// A month or day as officers write it where a sheet asks for one: `ต.ค. 2568`, `1 ต.ค. 2568`.
func officerDate(_ date: ThaiDate) -> String {
  (date.day.map { "\($0) " } ?? "") + "\(ThaiDate.monthName(date.month, .short)) \(date.year)"
}
