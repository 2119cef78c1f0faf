import DocumentTree
import Typography

extension Painter {
  /// Page furniture has the look of body text, unless the style sheet has one of its own for it.
  private var furnitureStyle: StyleSheet.ParagraphStyle {
    style.paragraphs["page-number"] ?? style.paragraphs["body"] ?? StyleSheet.ParagraphStyle()
  }

  /// The page's number in the middle of the measure.
  func pageNumber(_ label: String, _ geometry: PageGeometry) -> [PageItem] {
    var text = ""
    var pattern = style.page.number[...]
    while let brace = pattern.firstIndex(of: "{") {
      text += pattern[..<brace]
      pattern = pattern[pattern.index(after: brace)...]
      if pattern.first == "}" {
        text += label
        pattern = pattern.dropFirst()
      } else {
        text += "{"
      }
    }
    text += pattern
    let line = SingleLine(typesetter: typesetter, style: furnitureStyle).set(text)
    let x = geometry.left + (geometry.bodyWidth - line.width) / 2
    return line.runs(x: x, baseline: style.page.numberBaseline)
  }

  /// "/" and the next page's first words, at the right of the foot: ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ's คำต่อ.
  func catchword(of next: PageDraft, _ geometry: PageGeometry) -> [PageItem] {
    let lines = next.fragments.lazy.compactMap { fragment -> (LineBox, Int32)? in
      if case .line(let line) = fragment.content, !fragment.isRepeated, !line.runs.isEmpty {
        (line, fragment.galley)
      } else {
        nil
      }
    }
    guard let line = lines.first else { return [] }
    var words = characters(of: line)
    // A number or a code in a cell of its own says little: the next cell's words follow it.
    if words.unicodeScalars.count < 6, let second = lines.dropFirst().first {
      words += " " + characters(of: second)
    }
    let setter = SingleLine(typesetter: typesetter, style: furnitureStyle)
    let text = setter.set("/" + firstWords(of: words) + "...")
    let x = geometry.left + geometry.bodyWidth - text.width
    return text.runs(x: x, baseline: geometry.top + geometry.bodyHeight + furnitureStyle.size * 1.5)
  }

  private func characters(of placed: (line: LineBox, galley: Int32)) -> String {
    let line = placed.line
    let inventory = typesetter.inventory
    var words = ""
    var end: Double?
    for var run in line.runs {
      run.run.renumber(renumberings[Int(placed.galley)])
      // A list's mark stands apart from its text without a space.
      if let end, run.run.x > end + 1, words.last != " " { words += " " }
      end = run.run.x + run.width
      for glyph in run.run.glyphs { words.unicodeScalars.append(inventory[glyph].character) }
    }
    return words
  }

  /// The words of a line up to its first space where enough is said, or as many words as stand in twenty letters.
  ///
  /// A number goes with what it counts: «ตัวชี้วัดที่ ๙», not «ตัวชี้วัดที่».
  private func firstWords(of line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    func isDigit(_ scalar: Unicode.Scalar) -> Bool {
      (0x30...0x39).contains(scalar.value) || (0xE50...0xE59).contains(scalar.value)
    }
    if let space = scalars.indices.first(where: { index in
      index >= 8 && index <= 24 && scalars[index] == " "
        && (index + 1 >= scalars.count || !isDigit(scalars[index + 1]))
    }) {
      return text(scalars[..<space])
    }
    guard scalars.count > 20 else { return text(scalars[...]) }
    let breaks = typesetter.prepare([TextSpan(text: line)], family: furnitureStyle.family).breaks
    // A name that is longer stays whole.
    let end = breaks.last { $0.index <= 20 && $0.index >= 8 }?.index ?? breaks.first { $0.index > 20 }?.index
    var words = scalars[..<min(end ?? scalars.count, scalars.count)]
    // «โอกาสที่จะ» ends before what binds it to the words that are cut off.
    if words.count > 11, words.suffix(3).elementsEqual("ที่".unicodeScalars) { words = words.dropLast(3) }
    return text(words)
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    while result.last == " " { result.removeLast() }
    return result
  }
}
