internal import Typography

/// The part of a font that one document needs, made anew: a glyph for each code, in the order of the codes.
///
/// A code's glyph is the source's outline as it is, or a composite that places one or two of them. Outlines that only
/// composites use come after the codes. Hinting and layout tables are left out; widths are the codes' own.
struct FontSubset {
  /// One code of the PDF font; its glyph is its index plus 1, since glyph 0 is the missing glyph.
  struct Entry {
    var character: Unicode.Scalar
    var components: CharacterGlyph.Components
    /// Font units, 0 to 65535.
    var advance: Int
  }

  /// A glyph of the new file.
  private enum Shape {
    case empty
    /// The source's glyph, unhinted.
    case outline(Int)
    /// Source glyphs, moved.
    case composite([(source: Int, dx: Int, dy: Int)])
  }

  private let program: FontProgram
  private var shapes: [Shape] = []
  private var advances: [Int] = []
  /// Where a source glyph is in the new file; 0 for nowhere.
  private var places: [Int]
  /// Source glyphs that were placed and whose own components must be looked at.
  private var pending: [Int] = []

  private init(_ program: FontProgram) {
    self.program = program
    places = [Int](repeating: 0, count: program.glyphCount)
  }

  /// The new font file: a TrueType file with the tables that ISO 32000-1, 9.9 requires.
  ///
  /// - Parameter codes: Those of `entries`; where they are short, the file maps them to its glyphs.
  static func make(
    _ entries: [Entry], codes: FontCodes, from program: FontProgram
  ) throws(FontProblem) -> [UInt8] {
    var subset = FontSubset(program)
    try subset.choose(entries)
    try subset.placeComponents()
    var glyphOfCode: [UInt8]?
    if codes.isShort {
      var map = [UInt8](repeating: 0, count: 256)
      for index in entries.indices { map[Int(codes[index])] = UInt8(truncatingIfNeeded: index + 1) }
      glyphOfCode = map
    }
    return try subset.assemble(glyphOfCode)
  }

  private mutating func choose(_ entries: [Entry]) throws(FontProblem) {
    shapes.append(.empty)
    advances.append(program.advance(0))
    if !(try program.outline(0).isEmpty) { shapes[0] = .outline(0) }
    for entry in entries {
      var parts: [(source: Int, dx: Int, dy: Int)] = []
      for component in entry.components {
        let source = Int(component.glyph)
        let range = try program.outline(source)
        guard !range.isEmpty else { continue }
        // A glyph whose side bearing is not its outline's left edge is drawn moved by the difference.
        let shift = program.leftSideBearing(source) - program.bytes.int16(range.lowerBound + 2)
        let dx = Int(component.dx) + shift
        let dy = Int(component.dy)
        guard (-32768...32767).contains(dx), (-32768...32767).contains(dy) else { throw .damaged }
        parts.append((source, dx, dy))
      }
      advances.append(entry.advance)
      if parts.isEmpty {
        shapes.append(.empty)
      } else if parts.count == 1, parts[0].dx == 0, parts[0].dy == 0, places[parts[0].source] == 0 {
        place(parts[0].source, at: shapes.count)
        shapes.append(.outline(parts[0].source))
      } else {
        shapes.append(.composite(parts))
      }
    }
  }

  private mutating func place(_ source: Int, at glyph: Int) {
    places[source] = glyph
    pending.append(source)
  }

  private mutating func placeComponents() throws(FontProblem) {
    for shape in shapes {
      guard case .composite(let parts) = shape else { continue }
      for part in parts { addIfMissing(part.source) }
    }
    if case .outline(0) = shapes[0] {
      for inner in try OutlineReader.components(of: 0, in: program) { addIfMissing(inner) }
    }
    while let source = pending.popLast() {
      for inner in try OutlineReader.components(of: source, in: program) { addIfMissing(inner) }
    }
    guard shapes.count < 65535 else { throw .tooManyGlyphs }
  }

  private mutating func addIfMissing(_ source: Int) {
    guard source < places.count, places[source] == 0 else { return }
    place(source, at: shapes.count)
    shapes.append(.outline(source))
    advances.append(program.advance(source))
  }

  // MARK: The file

  private mutating func assemble(_ glyphOfCode: [UInt8]?) throws(FontProblem) -> [UInt8] {
    var tables = SubsetTables(program: program, glyphCount: shapes.count)
    for (glyph, shape) in shapes.enumerated() {
      let start = tables.glyf.count
      var box: GlyphBox?
      switch shape {
      case .empty: break
      case .outline(let source):
        let range = try program.outline(source)
        box = GlyphBox(program.bytes, at: range.lowerBound)
        try OutlineReader.append(source, of: program, places: places, to: &tables.glyf)
      case .composite(let parts):
        let joined = try joinedBox(parts)
        box = joined
        append(parts, box: joined, to: &tables.glyf)
      }
      tables.finishGlyph(from: start, advance: advances[glyph], box: box)
    }
    tables.limits = try OutlineReader.limits(of: shapes.map(sources), in: program)
    tables.glyphOfCode = glyphOfCode
    return tables.file()
  }

  private func sources(of shape: Shape) -> [Int] {
    switch shape {
    case .empty: []
    case .outline(let source): [source]
    case .composite(let parts): parts.map(\.source)
    }
  }

  private func joinedBox(_ parts: [(source: Int, dx: Int, dy: Int)]) throws(FontProblem) -> GlyphBox {
    var joined: GlyphBox?
    for part in parts {
      let box = GlyphBox(program.bytes, at: try program.outline(part.source).lowerBound)
        .moved(dx: part.dx, dy: part.dy)
      joined = joined.map { $0.union(box) } ?? box
    }
    guard let joined, joined.isRepresentable else { throw .damaged }
    return joined
  }

  /// A composite glyph description: flags ARGS_ARE_XY_VALUES and ARG_1_AND_2_ARE_WORDS, MORE_COMPONENTS on all but the last.
  private func append(_ parts: [(source: Int, dx: Int, dy: Int)], box: GlyphBox, to glyf: inout [UInt8]) {
    glyf.appendBigEndian(-1, bytes: 2)
    for edge in [box.xMin, box.yMin, box.xMax, box.yMax] { glyf.appendBigEndian(edge, bytes: 2) }
    for (index, part) in parts.enumerated() {
      glyf.appendBigEndian(0x0003 | (index + 1 < parts.count ? 0x0020 : 0), bytes: 2)
      glyf.appendBigEndian(places[part.source], bytes: 2)
      glyf.appendBigEndian(part.dx, bytes: 2)
      glyf.appendBigEndian(part.dy, bytes: 2)
    }
  }
}

/// The box of a glyph, font units, y up.
struct GlyphBox {
  var xMin: Int
  var yMin: Int
  var xMax: Int
  var yMax: Int

  /// The box in a glyph description's header.
  init(_ bytes: [UInt8], at offset: Int) {
    xMin = bytes.int16(offset + 2)
    yMin = bytes.int16(offset + 4)
    xMax = bytes.int16(offset + 6)
    yMax = bytes.int16(offset + 8)
  }

  func moved(dx: Int, dy: Int) -> GlyphBox {
    var box = self
    box.xMin += dx
    box.xMax += dx
    box.yMin += dy
    box.yMax += dy
    return box
  }

  func union(_ other: GlyphBox) -> GlyphBox {
    var box = self
    box.xMin = min(xMin, other.xMin)
    box.yMin = min(yMin, other.yMin)
    box.xMax = max(xMax, other.xMax)
    box.yMax = max(yMax, other.yMax)
    return box
  }

  /// Whether the edges fit the file's 16 bits.
  var isRepresentable: Bool {
    min(xMin, yMin, xMax, yMax) >= -32768 && max(xMin, yMin, xMax, yMax) <= 32767
  }
}
