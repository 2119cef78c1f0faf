package import SourceData

/// A piece of a parsed template. The set is closed: checker and evaluator are walks over it.
package indirect enum TemplateNode: Sendable {
  /// Character data between tags and elements, white space as written.
  case text(String, SourceLocation)
  /// `{{name}}`
  case value(NamePath)
  /// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`
  case section(TemplateSection)
  /// `{{>name}}`
  case partial(TemplatePartial)
  case element(TemplateElement)
}

/// A dotted name; without parts it is `{{.}}`, the innermost context itself. A class as a section is.
package final class NamePath: Sendable {
  package let parts: [String]
  /// The same as an object is asked for them.
  let sought: [SoughtName]
  package let location: SourceLocation

  package init(_ parts: [String], at location: SourceLocation) {
    self.parts = parts
    sought = parts.map { SoughtName($0) }
    self.location = location
  }

  /// As it is written: `year.fiscal`.
  package var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
}

/// A class, since an evaluation takes each in hand hundreds of times and never changes it.
package final class TemplateSection: Sendable {
  package let path: NamePath
  /// `{{^name}}`: the body stands where the name gives nothing.
  package let isInverted: Bool
  /// Whether the value becomes the innermost context; an `if` of an include only tests it.
  package let entersContext: Bool
  package let body: [TemplateNode]

  package init(path: NamePath, isInverted: Bool, entersContext: Bool = true, body: [TemplateNode]) {
    self.path = path
    self.isInverted = isInverted
    self.entersContext = entersContext
    self.body = body
  }
}

package struct TemplatePartial: Sendable {
  package var name: String
  package var location: SourceLocation
}

/// An element of a template. A class, since an evaluation takes each in hand hundreds of times and never changes it.
package final class TemplateElement: Sendable {
  package let kind: ElementKind
  package let attributes: [TemplateAttribute]
  package let children: [TemplateNode]
  package let location: SourceLocation

  package init(
    kind: ElementKind, attributes: [TemplateAttribute], children: [TemplateNode], location: SourceLocation
  ) {
    self.kind = kind
    self.attributes = attributes
    self.children = children
    self.location = location
  }

  package subscript(name: AttributeName) -> TemplateAttribute? {
    // By index: an iterator would count each.
    for index in attributes.indices where attributes[index].name == name { return attributes[index] }
    return nil
  }
}

/// A class as its element is.
package final class TemplateAttribute: Sendable {
  package let name: AttributeName
  /// Texts, values and sections; never elements or partials.
  package let value: [TemplateNode]
  package let location: SourceLocation

  package init(name: AttributeName, value: [TemplateNode], location: SourceLocation) {
    self.name = name
    self.value = value
    self.location = location
  }

  /// The value where it holds no tags.
  package var constant: String? {
    if value.isEmpty { return "" }
    guard value.count == 1, case .text(let text, _) = value[0] else { return nil }
    return text
  }
}

extension TemplateElement {
  /// Calls `found` with the name of every template that this one takes in: sections of includes, and partials.
  func forEachReference(_ found: (String) -> Void) {
    if kind == .include, let name = self[.section]?.constant { found(name) }
    children.forEachReference(found)
  }
}

extension [TemplateNode] {
  fileprivate func forEachReference(_ found: (String) -> Void) {
    for node in self {
      switch node {
      case .partial(let partial): found(partial.name)
      case .section(let section): section.body.forEachReference(found)
      case .element(let element): element.forEachReference(found)
      case .text, .value: break
      }
    }
  }
}
