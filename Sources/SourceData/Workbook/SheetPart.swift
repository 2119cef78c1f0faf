/// The rows of one sheet (ISO/IEC 29500-1, 18.3).
struct SheetPart: XMLStreamReceiver {
  private(set) var cells = PackedCells()
  private(set) var merges: [CellRange] = []
  private(set) var problem: Problem?
  /// The indices of the texts that cells share.
  let strings: [UInt32]
  let texts: CellTextCollector
  let styles: CellStyles
  let countsFrom1904: Bool
  let limits: WorkbookLimits

  enum Problem: Error, Hashable {
    case tooLarge
    /// Rows or cells that are out of order or name no place.
    case disordered(row: Int)
    /// A cell that names a shared text which the workbook doesn't have.
    case noText(row: Int, column: Int)
  }

  private var row = 0
  private var isHidden = false
  private var column = -1
  private var type = ""
  private var style = 0
  private var value: [UInt8] = []
  private var isInValue = false
  private var hasValue = false
  private var hasFormula = false
  private var rich = RichText()

  init(
    strings: [UInt32], texts: CellTextCollector, styles: CellStyles, countsFrom1904: Bool,
    limits: WorkbookLimits
  ) {
    self.strings = strings
    self.texts = texts
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    self.limits = limits
  }

  var isFinished: Bool { problem != nil }

  mutating func start(_ name: XMLStreamName, _ attributes: XMLStreamAttributes) {
    switch name {
    case "row":
      let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
      guard number > row, number <= CellReference.lastRow else {
        problem = .disordered(row: row)
        return
      }
      row = number
      isHidden = attributes.isOn("hidden")
      column = -1
    case "c":
      let place = attributes["r"].map { CellReference($0)?.column ?? -1 } ?? column + 1
      guard place > column, place <= CellReference.lastColumn else {
        problem = .disordered(row: row)
        return
      }
      column = place
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value.removeAll(keepingCapacity: true)
      hasValue = false
      hasFormula = false
      rich.clear()
    case "v":
      isInValue = true
      hasValue = true
    case "f": hasFormula = true
    case "mergeCell" where merges.count < limits.merges:
      if let range = attributes["ref"].flatMap({ CellRange($0) }) { merges.append(range) }
    default: rich.start(name)
    }
  }

  mutating func text(_ piece: RawSpan) {
    if isInValue { value.append(piece) } else { rich.add(piece) }
    if value.count + rich.text.count > limits.valueBytes { problem = .tooLarge }
  }

  mutating func end(_ name: XMLStreamName) {
    switch name {
    case "v": isInValue = false
    case "c":
      guard let content = content() else { return }
      cells.add(content, column: column)
      if cells.cellCount > limits.cells || texts.byteCount > limits.textBytes { problem = .tooLarge }
    case "row": cells.endRow(number: row, isHidden: isHidden)
    default: rich.end(name)
    }
  }

  private var written: String { String(decoding: value, as: UTF8.self) }

  /// What the cell that ends holds; nil of an empty one.
  private mutating func content() -> PackedContent? {
    switch type {
    case "inlineStr": return text(rich.text)
    case "s":
      guard !value.isEmpty else { return nil }
      guard let index = Int(written), strings.indices.contains(index) else {
        problem = .noText(row: row, column: column)
        return nil
      }
      return texts.isEmpty(strings[index]) ? nil : .text(strings[index])
    case "str": return hasValue ? text(value) : (hasFormula ? uncomputed : nil)
    case "b": return hasValue ? packed(.boolean(written == "1" || written == "true")) : nil
    case "e": return hasValue ? packed(.failure(written)) : nil
    case "d": return day(ofISO: written).map(packed) ?? text(value)
    default:
      if !hasValue || value.isEmpty { return hasFormula ? uncomputed : nil }
      return number
    }
  }

  private var uncomputed: PackedContent { packed(.uncomputed) }

  private func packed(_ content: CellContent) -> PackedContent { PackedContent(content, texts) }

  private func text(_ text: [UInt8]) -> PackedContent? {
    let decoded = decodedEscapes(text)
    return decoded.isEmpty ? nil : .text(texts.index(of: decoded))
  }

  private var number: PackedContent {
    let kind = styles.kind(style)
    if kind == .plain, isPlainDecimal(value) { return .number(texts.index(of: value)) }
    guard let decimal = plainDecimal(written) else { return packed(.failure(written)) }
    switch kind {
    case .plain: return packed(.number(decimal))
    case .percent: return packed(.number(timesHundred(decimal)))
    case .date: return packed(day(ofSerial: decimal, from1904: countsFrom1904) ?? .number(decimal))
    case .month:
      guard case .date(let year, let month, _)? = day(ofSerial: decimal, from1904: countsFrom1904) else {
        return packed(.number(decimal))
      }
      return packed(.date(year: year, month: month, day: nil))
    }
  }
}
