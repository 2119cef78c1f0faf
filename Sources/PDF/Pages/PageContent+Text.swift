internal import Layout
internal import Typography

/// Text: ISO 32000-1, 9.4.
extension PageContent {
  /// Shows a run by one operator, in the text object that is open or a new one.
  mutating func show(_ run: TextRun, fonts: FontUse) throws(PDFError) {
    guard !run.glyphs.isEmpty else { return }
    let slot = try fonts.slot(ofFont: run.font)
    let size = run.size * fonts.slots[Int(slot)].scale
    let start = place(x: run.x, y: run.y)
    setFill(run.colour)
    beginText()
    let roundedSize = scaled(size, decimals: 3)
    if shownFont?.slot != slot || shownFont?.size != roundedSize {
      shownFont = (slot, roundedSize)
      writer.name(escaping: fonts.slots[Int(slot)].resourceName)
      writer.fixed(roundedSize, decimals: 3)
      perform("Tf")
    }
    append(Place(x: start.x - lineStart.x, y: start.y - lineStart.y))
    perform("Td")
    lineStart = start
    try showGlyphs(run, isShort: fonts.slots[Int(slot)].codes.isShort, size: size, fonts)
  }

  /// The glyphs with the extra space after clusters and spaces, as adjustments between strings.
  ///
  /// An adjustment is whole thousandths of the font's size; what rounding leaves is carried to the next, so that a line's
  /// end is where layout put it.
  private mutating func showGlyphs(
    _ run: TextRun, isShort: Bool, size: Double, _ fonts: FontUse
  ) throws(PDFError) {
    let hasExtra = size > 0 && (run.clusterExtra != 0 || run.spaceExtra != 0)
    let perCluster = hasExtra ? -1000 * run.clusterExtra / size : 0
    let perSpace = hasExtra ? -1000 * run.spaceExtra / size : 0
    var pending = 0.0
    if hasExtra { writer.openArray() }
    writer.openCodes()
    var previous: FontUse.Shown?
    for number in run.glyphs {
      let shown = try fonts.show(number)
      if hasExtra, let previous {
        if shown.startsCluster { pending += perCluster }
        if previous.isSpace { pending += perSpace }
        let adjustment = scaled(pending, decimals: 0)
        if adjustment != 0 {
          writer.closeCodes()
          writer.integer(adjustment)
          writer.openCodes()
          pending -= Double(adjustment)
        }
      }
      writer.code(shown.code, isShort: isShort)
      previous = shown
    }
    writer.closeCodes()
    if hasExtra { writer.closeArray() }
    perform(hasExtra ? "TJ" : "Tj")
  }
}

/// Strings of codes: literal, or hexadecimal in pretty mode.
extension SyntaxWriter {
  fileprivate mutating func openCodes() {
    if isPretty { openHexadecimal() } else { openString() }
  }

  fileprivate mutating func closeCodes() {
    if isPretty { byte(0x3E) } else { closeString() }
  }

  fileprivate mutating func code(_ code: UInt16, isShort: Bool) {
    let high = UInt8(truncatingIfNeeded: code >> 8)
    let low = UInt8(truncatingIfNeeded: code)
    if isPretty {
      if !isShort { hexByte(high) }
      hexByte(low)
    } else {
      if !isShort { stringByte(high) }
      stringByte(low)
    }
  }
}
