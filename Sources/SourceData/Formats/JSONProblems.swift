/// What can be wrong with the syntax of a JSON text.
enum JSONFault {
  case value, end, key, colon, commaInObject, commaInArray, number, control, unclosedString, escape

  var message: Diagnostic.Message {
    switch self {
    case .value:
      .init(
        thai: "ตรงนี้ต้องเป็นค่า คือ ข้อความในเครื่องหมาย \" ตัวเลข true false null { หรือ [",
        english: "a value is expected here: a string, a number, true, false, null, { or [")
    case .end: .init(thai: "มีข้อความเกินมาหลังจบข้อมูล", english: "there is text after the end of the data")
    case .key:
      .init(
        thai: "ตรงนี้ต้องเป็นชื่อหัวข้อในเครื่องหมาย \"", english: "a key in double quotes is expected here")
    case .colon: .init(thai: "ขาดเครื่องหมาย : หลังชื่อหัวข้อ", english: "a : is missing behind the key")
    case .commaInObject: .init(thai: "ตรงนี้ต้องเป็น , หรือ }", english: ", or } is expected here")
    case .commaInArray: .init(thai: "ตรงนี้ต้องเป็น , หรือ ]", english: ", or ] is expected here")
    case .number: .init(thai: "เขียนตัวเลขไม่ถูกต้อง", english: "this is not a number as JSON writes it")
    case .control:
      .init(
        thai: "ในเครื่องหมาย \" ขึ้นบรรทัดใหม่หรือใส่อักขระควบคุมไม่ได้ ให้เขียน \\n แทน",
        english: "a string can't hold a line end or control character; write \\n")
    case .unclosedString: .init(thai: "ข้อความไม่มีเครื่องหมาย \" ปิดท้าย", english: "a string is not closed")
    case .escape:
      .init(thai: "รหัสหลังเครื่องหมาย \\ ใช้ไม่ได้", english: "this escape sequence is not one of JSON's")
    }
  }
}

extension Diagnostic.Code {
  package static let malformedJSON = Self("malformed-json")
}

extension Diagnostic {
  static func malformedJSON(at location: SourceLocation, _ fault: JSONFault) -> Diagnostic {
    Diagnostic(.error, .malformedJSON, at: location, fault.message)
  }
}
