/// Where the decimal points of each column stand.
struct DecimalColumns {
  private var integers: [Int: Double] = [:]
  private var fractions: [Int: Double] = [:]

  init(_ table: PreparedTable) {
    for cell in table.cells {
      guard let decimal = cell.decimal else { continue }
      integers[cell.column] = max(integers[cell.column] ?? 0, decimal.integer)
      fractions[cell.column] = max(fractions[cell.column] ?? 0, decimal.fraction)
    }
  }

  /// Where a cell's figure starts so that its point stands under the others', the widest figure in the middle; nil for what is no
  /// figure or doesn't fit.
  func start(of cell: PreparedTable.Cell, width: Double) -> Double? {
    guard let decimal = cell.decimal, let integer = integers[cell.column],
      let fraction = fractions[cell.column], integer + fraction <= width
    else { return nil }
    return (width - integer - fraction) / 2 + integer - decimal.integer
  }

  /// The room that a column's figures take under one another.
  func width(ofColumn column: Int) -> Double { (integers[column] ?? 0) + (fractions[column] ?? 0) }
}
