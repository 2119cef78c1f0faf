/// What the codes of reading workbooks and tables mean.
package let workbookExplanations: [CodeExplanation] = [
  CodeExplanation(
    .notAWorkbook, .error, thai: "ไฟล์ไม่ใช่สมุดงาน .xlsx", english: "The file is no .xlsx workbook.",
    todo: .init(thai: "บันทึกใหม่เป็น .xlsx", english: "save it as .xlsx")),
  CodeExplanation(
    .encryptedWorkbook, .error, thai: "สมุดงานมีรหัสผ่าน", english: "The workbook has a password.",
    todo: .init(thai: "เอารหัสผ่านออกแล้วบันทึกใหม่", english: "take the password off and save it")),
  CodeExplanation(
    .damagedWorkbook, .error, thai: "สมุดงานชำรุด", english: "The workbook is damaged.",
    todo: .init(thai: "เปิดใน Excel แล้วบันทึกใหม่", english: "open it in Excel and save it anew")),
  CodeExplanation(
    .workbookTooLarge, .error, thai: "สมุดงานใหญ่เกินที่อ่านได้",
    english: "The workbook is larger than can be read.",
    todo: .init(thai: "ลบแผ่นงานและรูปแบบที่ไม่ใช้", english: "take away sheets and formats that are not used")),
  CodeExplanation(
    .unknownEncoding, .error, thai: "ไฟล์ CSV ไม่ได้เข้ารหัสแบบ UTF-8 หรือ TIS-620",
    english: "A CSV file is neither UTF-8 nor TIS-620.",
    todo: .init(thai: "บันทึกใหม่เป็น CSV UTF-8", english: "save it as CSV UTF-8")),
  CodeExplanation(
    .unclosedQuote, .error, thai: "เครื่องหมายคำพูดใน CSV ไม่ได้ปิด",
    english: "A quote in a CSV file is not closed.",
    todo: .init(thai: "ปิดเครื่องหมายคำพูด", english: "close it")),
]
