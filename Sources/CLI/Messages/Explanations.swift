import Assessment
import Reporting
package import SourceData

/// What the codes of files, fonts and the command line mean.
private let machineExplanations: [CodeExplanation] = [
  CodeExplanation(
    .unreadableFile, .error, thai: "อ่านไฟล์ไม่ได้", english: "A file can't be read.",
    todo: .init(thai: "ตรวจชื่อและสิทธิ์", english: "look at its name and permissions")),
  CodeExplanation(
    .notARegularFile, .error, thai: "ไม่ใช่ไฟล์ธรรมดา", english: "It is no regular file.",
    todo: .init(thai: "ระบุไฟล์", english: "name a file")),
  CodeExplanation(
    .foreignFormat, .error, thai: "ไฟล์เป็นเอกสารชนิดอื่น เช่น PDF, Word, .ods",
    english: "A file is a document of another kind, as PDF, Word or .ods.",
    todo: .init(
      thai: "บันทึกสมุดงานเป็น .xlsx หรือกรอกข้อมูลในสมุดงานที่ raingan new สร้าง",
      english: "save a workbook as .xlsx, or fill in the one that raingan new makes")),
  CodeExplanation(
    .outsideFolder, .error, thai: "ไฟล์อยู่นอกโฟลเดอร์ของไฟล์ข้อมูล",
    english: "A file lies outside the record's folder.",
    todo: .init(thai: "วางไว้ข้างไฟล์ข้อมูล", english: "put it beside the record")),
  CodeExplanation(
    .manyAgencies, .error, thai: "สมุดงานมีหลายหน่วยงาน", english: "The workbook holds many agencies.",
    todo: .init(thai: "ใช้ raingan batch", english: "use raingan batch")),
  CodeExplanation(
    .noAgencies, .error, thai: "ไม่มีข้อมูลของหน่วยงานใด", english: "There is no agency's record.",
    todo: .init(
      thai: "ตรวจโฟลเดอร์หรือแผ่นงานที่ระบุ", english: "look at the folder or sheet that was named")),
  CodeExplanation(
    .wrongImage, .error, thai: "รูปใช้ไม่ได้", english: "A picture can't be used.",
    todo: .init(thai: "บันทึกใหม่เป็น PNG หรือ JPEG", english: "save it anew as PNG or JPEG")),
  CodeExplanation(
    .missingGlyph, thai: "ไม่มีแบบอักษรใดมีอักขระนี้", english: "No font has a character.",
    todo: .init(thai: "เปลี่ยนอักขระ", english: "use another character")),
  CodeExplanation(
    .missingFontStyle, thai: "ใช้แบบอักษรอื่นแทน", english: "Another font or style stands in.",
    todo: .init(thai: "ดู raingan doctor", english: "see raingan doctor")),
  CodeExplanation(
    .usage, .error, thai: "คำสั่งผิด", english: "The command line is wrong.",
    todo: .init(thai: "ดู raingan help", english: "see raingan help")),
  CodeExplanation(
    .machine, .error, thai: "เครื่องไม่พร้อม เช่น เขียนไฟล์ไม่ได้",
    english: "The machine is not ready, as where a file can't be written.",
    todo: .init(thai: "แก้ตามที่ข้อความบอก", english: "do what the message says")),
]

/// Codes that belong together, as `Documentation/CHECKS.md` lists them.
package struct ExplanationGroup: Sendable {
  package var title: Diagnostic.Message
  package var explanations: [CodeExplanation]
}

/// Every code that the program reports.
package let explanationGroups: [ExplanationGroup] = [
  .init(title: .init(thai: "การตรวจเนื้อหา", english: "What checks find"), explanations: checkExplanations),
  .init(title: .init(thai: "ค่าในไฟล์ข้อมูล", english: "Values of a record"), explanations: recordExplanations),
  .init(title: .init(thai: "รูปแบบไฟล์ข้อมูล", english: "The record's file"), explanations: readingExplanations),
  .init(
    title: .init(thai: "สมุดงาน", english: "Workbooks"), explanations: workbookExplanations + formExplanations),
  .init(
    title: .init(thai: "ไฟล์และเครื่อง", english: "Files and the machine"), explanations: machineExplanations),
  .init(
    title: .init(thai: "แม่แบบและกรอบการประเมิน", english: "Templates and frameworks"),
    explanations: templateExplanations + frameworkExplanations + dataFileExplanations),
]

/// The explanation of a code by its name; nil where there is no such code.
func explanation(of code: String) -> CodeExplanation? {
  explanationGroups.lazy.flatMap(\.explanations).first { $0.code.rawValue == code }
}

/// `Documentation/CHECKS.md`.
package func checksPage() -> String {
  var lines = [
    "# รหัสที่ raingan รายงาน / Codes that raingan reports", "",
    "`raingan check RECORD` reports each problem on a line, `FILE:LINE:COLUMN: severity: message [code]`; `--json` gives the same as",
    "objects with both languages. Errors stop a report, warnings don't. What is marked *fix*, `raingan check --fix` puts right in the",
    "file itself: typing only, never figures, and every other byte stays as it is. `raingan help CODE` explains one code.",
    "",
    "This page is made from the program's own explanations by a test. An example is what to put into a sound record of 2568 to see the code.",
    "",
  ]
  for group in explanationGroups {
    lines += ["## \(group.title.thai) / \(group.title.english)", ""]
    for explanation in group.explanations {
      let severity = explanation.severity == .error ? "error" : "warning"
      lines += [
        "### \(explanation.code.rawValue)", "",
        "*\(severity)\(explanation.isFixable ? ", fix" : "")* \(explanation.meaning.thai) — \(explanation.meaning.english)",
        "",
        "ต้องทำ: \(explanation.remedy.thai) — To do: \(explanation.remedy.english).", "",
      ]
      if !explanation.example.isEmpty { lines += ["```yaml", shown(explanation.example), "```", ""] }
    }
  }
  return lines.joined(separator: "\n")
}

/// Characters that can't be seen, or only on others, are spelled out.
private func shown(_ example: String) -> String {
  var result = ""
  for scalar in example.unicodeScalars {
    switch scalar.value {
    case 0x200B, 0xE4D:
      result += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
