/// Something to develop, with the guidance on it.
package struct DevelopmentPoint: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case indicator(IndicatorFinding)
    case item(ItemFinding)
  }

  package var subject: Subject
  package var topic: Guidance.Topic?

  /// Weak indicators, those to be watched, those with remarks on their items, the lowest of each instrument, and items without
  /// marks; such items stand for their indicator.
  ///
  /// A report that says of an indicator that it is its instrument's lowest and can still be raised must say how.
  static func all(of year: YearFindings, weaknesses: Weaknesses) -> [DevelopmentPoint] {
    return year.indicators.flatMap { finding -> [DevelopmentPoint] in
      let items = weaknesses.zeroItems.filter { $0.indicator == finding.indicator }
      guard items.isEmpty else {
        // A question whose words no source gives has no advice of its own.
        return items.map { DevelopmentPoint(subject: .item($0), topic: $0.topic ?? finding.topic) }
      }
      let isTold =
        year.isWeakness(finding) || weaknesses.watched.contains(finding) || finding.isLowestBelowFull
      return isTold || year.items(of: finding.indicator).contains { $0.remark != nil }
        ? [DevelopmentPoint(subject: .indicator(finding), topic: finding.topic)] : []
    }
  }
}

extension IndicatorFinding {
  /// Whether the others of its instrument, if there are any, have more marks.
  fileprivate var isLowestBelowFull: Bool {
    trailsInstrument && figure.map { $0.score < .full } ?? false
  }
}
