import DocumentTree
import Typography

/// A picture, chart or diagram at its size.
struct FigureBox {
  var element: StructureTree.ElementID
  /// Points.
  var width: Double
  var height: Double
  /// Relative to the figure's top left corner.
  var items: [PageItem]

  /// How small a figure may be drawn to stand on the page that it belongs on, rather than on the next.
  static let smallest = 0.8

  /// The figure at another size, its letters with it.
  func scaled(by factor: Double) -> FigureBox {
    FigureBox(
      element: element, width: width * factor, height: height * factor,
      items: items.map { $0.scaled(by: factor) })
  }
}

/// Gives figures their size, and the labels of charts their shape.
struct FigureSetter {
  let style: StyleSheet
  let typesetter: any TextPreparing

  /// - Parameters:
  ///   - measure: The widest it may be, points; `maximumHeight` the highest.
  func box(for figure: PreparedFigure, measure: Double, maximumHeight: Double) -> FigureBox {
    switch figure.content {
    case .image(let index, let pixelWidth, let pixelHeight):
      // A pixel's natural size is 1/96 inch, as on the web.
      var width = min(figure.width.map { max(1, $0) } ?? pixelWidth * 0.75, measure)
      var height = width * pixelHeight / pixelWidth
      if height > maximumHeight {
        height = maximumHeight
        width = height * pixelWidth / pixelHeight
      }
      let image = PlacedImage(image: index, x: 0, y: 0, width: width, height: height)
      return FigureBox(element: figure.element, width: width, height: height, items: [.image(image)])
    case .chart(let chart):
      let width = min(figure.width.map { max(1, $0) } ?? measure, measure)
      var drawing = chart.drawing(width: width, palette: style.palette)
      if drawing.height > maximumHeight, drawing.height > 0 {
        drawing = chart.drawing(width: drawing.width * maximumHeight / drawing.height, palette: style.palette)
      }
      // A chart of many bars is no lower for being narrow: it is drawn smaller.
      return box(of: drawing, for: figure, measure: measure, maximumHeight: maximumHeight)
    case .diagram(let diagram):
      let width = min(figure.width.map { max(1, $0) } ?? measure, measure)
      return box(
        of: diagram.drawing(width: width, palette: style.palette), for: figure, measure: measure,
        maximumHeight: maximumHeight)
    }
  }

  /// The drawing, smaller where it is too wide or too high.
  private func box(
    of drawing: Drawing, for figure: PreparedFigure, measure: Double, maximumHeight: Double
  ) -> FigureBox {
    let factor = min(1, maximumHeight / max(drawing.height, 1), measure / max(drawing.width, 1))
    let drawing = factor < 1 ? drawing.scaled(by: factor) : drawing
    return FigureBox(
      element: figure.element, width: drawing.width, height: drawing.height, items: items(of: drawing))
  }

  private func items(of drawing: Drawing) -> [PageItem] {
    var items: [PageItem] = []
    items.reserveCapacity(drawing.elements.count)
    for element in drawing.elements {
      switch element {
      case .path(let path): items.append(.path(path))
      case .label(let label): items += runs(of: label).map { .text($0) }
      }
    }
    return items
  }

  /// A label on one line, in the family of the body text.
  private func runs(of label: Drawing.Label) -> [TextRun] {
    guard !label.text.isEmpty else { return [] }
    let family = (style.paragraphs["body"] ?? StyleSheet.ParagraphStyle()).family
    let text = typesetter.prepare([TextSpan(text: label.text, isBold: label.isBold)], family: family)
    let count = text.characters.count
    let width = text.measures.width(0..<count) * label.size
    let x =
      switch label.anchor {
      case .start: label.at.x
      case .middle: label.at.x - width / 2
      case .end: label.at.x - width
      }
    let setter = LineSetter(text: text, looks: [], size: label.size, colour: label.colour)
    return setter.runs(
      LineBreaker.Line(range: 0..<count, next: count, isNatural: true), x: x, measure: width,
      alignment: .leading, baseline: label.at.y
    ).map(\.run)
  }
}
