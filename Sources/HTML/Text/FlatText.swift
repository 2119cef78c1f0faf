import DocumentTree

/// An element around a stretch of text.
struct InlineElement: Equatable {
  enum Kind: Equatable {
    case strong, emphasis, underline
    /// Its attributes, as they are written.
    case link(String)
    /// Words in English among the Thai.
    case english
  }

  var kind: Kind
  /// Tells it from others of its kind.
  var number: Int

  var start: String {
    switch kind {
    case .strong: "<strong>"
    case .emphasis: "<em>"
    case .underline: "<u>"
    case .link(let attributes): "<a \(attributes)>"
    case .english: "<span lang=\"en\">"
    }
  }

  var end: String {
    switch kind {
    case .strong: "</strong>"
    case .emphasis: "</em>"
    case .underline: "</u>"
    case .link: "</a>"
    case .english: "</span>"
    }
  }
}

/// The inlines of a paragraph as one text, since where its lines may end doesn't depend on the elements in it.
struct FlatText {
  /// Stands for a line that must end.
  static let lineBreak: UInt32 = 0x2028

  /// A stretch of the text within the same elements.
  struct Leaf {
    var range: Range<Int>
    /// The outermost first.
    var elements: [InlineElement]
  }

  private(set) var scalars: [UInt32] = []
  private(set) var leaves: [Leaf] = []
  private var elementCount = 0
  private var hasLink: Bool

  /// - Parameter isInLink: Whether the text stands in a link, so that it may hold none: links don't nest in HTML.
  init(_ inlines: [Inline], isInLink: Bool = false) {
    hasLink = isInLink
    append(inlines, within: [])
  }

  private mutating func append(_ inlines: [Inline], within elements: [InlineElement]) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(text, within: elements)
      case .strong(let inner): append(inner, within: elements, .strong)
      case .emphasis(let inner): append(inner, within: elements, .emphasis)
      case .underline(let inner): append(inner, within: elements, .underline)
      case .link(let link): append(link, within: elements)
      case .checkbox(let isChecked): append(leaf: [isChecked ? 0x2611 : 0x2610], elements)
      case .lineBreak: append(leaf: [Self.lineBreak], elements)
      }
    }
  }

  private mutating func append(
    _ inlines: [Inline], within elements: [InlineElement], _ kind: InlineElement.Kind
  ) {
    append(inlines, within: elements + [element(kind)])
  }

  private mutating func element(_ kind: InlineElement.Kind) -> InlineElement {
    elementCount += 1
    return InlineElement(kind: kind, number: elementCount)
  }

  private mutating func append(_ link: Link, within elements: [InlineElement]) {
    let target: String? =
      switch link.target {
      case .address(let address):
        safeAddress(address).map { "href=\"\(escaped($0))\" rel=\"noopener noreferrer\"" }
      case .heading(let id): "href=\"#\(identifier(id))\""
      }
    guard let target, !hasLink else { return append(link.inlines, within: elements) }
    hasLink = true
    append(link.inlines, within: elements, .link(target))
    hasLink = false
  }

  private mutating func append(_ text: String, within elements: [InlineElement]) {
    let scalars = text.unicodeScalars.compactMap(Self.normalized)
    var written = 0
    for range in EnglishText.ranges(in: scalars) {
      append(leaf: scalars[written..<range.lowerBound], elements)
      append(leaf: scalars[range], elements + [element(.english)])
      written = range.upperBound
    }
    append(leaf: scalars[written...], elements)
  }

  private mutating func append(leaf text: ArraySlice<UInt32>, _ elements: [InlineElement]) {
    guard !text.isEmpty else { return }
    let start = scalars.count
    scalars += text
    if let last = leaves.indices.last, leaves[last].elements == elements {
      leaves[last].range = leaves[last].range.lowerBound..<scalars.count
    } else {
      leaves.append(Leaf(range: start..<scalars.count, elements: elements))
    }
  }

  /// White space as browsers show it; nil for what only steers breaking, which is done by elements here, and would be copied.
  private static func normalized(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: 0x20
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: nil
    default: isAllowed(scalar) ? scalar.value : nil
    }
  }
}
