/// A measure with what it answers to.
package struct MeasureFinding: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case indicator(IndicatorFinding)
    case subindicator(SubindicatorFinding)
    case item(ItemFinding)
  }

  package var measure: Measure
  /// From 1, in the order of the record.
  package var number: Int
  /// In the order of the record.
  package var subjects: [Subject]

  static func all(of record: Record, year: YearFindings, guidance: Guidance?) -> [MeasureFinding] {
    record.measures.enumerated().map { index, measure in
      MeasureFinding(
        measure: measure, number: index + 1,
        subjects: measure.addresses.compactMap { Subject($0.value, year, guidance) })
    }
  }

  /// Whether it addresses the item, or the sub-indicator or indicator that the item belongs to.
  package func answers(to item: ItemFinding) -> Bool {
    subjects.contains { subject in
      switch subject {
      case .indicator(let finding): finding.indicator == item.indicator
      case .subindicator(let finding): finding.subindicator == item.subindicator
      case .item(let finding): finding.item == item.item
      }
    }
  }

  /// Whether it addresses the indicator, or anything that belongs to it.
  package func answers(to indicator: IndicatorFinding) -> Bool {
    subjects.contains { subject in
      switch subject {
      case .indicator(let finding): finding.indicator == indicator.indicator
      case .subindicator(let finding): finding.subindicator.indicator == indicator.indicator.number
      case .item(let finding): finding.indicator == indicator.indicator
      }
    }
  }
}

extension MeasureFinding.Subject {
  /// Nil for a code that the year doesn't have, which the record's reader refuses.
  init?(_ code: String, _ year: YearFindings, _ guidance: Guidance?) {
    if let number = Int(code), let finding = year.indicator(number) {
      self = .indicator(finding)
    } else if let finding = year.subindicator(code) {
      self = .subindicator(finding)
    } else if let finding = year.item(code) {
      self = .item(finding)
    } else if let item = year.framework.item(code),
      let finding = ItemFinding(item, nil, nil, year.framework, guidance)
    {
      self = .item(finding)
    } else {
      return nil
    }
  }
}
