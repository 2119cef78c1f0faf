internal import DocumentTree
internal import Layout
internal import Parallelism

/// The content streams of a document's pages, made by two from both ends until they meet.
struct PageContents {
  /// A page's content, deflated unless the file is to be pretty.
  struct Made: Sendable {
    var data: [UInt8]
    var compression: StreamCompression
    /// The pictures that it shows, by index in the document.
    var images: [Int]
  }

  typealias Result = Swift.Result<Made, PDFError>

  private let writer: PageContentWriter
  private let rest: SharedRange
  /// The helper's, from the first page on.
  private let first: Ahead<[Result], Never>

  init(of count: Int, by writer: PageContentWriter, _ helper: Helper) {
    let rest = SharedRange(0..<count)
    self.writer = writer
    self.rest = rest
    first = Ahead(by: helper) { () throws(Never) in
      var results: [Result] = []
      var deflaters = Deflaters()
      while let index = rest.takeFirst() { results.append(writer.result(index, &deflaters)) }
      return results
    }
  }

  /// All of them, by page; what nobody has taken yet is made now.
  func made(_ deflaters: inout Deflaters) -> [Result] {
    var last: [Result] = []
    while let index = rest.takeLast() { last.append(writer.result(index, &deflaters)) }
    return first.value() + last.reversed()
  }
}

/// Writes what a page shows: ISO 32000-1, 7.8.2.
struct PageContentWriter: Sendable {
  let document: LaidOutDocument
  let plan: StructurePlan
  let fonts: FontUse
  let isPretty: Bool

  /// - Parameter index: The page's.
  func result(_ index: Int, _ deflaters: inout Deflaters) -> PageContents.Result {
    do throws(PDFError) {
      var made = PageContents.Made(data: [], compression: .none, images: [])
      made.data = try content(of: document.pages[index], index, &made.images)
      if !isPretty {
        made.data = try deflaters.compress(made.data, .deflate)
        made.compression = .deflated
      }
      return .success(made)
    } catch {
      return .failure(error)
    }
  }

  private func content(of page: Page, _ index: Int, _ images: inout [Int]) throws(PDFError) -> [UInt8] {
    var content = PageContent(isPretty: isPretty, height: page.height)
    for (position, marked) in page.content.enumerated() {
      let isText = marked.items.allSatisfy { item in
        if case .text = item { true } else { false }
      }
      switch marked.owner {
      case .element(let id):
        guard let identifier = plan.identifiers[index][position] else { continue }
        let role = document.structure.elements[plan.standIns[id]].role
        content.begin(tag: role.rawValue, identifier: identifier, isText: isText)
      case .pagination: content.beginArtifact(type: Name("Pagination"), isText: isText)
      case .decoration: content.beginArtifact(type: .layout, isText: isText)
      }
      try write(marked.items, &content, &images)
      content.end()
    }
    content.endText()
    return content.writer.takeBytes()
  }

  private func write(
    _ items: [PageItem], _ content: inout PageContent, _ images: inout [Int]
  ) throws(PDFError) {
    for item in items {
      switch item {
      case .text(let run): try content.show(run, fonts: fonts)
      case .path(let path): content.draw(path)
      case .image(let placed):
        guard document.images.indices.contains(placed.image) else { throw .unknownImage(placed.image) }
        content.draw(placed, named: "I\(placed.image)", document.images[placed.image].orientation)
        images.append(placed.image)
      }
    }
  }
}
