/// What is done about an indicator, with its findings.
package struct ImprovementFinding: Sendable, Hashable {
  package var improvement: Improvement
  package var indicator: IndicatorFinding

  /// In the order of the framework.
  static func all(of record: Record, year: YearFindings) -> [ImprovementFinding] {
    year.indicators.compactMap { finding in
      record.improvements.first { $0.indicator.value == finding.indicator.number }
        .map { ImprovementFinding(improvement: $0, indicator: finding) }
    }
  }
}

/// How many of a record's measures, or of its indicators, have come how far.
package struct ProgressCounts: Sendable, Hashable {
  package var done = 0
  package var ongoing = 0
  package var notStarted = 0
  /// Those whose status the record does not say.
  package var unstated = 0

  package var all: Int { done + ongoing + notStarted + unstated }

  init(_ progress: [Measure.Progress?]) {
    for progress in progress {
      switch progress?.status {
      case .done: done += 1
      case .ongoing: ongoing += 1
      case .notStarted: notStarted += 1
      case nil: unstated += 1
      }
    }
  }
}
