/// What pages cost that a table may be cut into, so that the least bad can be found. The unit is a page a tenth of which stays empty.
enum PageCost {
  /// Each page more.
  static let page = 2.0
  /// A table of several rows that begins with a low one alone.
  static let lone = 4.0
  /// A row, or rows that one cell binds, alone under a header on the last page.
  static let loneLast = 6.0
  /// A title that goes on on the next page.
  static let tornTitle = 12.0
  /// Cells that stay empty on the next page, though they have said something on this.
  static let silence = 2.0
  /// A table whose first row is cut.
  static let beginning = 2.0
  /// The part of a page that is only a few lines.
  static let few = 0.12
  /// A page that is as full as this part short of all needs nothing to fill it.
  static let slightHole = 0.06

  /// - Parameters:
  ///   - part: Of a page that stays empty.
  ///   - isLastBut: Whether the next page holds all the rest: what stays empty here then is less empty there.
  static func emptiness(_ part: Double, isLastBut: Bool) -> Double {
    part <= 0 ? 0 : part * part * (isLastBut ? 60 : 100)
  }

  /// Cells that end inside a paragraph.
  static func tearing(_ count: Int) -> Double { min(Double(count) * 2, 4) }

  /// A row in two pieces; the pieces' heights include padding.
  static func cut(height: Double, here: Double, rest: Double, full: Double, fresh: Double) -> Double {
    var cost = height > fresh ? 0.0 : height < full * 0.4 ? 8 : 3
    if here < full * few { cost += 5 }
    if rest < full * few { cost += 5 }
    return cost
  }

  /// The last page, full to `part`.
  static func last(_ part: Double, isOneRow: Bool) -> Double {
    (part < 0.3 ? (0.3 - part) * 20 : 0) + (isOneRow && part < 1.0 / 3 ? loneLast : 0)
  }
}
