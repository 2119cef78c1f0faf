/// A topic with the scores that belong to it, what is written of it, and the measures that answer to it.
///
/// Of a year whose framework has no topics, each indicator is one.
package struct TopicFinding: Sendable, Hashable {
  /// Nil of measures that belong to no topic.
  package var topic: Topic?
  /// Its items that have a score, in the topic's order; where none has, the indicators that they belong to, as far as those
  /// have one. Of a year whose framework has no topics, the indicator before its items.
  package var questions: [MeasureFinding.Subject]
  /// The agency's own words; empty where the record has none.
  package var analysis: [Narrative.Block]
  /// In the order of the record; a measure stands under every topic whose items it names, and under each with an item without marks
  /// that it alone answers. Numbered through over all topics.
  package var measures: [MeasureFinding]

  /// The indicators among its questions.
  package var indicators: [IndicatorFinding] {
    questions.compactMap { if case .indicator(let finding) = $0 { finding } else { nil } }
  }

  /// The items whose score is known.
  package var scoredItems: [ItemFinding] {
    questions.compactMap { question in
      if case .item(let item) = question, item.lowestScore != nil { item } else { nil }
    }
  }

  /// Items with the score 0.
  package var zeroItems: [ItemFinding] { scoredItems.filter { $0.lowestScore == .zero } }

  /// Items with some marks but not all, lowest first, equals in the topic's order.
  package var lowItems: [ItemFinding] {
    let low = scoredItems.filter { $0.lowestScore.map { $0 > .zero && $0 < .full } ?? false }
    return low.enumerated().sorted { a, b in
      let first = a.element.lowestScore ?? .zero
      let second = b.element.lowestScore ?? .zero
      return first < second || (first == second && a.offset < b.offset)
    }.map(\.element)
  }
}

extension TopicFinding {
  /// Every topic of the year, in the order of the framework; then, without a topic, what measures are left.
  static func all(
    of record: Record, year: YearFindings, measures: [MeasureFinding], guidance: Guidance?
  ) -> [TopicFinding] {
    let framework = year.framework
    let isByIndicator = framework.topics.isEmpty
    let topics = isByIndicator ? framework.indicators.map { Topic($0, of: framework) } : framework.topics
    var left = measures
    var result = topics.map { topic in
      var questions = topic.items.compactMap { code -> MeasureFinding.Subject? in
        guard let question = MeasureFinding.Subject(code, year, guidance), case .item(let item) = question
        else { return nil }
        return item.lowestScore != nil ? question : nil
      }
      if isByIndicator, let finding = year.indicator(topic.number) {
        questions.insert(.indicator(finding), at: 0)
      } else if questions.isEmpty {
        questions = year.indicators(of: topic).filter { $0.figure != nil }.map { .indicator($0) }
      }
      let own = measures.filter { measure in
        if measure.isPlaced(among: topics) { return measure.names(topic) }
        return left.contains(measure) && measure.concerns(topic, in: framework)
      }
      left.removeAll { own.contains($0) }
      var finding = TopicFinding(
        topic: topic, questions: questions,
        analysis: record.topics.first { $0.number == topic.number }?.blocks ?? [], measures: own)
      // What got no marks must be put right: where no measure here does that, those that do so by its indicator stand here, too.
      let open = finding.zeroItems.filter { item in !own.contains { $0.answers(to: item) } }
      if !open.isEmpty {
        finding.measures = measures.filter { measure in
          own.contains(measure) || open.contains { measure.answers(to: $0) }
        }
      }
      return finding
    }
    if !left.isEmpty { result.append(TopicFinding(topic: nil, questions: [], analysis: [], measures: left)) }
    number(&result)
    return result
  }

  /// Numbers the measures in the order in which they stand under the topics; one that stands under several keeps its first.
  private static func number(_ topics: inout [TopicFinding]) {
    var places: [Int: Int] = [:]
    for topic in topics.indices {
      for measure in topics[topic].measures.indices {
        let number = topics[topic].measures[measure].number
        let place = places[number] ?? places.count + 1
        places[number] = place
        topics[topic].measures[measure].number = place
      }
    }
  }
}

extension YearFindings {
  /// The indicators that a topic's items belong to, each once, in their own order.
  fileprivate func indicators(of topic: Topic) -> [IndicatorFinding] {
    let numbers = Set(topic.items.compactMap { framework.item($0)?.indicator })
    return indicators.filter { numbers.contains($0.indicator.number) }
  }
}

extension ItemFinding {
  /// The score, or the lower one of its parts.
  package var lowestScore: Score? { score ?? [publicScore, surveyScore].compactMap(\.self).min() }
}

extension MeasureFinding {
  /// Whether it names a topic, or items that belong to one: what else it addresses then counts for nothing.
  fileprivate func isPlaced(among topics: [Topic]) -> Bool {
    measure.topic != nil || topics.contains { names($0) }
  }

  /// Whether it names the topic, or names none and addresses an item of it.
  fileprivate func names(_ topic: Topic) -> Bool {
    if let number = measure.topic { return number.value == topic.number }
    return subjects.contains { subject in
      if case .item(let finding) = subject { topic.items.contains(finding.item.code) } else { false }
    }
  }

  /// Whether it addresses an indicator or sub-indicator with items of the topic.
  fileprivate func concerns(_ topic: Topic, in framework: Framework) -> Bool {
    subjects.contains { subject in
      switch subject {
      case .item: false
      case .subindicator(let finding):
        framework.items(of: finding.subindicator).contains { topic.items.contains($0.code) }
      case .indicator(let finding):
        framework.items(of: finding.indicator).contains { topic.items.contains($0.code) }
      }
    }
  }
}

extension Topic {
  /// An indicator as a topic of its own.
  fileprivate init(_ indicator: Indicator, of framework: Framework) {
    self.init(
      number: indicator.number, name: indicator.name, items: framework.items(of: indicator).map(\.code))
  }
}
