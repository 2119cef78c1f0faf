extension Diagnostic.Code {
  package static let malformedYAML = Self("malformed-yaml")
  package static let yamlAnchor = Self("yaml-anchor")
  package static let yamlTag = Self("yaml-tag")
  package static let yamlMergeKey = Self("yaml-merge-key")
  package static let severalDocuments = Self("several-documents")
  package static let keyNotText = Self("key-not-text")
  package static let lineSeparator = Self("line-separator")
}

extension Diagnostic {
  static func anchor(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .yamlAnchor, at: location,
      Message(
        thai: "ใช้ & และ * ของ YAML เพื่ออ้างค่าจากที่อื่นไม่ได้ ให้เขียนค่าซ้ำ หรือใส่ข้อความในเครื่องหมาย \"",
        english:
          "anchors (&) and aliases (*) are not accepted; write the value again, or put the text in quotes"))
  }

  static func tag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .yamlTag, at: location,
      Message(
        thai: "ใช้ป้ายชนิดข้อมูล (!) ของ YAML ไม่ได้ ถ้าเป็นข้อความให้ใส่เครื่องหมาย \"",
        english: "tags (!) are not accepted; put text in quotes"))
  }

  static func mergeKey(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .yamlMergeKey, at: location,
      Message(thai: "ใช้ << ของ YAML เพื่อรวมหัวข้อไม่ได้", english: "merge keys (<<) are not accepted"))
  }

  static func severalDocuments(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .severalDocuments, at: location,
      Message(
        thai: "ไฟล์หนึ่งมีข้อมูลได้ชุดเดียว แต่มี --- เริ่มชุดใหม่",
        english: "a file holds one document; another starts here"))
  }

  static func keyNotText(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .keyNotText, at: location,
      Message(
        thai: "ชื่อหัวข้อต้องเป็นข้อความหรือตัวเลข และไม่ว่าง", english: "a key is a text or a number, and not empty"))
  }

  static func lineSeparator(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .lineSeparator, at: location,
      Message(
        thai: "มีอักขระขึ้นบรรทัดแบบพิเศษ (U+0085 U+2028 หรือ U+2029) ซึ่งมักติดมาจากการคัดลอก",
        english: "there is a special line separator (U+0085, U+2028 or U+2029), often brought in by copying"),
      suggestion: Message(thai: "ลบแล้วขึ้นบรรทัดใหม่ตามปกติ", english: "replace it with an ordinary line end"))
  }

  /// Whether libyaml may say this of what stands behind a bracket that is not closed.
  static func mayComeOfOpenBracket(_ problem: String) -> Bool {
    [
      "did not find expected ',' or ']'", "did not find expected ',' or '}'",
      "did not find expected node content",
      "mapping values are not allowed in this context", "could not find expected ':'",
    ].contains(problem)
  }

  /// - Parameter line: In which line stands what fitted no more; nil where the file ends before the bracket does.
  static func openBracket(isList: Bool, at location: SourceLocation, read line: Int?) -> Diagnostic {
    let (open, close) = isList ? ("[", "]") : ("{", "}")
    let message =
      line.map { line in
        Message(
          thai:
            "วงเล็บ \(open) ที่เปิดตรงนี้ไม่มี \(close) ปิด หรือรายการในวงเล็บขาดเครื่องหมาย , คั่น (ดูถึงบรรทัดที่ \(line))",
          english:
            "the \(open) that opens here is not closed by \(close), or a comma is missing between what it holds (look as far as line \(line))"
        )
      }
      ?? Message(
        thai: "ไฟล์จบก่อนที่วงเล็บ \(open) ซึ่งเปิดตรงนี้จะมี \(close) ปิด",
        english: "the file ends before the \(open) that opens here is closed by \(close)")
    return Diagnostic(
      .error, .malformedYAML, at: location, message,
      suggestion: Message(
        thai: "เติม \(close) ท้ายรายการ ถ้า \(open) เป็นส่วนของข้อความให้ใส่ข้อความทั้งหมดในเครื่องหมาย \"",
        english: "add \(close) behind the last item; put text that begins with \(open) in quotes"))
  }

  /// - Parameters:
  ///   - problem: libyaml's sentence; those that a data file meets are said in Thai, too.
  ///   - start: The line where that began which is not ended.
  static func malformedYAML(
    _ problem: String, at location: SourceLocation, from start: Int? = nil
  ) -> Diagnostic {
    let thai =
      switch problem {
      case "control characters are not allowed": "มีอักขระควบคุมที่ใช้ไม่ได้"
      case "mapping values are not allowed in this context":
        "มีเครื่องหมาย : เกินมา ถ้าเป็นส่วนของข้อความให้ใส่ข้อความทั้งหมดในเครื่องหมาย \""
      case "could not find expected ':'": "ขาดเครื่องหมาย : หลังชื่อหัวข้อ หรือย่อหน้าไม่ตรงกัน"
      case "did not find expected key", "did not find expected '-' indicator":
        "ย่อหน้าไม่ตรงกับบรรทัดก่อนหน้า หรือเครื่องหมายคำพูดไม่ครบคู่"
      case "did not find expected ',' or ']'": "รายการใน [ ] ขาดเครื่องหมาย , หรือ ]"
      case "did not find expected ',' or '}'": "รายการใน { } ขาดเครื่องหมาย , หรือ }"
      case "did not find expected node content": "ขาดค่าตรงนี้ หรือมีเครื่องหมาย ] } หรือ , เกินมา"
      case "found unexpected end of stream": "ไม่มีเครื่องหมายคำพูดปิด"
      case "found character that cannot start any token":
        "ข้อความขึ้นต้นด้วยอักขระนี้ไม่ได้ ถ้าเป็นแท็บให้เปลี่ยนเป็นเว้นวรรค ถ้าเป็นข้อความให้ใส่เครื่องหมาย \""
      case "found a tab character where an indentation space is expected",
        "found a tab character that violates indentation":
        "ใช้แท็บย่อหน้าไม่ได้ ให้ใช้เว้นวรรค"
      case "block sequence entries are not allowed in this context":
        "เครื่องหมาย - ของรายการต้องขึ้นบรรทัดใหม่"
      case "found undefined tag handle", "did not find expected tag URI":
        "ข้อความที่ขึ้นต้นด้วย ! ต้องอยู่ในเครื่องหมาย \""
      case "did not find expected alphabetic or numeric character":
        "ข้อความที่ขึ้นต้นด้วย & หรือ * ต้องอยู่ในเครื่องหมาย \""
      case "found unknown escape character": "รหัสหลังเครื่องหมาย \\ ใช้ไม่ได้ ถ้าต้องการ \\ เองให้เขียน \\\\"
      default: "เขียน YAML ไม่ถูกต้องตรงนี้ ตรวจย่อหน้า เครื่องหมาย : และเครื่องหมายคำพูด"
      }
    let english =
      switch problem {
      case "": "the file is not well-formed YAML"
      case "did not find expected node content": "there is no value here, or a bracket or comma too many"
      case "found unexpected end of stream": "the quotation mark is never closed"
      default: problem
      }
    var message = Message(thai: thai, english: english)
    if let start, case .text(let line, _) = location.position, start != line {
      message.thai += " (ส่วนนี้เริ่มที่บรรทัด \(start))"
      message.english += " (this part starts in line \(start))"
    }
    return Diagnostic(.error, .malformedYAML, at: location, message)
  }
}
