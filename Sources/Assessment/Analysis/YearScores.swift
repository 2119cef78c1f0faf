/// Every score of a year, from the items up.
struct YearScores {
  var subindicators: [String: Figure] = [:]
  var indicators: [Int: Figure] = [:]
  var instruments: [String: Figure] = [:]
  var total: Figure?

  init(_ assessment: YearAssessment, _ framework: Framework) {
    for subindicator in framework.subindicators {
      let items = framework.items(of: subindicator)
      let known = items.compactMap { assessment.items[$0.code]?.score }
      let aggregation = framework.indicator(subindicator.indicator)
        .flatMap { framework.instrument($0.instrument) }?.aggregation
      subindicators[subindicator.number] = Figure(
        published: assessment.subindicators[subindicator.number]?.value,
        computed: aggregation == .subindicators && known.count == items.count ? Score.mean(known) : nil)
    }
    for indicator in framework.indicators {
      indicators[indicator.number] = Figure(
        published: assessment.indicators[indicator.number]?.value,
        computed: computed(indicator, assessment, framework))
    }
    for instrument in framework.instruments {
      let below = framework.indicators(of: instrument)
      let known = below.compactMap { indicators[$0.number].map { $0.published ?? $0.computed ?? .zero } }
      instruments[instrument.code] = Figure(
        published: assessment.instruments[instrument.code]?.value,
        computed: known.count == below.count ? Score.mean(known) : nil)
    }
    let weighted = framework.instruments.compactMap { instrument in
      instruments[instrument.code].map {
        (score: $0.computed ?? $0.published ?? .zero, percent: instrument.weight)
      }
    }
    total = Figure(
      published: assessment.total?.value,
      computed: weighted.count == framework.instruments.count ? Score.weightedSum(weighted) : nil)
  }

  private func computed(
    _ indicator: Indicator, _ assessment: YearAssessment, _ framework: Framework
  ) -> Score? {
    switch framework.instrument(indicator.instrument)?.aggregation {
    case .questions:
      let items = framework.items(of: indicator)
      let known = items.compactMap { assessment.items[$0.code]?.score }
      return known.count == items.count ? Score.mean(known) : nil
    case .subindicators:
      let below = framework.subindicators(of: indicator)
      let known = below.compactMap { subindicators[$0.number].map { $0.published ?? $0.computed ?? .zero } }
      return known.count == below.count ? Score.mean(known) : nil
    case .published, nil:
      return nil
    }
  }
}
