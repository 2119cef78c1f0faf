import DocumentTree
import Typography

extension PageWriter {
  /// What fits a phone's line, in clusters of type of 16 points, an indent taken off.
  private static let phoneLine = 22.0

  /// Writes a paragraph's text, in the paragraph style of that name.
  mutating func write(_ inlines: [Inline], style name: String, isInLink: Bool = false) {
    let entry: PageMemory.Entry
    if memory == nil {
      entry = made(inlines, style: name, isInLink: isInLink)
    } else {
      let key = PageMemory.Key(inlines, style: name, isInLink: isInLink)
      if let known = memory?.entry(for: key) {
        entry = known
      } else {
        entry = made(inlines, style: name, isInLink: isInLink)
        memory?.keep(entry, for: key)
      }
    }
    for (look, characters) in entry.use { use.add(characters, in: look) }
    text += entry.html
    if isInCell { cellText.add(entry.need) }
  }

  private mutating func made(_ inlines: [Inline], style name: String, isInLink: Bool) -> PageMemory.Entry {
    let flat = FlatText(inlines, isInLink: isInLink)
    let paragraph = style.paragraph(name)
    let characters = flat.leaves.map { leaf in
      let isBold = paragraph.isBold || leaf.elements.contains { $0.kind == .strong }
      let isItalic = paragraph.isItalic || leaf.elements.contains { $0.kind == .emphasis }
      return (
        look: TypeUse.Look(
          family: paragraph.family, style: FontStyle(isBold: isBold, isItalic: isItalic)),
        characters: memory == nil ? flat.scalars[leaf.range] : Set(flat.scalars[leaf.range]).sorted()[...]
      )
    }
    let longest = max(6, Int(Self.phoneLine * 16 / max(paragraph.size, 1)))
    let strict = costs(of: flat.scalars) { $0.costs(of: $1) }
    let runs = TextRun.runs(of: flat.scalars, costs: strict, longest: longest)
    let loose =
      runs.contains { $0.hold == .long } ? costs(of: flat.scalars) { $0.costsWithinNames(of: $1) } : []
    return PageMemory.Entry(
      html: LineWriter(flat, runs: runs, looseCosts: loose, longest: longest).text,
      need: need(of: runs, in: flat.scalars, longest: longest), use: characters)
  }

  private func need(of runs: [TextRun], in text: [UInt32], longest: Int) -> ColumnNeeds.Text {
    func clusters(_ range: Range<Int>) -> Int { text[range].count { !TextRun.isMark($0) } }
    return ColumnNeeds.Text(
      widest: runs.reduce(0) { max($0, min(clusters($1.range), longest)) }, length: clusters(text.indices))
  }

  /// Writes text that stands alone and is never broken, as a list's mark.
  mutating func writeLabel(_ label: String, style name: String) {
    use.add(label, in: .init(family: style.paragraph(name).family, style: .regular))
    text += escaped(label)
  }

  /// What lines' ends cost, with forced ones as the ends of texts.
  private mutating func costs(
    of text: [UInt32], _ find: (inout BreakOpportunities, [UInt32]) -> [Double]
  ) -> [Double] {
    guard text.contains(FlatText.lineBreak) else { return find(&breaks, text) }
    var costs: [Double] = []
    for (index, piece) in text.split(separator: FlatText.lineBreak, omittingEmptySubsequences: false)
      .enumerated()
    {
      // The last cost of a piece is that of its end, which the line break is.
      if index > 0 { costs[costs.count - 1] = .infinity }
      costs += find(&breaks, Array(piece))
    }
    return costs
  }
}
