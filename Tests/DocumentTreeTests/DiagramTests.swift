import Testing

@testable import DocumentTree

@Suite("Diagrams hold every text, whole and within its box")
struct DiagramTests {
  static let long = "การเปิดเผยข้อมูลสาธารณะและการป้องกันการทุจริตของหน่วยงานเพื่อเสริมสร้าง"

  static let diagrams: [Diagram] = [1, 2, 3, 7].flatMap { count in
    ["IIT", long].map { text in
      let box = Diagram.Box(title: text, lines: [text, "ก"])
      return Diagram(
        title: "ก",
        stages: [[Diagram.Box(title: text)], Array(repeating: box, count: count), [box], [box, box]])
    }
  }

  private func boxes(_ drawing: Drawing) -> [ChartTests.Box] {
    drawing.elements.compactMap { element in
      guard case .path(let path) = element, path.fill != nil, path.stroke != nil else { return nil }
      let points = ChartTests.points(path)
      guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
        let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
      else { return nil }
      return ChartTests.Box(left: left, top: top, right: right, bottom: bottom)
    }
  }

  @Test(
    "each label stands in a box, each box in the drawing, and no box over another", arguments: [227.0, 453])
  func inside(width: Double) {
    for diagram in Self.diagrams {
      let drawing = diagram.drawing(width: width)
      let boxes = boxes(drawing)
      #expect(boxes.count == diagram.stages.joined().count)
      for (index, box) in boxes.enumerated() {
        #expect(box.left >= 0.5 && box.top >= 0.5)
        #expect(box.right <= drawing.width - 0.5 && box.bottom <= drawing.height - 0.5)
        #expect(boxes[..<index].allSatisfy { !$0.meets(box) })
      }
      for label in ChartTests.labels(drawing) {
        let letters = ChartTests.box(label)
        let holder = boxes.filter {
          $0.left - 0.01 <= letters.left && letters.right <= $0.right + 0.01 && $0.top <= letters.top
            && letters.bottom <= $0.bottom
        }
        #expect(holder.count == 1, "\(label.text)")
      }
    }
  }

  @Test("every text is there, in reading order")
  func whole() {
    func letters(_ texts: [String]) -> String { texts.joined().filter { $0 != " " } }
    for diagram in Self.diagrams {
      let labels = ChartTests.labels(diagram.drawing(width: 300)).map(\.text)
      #expect(letters(labels) == letters(Array(diagram.texts.dropFirst())))
    }
  }

  @Test("an arrow leads to each box but the first stage's")
  func arrows() {
    let one = Diagram.Box(title: "ก")
    for (stages, heads) in [
      ([[one], [one]], 1), ([[one], [one, one, one]], 3), ([[one, one], [one]], 1),
    ] {
      let drawing = Diagram(title: "ก", stages: stages).drawing(width: 400)
      let triangles = drawing.elements.filter {
        if case .path(let path) = $0 { path.fill != nil && path.stroke == nil } else { false }
      }
      #expect(triangles.count == heads)
    }
  }

  @Test("what is read out names every box in order, stage by stage")
  func alternative() {
    let diagram = Diagram(
      title: "ขั้นตอน",
      stages: [
        [.init(title: "ก"), .init(title: "ข", lines: ["ค", "ง"])], [.init(title: "", lines: ["จ"])],
      ])
    #expect(diagram.alternativeText == "ขั้นตอน: ก · ข (ค, ง) → จ")
  }

  @Test("odd widths and nothing to draw make a drawing all the same")
  func odd() {
    for width in [-.infinity, -1, 0, 1, .nan, .infinity] as [Double] {
      for diagram in Self.diagrams + [Diagram(title: "", stages: []), Diagram(title: "", stages: [[], []])] {
        let drawing = diagram.drawing(width: width)
        #expect(drawing.width.isFinite && drawing.height.isFinite)
      }
    }
  }
}
