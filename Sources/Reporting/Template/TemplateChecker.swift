import SourceData

/// Checks a kind's templates before there is a record: names by the static schema, elements by their places,
/// partials by their existence, everything also inside sections that a record may never enter.
struct TemplateChecker {
  /// Where something stands, told only where it must not stand there.
  private enum Place {
    case element(ElementKind)
    case attribute(AttributeName)

    var text: String {
      switch self {
      case .element(let kind): "<\(kind.rawValue)>"
      case .attribute(let name): name.rawValue
      }
    }
  }

  /// Root elements by name of section or partial.
  let files: [String: TemplateElement]
  let limits: TemplateLimits
  var problems: [Diagnostic] = []
  /// The classes that elements have, each place once.
  private(set) var classes: [TemplateClass] = []
  private var seenClasses: Set<TemplateClass> = []
  /// The contexts, innermost last.
  private var contexts: [ValueKind]
  private var openFiles: [String] = []
  /// Where each of them is taken in.
  private var includes: [SourceLocation] = []
  private var isLimitTold = false
  private var depth = 0
  private var nodes = 0
  private var seen: Set<Diagnostic> = []

  init(files: [String: TemplateElement], root: any TemplateObject.Type, limits: TemplateLimits) {
    self.files = files
    self.limits = limits
    contexts = [.object(root)]
  }

  mutating func check(report: TemplateElement) {
    for attribute in report.attributes { check(attribute) }
    check(report.children, in: .includes, of: .element(.report))
  }

  private mutating func report(_ problem: Diagnostic) {
    // A partial is walked once for each place it is taken into; its problems are told once.
    if seen.insert(problem).inserted { problems.append(problem) }
  }

  private mutating func check(_ children: [TemplateNode], in model: ContentModel, of place: Place) {
    depth += 1
    defer { depth -= 1 }
    for node in children {
      nodes += 1
      guard nodes <= limits.nodes, depth <= limits.depth else {
        // Whatever stands around it is too much, too.
        if !isLimitTold {
          report(
            .limit(
              at: openFiles.last.flatMap { files[$0]?.location }, thai: "แม่แบบใหญ่หรือซ้อนลึกเกินกำหนด",
              english: "the templates are too large or nest too deep when put together"))
        }
        isLimitTold = true
        return
      }
      switch node {
      case .text(let text, let location):
        if !model.takesText, !text.utf8.allSatisfy(isTemplateSpace) {
          report(.misplaced("ข้อความ (text)", at: firstInk(of: text, at: location), in: place.text))
        }
      case .value(let path):
        if !model.takesText { report(.misplaced("{{\(path.text)}}", at: path.location, in: place.text)) }
        guard let kind = resolve(path) else { continue }
        if !kind.isPrintable { report(wrongKind(path, kind)) }
      case .section(let section):
        checkSection(section, in: model, of: place)
      case .partial(let partial):
        checkFile(partial.name, at: partial.location, in: model, of: place)
      case .element(let element):
        check(element, in: model, of: place)
      }
    }
  }

  private mutating func checkSection(
    _ section: TemplateSection, in model: ContentModel, of place: Place
  ) {
    guard let kind = resolve(section.path) else {
      // The body is left: its names would only repeat the problem.
      return
    }
    let count = contexts.count
    if section.entersContext, !section.isInverted {
      switch kind {
      case .object, .text, .chart: contexts.append(kind)
      case .list(let item): contexts += [.object(ListPosition.self), item]
      case .flag, .number: break
      }
    }
    check(section.body, in: model, of: place)
    contexts.removeSubrange(count...)
  }

  private mutating func checkFile(
    _ name: String, at location: SourceLocation, in model: ContentModel, of place: Place
  ) {
    guard let file = files[name] else {
      let near = nearest(to: name, among: files.keys.sorted())
      // Unless it is misspelt, what kinds share is right, and the kind that takes it in lacks what it asks for.
      let places = near == nil ? [location] + includes.reversed() : []
      let place = places.first { !$0.isInSharedTemplate } ?? location
      return report(
        .missingFile(name, at: place, near: near, for: place == location ? nil : location))
    }
    guard !openFiles.contains(name) else { return report(.recursion(name, at: location)) }
    openFiles.append(name)
    includes.append(location)
    defer { includes.removeLast() }
    if file.kind == .template {
      check(file.children, in: model, of: place)
    } else {
      check([.element(file)], in: model, of: place)
    }
    openFiles.removeLast()
  }

  private mutating func check(_ element: TemplateElement, in model: ContentModel, of place: Place) {
    for attribute in element.attributes { check(attribute) }
    if let name = TemplateClass(element), seenClasses.insert(name).inserted { classes.append(name) }
    guard model.allows(element.kind) else {
      return report(.misplaced("<\(element.kind.rawValue)>", at: element.location, in: place.text))
    }
    switch element.kind {
    case .include: checkInclude(element)
    case .chart: checkChart(element)
    case .a: checkAddress(element)
    default: break
    }
    check(element.children, in: element.kind.content, of: .element(element.kind))
  }

  private mutating func checkInclude(_ element: TemplateElement) {
    for name in [AttributeName.if, .unless] {
      if let attribute = element[name], let path = attribute.path { _ = resolve(path) }
    }
    guard let section = element[.section], let name = section.constant else { return }
    checkFile(name, at: section.location, in: .sections, of: .element(.include))
  }

  private mutating func checkChart(_ element: TemplateElement) {
    guard let path = element[.of]?.path, let kind = resolve(path) else { return }
    guard case .chart = kind else {
      return report(
        Diagnostic(
          .error, .templateWrongKind, at: path.location,
          .init(
            thai: "“\(path.text)” ไม่ใช่ข้อมูลแผนภูมิ แต่เป็น\(kind.description.thai)",
            english: "“\(path.text)” is not chart data but \(kind.description.english)")))
    }
  }

  private mutating func checkAddress(_ element: TemplateElement) {
    guard let href = element[.href], case .text(let start, _)? = href.value.first,
      !isLinkAddress(start)
    else { return }
    report(
      .attributeValue(start, of: .href, at: href.location, expected: "http://… | https://… | mailto:…"))
  }

  private mutating func check(_ attribute: TemplateAttribute) {
    for node in attribute.value {
      switch node {
      case .value(let path):
        if let kind = resolve(path), !kind.isPrintable {
          report(wrongKind(path, kind))
        }
      case .section(let section): checkSection(section, in: .inlines, of: .attribute(attribute.name))
      case .text, .partial, .element: break
      }
    }
  }

  // MARK: Names

  /// The name lookup of the Mustache specification: the first part in the innermost context that has it, then
  /// outward; the other parts strictly in what was found.
  private mutating func resolve(_ path: NamePath) -> ValueKind? {
    guard let first = path.parts.first else { return contexts.last }
    var found: ValueKind?
    for index in contexts.indices.reversed() where found == nil { found = contexts[index].member(first) }
    guard let start = found else {
      let known = contexts.reversed().flatMap(\.memberNames)
      report(unknownName(first, at: path.location, in: nil, near: nearest(to: first, among: known)))
      return nil
    }
    var kind = start
    for (index, part) in path.parts.enumerated().dropFirst() {
      guard let member = kind.member(part) else {
        let owner = path.parts[..<index].joined(separator: ".")
        report(
          unknownName(part, at: path.location, in: owner, near: nearest(to: part, among: kind.memberNames)))
        return nil
      }
      kind = member
    }
    return kind
  }

  private func unknownName(
    _ name: String, at location: SourceLocation, in owner: String?, near: String?
  ) -> Diagnostic {
    Diagnostic(
      .error, .templateUnknownName, at: location,
      owner.map {
        .init(thai: "“\($0)” ไม่มีชื่อ “\(name)”", english: "“\($0)” has no name “\(name)”")
      } ?? .init(thai: "ไม่รู้จักชื่อ “\(name)” ในที่นี้", english: "the name “\(name)” is not known here"),
      suggestion: near.map { .init(thai: "หมายถึง “\($0)” หรือไม่", english: "did you mean “\($0)”?") })
  }

  private func wrongKind(_ path: NamePath, _ kind: ValueKind) -> Diagnostic {
    Diagnostic(
      .error, .templateWrongKind, at: path.location,
      .init(
        thai: "“\(path.text)” เป็น\(kind.description.thai) ใช้เช่นนี้ไม่ได้",
        english: "“\(path.text)” is a \(kind.description.english) and can't be used like this"),
      suggestion: .init(thai: "ใช้ {{#\(path.text)}}", english: "use {{#\(path.text)}}"))
  }
}

extension TemplateAttribute {
  /// The value as a name without braces, as `of="indicatorScores"` has it.
  var path: NamePath? {
    guard let constant, !constant.isEmpty else { return nil }
    return NamePath(
      constant.split(separator: ".", omittingEmptySubsequences: false).map(String.init), at: location)
  }
}

extension SourceLocation {
  /// Whether it is in a file of the folder that kinds share.
  fileprivate var isInSharedTemplate: Bool { file.split(separator: "/").dropLast().last == "sections" }
}

/// XML's white space.
func isTemplateSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

/// The schemes that reach the document.
func isLinkAddress(_ address: String) -> Bool {
  ["http://", "https://", "mailto:"].contains { address.utf8.starts(with: $0.utf8) }
}

/// Where the first character that is not white space stands in a text that starts at `location`.
private func firstInk(of text: String, at location: SourceLocation) -> SourceLocation {
  guard case .text(var line, var column) = location.position else { return location }
  for scalar in text.unicodeScalars {
    if scalar == "\n" {
      line += 1
      column = 1
    } else if scalar == " " || scalar == "\t" || scalar == "\r" {
      column += 1
    } else {
      break
    }
  }
  return SourceLocation(file: location.file, line: line, column: column)
}
