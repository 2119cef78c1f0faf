package import DocumentTree
import SourceData
package import ThaiFormat

/// What one evaluation needs besides templates and values.
package struct EvaluationSettings: Sendable {
  package var digits: DigitSystem
  /// The record's pictures, by the path that it gives them.
  package var images: [String: Image]
  package var limits: TemplateLimits

  package init(digits: DigitSystem, images: [String: Image] = [:], limits: TemplateLimits = .init()) {
    self.digits = digits
    self.images = images
    self.limits = limits
  }
}

/// What a section is entered with. A class, so that a name is looked up in its object without a copy of it.
private final class Context {
  let value: Value
  /// The object that has the names of the value.
  private let names: any TemplateObject

  init(_ value: Value) {
    self.value = value
    names =
      switch value {
      case .object(let object): object
      case .list(let values): ListSummary(count: values.count)
      case .none, .text, .number, .flag, .chart: NoNames()
      }
  }

  func value(of name: SoughtName) -> Value? { names.value(of: name) }
}

/// Walks the parsed templates with values and makes blocks; never text that is parsed again.
///
/// The checker has seen every name, place and partial before; what is left to go wrong depends on the record.
struct Evaluator {
  let files: [String: TemplateElement]
  /// The templates' own pictures, by the place where each is named.
  let images: [SourceLocation: Image]
  let settings: EvaluationSettings
  var problems: [Diagnostic] = []
  /// The contexts, innermost last.
  private var contexts: [Context]
  private var products = 0

  // What the blocks at hand stand in.
  var sectionName = ""
  var headingNumbers: [Int] = [0, 0, 0, 0]
  /// What `headingNumbers` were before each heading, in their order.
  var numbersBeforeHeadings: [[Int]] = []
  var headingIDs: [String: Int] = [:]
  /// The items of the ordered lists around, outermost first.
  var listIndices: [Int] = []
  /// The paragraph style where a template names none.
  var paragraphStyle = "body"

  init(
    files: [String: TemplateElement], images: [SourceLocation: Image], root: any TemplateObject,
    settings: EvaluationSettings
  ) {
    self.files = files
    self.images = images
    self.settings = settings
    contexts = [Context(.object(root))]
  }

  /// Visits what `nodes` come to, in order, with sections entered or left out and partials put in.
  ///
  /// - Parameter visit: Called with each text, element and name, and with what the name gives.
  mutating func walk(_ nodes: [TemplateNode], _ visit: (inout Evaluator, TemplateNode, Value) -> Void) {
    for index in nodes.indices {
      guard countProduct(at: nodes[index]) else { return }
      switch nodes[index] {
      case .text, .element: visit(&self, nodes[index], .none)
      case .value(let path): visit(&self, nodes[index], value(of: path))
      case .partial(let partial):
        guard let file = files[partial.name] else { continue }
        if file.kind == .template { walk(file.children, visit) } else { visit(&self, .element(file), .none) }
      case .section(let section): walk(section, visit)
      }
    }
  }

  private mutating func walk(
    _ section: TemplateSection, _ visit: (inout Evaluator, TemplateNode, Value) -> Void
  ) {
    let value = value(of: section.path)
    if section.isInverted {
      if !value.isTrue { walk(section.body, visit) }
      return
    }
    guard value.isTrue else { return }
    let count = contexts.count
    guard section.entersContext else { return walk(section.body, visit) }
    switch value {
    case .list(let items):
      for (index, item) in items.enumerated() {
        contexts.append(Context(.object(ListPosition(index: index, count: items.count))))
        contexts.append(Context(item))
        walk(section.body, visit)
        leaveContexts(to: count)
      }
    case .object, .text, .chart:
      contexts.append(Context(value))
      walk(section.body, visit)
      leaveContexts(to: count)
    case .flag, .number, .none: walk(section.body, visit)
    }
  }

  private mutating func leaveContexts(to count: Int) {
    while contexts.count > count { contexts.removeLast() }
  }

  /// Mustache's lookup: first part from the innermost context outward, the rest strictly inside.
  func value(of path: NamePath) -> Value {
    guard let first = path.sought.first else { return contexts.last?.value ?? .none }
    var index = contexts.count
    while index > 0 {
      index -= 1
      guard var value = contexts[index].value(of: first) else { continue }
      for part in path.sought.dropFirst() { value = value.member(part) ?? .none }
      return value
    }
    return .none
  }

  private mutating func countProduct(at node: TemplateNode) -> Bool {
    products += 1
    if products <= settings.limits.products { return true }
    if products == settings.limits.products + 1 {
      var location: SourceLocation?
      if case .element(let element) = node { location = element.location }
      problems.append(
        .limit(
          at: location, thai: "รายงานใหญ่เกินกำหนด", english: "the report grows larger than the limit"))
    }
    return false
  }

  // MARK: Attributes

  /// The attribute's text with its values put in, in Arabic digits as written; nil where there is none.
  mutating func string(_ element: TemplateElement, _ name: AttributeName) -> String? {
    guard let attribute = element[name] else { return nil }
    if let constant = attribute.constant { return constant }
    var builder = ""
    walk(attribute.value) { _, node, value in
      switch node {
      case .text(let text, _): builder += text
      case .value: builder += value.printed
      case .element, .section, .partial: break
      }
    }
    return builder
  }

  mutating func flag(_ element: TemplateElement, _ name: AttributeName) -> Bool? {
    string(element, name).map { $0 == "yes" }
  }

  /// A whole number of at least 1 and at most `most`.
  mutating func number(_ element: TemplateElement, _ name: AttributeName, atMost most: Int) -> Int? {
    guard let text = string(element, name) else { return nil }
    if let number = Int(DigitSystem.arabic.apply(to: text)), (1...most).contains(number) { return number }
    attributeProblem(text, element, name, expected: "1–\(most)")
    return nil
  }

  /// A length in points, written in centimetres: `3cm`.
  mutating func length(_ element: TemplateElement, _ name: AttributeName) -> Double? {
    guard let text = string(element, name) else { return nil }
    if let length = parseCentimetres(text) { return length }
    attributeProblem(text, element, name, expected: "2.5cm (≤ 100cm)")
    return nil
  }

  mutating func attributeProblem(
    _ text: String, _ element: TemplateElement, _ name: AttributeName, expected: String
  ) {
    problems.append(
      .attributeValue(text, of: name, at: element[name]?.location ?? element.location, expected: expected))
  }
}

/// Points of a length such as `2.5cm`, up to a metre; with a space before its unit, too, as in `style.yaml`.
func parseCentimetres(_ text: String) -> Double? {
  guard text.hasSuffix("cm") else { return nil }
  let number = text.hasSuffix(" cm") ? text.dropLast(3) : text.dropLast(2)
  guard let value = Double(number), value > 0, value <= 100 else { return nil }
  return value * 72 / 2.54
}
