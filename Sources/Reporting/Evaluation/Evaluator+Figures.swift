import DocumentTree
import SourceData
import ThaiFormat

extension Evaluator {
  mutating func appendFigure(_ element: TemplateElement, to result: inout [Block]) {
    var content: TemplateElement?
    var caption: [Inline] = []
    var figures: [Figure] = []
    walk(element.children) { evaluator, node, _ in
      guard case .element(let part) = node else { return }
      if part.kind == .figcaption {
        caption = evaluator.inlines(part.children)
      } else {
        content = part
        if let figure = evaluator.figure(part, caption: []) { figures.append(figure) }
      }
    }
    guard content != nil, !figures.isEmpty else { return }
    figures[figures.count - 1].caption = caption
    result += figures.map { .figure($0) }
  }

  /// The figure of an `img`, a `chart` or a `diagram`; nil where there is nothing to draw.
  mutating func figure(_ element: TemplateElement, caption: [Inline]) -> Figure? {
    let width = length(element, .width)
    if element.kind == .diagram { return diagram(element, width: width, caption: caption) }
    guard element.kind == .chart else { return picture(element, width: width, caption: caption) }
    guard let path = element[.of]?.path, case .chart(let data) = value(of: path), !data.isEmpty,
      let kind = string(element, .kind).flatMap(Chart.Kind.init)
    else { return nil }
    let title = string(element, .title)
    return Figure(
      content: .chart(data.chart(kind, title: title, digits: settings.digits)), caption: caption,
      alternativeText: data.alternativeText(kind, title: title, digits: settings.digits), width: width,
      origin: element.location)
  }

  private mutating func diagram(_ element: TemplateElement, width: Double?, caption: [Inline]) -> Figure? {
    var stages: [[Diagram.Box]] = []
    walk(element.children) { evaluator, node, _ in
      guard case .element(let stage) = node, stage.kind == .stage else { return }
      var boxes: [Diagram.Box] = []
      evaluator.walk(stage.children) { evaluator, node, _ in
        guard case .element(let box) = node, box.kind == .box else { return }
        let title = evaluator.settings.digits.apply(to: evaluator.string(box, .title) ?? "")
        let lines = evaluator.inlines(box.children).split(separator: .lineBreak).map { Array($0).plainText }
        // A box of which nothing is left is none.
        if !title.isEmpty || !lines.isEmpty { boxes.append(Diagram.Box(title: title, lines: lines)) }
      }
      if !boxes.isEmpty { stages.append(boxes) }
    }
    guard !stages.isEmpty else { return nil }
    let title = settings.digits.apply(to: string(element, .title) ?? "")
    let diagram = Diagram(title: title, stages: stages)
    return Figure(
      content: .diagram(diagram), caption: caption, alternativeText: diagram.alternativeText, width: width,
      origin: element.location)
  }

  private mutating func picture(_ element: TemplateElement, width: Double?, caption: [Inline]) -> Figure? {
    guard let source = string(element, .src), !source.isEmpty else { return nil }
    let isOwn = element[.src]?.constant != nil
    guard let image = isOwn ? element[.src].flatMap({ images[$0.location] }) : settings.images[source] else {
      problems.append(
        Diagnostic(
          .error, .imageMissing, at: element[.src]?.location ?? element.location,
          .init(thai: "ไม่มีภาพ “\(source)”", english: "there is no picture “\(source)”")))
      return nil
    }
    let alternative = settings.digits.apply(to: string(element, .alt) ?? "")
    return Figure(
      content: .image(image), caption: caption, alternativeText: alternative.isEmpty ? source : alternative,
      width: width, origin: element.location)
  }
}
