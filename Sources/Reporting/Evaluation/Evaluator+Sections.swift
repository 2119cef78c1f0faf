import DocumentTree
import SourceData

extension Evaluator {
  /// The document's sections, by the includes of `report.xml` in their order.
  ///
  /// - Parameter isMade: Called with each section as soon as it is there.
  mutating func sections(of report: TemplateElement, isMade: (Section) -> Void = { _ in }) -> [Section] {
    var result: [Section] = []
    walk(report.children) { evaluator, node, _ in
      guard case .element(let include) = node, include.kind == .include else { return }
      guard evaluator.isIncluded(include), let name = include[.section]?.constant,
        let file = evaluator.files[name]
      else { return }
      evaluator.appendSections(of: file, named: fileName(name), to: &result, isMade)
    }
    return result
  }

  /// An include's `if` and `unless`, names without braces.
  private func isIncluded(_ include: TemplateElement) -> Bool {
    if let path = include[.if]?.path, !value(of: path).isTrue { return false }
    if let path = include[.unless]?.path, value(of: path).isTrue { return false }
    return true
  }

  private mutating func appendSections(
    of file: TemplateElement, named name: String, to result: inout [Section], _ isMade: (Section) -> Void
  ) {
    if file.kind == .section { return appendSection(file, named: name, to: &result, isMade) }
    walk(file.children) { evaluator, node, _ in
      guard case .element(let element) = node, element.kind == .section else { return }
      evaluator.appendSection(element, named: name, to: &result, isMade)
    }
  }

  private mutating func appendSection(
    _ element: TemplateElement, named name: String, to result: inout [Section], _ isMade: (Section) -> Void
  ) {
    let name = string(element, .name) ?? name
    sectionName = name
    var blocks: [Block] = []
    walk(element.children) { evaluator, node, _ in
      guard case .element(let element) = node else { return }
      evaluator.appendBlock(element, to: &blocks)
    }
    dropEmptyHeadings(atLeast: 1, from: &blocks)
    // A section that came to nothing makes no empty page.
    guard !blocks.isEmpty else { return }
    let section = Section(
      name: name,
      orientation: string(element, .orientation).flatMap(Section.Orientation.init) ?? .portrait,
      numbering: string(element, .numbering).flatMap(Section.PageNumbering.init) ?? .digits,
      continues: flag(element, .continues) ?? false,
      isCentredVertically: flag(element, .centred) ?? false, blocks: blocks, origin: element.location)
    result.append(section)
    isMade(section)
  }
}

/// The last part of a template's name: `cover` of `sections/cover`.
private func fileName(_ name: String) -> String {
  name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? name
}
