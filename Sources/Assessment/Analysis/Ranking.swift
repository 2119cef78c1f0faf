/// A finding in its place among others.
package struct Ranked<Finding: Sendable & Hashable>: Sendable, Hashable {
  package var finding: Finding
  /// From 1; equals share one, and the next is counted on: 1, 2, 2, 4.
  package var rank: Int
  /// Whether another one shares the rank.
  package var isTied: Bool
  package var isLowest: Bool
  package var isHighest: Bool
}

extension YearFindings {
  /// Instruments with a score, lowest first; equals in the order of the framework.
  package var instrumentsAscending: [Ranked<InstrumentFinding>] {
    ranked(instruments, by: <) { $0.figure?.score }
  }

  /// Indicators with a score, highest first; equals in the order of the framework.
  package var indicatorsDescending: [Ranked<IndicatorFinding>] {
    ranked(indicators, by: >) { $0.figure?.score }
  }

  package var highestIndicators: [IndicatorFinding] { indicators.filter(\.isHighest) }
  package var lowestIndicators: [IndicatorFinding] { indicators.filter(\.isLowest) }

  private func ranked<Finding>(
    _ findings: [Finding], by precedes: (Score, Score) -> Bool, score: (Finding) -> Score?
  ) -> [Ranked<Finding>] {
    // Places and scores are moved about, not findings: those are large.
    let scored = findings.indices.compactMap { index in
      score(findings[index]).map { (index: index, score: $0) }
    }
    let sorted = scored.sorted {
      precedes($0.score, $1.score) || ($0.score == $1.score && $0.index < $1.index)
    }
    let lowest = sorted.map(\.score).min()
    let highest = sorted.map(\.score).max()
    return sorted.map { entry in
      Ranked(
        finding: findings[entry.index], rank: sorted.count { precedes($0.score, entry.score) } + 1,
        isTied: sorted.count { $0.score == entry.score } > 1, isLowest: entry.score == lowest,
        isHighest: entry.score == highest)
    }
  }
}
