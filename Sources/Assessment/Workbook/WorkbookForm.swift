/// The sheets of a workbook that holds a record, and what each asks for.
///
/// The same labels are written into a new workbook and looked for in a filled one. Spaces, digits' system and the case of
/// Latin letters don't count, and rows and columns may be in any order.
package enum WorkbookForm {
  package static let agencySheet = "หน่วยงาน"
  package static let scoreSheet = "คะแนน"
  package static let topicSheet = "ประเด็น"
  package static let measureSheet = "มาตรการ"
  package static let improvementSheet = "ยกระดับตัวชี้วัด"
  package static let progressSheet = "ความก้าวหน้า"
  package static let textSheet = "ข้อความ"
  package static let guideSheet = "วิธีกรอก"
  /// What the assessors remarked, in a workbook with many agencies; one agency's stand beside its scores.
  package static let remarkSheet = "ข้อสังเกต"
  /// Of a workbook with many agencies: a row each.
  package static let agenciesSheet = "ทุกหน่วยงาน"

  /// In the order of a workbook.
  package static let sheets = [
    guideSheet, agencySheet, agenciesSheet, scoreSheet, topicSheet, measureSheet, progressSheet,
    improvementSheet,
    textSheet, remarkSheet,
  ]

  /// Sheets of one agency's workbook that may be missing, with columns that tell each from a sheet of the officer's own.
  static let optionalSheets = [
    (measureSheet, [measureFields[0].label, "ขั้นตอน"]), (progressSheet, [measureNumberColumn, "สถานะ"]),
    (textSheet, [textNameColumn, textColumn]), (topicSheet, [topicNumberColumn, topicNameColumn]),
    (improvementSheet, [indicatorNumberColumn, indicatorNameColumn]),
  ]

  /// The texts that an agency can write itself: what the workbook calls them, and the record.
  package static let texts = [
    FormField.Choice("คำนำ", "preface"), FormField.Choice("ความเป็นมา", "background"),
    FormField.Choice("ประชากรและกลุ่มตัวอย่าง", "population"),
    FormField.Choice("การเก็บรวบรวมข้อมูล", "collection"), FormField.Choice("ผลการประเมิน", "results"),
    FormField.Choice("การวิเคราะห์", "analysis"), FormField.Choice("การวิเคราะห์แบบ IIT", "analysisIIT"),
    FormField.Choice("การวิเคราะห์แบบ EIT", "analysisEIT"),
    FormField.Choice("การวิเคราะห์แบบ OIT", "analysisOIT"),
    FormField.Choice("ประเด็นที่ควรพัฒนา", "development"), FormField.Choice("มาตรการ", "measures"),
    FormField.Choice("บทสรุป", "closing"),
  ]

  /// The record's name of a text that a workbook calls `written`; what is written, where it is none of those.
  static func textName(_ written: String) -> String {
    let label = normalizedLabel(written)
    return texts.first { normalizedLabel($0.label) == label || normalizedLabel($0.value) == label }?.value
      ?? written
  }

  package static let agencyFields = [
    FormField("ชื่อหน่วยงาน", "agency.name", note: "ชื่อเต็มตามประกาศ เช่น เทศบาลตำบลตัวอย่าง"),
    FormField("ปีงบประมาณที่ประเมิน", "fiscalYear", .number, note: "ปี พ.ศ. ของผลประเมิน"),
    FormField(
      "ปีงบประมาณของมาตรการ", "measuresYear", .number, note: "เว้นว่างไว้เมื่อเป็นปีถัดจากปีที่ประเมิน"),
    FormField("รหัสหน่วยงาน", "agency.code", note: "ถ้ามี"),
    FormField("ประเภทหน่วยงาน", "agency.kind", note: "เช่น เทศบาลตำบล องค์การบริหารส่วนตำบล"),
    FormField("อำเภอ", "agency.district", note: "เฉพาะชื่อ ไม่ต้องมีคำว่า อำเภอ"),
    FormField("จังหวัด", "agency.province", note: "เฉพาะชื่อ ไม่ต้องมีคำว่า จังหวัด"),
    FormField("เว็บไซต์", "agency.website", note: "ขึ้นต้นด้วย https:// หรือ http://"),
    FormField("ส่วนราชการภายใน", "agency.units", .list, note: "บรรทัดละหนึ่งชื่อ (ขึ้นบรรทัดใหม่ในเซลล์ด้วย Alt+Enter)"),
    FormField("ไฟล์ตราหน่วยงาน", "agency.logo", note: "ชื่อไฟล์ PNG หรือ JPEG ที่อยู่ข้างสมุดงาน"),
    FormField(
      "ตัวเลขในรายงาน", "digits", .choice([.init("เลขไทย", "thai"), .init("เลขอารบิก", "arabic")]),
      note: "ใช้ทั้งรายงาน"),
    FormField("คำที่ห้ามตัดข้ามบรรทัด", "terms", .list, note: "ชื่อเฉพาะอื่น บรรทัดละหนึ่งคำ"),
    FormField("ผู้มีส่วนได้ส่วนเสียภายในทั้งหมด", "respondents.internal.population", .number, note: "คน"),
    FormField("จำนวนขั้นต่ำที่ต้องตอบ (ภายใน)", "respondents.internal.required", .number, note: "คน"),
    FormField("จำนวนที่ตอบ (ภายใน)", "respondents.internal.answered", .number, note: "คน"),
    FormField("ผู้มีส่วนได้ส่วนเสียภายนอกทั้งหมด", "respondents.external.population", .number, note: "คน"),
    FormField("จำนวนขั้นต่ำที่ต้องตอบ (ภายนอก)", "respondents.external.required", .number, note: "คน"),
    FormField("จำนวนที่ตอบ (ภายนอก)", "respondents.external.answered", .number, note: "คน"),
  ]

  /// The column of a period that is no span of months.
  static let periodText = "ระยะเวลา (ข้อความ)"

  package static let measureFields = [
    FormField("มาตรการ", "title", note: "ชื่อมาตรการหรือแนวทาง"),
    FormField("ตอบข้อหรือตัวชี้วัด", "addresses", .codes, note: "เช่น o9, 6"),
    FormField("ประเด็นที่", "topic", .number, note: "เลขประเด็นในแผ่นงานประเด็น เว้นว่างไว้ได้ ถ้าให้จัดตามข้อที่ตอบ"),
    FormField("ผลการวิเคราะห์", "analysis", .paragraphs, note: "เหตุที่ต้องมีมาตรการนี้"),
    FormField("ขั้นตอน", "steps", .steps, note: "บรรทัดละหนึ่งขั้นตอน ขั้นตอนย่อยขึ้นต้นด้วยขีด (- )"),
    FormField("เริ่ม", "period.from", .date, note: "เดือน เช่น ต.ค. 2568 หรือวันที่"),
    FormField("สิ้นสุด", "period.to", .date, note: "เดือน เช่น ก.ย. 2569 หรือวันที่"),
    FormField(periodText, "period", note: "ใช้แทน เริ่ม และ สิ้นสุด เมื่อไม่เป็นช่วงเดือน"),
    FormField("ผู้รับผิดชอบ", "responsible", .list, note: "บรรทัดละหนึ่งส่วนราชการ"),
    FormField("การกำกับติดตาม", "monitoring", .list, note: "บรรทัดละหนึ่งข้อ"),
  ]

  package static let progressFields = [
    FormField("สถานะ", "progress.status", .choice(statuses)),
    FormField("การดำเนินการ", "progress.actions", .list, note: "บรรทัดละหนึ่งเรื่อง"),
    FormField("ผลที่ได้", "progress.results", .list, note: "บรรทัดละหนึ่งเรื่อง"),
  ]

  /// Of the sheet of topics, beside their numbers and names.
  package static let topicAnalysis = FormField(
    "ผลการวิเคราะห์", "", .paragraphs, note: "ย่อหน้าละหนึ่งบรรทัด เว้นว่างไว้ได้ รายงานจะวิเคราะห์จากคะแนน")

  /// Of the sheet of indicators, beside their numbers and names: what is done about each.
  package static let improvementFields =
    [
      FormField("แนวทางยกระดับ", "steps", .steps, note: "บรรทัดละหนึ่งแนวทาง แนวทางย่อยขึ้นต้นด้วยขีด (- )"),
      FormField("เริ่ม", "period.from", .date, note: "เดือน เช่น ต.ค. 2568 หรือวันที่"),
      FormField("สิ้นสุด", "period.to", .date, note: "เดือน เช่น ก.ย. 2569 หรือวันที่"),
      FormField(periodText, "period", note: "ใช้แทน เริ่ม และ สิ้นสุด เมื่อไม่เป็นช่วงเดือน"),
      FormField("ผู้รับผิดชอบ", "responsible", .list, note: "บรรทัดละหนึ่งส่วนราชการ"),
    ] + progressFields

  package static let statuses = [
    FormField.Choice("แล้วเสร็จ", "done"), FormField.Choice("อยู่ระหว่างดำเนินการ", "ongoing"),
    FormField.Choice("ยังไม่ได้ดำเนินการ", "notStarted", before: ["ยังไม่ดำเนินการ"]),
  ]

  /// The columns beside the scores' years.
  package static let codeColumn = "รหัส"
  package static let nameColumn = "รายการ"
  package static let remarkColumn = "ข้อสังเกตของผู้ประเมิน"
  /// Before a year: `คะแนนปี 2568`.
  package static let scoreColumn = "คะแนนปี"
  package static let totalLabel = "รวม"
  package static let levelLabel = "ระดับ"
  package static let indicatorLabel = "ตัวชี้วัด"
  package static let subindicatorLabel = "ตัวชี้วัดย่อย"
  /// Beside an item's code: `e7 public`.
  package static let parts = ["public", "survey"]
  /// The column that names a measure by its number, in the sheet of progress.
  package static let measureNumberColumn = "มาตรการที่"
  /// Beside it, the measure's title, for the officer's eye and against rows that moved.
  package static let measureTitleColumn = "ชื่อมาตรการ"
  /// Columns of an officer's own that number measures, in their sheet; the form has none, and there rows are counted.
  static let measureNumberLabels = [measureNumberColumn, "ที่", "ลำดับที่", "ลำดับ"]
  /// The columns that name a topic and an indicator by their numbers, and their names.
  package static let topicNumberColumn = "ประเด็นที่"
  package static let topicNameColumn = "ชื่อประเด็น"
  package static let indicatorNumberColumn = "ตัวชี้วัดที่"
  package static let indicatorNameColumn = "ชื่อตัวชี้วัด"
  /// Columns of the sheet of texts.
  package static let textNameColumn = "ชื่อข้อความ"
  package static let textColumn = "ข้อความ"
  /// The column that names a measure's agency, in a workbook with many.
  package static let measureAgencyColumn = "หน่วยงาน"
}

/// A label as it is compared: without spaces, in Arabic digits and small Latin letters.
func normalizedLabel(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{200B}", "\u{FEFF}", ":", "*": break
    case "๐"..."๙":
      if let digit = Unicode.Scalar(scalar.value - 0x0E50 + 0x30) { result.unicodeScalars.append(digit) }
    case "A"..."Z":
      if let small = Unicode.Scalar(scalar.value + 0x20) { result.unicodeScalars.append(small) }
    // Typed as two characters, it looks the same.
    case "\u{0E32}" where result.unicodeScalars.last == "\u{0E4D}":
      result.unicodeScalars.removeLast()
      result.unicodeScalars.append("\u{0E33}")
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
