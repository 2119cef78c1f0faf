import SourceData

/// The sheet of progress, whose rows belong to the measures.
extension WorkbookRecordReader {
  mutating func readProgress(_ sheet: Sheet, _ measures: inout MeasureRows) {
    guard let table = FormTable(sheet, headedBy: [WorkbookForm.measureNumberColumn], &reading),
      let numbers = table.column(WorkbookForm.measureNumberColumn)
    else { return }
    let fields = WorkbookForm.progressFields
    reading.refuseRenamed([WorkbookForm.measureNumberColumn] + fields.map(\.label), in: table)
    let titles = table.column(WorkbookForm.measureTitleColumn)
    var blanks: [(index: Int, row: Sheet.Row)] = []
    for row in table.rows {
      guard let (number, place) = table.content(row, numbers) else { continue }
      let isFilled = fields.contains { table.column($0.label).map { reading.says(row[$0]) } ?? false }
      // A row that nobody filled in says where its measure's progress belongs, and nothing wrong.
      var quiet = CellReading()
      let written =
        (isFilled
        ? reading.value(of: number, .number, at: place) : quiet.value(of: number, .number, at: place))?
        .content
      let title = titles.flatMap { table.content(row, $0) }
      var index: Int?
      if case .number(let text) = written, let number = Int(text) {
        let found = measures.find(number, isTitled: titles != nil)
        if case .at(let known) = found { index = known }
        if isFilled { refuse(found, numbered: number, at: place, title, measures) }
      } else if isFilled {
        noMeasure(reading.text(number), at: place, title, measures)
      }
      guard let index else { continue }
      if isFilled { reading.read(table, row, fields, into: &measures.rows[index].tree) }
      blanks.append((index, row))
    }
    // Last, since a measure may have several rows.
    for (index, row) in blanks { reading.noteBlanks(table, row, fields, in: &measures.rows[index].tree) }
  }

  /// Progress that isn't certainly of the measure that its number finds: it would be published as another's.
  private mutating func refuse(
    _ found: MeasureRows.Found, numbered number: Int, at place: SourceLocation,
    _ title: (content: CellContent, location: SourceLocation)?, _ measures: MeasureRows
  ) {
    let sheet = WorkbookForm.measureSheet
    switch found {
    case .nowhere: noMeasure(String(number), at: place, title, measures)
    case .blank(let row):
      reading.problems.error(
        .unknownAddress, at: place, thai: "มาตรการที่ \(number) ว่าง (แถว \(row) ของแผ่นงาน «\(sheet)»)",
        english: "measure \(number) is empty (row \(row) of the sheet «\(sheet)»)",
        suggestion: measures.owner(of: title.map { reading.text($0.content) })
          ?? .init(
            thai: "ย้ายความก้าวหน้าไปแถวของมาตรการที่ถูกต้อง หรือลบออก",
            english: "move the progress to its measure's row, or take it away"))
    case .unsure(let row):
      reading.problems.error(
        .unknownAddress, at: place,
        thai: "บอกไม่ได้ว่ามาตรการที่ \(number) คือแถวใด เพราะแถว \(row) ของแผ่นงาน «\(sheet)» ว่าง",
        english:
          "which measure is number \(number) can't be told: row \(row) of the sheet «\(sheet)» is empty",
        suggestion: .init(
          thai: "เลื่อนมาตรการขึ้นให้แถวแรกใต้หัวคอลัมน์เป็นมาตรการที่ 1",
          english: "move the measures up, so that number 1 is in the first row below the heads"))
    case .repeated:
      reading.problems.error(
        .unknownAddress, at: place, thai: "มีมาตรการที่ \(number) มากกว่าหนึ่งแถวในแผ่นงาน «\(sheet)»",
        english: "the sheet «\(sheet)» has more than one measure \(number)",
        suggestion: .init(thai: "ให้เลขแต่ละมาตรการไม่ซ้ำกัน", english: "give each measure a number of its own"))
    case .at(let index):
      guard let title else { return }
      switch title.content {
      // Nobody has worked it out yet, and so nobody has seen another title there.
      case .uncomputed: return
      case .failure:
        reading.problems.error(
          .measureMoved, at: title.location, thai: "มาตรการของแถวนี้ถูกลบจากแผ่นงาน «\(sheet)» แต่ยังมีความก้าวหน้า",
          english: "this row's measure is gone from the sheet «\(sheet)», but its progress is there",
          suggestion: .init(
            thai: "ลบความก้าวหน้าของแถวนี้ หรือพิมพ์ชื่อมาตรการให้ถูกต้อง",
            english: "take the progress away, or type the right title"))
      default:
        let written = reading.text(title.content)
        guard let actual = measures.title(index), !written.isEmpty,
          normalizedLabel(actual) != normalizedLabel(written)
        else { return }
        reading.problems.error(
          .measureMoved, at: title.location,
          thai: "แถวนี้เป็นความก้าวหน้าของ \(quoted(written)) แต่มาตรการที่ \(number) คือ \(quoted(actual))",
          english:
            "this row is the progress of \(quoted(written)), but measure \(number) is \(quoted(actual))",
          suggestion: measures.owner(of: written)
            ?? .init(
              thai: "แก้ชื่อมาตรการให้ตรง หรือย้ายความก้าวหน้าไปแถวของมาตรการที่ถูกต้อง",
              english: "make the titles agree, or move the progress to its measure's row"))
      }
    }
  }

  private mutating func noMeasure(
    _ number: String, at place: SourceLocation, _ title: (content: CellContent, location: SourceLocation)?,
    _ measures: MeasureRows
  ) {
    reading.problems.error(
      .unknownAddress, at: place, thai: "ไม่มีมาตรการที่ \(quoted(number))",
      english: "there is no measure \(quoted(number))",
      suggestion: measures.owner(of: title.map { reading.text($0.content) }))
  }
}
