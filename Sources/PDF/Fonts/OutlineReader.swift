/// What outlines need of memory: the limits of the `maxp` table.
struct OutlineLimits {
  var points = 0
  var contours = 0
  var compositePoints = 0
  var compositeContours = 0
  var componentElements = 0
  var componentDepth = 0
}

/// Reads and copies glyph descriptions of the `glyf` table.
enum OutlineReader {
  // Flags of a component.
  private static let argumentsAreWords = 0x0001
  private static let hasScale = 0x0008
  private static let moreComponents = 0x0020
  private static let hasTwoScales = 0x0040
  private static let hasMatrix = 0x0080
  private static let hasInstructions = 0x0100
  private static let usesComponentMetrics = 0x0200

  /// Composites of composites deeper than this are taken for damage.
  private static let depthLimit = 8

  /// Calls `body` with the offset, flags and glyph of each component; a simple glyph has none.
  ///
  /// - Returns: The end of the last component.
  private static func forEachComponent(
    _ range: Range<Int>, _ bytes: [UInt8], _ body: (_ offset: Int, _ flags: Int, _ glyph: Int) -> Void
  ) throws(FontProblem) -> Int {
    guard !range.isEmpty, bytes.int16(range.lowerBound) < 0 else { return range.lowerBound }
    var offset = range.lowerBound + 10
    while true {
      guard offset + 4 <= range.upperBound else { throw .damaged }
      let flags = bytes.uint16(offset)
      body(offset, flags, bytes.uint16(offset + 2))
      offset += 4 + (flags & argumentsAreWords != 0 ? 4 : 2)
      if flags & hasScale != 0 {
        offset += 2
      } else if flags & hasTwoScales != 0 {
        offset += 4
      } else if flags & hasMatrix != 0 {
        offset += 8
      }
      guard offset <= range.upperBound else { throw .damaged }
      if flags & moreComponents == 0 { return offset }
    }
  }

  /// The glyphs that the glyph's description refers to.
  static func components(of glyph: Int, in program: FontProgram) throws(FontProblem) -> [Int] {
    let range = try program.outline(glyph)
    var result: [Int] = []
    _ = try forEachComponent(range, program.bytes) { _, _, inner in result.append(inner) }
    for inner in result where inner >= program.glyphCount { throw .damaged }
    return result
  }

  /// Appends the glyph's description without its instructions, its components renumbered by `places`.
  static func append(
    _ glyph: Int, of program: FontProgram, places: [Int], to glyf: inout [UInt8]
  ) throws(FontProblem) {
    let range = try program.outline(glyph)
    guard !range.isEmpty else { return }
    let bytes = program.bytes
    let contours = bytes.int16(range.lowerBound)
    if contours >= 0 {
      let lengthAt = range.lowerBound + 10 + 2 * contours
      guard lengthAt + 2 <= range.upperBound else { throw .damaged }
      let rest = lengthAt + 2 + bytes.uint16(lengthAt)
      guard rest <= range.upperBound else { throw .damaged }
      glyf.append(contentsOf: bytes[range.lowerBound..<lengthAt])
      glyf.append(0)
      glyf.append(0)
      glyf.append(contentsOf: bytes[rest..<range.upperBound])
      return
    }
    let start = glyf.count
    var patches: [(offset: Int, flags: Int, glyph: Int)] = []
    let end = try forEachComponent(range, bytes) { offset, flags, inner in
      patches.append((offset - range.lowerBound, flags & ~(hasInstructions | usesComponentMetrics), inner))
    }
    glyf.append(contentsOf: bytes[range.lowerBound..<end])
    for patch in patches {
      guard patch.glyph < places.count else { throw .damaged }
      let place = places[patch.glyph]
      let at = start + patch.offset
      glyf[at] = UInt8(truncatingIfNeeded: patch.flags >> 8)
      glyf[at + 1] = UInt8(truncatingIfNeeded: patch.flags)
      glyf[at + 2] = UInt8(truncatingIfNeeded: place >> 8)
      glyf[at + 3] = UInt8(truncatingIfNeeded: place)
    }
  }

  /// The limits over glyphs that are each made of `sources`: one for an outline as it is, more for a new composite.
  static func limits(of glyphs: [[Int]], in program: FontProgram) throws(FontProblem) -> OutlineLimits {
    var limits = OutlineLimits()
    var known: [Int: Measure] = [:]
    for sources in glyphs {
      var whole = Measure()
      for source in sources {
        let part = try measure(source, program, 0, &known)
        whole.points += part.points
        whole.contours += part.contours
        whole.depth = max(whole.depth, part.depth + 1)
        limits.componentElements = max(limits.componentElements, part.elements, sources.count)
        if part.depth == 0 {
          limits.points = max(limits.points, part.points)
          limits.contours = max(limits.contours, part.contours)
        }
      }
      limits.compositePoints = max(limits.compositePoints, whole.points)
      limits.compositeContours = max(limits.compositeContours, whole.contours)
      limits.componentDepth = max(limits.componentDepth, whole.depth)
    }
    return limits
  }

  private struct Measure {
    var points = 0
    var contours = 0
    var elements = 0
    var depth = 0
  }

  private static func measure(
    _ glyph: Int, _ program: FontProgram, _ depth: Int, _ known: inout [Int: Measure]
  ) throws(FontProblem) -> Measure {
    if let measure = known[glyph] { return measure }
    guard depth <= depthLimit else { throw .damaged }
    let range = try program.outline(glyph)
    var result = Measure()
    if !range.isEmpty {
      let contours = program.bytes.int16(range.lowerBound)
      if contours > 0 {
        let last = range.lowerBound + 10 + 2 * (contours - 1)
        guard last + 2 <= range.upperBound else { throw .damaged }
        result.contours = contours
        result.points = program.bytes.uint16(last) + 1
      } else if contours < 0 {
        for inner in try components(of: glyph, in: program) {
          let part = try measure(inner, program, depth + 1, &known)
          result.points += part.points
          result.contours += part.contours
          result.elements += 1
          result.depth = max(result.depth, part.depth + 1)
          guard result.points <= 65535 else { throw .damaged }
        }
      }
    }
    known[glyph] = result
    return result
  }
}
