package import SourceData

/// What the codes of templates mean; they are for authors of templates.
package let templateExplanations: [CodeExplanation] = [
  CodeExplanation(
    .templateSyntax, .error, thai: "แท็ก {{ }} ไม่ปิด ไม่ซ้อนกันพอดี หรือไม่ใช่แท็ก",
    english: "A tag {{ }} is not closed, not nested, or none.",
    todo: .init(thai: "แก้แท็ก", english: "correct it")),
  CodeExplanation(
    .templateUnknownName, .error, thai: "แม่แบบใช้ชื่อที่ไม่มี", english: "A template uses a name that there is not.",
    todo: .init(thai: "ดู TEMPLATE-NAMES.md", english: "see TEMPLATE-NAMES.md")),
  CodeExplanation(
    .templateWrongKind, .error, thai: "ใช้ชื่อผิดชนิด เช่น รายการแทนค่า",
    english: "A name is used as what it is not, as a list for a value.",
    todo: .init(thai: "ดู TEMPLATE-NAMES.md", english: "see TEMPLATE-NAMES.md")),
  CodeExplanation(
    .templateUnknownElement, .error, thai: "แม่แบบไม่มีองค์ประกอบนี้", english: "Templates have no such element.",
    todo: .init(thai: "ดู TEMPLATES.md", english: "see TEMPLATES.md")),
  CodeExplanation(
    .templateUnknownAttribute, .error, thai: "องค์ประกอบไม่มีแอตทริบิวต์นี้",
    english: "The element has no such attribute.",
    todo: .init(thai: "ดู TEMPLATES.md", english: "see TEMPLATES.md")),
  CodeExplanation(
    .templateAttributeValue, .error, thai: "ค่าของแอตทริบิวต์ใช้ไม่ได้หรือขาดไป",
    english: "An attribute's value is not one it may have, or missing.",
    todo: .init(thai: "ดู TEMPLATES.md", english: "see TEMPLATES.md")),
  CodeExplanation(
    .templateUnknownClass, .error, thai: "แม่แบบใช้ class ที่ style.yaml ไม่มีรูปแบบชื่อนั้น",
    english: "A template's class is no style of style.yaml.",
    todo: .init(thai: "แก้ชื่อ หรือเพิ่มรูปแบบใน style.yaml", english: "correct it, or add the style to style.yaml")),
  CodeExplanation(
    .templateMisplaced, .error, thai: "องค์ประกอบหรือข้อความอยู่ผิดที่",
    english: "An element or text stands where it can't.", todo: .init(thai: "ย้าย", english: "move it")),
  CodeExplanation(
    .templateMissing, .error, thai: "ไม่พบแม่แบบที่เรียก", english: "A template that is taken in is not there.",
    todo: .init(thai: "แก้ชื่อ", english: "correct its name")),
  CodeExplanation(
    .templateRecursion, .error, thai: "แม่แบบเรียกตัวเอง", english: "A template takes itself in.",
    todo: .init(thai: "ตัดวงจร", english: "break the circle")),
  CodeExplanation(
    .templateLimit, .error, thai: "แม่แบบซ้อนลึกหรือให้ผลยาวเกินไป",
    english: "A template nests too deep or grows too long.",
    todo: .init(thai: "ลดการซ้อน", english: "nest less")),
  CodeExplanation(
    .templateTable, .error, thai: "ตารางมีเซลล์ไม่พอดีกับคอลัมน์", english: "A table's cells don't fit its columns.",
    todo: .init(thai: "ตรวจ colspan และ rowspan", english: "look at colspan and rowspan")),
  CodeExplanation(
    .imageMissing, .error, thai: "ไม่พบภาพที่แม่แบบใช้", english: "A picture that a template uses is not there.",
    todo: .init(thai: "วางไฟล์หรือแก้ชื่อ", english: "put it there, or correct its name")),
  CodeExplanation(
    .unknownNarrative, thai: "ชื่อใน narrative ไม่มีแม่แบบใดใช้ ข้อความจึงไม่อยู่ในรายงาน",
    english: "No template uses a name of narrative, and its text is not in the report.",
    todo: .init(thai: "แก้ชื่อ", english: "correct the name")),
]
