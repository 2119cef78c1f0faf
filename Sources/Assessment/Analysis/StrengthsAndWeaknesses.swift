/// Indicators that an agency does well in, by the convention of published reports.
///
/// An indicator stands in one list only.
package struct Strengths: Sendable, Hashable {
  /// Those with the highest score, even if it fell a little; none that is a weakness, nor where all indicators have it and
  /// it fell.
  package var highest: [IndicatorFinding]
  /// Those that rose and reach the strength mark.
  package var rose: [IndicatorFinding]
  /// Those that reach the strength mark and neither rose nor fell, or have no year to compare with.
  package var steady: [IndicatorFinding]
  /// Those that reach the strength mark and can't be compared with a year that others are compared with.
  package var uncompared: [IndicatorFinding]

  init(_ year: YearFindings) {
    let mark = year.framework.strengthMark
    highest = year.indicators.filter {
      $0.isHighest && !year.isWeakness($0) && !($0.isLowest && year.isWatched($0))
    }
    let others = year.indicators.filter { [highest] indicator in
      (indicator.figure?.score ?? .zero) >= mark && !highest.contains(indicator)
    }
    rose = others.filter { $0.change?.direction == .up }
    steady = others.filter { $0.change.map { $0.direction == .unchanged } ?? (year.previousYear == nil) }
    uncompared = others.filter { $0.change == nil && year.previousYear != nil }
  }
}

/// Indicators and items that an agency should improve in, by the convention of published reports.
///
/// An indicator stands in one list only, and in none of the strengths'.
package struct Weaknesses: Sendable, Hashable {
  /// Those that fell a little, and reach the strength mark all the same: no weakness, but to be watched.
  package var watched: [IndicatorFinding]
  /// Those that fell and stay below the strength mark.
  package var fell: [IndicatorFinding]
  /// Those that fell as far as makes a weakness, though they reach the strength mark.
  package var fellFar: [IndicatorFinding]
  /// Those that rose, yet stay below the strength mark.
  package var roseBelow: [IndicatorFinding]
  /// Those below the strength mark that neither rose nor fell, or have no year to compare with.
  package var steadyBelow: [IndicatorFinding]
  /// Those below the strength mark that can't be compared with a year that others are compared with.
  package var uncomparedBelow: [IndicatorFinding]
  /// Items without marks.
  package var zeroItems: [ItemFinding]

  /// All of them, in the order of the framework.
  package var indicators: [IndicatorFinding] {
    (fell + fellFar + roseBelow + steadyBelow + uncomparedBelow).sorted {
      $0.indicator.number < $1.indicator.number
    }
  }

  init(_ year: YearFindings, strengths: Strengths, zeroItems: [ItemFinding]) {
    let below = year.indicators.filter(year.isBelowMark)
    watched = year.indicators.filter { year.isWatched($0) && !strengths.highest.contains($0) }
    fell = below.filter { $0.change?.direction == .down }
    fellFar = year.indicators.filter { year.isFarFallen($0) && !year.isBelowMark($0) }
    roseBelow = below.filter { $0.change?.direction == .up }
    steadyBelow = below.filter { $0.change.map { $0.direction == .unchanged } ?? (year.previousYear == nil) }
    uncomparedBelow = below.filter { $0.change == nil && year.previousYear != nil }
    self.zeroItems = zeroItems
  }
}

extension YearFindings {
  /// Whether an indicator is among the year's weaknesses: it stays below the strength mark, or fell far.
  package func isWeakness(_ indicator: IndicatorFinding) -> Bool {
    isBelowMark(indicator) || isFarFallen(indicator)
  }

  /// Whether an indicator stays below the strength mark.
  package func isBelowMark(_ indicator: IndicatorFinding) -> Bool {
    indicator.figure.map { $0.score < framework.strengthMark } ?? false
  }

  /// Whether an indicator fell as far as makes a weakness of any score.
  package func isFarFallen(_ indicator: IndicatorFinding) -> Bool {
    indicator.change?.fall.map { $0 >= framework.weaknessFall } ?? false
  }

  /// Whether an indicator is to be watched: it fell, and is no weakness all the same.
  package func isWatched(_ indicator: IndicatorFinding) -> Bool {
    indicator.change?.direction == .down && !isWeakness(indicator)
  }
}
