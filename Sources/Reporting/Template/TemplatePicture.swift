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
    var own: [TemplatePicture] = []
    if kind == .img, let attribute = self[.src], let source = attribute.constant, !source.isEmpty {
      own.append(TemplatePicture(source: source, location: attribute.location))
    }
    return own + children.flatMap(\.pictures)
  }
}

extension TemplateNode {
  fileprivate var pictures: [TemplatePicture] {
    switch self {
    case .element(let element): element.pictures
    case .section(let section): section.body.flatMap(\.pictures)
    case .text, .value, .partial: []
    }
  }
}
