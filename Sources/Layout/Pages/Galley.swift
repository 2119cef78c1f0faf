import DocumentTree
import Typography

/// A section set by itself, apart from those around it: what is to be cut into pages, and its own part of the document's structure.
struct Galley: Sendable {
  var flow: FlowList
  /// Numbered from 0, below a document element of its own.
  var parts: DocumentParts

  /// - Parameters:
  ///   - headings: Of the document as far as it is known; the section's own are among them.
  ///   - firstHeading: The first of these.
  ///   - isComplete: Whether they are all of the document's.
  /// - Returns: nil where the section shows or links to headings and not all are known.
  init?(
    of section: Section, headings: [HeadingRecord], firstHeading: Int, isComplete: Bool, style: StyleSheet,
    typesetter: Typesetter
  ) {
    var chapter = Chapter(
      headings: headings, firstHeading: firstHeading, style: style, typesetter: typesetter)
    flow = chapter.flow(of: section)
    guard isComplete || !chapter.asksForHeadings else { return nil }
    parts = chapter.takeParts()
  }
}

/// Galleys put one after another: what each numbers from 0 goes on counting from those before it.
struct BoundGalleys {
  private var parts = DocumentParts(structure: StructureTree(), links: [], images: [])
  private var imageIndices: [Image: Int] = [:]

  /// Adds the next.
  ///
  /// - Parameter glyphs: What its glyph numbers become, where another typesetter than the document's gave them.
  /// - Returns: What its flow must be renumbered by.
  mutating func append(_ galley: consuming Galley, glyphs: [GlyphNumber]?) -> Renumbering {
    // Taken out of the galley, so that its elements are changed where they are.
    var structure = StructureTree()
    swap(&structure, &galley.parts.structure)
    // Both have an element of the whole document.
    var places = Renumbering(
      elements: parts.structure.elements.count - 1, links: parts.links.count, glyphs: glyphs)
    for image in galley.parts.images { places.images.append(index(of: image)) }
    parts.structure.append(consume structure)
    for var link in galley.parts.links {
      link.element += places.elements
      parts.links.append(link)
    }
    return places
  }

  /// What all of them share, given away.
  mutating func takeParts() -> DocumentParts {
    var taken = DocumentParts(structure: StructureTree(), links: [], images: [])
    swap(&taken, &parts)
    return taken
  }

  private mutating func index(of image: Image) -> Int {
    if let index = imageIndices[image] { return index }
    imageIndices[image] = parts.images.count
    parts.images.append(image)
    return parts.images.count - 1
  }
}

extension StructureTree {
  /// Adds the children of another tree's document, with all that is below them, behind this one's.
  fileprivate mutating func append(_ other: consuming StructureTree) {
    let shift = elements.count - 1
    // Where they are: a copy of an element takes its children along.
    for id in other.elements.indices {
      if let parent = other.elements[id].parent {
        other.elements[id].parent = parent == 0 ? 0 : parent + shift
      }
      for index in other.elements[id].children.indices {
        if case .element(let child) = other.elements[id].children[index] {
          other.elements[id].children[index] = .element(child + shift)
        }
      }
    }
    elements[0].children += other.elements[0].children
    elements += other.elements.dropFirst()
  }
}
