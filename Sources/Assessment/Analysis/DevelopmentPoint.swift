/// Something to develop, with the guidance on it.
package struct DevelopmentPoint: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case indicator(IndicatorFinding)
    case item(ItemFinding)
  }

  package var subject: Subject
  package var topic: Guidance.Topic?

  /// Weak indicators and items without marks; such items stand for their indicator.
  static func all(of year: YearFindings, weaknesses: Weaknesses) -> [DevelopmentPoint] {
    let weak = weaknesses.indicators
    return year.indicators.flatMap { finding -> [DevelopmentPoint] in
      let items = weaknesses.zeroItems.filter { $0.indicator == finding.indicator }
      guard items.isEmpty else {
        // A question whose words no source gives has no advice of its own.
        return items.map { DevelopmentPoint(subject: .item($0), topic: $0.topic ?? finding.topic) }
      }
      return weak.contains(finding)
        ? [DevelopmentPoint(subject: .indicator(finding), topic: finding.topic)] : []
    }
  }
}
