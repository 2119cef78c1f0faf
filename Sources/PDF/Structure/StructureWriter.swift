internal import Layout
internal import Parallelism

/// Writes the structure tree and its parent tree: ISO 32000-1, 14.7 and 14.8. A class, since what writes an element holds it.
final class StructureWriter: Sendable {
  private let document: LaidOutDocument
  private let plan: StructurePlan
  private let pages: [Reference]
  private let annotations: [[Reference]]
  /// The `StructTreeRoot`.
  let root: Reference
  private let parentTree: Reference
  /// By element; nil where it is left out.
  private let references: [Reference?]
  /// By page: the list of those that own its content; nil where nobody does.
  private let ownerLists: [Reference?]
  /// By element: the pages of whose owners it is the last to be written.
  private let finishedPages: [[Int]]

  /// - Parameters:
  ///   - pages: One a page.
  ///   - annotations: By page and link.
  init(
    _ document: LaidOutDocument, plan: StructurePlan, pages: [Reference], annotations: [[Reference]],
    _ file: inout FileWriter
  ) {
    self.document = document
    self.plan = plan
    self.pages = pages
    self.annotations = annotations
    root = file.allocate()
    parentTree = file.allocate()
    var references: [Reference?] = Array(repeating: nil, count: plan.isKept.count)
    for id in plan.order { references[id] = file.allocate() }
    for (id, standIn) in plan.standIns.enumerated() where standIn != id {
      references[id] = references[standIn]
    }
    self.references = references
    var ownerLists: [Reference?] = []
    for owners in plan.owners { ownerLists.append(owners.isEmpty ? nil : file.allocate()) }
    self.ownerLists = ownerLists
    var finishedPages: [[Int]] = Array(repeating: [], count: plan.isKept.count)
    for (page, last) in plan.lastOwners.enumerated() {
      if let last { finishedPages[last].append(page) }
    }
    self.finishedPages = finishedPages
  }

  /// The objects, packed and as far as they fill streams deflated, by a helper while the caller goes on.
  func packed(by helper: Helper) -> Ahead<ObjectPacker, PDFError> {
    Ahead(by: helper) { () throws(PDFError) in
      var packer = ObjectPacker()
      self.write(&packer)
      var deflaters = Deflaters()
      try packer.deflate(&deflaters)
      return packer
    }
  }

  func write(_ file: inout some ObjectSink & ~Copyable) {
    for id in plan.order {
      guard let reference = references[id] else { continue }
      let parent = document.structure.elements[id].parent.flatMap { references[$0] } ?? root
      file.write(reference) { writer in
        writer.dictionary { write(id, parent: parent, &$0) }
      }
      for page in finishedPages[id] { writeOwners(of: page, &file) }
    }
    file.write(parentTree) { writer in
      writer.dictionary { tree in
        tree.array(.nums) { writeParents(&$0) }
      }
    }
    let nextKey = pages.count + annotations.reduce(0) { $0 + $1.count }
    file.write(root) { writer in
      writer.dictionary { tree in
        tree.entry(.type, .structTreeRoot)
        if let top = references[0] { tree.entry(.k, top) }
        tree.entry(.parentTree, parentTree)
        tree.entry(.parentTreeNextKey, nextKey)
      }
    }
  }

  /// The owners of a page's content by its numbers, right behind the last of them: their elements name each other in the same
  /// order just before, so that nothing new is said. A list of its own, as is recommended for trees of numbers (7.9.7).
  private func writeOwners(of page: Int, _ file: inout some ObjectSink & ~Copyable) {
    guard let list = ownerLists[page] else { return }
    file.write(list) { writer in
      writer.array { list in
        for owner in plan.owners[page] {
          if let reference = references[owner] { list.reference(reference) } else { list.null() }
        }
      }
    }
  }

  private func writeParents(_ nums: inout SyntaxWriter) {
    for (page, list) in ownerLists.enumerated() {
      guard let list else { continue }
      nums.integer(page)
      nums.reference(list)
    }
    var key = document.pages.count
    for page in document.pages {
      for link in page.links {
        if references.indices.contains(link.element), let reference = references[link.element] {
          nums.integer(key)
          nums.reference(reference)
        }
        key += 1
      }
    }
  }

  private func write(
    _ id: Int, parent: Reference, _ writer: inout SyntaxWriter
  ) {
    // Field by field: a whole element would be copied for each.
    let elements = document.structure.elements
    writer.key(.s)
    writer.name(escaping: elements[id].role.rawValue)
    writer.entry(.p, parent)
    let kids = plan.children(of: id)
    let page = firstContentPage(kids)
    if let page { writer.entry(.pg, pages[page]) }
    write(kids, page: page, &writer)
    if let title = elements[id].title, !title.isEmpty { writer.entry(.t, text: title) }
    if let text = elements[id].alternativeText, !text.isEmpty { writer.entry(.alt, text: text) }
    writeAttributes(id, &writer)
  }

  private func firstContentPage(_ kids: [StructureTree.Child]) -> Int? {
    for case .content(let page, _) in kids { return page }
    return nil
  }

  private func write(
    _ kids: [StructureTree.Child], page: Int?, _ writer: inout SyntaxWriter
  ) {
    guard let first = kids.first else { return }
    writer.key(.k)
    if kids.count == 1 { return write(first, page: page, references, &writer) }
    writer.array { list in
      for kid in kids { write(kid, page: page, references, &list) }
    }
  }

  private func write(
    _ child: StructureTree.Child, page: Int?, _ references: [Reference?], _ writer: inout SyntaxWriter
  ) {
    switch child {
    case .element(let id):
      if let reference = references[id] { writer.reference(reference) }
    case .content(let contentPage, let index):
      let identifier = plan.identifiers[contentPage][index] ?? 0
      if contentPage == page { return writer.integer(identifier) }
      writer.dictionary { reference in
        reference.entry(.type, .mcr)
        reference.entry(.pg, pages[contentPage])
        reference.entry(.mcid, identifier)
      }
    case .link(let linkPage, let index):
      writer.dictionary { reference in
        reference.entry(.type, .objr)
        reference.entry(.pg, pages[linkPage])
        reference.entry(.obj, annotations[linkPage][index])
      }
    }
  }

  // MARK: Attributes (14.8.5)

  private func writeAttributes(_ id: Int, _ writer: inout SyntaxWriter) {
    switch document.structure.elements[id].role {
    case .tableHeader, .tableData:
      let element = document.structure.elements[id]
      guard element.scope != nil || element.columnSpan > 1 || element.rowSpan > 1 else { return }
      writer.dictionary(.a) { attributes in
        attributes.entry(.o, .table)
        if let scope = element.scope {
          attributes.key(.scope)
          attributes.name(escaping: scope.rawValue)
        }
        if element.columnSpan > 1 { attributes.entry(.colSpan, element.columnSpan) }
        if element.rowSpan > 1 { attributes.entry(.rowSpan, element.rowSpan) }
      }
    case .list:
      guard let isOrdered = document.structure.elements[id].isOrdered else { return }
      writer.dictionary(.a) { attributes in
        attributes.entry(.o, .list)
        attributes.entry(.listNumbering, isOrdered ? .decimal : .disc)
      }
    default:
      guard let box = document.structure.elements[id].box, let page = plan.firstPages[id] else { return }
      let height = document.pages[page].height
      writer.dictionary(.a) { attributes in
        attributes.entry(.o, .layout)
        attributes.key(.bbox)
        attributes.reals([box.x, height - box.y - box.height, box.x + box.width, height - box.y])
        attributes.entry(.placement, .block)
      }
    }
  }
}
