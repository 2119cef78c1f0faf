package import Assessment
import SourceData

/// `Documentation/manual/commands.md`: every command with its options, as `raingan help` tells them.
package func commandsPage() -> String {
  var lines = [
    "# คำสั่งและตัวเลือก", "",
    "หน้านี้สร้างจากข้อความช่วยเหลือของโปรแกรมเอง ดูในโปรแกรมได้ด้วย `raingan help` หรือ `raingan help คำสั่ง`",
    "", "| คำสั่ง | ใช้เมื่อ |", "| --- | --- |",
  ]
  lines += commands.map { "| [`raingan \($0.name)`](#raingan-\($0.name)) | \(inCell($0.summary.thai)) |" }
  lines += [
    "| `raingan help` | ดูวิธีใช้ของคำสั่ง เช่น `raingan help render` หรือความหมายของรหัส เช่น `raingan help total-missing` |",
    "",
  ]
  for command in commands {
    lines += [
      "## raingan \(command.name)", "", "`raingan \(command.name) \(command.operands)`", "",
      "\(command.summary.thai) — \(command.summary.english)", "", "| ตัวเลือก | ความหมาย |", "| --- | --- |",
    ]
    for option in command.options {
      var names = [option.short, option.name].compactMap { $0 }
      if let value = option.value { names[names.count - 1] += " \(value)" }
      let written = names.map { "`\(inCell($0))`" }.joined(separator: ", ")
      lines.append("| \(written) | \(inCell(option.help.thai)) |")
    }
    lines.append("")
  }
  lines += [
    "## รหัสจบการทำงาน", "", "| รหัส | ความหมาย |", "| --- | --- |",
    "| 0 | สำเร็จ คำเตือนอย่างเดียวไม่ทำให้รหัสเปลี่ยน |",
    "| 1 | ข้อมูลนำเข้าผิด โปรแกรมบอกตำแหน่ง (`batch`: บางหน่วยงานไม่สำเร็จ หน่วยงานอื่นสร้างแล้ว) |",
    "| 2 | คำสั่งหรือตัวเลือกผิด |", "| 3 | เครื่องไม่พร้อม เช่น ไม่มีแบบอักษร พื้นที่เต็ม หรือไม่มีสิทธิ์เขียนไฟล์ |", "",
    "## ตัวแปรของระบบ", "", "| ตัวแปร | ความหมาย |", "| --- | --- |",
    "| `LANG` | ขึ้นต้นด้วย `en` แล้วโปรแกรมพูดภาษาอังกฤษ |",
    "| `RAINGAN_TEMPLATES` | โฟลเดอร์แม่แบบ เหมือน `--templates` |",
    "| `RAINGAN_THBRK` | พจนานุกรมตัดคำไฟล์อื่นของ libthai |",
    "| `SOURCE_DATE_EPOCH` | วันที่ที่บันทึกใน PDF เป็นวินาทีนับจาก ค.ศ. 1970 ถ้าไม่กำหนด PDF ไม่มีวันที่ |", "",
  ]
  return lines.joined(separator: "\n")
}

/// `Documentation/manual/workbook.md`: every sheet of a workbook with its columns.
///
/// - Parameter framework: Of a year that has topics, so that no sheet is missing.
package func workbookPage(_ framework: Framework) -> String {
  var lines = [
    "# แผ่นงานและคอลัมน์ของสมุดงาน", "",
    "หน้านี้สร้างจากแบบของสมุดงานในโปรแกรม `raingan new ไฟล์.xlsx` สร้างสมุดงานตามนี้ แถวและคอลัมน์สลับลำดับหรือเว้นว่างได้", "",
    "เลขไทยและเลขอารบิกใช้ได้ทั้งสองแบบ ในเซลล์หนึ่งขึ้นบรรทัดใหม่ด้วย Alt+Enter (LibreOffice: Ctrl+Enter)", "",
  ]
  func table(_ sheet: String, _ about: String, _ rows: [(label: String, key: String, note: String)]) {
    lines += [
      "## แผ่นงาน «\(sheet)»", "", about, "", "| ช่องหรือคอลัมน์ | หัวข้อในไฟล์ YAML | วิธีกรอก |",
      "| --- | --- | --- |",
    ]
    lines += rows.map { row in
      "| \(row.label) | \(row.key.isEmpty ? "–" : "`\(row.key)`") | \(row.note.isEmpty ? "–" : inCell(row.note)) |"
    }
    lines.append("")
  }
  func rows(_ fields: [FormField], below prefix: String = "") -> [(String, String, String)] {
    fields.map { field in
      var note = field.note
      if case .choice(let choices) = field.kind {
        let words = choices.map { "«\($0.label)»" }.joined(separator: ", ")
        note += (note.isEmpty ? "" : " ") + "เลือก \(words)"
      }
      return (field.label, prefix + field.path.joined(separator: "."), note)
    }
  }
  typealias Form = WorkbookForm
  table(Form.agencySheet, "แถวละหนึ่งเรื่อง กรอกในคอลัมน์ที่สอง", rows(Form.agencyFields))
  table(
    Form.scoreSheet, "แถวละหนึ่งคะแนน คอลัมน์ละหนึ่งปี คะแนนปีก่อนใช้เปรียบเทียบ",
    [
      (Form.codeColumn, "", "ชื่อของคะแนน ตามตารางถัดไป ไม่ต้องแก้"), (Form.nameColumn, "", "คำอธิบาย ไม่ต้องแก้"),
      (
        "\(Form.scoreColumn) \(framework.fiscalYear)", "assessments.\(framework.fiscalYear)",
        "คะแนน 0 ถึง 100 คะแนนศูนย์ให้กรอก 0 ไม่มีข้อมูลให้เว้นว่าง"
      ),
      (
        Form.remarkColumn, "assessments.\(framework.fiscalYear).remarks",
        "เหตุที่เสียคะแนน ตามที่ผู้ประเมินเขียน เฉพาะแถวของข้อ"
      ),
    ])
  lines += [
    "| รหัสในแผ่นงานคะแนน | หัวข้อในไฟล์ YAML |", "| --- | --- |", "| \(Form.totalLabel) | `total` |",
    "| \(Form.levelLabel) | `level` |", "| IIT, EIT, OIT | `instruments` |",
    "| \(Form.indicatorLabel) 1 | `indicators` |", "| \(Form.subindicatorLabel) 9.1 | `subindicators` |",
    "| i1, e1, o1 | `items` |", "| e1 \(Form.parts[0]), e1 \(Form.parts[1]) | `items` ของ EIT ที่แยกสองส่วน |",
    "",
  ]
  table(
    Form.topicSheet, "มีเฉพาะปีที่แบ่งผลเป็นประเด็น ใช้ในรายงานมาตรการรายประเด็น (`--kind matrix`)",
    [
      (Form.topicNumberColumn, "topics", "เลขประเด็น 1 ถึง \(framework.topics.count)"),
      (Form.topicNameColumn, "", "ไม่ต้องแก้"), (Form.topicAnalysis.label, "topics", Form.topicAnalysis.note),
    ])
  table(Form.measureSheet, "แถวละหนึ่งมาตรการ", rows(Form.measureFields, below: "measures[]."))
  table(
    Form.progressSheet, "แถวละหนึ่งมาตรการ ใช้ในรายงานผลการดำเนินการ (`--kind progress`)",
    [
      (
        Form.measureNumberColumn, "",
        "แถวที่เท่าใดใต้หัวคอลัมน์ของแผ่นงาน «\(Form.measureSheet)» นับแถวว่างด้วย หรือเลขในคอลัมน์ «ที่» ถ้าเพิ่มไว้ในแผ่นงานนั้น"
      ),
      (
        Form.measureTitleColumn, "",
        "สูตรแสดงชื่อมาตรการของแถวนั้น ไม่ต้องแก้ ถ้าไม่ตรงกับมาตรการตามเลข โปรแกรมจะไม่สร้างรายงาน"
      ),
    ]
      + rows(Form.progressFields, below: "measures[]."))
  table(
    Form.improvementSheet, "แถวละหนึ่งตัวชี้วัด ใช้ในรายงานผลการดำเนินการ (`--kind progress`)",
    [(Form.indicatorNumberColumn, "improvements", "เลขตัวชี้วัด"), (Form.indicatorNameColumn, "", "ไม่ต้องแก้")]
      + rows(Form.improvementFields, below: "improvements."))
  table(
    Form.textSheet, "ข้อความที่หน่วยงานเขียนเอง แทนหรือเสริมข้อความของโปรแกรม",
    [
      (
        Form.textNameColumn, "narrative",
        "ไม่ต้องแก้ ชื่อที่ใช้ได้คือ " + Form.texts.map { "«\($0.label)»" }.joined(separator: " ")
          + " หรือชื่อใน [record.md](record.md#ข้อความของหน่วยงาน-narrative)"
      ),
      (Form.textColumn, "narrative", "ย่อหน้าละหนึ่งบรรทัด รายการขึ้นต้นด้วยขีด (- ) รายงานใส่เลขลำดับให้"),
    ])
  lines += [
    "## สมุดงานของหลายหน่วยงาน", "",
    "`raingan new ไฟล์.xlsx --year \(framework.fiscalYear) --national` มีแผ่นงาน «\(Form.agenciesSheet)» แถวละหนึ่งหน่วยงาน หัวคอลัมน์คือหัวข้อของแผ่นงาน «\(Form.agencySheet)» และคะแนนพร้อมปี เช่น «\(Form.totalLabel) ปี \(framework.fiscalYear)» แผ่นงาน «\(Form.measureSheet)» «\(Form.topicSheet)» «\(Form.improvementSheet)» และ «\(Form.textSheet)» มีคอลัมน์ «\(Form.measureAgencyColumn)» (รหัสหรือชื่อ) เพิ่มไว้หน้าสุด แถวละหนึ่งเรื่องของหน่วยงานนั้น คอลัมน์ของความก้าวหน้าอยู่ท้ายแผ่นงาน «\(Form.measureSheet)» และข้อสังเกตของผู้ประเมินอยู่ในแผ่นงาน «\(Form.remarkSheet)» แผ่นงานที่ไม่ใช้ลบได้ ไฟล์ CSV ใช้ชื่อเดียวกันต่อท้าย เช่น `หน่วยงาน.csv` กับ `หน่วยงาน-\(Form.topicSheet).csv`",
    "",
  ]
  return lines.joined(separator: "\n")
}

/// A bar would end a table's cell.
private func inCell(_ text: String) -> String {
  text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}
