internal import Layout

/// How pages and structure tree refer to each other: worked out, and checked, before anything is written.
struct StructurePlan {
  typealias ElementID = StructureTree.ElementID

  /// A link area's page and index there.
  struct LinkPlace: Hashable {
    var page: Int
    var index: Int
  }

  /// By page and content: the number of the marked content on its page, from 0 in reading order; nil for artifacts.
  private(set) var identifiers: [[Int?]]
  /// By page and number: the element that owns the content.
  private(set) var owners: [[ElementID]]
  /// The elements to write, parents before children. Elements without content are left out; table cells stay, since the
  /// table's grid needs them.
  private(set) var order: [ElementID] = []
  private(set) var isKept: [Bool]
  /// By element: the one that is written for it. It is the element itself, but for a cell's or list body's only paragraph,
  /// whose content the cell or body takes on: nearly half of all elements are such paragraphs, and they tell nothing.
  private(set) var standIns: [ElementID]
  /// By element: the paragraph whose content it takes on.
  private var absorbed: [ElementID?]
  /// By element: the first page it has content on.
  private(set) var firstPages: [Int?]

  private let document: LaidOutDocument

  init(_ document: LaidOutDocument) throws(PDFError) {
    self.document = document
    identifiers = document.pages.map { Array(repeating: nil, count: $0.content.count) }
    owners = Array(repeating: [], count: document.pages.count)
    isKept = Array(repeating: false, count: document.structure.elements.count)
    firstPages = Array(repeating: nil, count: document.structure.elements.count)
    standIns = Array(document.structure.elements.indices)
    absorbed = Array(repeating: nil, count: document.structure.elements.count)
    do throws(StructureProblem) {
      try walk()
      try claim()
      try number()
    } catch {
      throw .structure(error)
    }
    keep()
    absorb()
  }

  /// By page: of the elements that own its content, the one that is written last.
  var lastOwners: [ElementID?] {
    var places: [Int] = Array(repeating: -1, count: isKept.count)
    for (place, id) in order.enumerated() { places[id] = place }
    return owners.map { list in
      list.map { standIns[$0] }.max { places[$0] < places[$1] }
    }
  }

  /// The children to write of an element that is written.
  func children(of id: ElementID) -> [StructureTree.Child] {
    let children = document.structure.elements[absorbed[id] ?? id].children
    // Nearly all elements keep all of them, and need no list of their own.
    return children.allSatisfy(isKept) ? children : children.filter(isKept)
  }

  private func isKept(_ child: StructureTree.Child) -> Bool {
    if case .element(let inner) = child { isKept[inner] } else { true }
  }

  /// Lists the elements that the root reaches.
  private mutating func walk() throws(StructureProblem) {
    let elements = document.structure.elements
    guard !elements.isEmpty else { throw .unknownElement(0) }
    var isReached = Array(repeating: false, count: elements.count)
    var pending = [0]
    isReached[0] = true
    while let id = pending.popLast() {
      order.append(id)
      for index in elements[id].children.indices.reversed() {
        guard case .element(let child) = elements[id].children[index] else { continue }
        guard elements.indices.contains(child), elements[child].parent == id, !isReached[child] else {
          throw .unknownElement(child)
        }
        isReached[child] = true
        pending.append(child)
      }
    }
  }

  /// Checks that each element claims its own content and links, each once, and that none is left.
  private mutating func claim() throws(StructureProblem) {
    let elements = document.structure.elements
    let pages = document.pages
    var isClaimed = pages.map { Array(repeating: false, count: $0.content.count) }
    var isLinkClaimed = pages.map { Array(repeating: false, count: $0.links.count) }
    for id in order {
      for position in elements[id].children.indices {
        switch elements[id].children[position] {
        case .element: break
        case .content(let page, let index):
          guard pages.indices.contains(page), pages[page].content.indices.contains(index),
            pages[page].content[index].owner == .element(id), !isClaimed[page][index]
          else { throw .wrongClaim(element: id, page: page, index: index) }
          isClaimed[page][index] = true
        case .link(let page, let index):
          guard pages.indices.contains(page), pages[page].links.indices.contains(index),
            pages[page].links[index].element == id, !isLinkClaimed[page][index]
          else { throw .wrongClaim(element: id, page: page, index: index) }
          isLinkClaimed[page][index] = true
        }
      }
    }
    for (page, links) in isLinkClaimed.enumerated() {
      if let index = links.firstIndex(of: false) { throw .unclaimedLink(page: page, index: index) }
    }
    for (page, contents) in isClaimed.enumerated() {
      for (index, claimed) in contents.enumerated() where !claimed {
        let content = pages[page].content[index]
        if case .element = content.owner, !content.items.isEmpty {
          throw .unclaimedContent(page: page, index: index)
        }
      }
    }
    claimed = isClaimed
  }

  private var claimed: [[Bool]] = []

  private mutating func number() throws(StructureProblem) {
    for (page, contents) in claimed.enumerated() {
      for (index, isClaimed) in contents.enumerated() where isClaimed {
        guard case .element(let id) = document.pages[page].content[index].owner else { continue }
        identifiers[page][index] = owners[page].count
        owners[page].append(id)
      }
    }
  }

  private mutating func keep() {
    let elements = document.structure.elements
    for id in order.reversed() {
      var isNeeded = id == 0 || elements[id].role == .tableData || elements[id].role == .tableHeader
      for index in elements[id].children.indices {
        switch elements[id].children[index] {
        case .element(let inner):
          guard isKept[inner] else { continue }
          isNeeded = true
          firstPages[id] = firstPages[id] ?? firstPages[inner]
        case .content(let page, _), .link(let page, _):
          isNeeded = true
          firstPages[id] = firstPages[id] ?? page
        }
      }
      isKept[id] = isNeeded
    }
    order.removeAll { !isKept[$0] }
  }

  private mutating func absorb() {
    let elements = document.structure.elements
    for id in order {
      switch elements[id].role {
      case .tableHeader, .tableData, .listBody: break
      default: continue
      }
      let kept = children(of: id)
      guard kept.count == 1, case .element(let only) = kept[0], elements[only].role == .paragraph,
        elements[only].title == nil, elements[only].alternativeText == nil
      else { continue }
      absorbed[id] = only
      standIns[only] = id
    }
    order.removeAll { standIns[$0] != $0 }
  }
}
