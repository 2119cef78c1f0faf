package import SourceData

/// What the codes of a record's reading mean; an example is a record, or the keys of one, that shows it.
package let recordExplanations: [CodeExplanation] = [
  CodeExplanation(
    .wrongType, .error, thai: "ค่าไม่ใช่ชนิดที่ต้องการ เช่น ข้อความแทนตัวเลข",
    english: "A value is of another type, as text for a number.",
    todo: .init(thai: "เขียนตามที่ข้อความบอก", english: "write what the message says"), example: "terms: {}"),
  CodeExplanation(
    .unknownKey, .error, thai: "ไม่มีหัวข้อชื่อนี้ มักพิมพ์ผิด", english: "There is no such key; often it is misspelt.",
    todo: .init(thai: "แก้ชื่อหัวข้อ", english: "correct the key"), example: "measure: []"),
  CodeExplanation(
    .missingKey, .error, thai: "ขาดหัวข้อที่ต้องมี หรือยังไม่ได้กรอกค่า",
    english: "A key that must be there is missing or has no value.",
    todo: .init(thai: "กรอกหัวข้อนั้น", english: "give it"), example: "agency: { kind: เทศบาลตำบล }"),
  CodeExplanation(
    .emptyText, .error, thai: "ข้อความว่าง", english: "A text is empty.",
    todo: .init(thai: "กรอกหรือลบออก", english: "fill it in or take it away"),
    example: "terms: [' ']"),
  CodeExplanation(
    .textTooLong, .error, thai: "ข้อความยาวเกินที่รับได้", english: "A text is longer than is taken.",
    todo: .init(thai: "แบ่งเป็นหลายย่อหน้าหรือหลายข้อ", english: "divide it")),
  CodeExplanation(
    .controlCharacter, .error, thai: "มีอักขระควบคุมที่พิมพ์ไม่ได้ หรือขึ้นบรรทัดในค่าที่ต้องอยู่บรรทัดเดียว",
    english: "There is a control character, or a line end in a value of one line.",
    todo: .init(thai: "พิมพ์ข้อความใหม่แทนการคัดลอก", english: "type the text anew"),
    example: "agency: { name: \"ก\\u0007ข\" }"),
  CodeExplanation(
    .tooManyElements, .error, thai: "รายการมีมากเกิน 1,000 ข้อ", english: "A list has more than 1,000 elements.",
    todo: .init(thai: "ลดจำนวนข้อ", english: "shorten it")),
  CodeExplanation(
    .unknownWord, .error, thai: "ค่าไม่ใช่คำที่กำหนดไว้",
    english: "A value is none of the words that may stand there.",
    todo: .init(thai: "ใช้คำที่ข้อความบอก", english: "use one of those in the message"), example: "digits: roman"),
  CodeExplanation(
    .wrongNumber, .error, thai: "ตัวเลขเขียนผิดรูป", english: "A number is not written as it must be.",
    todo: .init(thai: "เขียนเป็นตัวเลขธรรมดา", english: "write a plain number"),
    example: "respondents: { internal: { population: 2.5 } }"),
  CodeExplanation(
    .scoreOutOfRange, .error, thai: "คะแนนไม่อยู่ระหว่าง 0 ถึง 100", english: "A score is not from 0 to 100.",
    todo: .init(thai: "แก้คะแนน", english: "correct the score"),
    example: "assessments: { 2568: { total: 187.15 } }"),
  CodeExplanation(
    .tooManyDecimals, .error, thai: "คะแนนมีทศนิยมเกิน 4 ตำแหน่ง", english: "A score has more than 4 decimals.",
    todo: .init(thai: "ปัดเป็นสองตำแหน่งตามที่ประกาศ", english: "round it as published"),
    example: "assessments: { 2568: { total: 87.152839 } }"),
  CodeExplanation(
    .noParts, .error, thai: "ให้คะแนนเป็น public กับ survey ในปีหรือข้อที่ไม่แบ่งส่วน",
    english: "Two parts are given where the year or item has none.",
    todo: .init(thai: "กรอกค่าเดียว", english: "give one value"),
    example: "assessments: { 2568: { items: { o2: { public: 1, survey: 2 } } } }"),
  CodeExplanation(
    .unknownFiscalYear, .error, thai: "ไม่มีกรอบการประเมินของปีนี้", english: "There is no framework of this year.",
    todo: .init(thai: "กรอกปี พ.ศ. ที่มีใน Templates/frameworks", english: "give a year of Templates/frameworks"),
    example: "fiscalYear: 2025"),
  CodeExplanation(
    .missingAssessment, .error, thai: "ไม่มีผลของปีที่ประเมินใน assessments",
    english: "assessments lacks the year assessed.",
    todo: .init(thai: "เพิ่มปีนั้น", english: "add it"), example: "assessments: { 2567: {} }"),
  CodeExplanation(
    .assessmentAfterFiscalYear, .error, thai: "assessments มีปีหลังปีที่ประเมิน",
    english: "assessments has a year after the one assessed.",
    todo: .init(thai: "แก้ fiscalYear หรือลบปีนั้น", english: "correct fiscalYear or take the year away"),
    example: "fiscalYear: 2567"),
  CodeExplanation(
    .unknownInstrument, .error, thai: "ปีนั้นไม่มีเครื่องมือชื่อนี้", english: "The year has no such instrument.",
    todo: .init(thai: "ใช้ IIT, EIT, OIT", english: "use IIT, EIT, OIT"),
    example: "assessments: { 2568: { instruments: { XIT: 1 } } }"),
  CodeExplanation(
    .unknownIndicator, .error, thai: "ปีนั้นไม่มีตัวชี้วัดเลขนี้", english: "The year has no such indicator.",
    todo: .init(thai: "แก้เลข", english: "correct the number"),
    example: "assessments: { 2568: { indicators: { 11: 1 } } }"),
  CodeExplanation(
    .unknownSubindicator, .error, thai: "ปีนั้นไม่มีตัวชี้วัดย่อยเลขนี้", english: "The year has no such sub-indicator.",
    todo: .init(thai: "แก้เลข", english: "correct the number"),
    example: "assessments: { 2568: { subindicators: { \"9.9\": 1 } } }"),
  CodeExplanation(
    .unknownItem, .error, thai: "ปีนั้นไม่มีข้อรหัสนี้ รหัสเปลี่ยนทุกปี และขึ้นต้นด้วยอักษรอังกฤษ",
    english: "The year has no such item; codes change every year and start with a Latin letter.",
    todo: .init(thai: "แก้รหัส", english: "correct the code"),
    example: "assessments: { 2568: { items: { o43: 0 } } }"),
  CodeExplanation(
    .unknownAddress, .error, thai: "addresses มีรหัสหรือเลขที่ปีนั้นไม่มี",
    english: "addresses names what the year doesn't have.",
    todo: .init(thai: "แก้รหัส", english: "correct the code"),
    example: "measures: [{ title: ก, addresses: [o43] }]"),
  CodeExplanation(
    .unknownTopic, .error, thai: "ปีนั้นไม่มีประเด็นเลขนี้",
    english: "The year has no such topic.",
    todo: .init(thai: "แก้เลขประเด็น", english: "correct the number")),
  CodeExplanation(
    .badDate, .error, thai: "วันที่เขียนผิดรูป หรือเป็นปี ค.ศ.",
    english: "A date is not written as it must be, or is of the Common Era.",
    todo: .init(thai: "เขียนเป็น 2568-10 หรือ 2568-10-01", english: "write 2568-10 or 2568-10-01"),
    example: "measures: [{ title: ก, period: { from: 2025-10, to: 2026-09 } }]"),
  CodeExplanation(
    .periodReversed, .error, thai: "วันสิ้นสุดมาก่อนวันเริ่ม", english: "A period ends before it starts.",
    todo: .init(thai: "สลับวัน", english: "swap them"),
    example: "measures: [{ title: ก, period: { from: 2569-09, to: 2568-10 } }]"),
  CodeExplanation(
    .wrongMeasuresYear, .error, thai: "measuresYear ไม่ใช่ปีที่ประเมินหรือปีถัดไป",
    english: "measuresYear is neither the year assessed nor the next.",
    todo: .init(thai: "แก้ปี", english: "correct the year"), example: "measuresYear: 2575"),
  CodeExplanation(
    .badName, .error, thai: "ชื่อใน narrative มีอักขระที่ใช้ไม่ได้",
    english: "A name of narrative has characters that it can't.",
    todo: .init(thai: "ใช้ตัวอักษร ตัวเลข _ หรือ -", english: "use letters, digits, _ and -"),
    example: "narrative: { \"a b\": ก }"),
  CodeExplanation(
    .badWebsite, .error, thai: "ที่อยู่เว็บไซต์ไม่สมบูรณ์", english: "A website's address is not whole.",
    todo: .init(thai: "ขึ้นต้นด้วย https://", english: "start it with https://"),
    example: "agency: { name: ก, website: www.example.go.th }"),
  CodeExplanation(
    .badLogoPath, .error, thai: "ไฟล์ตราไม่ใช่รูป หรืออยู่นอกโฟลเดอร์ของไฟล์ข้อมูล",
    english: "The logo is no picture, or not in the record's folder.",
    todo: .init(thai: "วางไฟล์ .png หรือ .jpg ไว้ข้างไฟล์ข้อมูล", english: "put a .png or .jpg beside the record"),
    example: "agency: { name: ก, logo: ../logo.png }"),
  CodeExplanation(
    .tooFewRespondents, thai: "ผู้ตอบน้อยกว่าที่กำหนดในไฟล์ (required)",
    english: "Fewer answered than the record says are required.",
    todo: .init(thai: "ตรวจตัวเลข", english: "look the numbers up"),
    example: "respondents: { external: { required: 40, answered: 26 } }"),
]

/// What the codes of frameworks and guidance mean.
package let frameworkExplanations: [CodeExplanation] = [
  CodeExplanation(
    .duplicateFrameworkEntry, .error, thai: "ชื่อหรือรหัสซ้ำในไฟล์กรอบการประเมินหรือคำแนะนำ",
    english: "A framework or guidance names the same thing twice.",
    todo: .init(thai: "ลบตัวที่ซ้ำ", english: "take one away")),
  CodeExplanation(
    .danglingFrameworkReference, .error, thai: "อ้างถึงสิ่งที่กรอบการประเมินของปีนั้นไม่มี",
    english: "A framework or guidance refers to what its year doesn't have.",
    todo: .init(thai: "แก้ชื่อหรือเลข", english: "correct the name or number")),
]
