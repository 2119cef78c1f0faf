package import SourceData

/// A workbook for one agency and a fiscal year, with every indicator and item of the year's framework.
///
/// - Parameters:
///   - framework: Of the year assessed.
///   - earlier: The years before it whose scores are asked for, too, for the comparison; descending.
///   - record: What is known already, as a record's file gives it: its values are filled in.
package func draftWorkbook(_ framework: Framework, earlier: [Int], filledWith record: SourceNode)
  -> WorkbookDraft
{
  let drafting = Drafting(framework: framework, earlier: earlier, record: record)
  return WorkbookDraft(
    title: "ข้อมูลสำหรับรายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. \(framework.fiscalYear)",
    sheets: [
      drafting.guide, drafting.agency, drafting.scores, drafting.measures, drafting.progress, drafting.texts,
    ])
}

/// A workbook for many agencies: a row each.
///
/// - Parameter items: Whether the scores of items get columns, beside those of indicators.
package func draftNationalWorkbook(_ framework: Framework, earlier: [Int], items: Bool) -> WorkbookDraft {
  let drafting = Drafting(
    framework: framework, earlier: earlier, record: SourceNode(.null, at: SourceLocation(file: "")))
  return WorkbookDraft(
    title: "ข้อมูลหลายหน่วยงานสำหรับรายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. \(framework.fiscalYear)",
    sheets: [drafting.agencies(items: items), drafting.measuresOfAgencies])
}

private typealias Cell = SheetDraft.Cell

private struct Drafting {
  let framework: Framework
  let earlier: [Int]
  let record: SourceNode

  /// How to fill the workbook, with an example.
  var guide: SheetDraft {
    let item = framework.items.last { $0.code.hasPrefix("o") }?.code ?? "o1"
    let lines: [[Cell?]] = [
      [Cell(.title, "วิธีกรอกสมุดงานนี้")],
      [Cell(.note, "กรอกเฉพาะช่องสีเหลือง ช่องที่ไม่มีข้อมูลให้เว้นว่างไว้ ช่องอื่นล็อกไว้ไม่ให้แก้โดยพลั้งมือ")],
      [Cell(.note, "๑. แผ่นงาน «\(WorkbookForm.agencySheet)»: ชื่อและข้อมูลของหน่วยงาน")],
      [
        Cell(
          .note,
          "๒. แผ่นงาน «\(WorkbookForm.scoreSheet)»: คะแนนตามที่ประกาศ ใช้เลขไทยหรือเลขอารบิกก็ได้ คะแนนศูนย์ให้กรอก 0")
      ],
      [Cell(.note, "๓. แผ่นงาน «\(WorkbookForm.measureSheet)»: มาตรการ แถวละหนึ่งมาตรการ")],
      [Cell(.note, "๔. แผ่นงาน «\(WorkbookForm.progressSheet)»: ความก้าวหน้าของแต่ละมาตรการ เมื่อถึงเวลารายงาน")],
      [Cell(.note, "๕. แผ่นงาน «\(WorkbookForm.textSheet)»: ข้อความที่หน่วยงานเขียนเอง เช่น คำนำ (preface)")],
      [Cell(.note, "ตรวจด้วย raingan check แล้วสร้างรายงานด้วย raingan render ตามด้วยชื่อสมุดงาน")],
      [nil],
      [Cell(.title, "ตัวอย่างหนึ่งมาตรการ")],
    ]
    let example: [String: String] = [
      "มาตรการ": "จัดทำคู่มือการให้บริการประชาชนให้ครบทุกงาน", "ตอบข้อหรือตัวชี้วัด": "\(item), 6",
      "ผลการวิเคราะห์": "คู่มือที่เผยแพร่ยังไม่ครบทุกงานบริการ",
      "ขั้นตอน": "สำรวจงานบริการที่ยังไม่มีคู่มือ\nจัดทำคู่มือและเผยแพร่บนเว็บไซต์", "เริ่ม": "ต.ค. \(framework.fiscalYear)",
      "สิ้นสุด": "มี.ค. \(framework.fiscalYear + 1)", "ผู้รับผิดชอบ": "สำนักปลัด", "การกำกับติดตาม": "รายงานผู้บริหารทุกไตรมาส",
    ]
    let rows = WorkbookForm.measureFields.compactMap { field in
      example[field.label].map { [Cell(.note, "\(field.label): " + ($0.contains("\n") ? "\n" : "") + $0)] }
    }
    return SheetDraft(name: WorkbookForm.guideSheet, widths: [110], rows: lines + rows)
  }

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
    let years = [framework.fiscalYear] + earlier
    var head: [Cell?] = [Cell(.heading, WorkbookForm.codeColumn), Cell(.heading, WorkbookForm.nameColumn)]
    head += years.map { Cell(.heading, "\(WorkbookForm.scoreColumn) \($0)") }
    head.append(Cell(.heading, WorkbookForm.remarkColumn))
    let rows = figures.map { figure -> [Cell?] in
      var row: [Cell?] = [Cell(.label, figure.label), Cell(.label, figure.name)]
      for year in years {
        row.append(
          score(record[path: ["assessments", String(year)] + figure.path], isLevel: figure.path == ["level"]))
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
      let title = item.title ?? framework.indicator(item.indicator)?.name ?? ""
      if parts.isEmpty {
        figures.append(Figure(label: item.code, name: title, path: ["items", item.code]))
      }
      figures += parts.map { part in
        Figure(
          label: "\(item.code) \(part.key.rawValue)", name: "\(title) (\(part.name))",
          path: ["items", item.code, part.key.rawValue])
      }
    }
    return figures
  }

  private func score(_ value: SourceNode?, isLevel: Bool) -> Cell {
    isLevel
      ? filled(Cell(.input), value)
      : filled(Cell(.numberInput, rule: .number(0...100)), value)
  }

  var measures: SheetDraft {
    let fields = WorkbookForm.measureFields
    let known = record["measures"]?.elements ?? []
    let rows = known.map { measure in fields.map { input($0, in: measure) as Cell? } }
    return SheetDraft(
      name: WorkbookForm.measureSheet, widths: [40, 18, 40, 50, 16, 16, 24, 30, 40],
      rows: [fields.map { Cell(.heading, $0.label, help: $0.note.isEmpty ? nil : $0.note) }] + rows + [
        fields.map { input($0) }
      ],
      frozenRows: 1, frozenColumns: 1, spareRows: 60)
  }

  var progress: SheetDraft {
    let fields = WorkbookForm.progressFields
    let known = record["measures"]?.elements ?? []
    let head = [Cell(.heading, WorkbookForm.measureNumberColumn)] + fields.map { Cell(.heading, $0.label) }
    let rows = (0..<max(known.count, 20)).map { index -> [Cell?] in
      var number = Cell(.label)
      number.content = .number(String(index + 1))
      return [number] + fields.map { known.indices.contains(index) ? input($0, in: known[index]) : input($0) }
    }
    return SheetDraft(
      name: WorkbookForm.progressSheet, widths: [14, 26, 60, 60], rows: [head] + rows, frozenRows: 1,
      frozenColumns: 1)
  }

  var texts: SheetDraft {
    let head = [Cell(.heading, WorkbookForm.textNameColumn), Cell(.heading, WorkbookForm.textColumn)]
    var rows: [[Cell?]] = []
    if case .mapping(let entries) = record["narrative"]?.content {
      rows = entries.map { [Cell(.input, $0.key), Cell(.input, $0.value.paragraphs)] }
    }
    if !rows.contains(where: { $0[0]?.content == .text("preface") }) {
      rows.insert([Cell(.input, "preface"), Cell(.input)], at: 0)
    }
    return SheetDraft(
      name: WorkbookForm.textSheet, widths: [24, 110], rows: [head] + rows + [[Cell(.input), Cell(.input)]],
      frozenRows: 1,
      spareRows: 10)
  }

  func agencies(items: Bool) -> SheetDraft {
    let years = [framework.fiscalYear] + earlier
    let fields = WorkbookForm.agencyFields.filter { $0.path != ["agency", "logo"] && $0.path != ["terms"] }
    var head = fields.map { Cell(.heading, $0.label) }
    var row = fields.map { input($0) }
    for year in years {
      for figure in figures where items || figure.path.first != "items" {
        head.append(Cell(.heading, "\(figure.label) ปี \(year)", help: figure.name))
        row.append(score(nil, isLevel: figure.path == ["level"]))
      }
    }
    return SheetDraft(
      name: WorkbookForm.agenciesSheet,
      widths: fields.map { _ in 24 } + Array(repeating: 12, count: head.count - fields.count),
      rows: [head, row], frozenRows: 1, frozenColumns: 1)
  }

  var measuresOfAgencies: SheetDraft {
    let fields = WorkbookForm.measureFields + WorkbookForm.progressFields
    return SheetDraft(
      name: WorkbookForm.measureSheet, widths: [30] + fields.map { _ in 30 },
      rows: [
        [Cell(.heading, WorkbookForm.measureAgencyColumn, help: "รหัสหรือชื่อของหน่วยงาน")]
          + fields.map { Cell(.heading, $0.label, help: $0.note.isEmpty ? nil : $0.note) },
        [Cell(.input)] + fields.map { input($0) },
      ], frozenRows: 1, frozenColumns: 1)
  }

  /// The cell of a field, with what the record has for it.
  private func input(_ field: FormField, in node: SourceNode? = nil, help: String? = nil) -> Cell {
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
    case .paragraphs, .list, .steps, .date: break
    }
    return filled(cell, value)
  }

  private func filled(_ cell: Cell, _ value: SourceNode?) -> Cell {
    var cell = cell
    switch value?.content {
    case .number(let number)? where cell.style == .numberInput: cell.content = .number(number)
    case nil, .null?: break
    default: cell.content = value.map { .text($0.lines) }
    }
    return cell
  }
}

extension SourceNode {
  /// The value at a path of keys.
  fileprivate subscript(path path: [String]) -> SourceNode? {
    path.reduce(self) { $0?[$1] }
  }

  fileprivate var elements: [SourceNode]? {
    if case .sequence(let elements) = content { return elements }
    return nil
  }

  fileprivate var plainText: String {
    switch content {
    case .text(let text), .number(let text): text
    case .boolean(let isTrue): isTrue ? "true" : "false"
    default: ""
    }
  }

  /// A list as lines, and steps within steps as lines of their own.
  fileprivate var lines: String {
    switch content {
    case .sequence(let elements): elements.map(\.lines).joined(separator: "\n")
    case .mapping(let entries):
      // A step with steps of its own.
      entries.map { entry in
        entry.value.elements.map { $0.map { "- " + $0.plainText }.joined(separator: "\n") }
          ?? entry.value.plainText
      }.joined(separator: "\n")
    default: plainText
    }
  }

  /// Free text with a paragraph a line.
  fileprivate var paragraphs: String {
    guard case .sequence(let elements) = content else { return plainText }
    return elements.map { element in
      element.elements.map { $0.map { "- " + $0.plainText }.joined(separator: "\n") } ?? element.plainText
    }.joined(separator: "\n")
  }
}
