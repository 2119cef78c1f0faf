import SourceData

/// What a key of the record is called where its reader sees it: in a workbook by the heading of the cell, elsewhere by itself.
///
/// - Parameter location: A place in the file that the message is about.
func called(_ key: String, at location: SourceLocation?) -> String {
  guard case .cell = location?.position else { return key }
  return headings[key].map { "«\($0)»" } ?? key
}

/// The same of a word that a value may be: `done` is «แล้วเสร็จ» in a workbook.
func called(word: String, at location: SourceLocation?) -> String {
  guard case .cell = location?.position else { return word }
  return choices[word].map { "«\($0)»" } ?? word
}

private let headings: [String: String] = {
  var headings = [
    "agency": "แผ่นงาน\(WorkbookForm.agencySheet)", "assessments": "แผ่นงาน\(WorkbookForm.scoreSheet)",
    "measures": "แผ่นงาน\(WorkbookForm.measureSheet)", "progress": "แผ่นงาน\(WorkbookForm.progressSheet)",
    "topics": "แผ่นงาน\(WorkbookForm.topicSheet)", "improvements": "แผ่นงาน\(WorkbookForm.improvementSheet)",
    "total": WorkbookForm.totalLabel, "level": WorkbookForm.levelLabel,
    "remarks": WorkbookForm.remarkColumn, "period": "เริ่ม» และ «สิ้นสุด",
  ]
  // The first of a name stands: a step's column is the measure's.
  let fields = WorkbookForm.measureFields + WorkbookForm.progressFields + WorkbookForm.agencyFields
  for field in fields {
    if let key = field.path.last, headings[key] == nil { headings[key] = field.label }
  }
  return headings
}()

private let choices: [String: String] = {
  var words: [String: String] = [:]
  for field in WorkbookForm.agencyFields + WorkbookForm.progressFields {
    guard case .choice(let choices) = field.kind else { continue }
    for choice in choices { words[choice.value] = choice.label }
  }
  return words
}()
