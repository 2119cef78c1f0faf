import DocumentTree
import Layout
import Testing

@Suite struct WholenessTests {
  @Test(
    "no character of a random document is lost or doubled, and its elements keep reading order",
    arguments: 0..<24)
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
  }
}

extension LaidOutDocument {
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
