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

  /// The glyphs, with the extra space after clusters as character spacing and that after spaces as word spacing (9.3.2, 9.3.3).
  ///
  /// Character spacing follows each code. Inside a cluster an adjustment takes it back; where word spacing isn't heard, after
  /// codes other than 32 and those of two bytes, one stands for it.
  private mutating func showGlyphs(
    _ run: TextRun, isShort: Bool, size: Double, _ fonts: FontUse
  ) throws(PDFError) {
    let (clusterExtra, spaceExtra) = size > 0 ? (run.clusterExtra, run.spaceExtra) : (0, 0)
    setSpacing(cluster: clusterExtra, space: isShort ? spaceExtra : 0)
    let perCluster = clusterExtra == 0 ? 0 : scaled(1000 * clusterExtra / size, decimals: 1)
    let perSpace = spaceExtra == 0 ? 0 : scaled(1000 * spaceExtra / size, decimals: 1)
    let start = writer.count
    var isAdjusted = false
    writer.openCodes()
    var codes = ByteWord()
    // What stands between a code and the one before it where that shows a space that isn't heard.
    var owed = 0
    for (index, number) in run.glyphs.enumerated() {
      let shown = try fonts.show(number)
      let adjustment = index == 0 || shown.startsCluster ? owed : perCluster + owed
      if adjustment != 0 {
        isAdjusted = true
        writer.raw(codes)
        codes = ByteWord()
        writer.closeCodes()
        writer.fixed(adjustment, decimals: 1)
        writer.openCodes()
      }
      writer.code(shown.code, isShort: isShort, by: &codes)
      owed = shown.isSpace && (!isShort || shown.code != 32) ? -perSpace : 0
    }
    writer.raw(codes)
    writer.closeCodes()
    if isAdjusted {
      writer.insert(0x5B, at: start)
      writer.closeArray()
    }
    perform(isAdjusted ? "TJ" : "Tj")
  }

  /// Points; what a line's clusters add up to stays below a hundredth of a point from where layout put them.
  private mutating func setSpacing(cluster: Double, space: Double) {
    let spacing = (cluster: scaled(cluster, decimals: 4), space: scaled(space, decimals: 3))
    if spacing.cluster != shownSpacing.cluster {
      writer.fixed(spacing.cluster, decimals: 4)
      perform("Tc")
    }
    if spacing.space != shownSpacing.space {
      writer.fixed(spacing.space, decimals: 3)
      perform("Tw")
    }
    shownSpacing = spacing
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

  @inline(__always)
  fileprivate mutating func code(_ code: UInt16, isShort: Bool, by word: inout ByteWord) {
    let high = UInt8(truncatingIfNeeded: code >> 8)
    let low = UInt8(truncatingIfNeeded: code)
    if isPretty {
      if !isShort { hexByte(high) }
      hexByte(low)
    } else {
      if !isShort { stringByte(high, by: &word) }
      stringByte(low, by: &word)
    }
  }
}
