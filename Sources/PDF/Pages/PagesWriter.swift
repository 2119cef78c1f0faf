internal import DocumentTree
internal import Layout
internal import Parallelism

/// Writes the pages, and the fonts and images they use.
struct PagesWriter {
  private let document: LaidOutDocument
  let tree: Reference
  /// One a page.
  let references: [Reference]
  /// By page and link.
  let annotations: [[Reference]]
  private let plan: StructurePlan
  private let resources: Reference
  private let fonts: FontUse
  /// By index in the document; nil where no page shows it.
  private var images: [Reference?]

  init(
    _ document: LaidOutDocument, plan: StructurePlan, fonts: [EmbeddableFont], _ file: inout FileWriter
  ) throws(PDFError) {
    self.document = document
    self.plan = plan
    tree = file.allocate()
    resources = file.allocate()
    var references: [Reference] = []
    var annotations: [[Reference]] = []
    for page in document.pages {
      references.append(file.allocate())
      var links: [Reference] = []
      for _ in page.links { links.append(file.allocate()) }
      annotations.append(links)
    }
    self.references = references
    self.annotations = annotations
    images = Array(repeating: nil, count: document.images.count)
    self.fonts = try FontUse(document, fonts: fonts, &file)
  }

  /// Contents of the pages, which a helper and the caller make from both ends until they meet.
  ///
  /// - Parameter helper: Begins at once.
  func contents(by helper: Helper, isPretty: Bool) -> PageContents {
    let writer = PageContentWriter(document: document, plan: plan, fonts: fonts, isPretty: isPretty)
    return PageContents(of: document.pages.count, by: writer, helper)
  }

  /// Subsets of the fonts, which take as long as pages.
  func fontFiles(by helper: Helper) -> Ahead<[FontFiles], PDFError> {
    let slots = fonts.slots
    return Ahead(by: helper) { () throws(PDFError) in
      var files: [FontFiles] = []
      for slot in slots { files.append(try FontFiles(of: slot)) }
      return files
    }
  }

  mutating func write(
    _ file: inout FileWriter, _ contents: [PageContents.Result], _ fontFiles: Ahead<[FontFiles], PDFError>
  ) throws(PDFError) {
    var structureKey = document.pages.count
    for (content, (index, page)) in zip(contents, document.pages.enumerated()) {
      write(page, index, try content.get(), &file)
      for (link, reference) in zip(page.links, annotations[index]) {
        try LinkWriter(
          link: link, pageHeight: page.height, structureKey: structureKey, document: document,
          pages: references
        ).write(reference, &file)
        structureKey += 1
      }
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
    for (slot, files) in zip(fonts.slots, try fontFiles.value()) {
      FontWriter(slot: slot).write(files, &file)
    }
    try writeImages(&file)
    file.write(resources) { writer in
      writer.dictionary { resources in
        resources.dictionary(.font) { names in
          for slot in fonts.slots {
            names.key(escaping: slot.resourceName)
            names.reference(slot.reference)
          }
        }
        guard images.contains(where: { $0 != nil }) else { return }
        resources.dictionary(.xObject) { names in
          for (index, reference) in images.enumerated() {
            guard let reference else { continue }
            names.key(escaping: "I\(index)")
            names.reference(reference)
          }
        }
      }
    }
  }

  private func writeImages(_ file: inout FileWriter) throws(PDFError) {
    for (index, reference) in images.enumerated() {
      guard let reference else { continue }
      do throws(ImageProblem) {
        try EmbeddedImage(document.images[index]).write(reference, &file)
      } catch {
        throw .image(index: index, error)
      }
    }
  }

  private mutating func write(
    _ page: Page, _ index: Int, _ content: PageContents.Made, _ file: inout FileWriter
  ) {
    for image in content.images where images[image] == nil { images[image] = file.allocate() }
    let contents = file.allocate()
    file.write(references[index]) { writer in
      writer.dictionary { dictionary in
        dictionary.entry(.type, .page)
        dictionary.entry(.parent, tree)
        dictionary.key(.mediaBox)
        dictionary.reals([0, 0, page.width, page.height])
        dictionary.entry(.resources, resources)
        dictionary.entry(.contents, contents)
        if !plan.owners[index].isEmpty { dictionary.entry(.structParents, index) }
        if !page.links.isEmpty {
          dictionary.array(.annots) { list in
            for reference in annotations[index] { list.reference(reference) }
          }
        }
        dictionary.entry(.tabs, .s)
      }
    }
    file.writeStream(contents, content.data, content.compression) { _ in }
  }
}
