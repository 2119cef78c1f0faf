internal import DocumentTree
internal import Layout

/// A page's content stream in the making: ISO 32000-1, 7.8.2 and annex A.
///
/// It remembers the graphics state, so that nothing is set twice, and turns the layout's y (down from the top) into PDF's.
struct PageContent {
  /// A point in hundredths, PDF's y: what is written is what later differences are taken from.
  struct Place: Equatable {
    var x = 0
    var y = 0
  }

  var writer: SyntaxWriter
  private let height: Double
  private var fill = Components()
  private var stroke = Components()
  private var lineWidth: Int?
  private var dash: [Double] = []
  var shownFont: (slot: UInt8, size: Int)?
  /// Ten-thousandths of a point after each code, thousandths after spaces.
  var shownSpacing = (cluster: 0, space: 0)
  private var isInText = false
  /// Whether the open piece of marked content is inside a text object.
  private var isAmongText = false
  /// The start of the text object's current line.
  var lineStart = Place()

  init(isPretty: Bool, height: Double) {
    writer = SyntaxWriter(isPretty: isPretty, capacity: isPretty ? 0 : 1 << 13)
    self.height = height
  }

  func place(x: Double, y: Double) -> Place {
    Place(x: scaled(x, decimals: 2), y: scaled(height - y, decimals: 2))
  }

  /// An operator after its operands, ending the line.
  @inline(__always)
  mutating func perform(_ name: StaticString) { writer.perform(name) }

  // MARK: Marked content (14.6)

  /// - Parameters:
  ///   - identifier: The content's number on its page.
  ///   - isText: Whether nothing but text follows.
  mutating func begin(tag: String, identifier: Int, isText: Bool) {
    prepare(isText: isText)
    writer.name(escaping: tag)
    writer.inlineDictionary(.mcid, identifier)
    perform("BDC")
  }

  mutating func beginArtifact(type: Name, isText: Bool) {
    prepare(isText: isText)
    writer.name(Name("Artifact"))
    writer.inlineDictionary(.type, type)
    perform("BDC")
  }

  mutating func end() {
    if !isAmongText { endText() }
    perform("EMC")
  }

  /// Text objects and marked content must nest (14.6.1): a text object stays open over pieces that are text alone, and is
  /// inside any other piece.
  private mutating func prepare(isText: Bool) {
    isAmongText = isText
    if isText { beginText() } else { endText() }
  }

  mutating func beginText() {
    guard !isInText else { return }
    perform("BT")
    isInText = true
    lineStart = Place()
  }

  /// Closes the text object at a page's end or before anything that is not text.
  mutating func endText() {
    guard isInText else { return }
    perform("ET")
    isInText = false
  }

  // MARK: Colours (8.6.8)

  mutating func setFill(_ colour: Drawing.Colour) {
    let value = Components(colour)
    guard value != fill else { return }
    fill = value
    write(value)
    perform(value.isGrey ? "g" : "rg")
  }

  private mutating func setStroke(_ colour: Drawing.Colour) {
    let value = Components(colour)
    guard value != stroke else { return }
    stroke = value
    write(value)
    perform(value.isGrey ? "G" : "RG")
  }

  private mutating func write(_ value: Components) {
    writer.fixed(value.red, decimals: 3)
    guard !value.isGrey else { return }
    writer.fixed(value.green, decimals: 3)
    writer.fixed(value.blue, decimals: 3)
  }

  /// A colour in thousandths, black at first as on a new page.
  private struct Components: Equatable {
    var red = 0
    var green = 0
    var blue = 0

    init() {}

    init(_ colour: Drawing.Colour) {
      red = min(max(scaled(colour.red, decimals: 3), 0), 1000)
      green = min(max(scaled(colour.green, decimals: 3), 0), 1000)
      blue = min(max(scaled(colour.blue, decimals: 3), 0), 1000)
    }

    var isGrey: Bool { red == green && green == blue }
  }

  // MARK: Images (8.9.5)

  /// An image's own box is one unit wide and high, its first row on top; the matrix gives it its place and turns it.
  mutating func draw(_ image: PlacedImage, named name: String, _ orientation: Image.Orientation) {
    endText()
    perform("q")
    // Whether the stored columns run from left to right, or, turned, from top to bottom; the rows from top to bottom, or
    // from left to right.
    let (columns, rows) =
      switch orientation {
      case .topLeft, .leftTop: (true, true)
      case .topRight, .leftBottom: (false, true)
      case .bottomLeft, .rightTop: (true, false)
      case .bottomRight, .rightBottom: (false, false)
      }
    let matrix: [Double]
    var (x, y) = (image.x, image.y + image.height)
    if orientation.isTurned {
      matrix = [0, columns ? -image.height : image.height, rows ? -image.width : image.width, 0]
      if columns { y -= image.height }
      if rows { x += image.width }
    } else {
      matrix = [columns ? image.width : -image.width, 0, 0, rows ? image.height : -image.height]
      if !columns { x += image.width }
      if !rows { y -= image.height }
    }
    for number in matrix { writer.fixed(scaled(number, decimals: 2), decimals: 2) }
    append(place(x: x, y: y))
    perform("cm")
    writer.name(escaping: name)
    perform("Do")
    perform("Q")
  }

  // MARK: Paths (8.5)

  mutating func draw(_ path: Drawing.Path) {
    guard path.fill != nil || path.stroke != nil, case .move? = path.segments.first, path.segments.count > 1
    else { return }
    endText()
    if let colour = path.fill { setFill(colour) }
    if let stroke = path.stroke { set(stroke) }
    if !appendRectangle(path.segments) {
      for segment in path.segments { append(segment) }
    }
    switch (path.fill != nil, path.stroke != nil) {
    case (true, true): perform("B")
    case (true, false): perform("f")
    default: perform("S")
    }
  }

  private mutating func set(_ stroke: Drawing.Stroke) {
    setStroke(stroke.colour)
    let width = max(scaled(stroke.width, decimals: 3), 0)
    if width != lineWidth ?? 1000 {
      lineWidth = width
      writer.fixed(width, decimals: 3)
      perform("w")
    }
    // A dash array must not be all zero or have negative lengths (8.4.3.6).
    let lengths = stroke.dash.map { max($0.isFinite ? $0 : 0, 0) }
    let newDash = lengths.contains { $0 >= 0.01 } ? lengths : []
    if newDash != dash {
      dash = newDash
      writer.reals(newDash)
      writer.integer(0)
      perform("d")
    }
  }

  private mutating func append(_ segment: Drawing.PathSegment) {
    switch segment {
    case .move(let point):
      append(point)
      perform("m")
    case .line(let point):
      append(point)
      perform("l")
    case .curve(let point, let control1, let control2):
      append(control1)
      append(control2)
      append(point)
      perform("c")
    case .close:
      perform("h")
    }
  }

  private mutating func append(_ point: Drawing.Point) {
    append(place(x: point.x, y: point.y))
  }

  mutating func append(_ place: Place) {
    writer.fixed(place.x, decimals: 2)
    writer.fixed(place.y, decimals: 2)
  }

  /// A closed path along four sides is written as a rectangle.
  ///
  /// - Returns: Whether it was one.
  private mutating func appendRectangle(_ segments: [Drawing.PathSegment]) -> Bool {
    guard segments.count == 5, case .move(let first) = segments[0], case .line(let second) = segments[1],
      case .line(let third) = segments[2], case .line(let fourth) = segments[3], case .close = segments[4]
    else { return false }
    let isAcrossFirst =
      first.y == second.y && second.x == third.x && third.y == fourth.y && fourth.x == first.x
    let isDownFirst =
      first.x == second.x && second.y == third.y && third.x == fourth.x && fourth.y == first.y
    guard isAcrossFirst || isDownFirst else { return false }
    let one = place(x: first.x, y: first.y)
    let other = place(x: third.x, y: third.y)
    append(Place(x: min(one.x, other.x), y: min(one.y, other.y)))
    append(Place(x: abs(one.x - other.x), y: abs(one.y - other.y)))
    perform("re")
    return true
  }
}

extension SyntaxWriter {
  fileprivate mutating func inlineDictionary(_ key: Name, _ value: Int) {
    raw("<</")
    raw(key.text)
    integer(value)
    raw(">>")
  }

  fileprivate mutating func inlineDictionary(_ key: Name, _ value: Name) {
    raw("<</")
    raw(key.text)
    name(value)
    raw(">>")
  }
}
