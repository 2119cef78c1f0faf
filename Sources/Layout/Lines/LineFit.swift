/// How a line reaches its measure: phrase spaces first, then clusters apart, never beyond the caps.
///
/// Thai layout's order (W3C thai-lreq, "Justification"); the caps keep text readers from seeing spaces in the gaps.
struct LineFit {
  /// Of its width, how far a phrase space may stretch and shrink.
  static let spaceStretch = 0.5
  static let spaceShrink = 0.2
  /// How far it stretches more in a line that would stay ragged: to the Royal Institute's large space, two widths of ก, which
  /// is about three times Laksaman's space.
  static let spaceLastStretch = 1.5
  /// Em of nominal size, how far clusters may move apart: 0.06 em of Laksaman's own size, whose scale is 0.6655. Readers go
  /// by the font's own em, and PDFBox takes more for a space.
  static let clusterStretch = 0.04
  /// What rounding may add, em.
  static let tolerance = 1e-6

  /// Em, added to every space.
  var spaceExtra = 0.0
  /// Em, added after every cluster but the line's last.
  var clusterExtra = 0.0
  /// 0 for a line that needs no change, about 100 for one at its caps, to 650 for one of large spaces, above 1,000 for one that
  /// stays ragged.
  var badness = 0.0

  /// Whether the line stays ragged, since the caps are too low to fill it.
  var isBeyondCaps: Bool { badness >= Self.ragged }
  private static let ragged = 1000.0

  /// The fit of a line `gap` em short of its measure, or over it where `gap` is negative; nil where it can't shrink enough.
  static func justified(gap: Double, measure: Double, spaces: Int, clusterGaps: Int, narrowestSpace: Double)
    -> LineFit?
  {
    let spaceWidth = narrowestSpace * Double(spaces)
    var fit = LineFit()
    if gap < 0 {
      guard -gap <= spaceWidth * spaceShrink + tolerance else { return nil }
      guard spaces > 0 else { return fit }
      fit.spaceExtra = gap / Double(spaces)
      let ratio = -gap / max(spaceWidth * spaceShrink, tolerance)
      fit.badness = 60 * ratio * ratio
      return fit
    }
    let spaceCap = spaceWidth * spaceStretch
    if gap <= spaceCap {
      guard spaces > 0 else { return fit }
      fit.spaceExtra = gap / Double(spaces)
      let ratio = gap / max(spaceCap, tolerance)
      fit.badness = 10 * ratio * ratio
      return fit
    }
    let rest = gap - spaceCap
    let clusterCap = clusterStretch * Double(clusterGaps)
    let over = rest - clusterCap
    let lastCap = spaceWidth * spaceLastStretch
    if over > 0, over <= lastCap, spaces > 0 {
      fit.spaceExtra = (spaceCap + over) / Double(spaces)
      fit.clusterExtra = clusterGaps > 0 ? clusterStretch : 0
      fit.badness = 450 + 200 * over / lastCap
      return fit
    }
    guard rest <= clusterCap, clusterGaps > 0 else {
      // The line stays ragged at its natural width: stretched to the caps and still short it would look torn as well.
      fit.badness = ragged + 5000 * (rest - clusterCap) / max(measure, 1)
      return fit
    }
    fit.spaceExtra = spaces > 0 ? spaceCap / Double(spaces) : 0
    fit.clusterExtra = rest / Double(clusterGaps)
    let ratio = rest / clusterCap
    fit.badness = 10 + 90 * ratio * ratio
    return fit
  }

  /// How far a line of a ragged paragraph is from full; nil where it is too wide.
  static func ragged(gap: Double, measure: Double) -> LineFit? {
    guard gap >= -tolerance else { return nil }
    let ratio = max(0, gap) / max(measure, tolerance)
    return LineFit(badness: 500 * ratio * ratio)
  }
}
