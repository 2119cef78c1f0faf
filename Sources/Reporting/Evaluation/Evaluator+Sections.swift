import DocumentTree
import SourceData

extension Evaluator {
  /// The document's sections, by the includes of `report.xml` in their order.
  ///
  /// - Parameter isMade: Called with each as soon as it is there.
  mutating func sections(of report: TemplateElement, isMade: (Section) -> Void = { _ in }) -> [Section] {
    var result: [Section] = []
    walk(report.children) { evaluator, leaf in
      guard case .element(let include) = leaf, include.kind == .include else { return }
      guard evaluator.isIncluded(include), let name = include[.section]?.constant,
        let file = evaluator.files[name]
      else { return }
      let known = result.count
      evaluator.appendSections(of: file, named: fileName(name), to: &result)
      for section in result[known...] { isMade(section) }
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
    of file: TemplateElement, named name: String, to result: inout [Section]
  ) {
    if file.kind == .section { return appendSection(file, named: name, to: &result) }
    walk(file.children) { evaluator, leaf in
      guard case .element(let element) = leaf, element.kind == .section else { return }
      evaluator.appendSection(element, named: name, to: &result)
    }
  }

  private mutating func appendSection(
    _ element: TemplateElement, named name: String, to result: inout [Section]
  ) {
    let name = string(element, .name) ?? name
    sectionName = name
    var blocks = blocks(element.children)
    dropEmptyHeadings(atLeast: 1, from: &blocks)
    // A section that came to nothing makes no empty page.
    guard !blocks.isEmpty else { return }
    result.append(
      Section(
        name: name,
        orientation: string(element, .orientation).flatMap(Section.Orientation.init) ?? .portrait,
        numbering: string(element, .numbering).flatMap(Section.PageNumbering.init) ?? .digits,
        continues: flag(element, .continues) ?? false,
        isCentredVertically: flag(element, .centred) ?? false, blocks: blocks, origin: element.location))
  }
}

/// The last part of a template's name: `cover` of `sections/cover`.
private func fileName(_ name: String) -> String {
  name.split(separator: "/").last.map(String.init) ?? name
}
