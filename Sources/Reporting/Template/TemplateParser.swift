package import SourceData

/// Parses one template file: XML by expat, Mustache tags in its texts and attribute values, into one tree.
///
/// Sections nest with the elements: one opened inside an element closes inside it.
/// - Returns: The root element, of a kind in `roots`.
/// - Throws: Everything that is wrong in the file.
package func parseTemplate(
  _ bytes: [UInt8], file: String, roots: [ElementKind] = [.template, .section],
  limits: TemplateLimits = TemplateLimits()
) throws(DiagnosticsError) -> TemplateElement {
  var inputLimits = InputLimits()
  inputLimits.bytes = limits.bytes
  inputLimits.depth = limits.depth
  inputLimits.nodes = limits.nodes
  var parser = TemplateParser(limits: limits)
  try readXML(bytes, file: file, limits: inputLimits, into: &parser)
  if let root = parser.root, !roots.contains(root.kind), parser.problems.isEmpty {
    let names = roots.map { "<\($0.rawValue)>" }.joined(separator: ", ")
    parser.problems.append(
      Diagnostic(
        .error, .templateMisplaced, at: root.location,
        .init(
          thai: "องค์ประกอบนอกสุดต้องเป็น \(names)", english: "the outermost element must be \(names)")))
  }
  guard parser.problems.isEmpty, let root = parser.root else {
    throw DiagnosticsError(
      parser.problems.isEmpty
        ? [.missingFile(file, at: SourceLocation(file: file), near: nil)] : parser.problems)
  }
  return root
}

/// Builds the tree from tags and texts, with an explicit stack.
private struct TemplateParser: XMLReceiver {
  /// Something open, with what was found in it so far.
  private enum Opening {
    case element(ElementKind?, name: String, [TemplateAttribute])
    case section(NamePath, isInverted: Bool)
  }

  private struct Frame {
    var opening: Opening
    var location: SourceLocation
    var children: [TemplateNode] = []
  }

  let limits: TemplateLimits
  var problems: [Diagnostic] = []
  var root: TemplateElement?
  private var frames: [Frame] = []
  /// Set where the template nests too deep: a tree that deep could not even be freed safely.
  private var isStopped = false

  init(limits: TemplateLimits) { self.limits = limits }

  mutating func start(_ name: String, _ attributes: [XMLAttribute], at location: SourceLocation) {
    if isStopped { return }
    let kind = ElementKind(rawValue: name)
    if kind == nil {
      problems.append(
        .unknownElement(
          name, at: location, near: nearest(to: name, among: ElementKind.allCases.map(\.rawValue))))
    }
    let parsed = kind.map { self.attributes(attributes, of: $0, at: location) } ?? []
    push(Frame(opening: .element(kind, name: name, parsed), location: location))
  }

  mutating func end(_ location: SourceLocation) {
    if !isStopped { endElement() }
  }

  mutating func text(_ text: XMLText) {
    if isStopped || frames.isEmpty { return }
    let before = problems.count
    var tokens = MustacheTokens(text)
    while !isStopped, let token = tokens.next() {
      switch token.content {
      case .text(let string): append(.text(string, token.location))
      case .value(let parts): append(.value(NamePath(parts, at: token.location)))
      case .partial(let name): append(.partial(.init(name: name, location: token.location)))
      case .open(let parts, let isInverted):
        push(
          Frame(
            opening: .section(NamePath(parts, at: token.location), isInverted: isInverted),
            location: token.location))
      case .close(let name): closeSection(name, at: token.location)
      }
    }
    tell(tokens.allProblems(), at: before)
  }

  /// What is wrong with a text's tags comes before what is wrong with their order.
  private mutating func tell(_ problemsOfTags: [Diagnostic], at index: Int) {
    if !problemsOfTags.isEmpty { problems.insert(contentsOf: problemsOfTags, at: index) }
  }

  private mutating func push(_ frame: Frame) {
    guard frames.count < limits.depth else {
      isStopped = true
      return problems.append(
        .limit(
          at: frame.location, thai: "แม่แบบซ้อนลึกเกิน \(limits.depth) ชั้น",
          english: "the template nests deeper than \(limits.depth) levels"))
    }
    frames.append(frame)
  }

  private mutating func append(_ node: TemplateNode) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].children.append(node)
  }

  private mutating func endElement() {
    while let frame = frames.popLast() {
      switch frame.opening {
      case .section(let path, _):
        problems.append(.unclosedSection(path, in: enclosingElement()))
      case .element(let kind, _, let attributes):
        guard let kind else { return }
        let element = TemplateElement(
          kind: kind, attributes: attributes, children: frame.children, location: frame.location)
        if frames.isEmpty { root = element } else { append(.element(element)) }
        return
      }
    }
  }

  private func enclosingElement() -> String {
    for frame in frames.reversed() {
      if case .element(_, let name, _) = frame.opening { return "<\(name)>" }
    }
    return "…"
  }

  private mutating func closeSection(_ name: ArraySlice<UInt8>, at location: SourceLocation) {
    // Taken out, and put back where it is no such section: a copy would be dearer.
    guard let frame = frames.popLast() else { return }
    guard case .section(let path, let isInverted) = frame.opening, path.isWritten(name) else {
      var open: String?
      if case .section(let path, _) = frame.opening { open = path.text }
      frames.append(frame)
      return problems.append(.unopenedSection(String(utf8: name.span), at: location, open: open))
    }
    append(.section(TemplateSection(path: path, isInverted: isInverted, body: frame.children)))
  }

  // MARK: Attributes

  private mutating func attributes(
    _ written: [XMLAttribute], of element: ElementKind, at location: SourceLocation
  ) -> [TemplateAttribute] {
    var result: [TemplateAttribute] = []
    for attribute in written {
      guard let name = AttributeName(rawValue: attribute.name), element.attributes.contains(name) else {
        problems.append(
          .unknownAttribute(
            attribute.name, of: element, at: attribute.location,
            near: nearest(to: attribute.name, among: element.attributes.map(\.rawValue))))
        continue
      }
      let value = attributeValue(attribute.value, of: name)
      let parsed = TemplateAttribute(name: name, value: value, location: attribute.value.location)
      if let choices = element.choices(of: name), let constant = parsed.constant,
        !choices.contains(constant)
      {
        problems.append(
          .attributeValue(
            constant, of: name, at: parsed.location, expected: choices.joined(separator: " | ")))
      }
      result.append(parsed)
    }
    for name in element.requiredAttributes where !written.contains(where: { $0.name == name.rawValue }) {
      problems.append(.missingAttribute(name, of: element, at: location))
    }
    return result
  }

  private mutating func attributeValue(_ text: XMLText, of name: AttributeName) -> [TemplateNode] {
    let before = problems.count
    var tokens = MustacheTokens(text)
    let nodes = attributeNodes(&tokens, of: name)
    tell(tokens.allProblems(), at: before)
    return nodes
  }

  private mutating func attributeNodes(
    _ tokens: inout MustacheTokens, of name: AttributeName
  ) -> [TemplateNode] {
    var open: [(path: NamePath, isInverted: Bool, children: [TemplateNode])] = []
    var nodes: [TemplateNode] = []
    while let token = tokens.next() {
      switch token.content {
      case .text(let string): nodes.append(.text(string, token.location))
      case .value(let parts): nodes.append(.value(NamePath(parts, at: token.location)))
      case .partial:
        problems.append(.misplaced("{{>…}}", at: token.location, in: name.rawValue + "=\"…\""))
      case .open(let parts, let isInverted):
        guard open.count + frames.count < limits.depth else {
          problems.append(
            .limit(
              at: token.location, thai: "แม่แบบซ้อนลึกเกิน \(limits.depth) ชั้น",
              english: "the template nests deeper than \(limits.depth) levels"))
          return []
        }
        open.append((NamePath(parts, at: token.location), isInverted, nodes))
        nodes = []
      case .close(let name):
        guard let last = open.last, last.path.isWritten(name) else {
          problems.append(
            .unopenedSection(
              String(utf8: name.span), at: token.location, open: open.last?.path.text))
          continue
        }
        open.removeLast()
        nodes =
          last.children + [
            .section(TemplateSection(path: last.path, isInverted: last.isInverted, body: nodes))
          ]
      }
    }
    for section in open { problems.append(.unclosedSection(section.path, in: name.rawValue + "=\"…\"")) }
    return nodes
  }
}

extension NamePath {
  /// Whether `name` is how the path is written.
  fileprivate func isWritten(_ name: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard !parts.isEmpty else { return name.count == 1 && name.first == dot }
    let bytes = name.span
    var index = 0
    for (number, part) in parts.enumerated() {
      if number > 0 {
        guard index < bytes.count, bytes[index] == dot else { return false }
        index += 1
      }
      let written = part.utf8.span
      guard index + written.count <= bytes.count else { return false }
      for offset in written.indices where bytes[index + offset] != written[offset] { return false }
      index += written.count
    }
    return index == bytes.count
  }
}
