package import SourceData

/// What the codes of the forms in workbooks mean.
package let formExplanations: [CodeExplanation] = [
  CodeExplanation(
    .missingSheet, .error, thai: "สมุดงานขาดแผ่นงานที่ต้องมี", english: "A workbook lacks a sheet.",
    todo: .init(thai: "เริ่มจากแบบที่ raingan new สร้าง", english: "start from a form that raingan new makes")),
  CodeExplanation(
    .missingColumn, .error, thai: "แผ่นงานขาดคอลัมน์ที่ต้องมี", english: "A sheet lacks a column.",
    todo: .init(thai: "เพิ่มหัวคอลัมน์ตามแบบ", english: "add the column as in the form")),
  CodeExplanation(
    .duplicateColumn, .error, thai: "หัวคอลัมน์ซ้ำ", english: "A column is there twice.",
    todo: .init(thai: "ลบคอลัมน์ที่ซ้ำ", english: "take one away")),
  CodeExplanation(
    .unknownColumn, thai: "มีคอลัมน์ที่โปรแกรมไม่ใช้", english: "A column is not used.",
    todo: .init(thai: "แก้หัวคอลัมน์ หรือปล่อยไว้", english: "correct its head, or let it stand")),
  CodeExplanation(
    .renamedLabel, .error, thai: "หัวคอลัมน์หรือหัวข้อของแบบถูกแก้ชื่อ ข้อมูลตรงนั้นจึงไม่ถูกอ่าน",
    english: "A column or label of the form was renamed, and what stands there would not be read.",
    todo: .init(
      thai: "ใช้ชื่อตามแบบ หรือตั้งชื่อที่ไม่คล้ายกันถ้าเป็นคอลัมน์ของหน่วยงานเอง",
      english: "give it the form's name, or one unlike it if it is a column of your own")),
  CodeExplanation(
    .agencyMissing, .error, thai: "แถวมีข้อมูลแต่ไม่ได้ระบุหน่วยงาน",
    english: "A row has data and names no agency.",
    todo: .init(thai: "กรอกชื่อหรือรหัสหน่วยงาน หรือลบแถว", english: "name the agency, or take the row away")),
  CodeExplanation(
    .summaryRow, thai: "แถวในแผ่นงานหน่วยงานเป็นแถวสรุป เช่น ค่าเฉลี่ย จึงไม่สร้างรายงาน",
    english: "A row among the agencies sums them up, as an average does, and gets no report.",
    todo: .init(
      thai: "ปล่อยไว้ได้ หรือแก้ชื่อถ้าเป็นหน่วยงาน", english: "let it stand, or correct the name if it is an agency's")
  ),
  CodeExplanation(
    .cellError, .error, thai: "สูตรในเซลล์ให้ผลผิดพลาด", english: "A formula in a cell gives an error.",
    todo: .init(thai: "แก้สูตรหรือพิมพ์ค่า", english: "correct it, or type the value")),
  CodeExplanation(
    .uncomputedFormula, .error, thai: "สูตรในเซลล์ยังไม่มีผลลัพธ์",
    english: "A formula in a cell has no result yet.",
    todo: .init(
      thai: "เปิดใน Excel แล้วบันทึก หรือพิมพ์ค่า", english: "open it in Excel and save it, or type the value")),
  CodeExplanation(
    .measureMoved, .error, thai: "ความก้าวหน้าอยู่ในแถวของมาตรการหนึ่ง แต่เลขเป็นของอีกมาตรการ หรือไม่มีมาตรการนั้นแล้ว",
    english:
      "Progress stands beside one measure's title and another's number, or beside a measure that is gone.",
    todo: .init(
      thai: "แก้เลข «\(WorkbookForm.measureNumberColumn)» หรือย้ายความก้าวหน้าไปแถวของมาตรการที่ถูกต้อง",
      english: "correct the number, or move the progress to its measure's row")),
  CodeExplanation(
    .tableNotRead, thai: "มีไฟล์ CSV ข้างไฟล์หน่วยงานที่ชื่อไม่ตรงกับแผ่นงานใด จึงไม่ได้อ่าน",
    english: "A CSV file beside that of the agencies has the name of no sheet, and is not read.",
    todo: .init(
      thai: "ตั้งชื่อตามแผ่นงาน เช่น agencies-มาตรการ.csv หรือย้ายไฟล์ออก",
      english: "name it like a sheet, as agencies-มาตรการ.csv, or move it away")),
  CodeExplanation(
    .unknownAgency, .error, thai: "แถวอ้างถึงหน่วยงานที่ไม่มีในแผ่นงานหน่วยงาน",
    english: "A row names an agency that the sheet of agencies doesn't have.",
    todo: .init(thai: "แก้ชื่อหรือรหัส", english: "correct the name or code")),
  CodeExplanation(
    .ambiguousAgency, .error, thai: "มีหลายหน่วยงานที่ชื่อหรือรหัสเดียวกัน",
    english: "Several agencies have this name or code.",
    todo: .init(
      thai: "ระบุรหัสหน่วยงานแทนชื่อ หรือแก้รหัสไม่ให้ซ้ำ",
      english: "give the agency's code, or make the codes differ")),
  CodeExplanation(
    .duplicateAgency, .error, thai: "หน่วยงานเดียวกันมีสองแถว หรือสองหน่วยงานมีรหัสเดียวกัน",
    english: "An agency, or an agency's code, is there twice.",
    todo: .init(
      thai: "ลบแถวที่ซ้ำ หรือแก้รหัส", english: "take one row away, or correct the code")),
]
