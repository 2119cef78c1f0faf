import DocumentTree
import Layout
import Testing
import Typography

@Suite struct WholenessTests {
  @Test(
    "no character of a random document is lost or doubled, and its elements keep reading order",
    arguments: 0..<96)
  func characters(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed))
    let blocks = random.blocks(8, depth: 2)
    var style = smallStyle()
    var box = StyleSheet.GroupStyle()
    box.padding = 4
    box.ruleWidth = 0.5
    style.groups["box"] = box
    let result = laidOut(document(blocks), style: style)
    #expect(result.logicalText == blocks.readText)
    // On the pages there is nothing that the structure lacks.
    #expect(result.allCharacters.sorted() == blocks.readText.sorted())
    #expect(result.pages.allSatisfy { !$0.content.isEmpty })
    #expect(result.overflowing == [])
  }
}

extension LaidOutDocument {
  /// Texts and pictures that reach out of the text area of `smallStyle`'s pages: 20...220 across, 20...140 down.
  var overflowing: [String] {
    pages.flatMap(\.content).flatMap { content -> [String] in
      guard case .element = content.owner else { return [] }
      return content.items.compactMap { item in
        switch item {
        case .text(let run):
          let width = run.glyphs.reduce(0.0) { $0 + (inventory[$1].advance == 500 ? 0.5 : 1) * run.size }
          // A space at a line's end may hang.
          let hung = text(of: run).last == " " ? run.size / 2 : 0
          return run.x < 19.9 || run.x + width - hung > 220.1 || run.y < 20 || run.y > 140
            ? "\(text(of: run)) at \(run.x) \(run.y), \(width) wide" : nil
        case .image(let image):
          return image.x < 19.9 || image.x + image.width > 220.1 || image.y < 19.9
            || image.y + image.height > 140.1 ? "image at \(image.x) \(image.y)" : nil
        case .path: return nil
        }
      }
    }
  }

  /// The text by the structure tree, white space left out.
  var logicalText: String { logicalText(of: 0) }

  private func logicalText(of element: StructureTree.ElementID) -> String {
    var result = ""
    for child in structure.elements[element].children {
      switch child {
      case .element(let inner): result += logicalText(of: inner)
      case .content(let page, let index):
        for case .text(let run) in pages[page].content[index].items {
          result += text(of: run).filter { $0 != " " }
        }
      case .link: break
      }
    }
    return result
  }
}
