internal import CExpat

extension Diagnostic.Code {
  package static let malformedXML = Self("malformed-xml")
  package static let mismatchedTag = Self("mismatched-tag")
  package static let unclosedTag = Self("unclosed-tag")
  package static let duplicateAttribute = Self("duplicate-attribute")
  package static let unknownEntity = Self("unknown-entity")
}

extension Diagnostic {
  /// What expat found, in words.
  ///
  /// - Parameter open: The element that is open at the place, as a wrong end tag usually means that one.
  static func malformedXML(
    _ error: XML_Error, at location: SourceLocation, open: (name: String, location: SourceLocation)?
  ) -> Diagnostic {
    if let open, error == XML_ERROR_TAG_MISMATCH || error == XML_ERROR_NO_ELEMENTS {
      let isUnclosed = error == XML_ERROR_NO_ELEMENTS
      var line = ""
      if case .text(let number, _) = open.location.position { line = String(number) }
      return Diagnostic(
        .error, isUnclosed ? .unclosedTag : .mismatchedTag, at: location,
        Message(
          thai: isUnclosed
            ? "จบไฟล์โดยไม่มีแท็กปิดของ <\(open.name)> ที่เปิดไว้ในบรรทัด \(line)"
            : "แท็กปิดไม่ตรงกับ <\(open.name)> ที่เปิดไว้ในบรรทัด \(line)",
          english: isUnclosed
            ? "the file ends without closing <\(open.name)> of line \(line)"
            : "the end tag does not match <\(open.name)> of line \(line)"))
    }
    let (code, thai, english): (Code, String, String) =
      switch error {
      case XML_ERROR_NO_ELEMENTS:
        (.malformedXML, "ไม่มีแท็กใดในไฟล์", "the file has no element")
      case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR:
        (.malformedXML, "แท็กหรือหมายเหตุเขียนไม่จบ", "a tag or comment is not finished")
      case XML_ERROR_DUPLICATE_ATTRIBUTE:
        (.duplicateAttribute, "มีแอตทริบิวต์ชื่อเดียวกันสองครั้งในแท็ก", "an attribute is given twice")
      case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
        (
          .malformedXML, "มีเนื้อหาอยู่หลังแท็กนอกสุดซึ่งปิดไปแล้ว",
          "there is content after the end of the outermost element"
        )
      case XML_ERROR_UNDEFINED_ENTITY:
        (
          .unknownEntity, "ใช้ได้เฉพาะ &amp; &lt; &gt; &quot; &apos; และเลขรหัสอย่าง &#160;",
          "only &amp; &lt; &gt; &quot; &apos; and numbers such as &#160; can be used"
        )
      case XML_ERROR_BAD_CHAR_REF:
        (.malformedXML, "เลขรหัสอักขระใช้ไม่ได้", "the character reference names no character")
      case XML_ERROR_UNCLOSED_CDATA_SECTION:
        (.malformedXML, "ส่วน CDATA ไม่มีเครื่องหมายปิด ]]>", "a CDATA section is not closed")
      default:
        (
          .malformedXML, "เขียน XML ไม่ถูกต้องตรงนี้ ตรวจเครื่องหมาย < > & และเครื่องหมายคำพูด",
          "this is not well-formed XML; check < > & and the quotes"
        )
      }
    return Diagnostic(.error, code, at: location, Message(thai: thai, english: english))
  }
}
