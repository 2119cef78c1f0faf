internal import Layout

/// Writes the pages, and the fonts and images they use.
struct PagesWriter {
  private let document: LaidOutDocument
  let tree: Reference
  /// One a page.
  let references: [Reference]
  private let resources: Reference
  private var fonts: FontUse

  init(_ document: LaidOutDocument, fonts: [EmbeddableFont], _ file: inout FileWriter) {
    self.document = document
    tree = file.allocate()
    resources = file.allocate()
    var references: [Reference] = []
    for _ in document.pages { references.append(file.allocate()) }
    self.references = references
    self.fonts = FontUse(fonts: fonts, inventory: document.inventory)
  }

  mutating func write(_ file: inout FileWriter) throws(PDFError) {
    for (index, page) in document.pages.enumerated() {
      try write(page, references[index], &file)
    }
    file.write(tree) { writer in
      writer.dictionary { node in
        node.entry(.type, .pages)
        node.array(.kids) { kids in
          for reference in references { kids.reference(reference) }
        }
        node.entry(.count, references.count)
      }
    }
    for slot in fonts.slots { try FontWriter(slot: slot).write(&file) }
    file.write(resources) { writer in
      writer.dictionary { resources in
        resources.dictionary(.font) { names in
          for slot in fonts.slots {
            names.key(escaping: slot.resourceName)
            names.reference(slot.reference)
          }
        }
      }
    }
  }

  private mutating func write(
    _ page: Page, _ reference: Reference, _ file: inout FileWriter
  ) throws(PDFError) {
    var content = PageContent(isPretty: file.isPretty, height: page.height)
    for marked in page.content {
      for item in marked.items {
        switch item {
        case .text(let run): try content.show(run, fonts: &fonts, &file)
        case .path(let path): content.draw(path)
        case .image: break
        }
      }
      content.endText()
    }
    let contents = file.allocate()
    file.write(reference) { writer in
      writer.dictionary { dictionary in
        dictionary.entry(.type, .page)
        dictionary.entry(.parent, tree)
        dictionary.key(.mediaBox)
        dictionary.reals([0, 0, page.width, page.height])
        dictionary.entry(.resources, resources)
        dictionary.entry(.contents, contents)
      }
    }
    file.writeStream(contents, content.writer.takeBytes()) { _ in }
  }
}
