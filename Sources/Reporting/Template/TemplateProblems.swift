package import SourceData

extension Diagnostic.Code {
  /// A Mustache tag that is not closed, not nested, or not a tag.
  package static let templateSyntax = Self("template-syntax")
  package static let templateUnknownName = Self("template-unknown-name")
  package static let templateWrongKind = Self("template-wrong-kind")
  package static let templateUnknownElement = Self("template-unknown-element")
  package static let templateUnknownAttribute = Self("template-unknown-attribute")
  package static let templateAttributeValue = Self("template-attribute-value")
  package static let templateMisplaced = Self("template-misplaced")
  package static let templateMissing = Self("template-missing")
  package static let templateRecursion = Self("template-recursion")
  package static let templateLimit = Self("template-limit")
  package static let templateTable = Self("template-table")
  package static let imageMissing = Self("image-missing")
}

extension Diagnostic {
  static func unclosedTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .templateSyntax, at: location,
      .init(thai: "แท็ก {{ ไม่มี }} ปิด", english: "the tag {{ is not closed by }}"))
  }

  static func unclosedSection(_ path: NamePath, in place: String) -> Diagnostic {
    Diagnostic(
      .error, .templateSyntax, at: path.location,
      .init(
        thai: "ช่วง {{#\(path.text)}} ไม่ได้ปิดภายใน \(place)",
        english: "the section {{#\(path.text)}} is not closed inside \(place)"),
      suggestion: .init(
        thai: "เติม {{/\(path.text)}} ก่อนจุดสิ้นสุด", english: "add {{/\(path.text)}} before its end"))
  }

  static func unopenedSection(_ name: String, at location: SourceLocation, open: String?) -> Diagnostic {
    Diagnostic(
      .error, .templateSyntax, at: location,
      .init(
        thai: "{{/\(name)}} ปิดช่วงที่ไม่ได้เปิดไว้ในองค์ประกอบเดียวกัน",
        english: "{{/\(name)}} closes a section that was not opened in the same element"),
      suggestion: open.map {
        .init(thai: "ช่วงที่เปิดอยู่คือ {{#\($0)}}", english: "the open section is {{#\($0)}}")
      })
  }

  static func unknownElement(_ name: String, at location: SourceLocation, near: String?) -> Diagnostic {
    Diagnostic(
      .error, .templateUnknownElement, at: location,
      .init(thai: "แม่แบบไม่มีองค์ประกอบ <\(name)>", english: "templates have no element <\(name)>"),
      suggestion: near.map { .init(thai: "หมายถึง <\($0)> หรือไม่", english: "did you mean <\($0)>?") })
  }

  static func unknownAttribute(
    _ name: String, of element: ElementKind, at location: SourceLocation, near: String?
  ) -> Diagnostic {
    Diagnostic(
      .error, .templateUnknownAttribute, at: location,
      .init(
        thai: "<\(element.rawValue)> ไม่มีแอตทริบิวต์ \(name)",
        english: "<\(element.rawValue)> has no attribute \(name)"),
      suggestion: near.map { .init(thai: "หมายถึง \($0) หรือไม่", english: "did you mean \($0)?") })
  }

  static func missingAttribute(
    _ name: AttributeName, of element: ElementKind, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, .templateUnknownAttribute, at: location,
      .init(
        thai: "<\(element.rawValue)> ต้องมีแอตทริบิวต์ \(name.rawValue)",
        english: "<\(element.rawValue)> needs the attribute \(name.rawValue)"))
  }

  static func attributeValue(
    _ value: String, of name: AttributeName, at location: SourceLocation, expected: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .templateAttributeValue, at: location,
      .init(
        thai: "\(name.rawValue)=\"\(value.prefix(60))\" ใช้ไม่ได้ ต้องเป็น \(expected)",
        english: "\(name.rawValue)=\"\(value.prefix(60))\" is not \(expected)"))
  }

  static func misplaced(_ what: String, at location: SourceLocation, in place: String) -> Diagnostic {
    Diagnostic(
      .error, .templateMisplaced, at: location,
      .init(thai: "\(what) อยู่ใน \(place) ไม่ได้", english: "\(what) can't stand in \(place)"))
  }

  /// - Parameter user: Where another file names it, of one that a kind is to bring for a file that kinds share.
  static func missingFile(
    _ name: String, at location: SourceLocation?, near: String?, for user: SourceLocation? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, .templateMissing, at: location,
      .init(
        thai: "ไม่พบแม่แบบ “\(name)”" + (user.map { " ซึ่ง \($0) ใช้" } ?? ""),
        english: "there is no template “\(name)”" + (user.map { ", which \($0) takes in" } ?? "")),
      suggestion: near.map { .init(thai: "หมายถึง “\($0)” หรือไม่", english: "did you mean “\($0)”?") })
  }

  static func recursion(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .templateRecursion, at: location,
      .init(thai: "แม่แบบ “\(name)” เรียกตัวเอง", english: "the template “\(name)” takes itself in"))
  }

  static func limit(at location: SourceLocation?, thai: String, english: String) -> Diagnostic {
    Diagnostic(.error, .templateLimit, at: location, .init(thai: thai, english: english))
  }
}
