internal import Layout

/// Writes the outline, the reader's side panel: ISO 32000-1, 12.3.3.
struct OutlineWriter {
  private struct Item {
    var entry: OutlineEntry
    var reference: Reference
    /// Index of the item above; nil at the top.
    var parent: Int?
    var children: [Int] = []
  }

  private let document: LaidOutDocument
  private let pages: [Reference]
  private var items: [Item] = []
  private var top: [Int] = []

  private init(_ document: LaidOutDocument, pages: [Reference]) {
    self.document = document
    self.pages = pages
  }

  /// - Returns: The outline, or nil where there are no entries.
  static func write(
    _ document: LaidOutDocument, pages: [Reference], _ file: inout FileWriter
  ) throws(PDFError) -> Reference? {
    guard !document.outline.isEmpty else { return nil }
    var writer = OutlineWriter(document, pages: pages)
    try writer.build(&file)
    return writer.write(&file)
  }

  /// An entry belongs to the nearest one before it of a higher level, whatever levels are skipped.
  private mutating func build(_ file: inout FileWriter) throws(PDFError) {
    var open: [Int] = []
    for entry in document.outline {
      guard pages.indices.contains(entry.page) else { throw .unknownPage(entry.page) }
      while let last = open.last, items[last].entry.level >= entry.level { open.removeLast() }
      let index = items.count
      items.append(Item(entry: entry, reference: file.allocate(), parent: open.last))
      if let parent = open.last { items[parent].children.append(index) } else { top.append(index) }
      open.append(index)
    }
  }

  private func write(_ file: inout FileWriter) -> Reference {
    let root = file.allocate()
    for item in items {
      let siblings = item.parent.map { items[$0].children } ?? top
      write(item, root: root, siblings: siblings, &file)
    }
    file.write(root) { writer in
      writer.dictionary { outline in
        outline.entry(.type, .outlines)
        if let first = top.first { outline.entry(.first, items[first].reference) }
        if let last = top.last { outline.entry(.last, items[last].reference) }
        outline.entry(.count, top.count)
      }
    }
    return root
  }

  private func write(_ item: Item, root: Reference, siblings: [Int], _ file: inout FileWriter) {
    let place = siblings.firstIndex { items[$0].reference == item.reference } ?? 0
    file.write(item.reference) { writer in
      writer.dictionary { entry in
        entry.entry(.title, text: item.entry.title)
        entry.entry(.parent, item.parent.map { items[$0].reference } ?? root)
        if place > 0 { entry.entry(.prev, items[siblings[place - 1]].reference) }
        if place + 1 < siblings.count { entry.entry(.next, items[siblings[place + 1]].reference) }
        if let first = item.children.first, let last = item.children.last {
          entry.entry(.first, items[first].reference)
          entry.entry(.last, items[last].reference)
          // Negative: closed until the reader opens it.
          entry.entry(.count, -item.children.count)
        }
        entry.key(.dest)
        entry.destination(pages[item.entry.page], y: document.pages[item.entry.page].height - item.entry.y)
      }
    }
  }
}

extension SyntaxWriter {
  /// An explicit destination: a page and the height at the window's top, PDF's y; zoom and x stay (12.3.2.2).
  mutating func destination(_ page: Reference, y: Double) {
    array { destination in
      destination.reference(page)
      destination.name(.xyz)
      destination.null()
      destination.real(y)
      destination.null()
    }
  }
}
