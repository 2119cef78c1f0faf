package import Typography

/// Why a font can't be in a PDF with all its letters: what writing one would find, found without a document.
///
/// - Returns: nil of a font that can.
package func embeddingProblem(of font: Font) -> FontProblem? {
  do throws(FontProblem) {
    let program = try FontProgram(font.bytes)
    let glyphs = 0..<program.glyphCount
    let places = [Int](repeating: 0, count: program.glyphCount)
    _ = try OutlineReader.limits(of: glyphs.map { [$0] }, in: program)
    for glyph in glyphs {
      var description: [UInt8] = []
      try OutlineReader.append(glyph, of: program, places: places, to: &description)
    }
    return nil
  } catch {
    return error
  }
}
