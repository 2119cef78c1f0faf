/// The rows of one sheet (ISO/IEC 29500-1, 18.3).
struct SheetPart: XMLStreamReceiver {
  private(set) var rows: [Sheet.Row] = []
  private(set) var merges: [CellRange] = []
  private(set) var problem: Problem?
  private(set) var cellCount = 0
  let strings: [String]
  let styles: CellStyles
  let countsFrom1904: Bool
  let limits: WorkbookLimits

  enum Problem: Error, Hashable {
    case tooLarge
    /// Rows or cells that are out of order or name no place.
    case disordered(row: Int)
  }

  private var row = Sheet.Row(number: 0, cells: [])
  private var column = -1
  private var type = ""
  private var style = 0
  private var value = ""
  private var isInValue = false
  private var hasValue = false
  private var hasFormula = false
  private var rich = RichText()
  private(set) var textBytes = 0

  init(strings: [String], styles: CellStyles, countsFrom1904: Bool, limits: WorkbookLimits) {
    self.strings = strings
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    self.limits = limits
  }

  var isFinished: Bool { problem != nil }

  mutating func start(_ name: String, _ attributes: XMLStreamAttributes) {
    switch name {
    case "row":
      let number = attributes["r"].map { Int($0) ?? 0 } ?? row.number + 1
      guard number > row.number, number <= CellReference.lastRow else {
        problem = .disordered(row: row.number)
        return
      }
      row = Sheet.Row(number: number, isHidden: attributes.isOn("hidden"), cells: [])
      column = -1
    case "c":
      let place = attributes["r"].map { CellReference($0)?.column ?? -1 } ?? column + 1
      guard place > column, place <= CellReference.lastColumn else {
        problem = .disordered(row: row.number)
        return
      }
      column = place
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
      hasValue = false
      hasFormula = false
      rich = RichText()
    case "v":
      isInValue = true
      hasValue = true
    case "f": hasFormula = true
    case "mergeCell" where merges.count < limits.merges:
      if let range = attributes["ref"].flatMap({ CellRange($0) }) { merges.append(range) }
    default: rich.start(name)
    }
  }

  mutating func text(_ piece: String) {
    if isInValue { value += piece } else { rich.add(piece) }
    if value.utf8.count + rich.text.utf8.count > limits.valueBytes { problem = .tooLarge }
  }

  mutating func end(_ name: String) {
    switch name {
    case "v": isInValue = false
    case "c":
      guard let content else { return }
      cellCount += 1
      guard cellCount <= limits.cells, textBytes <= limits.textBytes else {
        problem = .tooLarge
        return
      }
      row.cells.append(Sheet.Cell(column: column, content: content))
    case "row":
      if !row.cells.isEmpty { rows.append(row) }
    default: rich.end(name)
    }
  }

  /// What the cell that ends holds; nil of an empty one.
  private var content: CellContent? {
    mutating get {
      switch type {
      case "inlineStr": return text(rich.text)
      case "s":
        guard let index = Int(value) else { return nil }
        return strings.indices.contains(index) ? text(strings[index]) : nil
      case "str": return hasValue ? text(value) : (hasFormula ? .uncomputed : nil)
      case "b": return hasValue ? .boolean(value == "1" || value == "true") : nil
      case "e": return hasValue ? .failure(value) : nil
      case "d": return day(ofISO: value) ?? text(value)
      default:
        if !hasValue || value.isEmpty { return hasFormula ? .uncomputed : nil }
        return number
      }
    }
  }

  private mutating func text(_ text: String) -> CellContent? {
    textBytes += text.utf8.count
    return text.isEmpty ? nil : .text(type == "s" ? text : decodedEscapes(text))
  }

  private var number: CellContent? {
    guard let decimal = plainDecimal(value) else { return .failure(value) }
    switch styles.kind(style) {
    case .plain: return .number(decimal)
    case .percent: return .number(timesHundred(decimal))
    case .date: return day(ofSerial: decimal, from1904: countsFrom1904) ?? .number(decimal)
    }
  }
}
