package import DocumentTree
package import SourceData

/// The `class` of an element, where it is written: the name of a style.
package struct TemplateClass: Sendable, Hashable {
  /// The kind of style that an element's class names.
  enum Kind: Sendable, Hashable {
    case paragraph, table, group
  }

  var kind: Kind
  var name: String
  var location: SourceLocation

  /// Nil of an element without a class, and of one whose class only a record tells.
  init?(_ element: TemplateElement) {
    guard let attribute = element[.class], let name = attribute.constant else { return nil }
    switch element.kind {
    case .table: kind = .table
    case .div: kind = .group
    default: kind = .paragraph
    }
    self.name = name
    location = attribute.location
  }
}

extension TemplateSet {
  /// - Throws: Every class of the templates that `style` has no style for.
  package func check(_ style: StyleSheet) throws(DiagnosticsError) {
    let problems = classes.compactMap { $0.problem(style) }
    if !problems.isEmpty { throw DiagnosticsError(problems) }
  }
}

extension TemplateClass {
  fileprivate func problem(_ style: StyleSheet) -> Diagnostic? {
    let isKnown =
      switch kind {
      case .paragraph: style.paragraphs[name] != nil
      case .table: style.tables[name] != nil
      case .group: style.groups[name] != nil
      }
    if isKnown { return nil }
    let (what, known): (Diagnostic.Message, [String]) =
      switch kind {
      case .paragraph: (.init(thai: "ย่อหน้า", english: "paragraph style"), Array(style.paragraphs.keys))
      case .table: (.init(thai: "ตาราง", english: "table style"), Array(style.tables.keys))
      case .group: (.init(thai: "กลุ่ม", english: "group style"), Array(style.groups.keys))
      }
    return Diagnostic(
      .error, .templateUnknownClass, at: location,
      .init(
        thai: "style.yaml ไม่มีรูปแบบ\(what.thai) \(quoted(name))",
        english: "style.yaml has no \(what.english) \(quoted(name))"),
      suggestion: suggestion(for: name, among: known.sorted()) ?? list(known.sorted()))
  }
}

/// What there is, where that is no more than a line.
private func list(_ names: [String]) -> Diagnostic.Message? {
  guard !names.isEmpty, names.count <= 8 else { return nil }
  let list = names.joined(separator: ", ")
  return Diagnostic.Message(thai: "ที่มีคือ \(list)", english: "there are \(list)")
}

extension Diagnostic.Code {
  package static let templateUnknownClass = Self("template-unknown-class")
}
