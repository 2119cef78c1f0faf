/// What the codes of reading data files mean; an example is a whole file.
package let readingExplanations: [CodeExplanation] = [
  CodeExplanation(
    .malformedYAML, .error, thai: "ไฟล์ YAML ผิดรูป เช่น เครื่องหมายคำพูดหรือวงเล็บไม่ปิด หรือย่อหน้าไม่ตรง",
    english: "The YAML is broken, as by a quote or bracket that is not closed, or by indentation.",
    todo: .init(thai: "แก้ที่บรรทัดที่บอก", english: "correct it at the line told"), example: "agency: { name: ก"),
  CodeExplanation(
    .malformedJSON, .error, thai: "ไฟล์ JSON ผิดรูป", english: "The JSON is broken.",
    todo: .init(thai: "แก้ที่บรรทัดที่บอก", english: "correct it at the line told")),
  CodeExplanation(
    .duplicateKey, .error, thai: "มีหัวข้อเดียวกันสองครั้ง", english: "The same key is there twice.",
    todo: .init(thai: "ลบตัวที่ซ้ำ", english: "take one away"), example: "digits: thai\ndigits: thai"),
  CodeExplanation(
    .yamlAnchor, .error, thai: "ใช้ & หรือ * ของ YAML", english: "An anchor or alias of YAML is used.",
    todo: .init(thai: "เขียนค่าซ้ำ หรือใส่เครื่องหมายคำพูด", english: "write the value again, or put it in quotes"),
    example: "terms: [&a ก]"),
  CodeExplanation(
    .yamlTag, .error, thai: "ใช้ ! ของ YAML", english: "A tag of YAML is used.",
    todo: .init(thai: "ลบป้ายหรือใส่เครื่องหมายคำพูด", english: "take it away, or put the text in quotes"),
    example: "terms: [!!str ก]"),
  CodeExplanation(
    .yamlMergeKey, .error, thai: "ใช้ << ของ YAML", english: "A merge key of YAML is used.",
    todo: .init(thai: "เขียนหัวข้อให้ครบ", english: "write the keys out"),
    example: "respondents: { <<: {} }"),
  CodeExplanation(
    .severalDocuments, .error, thai: "ไฟล์มีข้อมูลหลายชุด (---)", english: "A file holds several documents (---).",
    todo: .init(thai: "แยกเป็นคนละไฟล์", english: "make a file of each"),
    example: "digits: thai\n---\ndigits: thai"),
  CodeExplanation(
    .keyNotText, .error, thai: "ชื่อหัวข้อไม่ใช่ข้อความหรือตัวเลข", english: "A key is neither text nor number.",
    todo: .init(thai: "แก้ชื่อหัวข้อ", english: "correct the key"), example: "? [a]\n: 1"),
  CodeExplanation(
    .lineSeparator, .error, thai: "มีอักขระขึ้นบรรทัดแบบพิเศษ", english: "There is a special line separator.",
    todo: .init(thai: "ลบแล้วขึ้นบรรทัดตามปกติ", english: "put an ordinary line end")),
  CodeExplanation(
    .notUTF8, .error, thai: "ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8", english: "The file is not UTF-8.",
    todo: .init(thai: "บันทึกใหม่เป็น UTF-8", english: "save it as UTF-8")),
  CodeExplanation(
    .fileTooLarge, .error, thai: "ไฟล์ใหญ่เกิน 16 MB", english: "The file is larger than 16 MB.",
    todo: .init(thai: "ตรวจว่าเป็นไฟล์ที่ถูกต้อง", english: "see whether it is the right file")),
  CodeExplanation(
    .tooDeep, .error, thai: "ข้อมูลซ้อนกันลึกเกินไป", english: "The file nests too deep.",
    todo: .init(thai: "ตรวจไฟล์", english: "look at the file")),
  CodeExplanation(
    .tooManyValues, .error, thai: "ไฟล์มีค่ามากเกินไป", english: "The file has too many values.",
    todo: .init(thai: "ตรวจไฟล์", english: "look at the file")),
  CodeExplanation(
    .tooManyProblems, .error, thai: "พบปัญหาเกิน 500 แห่ง จึงหยุดรายงาน",
    english: "There are more than 500 problems; the rest is not told.",
    todo: .init(thai: "แก้ที่พบแล้วตรวจใหม่", english: "correct those and check again")),
]

/// What the codes of template files' syntax and of the program's own data files mean.
package let dataFileExplanations: [CodeExplanation] = [
  CodeExplanation(
    .malformedXML, .error, thai: "แม่แบบไม่ใช่ XML ที่ถูกต้อง", english: "A template is not well-formed XML.",
    todo: .init(thai: "แก้ที่บรรทัดที่บอก", english: "correct it at the line told")),
  CodeExplanation(
    .mismatchedTag, .error, thai: "แท็กเปิดและปิดไม่ตรงกัน",
    english: "An end tag is not that of the open element.",
    todo: .init(thai: "แก้แท็ก", english: "correct the tag")),
  CodeExplanation(
    .unclosedTag, .error, thai: "องค์ประกอบหรือแท็กไม่ได้ปิด", english: "An element or tag is not closed.",
    todo: .init(thai: "ปิดแท็ก", english: "close it")),
  CodeExplanation(
    .duplicateAttribute, .error, thai: "แอตทริบิวต์ซ้ำ", english: "An attribute is there twice.",
    todo: .init(thai: "ลบตัวที่ซ้ำ", english: "take one away")),
  CodeExplanation(
    .unknownEntity, .error, thai: "ไม่มีเอนทิตีชื่อนี้", english: "There is no such entity.",
    todo: .init(thai: "พิมพ์ตัวอักษรเอง", english: "write the character itself")),
  CodeExplanation(
    .documentType, .error, thai: "แม่แบบมี DOCTYPE ซึ่งไม่รับ",
    english: "A template has a DOCTYPE, which is not taken.",
    todo: .init(thai: "ลบ DOCTYPE", english: "take it away")),
  CodeExplanation(
    .unknownDataKey, .error, thai: "ไฟล์ของโปรแกรมมีหัวข้อที่ไม่รู้จัก",
    english: "A data file of the program has an unknown key.",
    todo: .init(thai: "แก้ชื่อ", english: "correct the key")),
  CodeExplanation(
    .missingDataKey, .error, thai: "ไฟล์ของโปรแกรมขาดหัวข้อ", english: "A data file of the program lacks a key.",
    todo: .init(thai: "เพิ่มหัวข้อ", english: "add it")),
  CodeExplanation(
    .wrongDataValue, .error, thai: "ค่าในไฟล์ของโปรแกรมผิดชนิดหรือเกินช่วง",
    english: "A value of a data file is of another type or range.",
    todo: .init(thai: "แก้ค่า", english: "correct it")),
]
