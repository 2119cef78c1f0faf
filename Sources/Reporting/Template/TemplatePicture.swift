package import SourceData

/// A picture that a template names itself, in the `src` of an `img`, and not by way of a record.
package struct TemplatePicture: Sendable, Hashable {
  /// As it is written: a path from the folder of the template.
  package var source: String
  /// Where it is written, in which file.
  package var location: SourceLocation
}

extension TemplateElement {
  /// The pictures that it and what it holds name, in their order, sections that a record may never enter included.
  var pictures: [TemplatePicture] {
    var pictures: [TemplatePicture] = []
    collect(&pictures)
    return pictures
  }

  fileprivate func collect(_ pictures: inout [TemplatePicture]) {
    if kind == .img, let attribute = self[.src], let source = attribute.constant, !source.isEmpty {
      pictures.append(TemplatePicture(source: source, location: attribute.location))
    }
    for child in children { child.collect(&pictures) }
  }
}

extension TemplateNode {
  fileprivate func collect(_ pictures: inout [TemplatePicture]) {
    switch self {
    case .element(let element): element.collect(&pictures)
    case .section(let section): for node in section.body { node.collect(&pictures) }
    case .text, .value, .partial: break
    }
  }
}
